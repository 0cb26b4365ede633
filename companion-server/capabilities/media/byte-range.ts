/** Bytes from `start` to `end`, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Reads a Range header for a file of `length` bytes. `all`: none was asked for, or one that RFC 9110 lets a server pass over
 * (another unit, several ranges, no valid form). `unsatisfiable`: 416.
 */
export function readRange(header: string | undefined, length: number): ByteRange | 'all' | 'unsatisfiable' {
  const match = /^bytes=[ \t]*(\d{0,18})-(\d{0,18})[ \t]*$/i.exec(header ?? '');
  if (!match) return 'all';
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return 'all';
  if (first === '') {
    const count = Number(last);
    return count === 0 || length === 0 ? 'unsatisfiable' : { start: Math.max(0, length - count), end: length - 1 };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return 'all';
  if (start >= length) return 'unsatisfiable';
  return { start, end: last === '' ? length - 1 : Math.min(Number(last), length - 1) };
}

/** Does a list of entity tags (If-None-Match) name this one? Weak tags count, as the comparison for GET is weak. */
export function namesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((part) => part.trim().replace(/^W\//, '') === tag);
}
