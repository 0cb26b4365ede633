/** Characters decoded at a time: small strings die young, one of a megabyte per picture keeps the garbage collector busy. A multiple of four. */
const SLICE = 32_768;

/**
 * Takes the first string field of that name out of a JSON text and decodes it from base64, without ever making a string of it.
 * `rest` is the JSON text with that string emptied, and small. Undefined where there is no such field: the text may be anything.
 */
export function takeBase64Field(json: Buffer, field: string): { bytes: Buffer; rest: string } | undefined {
  const key = json.indexOf(`"${field}"`);
  if (key < 0) return undefined;
  const colon = skipSpace(json, key + field.length + 2);
  if (json[colon] !== COLON) return undefined;
  const start = skipSpace(json, colon + 1) + 1;
  if (json[start - 1] !== QUOTE) return undefined;
  const end = json.indexOf(QUOTE, start);
  if (end < 0) return undefined;
  const rest = json.toString('utf8', 0, start) + json.toString('utf8', end);
  return { bytes: decode(json.subarray(start, end)), rest };
}

const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const EQUALS = 0x3d;

function decode(text: Buffer): Buffer {
  // Some encoders escape every slash.
  if (text.includes(BACKSLASH)) return Buffer.from(text.toString('latin1').replaceAll('\\', ''), 'base64');
  // As long as the bytes and from no pool, so that its memory can be given back.
  const bytes = Buffer.allocUnsafeSlow(Math.floor(((text.length - paddingOf(text)) * 3) / 4));
  let written = 0;
  for (let at = 0; at < text.length; at += SLICE) written += bytes.write(text.toString('latin1', at, Math.min(at + SLICE, text.length)), written, 'base64');
  return bytes.subarray(0, written);
}

function paddingOf(text: Buffer): number {
  if (text.at(-1) !== EQUALS) return 0;
  return text.at(-2) === EQUALS ? 2 : 1;
}

function skipSpace(json: Buffer, from: number): number {
  let at = from;
  while (json[at] === 0x20 || json[at] === 0x0a || json[at] === 0x0d || json[at] === 0x09) at += 1;
  return at;
}
