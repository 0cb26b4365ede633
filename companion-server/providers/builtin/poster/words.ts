import type { PictureContext } from '../../post-context.ts';

/** The words on a poster: the person's own, shortened, never added to. */
export interface PosterWords {
  headline: string;
  support: string;
  /** A price or a discount that the brief names, for the sticker. */
  offer: string;
  brand: string;
  /** The link's host, such as `example.com`. */
  site: string;
}

type WordSource = Pick<PictureContext, 'brief' | 'headline' | 'brand' | 'link'>;

export function wordsOf(context: WordSource): PosterWords {
  const brief = withoutClutter(context.brief);
  const offer = offerIn(brief);
  const given = withoutClutter(context.headline ?? '');
  const quoted = given ? '' : quotedIn(brief);
  const told = withoutAsides(withoutOrder(brief));
  const [own, rest] = splitHeadline(told);
  const headline = given || quoted || own;
  const support = quoted ? '' : given ? startBig(supportBeside(headline, told)) : shorten(rest.replace(/^(and|und|or|oder|et|y|и)\s/i, ''), 96);
  const brand = withoutClutter(context.brand?.name ?? '').slice(0, 60);
  return { headline: startBig(headline || brand).slice(0, 160), support, offer, brand, site: hostOf(context.link) };
}

/** Addresses, tags, emoji and control characters are not for a poster. */
function withoutClutter(text: string): string {
  return text
    .slice(0, 4_000)
    .normalize('NFC')
    .replace(/https?:\/\/\S+|www\.\S+/gi, ' ')
    .replace(/(^|\s)#([\p{L}\p{N}_]+)/gu, ' ')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\ufe0f|\u20e3/gu, (sign) => (/[©®™]/.test(sign) ? sign : ' '))
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, (sign) => (sign === '\n' ? '\n' : ' '))
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n\s*/g, '\n')
    .trim();
}

const orders = [
  // Write a short Facebook post about …
  /^(please |kindly )?((can|could|would) you )?(please )?(write|create|make|draft|generate|compose|design|prepare|do|post|we need|i need|i want)( me| us)?( (a|an|another|some|the|new|short|long|friendly|funny|nice|quick|catchy|engaging|little|\w+ing))*( (facebook|instagram|social|social media|linkedin))*( (post|posts|caption|ad|advert|story|reel|announcement|teaser|text|picture|image|graphic|poster|update))( (about|on|for|announcing|promoting|introducing|celebrating|saying( that)?|that (says|announces|promotes|celebrates)|to (announce|promote|celebrate|introduce)|with|where)\b|:)?/i,
  /^(please )?(announce|promote|advertise|introduce|share|celebrate|publish|mention|highlight|present)( that| the fact that)?\b:?/i,
  /^(please )?(tell|remind|inform) (people|everyone|everybody|them|customers|followers|fans|(our|my|the) \w+)( that| about| of)?\b:?/i,
  /^(please )?let (people|everyone|everybody|them|customers|(our|my|the) \w+) know( that| about)?\b:?/i,
  // Answer their offer with …
  /^(answer|reply|respond|react|counter)\b[^.!?:\n]{0,90}?\s(with|by (showing|offering|presenting|announcing))\b[:,]?/i,
  /^(answer|reply to|respond to)( to)? (this|the|that) (post|ad|comment)( above)?( with| by| about| saying)?\b[:,]?/i,
  /^(bitte )?(schreib|schreibe|schreiben sie|erstell|erstelle|erstellen sie|mach|mache|verfasse|verfass|entwirf|formuliere|poste|wir brauchen|ich brauche|ich möchte)( mir| uns)?( bitte)?( (einen|eine|ein|den|die|das|kurzen|kurze|kurzes|neuen|neue|neues|netten|lustigen|freundlichen|\w+ [eu]nd))*( (facebook|instagram|social|social-media)[- ]?)?\s?(post|beitrag|anzeige|story|reel|caption|text|bild|grafik|poster|ankündigung|teaser)( (über|zu|zum|zur|für|mit|darüber,? dass|dazu,? dass)\b|,? (der|die|das) (ankündigt|bewirbt|sagt)|:)?/i,
  /^(bitte )?(bewirb|bewerbe|verkünde|teile mit,? dass|sag(e)? (allen|unseren kunden),? dass|erzähl(e)? (von|allen von)|stell(e)? vor|weise auf|erinnere an)\b:?/i,
  /^(antworte|reagiere) auf (diesen|den|dieses) (post|beitrag|anzeige)( mit| und)?\b[:,]?/i,
] as const;

/** "Write a post about our summer menu" is about "our summer menu". */
export function withoutOrder(brief: string): string {
  let rest = brief;
  for (let round = 0; round < 3; round += 1) {
    const before = rest;
    for (const order of orders) rest = rest.replace(order, '').replace(/^[\s,:;.–-]+/, '');
    if (rest === before) break;
  }
  const german = /^kündige (.+?) an([.!]|$)/i.exec(rest);
  if (german) rest = `${german[1] ?? ''}${rest.slice(german[0].length - (german[2]?.length ?? 0))}`;
  if (rest !== brief) rest = rest.replace(/^(unser|ein|mein|euer)en\s/i, '$1 ').replace(/^den\s/i, (word) => (word.startsWith('D') ? 'Der ' : 'der '));
  // "Answer this post, friendlier" leaves nothing that could stand on a poster.
  return answers.test(brief) && rest.split(/\s+/).length < 3 ? '' : rest;
}

const answers = /^(answer|reply|respond|antworte|reagiere)\b/i;

/** "…, and mention that mats are there" is said to the writer, not to the reader. */
function withoutAsides(text: string): string {
  const rest = text
    // "…, no discount" too.
    .replace(/[,;]\s(but\s)?(no|without|kein\w*|ohne)\s(discounts?|rabatte?|prices?|preise?|emojis?|hashtags?|exclamation marks?)(?=[.!\n]|$)/giu, '')
    .replace(/[,;.]?\s((and|und|please|bitte)\s)?(mention|include|make sure|use a|keep it|erwähne|füge|achte darauf|schreib|halte)\b[^.!?\n]*/giu, '')
    .trim();
  return rest.split(/\s+/).length < 2 && text.length > rest.length ? '' : rest;
}

function quotedIn(brief: string): string {
  const found = /["“„«»]([^"“”„«»\n]{3,80})["”“»«]/u.exec(brief);
  return found?.[1]?.trim() ?? '';
}

const bestLength = 46;
const breakWords =
  /\s(?=(?:with|at|on|in|for|from|until|by|because|so that|who|which|when|while|this|every|mit|am|im|in|bei|für|ab|bis|zum|zur|vom|weil|damit|wenn|jeden|avec|pour|dans|chez|con|para|desde|hasta|для|на|по|из|от|до)\s)/giu;

/** A headline of up to about 46 letters (68 where there is no good place to cut), cut where one would take a breath, and what is left. */
export function splitHeadline(text: string): [headline: string, rest: string] {
  const first = /^(.+?)(?:((?<!\b\d{1,2})\.|[!?…])(?:[.!?…]*)(?=\s|$)|\n|;|:\s|\s[–—-]\s|$)/su.exec(text);
  const sentence = (first?.[1] ?? text).trim();
  const after = text.slice(first?.[0].length ?? text.length).trim();
  const question = first?.[2] === '?' ? '?' : '';
  if (sentence.length <= bestLength) return [sentence + question, startBig(after)];
  const cut = cutPoint(sentence);
  if (cut === sentence.length) return [sentence + question, startBig(after)];
  // After a comma a new thought begins; after a little word the line above goes on.
  const left = sentence[cut] === ',' ? startBig(sentence.slice(cut + 1)) : sentence.slice(cut).trim();
  return [tidyEnd(sentence.slice(0, cut)), [left + question, after].filter(Boolean).join('. ')];
}

/** The best place to cut between 14 and 52 letters: a comma, a little word that opens a new thought, else any space. */
function cutPoint(sentence: string): number {
  const spots = [
    ...[...sentence.matchAll(/,\s/g)].map((match) => ({ at: match.index, worth: 14 })),
    ...[...sentence.matchAll(breakWords)].map((match) => ({ at: match.index, worth: 8 })),
    ...(sentence.length > 68 ? [...sentence.matchAll(/\s/g)].map((match) => ({ at: match.index, worth: -12 })) : []),
  ].filter((spot) => spot.at >= 12 && spot.at <= 54);
  if (spots.length === 0) return sentence.length;
  return spots.reduce((best, spot) => (worthOf(spot) > worthOf(best) ? spot : best)).at;
}

const worthOf = (spot: { at: number; worth: number }): number => spot.worth - Math.abs(spot.at - 34);

const danglers =
  /\s+(a|an|the|of|to|in|on|at|for|and|or|with|our|your|is|are|der|die|das|den|dem|ein|eine|einen|im|am|zu|und|oder|für|mit|bei|von|unser|unsere|ist|sind)$/i;

function tidyEnd(text: string): string {
  let tidy = text.replace(/[\s,;:–—-]+$/u, '');
  while (danglers.test(tidy)) tidy = tidy.replace(danglers, '');
  return tidy;
}

/** At most `most` letters, whole sentences if they fit, else whole words. */
function shorten(text: string, most: number): string {
  const flat = text
    .replace(/\s*\n\s*/g, '. ')
    .replace(/([.!?])\.\s/g, '$1 ')
    .trim();
  if (flat.length <= most) return withoutLastStop(flat);
  const sentences = flat.match(/[^.!?]+[.!?]+(?=\s|$)/g) ?? [];
  const first = sentences[0]?.trim();
  if (first && first.length <= most) {
    const second = `${first}${sentences[1] ?? ''}`;
    return withoutLastStop(second.length <= most ? second : first);
  }
  const spots = [...flat.matchAll(/,\s/g), ...flat.matchAll(breakWords)].map((match) => match.index).filter((at) => at >= 24 && at <= most);
  const cut = spots.length ? Math.max(...spots) : flat.lastIndexOf(' ', most);
  return tidyEnd(flat.slice(0, cut > 0 ? cut : most));
}

function withoutLastStop(text: string): string {
  return /[.!?].*[.!?]$/s.test(text) ? text : text.replace(/[.\s]+$/, '');
}

/** The brief's first sentence, unless the headline says the same. */
function supportBeside(headline: string, told: string): string {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const rest = told
    .replace(/["“„«»][^"“”„«»\n]{3,80}["”“»«]/u, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const support = shorten(rest, 96);
  const same = plain(support).includes(plain(headline)) || plain(headline).includes(plain(support));
  return same || support.split(' ').length < 3 ? '' : support;
}

const offers = [
  /\b\d{1,2}\s?%\s?(off|discount|rabatt|reduziert|günstiger|nachlass|de descuento|de réduction)\b/iu,
  /\b(save|spare|sparen sie)\s\d{1,2}\s?%/iu,
  /\b(only|just|from|nur|ab|für nur|desde|dès)\s(?:[€$£]\s?\d{1,5}(?:[.,]\d{2})?|\d{1,5}(?:[.,]\d{2})?\s?(?:€|EUR\b|Euro\b|USD\b|CHF\b))/iu,
] as const;

function offerIn(brief: string): string {
  for (const offer of offers) {
    const found = offer.exec(brief);
    if (found) return startBig(found[0].replace(/\s+/g, ' '));
  }
  return '';
}

function hostOf(link: string | undefined): string {
  if (!link || !URL.canParse(link)) return '';
  const { hostname } = new URL(link);
  return hostname.length <= 40 ? hostname.replace(/^www\./, '') : '';
}

function startBig(text: string): string {
  const [first = '', ...rest] = [...text.trim()];
  return first.toLocaleUpperCase('en') + rest.join('');
}
