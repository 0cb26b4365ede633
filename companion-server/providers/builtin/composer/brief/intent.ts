import type { Intent } from '../reading.ts';

const signs: readonly [Intent, RegExp][] = [
  ['giveaway', /\b(giveaway|raffle|prize draw|win (?:an?|two|one)|gewinnspiel|verlos\w*|zu gewinnen)\b/i],
  [
    'hiring',
    /\b(hiring|we(?:'re| are) looking for|job (?:opening|offer)|vacanc\w+|apprentice\w*|join our team|new colleague wanted|wir suchen|stellenangebot|ausbildungsplatz|azubi\w*|aushilfe|verstärkung|minijob|wanted)\b/i,
  ],
  [
    'help',
    /\b(donat\w+|fundrais\w+|charity|volunteers?|food bank|animal shelter|adopt\w*|spende\w*|ehrenamt\w*|freiwillige\w*|helfer\w*|blutspende\w*|tierheim)\b/i,
  ],
  [
    'closure',
    /\b(closed|closing early|opening hours|holiday hours|new hours|moved|moving|geschlossen|öffnungszeiten|betriebsferien|betriebsurlaub|umgezogen|umzug|ruhetag)\b/i,
  ],
  [
    'sale',
    /(\d\s?%|\b(sale|discount|reduced|half price|two for one|2 for 1|voucher|coupon|special offer|rabatt\w*|reduziert|günstiger|ausverkauf|schlussverkauf|gutschein\w*|aktion|sonderpreis)\b)/i,
  ],
  ['thanks', /\b(thank\w*|anniversary|birthday|years of|milestone|danke\w*|jubiläum|geburtstag|bedanken)\b/i],
  [
    'event',
    /\b(market|open day|open house|party|concert|workshop|festival|tasting|fair|tour|evening|night|webinar|exhibition|reading|class|classes|course|courses|lesson|lessons|training|camp|brunch|event|session|retreat|meetup|quiz|screening|show|rehearsal|walk|run|\w*(?:markt|fest|abend|konzert|kurs|kurse|tag der offenen tür|lesung|probe|führung|verkostung|ausstellung|seminar|treffen|training|turnier|flohmarkt|brunch|frühstück|schnuppertag|feier|party|vortrag|wanderung|stunde))\b/i,
  ],
  ['tip', /\b(tips?|how to|guide|checklist|mistakes|advice|tipps?|anleitung|ratgeber|checkliste|so geht|fehler)\b/i],
  ['back', /\b(back|returns?|again|wieder da|zurück|wieder)\b/i],
  ['launch', /\b(new|launch\w*|introduc\w+|first|now available|opening|opens|neu|neue[rsnm]?|eröffn\w+|ab sofort|jetzt auch|vorstellen)\b/i],
];

/** What kind of news it is, by its words. */
export function intentOf(text: string): Intent {
  return signs.find(([, sign]) => sign.test(text))?.[0] ?? 'general';
}
