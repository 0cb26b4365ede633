import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerReader, type Delta, OffSchema } from './read-answer.ts';

const limits = { bodyCharacters: 2000, hashtags: 5, captionCharacters: 2200 };
const answer = {
  title: 'Cold brew',
  body: 'New today.\n\n#oat #brew',
  hashtags: ['#Coffee', 'cold brew', 'coffee'],
  callToAction: 'Visit us',
  altText: 'A glass.',
};

function read(json: string, cuts: number[] = []) {
  const reader = createAnswerReader(limits);
  const deltas: Delta[] = [];
  let from = 0;
  for (const cut of [...cuts, json.length].map((at) => Math.min(at, json.length)).sort((a, b) => a - b)) {
    deltas.push(...reader.push(json.slice(from, cut)));
    from = cut;
  }
  const end = reader.end();
  const counted = end.startAnew ? end.deltas : [...deltas, ...end.deltas];
  const sum = (field: Delta['field']) => counted.map((delta) => (delta.field === field ? delta.text : '')).join('');
  return { ...end, title: sum('title'), body: sum('body') };
}

describe('createAnswerReader', () => {
  it('keeps hashtags out of the body and the # out of hashtags', () => {
    expect(read(JSON.stringify(answer)).text).toEqual({
      title: 'Cold brew',
      body: 'New today.',
      hashtags: ['Coffee', 'coldbrew', 'oat', 'brew'],
      callToAction: 'Visit us',
      altText: 'A glass.',
    });
  });

  it('keeps to the number of hashtags and the length of the caption', () => {
    const many = { ...answer, body: 'x'.repeat(1990), hashtags: Array.from({ length: 30 }, (_, index) => `${'t'.repeat(60)}${index}`) };
    const { text } = read(JSON.stringify(many));
    expect(text.hashtags).toHaveLength(3);
  });

  it.each(['', '{}', '[]', '{"title":"a"}', JSON.stringify({ ...answer, body: ' #only ' }), JSON.stringify({ ...answer, body: ['x'] }), 'Sure {!}'])(
    'refuses %j',
    (json) => {
      expect(() => read(json)).toThrow(OffSchema);
    },
  );

  it.each([
    ['in a code fence', `\`\`\`json\n${JSON.stringify(answer, null, 2)}\n\`\`\``],
    ['between sentences', `Here it is:\n\`\`\`\n${JSON.stringify(answer)}\n\`\`\`\nEnjoy!`],
    ['behind a byte order mark', `\ufeff\n${JSON.stringify(answer)}\n`],
    ['in a list', JSON.stringify([answer])],
    ['with hashtags in one line', JSON.stringify({ ...answer, hashtags: '#Coffee, #coldbrew' })],
  ])('reads an answer %s as the same post', (_name, json) => {
    const result = read(json, [3, 9, 40]);
    expect(result.text).toEqual(read(JSON.stringify(answer)).text);
    expect(result.body).toBe(result.text.body);
    expect(result.startAnew).toBe(false);
  });

  it('needs no more than a body', () => {
    const nothing = { title: '', hashtags: [], callToAction: '', altText: '' };
    expect(read('{"body":"Hi"}').text).toEqual({ ...nothing, body: 'Hi' });
    expect(read('{"title":null,"body":"Hi","hashtags":null,"callToAction":null,"altText":null}').text).toEqual({ ...nothing, body: 'Hi' });
  });

  it('starts anew where a field came twice', () => {
    const twice = read(`{"body":"first",${JSON.stringify(answer).slice(1)}`);
    expect([twice.startAnew, twice.body]).toEqual([true, 'New today.']);
  });

  it('gives deltas that add up to title and body, whatever the text and the pieces', () => {
    const prose = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom(' #tag', ' ', '\n', '#')), { minLength: 1 });
    const record = fc.record({ title: prose, body: prose, cuts: fc.array(fc.nat(300), { maxLength: 20 }) });
    fc.assert(
      fc.property(record, ({ title, body, cuts }) => {
        const whole = { ...answer, title: title.join(''), body: `word ${body.join('')}` };
        const result = read(JSON.stringify(whole), cuts);
        expect(result.body).toBe(result.text.body);
        expect(result.title).toBe(result.text.title);
        expect(result.startAnew).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
