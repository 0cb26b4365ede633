import type { Offer } from '../reading.ts';

const articles = /^(?:our|my|the|a|an|this|these|your|some|all|their|its)\s/i;
const prepositions =
  /\s(?:for|with|without|in|at|on|to|from|by|about|near|made|that|which|who|where|using|after|before|including|because|so|as|per|plus|off|under|over|around|through|into|against)\s/i;
const fresh = /^(?:new|brand[- ]new|newest|latest|fresh|own|very own|big|great|first|special|free|upcoming|annual|latest)\s/i;

/** "our new oat cold brew with vanilla" in the forms that sentences need; undefined where it is no thing. */
export function readOfferEn(text: string, startsSentence = true): Offer | undefined {
  const phrase = text.replace(/^"|"$/g, '').trim();
  const [first = ''] = phrase.split(' ');
  if (phrase.length < 3 || phrase.length > 120 || !/\p{L}{2}/u.test(phrase) || /^(?:up to |save |only |from |just )?[\d€$£]/i.test(phrase) || /%/.test(phrase))
    return undefined;
  if (/^(?:for|with|until|from|at|on|in|only|just|up|no|not|all|every|and|or|but|by|without|because|free (?:entry|delivery|shipping))$/i.test(first))
    return undefined;
  if (/^(?:how|why|what) /i.test(phrase))
    return { subject: lowerFirst(phrase), bare: lowerFirst(phrase), noun: lowerFirst(phrase), plural: false, later: { subject: 'it' } };
  const opened = startsSentence ? lowerFirst(phrase) : phrase.replace(/^(?:Our|The|A|An|My)\b/, (word) => word.toLowerCase());
  const article = articles.exec(opened)?.[0] ?? '';
  const bare = opened.slice(article.length);
  if (bare.length < 2) return undefined;
  const core = coreOf(bare);
  const noun = withoutAdjective(core) || core;
  const plural = isPlural(core) || /^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)\s/i.test(bare);
  const subject = article ? opened : takesOur(bare) ? `our ${bare}` : bare;
  const name = noun.split(',')[0] ?? noun;
  return { subject, bare, noun, plural, later: { subject: /^(?:our|the|a|an|my)\s/.test(subject) ? `the ${name}` : subject } };
}

/** Up to the first preposition: what the phrase names. */
function coreOf(bare: string): string {
  const cut = prepositions.exec(` ${bare} `);
  const core = cut && cut.index > 1 ? bare.slice(0, cut.index - 1) : bare;
  return core.trim() || bare;
}

function withoutAdjective(core: string): string {
  let rest = core;
  while (fresh.test(rest)) rest = rest.replace(fresh, '');
  return rest;
}

function isPlural(core: string): boolean {
  const head =
    core
      .split(/\sof\s/)[0]
      ?.trim()
      .split(' ')
      .at(-1) ?? '';
  if (/\s(?:and|&)\s/.test(core) && /s$/i.test(core)) return true;
  return (
    /(?:people|children|men|women|feet|mice|geese)$/i.test(head) ||
    (/[^siu']s$/i.test(head) && !/(?:news|yoga|series|pilates|always|class|glass|business|fitness|express)$/i.test(head))
  );
}

/** A name stands alone; a common noun without an article gets ours. */
function takesOur(bare: string): boolean {
  return /^\p{Ll}/u.test(bare) && !/^(?:one|two|three|four|five|six|seven|eight|nine|ten|how)\s/i.test(bare);
}

const names =
  /^(?:[A-Z]{2,}|I\b|I'|[A-Z][a-z]+(?:'s)?\s[A-Z]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December|Christmas|Easter|Halloween|[A-Z][a-z]*[A-Z])/;

/** Small at the start, unless it looks like a name. */
export function lowerFirst(text: string): string {
  return names.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
