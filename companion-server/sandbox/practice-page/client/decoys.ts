import { element, seeded } from './element.ts';
import { paintedWord } from './painted.ts';

/** Invisible words that only a program reads. A real feed plants some forty per post. */
export function hiddenBlocks(seed: number): HTMLElement[] {
  return Array.from({ length: 12 }, (_, index) => element('div', { class: 'x1decoy', id: `d${seed}_${index}` }, element('span', {}, 'Facebook')));
}

const domains = ['quietpebble.example', 'larkandloom.example', 'nineharbours.example'];

/** A link card that nobody sees: a random domain, the reader's own first name as its title, a scrambled button, and an address without a path. */
export function decoyCard(button: string, seed: number): HTMLElement {
  const random = seeded(seed + 5);
  const domain = domains[Math.floor(random() * domains.length)] ?? '';
  return element(
    'div',
    { class: 'x1decoy' },
    element(
      'a',
      { href: `?__cft__[0]=AZdecoy${seed}`, role: 'link' },
      element('span', { 'data-ad-rendering-role': 'meta' }, domain),
      element('span', { 'data-ad-rendering-role': 'title' }, 'Northbeam'),
      element('span', { 'data-ad-rendering-role': 'cta-button' }, paintedWord(button, seed + 9)),
    ),
  );
}
