import { ProviderFailure, type VendorUsage } from '../../../providers/vendor-call.ts';
import { createAnswerReader, OffSchema } from '../answer/read-answer.ts';
import { textLimits } from '../prompt/platform-limits.ts';
import { buildTextPrompt } from '../prompt/text-prompt.ts';
import { callVendor } from './call-vendor.ts';
import type { PartClock } from './part-clock.ts';
import { problemOf } from './problem-of.ts';
import { PartFailed, runAttempts } from './run-attempts.ts';
import { postContext, type RunContext } from './run-context.ts';

/** Writes one text variant: tells its words as they come, and ends with text.completed or text.failed. Never rejects; stopped, it tells nothing more. */
export async function runText(context: RunContext, variant: number, clock: PartClock, exhausted: Set<string>): Promise<void> {
  /** Words of the last attempt that had any, kept for the problem. */
  let words = '';
  let showed = false;
  try {
    await runAttempts({
      candidates: context.candidates.text,
      exhausted,
      repeatUnanswered: true,
      showedWords: () => showed,
      deadline: clock.deadline,
      now: clock.now,
      wait: clock.wait,
      ask: async (model, number) => {
        const practice = practiceMark(context, model);
        if (showed) context.log.add('text.reset', { variant, model, ...practice });
        showed = false;
        const { value: text, settle } = await callVendor(context, clock, { key: `text:${variant}`, model, number }, () =>
          stream(context, variant, model, clock, (soFar) => {
            words = soFar;
            showed = true;
          }),
        );
        // Not waited for: where this was the last part, it goes to disk together with the end of the generation.
        void context.log.addStored([{ name: 'text.completed', data: { variant, ...text, model, ...practice } }], [settle]);
      },
    });
  } catch (error) {
    if (context.signal.aborted) return;
    const [failure, model] = error instanceof PartFailed ? [error.failure, error.model] : [error, undefined];
    if (!(error instanceof PartFailed)) context.deps.log.error('generation.text-failed', { generationId: context.id, error: nameOf(error) });
    const problem = problemOf(failure, 'text', context.requestId, { model, partialText: words || undefined });
    void context.log.addStored([{ name: 'text.failed', data: { variant, problem } }]);
  }
}

/** One attempt: streams the model's answer and tells its words. */
async function stream(context: RunContext, variant: number, model: string, clock: PartClock, onWords: (soFar: string) => void) {
  const textModel = context.deps.models.textModel(model);
  if (!textModel) throw new ProviderFailure('bad_request', `The model ${model} cannot be reached from here.`, { unbilled: true });
  const reader = createAnswerReader(textLimits(context.request));
  const tell = (deltas: readonly { field: 'title' | 'body'; text: string }[]) => {
    for (const { field, text } of deltas) context.log.add('text.delta', { variant, field, text });
    if (deltas.length > 0) onWords(reader.soFar());
  };
  let usage: VendorUsage | undefined;
  let billedModel = model;
  const request = buildTextPrompt(postContext(context, variant));
  for await (const chunk of textModel.stream(request, { signal: clock.signal, silenceMs: context.deps.silenceMs.text })) {
    if (chunk.type === 'delta') tell(reader.push(chunk.text));
    else ({ usage, billedModel } = chunk);
  }
  if (!usage) throw new ProviderFailure('broken_answer', 'The answer ended before it was whole.');
  const { deltas, startAnew, text } = endOf(reader, { usage, billedModel });
  if (startAnew) context.log.add('text.reset', { variant, model, ...practiceMark(context, model) });
  tell(deltas);
  return { value: text, usage, billedModel };
}

function endOf(reader: ReturnType<typeof createAnswerReader>, bill: { usage: VendorUsage; billedModel: string }) {
  try {
    return reader.end();
  } catch (error) {
    if (!(error instanceof OffSchema)) throw error;
    throw new ProviderFailure('broken_answer', 'The model answered in another form than the one asked for.', bill);
  }
}

export function practiceMark(context: RunContext, model: string): { practice?: true } {
  return context.deps.models.isPractice(model) ? { practice: true } : {};
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
