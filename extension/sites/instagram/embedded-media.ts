import type { ReadAd } from '#shared/domain/page-reading';
import { asNumber, asText, at, isObject, type Json, type JsonObject, walkJson } from '../dom/embedded-json.ts';

type Media = ReadAd['media'][number];

/** One post as Instagram's own data has it. */
export interface EmbeddedMedia {
  code: string;
  username?: string;
  fullName?: string;
  /** Absent where Instagram does not say whether it is an ad. */
  sponsored?: boolean;
  text?: string;
  takenAt?: number;
  likes?: number;
  comments?: number;
  media: Media[];
  callToAction?: string;
  landing?: string;
}

export const mediaKeys = ['shortcode', 'code', 'xdt_api__v1__media__shortcode__web_info', 'xdt_shortcode_media'];

function largest(candidates: Json | undefined): string | undefined {
  if (!Array.isArray(candidates)) return undefined;
  const sorted = candidates
    .filter(isObject)
    .sort((a, b) => (asNumber(b.width) ?? asNumber(b.config_width) ?? 0) - (asNumber(a.width) ?? asNumber(a.config_width) ?? 0));
  return asText(sorted[0]?.url) ?? asText(sorted[0]?.src);
}

function readOne(node: JsonObject): Media | undefined {
  const altText = asText(node.accessibility_caption);
  const video = largest(node.video_versions) ?? asText(node.video_url);
  if (video) return { kind: 'video', url: video };
  const url = largest(at(node, 'image_versions2', 'candidates')) ?? asText(node.display_url) ?? largest(node.display_resources) ?? asText(node.display_uri);
  if (!url?.startsWith('https://')) return undefined;
  return { kind: node.media_type === 2 || node.is_video === true ? 'video' : 'image', url, ...(altText ? { altText } : {}) };
}

function readSlides(node: JsonObject): Media[] {
  const edges = at(node, 'edge_sidecar_to_children', 'edges');
  const slides = Array.isArray(node.carousel_media) ? node.carousel_media : Array.isArray(edges) ? edges.map((edge) => at(edge, 'node') ?? null) : [];
  const all = slides.length > 0 ? slides.filter(isObject).map(readOne) : [readOne(node)];
  return all.filter((media) => media !== undefined);
}

export function isMedia(node: JsonObject): boolean {
  const code = asText(node.code) ?? asText(node.shortcode);
  return (
    code !== undefined &&
    /^[\w-]{5,40}$/.test(code) &&
    (isObject(node.user) || isObject(node.owner)) &&
    ('taken_at' in node || 'taken_at_timestamp' in node || 'caption' in node || 'edge_media_to_caption' in node)
  );
}

export function readMedia(node: JsonObject, adMark: Json | undefined): EmbeddedMedia {
  const user = isObject(node.user) ? node.user : node.owner;
  const hidden = node.like_and_view_counts_disabled === true;
  const likes = asNumber(node.like_count) ?? asNumber(at(node, 'edge_media_preview_like', 'count')) ?? asNumber(at(node, 'edge_liked_by', 'count'));
  return {
    code: asText(node.code) ?? asText(node.shortcode) ?? '',
    username: asText(at(user, 'username')),
    fullName: asText(at(user, 'full_name')),
    sponsored: isObject(adMark) || asText(node.ad_id) !== undefined || node.is_ad === true ? true : adMark === null ? false : undefined,
    text: asText(at(node, 'caption', 'text')) ?? asText(at(node, 'edge_media_to_caption', 'edges', 0, 'node', 'text')),
    takenAt: asNumber(node.taken_at) ?? asNumber(node.taken_at_timestamp),
    // A hidden or withheld count is sent as -1 or a stand-in.
    likes: hidden || (likes ?? -1) < 0 ? undefined : likes,
    comments:
      asNumber(node.comment_count) ?? asNumber(at(node, 'edge_media_to_parent_comment', 'count')) ?? asNumber(at(node, 'edge_media_to_comment', 'count')),
    media: readSlides(node),
    callToAction: asText(at(node, 'ad_action')) ?? asText(at(node, 'cta_title')) ?? asText(at(node, 'link_text')),
    landing: asText(node.link) ?? asText(at(node, 'ad_link')) ?? asText(at(node, 'story_cta', 0, 'links', 0, 'webUri')),
  };
}

/** The posts of one parsed data script. Instagram wraps some answers as JSON inside a string. */
export function mediaIn(data: Json): EmbeddedMedia[] {
  const found: EmbeddedMedia[] = [];
  const visitAll = (root: Json, depth: number) =>
    walkJson(root, (node) => {
      const wrapped = asText(node.response);
      if (wrapped && depth < 3 && wrapped.startsWith('{')) {
        try {
          visitAll(JSON.parse(wrapped) as Json, depth + 1);
        } catch {
          // Not an answer, only a text that begins like one.
        }
      }
      for (const [key, child] of Object.entries(node)) {
        if ((key === 'media' || key === 'node') && isObject(child) && isMedia(child)) found.push(readMedia(child, node.ad !== undefined ? node.ad : child.ad));
      }
      if (!isMedia(node)) return true;
      if (!found.some((media) => media.code === (node.code ?? node.shortcode))) found.push(readMedia(node, node.ad));
      return false;
    });
  visitAll(data, 0);
  return found;
}
