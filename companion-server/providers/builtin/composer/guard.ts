import type { PostContext } from '../../post-context.ts';

/** Says whether a text may go out: no word that the brand avoids, no wording of the post that is answered, no name of its author. */
export function createGuard({ brand, source, brief }: PostContext): (text: string) => boolean {
  const avoided = (brand?.wordsToAvoid ?? []).map(plain).filter((word) => word.trim() !== '');
  const own = fourGrams(brief);
  const foreign = new Set([...fourGrams([source?.text, source?.headline, source?.description].filter(Boolean).join(' . '))].filter((gram) => !own.has(gram)));
  const briefWords = plain(brief);
  const names = [source?.author?.name, source?.advertiser?.name]
    .flatMap((name) => (name && name.trim().length > 3 ? [plain(name)] : []))
    .filter((name) => !plain(brand?.name ?? '').includes(name.trim()));
  return (text) => {
    const said = plain(text);
    if (avoided.some((word) => said.includes(word.trim()))) return false;
    if (names.some((name) => said.includes(name)) && !names.some((name) => briefWords.includes(name) && source?.author?.kind === 'person')) return false;
    return foreign.size === 0 || ![...fourGrams(text)].some((gram) => foreign.has(gram));
  };
}

/** Takes the words away that may never be said: the last resort for the person's own sentences. */
export function withoutAvoided(text: string, avoid: readonly string[]): string {
  let rest = text;
  for (const word of avoid.map((entry) => entry.trim()).filter(Boolean)) {
    const pattern = word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);
    for (let before = ''; before !== rest; ) {
      before = rest;
      rest = rest.replace(new RegExp(String.raw`[\p{L}\p{N}-]*${pattern}[\p{L}\p{N}-]*`, 'giu'), '');
    }
  }
  return rest === text
    ? text
    : rest
        .replace(/[ \t]+/g, ' ')
        .replace(/ ([,.;:!?])/g, '$1')
        .replace(/^[\s,;:.]+/gm, '')
        .trim();
}

function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}%€$£]+/gu, ' ')
    .trim()} `;
}

function fourGrams(text: string): Set<string> {
  const words = plain(text).trim().split(' ').filter(Boolean);
  return new Set(words.slice(0, -3).map((_, index) => words.slice(index, index + 4).join(' ')));
}
