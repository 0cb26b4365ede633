import { describe, expect, it } from 'vitest';
import type { ReadAd } from '#shared/domain/page-reading';
import { healthOfPost, postOfPage, surenessOf, wallOf } from './page-reading-state.ts';

const post: ReadAd = {
  key: 'p',
  author: { name: 'Bluebird', kind: 'page' },
  text: 'Back again',
  links: [],
  media: [],
  reactions: 1200,
  approximate: ['reactions'],
  evidence: {
    author: { strategy: 'heading link', confidence: 0.97 },
    text: { strategy: 'message', confidence: 0.6 },
    reactions: { strategy: 'toolbar', confidence: 0.95 },
  },
  platforms: [],
};
const reading = { url: 'https://www.facebook.com/x', language: 'en', ads: [], health: [] };

describe('what is said about a reading', () => {
  it('names every field, absent ones too', () => {
    const said = Object.fromEntries(healthOfPost(post).map(({ field, sureness }) => [field, sureness]));
    expect(said).toEqual({ author: 'sure', text: 'about', media: 'absent', sponsored: 'absent', reactions: 'about', comments: 'absent', postedAt: 'absent' });
  });

  it('is as sure as author and text are', () => {
    expect(surenessOf(post)).toBe('about');
    expect(surenessOf({ ...post, text: undefined })).toBe('weak');
    expect(surenessOf({ ...post, evidence: {}, textTruncated: true })).toBe('about');
    expect(surenessOf({ ...post, evidence: {} })).toBe('sure');
  });

  it('takes the one post of a post’s page, and none of a feed', () => {
    expect(postOfPage({ ...reading, surface: 'facebook-post', posts: [post] }, 'T')?.item.key).toBe('p');
    expect(postOfPage({ ...reading, surface: 'facebook-feed', posts: [post] }, 'T')).toBeUndefined();
    expect(postOfPage({ ...reading, surface: 'instagram-post', posts: [] }, 'T')).toBeUndefined();
  });

  it('knows the walls', () => {
    expect(wallOf({ ...reading, surface: 'login-wall', posts: [] })).toBe('login-wall');
    expect(wallOf({ ...reading, surface: 'facebook-feed', posts: [] })).toBeUndefined();
  });
});
