import { describe, expect, test } from 'vitest';
import { detectSurface as detect } from './dom/detect-surface.ts';
import { facebookSurface } from './facebook/facebook-surface.ts';
import { instagramSurface } from './instagram/instagram-surface.ts';

/** As the reader of the site that an address belongs to tells it. */
const detectSurface = (address: string, page: Document) => detect(address, page, address.includes('instagram.com') ? instagramSurface : facebookSurface);

function page(html = '') {
  document.body.innerHTML = html;
  return document;
}

describe('detectSurface', () => {
  test.each([
    ['https://www.facebook.com/', 'facebook-feed'],
    ['https://www.facebook.com/?sk=h_chr', 'facebook-feed'],
    ['https://web.facebook.com/home.php', 'facebook-feed'],
    ['https://www.facebook.com/bluebird.roasters', 'facebook-page'],
    ['https://www.facebook.com/bluebird.roasters/about', 'facebook-page'],
    ['https://www.facebook.com/profile.php?id=100012345', 'facebook-page'],
    ['https://www.facebook.com/people/Blue-Bird/100012345/', 'facebook-page'],
    ['https://www.facebook.com/bluebird/posts/pfbid02abc', 'facebook-post'],
    ['https://www.facebook.com/permalink.php?story_fbid=1&id=2', 'facebook-post'],
    ['https://www.facebook.com/groups/coffee', 'facebook-group'],
    ['https://www.facebook.com/groups/coffee/posts/123', 'facebook-post'],
    ['https://www.facebook.com/groups/coffee/permalink/123/', 'facebook-post'],
    ['https://www.facebook.com/groups/coffee?multi_permalinks=123', 'facebook-post'],
    ['https://www.facebook.com/groups/feed/', 'unknown'],
    ['https://www.facebook.com/photo/?fbid=1&set=a.2', 'facebook-photo'],
    ['https://www.facebook.com/photo.php?fbid=1', 'facebook-photo'],
    ['https://www.facebook.com/bluebird/photos/a.1/2', 'facebook-photo'],
    ['https://www.facebook.com/bluebird/photos', 'facebook-page'],
    ['https://www.facebook.com/reel/123', 'facebook-reel'],
    ['https://www.facebook.com/watch/?v=1', 'facebook-video'],
    ['https://www.facebook.com/bluebird/videos/123/', 'facebook-video'],
    ['https://www.facebook.com/bluebird/videos', 'facebook-page'],
    ['https://www.facebook.com/stories/1/abc', 'facebook-story'],
    ['https://www.facebook.com/search/posts?q=x', 'facebook-search'],
    ['https://www.facebook.com/marketplace/', 'unknown'],
    ['https://www.facebook.com/ads/library/?q=coffee', 'ad-library'],
    ['https://www.facebook.com/ads/library/report/', 'unknown'],
    ['https://www.facebook.com/ads/about/', 'unknown'],
    ['https://www.facebook.com/login/?next=x', 'login-wall'],
    ['https://www.facebook.com/checkpoint/1501092823525282/', 'checkpoint'],
    ['https://business.facebook.com/latest/content_calendar?asset_id=1', 'business-suite-planner'],
    ['https://business.facebook.com/latest/posts/published_posts', 'business-suite-content'],
    ['https://business.facebook.com/latest/composer?asset_id=1', 'business-suite-composer'],
    ['https://business.facebook.com/latest/inbox/all', 'business-suite-inbox'],
    ['https://business.facebook.com/latest/insights/overview', 'business-suite-insights'],
    ['https://business.facebook.com/latest/home', 'unknown'],
    ['https://adsmanager.facebook.com/adsmanager/manage/campaigns?act=1', 'ads-manager'],
    ['https://www.instagram.com/', 'instagram-feed'],
    ['https://www.instagram.com/bluebird.roasters/', 'instagram-profile'],
    ['https://www.instagram.com/bluebird/reels/', 'instagram-profile'],
    ['https://www.instagram.com/p/CxAbCdEfGhI/', 'instagram-post'],
    ['https://www.instagram.com/bluebird/p/CxAbCdEfGhI/', 'instagram-post'],
    ['https://www.instagram.com/reel/CxAbCdEfGhI/', 'instagram-reel'],
    ['https://www.instagram.com/stories/bluebird/1/', 'instagram-story'],
    ['https://www.instagram.com/explore/', 'unknown'],
    ['https://www.instagram.com/accounts/login/', 'login-wall'],
    ['http://127.0.0.1:8787/practice', 'practice'],
    ['http://127.0.0.1:8787/practice?lang=de', 'practice'],
    ['http://127.0.0.1:8787/docs', 'unknown'],
    ['https://facebook.com.evil.example/', 'unknown'],
    ['https://example.com/p/CxAbCdEfGhI/', 'unknown'],
    ['javascript:alert(1)', 'unknown'],
  ])('%s is %s', (address, surface) => {
    expect(detectSurface(address, page())).toBe(surface);
  });

  const login = '<form id="login_form" action="/login/device-based/regular/login/"><input name="email"><input type="password" name="pass"></form>';

  test('a login form instead of posts is a login wall, beside posts it is not', () => {
    expect(detectSurface('https://www.facebook.com/bluebird', page(login))).toBe('login-wall');
    expect(detectSurface('https://www.facebook.com/bluebird', page(`${login}<div role="article"><h4>x</h4></div>`))).toBe('facebook-page');
  });

  test('a form to confirm who one is is a checkpoint', () => {
    expect(detectSurface('https://www.facebook.com/', page('<form action="/checkpoint/async/"></form>'))).toBe('checkpoint');
    expect(detectSurface('https://www.instagram.com/', page('<form action="/challenge/1/"></form>'))).toBe('checkpoint');
  });
});
