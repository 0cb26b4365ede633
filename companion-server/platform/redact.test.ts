import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogger } from './logger.ts';
import { redact } from './redact.ts';

const secrets = [
  'Bearer abcdef0123456789',
  'sk-proj-0123456789abcdef',
  'AIzaSyA0123456789abcdefghijk',
  'EAAGm0PX4ZCpsBAabcdefghij0123',
  'pw_0123456789abcdefghijABCDEFGHIJ',
  'https://example.com/v1/media/x?expires=1&signature=hunter2',
  'postgres://ada:hunter2@db:5432/x',
  `data:image/png;base64,${'QUJD'.repeat(100)}`,
];

describe('redact', () => {
  it.each(secrets)('takes %s out of any text', (secret) => {
    const said = JSON.stringify(redact({ note: `before ${secret} after` }));
    expect(said).not.toContain(secret);
    expect(said).not.toContain('hunter2');
    expect(said).toContain('before');
  });

  it('takes values out by their names, but leaves counts of tokens', () => {
    expect(redact({ apiKey: 'x', Authorization: 'x', nested: { refresh_token: 'x' }, inputTokens: 12, key: 'x' })).toEqual({
      apiKey: '[redacted]',
      Authorization: '[redacted]',
      nested: { refresh_token: '[redacted]' },
      inputTokens: 12,
      key: '[redacted]',
    });
  });

  it('never throws and always gives something that JSON can hold', () => {
    fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true, withTypedArray: true }), (value) => void JSON.stringify(redact({ value }))));
  });
});

describe('createLogger', () => {
  it('writes one JSON line per event from its level on', () => {
    const lines: string[] = [];
    const log = createLogger({ level: 'warn', write: (line) => lines.push(line), now: () => new Date(0) });
    log.info('quiet');
    log.warn('loud', { token: 'x', text: 'two\nlines' });
    expect(lines).toEqual(['{"time":"1970-01-01T00:00:00.000Z","level":"warn","event":"loud","token":"[redacted]","text":"two\\nlines"}\n']);
  });
});
