import type { Page } from 'playwright';
import type { Look } from './page-stage.ts';

export interface PageScene {
  page: 'library' | 'costs' | 'dashboard' | 'options';
  /** Words of stage.tsx. */
  state?: string;
  language?: string;
  /** Brings it to the state it is named after. */
  steps?: (tab: Page) => Promise<void>;
}

const click = (name: string | RegExp) => async (tab: Page) => tab.getByRole('button', { name }).first().click();

/** Every state of library, costs, options and the full page that can occur. */
export const pageScenes: Record<string, PageScene> = {
  library: { page: 'library' },
  'library-search': { page: 'library', steps: async (tab) => tab.getByRole('searchbox').fill('frost') },
  'library-no-match': { page: 'library', steps: async (tab) => tab.getByRole('searchbox').fill('nothing like it') },
  'library-empty': { page: 'library', state: 'empty' },
  'library-full': { page: 'library', state: 'full' },
  'library-text': { page: 'library', steps: click(/18 hours/) },
  'library-edit': {
    page: 'library',
    steps: async (tab) => {
      await click(/18 hours/)(tab);
      await click('Edit')(tab);
    },
  },
  'library-picture': { page: 'library', steps: click(/wooden counter/) },
  'library-post': { page: 'library', steps: click(/3 pm slump/) },
  'library-deleted': {
    page: 'library',
    steps: async (tab) => {
      await click(/darker roast/)(tab);
      await click('Delete')(tab);
    },
  },
  'library-arabic': { page: 'library', language: 'ar' },
  'library-german': { page: 'library', language: 'de', state: 'full' },
  costs: { page: 'costs' },
  'costs-table': { page: 'costs', steps: async (tab) => tab.getByText('Table', { exact: true }).click() },
  'costs-offline': { page: 'costs', state: 'offline' },
  'costs-refused': { page: 'costs', state: 'refused' },
  'costs-unpaired': { page: 'costs', state: 'unpaired' },
  'costs-empty': { page: 'costs', state: 'empty' },
  dashboard: { page: 'dashboard' },
  'dashboard-offline': { page: 'dashboard', state: 'offline' },
  'dashboard-unpaired': { page: 'dashboard', state: 'unpaired' },
  'options-new': { page: 'options', state: 'unpaired,offline,empty' },
  'options-found': { page: 'options', state: 'unpaired,empty' },
  'options-wrong-code': {
    page: 'options',
    state: 'unpaired,empty',
    steps: async (tab) => {
      await tab.getByLabel('Pairing code').fill('WXYZ-9999');
      await click('Pair')(tab);
      await tab.getByText(/wrong or was used/).waitFor();
    },
  },
  'options-offered': {
    page: 'options',
    state: 'unpaired,offer,empty,practice',
    steps: async (tab) => tab.getByTestId('pairing-works').waitFor(),
  },
  options: { page: 'options', state: 'persisted' },
  'options-offline': { page: 'options', state: 'offline' },
  'options-refused': { page: 'options', state: 'refused' },
  'options-brand': { page: 'options', steps: click('Edit Northbeam Coffee') },
  'options-new-brand': {
    page: 'options',
    steps: async (tab) => {
      await click('Add a brand')(tab);
      await tab.getByLabel('Name', { exact: true }).fill('Third');
      await tab.getByLabel('Add a link').fill('not a link');
      await tab.getByRole('button', { name: 'Save', exact: true }).click();
    },
  },
  'options-revoke': { page: 'options', steps: click('Revoke') },
  'options-german': { page: 'options', language: 'de' },
  'options-arabic': { page: 'options', language: 'ar' },
};

/** The sizes each page is looked at in. */
export const looksOf = (scene: PageScene): Look[] =>
  scene.page === 'library' || scene.page === 'costs'
    ? [{ width: 420 }, { width: 320, dark: true }]
    : [
        { width: 1000, height: 1200 },
        { width: 1000, height: 1200, dark: true },
        { width: 320, dark: true },
      ];
