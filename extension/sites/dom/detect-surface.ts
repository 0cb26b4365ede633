import type { Surface } from '#shared/domain/page-reading';
import { parseAddress } from './unwrap-link.ts';

export type SurfaceRow = [pattern: RegExp, surface: Surface];
/** What an address of one site shows. */
export type SurfaceOf = (url: URL) => Surface;

export const byPath = (rows: SurfaceRow[], path: string): Surface | undefined => rows.find(([pattern]) => pattern.test(path))?.[1];
export const pathOf = (url: URL): string => url.pathname.replace(/\/{2,}/g, '/');

/** States in which the address says one thing and the page shows another. Told by forms and links, not by words. */
function fromPage(document: Document, hasContent: boolean): Surface | undefined {
  if (document.querySelector('form[action*="/checkpoint/"],form[id="captcha"],iframe[src*="captcha"],form[action*="/challenge/"]')) return 'checkpoint';
  if (hasContent) return undefined;
  const login = document.querySelector('form#login_form,form[action*="/login"],form[data-testid="royal_login_form"],form#loginForm');
  if (login?.querySelector('input[type="password"]') || document.querySelector('input[name="pass"][type="password"],input[name="password"][type="password"]'))
    return 'login-wall';
  if (
    document.querySelector('a[href*="/help/210310575676558"],a[href*="google.com/chrome"],a[href*="browser.update"]') &&
    document.querySelector('a[href*="mozilla.org"],a[href*="firefox"]')
  )
    return 'unsupported-browser';
  return undefined;
}

/** Which kind of page this is: by its address, unless the page itself shows a wall instead of content. */
export function detectSurface(address: string, document: Document, surfaceOf: SurfaceOf): Surface {
  const url = parseAddress(address, 'https://www.facebook.com/');
  if (!url) return 'unknown';
  const named = surfaceOf(url);
  if (named === 'practice') return named;
  const hasContent = document.querySelector('[role="article"],[aria-posinset],[data-ad-rendering-role],article,[role="feed"],main a[href*="/p/"]') !== null;
  if (!/\.(facebook|instagram)\.com$|^(facebook|instagram|fb)\./.test(url.hostname)) return named;
  return fromPage(document, hasContent) ?? named;
}
