import { bar, disc, type Motif, ring, slab } from './motif.ts';

export const shopAndWork: readonly Motif[] = [
  {
    name: 'gift',
    says: { en: 'a gift box', de: 'ein Geschenk' },
    about:
      /\b(gift\p{L}*|present|christmas|birthday|giveaway|voucher\p{L}*|anniversary|geschenk\p{L}*|weihnacht\p{L}*|geburtstag\p{L}*|gutschein\p{L}*|gewinnspiel|jubiläum|advent\p{L}*|xmas)\b/iu,
    parts: [
      ['accent', 'M50 34c-10-24-34-28-36-14c-1 10 16 14 36 14ZM50 34c10-24 34-28 36-14c1 10-16 14-36 14Z'],
      ['dark', 'M44 30c-6-10-17-14-20-9c-1 6 9 9 20 9ZM56 30c6-10 17-14 20-9c1 6-9 9-20 9Z'],
      ['main', slab(14, 48, 72, 48, 3)],
      ['dark', slab(14, 48, 72, 6)],
      ['main', slab(8, 33, 84, 17, 3)],
      ['light', `${slab(43, 33, 14, 17)}${slab(43, 50, 14, 46)}`],
    ],
  },
  {
    name: 'bag',
    says: { en: 'a shopping bag', de: 'eine Einkaufstasche' },
    about:
      /\b(sale|shop\p{L}*|store|discount\p{L}*|offer\p{L}*|deal\p{L}*|buy|fashion|collection|boutique|rabatt\p{L}*|angebot\p{L}*|laden|geschäft|einkauf\p{L}*|mode|kollektion|filiale|outlet|sonderverkauf)\b/iu,
    parts: [
      ['dark', `M32 40v-12a18 18 0 0 1 36 0v12h-6v-12a12 12 0 0 0-24 0v12Z`],
      ['main', 'M16 34h68l6 58a4 4 0 0 1-4 4h-72a4 4 0 0 1-4-4Z'],
      ['dark', 'M84 34l6 58a4 4 0 0 1-4 4h-12l-4-62Z'],
      ['light', `${disc(35, 44, 3.2)}${disc(63, 44, 3.2)}`],
      ['accent', 'M48 82l-13-13c-7-8 6-18 13-8c7-10 20 0 13 8Z'],
    ],
  },
  {
    name: 'calendar',
    says: { en: 'a calendar page', de: 'ein Kalenderblatt' },
    about:
      /\b(event\p{L}*|date|webinar\p{L}*|workshop\p{L}*|save the date|festival\p{L}*|fair|termin\p{L}*|veranstaltung\p{L}*|fest|sommerfest|messe|open day|tag der offenen|seminar\p{L}*|opening hours|öffnungszeiten|anniversary|sundays?|sonntags?)\b/iu,
    parts: [
      ['dark', slab(12, 20, 80, 76, 7)],
      ['light', slab(8, 16, 80, 76, 7)],
      ['main', 'M15 16h66a7 7 0 0 1 7 7v17h-80v-17a7 7 0 0 1 7-7Z'],
      ['dark', `${slab(25, 8, 7, 18, 3.5)}${slab(64, 8, 7, 18, 3.5)}`],
      [
        'dark',
        `${slab(18, 49, 10, 9, 2)}${slab(35, 49, 10, 9, 2)}${slab(52, 49, 10, 9, 2)}${slab(69, 49, 10, 9, 2)}${slab(18, 63, 10, 9, 2)}${slab(35, 63, 10, 9, 2)}${slab(69, 63, 10, 9, 2)}${slab(18, 77, 10, 9, 2)}${slab(35, 77, 10, 9, 2)}${slab(52, 77, 10, 9, 2)}`,
      ],
      ['accent', disc(57, 67.5, 10.5)],
      ['light', bar(52.5, 68, 56, 71.5, 2.6) + bar(56, 71.5, 62, 64, 2.6)],
    ],
  },
  {
    name: 'laptop',
    says: { en: 'a laptop', de: 'ein Laptop' },
    about:
      /\b(software|app|apps|online|website|digital\p{L}*|saas|tool\p{L}*|tech\p{L}*|computer|ai|data|code|developer\p{L}*|plattform|platform|internet|update)\b/iu,
    parts: [
      ['dark', slab(16, 20, 68, 52, 5)],
      ['light', slab(21, 25, 58, 42, 2)],
      ['main', slab(27, 31, 24, 16, 2)],
      ['accent', `${slab(56, 31, 17, 4, 2)}${slab(56, 39, 12, 4, 2)}`],
      ['main', `${slab(27, 56, 6, 7, 1)}${slab(36, 52, 6, 11, 1)}`],
      ['accent', `${slab(45, 54, 6, 9, 1)}${slab(54, 50, 6, 13, 1)}`],
      ['main', 'M4 74h92l-5 10a4 4 0 0 1-4 2h-74a4 4 0 0 1-4-2Z'],
      ['dark', slab(40, 74, 20, 4, 2)],
    ],
  },
  {
    name: 'bulb',
    says: { en: 'a light bulb', de: 'eine Glühbirne' },
    about:
      /\b(idea\p{L}*|tip|tips|how to|learn\p{L}*|insight\p{L}*|guide|advice|consult\p{L}*|tipp|tipps|idee\p{L}*|ratgeber|beratung\p{L}*|wissen|innovation\p{L}*|strategy|energy|energie|strom)\b/iu,
    parts: [
      ['accent', bar(50, 2, 50, 9, 4) + bar(14, 16, 20, 21, 4) + bar(86, 16, 80, 21, 4) + bar(4, 46, 12, 46, 4) + bar(96, 46, 88, 46, 4)],
      ['main', 'M50 15c-18 0-31 13-31 30c0 14 8 19 12 29h38c4-10 12-15 12-29c0-17-13-30-31-30Z'],
      ['light', 'M36 32c5-6 10-8 16-8c-8 3-14 9-17 19c-4-2-3-7 1-11Z'],
      ['dark', `${slab(35, 76, 30, 6, 3)}${slab(37, 84, 26, 6, 3)}M42 92h16c-1 4-4 6-8 6s-7-2-8-6Z`],
      ['accent', bar(42, 52, 47, 72, 2.4) + bar(58, 52, 53, 72, 2.4) + bar(42, 52, 50, 57, 2.4) + bar(58, 52, 50, 57, 2.4)],
    ],
  },
  {
    name: 'rocket',
    says: { en: 'a rocket', de: 'eine Rakete' },
    about:
      /\b(launch\p{L}*|start\p{L}*|new product|release|growth|beta|grand opening|eröffnung\p{L}*|neueröffnung|markteinführung|wachstum|boost\p{L}*|coming soon|ab sofort)\b/iu,
    parts: [
      ['accent', 'M38 76c-2 10 4 16 12 22c8-6 14-12 12-22Z'],
      ['light', 'M44 76c-1 6 2 10 6 14c4-4 7-8 6-14Z'],
      ['dark', 'M32 48c-12 6-16 18-14 32l16-8ZM68 48c12 6 16 18 14 32l-16-8Z'],
      ['main', 'M50 2c18 16 22 40 17 74h-34c-5-34-1-58 17-74Z'],
      ['dark', 'M50 2c8 7 13 16 16 26h-32c3-10 8-19 16-26Z'],
      ['light', disc(50, 44, 10)],
      ['accent', disc(50, 44, 6)],
    ],
  },
  {
    name: 'people',
    says: { en: 'two people', de: 'zwei Menschen' },
    about:
      /\b(team\p{L}*|hiring|job\p{L}*|career\p{L}*|join us|bakers|staff|recruit\p{L}*|community|meet|member\p{L}*|stelle\p{L}*|gesucht|suchen|ausbildung\p{L}*|azubi\p{L}*|karriere|verein|mitglied\p{L}*|mitarbeit\p{L}*|volunteer\p{L}*)\b/iu,
    parts: [
      ['dark', 'M44 96c0-26 8-38 24-38s28 12 28 38Z'],
      ['accent', disc(69, 38, 16)],
      ['main', 'M4 96c0-28 10-42 28-42s30 14 30 42Z'],
      ['light', disc(33, 32, 18)],
      ['dark', 'M15 30c0-14 9-20 19-19c11 0 17 8 17 18c-9 1-16-2-20-7c-3 5-9 8-16 8Z'],
    ],
  },
  {
    name: 'tools',
    says: { en: 'a wrench and a gear', de: 'ein Schraubenschlüssel und ein Zahnrad' },
    about:
      /\b(repair\p{L}*|service\p{L}*|craft\p{L}*|build\p{L}*|construction|maintenance|electric\p{L}*|plumb\p{L}*|handwerk\p{L}*|reparatur\p{L}*|werkstatt|montage|bau|renovier\p{L}*|renovation|heizung\p{L}*|dach\p{L}*)\b/iu,
    parts: [
      [
        'accent',
        Array.from({ length: 8 }, (_, i) =>
          bar(42, 42, Math.round(42 + Math.cos((i * Math.PI) / 4) * 32), Math.round(42 + Math.sin((i * Math.PI) / 4) * 32), 13),
        ).join(''),
      ],
      ['accent', disc(42, 42, 27)],
      ['light', disc(42, 42, 13)],
      ['dark', bar(52, 50, 84, 86, 15)],
      ['main', bar(50, 48, 82, 84, 13)],
      ['main', 'M30 30a20 20 0 0 1 30 4l-10 10l-2 10l-10-1a20 20 0 0 1-16-17l10 8l9-3l2-8Z'],
      ['light', disc(80, 82, 4)],
      ['main', ring(42, 42, 13, 9)],
    ],
  },
];
