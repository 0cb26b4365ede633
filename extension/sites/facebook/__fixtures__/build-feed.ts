import type { PageWords } from './languages.ts';

export type LabelForm = 'text' | 'painted' | 'svg' | 'aria-labelledby' | 'canvas' | 'ads-about' | 'deleted';

export interface BuiltPost {
  author: string;
  lines?: string[];
  id?: string;
  /** An ad, with the way its label is drawn. */
  ad?: LabelForm;
  /** A real card that leads outside. */
  card?: { url: string; title: string; domain: string; button?: boolean };
  picture?: boolean;
  truncated?: boolean;
  group?: { name: string; slug: string };
  /** The words of a post that this one shares. */
  shares?: { author: string; words: string };
  shell?: boolean;
  /** The permalink is in the byline, as after a hover. */
  hovered?: boolean;
}

let seed = 7;
const random = () => {
  seed = (seed * 16807) % 2147483647;
  return seed / 2147483647;
};

/** Shuffled letters as the page paints them: real ones ordered by style, decoys taken out of the flow. */
export function scrambled(label: string): string {
  const letters = [...label].map((letter, index) => `<span class="x1 x${index % 3}" style="order:${index}">${letter === ' ' ? '&nbsp;' : letter}</span>`);
  for (let count = 0; count < 20; count += 1) letters.push(`<span class="x1 off" style="order:${Math.floor(random() * 30)}">${'abcdefgh0123456789'[Math.floor(random() * 18)]}</span>`);
  letters.sort(() => random() - 0.5);
  return `<span class="row">${letters.join('')}</span>`;
}

function byline(post: BuiltPost, words: PageWords, index: number): string {
  const token = `__cft__[0]=AZ${'Xk9'.repeat(75)}&amp;__tn__=%2CO%2CP-R`;
  const wrap = (inner: string, href = `?${token}`) => `<span><a href="${href}" role="link" tabindex="0">${inner}</a></span><span> · </span><span><svg title="Public"></svg></span>`;
  if (post.ad === 'text') return wrap(`<span><span>${words.sponsored}</span></span>`, '#');
  if (post.ad === 'painted') return wrap(scrambled(words.sponsored));
  if (post.ad === 'svg') return wrap(`<span><svg width="60" height="12"><use xlink:href="#gid${index}"></use></svg></span>`);
  if (post.ad === 'aria-labelledby') return wrap(`<span aria-labelledby="lab${index}"><span></span></span>`);
  if (post.ad === 'canvas') return wrap(`<span><canvas width="60" height="12" aria-labelledby="lab${index}"></canvas></span>`);
  if (post.ad === 'ads-about') return wrap('<span><span aria-labelledby="gone"><span></span></span></span>', '/ads/about/?__cft__[0]=AZiF');
  if (post.ad === 'deleted') return wrap('<span><span aria-labelledby="gone"><span></span></span></span>');
  const handle = post.author.toLowerCase().replace(/\W+/g, '.');
  return wrap(scrambled(words.threeHours), post.hovered ? `https://www.facebook.com/${handle}/posts/pfbid0${post.id}?${token}` : undefined);
}

function header(post: BuiltPost, words: PageWords, index: number): string {
  const handle = post.author.toLowerCase().replace(/\W+/g, '.');
  const own = `<a href="https://www.facebook.com/${handle}?__cft__[0]=AZq" role="link"><strong><span>${post.author}</span></strong></a>`;
  const name = post.group ? `<a href="https://www.facebook.com/groups/${post.group.slug}/?__cft__[0]=AZq" role="link"><span>${post.group.name}</span></a>` : own;
  const member = post.group ? `<span><a href="/groups/${post.group.slug}/user/10004242/?__cft__[0]=AZ" role="link"><span>${post.author}</span></a></span><span> · </span>` : '';
  return `<div><a aria-label="${post.author}" href="https://www.facebook.com/${handle}?__tn__=%3C"><svg><image xlink:href="https://scontent.xx.fbcdn.net/avatar.jpg"></image></svg></a></div>
<div><div><div data-ad-rendering-role="profile_name"><h4 id="h${index}"><span>${name}</span><span> · <div role="button" tabindex="0">Follow</div></span></h4></div></div><div id="s${index}">${member}${byline(post, words, index)}</div></div>`;
}

function message(post: BuiltPost, words: PageWords, index: number): string {
  if (!post.lines) return '';
  const lines = post.lines.map((line, at) => `<div dir="auto">${line.replace('☕', '<span><img height="16" width="16" alt="☕" src="https://static.xx.fbcdn.net/images/emoji.php/v9/t8a/1/16/2615.png"></span>')}${post.truncated && at === (post.lines?.length ?? 0) - 1 ? `… <div role="button" tabindex="0">${words.seeMore}</div>` : ''}</div>`);
  return `<div id="m${index}"><div data-ad-comet-preview="message" data-ad-preview="message"><div data-ad-rendering-role="story_message"><div><div><span dir="auto"><div>${lines.join('')}</div></span></div></div></div></div></div>`;
}

/** What Meta plants on ordinary posts with a picture: a card that leads nowhere, with the viewer's first name as title. */
const decoyCard = (words: PageWords) =>
  `<div class="off"><a href="?__cft__[0]=AZdecoy" role="link"><div data-ad-rendering-role="meta"><span>o5zoeB.com</span></div><div data-ad-rendering-role="title"><span>Gio</span></div><div data-ad-rendering-role="description"><span>0xPfc7nzo0RDJ7ZBXFjp5iCk</span></div></a><div data-ad-rendering-role="cta-decoy"><div role="button">${scrambled(words.learnMore)}</div></div></div>`;

function attachment(post: BuiltPost, words: PageWords, index: number): string {
  const picture = post.picture ? `<a href="/photo/?fbid=55${index}0001&amp;set=pcb.${post.id ?? '1'}&amp;__cft__[0]=AZ" role="link"><img src="https://scontent.xx.fbcdn.net/v/t39/pic${index}.jpg?_nc_cat=1&amp;oh=00&amp;oe=6" alt="May be an image of coffee" width="500" height="500"></a>${decoyCard(words)}` : '';
  const shared = post.shares
    ? `<div><div data-ad-rendering-role="profile_name"><h4><a href="https://www.facebook.com/original.page" role="link"><span>${post.shares.author}</span></a></h4></div><div><a href="https://www.facebook.com/original.page/posts/999000999?__cft__[0]=A">${scrambled(words.threeHours)}</a></div><div data-ad-rendering-role="story_message"><div dir="auto">${post.shares.words}</div></div></div>`
    : '';
  if (!post.card) return `<div id="a${index}">${picture}${shared}</div>`;
  const href = `https://l.facebook.com/l.php?u=${encodeURIComponent(`${post.card.url}${post.card.url.includes('?') ? '&' : '?'}fbclid=IwAR0abc`)}&amp;h=AT0&amp;__tn__=H-R&amp;c[0]=AT1`;
  const button = post.card.button ? `<div data-ad-rendering-role="cta-button"><a href="${href}" role="link" rel="nofollow"><span>${words.learnMore}</span></a></div>` : '';
  return `<div id="a${index}">${picture}<a href="${href}" role="link" rel="nofollow noreferrer" target="_blank"><div><img src="https://external.xx.fbcdn.net/emg1/card${index}.jpg" alt="" width="500" height="261"></div><div data-ad-rendering-role="meta"><span>${post.card.domain}</span></div><div data-ad-rendering-role="title"><span>${post.card.title}</span></div></a>${button}${shared}</div>`;
}

function footer(words: PageWords, index: number): string {
  return `<div><div><span role="toolbar" id="t${index}"><span><div aria-label="${words.like}" role="button"></div></span></span><div><span aria-hidden="true"><span><span>${words.reactions}</span></span></span><span><span>${words.reactions}</span></span></div></div>
<div id="c${index}"><div role="button" tabindex="0"><span>${words.comments}</span></div><div role="button" tabindex="0"><span>${words.shares}</span></div></div></div>
<div><div role="button"><span data-ad-rendering-role="like_button">Like</span></div><div role="button"><span data-ad-rendering-role="comment_button">Comment</span></div><div role="button"><span data-ad-rendering-role="share_button">Share</span></div></div>
<div><div role="article" aria-label="${words.commentBy}"><a href="/ada.example?comment_id=1"><span>Ada Example</span></a><div dir="auto">A comment that is no post, 99 comments</div><a href="https://www.facebook.com/x/posts/77777?comment_id=1">2d</a></div></div>`;
}

function box(post: BuiltPost, words: PageWords, index: number): string {
  if (post.shell) return `<div><div aria-posinset="${index + 1}" aria-labelledby="h${index}"></div></div>`;
  const hidden = '<div class="off"><span>Facebook</span></div>'.repeat(6);
  return `<div><div aria-posinset="${index + 1}" aria-labelledby="h${index}" aria-describedby="s${index} m${index} a${index} t${index} c${index}"><div><div>${hidden}<div><div>${header(post, words, index)}</div><div>${message(post, words, index)}${attachment(post, words, index)}</div>${footer(words, index)}</div></div></div></div></div>`;
}

/** Escaped so that a closing tag in the words cannot end the script. */
const script = (data: unknown) => `<script type="application/json" data-sjs>${JSON.stringify({ require: [['ScheduledServerJS', 'handle', null, [{ __bbox: { require: [['RelayPrefetchedStreamCache', 'next', [], ['k', { __bbox: { complete: true, result: { data } } }]]] } }]]] }).replace(/</g, '\\u003C')}</script>`;

/** A whole page. `data`: what the page's own data script holds. */
export function buildFeed(posts: BuiltPost[], words: PageWords, data?: unknown): string {
  const symbols = posts.map((post, index) => (post.ad === 'svg' ? `<symbol id="gid${index}"><text>${words.sponsored}</text></symbol>` : '')).join('');
  const labels = posts.map((post, index) => (post.ad === 'aria-labelledby' || post.ad === 'canvas' ? `<span id="lab${index}">${words.sponsored}</span>` : '')).join('');
  return `<!doctype html><html lang="${words.language}"${words.dir ? ` dir="${words.dir}"` : ''} id="facebook"><head><meta charset="utf-8"><title>Facebook</title>
<style>.row{display:inline-flex}.off{position:absolute;top:3em;opacity:0}.stash{display:none}</style></head><body><svg class="stash">${symbols}</svg><div class="stash">${labels}</div>
<div role="main"><div role="feed">${posts.map((post, index) => box(post, words, index)).join('\n')}</div></div>${data === undefined ? '' : script(data)}</body></html>`;
}
