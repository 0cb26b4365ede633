import type { ReadAd } from '#shared/domain/page-reading';
import { asNumber, asText, at, isObject, type Json, type JsonObject } from '../dom/embedded-json.ts';

type Media = ReadAd['media'][number];

const imageKeys = [
  'viewer_image',
  'photo_image',
  'large_share_image',
  'full_image',
  'image',
  'flexible_height_share_image',
  'preferred_thumbnail',
  'thumbnailImage',
  'first_frame_thumbnail',
];
const videoKeys = ['browser_native_hd_url', 'playable_url_quality_hd', 'browser_native_sd_url', 'playable_url'];

function pictureOf(media: JsonObject): string | undefined {
  let best: { uri: string; width: number } | undefined;
  for (const key of imageKeys) {
    const image = isObject(at(media, key, 'image')) ? at(media, key, 'image') : media[key];
    const uri = asText(at(image, 'uri')) ?? asText(image);
    const width = asNumber(at(image, 'width')) ?? 1;
    if (uri?.startsWith('https://') && (!best || width > best.width)) best = { uri, width };
  }
  return best?.uri;
}

function toMedia(media: JsonObject): Media | undefined {
  const kind = asText(media.__typename);
  const altText = asText(media.accessibility_caption);
  if (kind === 'Video') {
    const delivery = at(media, 'videoDeliveryLegacyFields');
    const file = videoKeys.map((key) => asText(media[key]) ?? asText(at(delivery, key))).find((uri) => uri?.startsWith('https://'));
    const address = file ?? asText(media.permalink_url) ?? asText(media.url) ?? pictureOf(media);
    return address?.startsWith('https://') ? { kind: 'video', url: address } : undefined;
  }
  if (kind !== undefined && kind !== 'Photo' && !/Image|Media|Sticker/.test(kind)) return undefined;
  const url = pictureOf(media);
  return url ? { kind: 'image', url, ...(altText ? { altText } : {}) } : undefined;
}

/** The pictures and videos of a story's attachments, each once. */
export function readAttachedMedia(attachments: Json): Media[] {
  const found = new Map<string, Media>();
  const seen = new Set<string>();
  const visit = (value: Json, depth: number): void => {
    if (depth > 40 || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const child of value) visit(child, depth + 1);
      return;
    }
    const media = value.media;
    if (isObject(media)) {
      const id = asText(media.id) ?? asText(media.video_id);
      const made = toMedia(media);
      if (made && !(id && seen.has(id))) {
        if (id) seen.add(id);
        found.set(made.url.split('?')[0] ?? made.url, made);
      }
    }
    for (const [key, child] of Object.entries(value)) {
      if (key === 'attached_story' || key.startsWith('ghl_') || key === 'comments') continue;
      visit(child, depth + 1);
    }
  };
  visit(attachments, 0);
  return [...found.values()];
}
