import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PostContext } from '../../post-context.ts';
import { compose } from './compose.ts';
import { createComposer } from './composer-model.ts';
import { briefsDe, briefsEn } from './test-support/briefs.ts';

const context = (more: Partial<PostContext> & { brief: string }): PostContext => ({
  kind: 'post',
  platform: 'facebook',
  placement: 'feed',
  language: 'en',
  variant: 1,
  variants: 1,
  ...more,
});
const brand = { name: 'Northbeam', voice: '', audience: '', wordsToUse: [], wordsToAvoid: [], colours: [], links: [], hashtags: ['northbeam'], languages: [] };
const sentencesOf = (text: string) =>
  text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{N} ]/gu, '')
        .trim(),
    )
    .filter(Boolean);
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const grams = (text: string, size: number) => {
  const words = wordsOf(text);
  return new Set(words.slice(0, Math.max(0, words.length - size + 1)).map((_, index) => words.slice(index, index + size).join(' ')));
};
/** Shared runs of three words, 0 to 1. */
function overlap(one: string, other: string): number {
  const [first, second] = [grams(one, 3), grams(other, 3)];
  return [...first].filter((gram) => second.has(gram)).length / Math.max(1, new Set([...first, ...second]).size);
}
async function collected<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const chunk of stream) all.push(chunk);
  return all;
}
const numbersOf = (text: string) => text.match(/\d+/g) ?? [];
const whole = (post: ReturnType<typeof compose>) => [post.title, post.body, post.callToAction, post.altText, ...post.hashtags].join('\n');

describe.each([
  ['en', briefsEn],
  ['de', briefsDe],
] as const)('twenty and more briefs in %s', (language, briefs) => {
  const posts = briefs.map((brief) => compose(context({ brief, language })));

  it('share no sentence', () => {
    const all = posts.flatMap((post) => [...new Set(sentencesOf(post.body))]);
    expect(all.filter((sentence, index) => all.indexOf(sentence) !== index)).toEqual([]);
  });

  it('share few skeletons: what is left without the words of the brief', () => {
    const skeletons = posts.flatMap((post, index) => {
      const own = new Set(wordsOf(briefs[index] ?? ''));
      return [
        ...new Set(
          sentencesOf(post.body)
            .map((sentence) =>
              wordsOf(sentence)
                .filter((word) => !own.has(word))
                .join(' '),
            )
            .filter((rest) => rest.split(' ').length >= 4),
        ),
      ];
    });
    const repeated = skeletons.filter((skeleton, index) => skeletons.indexOf(skeleton) !== index);
    expect(repeated.length / skeletons.length).toBeLessThan(0.12);
  });

  it('state no number that the brief does not', () => {
    posts.forEach((post, index) => {
      for (const number of numbersOf(whole(post))) expect(numbersOf(briefs[index] ?? '')).toContain(number);
    });
  });

  it('have every field, short enough', () => {
    for (const post of posts) {
      expect(post.title.length).toBeLessThanOrEqual(60);
      expect(post.body.length).toBeGreaterThan(30);
      expect(post.callToAction).not.toBe('');
      expect(post.altText).not.toBe('');
      expect(whole(post)).not.toMatch(/[{}[\]<>|]|undefined|null/);
    }
  });

  it('differ between the variants of one brief', () => {
    const overlaps: number[] = [];
    for (const brief of briefs) {
      const bodies = [1, 2, 3, 4, 5].map((variant) => compose(context({ brief, language, variant, variants: 5 })).body);
      expect(new Set(bodies).size, brief).toBeGreaterThanOrEqual(4);
      overlaps.push(...bodies.flatMap((one, at) => bodies.slice(at + 1).map((other) => overlap(one, other))));
    }
    const mean = overlaps.reduce((sum, value) => sum + value, 0) / overlaps.length;
    expect(mean).toBeLessThan(0.45);
  });
});

describe('compose', () => {
  const wish = 'Answer their cold brew offer with our new oat cold brew, no discount';

  it('tells what is offered and keeps to itself what was said to the writer', () => {
    for (const variant of [1, 2, 3, 4, 5]) {
      const post = compose(context({ brief: wish, kind: 'answer', variant, variants: 5 }));
      expect(post.body).toMatch(/oat cold brew/i);
      expect(whole(post)).not.toMatch(/discount|their|answer/i);
    }
  });

  it('inflects German things by what the brief shows of them', () => {
    const text = [1, 2, 3, 4, 5]
      .map((variant) =>
        whole(compose(context({ brief: 'Antworte auf ihr Angebot mit unserem neuen Yogakurs, kein Rabatt', language: 'de-AT', variant, variants: 5 }))),
      )
      .join('\n');
    expect(text).toMatch(/unser neuer Yogakurs|unseren neuen Yogakurs|unserem neuen Yogakurs/);
    expect(text).not.toMatch(/unser neuen|unserem neuer|Rabatt/);
  });

  it('takes no wording and no name from the post that it answers', () => {
    const text = 'Our new oat cold brew is here. When the ice is clinking in the glass you know it is summer at Rival Roasters.';
    const source = { key: 'a', author: { name: 'Rival Roasters', kind: 'page' as const }, text, links: [], media: [], platforms: [] };
    const own = grams(wish, 4);
    for (const variant of [1, 2, 3, 4, 5]) {
      const post = compose(context({ brief: wish, kind: 'answer', source, variant, variants: 5 }));
      const theirs = [...grams(text, 4)].filter((gram) => !own.has(gram));
      expect(theirs.filter((gram) => grams(post.body, 4).has(gram))).toEqual([]);
      expect(whole(post)).not.toContain('Rival');
    }
  });

  it('keeps to the platform: five hashtags and no address on Instagram', () => {
    const post = compose(
      context({
        brief: wish,
        platform: 'instagram',
        link: 'https://example.com/brew',
        brand: { ...brand, hashtags: ['a1', 'b2', 'c3', 'd4', 'e5', 'f6'].map((tag) => `brand${tag}`) },
      }),
    );
    expect(post.hashtags).toHaveLength(5);
    expect(post.body).toMatch(/\bbio\b/);
    expect(post.body).not.toContain('example.com');
    expect(compose(context({ brief: wish, link: 'https://example.com/brew' })).body).toContain('https://example.com/brew');
  });

  it('keeps a story to one breath', () => {
    for (const brief of briefsEn) expect(compose(context({ brief, placement: 'story' })).body.length).toBeLessThan(260);
  });

  it('never says a word that the brand avoids, and is the same every time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...briefsEn),
        fc.array(fc.constantFrom('our', 'come', 'sale', 'new', 'the', 'write', 'us'), { maxLength: 4 }),
        fc.integer({ min: 1, max: 5 }),
        (brief, wordsToAvoid, variant) => {
          const request = context({ brief, variant, variants: 5, brand: { ...brand, wordsToAvoid } });
          const post = compose(request);
          for (const word of wordsToAvoid) expect(`${post.title} ${post.body} ${post.callToAction} ${post.altText}`.toLowerCase()).not.toContain(word);
          expect(compose(request)).toEqual(post);
        },
      ),
    );
  });

  it('stands any brief', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
      fc.constantFrom(
        '🎉🎉',
        'https://example.com/only',
        '!!!',
        'مرحبا بكم في متجرنا الجديد',
        '{O} [is|are] <a|b>',
        'a'.repeat(9000),
        'no discount',
        'Keep it short.',
        'null undefined'.slice(0, 4),
      ),
      fc.lorem({ maxCount: 60 }),
    );
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('en', 'de', 'en-GB'),
        fc.constantFrom('feed', 'story', 'reel' as const),
        fc.constantFrom('facebook', 'instagram' as const),
        fc.integer({ min: 1, max: 5 }),
        (brief, language, placement, platform, variant) => {
          const post = compose(context({ brief, language, placement: placement as 'feed', platform: platform as 'facebook', variant, variants: 5 }));
          for (const text of [post.title, post.body, post.callToAction, post.altText]) expect(text.trim()).not.toBe('');
          expect(post.title.length).toBeLessThanOrEqual(60);
          expect(post.body.length).toBeLessThanOrEqual(1_900);
          expect(post.hashtags.every((tag) => /^[\p{L}\p{N}_]+$/u.test(tag))).toBe(true);
        },
      ),
    );
  });
});

describe('a brief that is copy already', () => {
  const copy = 'First frost. Our winter blend is back on the shelf, same beans as last year, roasted darker.';

  it('stays as it is, and is about the thing of its sentence', () => {
    for (const variant of [1, 2, 3]) {
      const post = compose(context({ brief: copy, variant, variants: 3 }));
      expect(post.body.replaceAll('\n\n', ' ').toLowerCase()).toContain('our winter blend is back on the shelf, same beans as last year, roasted darker.');
      expect(whole(post)).not.toMatch(/our first frost|the frost|#?Interior|Rooms/);
      expect(post.title).toBe('Our winter blend is back on the shelf');
      expect(post.hashtags).toContain('Coffee');
    }
  });

  it('is not told of an order', () => {
    expect(compose(context({ brief: 'Announce our winter blend. It is roasted darker.' })).body).not.toMatch(/announce/i);
  });
});

describe('what is said of a field', () => {
  it('is no line about driving where tyres are changed', () => {
    for (const variant of [1, 2, 3, 4, 5]) {
      const post = compose(context({ brief: 'winter tyre change, 49 euros, slots from monday', variant, variants: 5 }));
      expect(whole(post)).not.toMatch(/sat in it|arrange a drive|take a seat|motorway|family/i);
      expect(post.body).toContain('Monday');
    }
  });

  it('comes from the brief and not from the trade of the brand', () => {
    const post = compose(context({ brief: 'The spring sale: 20% off all garden tools, until Sunday.', brand: { ...brand, name: 'Northbeam Coffee' } }));
    expect(post.body).not.toMatch(/cup|sip|page of your book/i);
  });

  it('describes a picture in the alternative text, never the order', () => {
    for (const brief of [...briefsEn, 'Book your winter tyre change before the first snow.', 'Which colour should our new mugs have?']) {
      const { altText } = compose(context({ brief }));
      expect(altText.toLowerCase().replace(/\.$/, '')).not.toContain(brief.toLowerCase().replace(/[.?]$/, ''));
    }
  });
});

describe('tones', () => {
  const brief = 'Announce our new oat cold brew, 4.50 euros, from Friday';
  const bodyIn = (tone?: string, variant = 1) => compose(context({ brief, variant, variants: 3, ...(tone ? { tone } : {}) })).body;
  const sentenceLength = (text: string) => wordsOf(text).length / sentencesOf(text).length;

  it('are audible: every tone opens and closes in its own way', () => {
    const bodies = [undefined, 'playful', 'bold', 'expert', 'calm'].map((tone) => bodyIn(tone).split('\n\n'));
    expect(new Set(bodies.map((body) => body[0])).size).toBe(5);
    expect(new Set(bodies.map((body) => body.at(-1))).size).toBe(5);
  });

  it('have their own rhythm and signs', () => {
    expect(bodyIn('playful')).toMatch(/\p{Extended_Pictographic}$/u);
    expect(bodyIn('expert')).toMatch(/^Price: 4.50 euros$/m);
    expect(bodyIn('bold')).toContain('4.50 euros. From Friday.');
    for (const variant of [1, 2, 3]) expect(sentenceLength(bodyIn('bold', variant))).toBeLessThan(sentenceLength(bodyIn('calm', variant)));
    for (const tone of ['bold', 'calm', 'expert', 'formal']) expect(bodyIn(tone)).not.toMatch(/\p{Extended_Pictographic}/u);
    for (const tone of ['playful', 'bold', 'calm', 'expert']) expect(bodyIn(tone)).not.toContain('!');
  });

  it('share no sentence either, over many briefs', () => {
    for (const tone of ['playful', 'bold', 'expert', 'calm']) {
      const all = briefsEn
        .flatMap((own) => [...new Set(sentencesOf(compose(context({ brief: own, tone })).body))])
        .filter((text) => text.split(' ').length > 3);
      expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
    }
  });

  it('take bold words in short beats', () => {
    const post = compose(context({ brief: 'Our winter blend is back on the shelf, same beans as last year, roasted darker.', tone: 'bold' }));
    expect(post.body).toContain('Roasted darker.');
  });
});

describe('the brand', () => {
  it('has its words to use under its name, and its audience or the asked one in the text', () => {
    const own = { ...brand, wordsToUse: ['roasted in town'], audience: 'early risers' };
    const bodies = [1, 2, 3].map((variant) => compose(context({ brief: 'Promote our oat cold brew', variant, variants: 3, brand: own })).body);
    for (const body of bodies) expect(body).toContain('Roasted in town.');
    expect(bodies.join('\n')).toContain('early risers');
    expect(compose(context({ brief: 'Promote our oat cold brew', audience: 'older-adults' })).body).toContain('older adults');
    expect(compose(context({ brief: 'Bewirb unseren Yogakurs', language: 'de', audience: 'parents' })).body).toContain('Eltern');
  });
});

describe('createComposer', () => {
  const call = () => ({ signal: new AbortController().signal, silenceMs: 1_000 });
  const request = (language: string) => ({
    instructions: '',
    input: '',
    schema: { name: 'post', schema: {} },
    maxOutputTokens: 100,
    context: context({ brief: 'Our oat milk latte is back on Friday.', language }),
  });

  it('streams the post as JSON in small pieces and costs nothing', async () => {
    const chunks = await collected(createComposer().stream(request('en'), call()));
    const text = chunks.map((chunk) => (chunk.type === 'delta' ? chunk.text : '')).join('');
    expect(JSON.parse(text)).toEqual(compose(request('en').context));
    expect(chunks.length).toBeGreaterThan(8);
    expect(chunks.at(-1)).toMatchObject({ type: 'end', billedModel: 'builtin/composer', usage: { inputTokens: 0, outputTokens: 0 } });
  });

  it('says that another language needs a model, and stops when it is told to', async () => {
    await expect(collected(createComposer().stream(request('fr'), call()))).rejects.toMatchObject({ kind: 'bad_request', unbilled: true });
    await expect(collected(createComposer().stream(request('en'), { signal: AbortSignal.abort(), silenceMs: 1 }))).rejects.toMatchObject({
      kind: 'cancelled',
    });
  });
});
