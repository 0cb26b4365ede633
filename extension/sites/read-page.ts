import type { PageReading } from '#shared/domain/page-reading';
import { createPageReader } from './dom/create-page-reader.ts';
import { pageLanguage } from './dom/page-language.ts';
import { wordsOf } from './dom/tables/language-words.ts';
import { parseAddress } from './dom/unwrap-link.ts';
import { facebookData } from './facebook/facebook-data.ts';
import { openFacebook } from './facebook/open-facebook.ts';
import { openInstagram } from './instagram/open-instagram.ts';

/** Reads a page of any supported site once, with the readers of the content scripts. */
export function readPage(document: Document, url: string, now: Date): PageReading {
  const isInstagram = /(^|\.)instagram\.com$/.test(parseAddress(url, 'about:blank')?.hostname ?? '');
  const words = wordsOf(pageLanguage(document));
  const options = { url: () => url, now: () => now, words: () => words, schedule: () => undefined };
  const reader = createPageReader(document, options, isInstagram ? openInstagram : openFacebook(facebookData));
  const reading = reader.read();
  reader.stop();
  return reading;
}
