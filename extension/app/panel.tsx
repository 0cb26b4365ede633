import { Suspense, useState } from 'react';
import { CreatePlace } from '../features/create/create-place.tsx';
import type { TakenBrief } from '../features/create/create-props.ts';
import { Skeleton } from '../ui/card.tsx';
import { useI18n } from '../ui/i18n/i18n-context.tsx';
import type { PlaceId, PlaceProps } from '../ui/place.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Header } from './header.tsx';
import { HowToStart } from './how-to-start.tsx';
import { InsertDialog, type PostToInsert } from './insert-dialog.tsx';
import { LinkNotice } from './link-notice.tsx';
import { Nav } from './nav.tsx';
import { places } from './places.ts';
import './shell.css';
import { useHandover } from './use-handover.ts';
import { useSession } from './use-session.ts';
import { useStoredRuns } from './use-stored-runs.ts';
import { useTrouble } from './use-trouble.ts';
import type { World } from './world.ts';

/** The side panel: header, the place that is open, the bar of places. */
export function Panel({ world }: { world: World }) {
  const { t } = useI18n();
  const onTrouble = useTrouble();
  const session = useSession(world, onTrouble);
  const runs = useStoredRuns(world.database, session, onTrouble);
  const [place, setPlace] = useState<PlaceId>('create');
  const [toInsert, setToInsert] = useState<PostToInsert>();
  const [takenBrief, setTakenBrief] = useState<TakenBrief>();
  const [startOpen, setStartOpen] = useState(false);
  const take = (taken: TakenBrief) => {
    setTakenBrief(taken);
    setPlace('create');
  };
  useHandover(world.database, runs, take, onTrouble);
  const props: PlaceProps = {
    client: session.client,
    database: world.database,
    brandId: session.brandId,
    insert: setToInsert,
    takeAsBrief: (text) => take({ text }),
    go: setPlace,
    openSettings: world.openSettings,
    howToStart: () => setStartOpen(true),
  };
  const Other = places.find((candidate) => candidate.id === place)?.Component;
  return (
    <div className="shell">
      <a className="skip" href="#place">
        {t('shell.skip')}
      </a>
      <Header session={session} openSettings={world.openSettings} openCosts={() => setPlace('costs')} />
      <main className="shell-main" id="place" tabIndex={-1}>
        <h1 className="visually-hidden">{t(place === 'create' ? 'place.create' : place === 'library' ? 'place.library' : 'place.costs')}</h1>
        {place === 'create' && <LinkNotice session={session} openSettings={world.openSettings} howToStart={() => setStartOpen(true)} />}
        <div hidden={place !== 'create'}>
          <ErrorBoundary>
            <CreatePlace
              {...props}
              runs={runs}
              brands={session.brands}
              pageAccess={world.page}
              captures={world.captures}
              takenBrief={takenBrief}
              onTrouble={onTrouble}
            />
          </ErrorBoundary>
        </div>
        {Other && (
          <ErrorBoundary key={place}>
            <Suspense fallback={<Skeleton label={t('common.loading')} heights={[34, 88, 88]} />}>
              <Other {...props} />
            </Suspense>
          </ErrorBoundary>
        )}
      </main>
      <Nav active={place} onGo={setPlace} />
      <InsertDialog post={toInsert} page={world.page} composer={world.composer} onClose={() => setToInsert(undefined)} />
      <HowToStart open={startOpen} baseUrl={session.baseUrl} onClose={() => setStartOpen(false)} onTryAgain={session.refresh} />
    </div>
  );
}
