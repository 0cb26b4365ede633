import { describe, expect, it } from 'vitest';
import { modelSchema } from '#shared/contracts/models';
import { createModels } from './models.ts';

const modelsAt = (day: string, keys: Partial<Record<'openai' | 'google', string>> = { google: 'k' }, practice = false) =>
  createModels({
    providers: { textModel: () => undefined, imageModel: () => undefined },
    keyOf: async (vendor) => keys[vendor],
    warmUp: () => undefined,
    clock: { now: () => new Date(`${day}T12:00:00Z`) },
    practice,
  });
const text = { modality: 'text', language: 'en' } as const;

describe('the model list', () => {
  it('fits the contract, and tells price, source and why a model cannot be asked', async () => {
    const list = await modelsAt('2026-11-20').list();
    for (const model of list) modelSchema.parse(model);
    expect(list.find((model) => model.id === 'google/gemini-3.8-flash')).toMatchObject({ available: true, price: { inputPerMillion: '0.75' } });
    expect(list.find((model) => model.id === 'openai/gpt-6-luna')).toMatchObject({ available: false, reason: expect.stringContaining('OPENAI_API_KEY') });
    expect(list.find((model) => model.id === 'builtin/poster')).toMatchObject({ available: true, tier: 'builtin', price: { perImage: '0' } });
    expect(list.find((model) => model.id === 'openai/gpt-6.1-sol')?.price.longContext).toMatchObject({ aboveInputTokens: 272_000, inputPerMillion: '4' });
  });

  it('changes its prices on their day', async () => {
    const price = async (day: string) => (await modelsAt(day).list()).find((model) => model.id === 'google/gemini-3.8-flash')?.price.inputPerMillion;
    expect([await price('2026-12-31'), await price('2027-01-01')]).toEqual(['0.75', '1.5']);
  });

  it('marks in practice mode everything that the sandbox plays, and nothing else', async () => {
    const models = modelsAt('2026-11-20', { openai: 'k', google: 'k' }, true);
    const list = await models.list();
    for (const model of list) expect(model.practice).toBe(model.provider === 'builtin' ? undefined : true);
    expect([models.isPractice('openai/x'), models.isPractice('builtin/poster')]).toEqual([true, false]);
    expect(list[0]?.source).toMatch(/^Practice/);
  });
});

describe('availability', () => {
  it.each([
    ['google/gemini-3.8-flash', text, undefined],
    ['google/a-model-that-is-not-listed', text, undefined],
    ['openai/gpt-6-luna', text, 'no-key'],
    ['openrouter/some/model', text, 'not-here'],
    ['on-device/nano', text, 'not-here'],
    ['builtin/nothing', text, 'not-here'],
    ['builtin/poster', text, 'other-modality'],
    ['google/gemini-3.8-flash', { modality: 'image', language: 'en' }, 'other-modality'],
    ['google/gemini-3.1-flash-image', { modality: 'image', language: 'en' }, 'ended'],
    ['builtin/composer', { modality: 'text', language: 'de-AT' }, undefined],
    ['builtin/composer', { modality: 'text', language: 'es' }, 'language'],
  ] as const)('of %s for %j', async (id, use, why) => {
    const answer = await modelsAt('2026-11-20').availability(id, use);
    expect(answer.available ? undefined : answer.why).toBe(why);
    if (!answer.available) expect(answer.reason).toMatch(/^[A-Za-z].*\.$/);
  });
});
