import type { PictureContext } from '../../../providers/post-context.ts';

const styles: Record<PictureContext['style'], string> = {
  photoreal: 'a photograph with natural light, real materials and a shallow depth of field',
  illustration: 'a clean editorial illustration with confident shapes',
  cartoon: 'a friendly cartoon with bold outlines',
  abstract: 'an abstract composition of shape and colour',
  vintage: 'a vintage print with muted inks and paper grain',
  minimal: 'a minimal composition with much empty space',
  cyberpunk: 'a cyberpunk night scene with neon light',
  watercolour: 'a loose watercolour on white paper',
};

/** 0 to 100, in words: none of the vendors takes a number for it. */
function freedom(creativity: number): string {
  if (creativity < 25) return 'Keep strictly to what the brief says.';
  if (creativity > 75) return 'Take an unexpected view of the subject.';
  return 'Stay close to the brief and choose the view freely.';
}

const views = ['Show the subject close up.', 'Show the subject in its surroundings.', 'Show the subject from above.', 'Show the subject in use.'] as const;

/** The prompt of one picture. Nothing that was read from a page goes in: a picture must not copy it. */
export function buildImagePrompt(context: PictureContext, wish: { aspectRatio: string; creativity: number; references: number }): string {
  const { brand } = context;
  return [
    `Make ${styles[context.style]}, for a ${context.platform} ${context.placement === 'feed' ? 'post' : context.placement}, in the shape ${wish.aspectRatio}.`,
    `What the post is about: ${context.brief.slice(0, 2_000)}`,
    context.audience ? `For: ${context.audience}.` : '',
    context.tone ? `Mood: ${context.tone}.` : '',
    brand?.colours.length ? `Let these colours of the brand set the tone: ${brand.colours.join(', ')}.` : '',
    wish.references > 0 ? 'Use the given pictures as the reference for the subject.' : '',
    freedom(wish.creativity),
    context.variants > 1 ? (views[(context.variant - 1) % views.length] as string) : '',
    context.placement === 'feed' ? '' : 'Keep the top seventh and the bottom fifth calm: the app covers them.',
    'No text, letters, logos, watermarks or brands of others in the picture. No real people.',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

const altTexts: Record<string, (about: string) => string> = { de: (about) => `Bild zum Beitrag: ${about}`, en: (about) => `Picture for the post: ${about}` };

/** Alternative text where the generator gives none: what was asked for, and no detail that nobody has seen. */
export function askedAltText(context: Pick<PictureContext, 'brief' | 'language'>): string {
  const first = (/^[\s\S]*?[.!?](?=\s|$)/.exec(context.brief)?.[0] ?? context.brief).replace(/\s+/g, ' ').trim();
  const about = first.length <= 200 ? first : `${first.slice(0, 200).replace(/\s+\S*$/, '')} …`;
  const language = context.language.split('-')[0]?.toLowerCase() ?? '';
  return altTexts[language]?.(about) ?? about;
}
