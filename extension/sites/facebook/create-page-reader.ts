import { createPageReader } from '../dom/create-page-reader.ts';
import type { PageReader, PageReaderOptions } from '../dom/page-reader.ts';
import type { FacebookData } from './facebook-data.ts';
import { openFacebook } from './open-facebook.ts';

/** Follows a Facebook page (and the practice page, which is built like one) while it changes. */
export const createFacebookReader = (document: Document, options: PageReaderOptions, data: FacebookData): PageReader =>
  createPageReader(document, options, openFacebook(data));
