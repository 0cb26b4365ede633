import type { ComposerSite } from '../dom/composer/plan-composer.ts';

/** instagram.com: the caption box appears after a picture was chosen, in the last step of the create dialog. */
export const instagramComposer: ComposerSite = {
  surface: 'instagram',
  where: (editor) => (editor.inDialog ? 'Caption in the create dialog on instagram.com' : 'Comment box on instagram.com'),
  howToOpen: 'Click Create, choose a picture and go on to the step with the caption.',
};
