export interface BuiltArticle {
  user: string;
  code: string;
  caption?: string;
  /** The label in the header of an ad, as painted. */
  label?: string;
  likes?: string;
  comments?: string;
  landing?: { url: string; label: string };
  truncated?: boolean;
  video?: boolean;
}

/** One post of a logged-in feed: header with author and time, pictures, buttons, likes, caption, link to the comments. */
export function buildArticle(post: BuiltArticle): string {
  const time = post.label ? `<span>${post.label}</span>` : `<a href="/p/${post.code}/"><time datetime="2026-11-19T08:00:00.000Z" title="Nov 19, 2026">1d</time></a>`;
  const media = post.video ? '<video src="blob:https://www.instagram.com/1" poster="https://scontent.cdninstagram.com/v/poster.jpg?oh=1"></video>' : `<img alt="Photo by ${post.user}. May be an image of coffee." src="https://scontent.cdninstagram.com/v/${post.code}.jpg?oh=1" width="640" height="800">`;
  const landing = post.landing ? `<a href="https://l.instagram.com/?u=${encodeURIComponent(`${post.landing.url}?fbclid=1`)}&amp;e=AT1" target="_blank"><span>${post.landing.label}</span></a>` : '';
  return `<article><div><header><div><a href="/${post.user}/"><img alt="${post.user}'s profile picture" src="https://scontent.cdninstagram.com/v/t51.2885-19/a.jpg" width="32" height="32"></a></div>
<div><a href="/${post.user}/"><span>${post.user}</span></a><span>•</span>${time}</div></header><div>${media}${landing}</div>
<section><button type="button"><svg aria-label="Like"></svg></button></section>${post.likes ? `<section><a href="/p/${post.code}/liked_by/"><span>${post.likes}</span></a></section>` : ''}
<div><div><a href="/${post.user}/"><span>${post.user}</span></a></div><span dir="auto">${(post.caption ?? '').replace(/\n/g, '<br>')}${post.truncated ? '… <div role="button"><span>more</span></div>' : ''}</span></div>
${post.comments ? `<a href="/p/${post.code}/comments/"><span>${post.comments}</span></a>` : ''}<ul><li><a href="/someone/"><span>someone</span></a><span dir="auto">A comment, 99 likes</span><time datetime="2026-11-20T08:00:00.000Z">1h</time></li></ul></div></article>`;
}

export interface BuiltNode {
  code: string;
  username: string;
  text: string;
  likes?: number;
  hidden?: boolean;
  comments?: number;
  slides?: number;
}

/** One post in the shape of Instagram's current web data. */
export function buildNode(node: BuiltNode): Record<string, unknown> {
  const picture = (name: string) => ({ candidates: [{ url: `https://scontent.cdninstagram.com/v/${name}_small.jpg`, width: 320 }, { url: `https://scontent.cdninstagram.com/v/${name}.jpg`, width: 1080 }] });
  return {
    code: node.code,
    pk: '1',
    taken_at: 1_763_600_000,
    media_type: node.slides ? 8 : 1,
    caption: { text: node.text },
    like_count: node.hidden ? 3 : (node.likes ?? null),
    like_and_view_counts_disabled: node.hidden ?? false,
    comment_count: node.comments ?? null,
    user: { username: node.username, full_name: 'Full Name' },
    image_versions2: picture(node.code),
    ...(node.slides ? { carousel_media: Array.from({ length: node.slides }, (_, index) => ({ media_type: 1, image_versions2: picture(`${node.code}_${index}`), accessibility_caption: `Slide ${index + 1}` })) } : {}),
  };
}

export const script = (data: unknown): string => `<script type="application/json" data-sjs>${JSON.stringify({ require: [[data]] }).replace(/</g, '\\u003C')}</script>`;
