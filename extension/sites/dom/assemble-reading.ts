import type { PageReading, ReadPost, Surface } from '#shared/domain/page-reading';
import type { ReadItem } from './site-session.ts';

const walls: Partial<Record<Surface, string>> = {
  'login-wall': 'The page asks for a login. Log in to the site in this tab, then read it again.',
  checkpoint: 'The site asks to confirm who you are. Answer it in this tab, then read the page again.',
  'unsupported-browser': 'The site says that it does not support this browser, and shows no posts.',
};
const withoutPosts = new Set<Surface>(['business-suite-composer', 'business-suite-inbox', 'business-suite-insights', 'ads-manager', 'unknown']);

export interface Gathered {
  url: string;
  surface: Surface;
  language: string;
  reader: string;
  page?: PageReading['page'];
  items: ReadItem[];
  /** Boxes that the page shows empty. */
  shells: number;
}

function health(gathered: Gathered): PageReading['health'] {
  const { reader, items, surface } = gathered;
  const wall = walls[surface];
  if (wall) return [{ reader, strategy: 'page-state', confidence: 0.9, problem: wall }];
  if (items.length === 0) {
    if (withoutPosts.has(surface)) return [{ reader, strategy: 'address', confidence: 0.5 }];
    const problem =
      gathered.shells > 0
        ? 'The posts of this page are still loading or were emptied. Scroll to them and read the page again.'
        : 'No post was found on this page.';
    return [{ reader, strategy: 'roles-and-attributes', confidence: 0, problem }];
  }
  const entries: PageReading['health'] = [];
  for (const field of ['author', 'text', 'permalink', 'postedAt'] as const) {
    const sure = items.map(({ item }) => item.evidence?.[field]?.confidence ?? 0);
    const strategies = [...new Set(items.map(({ item }) => item.evidence?.[field]?.strategy).filter((name) => name !== undefined))];
    const missing = sure.filter((confidence) => confidence === 0).length;
    const confidence = Math.round((sure.reduce((sum, value) => sum + value, 0) / sure.length) * 100) / 100;
    entries.push({
      reader: `${reader}/${field}`,
      strategy: strategies.join(', ').slice(0, 200) || 'none',
      confidence,
      ...(missing === items.length || (field === 'author' && missing > 0)
        ? { problem: `${missing} of ${items.length} posts have no ${field} that could be read.` }
        : {}),
    });
  }
  return entries;
}

/** Puts what was read into the public form: sure ads apart, everything else among the posts, each key once. */
export function assembleReading(gathered: Gathered): PageReading {
  const keys = new Set<string>();
  const items = gathered.items.filter(({ item }) => !keys.has(item.key) && keys.add(item.key));
  return {
    url: gathered.url.slice(0, 4000),
    surface: gathered.surface,
    language: gathered.language,
    ...(gathered.page ? { page: gathered.page } : {}),
    posts: items.filter(({ isAd }) => !isAd).map(({ item }): ReadPost => item),
    ads: items.filter(({ isAd }) => isAd).map(({ item }) => item),
    health: health({ ...gathered, items }),
  };
}
