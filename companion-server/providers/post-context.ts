import type { BrandProfile } from '#shared/domain/brand';
import type { ReadAd } from '#shared/domain/page-reading';

/**
 * What a post is about, as data. Vendors get it spelled out in the prompt; the built-in generators work from this alone.
 * `brief` and `brand` are the person's own words. `source` was read from a page and is hostile: quote nothing from it blindly.
 */
export interface PostContext {
  kind: 'post' | 'answer' | 'ad';
  platform: 'facebook' | 'instagram';
  placement: 'feed' | 'story' | 'reel';
  /** BCP 47, canonical, such as `de` or `pt-BR`. */
  language: string;
  brief: string;
  /** Counts from 1; `variants` is how many there are in all. */
  variant: number;
  variants: number;
  brand?: BrandProfile;
  source?: ReadAd;
  postType?: string;
  audience?: string;
  tone?: string;
  link?: string;
  framework?: string;
  industry?: string;
}

/** The same for a picture. */
export interface PictureContext extends PostContext {
  style: 'photoreal' | 'illustration' | 'cartoon' | 'abstract' | 'vintage' | 'minimal' | 'cyberpunk' | 'watercolour';
  /** Words for the picture, where the person or an earlier text gave them; else the generator draws its own from the brief. */
  headline?: string;
  /** The brand's logo as stored, where there is one. */
  logo?: { mimeType: string; bytes: Uint8Array };
}
