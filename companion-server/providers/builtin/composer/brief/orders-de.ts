import type { Told } from './told.ts';

const post = String.raw`(?:[\p{L}]+-)?(?:post|beitrag|anzeige|text|story|reel|caption|antwort|ankündigung|werbung|einladung|teaser|meldung)\w*`;
const people = String.raw`(?:allen?|den leuten|leuten?|unseren \p{L}+|die leute|unsere \p{L}+|den \p{L}+|die \p{L}+|alle)`;

interface Order {
  pattern: RegExp;
  form: Told['form'];
  case?: 'accusative' | 'dative';
}

const orders: readonly Order[] = [
  {
    pattern: new RegExp(
      String.raw`^(?:frag|frage|fragen sie|fragt) (?:${people}|kunden|gäste|follower),? (?=(?:welche[rsnm]?|was|wie|wo|wann|wer|ob)\b)`,
      'iu',
    ),
    form: 'asked',
  },
  { pattern: /^(?:bitte|auch|dann|und|außerdem)\b,?\s+/iu, form: 'open' },
  {
    pattern: new RegExp(
      String.raw`^(?:schreib|schreibe|schreiben sie|erstell|erstelle|erstellen sie|mach|mache|verfass|verfasse|entwirf|formuliere|poste|wir brauchen|ich brauche|ich möchte|ich hätte gern)(?: mir| uns)?(?: bitte)? (?:einen|eine|ein|den|die|das)?\s?[^.:,]{0,40}?${post}(?: (?:für|auf) (?:facebook|instagram|unsere seite))?,? (?:über|für|um|auf)\s+`,
      'iu',
    ),
    form: 'thing',
    case: 'accusative',
  },
  {
    pattern: new RegExp(
      String.raw`^(?:schreib|schreibe|erstell|erstelle|mach|mache|verfass|verfasse|entwirf|formuliere|poste|wir brauchen|ich brauche|ich möchte)(?: mir| uns)?(?: bitte)? (?:einen|eine|ein|den|die|das)?\s?[^.:,]{0,40}?${post} (?:zu|zum|zur|von|mit)\s+`,
      'iu',
    ),
    form: 'thing',
    case: 'dative',
  },
  {
    pattern: new RegExp(
      String.raw`^(?:schreib|schreibe|erstell|erstelle|mach|mache|verfass|verfasse|formuliere)\b[^.:,]{0,60}?${post}(?:,? (?:dass|darüber, dass|in dem steht, dass))\s+`,
      'iu',
    ),
    form: 'sentence',
  },
  {
    pattern: new RegExp(String.raw`^(?:schreib|schreibe|erstell|erstelle|mach|mache|verfass|verfasse|formuliere)\b[^.:,]{0,60}?${post}:\s+`, 'iu'),
    form: 'open',
  },
  { pattern: /^(?:antworte|antworten sie|reagiere|kontere|erwidere)\b.{0,90}?\bmit\s+/iu, form: 'thing', case: 'dative' },
  { pattern: /^(?:antworte|antworten sie|reagiere|kontere|erwidere)\b.{0,90}?:\s+/iu, form: 'open' },
  {
    pattern: new RegExp(
      String.raw`^(?:sag|sage|sagen sie|erzähl|erzähle|erwähne|erkläre|betone|schreib|schreibe|weise darauf hin|teile mit|teil mit|informiere)(?: ${people})?(?: darüber| davon| mit)?,? dass\s+`,
      'iu',
    ),
    form: 'sentence',
  },
  { pattern: /^(?:lade|lad|laden sie)(?: alle| unsere \p{L}+| die \p{L}+)? (?:zu|zum|zur)\s+/iu, form: 'event', case: 'dative' },
  { pattern: /^(?:weise|weis|mach|mache) (?:alle |unsere \p{L}+ )?auf\s+/iu, form: 'thing', case: 'accusative' },
  { pattern: /^(?:erinnere|erinner)(?: alle| unsere \p{L}+| die \p{L}+)? an\s+/iu, form: 'thing', case: 'accusative' },
  { pattern: /^(?:erzähl|erzähle|berichte|schreib|schreibe|sprich)(?: uns| allen)? von\s+/iu, form: 'thing', case: 'dative' },
  { pattern: /^(?:erzähl|erzähle|berichte|schreib|schreibe|informiere|sprich)(?: alle| uns)? (?:über)\s+/iu, form: 'thing', case: 'accusative' },
  { pattern: /^(?:wirb|werbe|werben sie|mach werbung|mache werbung) für\s+/iu, form: 'thing', case: 'accusative' },
  { pattern: /^(?:suche|such|wir suchen)(?= (?:eine?n?|zwei|drei|neue\w?|verstärkung|ab)\b)\s+/iu, form: 'hiring', case: 'accusative' },
  { pattern: /^(?:der |die )?(?:start|eröffnung|einführung|launch) (?=unsere[rs]\b)/iu, form: 'launch', case: 'dative' },
  { pattern: /^(?:bedanke dich bei|danke)\s+/iu, form: 'thanks', case: 'dative' },
  { pattern: /^(?:gratuliere)\s+/iu, form: 'congratulate', case: 'dative' },
  {
    pattern:
      /^(?:bewirb|bewerbe|bewerben sie|verkünde|präsentiere|zeig|zeige|feiere|teile|teil|stell|stelle|stellen sie|kündige|kündig|kündigen sie|poste|erwähne|biete|nenne|empfiehl|preise)\s+/iu,
    form: 'thing',
    case: 'accusative',
  },
];

const manner = new RegExp(
  [
    String.raw`^(?:halte?|mache?|mach) (?:es|ihn|den (?:ton|text|beitrag|post)|das)\b`,
    String.raw`^(?:nutze|nutz|verwende|benutze|vermeide?|vermeid|füge|setze)\b`,
    String.raw`^(?:nicht|kein|keine|keinen|ohne|niemals)\b.*\b(?:erwähnen|nennen|angreifen|rabatte?|emojis?|hashtags?|preis(?:e|nachlass)?|ausrufezeichen|konkurrenz|namen|versprechen|übertreib\p{L}*|nachlass|zu nennen|zu erwähnen|link)\b`,
    String.raw`^(?:sei|klinge|bleib|bleibe)\s`,
    String.raw`^(?:freundlich|kurz|warm|locker|lustig|sachlich|knapp|förmlich|herzlich|persönlich|witzig)(?: bitte| und \p{L}+)*$`,
    String.raw`^(?:ton|tonfall|stil|länge|zielgruppe|sprache|format|hashtags?|im ton)\b`,
    String.raw`^(?:du|sie|ihr)-?(?:form|ansprache)\b`,
    String.raw`^(?:erwähne|nenne|nennt?) (?:nicht|keine?n?|die konkurrenz)\b`,
    String.raw`^(?:antworte|reagiere|kontere|erwidere) (?:auf (?:diesen|den|dieses|das|ihren|ihr)|darauf|ihnen)\b(?!.*(?:\bmit\b|:))`,
  ].join('|'),
  'iu',
);

/** A wish about the manner of writing: never printed. */
export function isMannerDe(text: string): boolean {
  return manner.test(text);
}

/** Takes the order to the writer off, and remembers the case that it asked for. */
export function withoutOrderDe(text: string): Told {
  let told: Told = { text, form: 'open' };
  for (let round = 0; round < 4; round += 1) {
    const hit = orders.find(({ pattern }) => pattern.test(told.text));
    if (!hit) break;
    const rest = withoutVerbEnd(told.text.replace(hit.pattern, '')).trim();
    if (rest === '') return { text: '', form: 'open' };
    if (hit.form === 'open') told = { ...told, text: rest };
    else told = { text: rest, form: hit.form, ...(hit.case ? { case: hit.case } : {}) };
  }
  return told;
}

/** "Kündige … an", "lade zu … ein": the verb's other half stands at the end or before a colon. */
function withoutVerbEnd(text: string): string {
  return text.replace(/\s(?:an|ein|vor|hin|mit|aufmerksam)(?=\s*(?:[:,.–-]\s|$))/u, '').replace(/\s(?:an|ein|vor|hin)$/u, '');
}

const finite =
  'ist|sind|muss|müssen|darf|dürfen|soll|sollen|will|wollen|fällt|gewinnt|erscheint|erscheinen|war|waren|hat|haben|habt|wird|werden|kann|können|öffnet|öffnen|eröffnet|eröffnen|beginnt|beginnen|startet|starten|kostet|kosten|gibt|kommt|kommen|läuft|laufen|findet|finden|zeigt|zeigen|bietet|bieten|suchen|sucht|feiert|feiern|macht|machen|bleibt|bleiben|schließt|schließen|zieht|ziehen|verlosen|verlost|spenden|freuen|brauchen|braucht|lädt|laden|backt|backen|kochen|kocht|liefern|liefert|reparieren|fahren|fährt|geht|gehen|stellt|stellen|bringt|bringen|verkaufen|verkauft|gehört|gehören|wartet|warten|dauert|endet|gilt|gelten|hilft|helfen|spielt|spielen|liest|lesen|trifft|treffen|übernimmt|übernehmen|verstärkt|enthält|enthalten|stammt|stammen|schmeckt|passt|reicht|bekommt|erhaltet|sammeln|sammelt|nehmen|nimmt|tauschen|arbeiten|arbeitet|bauen|baut|steht|stehen|liegt|liegen|lohnt|senken|sparen|spart|danken|dankt|wünschen';
const sentence = new RegExp(String.raw`^(?<subject>[^,:;]{2,80}?)\s(?<verb>${finite})\b(?<rest>.*)$`, 'iu');

export interface SentenceParts {
  subject: string;
  verb: string;
  rest: string;
}

/** Subject, finite verb and the rest of a main clause; undefined where it is none. */
export function sentenceParts(text: string): SentenceParts | undefined {
  const { subject, verb, rest } = sentence.exec(text)?.groups ?? {};
  if (subject === undefined || verb === undefined || rest === undefined) return undefined;
  if (/(?:^|\s)(?:die|der|das|wie|wenn|weil|dass|was|wer|wo|warum)$/iu.test(subject) && subject.includes(' ')) return undefined;
  if (/^\p{Lu}/u.test(verb)) return undefined;
  return rest.trim() === '' && subject.split(' ').length > 3 ? undefined : { subject, verb, rest: rest.trim() };
}

/** "wir am Montag geschlossen haben" → "wir haben am Montag geschlossen". */
export function verbToSecond(text: string): string {
  const [first = '', ...rest] = text.split(/,\s+/);
  const words = first.split(' ');
  const verb = words.at(-1) ?? '';
  if (!new RegExp(`^(?:${finite})$`, 'iu').test(verb) || words.length < 3) return text;
  const subject = /^(?:wir|ihr|es|sie|er|man|ich|alle|jeder)$/iu.test(words[0] ?? '')
    ? 1
    : /^(?:unser\p{L}*|die|der|das|ein|eine)$/iu.test(words[0] ?? '')
      ? subjectLength(words)
      : 0;
  if (subject === 0) return text;
  return [[...words.slice(0, subject), verb, ...words.slice(subject, -1)].join(' '), ...rest].join(', ');
}

const persons: Record<string, string> = { der: 'er', die: 'sie', das: 'es' };

/** "die am 1. Juni anfängt" → "sie fängt am 1. Juni an"; undefined where the clause has another shape. */
export function relativeToMain(text: string): string | undefined {
  const found = /^(?<who>der|die|das) (?<rest>.+) (?<verb>\p{Ll}+t)$/u.exec(text)?.groups;
  const person = persons[found?.who ?? ''];
  if (!found?.rest || !found.verb || !person) return undefined;
  const parted = /^(?<half>an|auf|ein|vor|mit|aus|her|hin|nach)(?<stem>\p{Ll}{4,})$/u.exec(found.verb)?.groups;
  return parted ? `${person} ${parted.stem} ${found.rest} ${parted.half}` : `${person} ${found.verb} ${found.rest}`;
}

function subjectLength(words: readonly string[]): number {
  const noun = words.findIndex((word, index) => index > 0 && /^\p{Lu}/u.test(word));
  return noun > 0 && noun < words.length - 1 ? noun + 1 : 0;
}

const appeals =
  /^(?:komm|kommt|kommen sie|bucht?|buche|buchen sie|meldet?|melde dich|melden sie|besucht?|besuche|besuchen sie|probiert?|probiere|sichert?|sichere|holt?|hol|bestellt?|bestelle|reserviert?|reserviere|schaut?|schau|entdeckt?|bringt?|bring|macht? mit|mach mit|schreibt? uns|schreib uns|ruft? (?:uns )?an|kauft?|spendet?|bewirb dich|bewerbt euch|testet?|teste|folgt?|sagt? uns|verratet?|kommentiert?|helft?|unterstützt?|spart?|markiert?|teilt?|nutzt?|vereinbart?|lasst)\b/iu;

export function isAppealDe(text: string): boolean {
  return appeals.test(text) && !/^(?:kommt|besucht)\s(?:der|die|das|unser)/iu.test(text);
}
