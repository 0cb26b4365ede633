import type { PageReading, ReadAd } from '#shared/domain/page-reading';
import type { SurfaceOf } from './detect-surface.ts';
import type { Words } from './words.ts';

export interface ReadItem {
  item: ReadAd;
  isAd: boolean;
}

export interface ReadingMoment {
  url: string;
  words: Words;
  now: Date;
  /** Labels that the page has deleted again since they were seen: id → text. */
  knownLabels: ReadonlyMap<string, string>;
}

/** What one site adds to the common page reader. Takes elements and returns values. */
export interface SiteSession {
  name: string;
  surfaceOf: SurfaceOf;
  /** Data scripts worth parsing. */
  scripts(root: ParentNode): Element[];
  addScript(script: Element): void;
  /** Posts under a root, in the page's order. */
  findPosts(root: ParentNode): Element[];
  /** Where the posts of the whole document are looked for: an open dialog hides what is under it. */
  root(document: Document): ParentNode;
  postContaining(element: Element): Element | null;
  readPost(post: Element, moment: ReadingMoment): ReadItem;
  /** Posts that only the page's data has, because their boxes were emptied or not filled yet. */
  unseen(read: readonly ReadItem[], moment: ReadingMoment, root: ParentNode): ReadItem[];
  readPageName(document: Document, url: string): PageReading['page'];
}

/** `fresh`: the page's data scripts belong to what is shown. After a move inside the app they tell of the page before. */
export type OpenSite = (start: { fresh: boolean }) => SiteSession;
