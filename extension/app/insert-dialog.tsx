import { useEffect, useRef, useState } from 'react';
import type { ComposerAccess, PageAccess } from '../features/create/ports.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/card.tsx';
import { Switch } from '../ui/chip.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useI18n } from '../ui/i18n/i18n-context.tsx';
import { InsertOutcome, type InsertState } from './insert-outcome.tsx';
import { InsertPlan } from './insert-plan.tsx';

export interface PostToInsert {
  text: string;
  picture?: Blob;
  fileName?: string;
}

interface InsertDialogProps {
  post: PostToInsert | undefined;
  page: Pick<PageAccess, 'currentTab'>;
  composer: ComposerAccess;
  onClose: () => void;
}

/** Shows what would be done in the page's composer, does it after the yes, and says what stands there now. Never posts. */
export function InsertDialog({ post, page, composer, onClose }: InsertDialogProps) {
  const { t } = useI18n();
  return (
    <Dialog open={post !== undefined} title={t('insert.title')} onClose={onClose}>
      {post && <InsertSteps post={post} page={page} composer={composer} onClose={onClose} />}
    </Dialog>
  );
}

function InsertSteps({ post, page, composer, onClose }: InsertDialogProps & { post: PostToInsert }) {
  const { t } = useI18n();
  const [mode, setMode] = useState<'end' | 'all'>('end');
  const [state, setState] = useState<InsertState>({ status: 'planning' });
  const [again, setAgain] = useState(0);
  const turn = useRef(0);
  const noTab = t('insert.noTab');

  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` plans anew
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    const plan = async () => {
      const tab = await page.currentTab();
      if (!tab) return setState({ status: 'failed', detail: noTab, code: 'no-tab' });
      const answer = await composer.planInsert(tab.tabId, { ...post, mode });
      if (mine !== turn.current) return;
      setState(answer.ok ? { status: 'planned', tabId: tab.tabId, plan: answer.value } : { status: 'failed', ...answer });
    };
    void plan();
  }, [post, mode, page, composer, noTab, again]);

  const planAgain = () => {
    setState({ status: 'planning' });
    setAgain((now) => now + 1);
  };

  const run = async () => {
    if (state.status !== 'planned') return;
    const { tabId, plan } = state;
    setState({ status: 'running', plan });
    const answer = await composer.runInsert(tabId, plan.planId);
    setState(answer.ok ? { status: 'done', result: answer.value } : { status: 'failed', ...answer });
  };

  if (state.status === 'planning') return <Skeleton label={t('insert.planning')} heights={[18, 54, 18]} />;
  if (state.status === 'done' || state.status === 'failed') return <InsertOutcome state={state} post={post} onAgain={planAgain} onClose={onClose} />;
  const { plan } = state;
  return (
    <div className="stack">
      <InsertPlan plan={plan} />
      {plan.existingText.trim() !== '' && (
        <div className="stack">
          <p className="small muted">{t('insert.existing')}</p>
          <blockquote className="quoted small" dir="auto">
            {plan.existingText}
          </blockquote>
          <div>
            <Switch
              label={t('insert.mode')}
              name="insert-mode"
              value={mode}
              options={[
                { value: 'end', label: t('insert.mode.end') },
                { value: 'all', label: t('insert.mode.all') },
              ]}
              onChange={setMode}
            />
          </div>
        </div>
      )}
      <p className="tiny muted">{t('insert.neverPosts')}</p>
      <div className="row">
        <Button look="primary" disabled={state.status === 'running'} onClick={() => void run()}>
          {t(state.status === 'running' ? 'insert.running' : 'insert.run')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
