import { PanelRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useRuns } from '../companion/use-runs.ts';
import { QuickPost } from '../features/quick-post/quick-post.tsx';
import { saveDraft } from '../storage/drafts.ts';
import { Button } from '../ui/button.tsx';
import { useI18n } from '../ui/i18n/i18n-context.tsx';
import { useToast } from '../ui/toast.tsx';
import { Header } from './header.tsx';
import { HowToStart } from './how-to-start.tsx';
import { InsertDialog, type PostToInsert } from './insert-dialog.tsx';
import { LinkNotice } from './link-notice.tsx';
import './shell.css';
import { sayTrouble } from '../ui/trouble-words.ts';
import { handoverDraft } from './use-handover.ts';
import { useSession } from './use-session.ts';
import { useStoredRuns } from './use-stored-runs.ts';
import { useTrouble } from './use-trouble.ts';
import type { World } from './world.ts';

/** The popup of the toolbar button. */
export function QuickPanel({ world, close }: { world: World; close: () => void }) {
  const { t } = useI18n();
  const toast = useToast();
  const onTrouble = useTrouble();
  const session = useSession(world, onTrouble);
  const runs = useStoredRuns(world.database, session, onTrouble);
  const list = useRuns(runs);
  const [windowId, setWindowId] = useState<number>();
  const [toInsert, setToInsert] = useState<PostToInsert>();
  const [startOpen, setStartOpen] = useState(false);
  useEffect(() => {
    // Learned beforehand: the panel opens only in the very turn of the click.
    world.windowId().then(setWindowId, onTrouble);
  }, [world, onTrouble]);

  const openInPanel = (handover?: { brief: string; lastRun?: string }) => {
    if (windowId === undefined) return;
    const opened = world.openPanel(windowId);
    const saved = handover ? saveDraft(world.database, handoverDraft, handover) : Promise.resolve();
    Promise.all([opened, saved]).then(([answer]) => (answer.ok ? close() : toast(sayTrouble(t, answer))), onTrouble);
  };

  return (
    <div className="popup">
      <Header session={session} openSettings={world.openSettings} title={t('quick.title')} />
      <main className="stack popup-main">
        <LinkNotice session={session} openSettings={world.openSettings} howToStart={() => setStartOpen(true)} />
        <QuickPost
          client={session.client}
          database={world.database}
          brandId={session.brandId}
          brands={session.brands}
          runs={runs}
          insert={setToInsert}
          openSettings={world.openSettings}
          howToStart={() => setStartOpen(true)}
          openInPanel={openInPanel}
          onTrouble={onTrouble}
        />
        {list.length === 0 && (
          <div>
            <Button look="quiet" small icon={PanelRight} onClick={() => openInPanel()}>
              {t('quick.openOnly')}
            </Button>
          </div>
        )}
      </main>
      <InsertDialog post={toInsert} page={world.page} composer={world.composer} onClose={() => setToInsert(undefined)} />
      <HowToStart open={startOpen} baseUrl={session.baseUrl} onClose={() => setStartOpen(false)} onTryAgain={session.refresh} />
    </div>
  );
}
