import type { ComposerPlan, ComposerResult } from '../../messaging/messages.ts';
import { failed, type Reply } from '../../messaging/message-failure.ts';
import { loadConnection, saveConnection } from '../../storage/connection.ts';
import { openDatabase } from '../../storage/database.ts';
import { saveDraft } from '../../storage/drafts.ts';
import { saveSetting } from '../../storage/settings.ts';
import { mountPage } from '../page-root.tsx';
import { Panel } from '../panel.tsx';
import { QuickPanel } from '../quick-panel.tsx';
import type { World } from '../world.ts';
import { fakeCompanion } from './fake-companion.ts';
import { scenes } from './scenes.ts';

/** Shows one scene, named in the address, without an extension, a companion or a page. Used by the pictures and their tests. */
const asked = new URLSearchParams(location.search);
const name = asked.get('scene') ?? 'feed';
const scene = scenes[name];
if (!scene) throw new Error(`No scene ${name}`);

/** A named database stays: closing the panel and opening it again is a reload. */
const kept = asked.get('database');
const database = openDatabase(`stage-${kept ?? crypto.randomUUID()}`);
const reopened = kept !== null && (await loadConnection(database)) !== undefined;
if (scene.paired !== false) {
  await saveConnection(database, { baseUrl: 'http://127.0.0.1:8787', token: 'stage', deviceName: 'Stage', memberName: 'Owner', pairedAt: '2026-11-01T00:00:00Z' });
}
await saveSetting(database, 'brandId', 'b1');
await saveSetting(database, 'language', scene.language ?? 'en');
if (reopened) {
  // Everything is as it was left.
} else if (scene.form && scene.page === 'popup') await saveDraft(database, 'quick-post', scene.form);
else if (scene.form) await saveDraft(database, 'create', { language: 'en', ...scene.form });

const tab = { tabId: 1, url: scene.reading ? 'https://www.facebook.com/' : 'https://example.org/', title: scene.reading ? 'Facebook' : 'Example Domain', supported: scene.reading !== undefined };
const capture = scene.capture && {
  id: 'c1',
  action: 'answer' as const,
  at: '2026-11-20T10:00:00Z',
  tabId: 1,
  url: tab.url,
  pageTitle: tab.title,
  surface: 'facebook-feed',
  language: 'en',
  ...scene.capture,
};
let captures = capture ? [capture] : [];
const pageListeners = new Set<(page: { tabId: number; url: string }) => void>();
Object.assign(globalThis, { changePage: () => pageListeners.forEach((listener) => void listener({ tabId: 1, url: 'https://www.facebook.com/other' })) });

const plan: ComposerPlan = {
  planId: 'plan',
  surface: 'facebook-feed',
  where: 'the “Create post” window on facebook.com',
  existingText: 'Hello,',
  steps: [
    { kind: 'focus', target: 'textbox' },
    { kind: 'select', mode: 'end' },
    { kind: 'insert-text', text: '…', lines: 5 },
    { kind: 'attach-picture', fileName: 'a.png', mimeType: 'image/png', bytes: 312_000, way: 'drop' },
    { kind: 'read-back' },
  ],
  warnings: [],
};
const planned: Reply<ComposerPlan> =
  scene.insert === 'no-composer' ? failed('no-composer', 'No text field for a post is open on this page. Open “Create post” there, then insert again.') : { ok: true, value: plan };
const result: ComposerResult = {
  text: 'inserted',
  picture: scene.insert === 'refused' ? 'refused' : 'attached',
  readBack: '',
  detail:
    scene.insert === 'refused'
      ? 'The text stands in the composer. The page did not take the picture: download it and add it with the page’s own button.'
      : 'The text and the picture stand in the composer. Look them over, then post them yourself.',
};

const world: World = {
  database,
  fetch: fakeCompanion(scene.companion),
  page: {
    currentTab: async () => tab,
    onTabChange: () => () => undefined,
    onPageChange: (callback) => {
      pageListeners.add(callback);
      return () => pageListeners.delete(callback);
    },
    readTab: async () => scene.reading ?? failed('not-supported', ''),
    pickPost: () => new Promise(() => undefined),
    cancelPick: async () => ({ ok: true, value: null }),
  },
  captures: {
    take: async () => {
      const taken = captures;
      captures = [];
      return taken;
    },
    onArrived: () => () => undefined,
  },
  composer: { planInsert: async () => planned, runInsert: async () => ({ ok: true, value: result }) },
  openSettings: () => undefined,
  windowId: async () => 1,
  openPanel: async () => ({ ok: true, value: null }),
};

mountPage(database, scene.page === 'popup' ? <QuickPanel world={world} close={() => undefined} /> : <Panel world={world} />);
