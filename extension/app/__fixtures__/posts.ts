import type { PageReading, ReadAd } from '#shared/domain/page-reading';

export const competitorPost: ReadAd = {
  key: 'p1',
  author: { name: 'Bluebird Roasters', profileUrl: 'https://www.facebook.com/bluebird', kind: 'page' },
  text: 'Our cold brew is back. 20% off until Sunday, at the corner shop and online.\n\nTell us your favourite way to drink it and win a year of beans.',
  links: [],
  media: [{ kind: 'image', url: 'https://scontent.example/1.jpg' }],
  sponsored: false,
  reactions: 1200,
  comments: 48,
  permalink: 'https://www.facebook.com/bluebird/posts/1',
  approximate: ['reactions'],
  evidence: {
    author: { strategy: 'heading link', confidence: 0.98 },
    text: { strategy: 'message block', confidence: 0.95 },
    sponsored: { strategy: 'painted label', confidence: 0.9 },
    reactions: { strategy: 'toolbar label', confidence: 0.85 },
  },
  platforms: [],
};

export const feed = (surface: PageReading['surface'] = 'facebook-feed'): PageReading => ({
  url: 'https://www.facebook.com/',
  surface,
  language: 'en',
  posts: Array.from({ length: 12 }, (_, index) => ({ ...competitorPost, key: `p${index}` })),
  ads: [],
  health: [{ reader: 'facebook', strategy: 'dom', confidence: 0.9 }],
});

export const arabicPost: ReadAd = {
  ...competitorPost,
  author: { name: 'محمصة الطائر الأزرق', kind: 'page' },
  text: 'عادت القهوة الباردة. خصم ٢٠٪ حتى يوم الأحد في المتجر وعلى الموقع.',
};
