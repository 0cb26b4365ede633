import type { Surface } from '#shared/domain/page-reading';
import { parseAddress } from './unwrap-link.ts';

type Row = [pattern: RegExp, surface: Surface];

const facebookPaths: Row[] = [
  [/^\/ads\/(library|archive)(?!\/report)/, 'ad-library'],
  [/^\/(login|login\.php|recover|reg)\b/, 'login-wall'],
  [/^\/(checkpoint|two_step_verification|two_factor|confirmemail|captcha)\b/, 'checkpoint'],
  [/^\/groups\/[^/]+\/(posts|permalink)\//, 'facebook-post'],
  [/^\/groups\/(?!feed|joins|discover|create)[^/]+/, 'facebook-group'],
  [/^\/(permalink|story)\.php/, 'facebook-post'],
  [/^\/(photo|photo\.php|photos)(\/|$)|^\/[^/]+\/photos\/.+/, 'facebook-photo'],
  [/^\/reels?(\/|$)/, 'facebook-reel'],
  [/^\/watch(\/|$)|^\/[^/]+\/videos\/(?:[^/]+\/)?\d+|^\/video\.php|^\/video\/embed/, 'facebook-video'],
  [/^\/stories\//, 'facebook-story'],
  [/^\/(search|hashtag)\//, 'facebook-search'],
  [/^\/[^/]+\/posts\/./, 'facebook-post'],
  [/^\/(home\.php)?$/, 'facebook-feed'],
  [/^\/(profile\.php|people\/|pg\/|pages\/)/, 'facebook-page'],
];
const notPages =
  /^\/(ads|business|help|marketplace|events|gaming|messages|notifications|settings|friends|saved|memories|groups|bookmarks|privacy|policies|professional_dashboard|ad_center|latest|sharer|share|dialog|plugins|games|fundraisers|legal|terms|careers|directory|lite|l\.php|feed)(\/|$|\.)/;
const instagramPaths: Row[] = [
  [/^\/accounts\/(login|emailsignup|signup)/, 'login-wall'],
  [/^\/(challenge|auth_platform|consent)\//, 'checkpoint'],
  [/^\/(?:[^/]+\/)?(p|tv)\/[\w-]+/, 'instagram-post'],
  [/^\/(?:[^/]+\/)?reels?\/[\w-]+/, 'instagram-reel'],
  [/^\/stories\//, 'instagram-story'],
  [/^\/$/, 'instagram-feed'],
  [
    /^\/(?!explore|direct|accounts|reels|create|about|legal|developer|emails|your_activity|api)[\w.]+(\/(reels|tagged|saved|feed|channel))?\/?$/,
    'instagram-profile',
  ],
];
const businessPaths: Row[] = [
  [/^\/latest\/(content_calendar|planner)/, 'business-suite-planner'],
  [/^\/latest\/(posts|stories|content|published_posts)/, 'business-suite-content'],
  [/^\/latest\/(composer|reels_composer|story_composer|bulk_composer)/, 'business-suite-composer'],
  [/^\/latest\/inbox/, 'business-suite-inbox'],
  [/^\/latest\/insights/, 'business-suite-insights'],
  [/adsmanager/, 'ads-manager'],
  [/^\/(login|security\/twofactor)/, 'login-wall'],
];

const byPath = (rows: Row[], path: string): Surface | undefined => rows.find(([pattern]) => pattern.test(path))?.[1];

function fromAddress(url: URL): Surface {
  const path = url.pathname.replace(/\/{2,}/g, '/');
  const host = url.hostname;
  if (/^(127\.0\.0\.1|localhost|\[::1\])$/.test(host)) return path.startsWith('/practice') ? 'practice' : 'unknown';
  if (/^adsmanager\./.test(host)) return 'ads-manager';
  if (/^business\.facebook\.com$/.test(host)) return byPath(businessPaths, path) ?? 'unknown';
  if (/(^|\.)instagram\.com$/.test(host)) return byPath(instagramPaths, path) ?? 'unknown';
  if (/^fb\.watch$/.test(host)) return 'facebook-video';
  if (!/(^|\.)facebook\.com$/.test(host)) return 'unknown';
  if (url.searchParams.has('multi_permalinks')) return 'facebook-post';
  return byPath(facebookPaths, path) ?? (/^\/[^/]+(\/|$)/.test(path) && !notPages.test(path) ? 'facebook-page' : 'unknown');
}

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
export function detectSurface(address: string, document: Document): Surface {
  const url = parseAddress(address, 'https://www.facebook.com/');
  if (!url) return 'unknown';
  const named = fromAddress(url);
  if (named === 'practice') return named;
  const hasContent = document.querySelector('[role="article"],[aria-posinset],[data-ad-rendering-role],article,[role="feed"],main a[href*="/p/"]') !== null;
  if (!/\.(facebook|instagram)\.com$|^(facebook|instagram|fb)\./.test(url.hostname)) return named;
  return fromPage(document, hasContent) ?? named;
}
