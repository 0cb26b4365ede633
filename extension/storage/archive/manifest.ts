import * as z from 'zod/mini';
import { isoTime } from '#shared/contracts/common';

export const archiveFormat = 'postwright-export';
/** Raised when an older extension could no longer take the export in. */
export const archiveVersion = 1;

/** Only these are pictures: anything else that claims to be one could run as a page of the extension when opened. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'] as const;
const endings: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp', 'image/gif': 'gif', 'image/avif': 'avif' };

export function isPictureType(mimeType: string): boolean {
  return (pictureTypes as readonly string[]).includes(mimeType);
}

/** Read before anything else, so that a newer version is recognised whatever else changed. */
export const manifestHeadSchema = z.object({ format: z.literal(archiveFormat), version: z.int().check(z.positive()) });

export const manifestSchema = z.object({
  format: z.literal(archiveFormat),
  version: z.literal(archiveVersion),
  exportedAt: isoTime,
  counts: z.record(z.string(), z.int()),
  pictures: z
    .array(
      z.object({
        assetId: z.string(),
        size: z.enum(['originals', 'thumbs']),
        name: z.string().check(z.regex(/^pictures\/(originals|thumbs)\/\d{1,7}\.[a-z0-9]{1,5}$/)),
        mimeType: z.string(),
        bytes: z.int().check(z.nonnegative()),
      }),
    )
    .check(z.maxLength(200_000)),
});
export type Manifest = z.infer<typeof manifestSchema>;

export function tableFile(table: string): string {
  return `tables/${table}.json`;
}

export function pictureName(size: 'originals' | 'thumbs', number: number, mimeType: string): string {
  return `pictures/${size}/${number}.${endings[mimeType] ?? 'bin'}`;
}

/** The only names an export contains. One that is not among them makes the whole file untrustworthy. */
export function isArchiveName(name: string): boolean {
  return /^(manifest\.json|ledger\.csv|tables\/[a-z]{1,20}\.json|pictures\/(originals|thumbs)\/\d{1,7}\.[a-z0-9]{1,5})$/.test(name);
}
