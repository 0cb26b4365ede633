/**
 * Frozen: a released migration is never edited, the next change gets its own file.
 * Blobs and thumbnails have tables of their own, so that reading 10,000 rows of metadata touches no picture.
 */
export const migration0001 = {
  version: 1,
  stores: {
    connection: 'key',
    settings: 'key',
    drafts: 'id, updatedAt',
    generations: 'id, startedAt, status',
    assets: 'id, createdAt, kind, brandId, generationId, *tags',
    blobs: 'assetId',
    thumbs: 'assetId',
    captures: 'assetId, postKey',
    brands: 'id',
  },
} as const;
