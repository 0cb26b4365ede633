import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitHeadline, withoutOrder, wordsOf } from './words.ts';

describe('the words of a poster', () => {
  it.each([
    ['Write a short Facebook post about our spring sale.', 'Our spring sale', ''],
    ['Please create a friendly Instagram caption announcing the new terrace: open from Friday.', 'The new terrace', 'Open from Friday'],
    ['Tell our customers that we are open on Sundays now', 'We are open on Sundays now', ''],
    ['Announce our new menu with lemonade, launching Friday', 'Our new menu with lemonade, launching Friday', ''],
    ['Schreibe einen Beitrag über unseren Pflanzenmarkt am 12. Mai. Eintritt frei.', 'Unser Pflanzenmarkt am 12. Mai', 'Eintritt frei'],
    ['Kündige unsere neue Filiale in Köln an. Ab Montag geöffnet.', 'Unsere neue Filiale in Köln', 'Ab Montag geöffnet'],
    ['Say "Fresh bread at six" to everybody', 'Fresh bread at six', ''],
    [
      'Our yoga class for beginners every Tuesday evening in the hall, and mention that mats are there',
      'Our yoga class for beginners',
      'every Tuesday evening in the hall',
    ],
    ['answer this post, friendlier', '', ''],
    ['Answer their cold brew offer with our new oat cold brew, no discount', 'Our new oat cold brew', ''],
    ['Our new oat cold brew, no sugar', 'Our new oat cold brew, no sugar', ''],
    ['🎉🎉 Grand opening!!! 🎉', 'Grand opening', ''],
  ])('%s', (brief, headline, support) => {
    expect(wordsOf({ brief })).toMatchObject({ headline, support });
  });

  it('finds discounts and prices only where the brief says that they are offers', () => {
    expect(wordsOf({ brief: 'Sale: 20% off all bikes' }).offer).toBe('20% off');
    expect(wordsOf({ brief: 'Jetzt 15 % Rabatt auf Räder' }).offer).toBe('15 % Rabatt');
    expect(wordsOf({ brief: 'Haarschnitt ab 25 €' }).offer).toBe('Ab 25 €');
    expect(wordsOf({ brief: 'Our sales grew by 20% and the office costs $400' }).offer).toBe('');
  });

  it('shows the brand where nothing else is left, and the address without www', () => {
    const brand = { name: 'Korn', voice: '', audience: '', wordsToUse: [], wordsToAvoid: [], colours: [], links: [], hashtags: [], languages: [] };
    expect(wordsOf({ brief: '#only #tags https://x.example', brand, link: 'https://www.korn.example/a' })).toMatchObject({
      headline: 'Korn',
      site: 'korn.example',
    });
  });

  it('adds no word of its own and keeps clutter out', () => {
    const word = fc.constantFrom(
      'bread',
      'Brot',
      'at',
      'six,',
      'fresh.',
      '20%',
      '#tag',
      'https://a.example',
      '🎉',
      'with',
      'für',
      'new!',
      '—',
      'x'.repeat(70),
      '\u202e',
      'مقهى',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const brief = words.join(' ');
        const { headline, support } = wordsOf({ brief });
        expect(headline.length).toBeLessThanOrEqual(160);
        expect(support.length).toBeLessThanOrEqual(100);
        expect(`${headline} ${support}`).not.toMatch(/#|https|🎉|\u202e/u);
        const known = brief.toLowerCase();
        for (const part of `${headline} ${support}`.toLowerCase().split(/[\s.,!?]+/)) expect(known).toContain(part);
      }),
    );
  });

  it('never fails, whatever the brief', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (brief) => void wordsOf({ brief, headline: brief, link: brief })));
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => splitHeadline(withoutOrder(text)).length === 2));
  });
});
