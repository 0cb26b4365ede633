import type { ComposerSite } from '../dom/composer/plan-composer.ts';

/** facebook.com: a Lexical editor in the create dialog; comment boxes only if the caret is in one. */
export const facebookComposer: ComposerSite = {
  surface: 'facebook',
  where: (editor) => (editor.inDialog ? 'Create post dialog on facebook.com' : 'Comment box on facebook.com'),
  howToOpen: 'Click “What’s on your mind” at the top of the page, or the box that you want to write in.',
};

/** The practice page has the shape of facebook.com's. */
export const practiceComposer: ComposerSite = {
  ...facebookComposer,
  surface: 'practice',
  where: (editor) => (editor.inDialog ? 'Create post dialog on the practice page' : 'Comment box on the practice page'),
};
