import { describe, expect, it } from 'vitest';
import { readEvents } from './read-events.ts';
import { connectionFailure } from './vendor-failure.ts';
import { readBody, watchCall, watchedFetch } from './watch-call.ts';

const MEGABYTE = new Uint8Array(1024 * 1024).fill(120);

/** A vendor that never stops, and notices when it is told to. */
function endlessVendor() {
  let sent = 0;
  const fetch = async (_input: unknown, init?: RequestInit) => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (init?.signal?.aborted) return controller.error(new DOMException('stopped', 'AbortError'));
        sent += 1;
        if (sent > 500) throw new Error('nobody stopped it');
        controller.enqueue(MEGABYTE.slice());
      },
    });
    return new Response(body);
  };
  return { fetch: fetch as typeof globalThis.fetch, sent: () => sent };
}

describe('a vendor that says far too much', () => {
  it.each(['events', 'body', 'sdk'] as const)('is cut off and counts as a broken answer (%s)', async (way) => {
    const vendor = endlessVendor();
    const watch = watchCall({ signal: new AbortController().signal, silenceMs: 60_000 }, 8 * MEGABYTE.byteLength);
    const ask = way === 'sdk' ? watchedFetch(vendor.fetch, watch) : vendor.fetch;
    const read = async () => {
      const answer = await ask('http://vendor.example', { signal: watch.signal });
      if (way === 'events') for await (const _batch of readEvents(answer, watch));
      else if (way === 'body') await readBody(answer, watch);
      else await answer.text();
    };
    const error = await read().catch((thrown: unknown) => thrown);
    watch.end();
    expect(error).toBeInstanceOf(DOMException);
    expect(watch.why()).toBe('endless');
    expect(connectionFailure(error, watch, 'Vendor').kind).toBe('broken_answer');
    expect(vendor.sent()).toBeLessThan(12);
  });
});

describe('watchedFetch', () => {
  it('changes nothing about an answer', async () => {
    const watch = watchCall({ signal: new AbortController().signal, silenceMs: 60_000 });
    const given = new Response('{"a":1}', { status: 429, headers: { 'retry-after': '3', 'content-type': 'application/json' } });
    const answer = await watchedFetch(async () => given, watch)('http://vendor.example');
    watch.end();
    expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([429, '3', { a: 1 }]);
  });
});
