import type { Offer } from '../reading.ts';
import { decline, type Gender, genderOf, type NounPhrase, weakNoun, withDefinite } from './decline.ts';
import type { Told } from './told.ts';

const owner = /^(?<owner>unser|mein|ein|euer|eur)(?<ending>e|en|em|er|es|)\s/iu;
const definite = /^(?<article>der|die|das|den|dem)\s/iu;
const prepositions =
  /^(?:für|mit|ohne|in|im|am|an|auf|aus|bei|beim|von|vom|zu|zum|zur|über|unter|bis|ab|nach|seit|um|gegen|durch|der|des|die|das|statt|wie|und|oder|inklusive|inkl|&|–|-|samt|nur|pro|je|rund)$/iu;
const notOffers =
  /^(?:nur|ab|bis|für|mit|ohne|im|in|am|an|auf|bei|von|kein\w*|alle?|jede\w?|und|oder|aber|gratis|inklusive|spart?|jetzt|wie|warum|was|wer|wo|wann|dazu|sowie|plus)$/iu;

/** "unseren neuen Hafer-Cold-Brew" in the forms that sentences need; undefined where it is no thing. */
export function readOfferDe(text: string, given: Told['case']): Offer | undefined {
  const phrase = text.replace(/^"|"$/g, '').trim();
  if (
    phrase.length < 3 ||
    phrase.length > 120 ||
    !/\p{Lu}\p{L}/u.test(phrase) ||
    (/^[\d€$£]/.test(phrase) && !/^\d+-\p{L}/u.test(phrase)) ||
    /%/.test(phrase) ||
    notOffers.test(phrase.split(' ')[0] ?? '')
  )
    return undefined;
  const found = owner.exec(phrase)?.groups;
  const article = definite.exec(phrase)?.groups?.article?.toLowerCase();
  const after = found ? phrase.replace(owner, '') : article ? phrase.replace(definite, '') : phrase;
  const { adjectives, noun, rest } = partsOf(after, !found && !article);
  if (noun === '') return undefined;
  const head =
    noun
      .split(/\s(?:der|des)\s/)[0]
      ?.split(' ')
      .find((word) => genderOf(word)) ??
    noun
      .split(/\s(?:der|des)\s/)[0]
      ?.split(' ')
      .at(-1) ??
    noun;
  const gender = genderFrom({ ending: found?.ending?.toLowerCase(), article, given, head, adjectives });
  if (!gender) return unknownGender(adjectives, noun, rest);
  const name = found?.owner?.toLowerCase();
  const own: NounPhrase = {
    owner: numeral.test(adjectives[0] ?? '') ? '' : name === 'ein' || name === 'mein' ? name : 'unser',
    adjectives: adjectives.map(stemOf),
    noun: gender === 'p' ? nominativePlural(noun, given) : noun,
    rest,
    gender,
  };
  const isName = !found && !article && adjectives.length === 0 && /\s/.test(noun);
  const phraseOf = isName ? { ...own, owner: '' as const } : own;
  return {
    subject: decline(phraseOf, 'nominative'),
    object: decline(phraseOf, 'accusative'),
    dative: decline(phraseOf, 'dative'),
    bare: decline({ ...own, owner: '' }, 'nominative'),
    noun: weakNoun(own.noun, gender, 'nominative'),
    plural: gender === 'p',
    later: isName
      ? { subject: noun, object: noun, dative: noun }
      : { subject: withDefinite(own, 'nominative'), object: withDefinite(own, 'accusative'), dative: withDefinite(own, 'dative') },
  };
}

/** Without a gender nothing is inflected: the noun stands alone. */
function unknownGender(adjectives: readonly string[], noun: string, rest: string): Offer {
  const bare = [...adjectives.filter((word) => !/e[nrms]?$/.test(word)), noun, rest].filter(Boolean).join(' ');
  return { subject: bare, bare, noun, plural: false, later: { subject: noun } };
}

function partsOf(text: string, startsBig: boolean): { adjectives: string[]; noun: string; rest: string } {
  const words = text.split(' ');
  const adjectives: string[] = [];
  if (startsBig && numeral.test(words[0] ?? '') && words.length > 1) adjectives.push((words.shift() ?? '').toLowerCase());
  // A phrase may begin big only because the sentence does: "Neue Sommerkleider".
  if (
    startsBig &&
    /^\p{Lu}\p{Ll}+(?:e|er|es|en)$/u.test(words[0] ?? '') &&
    /^\p{Lu}/u.test(words[1] ?? '') &&
    /^(?:neu|frisch|groß|klein|gut|best|erst|eigen|regional|kostenlos|hausgemacht|handgemacht|warm|kalt|vegan|schön|viel|bunt|offen)/i.test(words[0] ?? '')
  )
    adjectives.push((words.shift() ?? '').toLowerCase());
  while (words.length > 1 && /^\p{Ll}/u.test(words[0] ?? '') && !prepositions.test(words[0] ?? '')) adjectives.push(words.shift() ?? '');
  const owned = /^(?:der|des)$/.test(words[1] ?? '') ? words.findIndex((word, index) => index > 1 && /^\p{Lu}/u.test(word)) : 0;
  const end = words.findIndex((word, index) => index > Math.max(0, owned) && (prepositions.test(word) || /^\p{Ll}/u.test(word)));
  const nouns = end < 0 ? words : words.slice(0, end);
  if (!/^["\p{Lu}\d]/u.test(nouns[0] ?? '') && adjectives.length === 0) return { adjectives: [], noun: '', rest: '' };
  return { adjectives, noun: nouns.join(' '), rest: end < 0 ? '' : words.slice(end).join(' ') };
}

const numeral = /^(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|\d{1,3})$/iu;

function stemOf(adjective: string): string {
  return numeral.test(adjective) || /^(?:rosa|lila|pro)$/.test(adjective) ? adjective : adjective.replace(/(?:en|er|es|em|e)$/, '');
}

interface Signs {
  ending: string | undefined;
  article: string | undefined;
  given: Told['case'];
  head: string;
  adjectives: readonly string[];
}

/** By the article's ending, the case that was asked for and the adjective; else by the noun. */
function genderFrom({ ending, article, given, head, adjectives }: Signs): Gender | undefined {
  const known = genderOf(head);
  if (numeral.test(adjectives[0] ?? '')) return 'p';
  const adjective = /(?<end>en|er|es|em|e)$/.exec(adjectives.at(-1) ?? '')?.groups?.end;
  if (ending === 'em' || article === 'dem') return known === 'm' || known === 'n' ? known : undefined;
  if (ending === 'en' || article === 'den') return given === 'dative' ? 'p' : 'm';
  if (ending === 'er') return given === 'dative' || known === 'f' ? 'f' : known;
  if (ending === 'es') return known === 'm' || known === 'n' ? known : undefined;
  if (article === 'das') return 'n';
  if (article === 'der') return given === 'dative' ? 'f' : 'm';
  if (ending === 'e' || article === 'die') {
    if (adjective === 'en') return 'p';
    if (adjective === 'e') return 'f';
    return known === 'f' || known === 'p' ? known : pluralByForm(head) ? 'p' : 'f';
  }
  if (ending === '') return adjective === 'er' ? 'm' : adjective === 'es' ? 'n' : known === 'm' || known === 'n' ? known : undefined;
  if (adjective === 'es') return 'n';
  if (adjective === 'er' && known !== 'f') return 'm';
  if (adjective === 'e') return known === 'f' || (known === undefined && /e$/.test(head) && !pluralByForm(head)) ? 'f' : 'p';
  return known ?? (pluralByForm(head) ? 'p' : undefined);
}

function pluralByForm(head: string): boolean {
  if (/(?:en|er|s|eln|ern)$/i.test(head)) return true;
  const single = head.replace(/e$/i, '');
  return single !== head && genderOf(single) !== undefined && genderOf(single) !== 'f';
}

/** "mit unseren Kursen" is about "Kurse". */
function nominativePlural(noun: string, given: Told['case']): string {
  if (given !== 'dative') return noun;
  if (/ern$/.test(noun)) return noun.slice(0, -1);
  const single = noun.replace(/en$/, '');
  return single !== noun && /^[mn]$/.test(genderOf(single) ?? '') ? noun.slice(0, -1) : noun;
}
