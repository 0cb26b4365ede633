import { describe, expect, it } from 'vitest';
import { kindOfFinish, readGoogleUsage } from './google-answer.ts';

describe('readGoogleUsage', () => {
  it('counts thoughts as output, which Google leaves out of the candidates', () => {
    const usage = readGoogleUsage({
      promptTokenCount: 100,
      candidatesTokenCount: 40,
      thoughtsTokenCount: 60,
      cachedContentTokenCount: 20,
      totalTokenCount: 200,
    });
    expect(usage).toMatchObject({ inputTokens: 100, cachedInputTokens: 20, outputTokens: 100, reasoningTokens: 60, outputImageTokens: null });
  });

  it('counts tools as input', () => {
    expect(readGoogleUsage({ promptTokenCount: 100, toolUsePromptTokenCount: 5, candidatesTokenCount: 1 })?.inputTokens).toBe(105);
  });

  it('tells picture tokens from words, and takes all for picture where they are not told apart', () => {
    const split = {
      promptTokenCount: 300,
      candidatesTokenCount: 1130,
      candidatesTokensDetails: [
        { modality: 'IMAGE', tokenCount: 1120 },
        { modality: 'TEXT', tokenCount: 10 },
      ],
    };
    const withReference = {
      ...split,
      promptTokensDetails: [
        { modality: 'IMAGE', tokenCount: 258 },
        { modality: 'TEXT', tokenCount: 42 },
      ],
    };
    expect(readGoogleUsage(withReference, 1)).toMatchObject({ outputTokens: 1130, outputImageTokens: 1120, inputImageTokens: 258, images: 1 });
    expect(readGoogleUsage({ promptTokenCount: 3, candidatesTokenCount: 1120, thoughtsTokenCount: 9 }, 1)).toMatchObject({
      outputTokens: 1129,
      outputImageTokens: 1120,
    });
  });

  it('knows that a refused prompt has no output', () => {
    expect(readGoogleUsage({ promptTokenCount: 12, totalTokenCount: 12 })).toMatchObject({ inputTokens: 12, outputTokens: 0 });
  });

  it('makes nothing up', () => {
    expect(readGoogleUsage(undefined)).toBeUndefined();
    expect(readGoogleUsage({ promptTokenCount: 'many' })).toMatchObject({ inputTokens: null, outputTokens: null });
  });
});

describe('kindOfFinish', () => {
  it.each([
    ['STOP', undefined],
    ['SAFETY', 'refused'],
    ['IMAGE_PROHIBITED_CONTENT', 'refused'],
    ['MAX_TOKENS', 'broken_answer'],
    ['NO_IMAGE', 'broken_answer'],
    ['SOMETHING_NEW', 'broken_answer'],
    [undefined, 'broken_answer'],
  ])('of %s is %s', (reason, kind) => {
    expect(kindOfFinish(reason)).toBe(kind);
  });
});
