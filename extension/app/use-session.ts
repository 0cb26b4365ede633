import { useCallback, useEffect, useMemo, useState } from 'react';
import { health } from '#shared/contracts/access';
import type { Brand } from '#shared/contracts/brands';
import type { ResponseOf } from '#shared/contracts/endpoint';
import { usageMonth } from '#shared/contracts/usage';
import type { CompanionClient } from '../companion/client.ts';
import { CompanionError } from '../companion/companion-error.ts';
import { loadBrands, refreshBrands } from '../storage/brands.ts';
import { loadConnection } from '../storage/connection.ts';
import { loadSetting, saveSetting } from '../storage/settings.ts';
import { useStored } from '../storage/use-stored.ts';
import { clientFor, type World } from './world.ts';

export type Month = ResponseOf<typeof usageMonth>;

/** How the companion stands. */
export type Link =
  | { status: 'looking' }
  | { status: 'unpaired'; why: 'new' | 'refused' }
  | { status: 'connected'; month: Month; practice: boolean }
  | { status: 'offline'; month: Month | undefined };

export interface Session {
  link: Link;
  client: CompanionClient | undefined;
  baseUrl: string | undefined;
  brands: readonly Brand[];
  brandId: string | undefined;
  chooseBrand: (id: string | undefined) => void;
  /** Asks at once how things stand: after a run, after Try again. */
  refresh: () => void;
}

const askEveryMs = 15_000;
const askWhenOfflineEveryMs = 4_000;

/** The pairing, the companion's state and the brands; kept fresh while the panel can be seen. */
export function useSession(world: World, onTrouble: (cause: unknown) => void): Session {
  const { database } = world;
  const stored = useStored(async () => ({ connection: await loadConnection(database) }), [database]);
  const brands = useStored(() => loadBrands(database), [database]) ?? [];
  const chosen = useStored(() => loadSetting(database, 'brandId'), [database]);
  const baseUrl = stored?.connection?.baseUrl;
  const token = stored?.connection?.token;
  const client = useMemo(() => (baseUrl && token ? clientFor(world, { baseUrl, token }) : undefined), [world, baseUrl, token]);
  const [link, setLink] = useState<Link>({ status: 'looking' });
  const [turn, setTurn] = useState(0);
  const refresh = useCallback(() => setTurn((now) => now + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again
  useEffect(() => {
    if (!stored) return;
    if (!client) return setLink({ status: 'unpaired', why: 'new' });
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const next = await look(client, controller.signal);
      if (controller.signal.aborted) return;
      setLink((now) => (next.status === 'offline' && 'month' in now ? { ...next, month: now.month } : next));
      const pause = next.status === 'offline' ? askWhenOfflineEveryMs : askEveryMs;
      timer = setTimeout(() => void (document.visibilityState === 'hidden' ? wait() : ask()), pause);
    };
    const wait = () => document.addEventListener('visibilitychange', () => void ask(), { once: true, signal: controller.signal });
    void ask();
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [client, stored, turn]);

  const connected = link.status === 'connected';
  // Also after each run: one that was refused because its brand is gone must not be tried with it again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again
  useEffect(() => {
    if (connected && client) refreshBrands(database, client).catch(onTrouble);
  }, [connected, client, database, onTrouble, turn]);

  const chooseBrand = useCallback((id: string | undefined) => void saveSetting(database, 'brandId', id ?? 'none').catch(onTrouble), [database, onTrouble]);
  const brandId = brands.find((brand) => brand.id === chosen)?.id ?? (chosen === '' ? firstMade(brands)?.id : undefined);
  return { link, client, baseUrl, brands, brandId, chooseBrand, refresh };
}

/** Until a brand was chosen, it is the one that was made first: somebody who makes a brand means to use it. */
function firstMade(brands: readonly Brand[]): Brand | undefined {
  return brands.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt))[0];
}

async function look(client: CompanionClient, signal: AbortSignal): Promise<Link> {
  try {
    const [{ practice }, month] = await Promise.all([
      client.call(health, { signal, timeoutMs: 5_000 }),
      client.call(usageMonth, { signal, timeoutMs: 10_000 }),
    ]);
    return { status: 'connected', month, practice: practice === true };
  } catch (cause) {
    if (cause instanceof CompanionError && cause.kind === 'unauthorized') return { status: 'unpaired', why: 'refused' };
    return { status: 'offline', month: undefined };
  }
}
