import { useCallback, useEffect, useState } from 'react';
import type { ResponseOf } from '#shared/contracts/endpoint';
import { listProviderKeys } from '#shared/contracts/models';
import type { CompanionClient } from '../../companion/client.ts';
import type { CompanionError } from '../../companion/companion-error.ts';
import { asFailure } from './test-state.ts';

export type ProviderKey = ResponseOf<typeof listProviderKeys>[number];
export type Keys = { status: 'loading' } | { status: 'ready'; keys: ProviderKey[] } | { status: 'failed'; failure: CompanionError };

export interface KeyStore {
  keys: Keys;
  again: () => void;
  /** After the companion has stored one. */
  put: (key: ProviderKey) => void;
}

/** Which providers the companion can use, and which of them have a key. The key itself never comes back. */
export function useKeys(client: CompanionClient | undefined): KeyStore {
  const [keys, setKeys] = useState<Keys>({ status: 'loading' });
  const load = useCallback(() => {
    if (!client) return;
    client.call(listProviderKeys).then(
      (list) => setKeys({ status: 'ready', keys: list }),
      (cause: unknown) => setKeys({ status: 'failed', failure: asFailure(cause) }),
    );
  }, [client]);
  useEffect(load, [load]);
  const put = useCallback(
    (key: ProviderKey) =>
      setKeys((earlier) =>
        earlier.status === 'ready' ? { status: 'ready', keys: earlier.keys.map((other) => (other.provider === key.provider ? key : other)) } : earlier,
      ),
    [],
  );
  return { keys, again: load, put };
}

/** Those whose keys this version can use. The companion lists others too, for later versions. */
export const usableProviders: readonly ProviderKey['provider'][] = ['openai', 'google'];

/** The providers' own names. */
export const providerNames: Record<ProviderKey['provider'], string> = { openai: 'OpenAI', google: 'Google Gemini', openrouter: 'OpenRouter', local: 'Local' };
