/** The file types that are kept, by what their bytes say. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const;
export const videoTypes = ['video/mp4', 'video/quicktime', 'video/webm'] as const;
export type PictureType = (typeof pictureTypes)[number];
export type VideoType = (typeof videoTypes)[number];
export type MediaType = PictureType | VideoType;

export const extensionOf: Record<MediaType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
};

export function isPictureType(type: string): type is PictureType {
  return (pictureTypes as readonly string[]).includes(type);
}

export function isMediaType(type: string): type is MediaType {
  return type in extensionOf && Object.hasOwn(extensionOf, type);
}

/** What an inspection found. Sizes are as shown: a rotated video or picture has its sides exchanged. */
export interface MediaFacts {
  mimeType: MediaType;
  width: number;
  height: number;
  durationSeconds?: number;
}
