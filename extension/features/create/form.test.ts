import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generationRequestSchema } from '#shared/contracts/generation';
import { normalLink, problemsOf, readForm, toRequest } from './form.ts';

const item = {
  key: 'p',
  author: { name: 'Bluebird', kind: 'page' as const },
  text: 'Our cold brew is back',
  links: [],
  media: [],
  platforms: [],
  evidence: { text: { strategy: 'message', confidence: 1 } },
};
const source = { item, isAd: false, surface: 'facebook-feed', url: 'https://www.facebook.com/', pageTitle: 'Facebook' };

describe('the form', () => {
  it('reads whatever was stored, field by field', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.dictionary(fc.constantFrom('brief', 'kind', 'picture', 'variants', 'source', 'link', 'tone'), fc.anything()),
        (junk, fields) => {
          expect(readForm(junk, 'en').platform).toBe('facebook');
          const form = readForm({ ...fields, audience: 'parents' }, 'de');
          expect(form).toMatchObject({ audience: 'parents', language: 'de' });
        },
      ),
    );
  });

  it('makes a request that the contract takes', () => {
    const form = readForm({ brief: ' Oat cold brew ', kind: 'answer', source, link: 'example.org/menu', framework: 'comparison' }, 'en');
    const request = toRequest(form, { brandId: 'b1' });
    expect(generationRequestSchema.parse(request)).toEqual(request);
    expect(request).toMatchObject({
      brief: 'Oat cold brew',
      kind: 'answer',
      link: 'https://example.org/menu',
      brandId: 'b1',
      image: { aspectRatio: '4:5', variants: 1 },
    });
    expect(request?.source).not.toHaveProperty('evidence');
  });

  it('does not call a post an answer when there is nothing to answer', () => {
    expect(toRequest(readForm({ brief: 'x', kind: 'answer' }, 'en'), { brandId: undefined })?.kind).toBe('post');
  });

  it('says what is missing', () => {
    expect(problemsOf(readForm({ brief: '  ', link: 'not a link' }, 'en'))).toEqual(['brief', 'link']);
    expect(toRequest(readForm({}, 'en'), { brandId: undefined })).toBeUndefined();
    expect(toRequest(readForm({ picture: { wanted: false }, brief: 'x' }, 'en'), { brandId: undefined })?.image).toBeNull();
  });

  it('takes web addresses as people type them, and nothing else', () => {
    expect(normalLink('example.org')).toBe('https://example.org/');
    expect(normalLink('  ')).toBeUndefined();
    for (const wrong of ['javascript:alert(1)', 'localhost', 'two words', 'https://not a.link', 'https://x.org/a b', 'file:///etc/passwd'])
      expect(normalLink(wrong)).toBeNull();
  });
});
