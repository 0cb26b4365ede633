import { element, seeded } from './element.ts';

/**
 * A word as social networks paint it against being read: single letters in a scrambled order, put right by CSS `order`, among decoys that are
 * moved out of sight.
 */
export function paintedWord(word: string, seed: number): HTMLElement {
  const random = seeded(seed);
  const letters = [...word].map((letter, index) => ({ letter: letter === ' ' ? '\u00A0' : letter, order: index, isDecoy: false }));
  const decoys = [...'oepsntrdSah0m3']
    .slice(0, Math.max(6, 16 - letters.length))
    .map((letter) => ({ letter, order: Math.floor(random() * 90), isDecoy: true }));
  const shuffled = [...letters, ...decoys].map((entry) => ({ entry, at: random() })).sort((a, b) => a.at - b.at);
  const spans = shuffled.map(({ entry }) =>
    element(
      'span',
      { class: entry.isDecoy ? 'x1rg5ohu xi7du73' : 'x1rg5ohu', style: `order:${entry.order}${entry.isDecoy ? ';position:absolute;top:3em' : ''}` },
      entry.letter,
    ),
  );
  return element('span', { class: 'x1qlqyl8', style: 'display:inline-flex;position:relative;overflow:hidden;vertical-align:bottom' }, ...spans);
}
