/**
 * The companion's address as typed or handed over: http on this computer, or https anywhere. Answers the bare origin
 * (`http://127.0.0.1:8787`), or undefined for everything else, addresses with a user name or path included.
 */
export function parseCompanionBase(text: string): string | undefined {
  const trimmed = text.trim();
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  if (url.username || url.password || url.search || url.hash || (url.pathname !== '/' && url.pathname !== '')) return undefined;
  const loopback = url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && loopback)) return url.origin;
  return undefined;
}

export const defaultCompanionBase = 'http://127.0.0.1:8787';
