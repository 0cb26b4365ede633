import type { CompanionClient } from '../companion/client.ts';
import { problemsOf } from '../companion/generation-view.ts';
import { createRuns, type Runs } from '../companion/run-generations.ts';
import type { RunStore } from '../companion/runs.ts';
import type { PostwrightDatabase } from '../storage/database.ts';
import { forgetGeneration, generationStarted, openGenerations, rememberGeneration, updateGeneration } from '../storage/generations.ts';
import { importFinishedGeneration } from '../storage/import-generation.ts';

/** Longest source text that is kept with a result, in characters. */
const maxSourceText = 2_000;

/** What a closed panel must not lose, in the extension's own database. */
export function runStore(database: PostwrightDatabase, client: () => CompanionClient | undefined): RunStore {
  return {
    async remember({ key, request }) {
      const post = request.source;
      const source = post && {
        ...(post.permalink && { url: post.permalink }),
        ...((post.advertiser ?? post.author) && { author: (post.advertiser ?? post.author)?.name }),
        ...(post.text && { text: post.text.slice(0, maxSourceText) }),
      };
      await rememberGeneration(database, { idempotencyKey: key, request, source });
    },
    started: (key, generationId) => generationStarted(database, `local-${key}`, generationId),
    unanswered: (key) => updateGeneration(database, `local-${key}`, { status: 'unanswered' }),
    progress: (generationId, lastEventId) => updateGeneration(database, generationId, { lastEventId }),
    async finished(generationId, view) {
      const { finished } = view;
      if (!finished) return;
      const problems = problemsOf(view);
      const { status, costUsd, costKnown, timings } = finished;
      await updateGeneration(database, generationId, {
        status,
        costUsd,
        costKnown,
        totalMs: timings.totalMs,
        finishedAt: new Date().toISOString(),
        ...(problems.length > 0 && { problems }),
      });
    },
    forget: (id) => forgetGeneration(database, id),
    async takeOver(generationId) {
      const current = client();
      if (!current) return false;
      return (await importFinishedGeneration(database, current, generationId)).waiting.length === 0;
    },
    open: () => openGenerations(database),
  };
}

export function createStoredRuns(database: PostwrightDatabase, client: () => CompanionClient | undefined, onTrouble: (cause: unknown) => void): Runs {
  return createRuns({
    client,
    store: runStore(database, client),
    now: Date.now,
    newKey: () => crypto.randomUUID(),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    onTrouble,
  });
}
