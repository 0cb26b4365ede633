import { createPageReader } from '../dom/create-page-reader.ts';
import type { PageReader, PageReaderOptions } from '../dom/page-reader.ts';
import { openInstagram } from './open-instagram.ts';

/** Follows an Instagram page while it changes. */
export const createInstagramReader = (document: Document, options: PageReaderOptions): PageReader => createPageReader(document, options, openInstagram);
