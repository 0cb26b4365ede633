/** What an address of Meta's own needs to lead to the same place; everything else on it is click tracking. */
const needed = new Set(['story_fbid', 'id', 'fbid', 'v', 'set', 'multi_permalinks', 'q', 'view_all_page_id', 'asset_id', 'comment_id']);
const mayBeNeeded = /[?&](story_fbid|id|fbid|v|set|multi_permalinks|q|view_all_page_id|asset_id|comment_id)=/;
/** Meta's click tracking on foreign addresses. `utm_…` belongs to the advertiser and stays. */
const planted = /^(fbclid|h|__tn__|__cft__.*|c\[.*|mibextid|igshid?|igsh)$/;

/** True for hosts that are Meta's own: such a link is not a landing page. */
export function isMetaHost(host: string): boolean {
  return /(^|\.)(facebook\.com|fb\.com|fb\.me|fb\.watch|messenger\.com|instagram\.com|fbcdn\.net|cdninstagram\.com|meta\.com|threads\.(net|com))$/.test(host);
}

export function parseAddress(address: string | null | undefined, base: string): URL | undefined {
  if (!address || address.length > 20_000) return undefined;
  const url = URL.parse?.(address, base) ?? (URL.canParse(address, base) ? new URL(address, base) : null);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : undefined;
}

/** An address without Meta's click tracking. Addresses of picture hosts stay as they are: they are signed. */
export function withoutTracking(url: URL): string {
  if (/(^|\.)(fbcdn\.net|cdninstagram\.com)$/.test(url.hostname)) return url.href;
  if (url.search === '' && url.hash === '') return url.href;
  const own = isMetaHost(url.hostname);
  if (own && !mayBeNeeded.test(url.search)) return url.origin + url.pathname;
  const clean = new URL(url);
  // Not keys(): in a Firefox content script its iterator cannot be iterated.
  const names: string[] = [];
  clean.searchParams.forEach((_, name) => {
    names.push(name);
  });
  for (const name of names) {
    // `h` is a link check of Meta's redirect; elsewhere only its long form is.
    const drop = own ? !needed.has(name) : planted.test(name) && (name !== 'h' || (clean.searchParams.get('h') ?? '').length > 20);
    if (drop) clean.searchParams.delete(name);
  }
  if (own) clean.hash = '';
  return clean.href.endsWith('?') ? clean.href.slice(0, -1) : clean.href;
}

const plainlyInside = /^(?:\/(?!\/|l\.php|flx\/)|https:\/\/www\.(?:facebook|instagram)\.com\/(?!l\.php|flx\/))/;

const usualInside = /^(https:\/\/www\.(?:facebook|instagram)\.com\/(?!l\.php|flx\/)(?:[\w.-]*\w\/?)*)(?:[?#]|$)/;

/** True where an address stays on the site, told without taking it apart: most links of a page do. */
export const isPlainlyInside = (address: string): boolean => plainlyInside.test(address);

export type Landing = { kind: 'outside'; url: string } | { kind: 'hidden' } | { kind: 'inside'; url: string } | { kind: 'none' };

/**
 * Where a link really goes. `hidden`: a redirect whose target Meta encrypted. `none`: not an address, or one without a
 * path of its own, which is how planted link cards look.
 */
export function unwrapLink(address: string | null | undefined, base: string): Landing {
  const written = (address ?? '').trim();
  if (written === '' || /^[?#]/.test(written)) return { kind: 'none' };
  // Most links of a page are such: only their tracking has to be cut off.
  const usual = usualInside.exec(written);
  if (usual?.[1] && !mayBeNeeded.test(written)) return { kind: 'inside', url: usual[1] };
  const url = parseAddress(written, base);
  if (!url) return { kind: 'none' };
  if (isMetaHost(url.hostname) && /^\/(l\.php|flx\/warn\/?)$/.test(url.pathname)) {
    const target = url.searchParams.get('u');
    const inner = target && /^https?:\/\//.test(target) ? parseAddress(target, base) : undefined;
    return inner ? { kind: isMetaHost(inner.hostname) ? 'inside' : 'outside', url: withoutTracking(inner) } : { kind: 'hidden' };
  }
  // l.instagram.com puts the redirect at the root.
  if (/^lm?\.(instagram|threads)\./.test(url.hostname)) {
    const inner = parseAddress(url.searchParams.get('u'), 'about:blank');
    return inner ? { kind: isMetaHost(inner.hostname) ? 'inside' : 'outside', url: withoutTracking(inner) } : { kind: 'hidden' };
  }
  return { kind: isMetaHost(url.hostname) || base.startsWith(`${url.origin}/`) ? 'inside' : 'outside', url: withoutTracking(url) };
}
