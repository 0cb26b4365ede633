import type { ComposerPlan, ComposerResult } from '../messaging/messages.ts';
import { Button } from '../ui/button.tsx';
import { useI18n } from '../ui/i18n/i18n-context.tsx';
import { Notice, type NoticeAction } from '../ui/notice.tsx';
import { saveAs } from '../ui/save-as.ts';
import { useToast } from '../ui/toast.tsx';
import { sayInserted, sayTrouble } from '../ui/trouble-words.ts';
import type { PostToInsert } from './insert-dialog.tsx';

export type InsertState =
  | { status: 'planning' }
  | { status: 'planned'; tabId: number; plan: ComposerPlan }
  | { status: 'running'; plan: ComposerPlan }
  | { status: 'done'; result: ComposerResult }
  | { status: 'failed'; detail: string; code: string };

/** What stands in the composer now, and the way by hand for what does not. */
export function InsertOutcome({
  state,
  post,
  onAgain,
  onClose,
}: {
  state: Extract<InsertState, { status: 'done' | 'failed' }>;
  post: PostToInsert;
  /** Plans anew: the composer may be open by now. */
  onAgain: () => void;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const toast = useToast();
  const { picture, fileName = 'picture.png' } = post;
  const textMissing = state.status === 'failed' || state.result.text === 'failed' || state.result.text === 'differs';
  const pictureMissing = picture !== undefined && (state.status === 'failed' || state.result.picture === 'refused');
  const copy = () =>
    navigator.clipboard.writeText(post.text).then(
      () => toast(t('common.copied')),
      () => toast(t('run.copyFailed')),
    );
  const actions: NoticeAction[] = [
    ...(textMissing ? [{ label: t('insert.copyText'), onClick: () => void copy(), look: 'primary' as const }] : []),
    ...(pictureMissing ? [{ label: t('insert.downloadPicture'), onClick: () => saveAs(picture, fileName) }] : []),
  ];
  const title = state.status === 'failed' ? t('insert.failed') : t(textMissing || pictureMissing ? 'insert.partly' : 'insert.done');
  return (
    <div className="stack">
      <Notice
        title={title}
        tone={textMissing || pictureMissing ? 'bad' : 'plain'}
        actions={actions}
        details={state.status === 'failed' ? state.code : undefined}
      >
        <p>{state.status === 'failed' ? sayTrouble(t, state) : sayInserted(t, state.result)}</p>
      </Notice>
      <div className="row">
        {state.status === 'failed' && <Button onClick={onAgain}>{t('common.tryAgain')}</Button>}
        <Button look={state.status === 'failed' ? 'quiet' : 'default'} onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </div>
  );
}
