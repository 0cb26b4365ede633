import type { Visit } from '../world.ts';
import type { GeminiModel } from './models.ts';

export interface UsageCount {
  prompt: { text: number; image: number };
  text: number;
  image: number;
  thoughts: number;
}

export function usageMetadata({ prompt, text, image, thoughts }: UsageCount) {
  const promptTokenCount = prompt.text + prompt.image;
  const candidatesTokenCount = text + image;
  const details = (counts: { text: number; image: number }) => [
    ...(counts.text > 0 ? [{ modality: 'TEXT', tokenCount: counts.text }] : []),
    ...(counts.image > 0 ? [{ modality: 'IMAGE', tokenCount: counts.image }] : []),
  ];
  return {
    promptTokenCount,
    ...(candidatesTokenCount > 0 ? { candidatesTokenCount, candidatesTokensDetails: details({ text, image }) } : {}),
    ...(thoughts > 0 ? { thoughtsTokenCount: thoughts } : {}),
    totalTokenCount: promptTokenCount + candidatesTokenCount + thoughts,
    promptTokensDetails: details(prompt),
  };
}

export interface ChunkParts {
  visit: Visit;
  model: GeminiModel;
  responseId: string;
  parts: readonly Record<string, unknown>[];
  finishReason: string | undefined;
  usage: UsageCount;
}

/** One GenerateContentResponse: a chunk of a stream, or the whole answer. */
export function chunk({ visit, model, responseId, parts, finishReason, usage }: ChunkParts) {
  const content = parts.length === 0 ? { role: 'model' } : { parts, role: 'model' };
  return {
    candidates: [{ content, ...(finishReason === undefined ? {} : { finishReason }), index: 0 }],
    ...(visit.fault?.kind === 'no-usage' ? {} : { usageMetadata: usageMetadata(usage) }),
    modelVersion: model.id,
    responseId,
  };
}

/** 200 without candidates: the prompt itself was refused. It is billed all the same. */
export function promptBlocked(visit: Visit, model: GeminiModel, blockReason: string, prompt: UsageCount['prompt'], responseId: string) {
  const usage = { prompt, text: 0, image: 0, thoughts: 0 };
  return {
    promptFeedback: { blockReason },
    ...(visit.fault?.kind === 'no-usage' ? {} : { usageMetadata: usageMetadata(usage) }),
    modelVersion: model.id,
    responseId,
  };
}

export function eventOf(data: unknown): string {
  return `data: ${JSON.stringify(data)}\r\n\r\n`;
}
