import type sharpFunction from 'sharp';

let loaded: Promise<typeof sharpFunction> | undefined;

/** sharp is loaded at the first picture: its native library costs start-up time and memory that a text-only run never needs. */
export function loadSharp(): Promise<typeof sharpFunction> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    // Files change under the same name never, and one job runs at a time: libvips' own cache and threads only cost memory.
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  });
  return loaded;
}
