import type { tabMessages } from './messages.ts';
import { type SiteScript, siteScriptFor } from './sites.ts';

export type PageScript =
  | '/facebook-data.js'
  | '/read-facebook.js'
  | '/read-instagram.js'
  | '/pick-post.js'
  | '/fill-composer.js'
  | `/content-scripts/${SiteScript}.js`;

const facebook: PageScript[] = ['/facebook-data.js', '/read-facebook.js'];
const readers: Record<SiteScript, PageScript[]> = { facebook, practice: facebook, instagram: ['/read-instagram.js'] };

/** The scripts that a tab needs to answer a message, brought in when the first such message comes. Empty where Postwright does not work. */
export function pageScriptsFor(type: keyof typeof tabMessages, address: string): PageScript[] {
  const site = siteScriptFor(address);
  if (!site) return [];
  switch (type) {
    case 'page.read':
    case 'page.post-under-pointer':
      return readers[site];
    case 'page.pick':
    case 'page.cancel-pick':
      return [...readers[site], '/pick-post.js'];
    case 'composer.plan':
    case 'composer.run':
    case 'picture.chunk':
      return ['/fill-composer.js'];
    case 'badge.show':
      return [`/content-scripts/${site}.js`];
    default:
      return type satisfies never;
  }
}
