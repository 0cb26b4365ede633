import type { Surface } from '#shared/domain/page-reading';
import { byPath, pathOf, type SurfaceRow } from '../dom/detect-surface.ts';

const instagramPaths: SurfaceRow[] = [
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

export function instagramSurface(url: URL): Surface {
  return /(^|\.)instagram\.com$/.test(url.hostname) ? (byPath(instagramPaths, pathOf(url)) ?? 'unknown') : 'unknown';
}
