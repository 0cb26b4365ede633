import { type BuiltPost, buildFeed } from '../../../extension/sites/facebook/__fixtures__/build-feed.ts';
import { pageWords } from '../../../extension/sites/facebook/__fixtures__/languages.ts';

/** What a reader must find in a post of the feed. */
export interface Expected {
  author: string;
  text: string;
  isAd: boolean;
  pictures: number;
}

const english = pageWords[0] as (typeof pageWords)[number];

function post(number: number): BuiltPost {
  const isAd = number % 8 === 3;
  const card = { url: `https://shop${number}.example/offer?p=${number}`, title: `Offer ${number}`, domain: `SHOP${number}.EXAMPLE`, button: true };
  return {
    author: `Page Number ${number}`,
    lines: [`Post ${number}: our cold brew is back.`, 'Eighteen hours in the cold, one farm in Huila.', `20% off until Sunday, code BREW${number}`],
    id: String(100_000_000_000 + number),
    ...(isAd ? { ad: number % 16 === 3 ? 'painted' : 'text', card } : { picture: number % 3 !== 0, hovered: number % 2 === 0 }),
  };
}

export function expected(number: number): Expected {
  const { author, lines, ad, picture, card } = post(number);
  return { author, text: (lines ?? []).join('\n'), isAd: ad !== undefined, pictures: picture || card ? 1 : 0 };
}

/** One post's box as mark-up, with the planted parts that Facebook's own posts have. */
export function postMarkup(number: number): string {
  const page = buildFeed([post(number)], english);
  const feed = '<div role="feed">';
  return page
    .slice(page.indexOf(feed) + feed.length, page.lastIndexOf('</div></div></body>'))
    .replace('aria-posinset="1"', `aria-posinset="${number + 1}"`)
    .replace(/\b([hsmatc])0\b(?=["\s])/g, `$1${number}`);
}

export const style = `.row{display:inline-flex}.off{position:absolute;top:3em;opacity:0}.stash{display:none}
  body{font:14px/20px sans-serif;margin:0 auto;width:600px}[aria-posinset]{content-visibility:auto;contain-intrinsic-size:600px 500px}img{width:40px;height:40px}`;
