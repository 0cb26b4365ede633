import type { PageReading } from '#shared/domain/page-reading';
import { isMarkedHidden } from '../dom/is-hidden.ts';
import { oneLine } from '../dom/plain-text.ts';
import { parseAddress } from '../dom/unwrap-link.ts';

/** The page, profile or group that the address shows: its name, handle and Meta's id where the page tells them. */
export function readPageName(document: Document, address: string): PageReading['page'] {
  const url = parseAddress(address, 'https://www.facebook.com/');
  if (!url) return undefined;
  const group = /^\/groups\/([^/]+)/.exec(url.pathname);
  const people = /^\/people\/[^/]+\/(\d+)/.exec(url.pathname);
  const first = /^\/(?:pg\/)?([\w.-]+)(?:\/|$)/.exec(url.pathname)?.[1];
  const headings = [...document.querySelectorAll('[role="main"] h1, main h1, h1')].filter(
    (heading) => !isMarkedHidden(heading) && !heading.closest('[role="dialog"],[role="banner"],[role="navigation"]'),
  );
  const written = headings.map((heading) => {
    const copy = [...heading.childNodes].filter((node) => node.nodeType === 3 || !(node as Element).querySelector?.('[role="button"],svg title'));
    return oneLine(copy.map((node) => node.textContent ?? '').join(' '));
  });
  const title = oneLine(document.querySelector('meta[property="og:title"]')?.getAttribute('content'));
  const name =
    written.find((text) => text !== undefined && !/^facebook$/i.test(text)) ??
    (title && !/^facebook$/i.test(title) ? title.replace(/ \| Facebook$/, '') : undefined);
  if (!name) return undefined;
  const app = document.querySelector('meta[property="al:android:url"]')?.getAttribute('content') ?? '';
  const remoteId =
    url.searchParams.get('id') ??
    people?.[1] ??
    /fb:\/\/(?:profile|page|group)\/\??(?:id=)?(\d+)/.exec(app)?.[1] ??
    (/^\d{5,}$/.test(group?.[1] ?? '') ? group?.[1] : undefined);
  const handle = !group && !people && first && !/\.php$|^\d+$/.test(first) ? first : undefined;
  return { name, ...(handle ? { handle } : {}), ...(remoteId && /^\d{3,30}$/.test(remoteId) ? { remoteId } : {}) };
}
