import { CostsPlace } from '../../../features/costs/costs-place.tsx';
import { LibraryPlace } from '../../../features/library/library-place.tsx';
import { SettingsPage } from '../../../features/settings/settings-page.tsx';
import { createCompanionClient } from '../../../companion/client.ts';
import { saveConnection } from '../../../storage/connection.ts';
import { openDatabase } from '../../../storage/database.ts';
import { refreshBrands } from '../../../storage/brands.ts';
import { saveSetting } from '../../../storage/settings.ts';
import type { PlaceProps } from '../../../ui/place.ts';
import { FullPage } from '../../full-page.tsx';
import { mountPage } from '../../page-root.tsx';
import '../../shell.css';
import { type CompanionScene, fakeCompanion } from './fake-ledger.ts';
import { fillLibrary, fillMany } from './fill-library.ts';

/** `?page=library&scene=offline,full&lang=de`: one page of the extension in one state, without the extension and the companion. */
const asked = new URLSearchParams(location.search);
const scene = new Set((asked.get('scene') ?? '').split(','));
const companion: CompanionScene = { offline: scene.has('offline'), refused: scene.has('refused'), empty: scene.has('empty'), practice: scene.has('practice') };
const fetch = fakeCompanion(companion);
const database = openDatabase();
await database.delete();
await database.open();
await saveSetting(database, 'language', asked.get('lang') ?? 'en');
const baseUrl = 'http://127.0.0.1:8787';
const client = createCompanionClient({ baseUrl, token: 'token', fetch });
if (!scene.has('unpaired')) {
  await saveConnection(database, { baseUrl, token: 'token', deviceName: 'Chrome on Linux', memberName: 'Owner', pairedAt: '2026-11-01T08:00:00Z' });
  await refreshBrands(database, createCompanionClient({ baseUrl, token: 'token', fetch: fakeCompanion({ empty: companion.empty === true }) }));
}
if (!scene.has('empty')) await fillLibrary(database);
if (scene.has('many')) await fillMany(database, 10_000);
const space = {
  estimate: async () => (scene.has('full') ? { usage: 9_400_000, quota: 10_000_000 } : { usage: 184_000_000, quota: 64_000_000_000 }),
  persisted: async () => scene.has('persisted'),
  persist: async () => true,
};
Object.defineProperty(navigator, 'storage', { value: space, configurable: true });

const nothing = () => undefined;
const props: PlaceProps = {
  client: scene.has('unpaired') ? undefined : client,
  database,
  brandId: undefined,
  insert: nothing,
  takeAsBrief: nothing,
  go: nothing,
  openSettings: nothing,
  howToStart: nothing,
};
const inPanel = (place: React.ReactNode) => (
  <div className="shell">
    <main className="shell-main">
      <h1 className="visually-hidden">Panel</h1>
      {place}
    </main>
  </div>
);
const pages: Record<string, () => React.ReactNode> = {
  library: () => inPanel(<LibraryPlace {...props} />),
  costs: () => inPanel(<CostsPlace {...props} />),
  dashboard: () => <FullPage database={database} fetch={fetch} openSettings={nothing} />,
  options: () => (
    <SettingsPage
      world={{ database, space, badge: { hiddenOn: async () => [], set: async () => undefined }, deviceName: 'Chrome on Linux', now: () => new Date(), fetch }}
      offer={scene.has('offer') ? { code: 'ABCD-1234', baseUrl } : undefined}
    />
  ),
};
mountPage(database, pages[asked.get('page') ?? 'library']?.());
