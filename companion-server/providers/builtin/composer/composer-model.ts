import type { PostContext } from '../../post-context.ts';
import type { TextModel, TextRequest } from '../../text-model.ts';
import { noUsage, ProviderFailure } from '../../vendor-call.ts';
import { compose, speechOf } from './compose.ts';

export const composerId = 'builtin/composer';
const PIECE = 24;

/** The built-in text generator: free, deterministic, without any model and without network. English and German only. */
export function createComposer(): TextModel {
  return {
    id: composerId,
    async *stream(request, { signal }) {
      const context = request.context ?? contextOf(request);
      if (!speechOf(context.language)) {
        const detail = 'The built-in composer writes English and German only. For another language a model is needed: add a key in the settings.';
        throw new ProviderFailure('bad_request', detail, { unbilled: true });
      }
      for (const text of piecesOf(JSON.stringify(compose(context)))) {
        if (signal.aborted) throw new ProviderFailure('cancelled', 'Stopped.', { unbilled: true });
        yield { type: 'delta', text };
      }
      yield { type: 'end', usage: { ...noUsage, inputTokens: 0, outputTokens: 0 }, billedModel: composerId };
    },
  };
}

/** Without context the prompt itself is the brief. */
function contextOf({ input }: TextRequest): PostContext {
  return { kind: 'post', platform: 'facebook', placement: 'feed', language: 'en', brief: input, variant: 1, variants: 1 };
}

/** Pieces of whole characters. */
function piecesOf(text: string): string[] {
  const signs = [...text];
  return Array.from({ length: Math.ceil(signs.length / PIECE) }, (_, index) => signs.slice(index * PIECE, (index + 1) * PIECE).join(''));
}
