import * as fc from 'fast-check';
import { type Asset, assetKinds } from '../schema.ts';

const isoTimes = fc.date({ min: new Date('2024-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
const words = fc.string({ unit: 'grapheme', maxLength: 40 });
const usd = fc.integer({ min: 0, max: 10_000_000 }).map((micro) => (micro / 1_000_000).toFixed(9));

/** Assets of every kind, odd texts included. */
export const anyAsset: fc.Arbitrary<Asset> = fc.record(
  {
    id: fc.uuid(),
    kind: fc.constantFrom(...assetKinds),
    title: words,
    body: words,
    hashtags: fc.array(words, { maxLength: 3 }),
    tags: fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 3 }),
    createdAt: isoTimes,
    updatedAt: isoTimes,
    pinned: fc.boolean(),
    bytes: fc.constant(0),
    brandId: fc.constantFrom('brand-1', 'brand-2'),
    model: fc.constantFrom('builtin/composer', 'openai/gpt-6-luna'),
    costUsd: fc.option(usd),
    costParts: fc.integer({ min: 1, max: 5 }),
  },
  { requiredKeys: ['id', 'kind', 'title', 'body', 'hashtags', 'tags', 'createdAt', 'updatedAt', 'pinned', 'bytes'] },
);

export const anyAssets = fc.uniqueArray(anyAsset, { selector: (asset) => asset.id, maxLength: 12 });

export function textAsset(change: Partial<Asset> = {}): Asset {
  return {
    id: 'g1.text.1',
    kind: 'text',
    title: 'Cold brew without the ice-cube taste',
    body: 'Oats, 18 hours, one farm in Huila.',
    hashtags: ['oatcoldbrew'],
    tags: [],
    createdAt: '2026-11-20T10:00:00.000Z',
    updatedAt: '2026-11-20T10:00:00.000Z',
    pinned: false,
    bytes: 0,
    ...change,
  };
}
