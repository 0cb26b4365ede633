import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companionApp } from '../../tests/support/companion-app.ts';
import { createCallCounter } from './call-counter.ts';
import { createAddressReader } from './caller-address.ts';
import { weightOf } from './rate-limit.ts';

describe('createCallCounter', () => {
  it('lets through, in any window, exactly as many calls as allowed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 }), (limit, pauses) => {
        let now = 0;
        const counter = createCallCounter({ windowMs: 100, now: () => now });
        const passed: number[] = [];
        for (const pause of pauses) {
          now += pause;
          const recent = passed.filter((time) => time > now - 100).length;
          const wait = counter.count('one', limit);
          expect(wait === 0).toBe(recent < limit);
          if (wait === 0) passed.push(now);
          // Waiting as told is enough, and a millisecond less is not.
          else expect(passed.filter((time) => time > now + wait - 100).length).toBe(limit - 1);
        }
      }),
    );
  });

  it('counts callers apart, and forgets the quiet ones before it grows without end', () => {
    let now = 0;
    const counter = createCallCounter({ windowMs: 100, now: () => now });
    for (let index = 0; index < 12_000; index += 1) expect(counter.count(`address ${index}`, 1)).toBe(0);
    expect(counter.count('address 11999', 1)).toBeGreaterThan(0);
    now = 200;
    expect(counter.count('address 11999', 1)).toBe(0);
  });
});

describe('weightOf', () => {
  it('leaves media reads and event streams uncounted, and counts uploads and publications five times as slowly', () => {
    expect(weightOf('GET', '/v1/media/med_1')).toBe('exempt');
    expect(weightOf('DELETE', '/v1/media/med_1')).toBe('normal');
    expect(weightOf('GET', '/v1/generations/gen_1/events')).toBe('exempt');
    expect(weightOf('POST', '/v1/media')).toBe('wide');
    expect(weightOf('POST', '/v1/publications/preflight')).toBe('wide');
    expect(weightOf('POST', '/v1/generations')).toBe('normal');
  });
});

describe('createAddressReader', () => {
  it('believes X-Forwarded-For only from trusted proxies, and only what they wrote', () => {
    const read = createAddressReader(['10.0.0.0/8', '::1']);
    expect(read('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
    expect(read('10.0.0.5', '198.51.100.1')).toBe('198.51.100.1');
    expect(read('::ffff:10.0.0.5', 'made up, 198.51.100.1, 10.0.0.7')).toBe('198.51.100.1');
    expect(read('::1', undefined)).toBe('::1');
    expect(read('10.0.0.5', 'garbage')).toBe('10.0.0.5');
    expect(createAddressReader([])('10.0.0.5', '198.51.100.1')).toBe('10.0.0.5');
    expect(() => createAddressReader(['10.0.0.0/99'])).toThrow(RangeError);
  });
});

describe('the rate limit', () => {
  it('answers 429 with Retry-After beyond the limit, per token, or per address without one', async () => {
    const companion = await companionApp({ environment: { RATE_LIMIT_PER_MINUTE: '3' } });
    const statuses = async (headers: Record<string, string | null>, times: number) => {
      const seen: number[] = [];
      for (let index = 0; index < times; index += 1) seen.push((await companion.call('/healthz', { headers })).status);
      return seen;
    };
    expect(await statuses({}, 4)).toEqual([200, 200, 200, 429]);
    expect(await statuses({ authorization: null }, 4)).toEqual([200, 200, 200, 429]);
    // A wrong token is no way around it.
    expect(await statuses({ authorization: 'Bearer wrong' }, 1)).toEqual([429]);
    companion.clock.time = new Date(companion.clock.time.getTime() + 20_000);
    const refused = await companion.call('/v1/brands');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('40');
    expect(await refused.json()).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 40 });
    expect((await companion.call('/v1/media/med_1')).status).toBe(404);
    companion.clock.time = new Date(companion.clock.time.getTime() + 40_000);
    expect((await companion.call('/v1/brands')).status).toBe(200);
    await companion.close();
  });
});
