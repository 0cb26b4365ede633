import type { ReadAd } from '#shared/domain/page-reading';
import { asNumber, asText, at, isObject, type Json, type JsonObject } from '../dom/embedded-json.ts';
import { unwrapLink } from '../dom/unwrap-link.ts';
import { readAttachedMedia } from './embedded-media.ts';

/** What the page's own data says about one story. Every field that it does not say is absent. */
export interface EmbeddedStory {
  ids: string[];
  permalink?: string;
  text?: string;
  author?: ReadAd['author'];
  group?: ReadAd['group'];
  createdAt?: number;
  reactions?: number;
  comments?: number;
  shares?: number;
  sponsored?: boolean;
  links: ReadAd['links'];
  media: ReadAd['media'];
  callToAction?: string;
  headline?: string;
  /** Whose the post is, where no author is named: reels and some group posts. */
  owner?: ReadAd['author'];
}

const siteUrl = 'https://www.facebook.com/';
/** Parts that belong to somebody else's words, or that Meta plants to mislead readers (`ghl_`). */
const foreign =
  /^(attached_story|attached_story_layout|aggregated_stories|substories|comments?|display_comments|interesting_top_level_comments|comment_list_renderer|viewer_actor|viewer|owner|ghl_.*|.*translat.*)$/;

export function isStory(node: JsonObject): boolean {
  if (node.__typename === 'Story') return 'comet_sections' in node || 'post_id' in node || 'message' in node;
  return (
    'comet_sections' in node &&
    ('post_id' in node || 'feedback' in node || 'short_form_video_context' in node || isObject(at(node, 'comet_sections', 'content')))
  );
}

function readActor(actor: Json | undefined): ReadAd['author'] | undefined {
  const name = asText(at(actor, 'name'));
  if (!name) return undefined;
  const address = asText(at(actor, 'url')) ?? asText(at(actor, 'profile_url'));
  const link = address ? unwrapLink(address, siteUrl) : undefined;
  const typename = at(actor, '__typename');
  // New-style Pages are Users with a Page behind them.
  const isPage =
    typename === 'Page' || at(actor, 'is_page') === true || isObject(at(actor, 'delegate_page')) || asText(at(actor, 'category_type')) !== undefined;
  const kind = isPage ? 'page' : typename === 'User' && at(actor, 'delegate_page') === null ? 'person' : 'unknown';
  return { name, kind, ...(link?.kind === 'inside' ? { profileUrl: link.url } : {}) };
}

function readLinks(story: EmbeddedStory, node: JsonObject): void {
  const address =
    asText(at(node, 'web_link', 'url')) ?? (node.__typename === 'ExternalUrl' || node.__typename === 'ExternalWebLink' ? asText(node.url) : undefined);
  if (!address) return;
  const link = unwrapLink(address, siteUrl);
  if (link.kind !== 'outside' || story.links.some((known) => known.url === link.url)) return;
  const label = asText(at(node, 'title_with_entities', 'text')) ?? asText(node.title);
  story.links.push({ url: link.url, ...(label ? { label } : {}) });
  if (label) story.headline ??= label;
}

function take(story: EmbeddedStory, key: string, value: Json, node: JsonObject): void {
  if (key === 'post_id' || key === 'legacy_story_hideable_id' || key === 'subscription_target_id') {
    const id = asText(value);
    if (id && !story.ids.includes(id)) story.ids.push(id);
  } else if (key === 'message' || key === 'message_preferred_body') story.text ??= asText(at(value, 'text'))?.trim();
  else if (key === 'creation_time' || key === 'publish_time') {
    story.createdAt ??= asNumber(value);
    story.permalink ??= asText(node.url);
  } else if (key === 'actors') story.author ??= Array.isArray(value) ? readActor(value[0]) : undefined;
  else if (key === 'owning_profile' || key === 'video_owner') story.owner ??= readActor(value);
  else if (key === 'wwwURL' || key === 'permalink_url') story.permalink ??= asText(value);
  else if (key === 'reaction_count') story.reactions ??= asNumber(at(value, 'count'));
  else if (key === 'share_count') story.shares ??= asNumber(at(value, 'count'));
  else if (key === 'total_comment_count') story.comments ??= asNumber(value);
  else if (key === 'comment_count' || key === 'comments') story.comments ??= asNumber(at(value, 'total_count'));
  else if (key === 'sponsored_data') story.sponsored = isObject(value) || story.sponsored === true;
  else if (key === 'is_sponsored' && typeof value === 'boolean') story.sponsored = value || story.sponsored === true;
  else if (key === 'category' && value === 'SPONSORED') story.sponsored = true;
  else if (key === 'to' && at(value, '__typename') === 'Group') {
    const name = asText(at(value, 'name'));
    const url = asText(at(value, 'url'));
    if (name) story.group ??= { name, ...(url ? { url } : {}) };
  } else if (key === 'attachments' && story.media.length === 0) story.media = readAttachedMedia(value);
  else if (key === 'action_links' && Array.isArray(value)) story.callToAction ??= asText(at(value[0], 'title'));
  else if (key === 'web_link' || key === '__typename') readLinks(story, node);
}

/** Gathers one story's facts, those nearest to its root first. Never goes into a shared story or a comment. */
export function readEmbeddedStory(root: JsonObject): EmbeddedStory {
  const story: EmbeddedStory = { ids: [], links: [], media: [] };
  let level: Json[] = [root];
  for (let depth = 0; level.length > 0 && depth < 60; depth += 1) {
    const next: Json[] = [];
    for (const value of level) {
      if (Array.isArray(value)) {
        for (const child of value) if (typeof child === 'object') next.push(child);
        continue;
      }
      if (!isObject(value) || value.__typename === 'Comment') continue;
      for (const [key, child] of Object.entries(value)) {
        if (child !== null || key === 'sponsored_data') take(story, key, child, value);
        if (typeof child === 'object' && child !== null && !foreign.test(key)) next.push(child);
      }
    }
    level = next;
  }
  story.author ??= story.owner;
  return story;
}

/** A later copy of the same story fills what an earlier one left open. */
export function mergeStories(first: EmbeddedStory, second: EmbeddedStory): EmbeddedStory {
  return {
    ...second,
    ...Object.fromEntries(Object.entries(first).filter(([, value]) => value !== undefined)),
    ids: [...new Set([...first.ids, ...second.ids])],
    links: first.links.length > 0 ? first.links : second.links,
    media: first.media.length >= second.media.length ? first.media : second.media,
    text: (first.text?.length ?? 0) >= (second.text?.length ?? 0) ? first.text : second.text,
    sponsored: first.sponsored === true || second.sponsored === true ? true : (first.sponsored ?? second.sponsored),
  };
}
