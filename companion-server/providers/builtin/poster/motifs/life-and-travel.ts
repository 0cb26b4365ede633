import { bar, disc, type Motif, ring, slab } from './motif.ts';

const rays = (cx: number, cy: number, from: number, to: number, count: number, width: number): string =>
  Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * Math.PI * 2;
    const at = (radius: number): [number, number] => [cx + Math.cos(angle) * radius, cy + Math.sin(angle) * radius];
    return bar(...at(from), ...at(to), width);
  }).join('');

export const lifeAndTravel: readonly Motif[] = [
  {
    name: 'bicycle',
    says: { en: 'a bicycle', de: 'ein Fahrrad' },
    about: /\b(bike\p{L}*|e-?bike\p{L}*|bicycle\p{L}*|cycling|fahrrad\p{L}*|fahrräder|rad|räder|radtour\p{L}*|mountainbike\p{L}*)\b/iu,
    parts: [
      ['dark', ring(22, 68, 21, 16.5) + ring(78, 68, 21, 16.5)],
      ['light', rays(22, 68, 3, 16.5, 10, 1) + rays(78, 68, 3, 16.5, 10, 1)],
      [
        'main',
        bar(22, 68, 38, 38, 4) + bar(38, 38, 66, 38, 4) + bar(66, 38, 48, 68, 4) + bar(48, 68, 38, 38, 4) + bar(22, 68, 48, 68, 4) + bar(64, 28, 78, 68, 4),
      ],
      ['accent', bar(31, 29, 45, 29, 6) + bar(62, 25, 74, 22, 4.5) + bar(72, 22, 74, 29, 4)],
      ['main', bar(38, 38, 36.5, 30, 3.5)],
      ['accent', disc(48, 68, 6.5)],
      ['light', disc(48, 68, 2.5)],
    ],
  },
  {
    name: 'sun',
    says: { en: 'a sun over water', de: 'eine Sonne über Wasser' },
    about: /\b(summer\p{L}*|sommer\p{L}*|sun\p{L}*|beach|strand|holiday\p{L}*|vacation|urlaub|ferien|pool|sonne\p{L}*|hot|été|verano|lake|see)\b/iu,
    parts: [
      ['accent', rays(50, 46, 32, 42, 14, 4)],
      ['main', disc(50, 46, 27)],
      ['light', disc(43, 39, 7)],
      ['dark', 'M2 70c8-7 16-7 24 0s16 7 24 0s16-7 24 0s16 7 24 0v28h-96Z'],
      ['accent', 'M2 82c8-6 16-6 24 0s16 6 24 0s16-6 24 0s16 6 24 0v16h-96Z'],
    ],
  },
  {
    name: 'heart',
    says: { en: 'a heart', de: 'ein Herz' },
    about:
      /\b(love\p{L}*|thank\p{L}*|charity|donat\p{L}*|care|caring|wedding|valentine\p{L}*|mother\p{L}*|family|liebe\p{L}*|danke\p{L}*|spende\p{L}*|hochzeit\p{L}*|familie\p{L}*|muttertag|herz\p{L}*|pflege\p{L}*|customers|kunden)\b/iu,
    parts: [
      ['dark', 'M53 96l-36-37c-20-22 8-54 36-26c28-28 56 4 36 26Z'],
      ['main', 'M50 92l-36-37c-20-22 8-54 36-26c28-28 56 4 36 26Z'],
      ['light', 'M20 44c0-10 7-16 15-15c-7 3-10 8-10 16c-2 3-5 2-5-1Z'],
      ['accent', 'M82 22l-7-7c-5-5 4-12 7-5c3-7 12 0 7 5Z'],
    ],
  },
  {
    name: 'dumbbell',
    says: { en: 'a dumbbell', de: 'eine Hantel' },
    about: /\b(gym|fitness|workout\p{L}*|training|sport\p{L}*|muscle|crossfit|pilates|coach\p{L}*|studio|health|gesund\p{L}*|physio\p{L}*)\b/iu,
    parts: [
      ['dark', bar(26, 62, 74, 38, 8)],
      ['main', bar(18, 50, 32, 78, 13) + bar(68, 22, 82, 50, 13)],
      ['accent', bar(10, 60, 18, 76, 9) + bar(82, 24, 90, 40, 9)],
      ['light', bar(19, 52, 23, 60, 3) + bar(69, 24, 73, 32, 3)],
    ],
  },
  {
    name: 'lotus',
    says: { en: 'a lotus flower', de: 'eine Lotusblüte' },
    about:
      /\b(yoga|meditat\p{L}*|wellness|spa|massage\p{L}*|relax\p{L}*|mindful\p{L}*|beauty|cosmetic\p{L}*|skin\p{L}*|entspann\p{L}*|achtsam\p{L}*|kosmetik\p{L}*|haut\p{L}*|salon|friseur\p{L}*|hair\p{L}*)\b/iu,
    parts: [
      ['dark', 'M50 84c-26 4-42-8-46-28c22-2 40 8 46 28ZM50 84c26 4 42-8 46-28c-22-2-40 8-46 28Z'],
      ['main', 'M50 84c-24-6-34-26-30-48c20 6 32 24 30 48ZM50 84c24-6 34-26 30-48c-20 6-32 24-30 48Z'],
      ['light', 'M50 84c-18-18-18-46 0-66c18 20 18 48 0 66Z'],
      ['accent', 'M50 82c-9-12-9-28 0-40c9 12 9 28 0 40Z'],
      ['accent', slab(20, 90, 60, 4, 2)],
    ],
  },
  {
    name: 'note',
    says: { en: 'musical notes', de: 'Musiknoten' },
    about: /\b(music|concert\p{L}*|band|live music|choir|dj|song\p{L}*|album|party|dance|musik\p{L}*|konzert\p{L}*|chor|tanz\p{L}*|bühne|stage)\b/iu,
    parts: [
      ['main', 'M34 14l50-10v18l-50 10Z'],
      ['main', slab(32, 14, 6, 66) + slab(78, 6, 6, 62)],
      ['dark', disc(25, 80, 14, 11) + disc(71, 68, 14, 11)],
      ['accent', disc(21, 77, 5, 3.5) + disc(67, 65, 5, 3.5)],
      ['light', 'M38 20l40-8v4l-40 8Z'],
    ],
  },
  {
    name: 'book',
    says: { en: 'an open book', de: 'ein aufgeschlagenes Buch' },
    about:
      /\b(book\p{L}*|read\p{L}*|course\p{L}*|class|classes|school\p{L}*|lesson\p{L}*|study|university|library|buch|bücher\p{L}*|lesen|kurs\p{L}*|schule\p{L}*|unterricht|lernen|bibliothek|nachhilfe)\b/iu,
    parts: [
      ['dark', 'M4 28h92v60h-40l-6 5l-6-5h-40Z'],
      ['light', 'M50 32c-10-9-26-10-40-8v56c14-2 30-1 40 8Z'],
      ['main', 'M50 32c10-9 26-10 40-8v56c-14-2-30-1-40 8Z'],
      ['dark', bar(18, 38, 40, 41, 3) + bar(18, 48, 40, 51, 3) + bar(18, 58, 34, 60, 3)],
      ['accent', 'M70 22l12 1v32l-6-6l-6 5Z'],
    ],
  },
  {
    name: 'plane',
    says: { en: 'a plane and a cloud', de: 'ein Flugzeug und eine Wolke' },
    about:
      /\b(travel\p{L}*|trip\p{L}*|flight\p{L}*|tour\p{L}*|journey|airport|reise\p{L}*|flug\p{L}*|ausflug\p{L}*|weekend|wochenende|destination\p{L}*|camping|hike|hiking|wander\p{L}*)\b/iu,
    parts: [
      ['light', disc(28, 76, 14)],
      ['light', disc(46, 70, 18)],
      ['light', disc(64, 77, 13)],
      ['light', slab(20, 72, 54, 18, 9)],
      ['dark', 'M40 42l-28-6l6-7l36 0Z'],
      ['main', 'M14 50l60-26c10-5 20-6 21-2s-5 9-14 14l-58 25c-5 2-9-9-9-11Z'],
      ['accent', 'M52 42l8 34l9-4l4-38ZM20 50l-12-16l7-3l18 14Z'],
      ['light', disc(78, 30, 2.6) + disc(69, 34, 2.2) + disc(60, 38, 2.2)],
    ],
  },
  {
    name: 'paw',
    says: { en: 'a paw print', de: 'ein Pfotenabdruck' },
    about: /\b(dog\p{L}*|cat|cats|pet|pets|vet|puppy|hund\p{L}*|katze\p{L}*|tier\p{L}*|haustier\p{L}*|welpe\p{L}*|animal\p{L}*|kitten)\b/iu,
    parts: [
      ['dark', 'M53 49c20 0 36 18 35 34c-1 14-16 15-35 13c-19 2-34 1-35-13c-1-16 15-34 35-34Z'],
      ['main', 'M50 46c20 0 36 18 35 34c-1 14-16 15-35 13c-19 2-34 1-35-13c-1-16 15-34 35-34Z'],
      ['accent', disc(14, 44, 10, 13) + disc(37, 22, 11, 15) + disc(63, 22, 11, 15) + disc(86, 44, 10, 13)],
      ['light', disc(50, 72, 15, 12)],
    ],
  },
  {
    name: 'car',
    says: { en: 'a car', de: 'ein Auto' },
    about:
      /\b(car|cars|auto|autos|vehicle\p{L}*|drive|driving|tyre\p{L}*|tire\p{L}*|garage|fahrschule|reifen\p{L}*|probefahrt|electric car|elektroauto\p{L}*|werkswagen|taxi|suv)\b/iu,
    parts: [
      ['dark', 'M22 52l12-22a8 8 0 0 1 7-4h24a8 8 0 0 1 6 3l16 23Z'],
      ['light', 'M30 50l9-16a4 4 0 0 1 3-2h9v18ZM55 32h9a5 5 0 0 1 4 2l11 16h-24Z'],
      ['main', 'M8 50h76c8 1 12 6 12 14v8a4 4 0 0 1-4 4h-84a4 4 0 0 1-4-4v-16a6 6 0 0 1 4-6Z'],
      ['accent', slab(86, 57, 9, 6, 3) + slab(5, 57, 7, 6, 3)],
      ['dark', disc(26, 76, 12) + disc(74, 76, 12)],
      ['light', disc(26, 76, 5.5) + disc(74, 76, 5.5)],
    ],
  },
  {
    name: 'snowflake',
    says: { en: 'a snowflake', de: 'eine Schneeflocke' },
    about: /\b(winter\p{L}*|snow\p{L}*|ski\p{L}*|schnee\p{L}*|cold|frost|ice|eis|december|dezember)\b/iu,
    parts: [
      ['accent', ring(50, 50, 46, 43.5)],
      ['main', Array.from({ length: 6 }, (_, index) => flakeArm((index * Math.PI) / 3)).join('')],
      ['light', disc(50, 50, 7)],
    ],
  },
];

function flakeArm(angle: number): string {
  const at = (radius: number, turn = 0): [number, number] => [50 + Math.cos(angle + turn) * radius, 50 + Math.sin(angle + turn) * radius];
  return bar(...at(0), ...at(38), 5) + bar(...at(22), ...at(33, 0.38), 4) + bar(...at(22), ...at(33, -0.38), 4);
}
