import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLibraryIndex, everything } from './library-index.ts';
import { foldText } from './search-text.ts';
import { anyAsset, anyAssets, textAsset } from './test-support/arbitrary.ts';

const ids = (found: readonly { id: string }[]) => found.map((asset) => asset.id);

describe('search', () => {
  const index = createLibraryIndex([
    textAsset({ id: 'a', title: 'Café in Zürich', createdAt: '2026-11-01T00:00:00.000Z', tags: ['winter'] }),
    textAsset({ id: 'b', title: 'Cold brew', body: 'served in Zurich', createdAt: '2026-11-02T00:00:00.000Z', brandId: 'x' }),
    textAsset({ id: 'c', kind: 'image', title: 'Poster', body: '', hashtags: [], createdAt: '2026-11-03T00:00:00.000Z', pinned: true, tags: ['winter', 'ad'] }),
  ]);

  it('gives everything, newest first, when nothing is asked', () => {
    expect(ids(index.search(everything))).toEqual(['c', 'b', 'a']);
  });

  it('wants every word, whatever its case and accents', () => {
    expect(ids(index.search({ ...everything, text: 'zurich' }))).toEqual(['b', 'a']);
    expect(ids(index.search({ ...everything, text: 'ZÜRICH served' }))).toEqual(['b']);
    expect(ids(index.search({ ...everything, text: 'zurich tea' }))).toEqual([]);
  });

  it('reads #word as the beginning of a tag or hashtag', () => {
    expect(ids(index.search({ ...everything, text: '#win' }))).toEqual(['c', 'a']);
    expect(ids(index.search({ ...everything, text: '#oat' }))).toEqual(['b', 'a']);
  });

  it('narrows by kind, tag, brand and pin', () => {
    expect(ids(index.search({ ...everything, kind: 'image' }))).toEqual(['c']);
    expect(ids(index.search({ ...everything, tag: 'winter' }))).toEqual(['c', 'a']);
    expect(ids(index.search({ ...everything, brandId: 'x' }))).toEqual(['b']);
    expect(ids(index.search({ ...everything, pinnedOnly: true }))).toEqual(['c']);
  });

  it('counts tags, most frequent first', () => {
    expect(index.tags()).toEqual([
      { tag: 'winter', count: 2 },
      { tag: 'ad', count: 1 },
    ]);
  });

  it('finds every asset by any run of its own words', () => {
    fc.assert(
      fc.property(anyAssets, fc.nat(), fc.nat(), fc.nat(), (assets, which, from, length) => {
        const asset = assets[which % Math.max(1, assets.length)];
        if (!asset) return;
        const text = asset.title.slice(from % (asset.title.length + 1)).slice(0, 1 + (length % 8));
        fc.pre(!foldText(text).includes('#') && text.isWellFormed());
        expect(ids(createLibraryIndex(assets).search({ ...everything, text }))).toContain(asset.id);
      }),
    );
  });

  it('stands after any changes as if it had been made from their outcome', () => {
    const change = fc.oneof(
      fc.array(anyAsset, { maxLength: 3 }).map((assets) => ({ kind: 'put' as const, assets })),
      fc.array(fc.nat(20), { maxLength: 3 }).map((picks) => ({ kind: 'delete' as const, picks })),
    );
    fc.assert(
      fc.property(anyAssets, fc.array(change, { maxLength: 8 }), (assets, changes) => {
        const changed = createLibraryIndex(assets);
        const expected = new Map(assets.map((asset) => [asset.id, asset]));
        for (const step of changes) {
          if (step.kind === 'put') {
            const once = [...new Map(step.assets.map((asset) => [asset.id, asset])).values()];
            for (const asset of once) expected.set(asset.id, asset);
            changed.apply({ kind: 'put', assets: once });
          } else {
            const gone = step.picks.flatMap((pick) => [...expected.keys()][pick] ?? []);
            for (const id of gone) expected.delete(id);
            changed.apply({ kind: 'delete', ids: gone });
          }
        }
        expect(changed.all()).toEqual(createLibraryIndex([...expected.values()]).all());
      }),
    );
  });

  it('answers over 10,000 rows without being noticed', () => {
    const many = createLibraryIndex(Array.from({ length: 10_000 }, (_, at) => textAsset({ id: `t${at}`, title: `Post number ${at}`, body: 'x'.repeat(300) })));
    expect(ids(many.search({ ...everything, text: 'number 9999' }))).toEqual(['t9999']);
  });
});
