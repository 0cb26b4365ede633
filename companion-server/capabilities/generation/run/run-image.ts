import { ProviderFailure } from '../../../providers/vendor-call.ts';
import { askedAltText, buildImagePrompt } from '../prompt/image-prompt.ts';
import { callVendor } from './call-vendor.ts';
import type { PartClock } from './part-clock.ts';
import { problemOf } from './problem-of.ts';
import { PartFailed, runAttempts } from './run-attempts.ts';
import { pictureContext, type RunContext } from './run-context.ts';
import { practiceMark } from './run-text.ts';

/** Makes one picture: tells its previews, and ends with image.completed or image.failed. Never rejects; stopped, it tells nothing more. */
export async function runImage(context: RunContext, variant: number, clock: PartClock, exhausted: Set<string>): Promise<void> {
  try {
    await runAttempts({
      candidates: context.candidates.image,
      exhausted,
      repeatUnanswered: false,
      showedWords: () => false,
      deadline: clock.deadline,
      now: clock.now,
      wait: clock.wait,
      ask: async (model, number) => {
        const { value, settle } = await callVendor(context, clock, { key: `image:${variant}`, model, number }, () => draw(context, variant, model, clock));
        void context.log.addStored([{ name: 'image.completed', data: { variant, ...value, model, ...practiceMark(context, model) } }], [settle]);
      },
    });
  } catch (error) {
    if (context.signal.aborted) return;
    const [failure, model] = error instanceof PartFailed ? [error.failure, error.model] : [error, undefined];
    if (!(error instanceof PartFailed)) {
      context.deps.log.error('generation.image-failed', { generationId: context.id, error: error instanceof Error ? error.name : typeof error });
    }
    const problem = problemOf(failure, 'image', context.requestId, { model });
    void context.log.addStored([{ name: 'image.failed', data: { variant, problem } }]);
  }
}

/** One attempt: a picture, cut to its shape and on disk. */
async function draw(context: RunContext, variant: number, model: string, clock: PartClock) {
  const imageModel = context.deps.models.imageModel(model);
  const wish = context.request.image;
  if (!imageModel || !wish) throw new ProviderFailure('bad_request', `The model ${model} cannot be reached from here.`, { unbilled: true });
  const { aspectRatio, quality, creativity } = wish;
  const about = pictureContext(context, variant);
  const prompt = buildImagePrompt(about, { aspectRatio, creativity, references: context.references.length });
  const owner = { memberId: context.memberId, generationId: context.id };
  const request = { prompt, aspectRatio, quality, creativity, references: context.references, context: about };
  for await (const chunk of imageModel.generate(request, { signal: clock.signal, silenceMs: context.deps.silenceMs.image })) {
    if (chunk.type === 'partial') {
      const preview = await context.deps.media.put(chunk.bytes, { ...owner, origin: 'preview' });
      context.log.add('image.partial', { variant, mediaId: preview.mediaId });
      continue;
    }
    const { usage, billedModel } = chunk;
    try {
      const fitted = (await context.deps.fitPicture?.(chunk.bytes, chunk.mimeType, aspectRatio)) ?? chunk;
      const { mediaId, width, height, mimeType, bytes } = await context.deps.media.put(fitted.bytes, { ...owner, origin: 'generated' });
      const altText = chunk.altText ?? askedAltText(about);
      return { value: { mediaId, width, height, mimeType, bytes, altText }, usage, billedModel };
    } catch (error) {
      // Bytes that are no whole picture after all: they were made, and are billed.
      throw new ProviderFailure('broken_answer', 'The picture that came could not be opened or stored.', { usage, billedModel, cause: error });
    }
  }
  throw new ProviderFailure('no_answer', 'No picture came. The provider may have billed the request.');
}
