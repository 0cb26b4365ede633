import type { Told } from './told.ts';

const people = String.raw`(?:people|everyone|everybody|followers|customers|guests|clients|parents|members|fans|readers|neighbours|neighbors|(?:our|my|the|all) [\w-]+(?: [\w-]+)?)`;
const post = `(?:post|caption|ad|advert|advertisement|text|story|reel|announcement|answer|reply|teaser|update|message|invitation|copy)s?`;

/** What an order makes of the rest: a thing, a whole sentence, or a request to the reader. */
const orders: readonly [RegExp, Told['form']][] = [
  [/^(?:please|kindly|just|also|then|and)\b,?\s+/i, 'open'],
  [
    new RegExp(
      String.raw`^(?:write|create|make|draft|post)\b[^.:,]{0,60}?\b(?:asking|to ask|that asks) ${people},? (?=(?:which|what|how|where|when|who|whether|if)\b)`,
      'i',
    ),
    'asked',
  ],
  [/^(?:can|could|would) you (?:please )?/i, 'open'],
  [/^(?:the )?(?:launch|opening|start|arrival|release) of (?=our|the|my|a)\s*/i, 'launch'],
  [
    new RegExp(
      String.raw`^(?:write|create|make|draft|compose|prepare|generate|do|post|(?:we|i) (?:need|want|would like|'d like))(?: me| us)? (?:an?|the|another|some|one|two|three)?\b[^.:,]{0,50}?\b${post}\b(?: (?:for|on) (?:facebook|instagram|our (?:page|feed|story)))?(?:,? (?:about|on|for|announcing|promoting|introducing|presenting|celebrating|inviting (?:people )?to|that (?:announces|promotes|introduces|celebrates)|to (?:announce|promote|introduce|celebrate)|around|with)\b|:)?\s*`,
      'i',
    ),
    'thing',
  ],
  [/^(?:that|which) (?:says|tells people)(?: that)?\s+/i, 'sentence'],
  [/^saying(?: that)?[:,]?\s+/i, 'sentence'],
  [
    /^(?:answer|respond to|reply to|counter|react to|beat|top)\b.{0,90}?(?:\bwith|\bby (?:offering|showing|presenting|announcing|mentioning|pointing to)|:)\s+/i,
    'thing',
  ],
  [/^(?:answer|respond to|reply to|counter|react to)\b.{0,90}?\b(?:by saying|saying|and say|say)(?: that)?[:,]?\s+/i, 'sentence'],
  [new RegExp(String.raw`^(?:tell|let|remind|inform) ${people}(?: know)?,? (?:that|why|when)\s+`, 'i'), 'sentence'],
  [new RegExp(String.raw`^(?:tell|let|remind|inform) ${people}(?: know)?,? (?:about|of)\s+`, 'i'), 'thing'],
  [
    /^(?:ask|tell|remind|encourage) (?:people|everyone|everybody|followers|customers|guests|clients|parents|members|fans|readers|(?:our|my|the|all) \w+) to\s+/i,
    'appeal',
  ],
  [/^ask (?:people|everyone|followers|customers|guests|(?:our|my|the) \w+),? (?=(?:which|what|how|where|when|who|whether|if)\b)/i, 'asked'],
  [new RegExp(String.raw`^invite (?:${people} )?(?:to|for)\s+`, 'i'), 'event'],
  [/^(?:say|mention|point out|make clear|stress|note|add|state|explain)(?: that)\s+/i, 'sentence'],
  [/^(?:explain|teach|show)(?: (?:people|readers|everyone|them))? (?=how\b|why\b)/i, 'thing'],
  [/^(?:thank(?! you)|thanks to)\s+/i, 'thanks'],
  [/^(?:congratulate)\s+/i, 'congratulate'],
  [/^(?:(?:we are|we're) )?(?:find|looking for|look for|search for|hire|recruit|hiring)(?= (?:an?|two|three|new|our)\b)\s+/i, 'hiring'],
  [
    /^(?:announce|promote|advertise|introduce|present|share|publish|highlight|feature|launch|celebrate|mention|push|tease|sell|market|spotlight|raise awareness (?:for|of)|spread the word about|talk about|write about|post about|say|show off|show|include)(?: that)?(?: the fact that)?:?\s+/i,
    'thing',
  ],
];

const manner = new RegExp(
  [
    String.raw`^(?:keep|make) (?:it|this|the (?:tone|text|post|copy)|things)\b`,
    String.raw`^(?:use|avoid|add|include|write in|with|in) (?:an? |some |no |our |the |any )?(?:[\w-]+ )?(?:tone|voice|emojis?|humou?r|language|wording|hashtags?|style|exclamation|call to action|cta|question|jargon|superlatives|competitor)\b`,
    String.raw`^(?:do not|don't|never|please don't|avoid)\b.*\b(?:mention|name|naming|use|using|say|saying|attack|attacking|promise|offer|discount|competitor|emoji|superlative|exaggerat|them|their)`,
    String.raw`^(?:no|without|not? any) (?:[\w-]+ )?(?:discounts?|emojis?|hashtags?|prices?|exclamation marks?|jargon|links?|naming|mentioning|attack|bashing|competitor|names?|superlatives)\b`,
    `^without (?:naming|mentioning|attacking|any|a) `,
    String.raw`^(?:be|sound|stay) (?:friendly|warm|funny|brief|short|concise|polite|honest|professional|playful|kind|personal|positive|calm|confident)\b`,
    String.raw`^(?:short|brief|friendly|warm|funny|playful|casual|formal|concise|friendly and warm|short and sweet)(?: tone| please| and [\w-]+)?$`,
    String.raw`^(?:tone|style|length|audience|language|format|target group|hashtags?):?\b`,
    String.raw`^(?:answer|respond to|reply to|counter|react to) (?:this|that|the|it|them|their)\b(?!.*(?:\bwith\b|:))`,
    String.raw`^focus on (?:the )?(?:benefits?|tone|emotion)\b`,
  ].join('|'),
  'i',
);

/** A wish about the manner of writing: heeded or left, but never printed. */
export function isMannerEn(text: string): boolean {
  return manner.test(text);
}

/** Takes the order to the writer off: "Announce our sale" tells of "our sale". */
export function withoutOrderEn(text: string): Told {
  let told: Told = { text, form: 'open' };
  for (let round = 0; round < 4; round += 1) {
    const hit = orders.find(([pattern]) => pattern.test(told.text));
    if (!hit) break;
    const rest = told.text.replace(hit[0], '').trim();
    if (rest === '') return { text: '', form: 'open' };
    told = { text: rest, form: hit[1] === 'open' ? told.form : hit[1] };
  }
  return told;
}

/** The writer spoke of the readers; the post speaks to them. */
export function toReaderEn(text: string): string {
  return text
    .replace(/\btheir\b/g, 'your')
    .replace(/\bthey are\b/g, 'you are')
    .replace(/\bthey\b/g, 'you')
    .replace(/\bthem\b/g, 'you')
    .replace(/\bthemselves\b/g, 'yourselves');
}

const pronoun = /^(?:we|you|they|it|he|she|there|i|everyone|everybody|nobody)(?:'(?:re|ve|s|ll|d|m))?\b/i;
const verb =
  /\b(?:is|are|was|were|has|have|had|will|can|opens?|starts?|costs?|runs|comes|closes|closed|returns?|takes|includes?|offers?|needs?|gets?|makes?|begins?|turns|moves|moved|joins?|helps?|brings?|goes|lasts|ends|celebrates?|sells?|serves?|ships?|fits|works|saves?|keeps?|won|sold out|sits|stays|changes|arrived?|arrives|finished|became|reads|knows|grows|contains?|covers?|means|just|now)\b/i;

/** A whole sentence, or a thing with what belongs to it? */
export function isSentenceEn(text: string): boolean {
  if (
    pronoun.test(text) ||
    /^thank you\b/i.test(text) ||
    timed.test(text) ||
    /^(?:our|the|my)\s[^,:;]{2,40}? (?:sold|went|came|made|won|took|found|smells|tastes|looks|feels|sleeps|rings|calls|says)\b/i.test(text)
  )
    return true;
  const head = text.slice(0, 110);
  const found =
    /^(?<before>[^,:;]{2,80}?)\s(?<verb>is|are|was|were|has|have|had|will|can|opens|starts|costs|runs|comes|closes|returns|takes|includes|offers|needs|gets|makes|begins|turns|moves|moved|joins|helps|brings|goes|lasts|ends|celebrates|sells|serves|ships|fits|works|saves|keeps|won|sits|stays|changes|arrived|arrives|became|reads|knows|grows|contains|covers|means)\b(?<after>.*)/i.exec(
      head,
    );
  if (!found?.groups) return severalDo.test(head);
  if (/\b(?:that|which|who|how|where|what|when)\b/i.test(found.groups.before ?? '')) return false;
  return verb.test(found.groups.verb ?? '') && (found.groups.after ?? '').trim() !== '';
}

const timed = /^(?:today|yesterday|tomorrow|tonight|now|here|then|see|last \p{L}+|this \p{L}+),? (?:we|you|they|it|there|i)\b/iu;

/** "Our dresses arrive in four colours". */
const severalDo =
  /^(?:our|the|my|all|these)\s[^,:;]{2,50}?s (?:arrive|come|start|open|run|cost|return|begin|include|take|offer|need|go|last|end|make|help|bring|fit|work|close|move|join|stay|leave|sell)\s/i;

const appeals =
  /^(?:book|come|visit|try|join|get|save|order|call|grab|bring|sign up|register|win|taste|buy|donate|apply|send|meet|find|follow|subscribe|download|check|stop|drop|swing|reserve|pick|choose|pre-?order|enjoy|learn|read|watch|listen|don't miss|tell us|write|ask|use|swap|trade|vote|help|comment|leave|share|tag|message|ring|see|look|take)\s(?:your|our|an?|the|in|by|now|us|at|for|on|up|with|early|online|one|two|three|it|them|me|before|today|to|and|from|or|along|out|off|code|below|with|two)\b/i;

export function isAppealEn(text: string): boolean {
  return appeals.test(text);
}
