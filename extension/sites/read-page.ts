import type { PageReading } from '#shared/domain/page-reading';
import { createPageReader } from './dom/create-page-reader.ts';
import { parseAddress } from './dom/unwrap-link.ts';
import { openFacebook } from './facebook/open-facebook.ts';
import { openInstagram } from './instagram/open-instagram.ts';

/** Reads a page of any supported site once, with the readers of the content scripts. */
export function readPage(document: Document, url: string, now: Date): PageReading {
  const isInstagram = /(^|\.)instagram\.com$/.test(parseAddress(url, 'about:blank')?.hostname ?? '');
  const reader = createPageReader(document, { url: () => url, now: () => now, schedule: () => undefined }, isInstagram ? openInstagram : openFacebook);
  const reading = reader.read();
  reader.stop();
  return reading;
}
