import type { ComposerSite } from '../dom/composer/plan-composer.ts';

/** business.facebook.com/latest/composer: a page of its own, with the editor in the page or in a dialog over the planner. */
export const businessSuiteComposer: ComposerSite = {
  surface: 'business-suite-composer',
  where: (editor) => (editor.inDialog ? 'Post dialog in Business Suite' : 'Post composer in Business Suite'),
  howToOpen: 'Click Create post.',
};
