const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\u061C\uFEFF]/gu;

const plainAlready = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Text as compared and parsed: NFKC, no zero-width or direction marks, every run of white space one blank. */
export function plain(text: string): string {
  if (plainAlready.test(text)) return text;
  return text.normalize('NFKC').replace(invisible, '').replace(/\s+/gu, ' ').trim();
}

/** Labels that look alike fold to the same text: case and Arabic vowel marks do not count. */
export function fold(label: string): string {
  return plain(label)
    .toLowerCase()
    .replace(/[\u064B-\u0652]/gu, '');
}

/** At most `length` UTF-16 units, never ending in half a character. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** A name or label: one line, or undefined where nothing readable is left. */
export function oneLine(text: string | null | undefined): string | undefined {
  const line = (text ?? '').replace(invisible, '').replace(/\s+/gu, ' ').trim();
  return line === '' ? undefined : clip(line, 500);
}

/** Replaces the digits of every script by 0 to 9. Unicode keeps each script's ten digits in one run. */
export function asciiDigits(text: string): string {
  if (plainAlready.test(text)) return text;
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let steps = 0;
    while (steps < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - steps - 1))) steps += 1;
    return String(steps);
  });
}
