import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDice } from './dice.ts';
import { aspectRatios, imageSizes } from './gemini/content-body.ts';
import { pictureSize } from './gemini/picture-size.ts';
import { practiceTiming } from './timing.ts';
import { splitTokens } from './tokens.ts';
import { createSandboxVendors } from './vendors.ts';

describe('the way to the vendors', () => {
  it('leads nowhere else', async () => {
    const { fetch } = createSandboxVendors();
    await expect(fetch('https://example.com/')).rejects.toThrow('fetch failed');
    await expect(fetch('https://constructor/')).rejects.toThrow('fetch failed');
  });
  it('takes the practice timing: first words, then a token at a time', async () => {
    const waited: number[] = [];
    const vendors = createSandboxVendors({ timing: practiceTiming, sleep: async (ms) => void waited.push(ms) });
    const body = JSON.stringify({ model: 'gpt-6-luna', input: 'Brief: Bread', stream: true });
    const answer = await vendors.fetch('https://api.openai.com/v1/responses', { method: 'POST', headers: { authorization: 'Bearer k' }, body });
    const deltas = (await answer.text()).match(/"type":"response.output_text.delta"/g) ?? [];
    expect(waited).toEqual([350, ...Array.from({ length: deltas.length - 1 }, () => 15)]);
  });
  it('writes down no key', async () => {
    const vendors = createSandboxVendors();
    await vendors.fetch('https://api.openai.com/v1/models', { headers: { authorization: 'Bearer sk-very-secret' } });
    await vendors.fetch('https://generativelanguage.googleapis.com/v1/models', { headers: { 'x-goog-api-key': 'sk-very-secret' } });
    expect(vendors.calls).toHaveLength(2);
    expect(JSON.stringify(vendors.calls)).not.toContain('secret');
  });
  it('ends a call that the caller gave up', async () => {
    const vendors = createSandboxVendors({ faults: [{ fault: { kind: 'silence' } }] });
    const caller = new AbortController();
    const call = vendors.fetch('https://api.openai.com/v1/models', { headers: { authorization: 'Bearer k' }, signal: caller.signal });
    caller.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    expect(vendors.calls[0]?.outcome).toBe('aborted');
  });
});

it('tokens add up to the text and split no character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(), (text, seed) => {
      const pieces = splitTokens(text, createDice(seed));
      expect(pieces.join('')).toBe(text);
    }),
  );
});

it.each(aspectRatios)('a picture of %s has about that shape in every size', (ratio) => {
  const [across = 1, down = 1] = ratio.split(':').map(Number);
  for (const step of imageSizes) {
    const { width, height } = pictureSize(ratio, step);
    expect(width / height / (across / down)).toBeGreaterThan(0.94);
    expect(width / height / (across / down)).toBeLessThan(1.06);
  }
});
