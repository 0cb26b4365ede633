import type { PageReading } from '#shared/domain/page-reading';
import { detectSurface } from '../dom/detect-surface.ts';
import { findDataScripts, parseScript } from '../dom/embedded-json.ts';
import { oneLine } from '../dom/plain-text.ts';
import { createPostDraft } from '../dom/post-draft.ts';
import type { OpenSite, ReadItem } from '../dom/site-session.ts';
import { parseAddress } from '../dom/unwrap-link.ts';
import { type EmbeddedMedia, mediaIn, mediaKeys } from './embedded-media.ts';
import { instagramSurface } from './instagram-surface.ts';
import { codeOf, finish, offerEmbedded, readPost, userPath } from './read-post.ts';
import { readFromHead, readGridTile } from './read-profile.ts';

const site = 'https://www.instagram.com/';
const tile = 'main a[href*="/p/"],main a[href*="/reel/"]';

function readPageName(document: Document, address: string): PageReading['page'] {
  const handle = userPath.exec(parseAddress(address, site)?.pathname.replace(/\/(reels|tagged|saved|feed|channel)\/?$/, '/') ?? '')?.[1];
  if (!handle) return undefined;
  const title = oneLine(document.querySelector('meta[property="og:title"]')?.getAttribute('content'));
  const full = title ? /^(.*?)\s*\(@[\w.]+\)/u.exec(title)?.[1]?.trim() : undefined;
  const app = /user\?username=|fb:\/\/|instagram:\/\//.test(document.querySelector('meta[property="al:ios:url"]')?.getAttribute('content') ?? '');
  const id = /"profilePage_(\d+)"|"profile_id":"(\d+)"/.exec(
    app ? (document.querySelector('script[type="application/json"]')?.textContent ?? '').slice(0, 200_000) : '',
  );
  const remoteId = id?.[1] ?? id?.[2];
  return { name: full || handle, handle, ...(remoteId ? { remoteId } : {}) };
}

/** Instagram's pages: feed, profile grid, single post and reel. */
export const openInstagram: OpenSite = ({ fresh }) => {
  const known = new WeakSet<Element>();
  const media = new Map<string, EmbeddedMedia>();
  const isSingle = (url: string) => codeOf(url) !== undefined;
  return {
    name: 'instagram',
    surfaceOf: instagramSurface,
    scripts: (root) => findDataScripts(root, mediaKeys).filter((script) => !known.has(script)),
    addScript(script) {
      if (known.has(script)) return;
      known.add(script);
      const data = parseScript(script);
      for (const found of data === undefined ? [] : mediaIn(data)) {
        const before = media.get(found.code);
        media.set(found.code, before ? { ...found, ...Object.fromEntries(Object.entries(before).filter(([, value]) => value !== undefined)) } : found);
      }
    },
    root: (document) => [...document.querySelectorAll('[role="dialog"]')].filter((dialog) => dialog.querySelector('article')).at(-1) ?? document,
    findPosts(root) {
      const articles = [...root.querySelectorAll('article')].filter(
        (article) => !article.parentElement?.closest('article') && (article.querySelector('header,time') || article.querySelector('a[href*="/p/"] time')),
      );
      if (articles.length > 0) return articles;
      const single = [...root.querySelectorAll('main')].find(
        (main) => main.querySelector('h1') && main.querySelector('time[datetime]') && main.querySelector('header'),
      );
      return single && !single.querySelector('a[href$="/followers/"]') && single.querySelectorAll('a[href*="/p/"] img').length === 0
        ? [single]
        : [...root.querySelectorAll(tile)].filter((link) => link.querySelector('img') && codeOf(link.getAttribute('href')));
    },
    postContaining(element) {
      const article = element.closest('article');
      if (article?.querySelector('header,time')) return article;
      const link = element.closest('a[href*="/p/"],a[href*="/reel/"]');
      return link?.querySelector('img') && codeOf(link.getAttribute('href')) ? link : null;
    },
    readPost(post, moment) {
      const byCode = (code: string) => media.get(code);
      return post.localName === 'a' ? readGridTile(post, moment, byCode) : readPost(post, moment, byCode);
    },
    unseen(read, moment, root) {
      if (!fresh) return [];
      const own = codeOf(moment.url);
      const left = [...media.values()].filter((item) => !read.some((seen) => codeOf(seen.item.permalink)?.code === item.code));
      const wanted = own ? left.filter((item) => item.code === own.code) : read.length === 0 ? left : [];
      const made = wanted.map((item): ReadItem => {
        const draft = createPostDraft();
        offerEmbedded(draft, item);
        return finish(draft);
      });
      const document = root.ownerDocument ?? (root as Document);
      if (made.length > 0 || read.length > 0 || !isSingle(moment.url)) return made;
      const head = readFromHead(document, moment);
      return head ? [head] : [];
    },
    readPageName: (document, url) => (detectSurface(url, document, instagramSurface) === 'instagram-profile' ? readPageName(document, url) : undefined),
  };
};
