import { createHash, randomBytes } from 'node:crypto';
import type { GenerationRequest } from '#shared/contracts/generation';
import type { MediaStore } from '../../../media/media-store.ts';
import { readPictureHead } from '../../../media/picture-head.ts';
import type { OpenDatabase } from '../../../platform/database.ts';
import { silentLogger } from '../../../platform/logger.ts';
import { createProviders } from '../../../providers/registry.ts';
import type { FaultRule } from '../../../sandbox/faults.ts';
import { noDelay } from '../../../sandbox/timing.ts';
import { createSandboxVendors } from '../../../sandbox/vendors.ts';
import { noBudgets } from '../../costs/budgets.ts';
import { ledger } from '../../costs/ledger.ts';
import { createModels } from '../../models/models.ts';
import { generationRepo } from '../generation.repo.ts';
import { createGenerationService } from '../service.ts';

/** The least that can be asked for. */
export const wish: GenerationRequest = {
  brief: 'Announce our new oat cold brew. It costs 4 euros. Open daily from 8.',
  kind: 'post',
  platform: 'facebook',
  placement: 'feed',
  language: 'en',
  variants: 1,
  tier: 'draft',
};

export interface WorldOptions {
  faults?: readonly FaultRule[];
  silenceMs?: number;
  keys?: Partial<Record<'openai' | 'google', string>>;
  practice?: boolean;
}

/** The generation service on a real database, with the sandbox as its vendors and files in memory. */
export async function generationWorld(database: OpenDatabase, options: WorldOptions = {}) {
  const vendors = createSandboxVendors({ timing: noDelay, faults: options.faults ?? [], sleep: async () => undefined });
  const clock = { now: () => new Date() };
  const keys = options.keys ?? { openai: 'sk-test-0123456789abcdef', google: 'AIza-test-0123456789abcdef' };
  const keyOf = async (vendor: 'openai' | 'google') => keys[vendor];
  const noGenerator = async () => {
    throw new Error('The built-in generators are not part of this test.');
  };
  const providers = createProviders({ keyOf, fetch: vendors.fetch, composer: noGenerator, poster: noGenerator });
  const models = createModels({ providers, keyOf, warmUp: () => undefined, clock, practice: options.practice ?? false });
  const silence = options.silenceMs ?? 20_000;
  const serviceFor = (processId: string, clock: { now: () => Date }) =>
    createGenerationService({
      db: database.db,
      databaseKind: database.kind,
      clock,
      log: silentLogger,
      processId,
      models,
      ledger,
      budgets: noBudgets,
      media: memoryMedia(),
      brands: { find: async () => undefined },
      silenceMs: { text: silence, image: silence },
    });
  const service = serviceFor('first', clock);
  await service.recover();
  const start = (body: GenerationRequest, idempotencyKey?: string) => service.start({ memberId: 'mem', requestId: 'req', body, idempotencyKey });
  return {
    database,
    vendors,
    service,
    start,
    run: async (body: GenerationRequest, key?: string) => (await start(body, key)).finished(),
    /** Waits until words of a generation are on disk. */
    async storedWords(id: string): Promise<void> {
      while (!(await generationRepo.eventsAfter(database.db, id, 0)).some((event) => event.name === 'text.delta')) await new Promise(setImmediate);
    },
    /** Another process on the same database, after its recovery, half a minute later: by then a process that is gone is taken for gone. */
    async successor() {
      const next = serviceFor('second', { now: () => new Date(Date.now() + 30_000) });
      await next.recover();
      return next;
    },
    /** Another process beside this one, on the same database. */
    peer: () => serviceFor('peer', clock),
    async close(): Promise<void> {
      await service.stop(0);
      await database.close();
    },
  };
}
export type World = Awaited<ReturnType<typeof generationWorld>>;

function memoryMedia(): MediaStore {
  const files = new Map<string, { media: Awaited<ReturnType<MediaStore['put']>>; bytes: Uint8Array }>();
  return {
    async put(bytes) {
      const head = readPictureHead(bytes);
      if (!head) throw new Error('not a picture');
      const media = {
        mediaId: `med_${randomBytes(8).toString('hex')}`,
        ...head,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
      files.set(media.mediaId, { media, bytes });
      return media;
    },
    read: async (id) => files.get(id),
    find: async (id) => files.get(id)?.media,
    signedUrl: (id) => `http://127.0.0.1/v1/media/${id}?signature=x`,
  };
}
