import type { PageReading, ReadAd } from '#shared/domain/page-reading';
import type { Words } from './words.ts';

/** One post or ad with the element it was read from. `isAd` says in which list of the reading it stands. */
export interface PostAt {
  container: Element;
  item: ReadAd;
  isAd: boolean;
}

/** Reads one tab's page again and again. Holds everything in memory and writes nothing to the page. */
export interface PageReader {
  /** The page as it is now, with posts read earlier that the page has emptied since (virtualised). */
  read(): PageReading;
  /** The post that an element belongs to, or null where there is none. */
  postAt(element: Element): PostAt | null;
  /** Called when posts came, went or the address changed. Returns the way to stop it. */
  onChange(listener: () => void): () => void;
  stop(): void;
}

/** Runs work later, in idle time. `timeRemaining` gives milliseconds. */
export type Schedule = (work: (deadline: { timeRemaining(): number }) => void) => void;

export interface PageReaderOptions {
  /** The page's address at the moment of asking. */
  url: () => string;
  now: () => Date;
  /** How the page's language writes numbers, times and labels. */
  words: () => Words;
  schedule?: Schedule;
}
