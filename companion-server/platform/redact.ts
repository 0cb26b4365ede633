const SECRET_NAMES = /token|secret|password|authorization|cookie|api-?key|^key$|credential|signature/i;
const SECRET_SHAPES: readonly [RegExp, string][] = [
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 [redacted]'],
  [/\bsk-[\w-]{8,}/g, '[redacted]'],
  [/\bAIza[\w-]{20,}/g, '[redacted]'],
  [/\bEAA[A-Za-z0-9]{20,}/g, '[redacted]'],
  [/\bpw_[\w-]{20,}/g, '[redacted]'],
  [/([?&](?:key|token|access_token|code|signature|secret)=)[^&\s"]+/gi, '$1[redacted]'],
  [/(\w+:\/\/[^/\s:@]*:)[^@\s/]+@/g, '$1[redacted]@'],
  [/(?:data:[\w/+.-]+;base64,)?[A-Za-z0-9+/]{200,}={0,2}/g, '[base64]'],
];
const LONGEST = 2_000;

/** A value as a log may show it: secrets by name and by shape, base64 and overlong text taken out. Never throws. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (value === null || typeof value !== 'object') return typeof value === 'function' || typeof value === 'symbol' ? undefined : value;
  if (depth > 4) return '[deep]';
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, SECRET_NAMES.test(name) && !isCount(item) ? '[redacted]' : redact(item, depth + 1)]),
  );
}

/** `inputTokens: 12` is a figure, not a secret. */
function isCount(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined;
}

function redactText(text: string): string {
  let clean = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  for (const [shape, replacement] of SECRET_SHAPES) clean = clean.replace(shape, replacement);
  return clean;
}
