/** What the imitated model understood of a prompt. */
export interface UnderstoodPrompt {
  language: string;
  /** As it was given. */
  brief: string;
  tone: string | undefined;
  framework: string | undefined;
  /** A short phrase that says what the post is about; '' when nothing was found. */
  topic: string;
  /** Further sentences of the brief that tell something. */
  facts: string[];
  brand: string | undefined;
  link: string | undefined;
  answering: boolean;
  /** A story or a reel: two sentences. */
  short: boolean;
  /** Counts from 1: variants of one brief do not open alike. */
  variant: number;
  wordsToAvoid: string[];
  brandHashtags: string[];
}

const names: Record<string, string> = { german: 'de', deutsch: 'de', english: 'en', englisch: 'en' };

/** Only the person's words count: a block that is marked untrusted is left out, as a good model would. */
const untrusted = /<(?<tag>untrusted[^\s>]*|page[^\s>]*|source[^\s>]*)[^>]*>[\s\S]*?<\/\k<tag>>/gi;

/** Reads brief, brand, language and link out of any reasonable prompt: labelled lines, tags, or plain words. */
export function readPrompt({ system, user }: { system: string; user: string }): UnderstoodPrompt {
  const own = user.replace(untrusted, ' ');
  // Our own prompt: everything up to the labelled lines, blank lines too.
  const whole = /^Brief:\n([\s\S]+?)\n\nKind: /.exec(own)?.[1]?.trim();
  const brief = whole ?? taggedOr(own, 'brief') ?? labelled(own, ['brief', "the person's brief", 'task', 'auftrag']) ?? plainest(own);
  const sentences = brief
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => withoutOrder(sentence.trim()))
    .filter((sentence) => sentence !== '' && !isOrder(sentence));
  const [first = '', ...facts] = sentences;
  return {
    language: languageOf(`${system}\n${own}`, brief),
    brief,
    tone: labelled(own, ['tone']),
    framework: labelled(own, ['framework']),
    topic: first.replace(/[.!?]+$/, ''),
    facts,
    brand: labelled(`${system}\n${own}`, ['brand', 'brand name', 'marke']) ?? undefined,
    link: /do not write out an address/i.test(system) ? undefined : /https?:\/\/[^\s"<>)]+/.exec(own)?.[0],
    answering: /\b(kind|task)\W+answer\b|\banswers? (this|the|another|a competitor)/i.test(`${system}\n${own}`),
    short: /\b(placement\W+(story|reel)|a story:|caption of a reel)/i.test(`${system}\n${own}`),
    variant: Number(/\bvariant (\d)\b/i.exec(`${system}\n${own}`)?.[1] ?? 1),
    wordsToAvoid: listed(labelled(own, ['words never to use', 'words to avoid'])),
    brandHashtags: listed(labelled(own, ['hashtags of the brand'])).map((tag) => tag.replace(/^#/, '')),
  };
}

function taggedOr(text: string, tag: string): string | undefined {
  return new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`, 'i').exec(text)?.[1]?.trim() || undefined;
}

/** The rest of a line `Label: …`, and the lines below it up to the next label or blank line. */
function labelled(text: string, labels: readonly string[]): string | undefined {
  const found = new RegExp(
    `^[\\s#*-]*(?:${labels.join('|')})\\s*(?:\\([^)]*\\))?\\s*:\\**[ \\t]*(\\S[^\\n]*|\\n+[^\\n]+(?:\\n(?!\\s*[\\w ]{2,30}:)[^\\n]+)*)`,
    'im',
  ).exec(text);
  return found?.[1]?.trim() || undefined;
}

function listed(line: string | undefined): string[] {
  return (line ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The longest line that is no label and no markup. */
function plainest(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const prose = lines.filter((line) => !/^[<{[#*]/.test(line) && !/^[\w ]{2,30}:\s/.test(line));
  return prose.toSorted((one, other) => other.length - one.length)[0] ?? '';
}

function languageOf(prompt: string, brief: string): string {
  const tag = /\b(?:language|sprache)\b[^\n:]{0,40}[:=]\s*"?([A-Za-z]{2,3})\b(?![a-z])/i.exec(prompt)?.[1];
  if (tag !== undefined) return tag.toLowerCase();
  const word = /\b(?:in|auf|language[^\n]{0,30}?)\W+(german|deutsch|english|englisch)\b/i.exec(prompt)?.[1];
  if (word !== undefined) return names[word.toLowerCase()] ?? 'en';
  return /[äöüß]|\b(und|für|mit|der|die|das|ein|eine|bei)\b/i.test(brief) ? 'de' : 'en';
}

const orders: readonly RegExp[] = [
  /^(?:please )?(?:write|create|make|draft|compose)\b.{0,40}?\b(?:post|caption|ad|advert|text|story|reel|announcement|answer|reply)\b(?: for (?:facebook|instagram))?(?: about| for| on| that says| saying| announcing| to|:)\s+/i,
  /^(?:please )?(?:announce|promote|advertise|introduce|present|mention(?: that)?|say(?: that)?|tell (?:people|everyone|everybody|our \w+)(?: that| about)?|post about|let people know(?: that| about)?)\s+/i,
  /^(?:bitte )?(?:schreib|schreibe|erstelle|verfasse|mach|mache)\b.{0,40}?\b(?:post|beitrag|anzeige|text|story|antwort|ankündigung)\w*(?: über| zu| zum| zur| für|:)\s+/i,
  /^(?:please )?(?:answer|reply|respond)\b.{0,60}?\b(?:with|by (?:saying|telling)(?: that)?)\s+/i,
  /^(?:bitte )?(?:antworte|beantworte|erwidere)\b.{0,60}?\bmit\s+/i,
  /^(?:bitte )?(?:bewirb|erwähne(?:,? dass)?|sag(?:e)?(?:,? dass)?|erzähle? (?:von|über))\s+/i,
];

/** "…, no discount" tells the writer what to leave out, not the reader what is new. */
const limit =
  /,\s*(?:but\s+)?(?:with\s*out|no|kein\w*|ohne)\s+(?:discounts?|rabatte?|prices?|preise?|emojis?|hashtags?|exclamation marks?|ausrufezeichen)(?=[.!]?$)/i;

function withoutOrder(sentence: string): string {
  const bare = orders.reduce((text, order) => text.replace(order, ''), sentence).replace(limit, '');
  return bare === '' ? '' : bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** A wish about the manner of writing tells the reader of the post nothing. */
function isOrder(sentence: string): boolean {
  return /^(make|keep|use|avoid|don't|do not|write|include|add|answer|respond|focus|please|schreib|nutze|halte|vermeide|verwende|mach|bitte|füge)\b/i.test(
    sentence,
  );
}
