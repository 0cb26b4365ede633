import type { Motif } from './motifs/motif.ts';
import type { StyleName } from './styles.ts';

const styleWords: Record<StyleName, { en: string; de: string }> = {
  photoreal: { en: 'a drawn studio scene with soft light', de: 'gezeichnete Studioszene mit weichem Licht' },
  illustration: { en: 'a flat illustration with hills', de: 'flächige Illustration mit Hügeln' },
  cartoon: { en: 'a comic drawing with rays', de: 'Comiczeichnung mit Strahlen' },
  abstract: { en: 'a pattern of coloured geometric shapes', de: 'Muster aus farbigen geometrischen Formen' },
  vintage: { en: 'an old print on cream paper', de: 'alter Druck auf cremefarbenem Papier' },
  minimal: { en: 'a plain design with one large round shape', de: 'schlichte Gestaltung mit einer großen runden Form' },
  cyberpunk: { en: 'a neon city at night', de: 'Neonstadt bei Nacht' },
  watercolour: { en: 'watercolour washes on paper', de: 'Aquarellflächen auf Papier' },
};

/** What can be seen, in the post's language where that is English or German, else in English. It calls a poster a poster. */
export function altTextOf(facts: {
  language: string;
  style: StyleName;
  motif: Motif | undefined;
  photo: boolean;
  headline: string;
  support: string;
  offer: string;
  brand: string;
}): string {
  const german = /^de\b/i.test(facts.language);
  const say = (en: string, de: string): string => (german ? de : en);
  const style = styleWords[facts.style][german ? 'de' : 'en'];
  const shown = facts.photo ? say('the given picture', 'das mitgegebene Bild') : facts.motif?.says[german ? 'de' : 'en'];
  const picture = shown ? say(`${style}, showing ${shown}`, `${style}, darin ${shown}`) : style;
  const quote = (text: string): string => (german ? `„${text}“` : `“${text}”`);
  const words = [facts.headline, facts.support, facts.offer].filter(Boolean).map(quote).join(', ');
  const sentences = [
    say(`Designed poster: ${picture}.`, `Gestaltetes Plakat: ${picture}.`),
    words ? say(`It reads ${words}.`, `Darauf steht ${words}.`) : '',
    facts.brand && facts.brand !== facts.headline ? say(`Brand: ${facts.brand}.`, `Marke: ${facts.brand}.`) : '',
  ];
  return sentences.filter(Boolean).join(' ').slice(0, 900);
}
