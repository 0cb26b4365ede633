import { letterPaints } from './paint.ts';
import { plain } from './plain-text.ts';

const fewestLetters = 5;
const longestPiece = 3;

/** True where an element's children are single letters: the way Meta shuffles a label that it does not want to be read. */
export function isSplitIntoLetters(row: Element): boolean {
  const count = row.childElementCount;
  if (count < fewestLetters) return false;
  let others = 0;
  for (let child = row.firstElementChild; child; child = child.nextElementSibling) {
    // The words of a big subtree are never asked for.
    if (child.childElementCount <= 2 && (child.textContent ?? '').trim().length <= longestPiece) continue;
    others += 1;
    if (others * 10 > count) return false;
  }
  return true;
}

/** Rows of single letters inside an element, the element included. */
export function findLetterRows(root: Element): Element[] {
  if (isSplitIntoLetters(root)) return [root];
  const rows: Element[] = [];
  if (root.firstElementChild === null) return rows;
  for (const element of root.querySelectorAll('span,div,b,i')) if (isSplitIntoLetters(element)) rows.push(element);
  return rows;
}

interface Letter {
  text: string;
  order: number;
  group: string;
  painted: boolean;
}

function readLetters(row: Element): Letter[] {
  return letterPaints(row).map(({ painted, order }, index) => {
    const letter = row.children[index] as Element;
    return { text: letter.textContent ?? '', group: letter.className, painted, order };
  });
}

function inOrder(letters: Letter[]): string {
  return plain(
    letters
      .map((letter, index) => ({ ...letter, index }))
      .sort((a, b) => a.order - b.order || a.index - b.index)
      .map((letter) => letter.text)
      .join(''),
  );
}

/**
 * What a row of shuffled letters may say, the painted reading first. A saved page that lost its styles still tells the
 * letters that belong together by their shared classes, whichever those are.
 */
export function readPaintedLetters(row: Element): string[] {
  const letters = readLetters(row);
  const painted = letters.filter((letter) => letter.painted);
  const readings = [inOrder(painted)];
  // Styles that take letters out are there: what they leave is what is seen.
  if (painted.length < letters.length) return readings.filter((reading) => reading !== '');
  for (const group of new Set(letters.map((letter) => letter.group))) readings.push(inOrder(letters.filter((letter) => letter.group === group)));
  return [...new Set(readings.filter((reading) => reading !== ''))];
}
