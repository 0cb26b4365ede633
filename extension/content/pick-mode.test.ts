import { expect, it } from 'vitest';
import type { PageReader, PostAt } from '../sites/dom/page-reader.ts';
import { createOverlay } from './overlay.ts';
import { createPickMode } from './pick-mode.ts';
import { wordsFor } from './words.ts';

it('stays with the post that the keyboard chose while the pointer rests', async () => {
  document.body.innerHTML = '<article id="one"></article><article id="two"></article>';
  const [one, two] = document.querySelectorAll('article');
  // The pointer lies over the first post.
  document.elementsFromPoint = () => (one ? [one] : []);
  const reader = { postAt: (element: Element) => ({ container: element }) as unknown as PostAt } as unknown as PageReader;
  const overlay = createOverlay(document, 'en');
  const { pick } = createPickMode(document, { reader, overlay, words: wordsFor('en') });
  const move = (clientX: number) => overlay.root.querySelector('.layer')?.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY: 5 }));
  const press = (key: string) => document.dispatchEvent(new KeyboardEvent('keydown', { key }));

  const byKeys = pick();
  press('ArrowDown');
  press('ArrowDown');
  // Browsers tell of a resting pointer when the page scrolls below it.
  move(5);
  move(5);
  press('Enter');
  expect((await byKeys)?.container).toBe(two);

  const byPointer = pick();
  press('ArrowDown');
  press('ArrowDown');
  move(5);
  move(9);
  press('Enter');
  expect((await byPointer)?.container).toBe(one);
});
