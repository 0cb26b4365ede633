/** Where the content scripts run. The worker's menus, the manifest and the panel's "supported" all come from here. */
export const siteScripts = [
  { script: 'facebook', matches: ['https://*.facebook.com/*'] },
  { script: 'instagram', matches: ['https://*.instagram.com/*'] },
  { script: 'practice', matches: ['http://127.0.0.1/practice*', 'http://localhost/practice*'] },
] as const;

export type SiteScript = (typeof siteScripts)[number]['script'];
export const sitePatterns: string[] = siteScripts.flatMap((site) => [...site.matches]);

/** Which content script belongs to an address; undefined where Postwright does not read. */
export function siteScriptFor(address: string): SiteScript | undefined {
  const url = URL.parse(address);
  if (!url) return undefined;
  if (url.protocol === 'https:' && isHostOf(url.hostname, 'facebook.com')) return 'facebook';
  if (url.protocol === 'https:' && isHostOf(url.hostname, 'instagram.com')) return 'instagram';
  const isLoopback = url.hostname === '127.0.0.1' || url.hostname === 'localhost';
  return url.protocol === 'http:' && isLoopback && url.pathname.startsWith('/practice') ? 'practice' : undefined;
}

function isHostOf(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
