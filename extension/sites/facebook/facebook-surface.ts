import type { Surface } from '#shared/domain/page-reading';
import { byPath, pathOf, type SurfaceRow } from '../dom/detect-surface.ts';

const facebookPaths: SurfaceRow[] = [
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
const businessPaths: SurfaceRow[] = [
  [/^\/latest\/(content_calendar|planner)/, 'business-suite-planner'],
  [/^\/latest\/(posts|stories|content|published_posts)/, 'business-suite-content'],
  [/^\/latest\/(composer|reels_composer|story_composer|bulk_composer)/, 'business-suite-composer'],
  [/^\/latest\/inbox/, 'business-suite-inbox'],
  [/^\/latest\/insights/, 'business-suite-insights'],
  [/adsmanager/, 'ads-manager'],
  [/^\/(login|security\/twofactor)/, 'login-wall'],
];

/** Facebook's addresses, those of Business Suite and Ads Manager, and the practice page. */
export function facebookSurface(url: URL): Surface {
  const path = pathOf(url);
  const host = url.hostname;
  if (/^(127\.0\.0\.1|localhost|\[::1\])$/.test(host)) return path.startsWith('/practice') ? 'practice' : 'unknown';
  if (/^adsmanager\./.test(host)) return 'ads-manager';
  if (host === 'business.facebook.com') return byPath(businessPaths, path) ?? 'unknown';
  if (host === 'fb.watch') return 'facebook-video';
  if (!/(^|\.)facebook\.com$/.test(host)) return 'unknown';
  if (url.searchParams.has('multi_permalinks')) return 'facebook-post';
  return byPath(facebookPaths, path) ?? (/^\/[^/]+(\/|$)/.test(path) && !notPages.test(path) ? 'facebook-page' : 'unknown');
}
