import { useEffect } from 'react';
import { refreshSavedPosts } from '../../storage/captures.ts';
import type { PostwrightDatabase } from '../../storage/database.ts';
import type { PageState } from './page-reading-state.ts';

/** Brings saved posts up to date that the open page shows again. Posts that were never saved leave no trace. */
export function useSeenAgain(page: PageState, database: PostwrightDatabase, onTrouble: (cause: unknown) => void): void {
  const read = page.status === 'read' ? page : undefined;
  const reading = read?.reading;
  const title = read?.tab.title ?? '';
  useEffect(() => {
    if (!reading) return;
    const on = { surface: reading.surface, url: reading.url, pageTitle: title };
    const posts = [
      ...reading.posts.map((post) => ({ item: { ...post, platforms: [] }, isAd: false, ...on })),
      ...reading.ads.map((ad) => ({ item: ad, isAd: true, ...on })),
    ];
    refreshSavedPosts(database, posts).catch(onTrouble);
  }, [reading, title, database, onTrouble]);
}
