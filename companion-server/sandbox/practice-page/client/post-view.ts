import type { PracticePost, PracticeWords } from './content.ts';
import { decoyCard, hiddenBlocks } from './decoys.ts';
import { element } from './element.ts';
import { paintedWord } from './painted.ts';

let lastId = 0;
const nextId = () => `:r${(lastId++).toString(36)}:`;
const tracking = (seed: number) => `?__cft__[0]=AZ${(seed * 7919).toString(36)}xQ${(seed * 104_729).toString(36)}&__tn__=%2CO%2CP-R`;

/** The inside of one post, in the shape of a real feed's: parts named by roles, class names that say nothing, decoys among them. */
export function postView(post: PracticePost, words: PracticeWords, seed: number): { node: HTMLElement; labelledBy: string; describedBy: string } {
  const [heading, byline, message, attachment, toolbar] = [nextId(), nextId(), nextId(), nextId(), nextId()];
  const node = element(
    'div',
    { class: 'x1yztbdb' },
    ...hiddenBlocks(seed),
    header(post, words, seed, { heading, byline }),
    story(post, message),
    element('div', { id: attachment }, picture(post, seed), linkCard(post), post.picture && !post.link ? decoyCard(words.learnMore, seed) : undefined),
    footer(post, words, toolbar),
  );
  return { node, labelledBy: heading, describedBy: [byline, message, attachment, toolbar].join(' ') };
}

function header(post: PracticePost, words: PracticeWords, seed: number, ids: { heading: string; byline: string }): HTMLElement {
  const named = post.group ?? { name: post.author, path: post.path };
  const initials = [...named.name]
    .filter((letter) => /\p{Lu}|\p{Lo}/u.test(letter))
    .slice(0, 2)
    .join('');
  const isAd = post.kind === 'ad';
  const time = element(
    'a',
    { href: tracking(seed), role: 'link', class: 'x1i10hfl', tabindex: '0' },
    paintedWord(isAd ? words.sponsored : words.ago(post.hours), seed),
  );
  return element(
    'div',
    { class: 'x78zum5' },
    element(
      'a',
      {
        href: named.path + tracking(seed),
        'aria-label': named.name,
        class: 'x1ey2m1c',
        style: `--hue:${(named.name.length * 47) % 360}`,
        'aria-hidden': 'true',
        tabindex: '-1',
      },
      initials,
    ),
    element(
      'div',
      { class: 'xdt5ytf' },
      element(
        'div',
        { 'data-ad-rendering-role': 'profile_name' },
        element(
          'h3',
          { id: ids.heading, class: 'x1heor9g' },
          element('span', {}, element('a', { href: named.path + tracking(seed), role: 'link' }, element('strong', {}, element('span', {}, named.name)))),
        ),
      ),
      element(
        'div',
        { id: ids.byline, class: 'x1yc453h' },
        post.group ? element('a', { href: post.path, role: 'link', class: 'x1i10hfl' }, post.author) : undefined,
        post.group ? element('span', { 'aria-hidden': 'true' }, ' · ') : undefined,
        time,
        element('span', { 'aria-hidden': 'true' }, ' · '),
        element('span', { class: 'x1globe' }),
      ),
    ),
  );
}

function story(post: PracticePost, id: string): HTMLElement {
  const blocks: HTMLElement[] = [];
  for (const [index, line] of post.lines.entries()) {
    if (line === '') continue;
    // An empty line begins a new block; blocks are set apart by margins, not by breaks.
    if (blocks.length === 0 || post.lines[index - 1] === '') blocks.push(element('div', { class: 'x11i5rnm' }));
    blocks.at(-1)?.append(element('div', { dir: 'auto', style: 'text-align:start' }, ...withHashtags(line)));
  }
  return element(
    'div',
    { 'data-ad-rendering-role': 'story_message', 'data-ad-comet-preview': 'message', 'data-ad-preview': 'message', id, class: 'x1iorvi4' },
    element('div', {}, element('span', { dir: 'auto', class: 'x193iq5w' }, ...blocks)),
  );
}

/** Hashtags become links and emoji become pictures with the character as their alternative text, as on the real page. */
function withHashtags(line: string): (string | HTMLElement)[] {
  return line.split(/(#\w+|🧊)/).map((part) => {
    if (part === '🧊')
      return element('img', { src: new URL('/practice/pictures/emoji-ice.svg', location.origin).href, alt: part, width: '18', height: '18', class: 'x1emoji' });
    if (!part.startsWith('#')) return part;
    return element('a', { href: `/hashtag/${part.slice(1)}?__eep__=6`, role: 'link', class: 'x1fey0fg' }, part);
  });
}

function picture(post: PracticePost, seed: number): HTMLElement | undefined {
  if (!post.picture) return undefined;
  const src = new URL(`/practice/pictures/${post.picture.file}`, location.origin).href;
  const image = element('img', { src, alt: post.picture.alt, width: '590', height: '420', class: 'x168nmei' });
  const href = post.link ? redirect(post.link.url) : `/photo/?fbid=${1_000_000 + seed}&set=a.${seed}`;
  return element('a', { href, role: 'link', class: 'x1lliihq', 'aria-label': post.picture.alt }, image);
}

/** Links out of the site pass through its own redirect. */
const redirect = (url: string) => `https://l.facebook.com/l.php?u=${encodeURIComponent(`${url}?fbclid=IwY2xjawPractice`)}&h=AT0practice&__tn__=*I`;

function linkCard({ link }: PracticePost): HTMLElement | undefined {
  if (!link) return undefined;
  return element(
    'a',
    { href: redirect(link.url), rel: 'nofollow', target: '_blank', role: 'link', class: 'x1card' },
    element(
      'span',
      { class: 'x1cardtext' },
      element('span', { 'data-ad-rendering-role': 'meta', class: 'x1domain' }, link.domain),
      element('span', { 'data-ad-rendering-role': 'title', class: 'x1title' }, link.title),
      element('span', { 'data-ad-rendering-role': 'description', class: 'x1domain' }, link.description),
    ),
    link.callToAction ? element('span', { 'data-ad-rendering-role': 'cta-button', class: 'x1cta' }, link.callToAction) : undefined,
  );
}

function footer(post: PracticePost, words: PracticeWords, toolbar: string): HTMLElement {
  const total = post.reactions >= 1000 ? `${(post.reactions / 1000).toLocaleString('en', { maximumFractionDigits: 1 })}K` : String(post.reactions);
  const action = (role: string, text: string) =>
    element('div', { role: 'button', tabindex: '0', class: 'x1action', 'data-ad-rendering-role': role, 'aria-label': text }, text);
  return element(
    'div',
    { class: 'x1footer' },
    element(
      'div',
      { class: 'x1counts' },
      element(
        'span',
        { role: 'toolbar', 'aria-label': words.seeReactions, id: toolbar },
        element('span', { role: 'button', tabindex: '0', class: 'x1heart', 'aria-label': `${words.like}: ${words.people(post.reactions)}` }, '♥'),
      ),
      element('span', { class: 'x1total' }, element('span', { 'aria-hidden': 'true' }, total), element('span', { class: 'x1sr' }, total)),
      element('span', { class: 'x1grow' }),
      element('span', { role: 'button', tabindex: '0' }, words.comments(post.comments)),
      element('span', { role: 'button', tabindex: '0' }, words.shares(post.shares)),
    ),
    element('div', { class: 'x1actions' }, action('like_button', words.like), action('comment_button', words.comment), action('share_button', words.share)),
  );
}
