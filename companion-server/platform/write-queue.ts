import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** Runs inside a transaction that it may share with other writes; uses only the handle it is given. */
export type Write<T> = (transaction: Kysely<Database>) => Promise<T>;

/** Small writes that come at the same time share one transaction, and so one wait for the disk. Each still succeeds or fails by itself. */
export interface WriteQueue {
  write<T>(work: Write<T>): Promise<T>;
}

interface Waiting {
  work: Write<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

export function createWriteQueue(db: Kysely<Database>): WriteQueue {
  let waiting: Waiting[] = [];
  let running = false;

  const inTransaction = (batch: readonly Waiting[]) =>
    db.transaction().execute(async (transaction) => {
      const results: unknown[] = [];
      for (const { work } of batch) results.push(await work(transaction));
      return results;
    });

  const settle = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const results = await inTransaction(batch);
      for (const [index, one] of batch.entries()) one.resolve(results[index]);
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      // One of them spoiled it for all: each gets its own transaction.
      else for (const one of batch) await settle([one]);
    }
  };

  const run = async () => {
    running = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await settle(batch);
    }
    running = false;
  };

  return {
    write: <T>(work: Write<T>) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
        // Writes of the same moment come together before the first transaction begins.
        if (!running) {
          running = true;
          queueMicrotask(() => void run());
        }
      }),
  };
}
