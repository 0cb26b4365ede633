import * as z from 'zod/mini';
import { keyProviders, type providerKeySchema } from '#shared/contracts/models';
import { Failure } from '#shared/domain/failure';
import type { Clock } from '../../platform/clock.ts';
import type { SecretVault } from '../../platform/secret-vault.ts';
import type { SettingsRepo } from './settings.repo.ts';

type KeyProvider = (typeof keyProviders)[number];
type ProviderKey = z.infer<typeof providerKeySchema>;

/** Providers that can be used by now, and their names for people. */
const names = { openai: 'OpenAI', google: 'Google' } as const;
type Usable = keyof typeof names;

export interface ProviderKeysDeps {
  vault: SecretVault;
  settings: SettingsRepo;
  clock: Clock;
  /** Keys from the environment; one in the vault wins. */
  environment: Partial<Record<Usable, string | undefined>>;
  /** Asks the provider something cheap with this key: answers how many models it lists, or throws an Error whose message is a sentence. */
  test(provider: Usable, key: string): Promise<number>;
  /** The vendors are this process's own sandbox, which takes any key. */
  practice: boolean;
}

const testResult = z.object({ works: z.boolean(), detail: z.string(), testedAt: z.string() });

/** Another server process on the same database may store a key; it is noticed after this long. */
const REMEMBERED_MS = 5_000;
const PRACTICE_KEY = 'practice-key-of-no-worth';
/** Of a shorter key, four characters would give too much away. */
const SHORTEST_SHOWN = 16;

export function createProviderKeys(deps: ProviderKeysDeps) {
  const remembered = new Map<Usable, { key: string | undefined; until: number }>();
  const secretName = (provider: Usable) => `provider-key:${provider}`;
  const testName = (provider: Usable) => `provider-key-test:${provider}`;

  const stored = async (provider: Usable): Promise<string | undefined> => {
    const now = deps.clock.now().getTime();
    const known = remembered.get(provider);
    if (known && known.until > now) return known.key;
    const key = await deps.vault.get(secretName(provider));
    remembered.set(provider, { key, until: now + REMEMBERED_MS });
    return key;
  };
  const current = async (provider: Usable) => (await stored(provider)) ?? deps.environment[provider] ?? (deps.practice ? PRACTICE_KEY : undefined);

  const show = async (provider: KeyProvider): Promise<ProviderKey> => {
    if (!isUsable(provider)) return { provider, lastFour: null, works: null, detail: `${provider} cannot be used in this version yet.`, source: 'none' };
    const inVault = await stored(provider);
    const key = inVault ?? deps.environment[provider];
    if (key === undefined) return { provider, lastFour: null, works: null, detail: withoutKey(provider, deps.practice), source: 'none' };
    const source = inVault === undefined ? 'environment' : 'vault';
    const lastTest = source === 'vault' ? readTest(await deps.settings.find(testName(provider))) : undefined;
    const shown = { provider, lastFour: lastFour(key), source } as const;
    return lastTest ? { ...shown, ...lastTest } : { ...shown, works: null, detail: 'This key has not been tested yet.' };
  };

  const test = async (provider: Usable, key: string): Promise<{ works: boolean; detail: string }> => {
    try {
      const models = await deps.test(provider, key);
      const suffix = deps.practice ? ' This is practice: the answer came from the sandbox.' : '';
      return { works: true, detail: `The key works: ${names[provider]} lists ${models} models for it.${suffix}` };
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'The test did not end well.';
      return { works: false, detail: `${reason} The key is stored; check it, or paste it again.` };
    }
  };

  return {
    /** The key to use now, or undefined. */
    current,
    list: () => Promise.all(keyProviders.map(show)),
    /** Stores the key, tests it, and says what came of it. The key itself is never given out again. */
    async put(provider: KeyProvider, key: string): Promise<ProviderKey> {
      assertUsable(provider);
      await deps.vault.put(secretName(provider), key);
      remembered.delete(provider);
      const result = { ...(await test(provider, key)), testedAt: deps.clock.now().toISOString() };
      await deps.settings.put(testName(provider), JSON.stringify(result), result.testedAt);
      return { provider, lastFour: lastFour(key), source: 'vault', ...result };
    },
    /** Throws not_found where there is none in the vault. One in the environment is used again from then on. */
    async remove(provider: KeyProvider): Promise<void> {
      assertUsable(provider);
      remembered.delete(provider);
      if ((await stored(provider)) === undefined) {
        throw new Failure('not_found', `There is no stored key for ${names[provider]}. One from the environment is removed where it was set.`);
      }
      await deps.vault.delete(secretName(provider));
      await deps.settings.remove(testName(provider));
      remembered.delete(provider);
    },
  };
}
export type ProviderKeys = ReturnType<typeof createProviderKeys>;

function isUsable(provider: KeyProvider): provider is Usable {
  return Object.hasOwn(names, provider);
}

function assertUsable(provider: KeyProvider): asserts provider is Usable {
  if (!isUsable(provider)) throw new Failure('not_configured', `Keys for ${provider} cannot be used in this version yet. Use OpenAI or Google.`);
}

function lastFour(key: string): string | null {
  return key.length < SHORTEST_SHOWN ? null : key.slice(-4);
}

function withoutKey(provider: Usable, practice: boolean): string {
  return practice
    ? `Practice needs no key: ${names[provider]} is played by the sandbox.`
    : `There is no key for ${names[provider]}. Paste one to use its models.`;
}

function readTest(text: string | undefined): z.infer<typeof testResult> | undefined {
  if (text === undefined) return undefined;
  const read = testResult.safeParse(JSON.parse(text));
  return read.success ? read.data : undefined;
}
