import type { Part } from '@google/genai';
import { readPictureHead } from '../../media/picture-head.ts';
import type { ImageChunk, ImageModel, ImageRequest } from '../image-model.ts';
import { noUsage } from '../vendor-call.ts';
import { vendorFailure } from '../vendor-failure.ts';
import { MOST_PICTURE_BYTES, watchCall, watchedFetch } from '../watch-call.ts';
import { type GoogleAnswer, googleAnswer, kindOfFinish, readGoogleUsage } from './google-answer.ts';
import { headerCatcher } from './google-client.ts';
import { GOOGLE, googleFailure } from './google-failure.ts';
import type { GoogleConnection } from './google-text.ts';

/** The shapes that Gemini knows; the nearest for the one that it does not. */
const shapes = { '1:1': '1:1', '4:5': '4:5', '9:16': '9:16', '16:9': '16:9', '1.91:1': '16:9', '4:3': '4:3' } as const satisfies Record<
  ImageRequest['aspectRatio'],
  string
>;
const sizes = { low: '1K', medium: '1K', high: '2K' } as const;

/** Pictures through generateContent, references as further parts. One picture per call; it has no previews. */
export function createGoogleImage(model: string, connection: GoogleConnection): ImageModel {
  return {
    id: `google/${model}`,
    async *generate(request, call) {
      const watch = watchCall(call, MOST_PICTURE_BYTES);
      const headers = headerCatcher(watchedFetch(connection.fetch, watch));
      try {
        const client = await connection.connect();
        const answer = await client.models.generateContent({
          model,
          contents: [{ role: 'user', parts: partsOf(request) }],
          config: {
            responseModalities: ['IMAGE'],
            imageConfig: { aspectRatio: shapes[request.aspectRatio], imageSize: sizes[request.quality] },
            abortSignal: watch.signal,
            httpOptions: { fetch: headers.fetch },
          },
        });
        yield readPicture(googleAnswer.parse(answer), model);
      } catch (error) {
        throw googleFailure(error, watch, { headers: headers.caught() });
      } finally {
        watch.end();
      }
    },
  };
}

function partsOf(request: ImageRequest): Part[] {
  const references = request.references.map(({ bytes, mimeType }): Part => ({ inlineData: { mimeType, data: Buffer.from(bytes).toString('base64') } }));
  return [...references, { text: request.prompt }];
}

function readPicture(answer: GoogleAnswer, model: string): ImageChunk {
  const billedModel = `google/${answer.modelVersion?.replace(/^models\//, '') ?? model}`;
  const candidate = answer.candidates?.[0];
  const data = candidate?.content?.parts?.map((part) => (part.thought ? undefined : part.inlineData?.data)).find((found) => found !== undefined);
  const fail = (kind: 'refused' | 'broken_answer') => vendorFailure(kind, GOOGLE, { usage: readGoogleUsage(answer.usageMetadata, 0), billedModel });
  if (answer.promptFeedback?.blockReason) throw fail('refused');
  const kind = kindOfFinish(candidate?.finishReason);
  if (kind === 'refused') throw fail('refused');
  // It may also end well with nothing but words.
  if (data === undefined || kind !== undefined) throw fail('broken_answer');
  const bytes = Buffer.from(data, 'base64');
  const mimeType = readPictureHead(bytes)?.mimeType;
  if (!mimeType) throw vendorFailure('broken_answer', GOOGLE, { usage: { ...pictureUsage(answer), images: 0 }, billedModel });
  return { type: 'end', bytes, mimeType, usage: pictureUsage(answer), billedModel };
}

function pictureUsage(answer: GoogleAnswer) {
  const counted = readGoogleUsage(answer.usageMetadata, 1);
  return counted ?? { ...noUsage, images: 1 };
}
