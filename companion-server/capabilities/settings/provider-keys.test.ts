import { beforeEach, describe, expect, it } from 'vitest';
import { createProviderKeys, type ProviderKeysDeps } from './provider-keys.ts';

const key = 'sk-abcdefghijklmnop1234';
let secrets: Map<string, string>;
let now: number;
beforeEach(() => {
  secrets = new Map();
  now = 1_000_000;
});

function keysWith(more: Partial<ProviderKeysDeps> = {}) {
  const settings = new Map<string, string>();
  return createProviderKeys({
    vault: {
      get: async (name) => secrets.get(name),
      put: async (name, text) => void secrets.set(name, text),
      delete: async (name) => void secrets.delete(name),
    },
    settings: {
      find: async (name) => settings.get(name),
      put: async (name, value) => void settings.set(name, value),
      remove: async (name) => void settings.delete(name),
    },
    clock: { now: () => new Date(now) },
    environment: {},
    test: async () => 3,
    practice: false,
    ...more,
  });
}

describe('provider keys', () => {
  it('stores, tests and answers, and never shows more than four characters', async () => {
    const keys = keysWith();
    const answer = await keys.put('openai', key);
    expect(answer).toMatchObject({
      provider: 'openai',
      lastFour: '1234',
      works: true,
      source: 'vault',
      detail: 'The key works: OpenAI lists 3 models for it.',
    });
    const shown = JSON.stringify([answer, ...(await keys.list())]);
    expect(shown).not.toContain(key.slice(0, 10));
    expect((await keys.list())[0]).toEqual(answer);
    expect((await keys.put('google', 'short-key')).lastFour).toBeNull();
  });

  it('prefers the vault to the environment, and goes back to it', async () => {
    const keys = keysWith({ environment: { openai: 'from-environment-0000' } });
    expect(await keys.current('openai')).toBe('from-environment-0000');
    await keys.put('openai', key);
    expect(await keys.current('openai')).toBe(key);
    await keys.remove('openai');
    expect(await keys.current('openai')).toBe('from-environment-0000');
    await expect(keys.remove('openai')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('says in a sentence what did not work, and keeps the key', async () => {
    const keys = keysWith({
      test: async () => {
        throw new Error('OpenAI does not accept the key.');
      },
    });
    expect(await keys.put('openai', key)).toMatchObject({
      works: false,
      detail: 'OpenAI does not accept the key. The key is stored; check it, or paste it again.',
    });
    expect(await keys.current('openai')).toBe(key);
  });

  it('notices within seconds what another process stored', async () => {
    const keys = keysWith();
    expect(await keys.current('google')).toBeUndefined();
    secrets.set('provider-key:google', key);
    now += 5_001;
    expect(await keys.current('google')).toBe(key);
  });

  it('needs none in practice, and refuses what cannot be used yet', async () => {
    expect(await keysWith({ practice: true }).current('openai')).toBeDefined();
    await expect(keysWith().put('openrouter', key)).rejects.toMatchObject({ code: 'not_configured' });
    await expect(keysWith().remove('local')).rejects.toMatchObject({ code: 'not_configured' });
  });
});
