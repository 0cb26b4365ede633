import type { GenerationResult } from '#shared/contracts/generation';
import type { UsageRow } from '#shared/contracts/usage';
import { addMoney, formatUsd, usd } from '#shared/domain/money';
import type { Write } from '../../../platform/write-queue.ts';
import { gatherEvents, type KeptResult } from '../events/gather-result.ts';
import { startPartClock } from './part-clock.ts';
import type { RunContext } from './run-context.ts';
import { runImage } from './run-image.ts';
import { runText } from './run-text.ts';

/** Runs texts and pictures side by side until all have ended, and tells `finished`. `store` gives the write that goes with it. Never rejects. */
export async function runGeneration(context: RunContext, store: (result: KeptResult) => Write<void>): Promise<KeptResult> {
  const startedAt = performance.now();
  const since = () => Math.round(performance.now() - startedAt);
  const { request, candidates, deps } = context;
  const pictures = request.image?.variants ?? 0;
  await tellObstacles(context);
  const [textMs, imageMs] = await Promise.all([
    runPart(context, candidates.text.length > 0 ? request.variants : 0, deps.silenceMs.text, runText),
    runPart(context, candidates.image.length > 0 ? pictures : 0, deps.silenceMs.image, runImage),
  ]);
  const gathered = gatherEvents(context.log.all());
  const status = context.signal.aborted ? 'cancelled' : statusOf(gathered, request.variants + pictures);
  const bill = billOf(context.usage);
  const timings = { totalMs: since(), textMs, imageMs };
  const result: KeptResult = { generationId: context.id, status, ...gathered, ...bill, timings, usage: context.usage };
  await context.log.addStored([{ name: 'finished', data: { status, ...bill, timings, usage: context.usage } }], [store(result)]);
  context.log.end();
  return result;
}

async function tellObstacles({ obstacles, log, requestId }: RunContext): Promise<void> {
  const events = [
    ...(obstacles.text ? [{ name: 'text.failed' as const, data: { problem: obstacles.text.toProblem(requestId) } }] : []),
    ...(obstacles.image ? [{ name: 'image.failed' as const, data: { problem: obstacles.image.toProblem(requestId) } }] : []),
  ];
  if (events.length > 0) await log.addStored(events);
}

type PartRunner = (context: RunContext, variant: number, clock: ReturnType<typeof startPartClock>, exhausted: Set<string>) => Promise<void>;

/** How long the part took, in milliseconds; null where nothing of it was to be made. */
async function runPart(context: RunContext, count: number, silenceMs: number, run: PartRunner): Promise<number | null> {
  if (count === 0) return null;
  const startedAt = performance.now();
  const clock = startPartClock(context.signal, silenceMs * 2);
  const exhausted = new Set<string>();
  await Promise.all(Array.from({ length: count }, (_, index) => run(context, index + 1, clock, exhausted)));
  clock.end();
  return Math.round(performance.now() - startedAt);
}

/** Of all that was asked for: all, some or nothing. */
export function statusOf(gathered: Pick<KeptResult, 'texts' | 'images'>, wanted: number): Exclude<GenerationResult['status'], 'running' | 'cancelled'> {
  const made = gathered.texts.length + gathered.images.length;
  if (made === 0) return 'failed';
  return made >= wanted ? 'succeeded' : 'partial';
}

/** The known part of the cost, and whether that is all. */
export function billOf(usage: readonly UsageRow[]): Pick<GenerationResult, 'costUsd' | 'costKnown'> {
  const known = usage.flatMap((row) => (row.costUsd === null ? [] : [usd(row.costUsd)]));
  return { costUsd: formatUsd(addMoney(...known)), costKnown: known.length === usage.length };
}
