import type { Intent } from '../reading.ts';

const signs: readonly [Intent, RegExp][] = [
  ['giveaway', /(?<!\p{L})(giveaway|raffle|prize draw|win (?:an?|two|one)|gewinnspiel|verlos\p{L}*|zu gewinnen)(?!\p{L})/iu],
  [
    'hiring',
    /(?<!\p{L})(hiring|we(?:'re| are) looking for|job (?:opening|offer)|vacanc\p{L}+|apprentice\p{L}*|join our team|new colleague wanted|wir suchen|stellenangebot|ausbildungsplatz|azubi\p{L}*|aushilfe|verstärkung|minijob|wanted)(?!\p{L})/iu,
  ],
  [
    'help',
    /(?<!\p{L})(donat\p{L}+|fundrais\p{L}+|charity|volunteers?|food bank|animal shelter|adopt\p{L}*|spende\p{L}*|ehrenamt\p{L}*|freiwillige\p{L}*|helfer\p{L}*|blutspende\p{L}*|tierheim)(?!\p{L})/iu,
  ],
  [
    'closure',
    /(?<!\p{L})(closed|closing early|opening hours|holiday hours|new hours|moved|moving|geschlossen|öffnungszeiten|betriebsferien|betriebsurlaub|umgezogen|umzug|ruhetag)(?!\p{L})/iu,
  ],
  [
    'sale',
    /(\d\s?%|(?<!\p{L})(sale|discount|reduced|half price|two for one|2 for 1|voucher|coupon|special offer|rabatt\p{L}*|reduziert|günstiger|ausverkauf|schlussverkauf|gutschein\p{L}*|aktion|sonderpreis)(?!\p{L}))/iu,
  ],
  ['thanks', /(?<!\p{L})(thank\p{L}*|anniversary|birthday|years of|milestone|danke\p{L}*|jubiläum|geburtstag|bedanken)(?!\p{L})/iu],
  [
    'event',
    /(?<!\p{L})(market|open day|open house|party|concert|workshop|festival|tasting|fair|tour|evening|night|webinar|exhibition|reading|class|classes|course|courses|lesson|lessons|training|camp|brunch|event|session|retreat|meetup|quiz|screening|show|rehearsal|walk|run|\p{L}*(?:markt|fest|abend|konzert|kurs|kurse|tag der offenen tür|lesung|probe|führung|verkostung|ausstellung|seminar|treffen|training|turnier|flohmarkt|brunch|frühstück|schnuppertag|feier|party|vortrag|wanderung|stunde))(?!\p{L})/iu,
  ],
  ['tip', /(?<!\p{L})(tips?|how to|guide|checklist|mistakes|advice|tipps?|anleitung|ratgeber|checkliste|so geht|fehler)(?!\p{L})/iu],
  ['back', /(?<!\p{L})(back|returns?|again|wieder da|zurück|wieder)(?!\p{L})/iu],
  [
    'launch',
    /(?<!\p{L})(new|launch\p{L}*|introduc\p{L}+|our (?:very )?first|now available|opening|opens|neu|neue[rsnm]?|eröffn\p{L}+|ab sofort|jetzt auch|vorstellen)(?!\p{L})/iu,
  ],
];

/** What kind of news it is, by its words; `subject` is the thing it is about, where that is known. */
export function intentOf(text: string, subject = text): Intent {
  // "Open every evening" is no event; an evening with a name is.
  return signs.find(([intent, sign]) => sign.test(intent === 'event' ? subject : text))?.[0] ?? 'general';
}
