import type { GenerateContentParameters, GoogleGenAI, Part, ThinkingLevel } from '@google/genai';
import type { TextModel, TextRequest } from '../text-model.ts';
import { noUsage, type VendorUsage } from '../vendor-call.ts';
import { vendorFailure } from '../vendor-failure.ts';
import { watchCall, watchedFetch } from '../watch-call.ts';
import { googleAnswer, kindOfFinish, readGoogleUsage } from './google-answer.ts';
import { headerCatcher } from './google-client.ts';
import { GOOGLE, googleFailure } from './google-failure.ts';
import { streamWholeAnswers } from './whole-answer.ts';

export interface GoogleConnection {
  connect(): Promise<GoogleGenAI>;
  fetch: typeof fetch;
}

/** Text through generateContentStream. `model` is the vendor's own name. */
export function createGoogleText(model: string, connection: GoogleConnection): TextModel {
  return {
    id: `google/${model}`,
    async *stream(request, call) {
      const watch = watchCall(call);
      const headers = headerCatcher(streamWholeAnswers(watchedFetch(connection.fetch, watch)));
      let usage: VendorUsage | undefined;
      let billedModel = `google/${model}`;
      try {
        const client = await connection.connect();
        const parameters = parametersOf(model, request);
        const chunks = await client.models.generateContentStream({
          ...parameters,
          config: { ...parameters.config, abortSignal: watch.signal, httpOptions: { fetch: headers.fetch } },
        });
        let finish: string | undefined;
        let words = false;
        for await (const raw of chunks) {
          watch.heard();
          const chunk = googleAnswer.parse(raw);
          // Counts are cumulative: the last ones hold.
          if (chunk.usageMetadata !== undefined) usage = readGoogleUsage(chunk.usageMetadata) ?? usage;
          if (chunk.modelVersion) billedModel = `google/${chunk.modelVersion.replace(/^models\//, '')}`;
          if (chunk.promptFeedback?.blockReason) throw vendorFailure('refused', GOOGLE, { usage, billedModel });
          const candidate = chunk.candidates?.[0];
          const text = (candidate?.content?.parts ?? []).map((part) => (part.thought ? '' : (part.text ?? ''))).join('');
          if (text !== '') {
            words = true;
            yield { type: 'delta', text };
          }
          finish = candidate?.finishReason ?? finish;
        }
        const kind = kindOfFinish(finish) ?? (words ? undefined : 'broken_answer');
        if (kind && watch.why() === undefined) throw vendorFailure(kind, GOOGLE, { usage, billedModel });
        if (watch.why() !== undefined) throw new Error('aborted');
        yield { type: 'end', usage: usage ?? noUsage, billedModel };
      } catch (error) {
        throw googleFailure(error, watch, { headers: headers.caught(), usage, billedModel });
      } finally {
        watch.end();
      }
    },
  };
}

/** Gemini 3 and later think; the least is asked for, a post needs little. The SDK's enum is not loaded for one word. */
const LOW = 'LOW' as ThinkingLevel;

function parametersOf(model: string, request: TextRequest): GenerateContentParameters {
  const pictures = (request.images ?? []).map(
    (image): Part => ({ inlineData: { mimeType: image.mimeType, data: Buffer.from(image.bytes).toString('base64') } }),
  );
  return {
    model,
    contents: [{ role: 'user', parts: [...pictures, { text: request.input }] }],
    config: {
      systemInstruction: request.instructions,
      responseMimeType: 'application/json',
      responseJsonSchema: request.schema.schema,
      maxOutputTokens: request.maxOutputTokens,
      ...(/^gemini-[3-9]/.test(model) ? { thinkingConfig: { thinkingLevel: LOW } } : {}),
    },
  };
}
