import { describe, expect, it } from 'vitest';
import { createGoogleClient } from './google/google-client.ts';
import { listGoogleModels } from './google/google-list.ts';
import { createOpenaiClient } from './openai/openai-client.ts';
import { listOpenaiModels } from './openai/openai-list.ts';

const call = { signal: new AbortController().signal, silenceMs: 5_000 };

async function list(vendor: 'openai' | 'google', fetch: typeof globalThis.fetch): Promise<string[]> {
  const settings = { key: 'key', baseUrl: 'http://127.0.0.1:1', fetch };
  return vendor === 'openai' ? listOpenaiModels(await createOpenaiClient(settings), call) : listGoogleModels(await createGoogleClient(settings), call);
}

describe.each(['openai', 'google'] as const)('listing the models of %s', (vendor) => {
  it('says nothing of costs where no answer comes: it is free', async () => {
    const lost = list(vendor, () => Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } })));
    await expect(lost).rejects.toMatchObject({ kind: 'no_answer', unbilled: true, message: expect.stringContaining('Nothing was billed') });
  });

  it('tells a key that is not accepted', async () => {
    const refused = list(vendor, async () => Response.json({ error: { code: vendor === 'openai' ? 'invalid_api_key' : 401, message: 'no' } }, { status: 401 }));
    await expect(refused).rejects.toMatchObject({ kind: 'bad_key' });
  });
});
