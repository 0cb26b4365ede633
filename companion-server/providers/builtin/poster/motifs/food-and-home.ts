import { bar, disc, type Motif, ring, slab } from './motif.ts';

export const foodAndHome: readonly Motif[] = [
  {
    name: 'cup',
    says: { en: 'a cup', de: 'eine Tasse' },
    about: /\b(coffee|café|cafe|cappuccino|espresso|tea|latte|cold brew|kaffee\p{L}*|tee|röster\p{L}*|roast\p{L}*|barista)\b/iu,
    parts: [
      ['dark', 'M10 90a40 6 0 0 0 80 0l-4-2h-72Z'],
      ['accent', disc(50, 89, 40, 6)],
      ['light', ring(76, 57, 15, 8.5)],
      ['main', 'M18 38h60v22c0 18-12 28-30 28s-30-10-30-28Z'],
      ['light', disc(48, 38, 30, 7.5)],
      ['dark', disc(48, 38.5, 25.5, 5.6)],
      ['accent', 'M36 8c-7 7 5 11-1 19c9-6-1-11 4-19ZM50 3c-8 8 6 13-1 23c10-8-1-14 4-23ZM63 8c-7 7 5 11-1 19c9-6-1-11 4-19Z'],
    ],
  },
  {
    name: 'plate',
    says: { en: 'a plate with cutlery', de: 'ein Teller mit Besteck' },
    about:
      /\b(restaurant|menu|lunch|dinner|brunch|food|kitchen|meal|dish|recipe|speise\p{L}*|mittag\p{L}*|küche|essen|gericht|rezept|menü|bistro|chef|koch\p{L}*)\b/iu,
    parts: [
      ['main', disc(50, 54, 33)],
      ['light', disc(50, 54, 26)],
      ['accent', 'M36 58c0-12 10-20 22-20c2 12-8 24-22 20Z'],
      ['dark', 'M36 58c6-8 12-13 20-18l1.4 1.6c-8 5-13 10-18 17Z'],
      ['main', disc(58, 62, 6.5)],
      ['accent', disc(45, 67, 4)],
      ['dark', `${slab(4, 18, 2.6, 22, 1.3)}${slab(8.7, 18, 2.6, 22, 1.3)}${slab(13.4, 18, 2.6, 22, 1.3)}M4 38h12c0 7-2 9-4 10l1 40h-6l1-40c-2-1-4-3-4-10Z`],
      ['dark', 'M87 18c7 4 9 18 7 34l-4 1l1 35h-6Z'],
    ],
  },
  {
    name: 'loaf',
    says: { en: 'a loaf of bread', de: 'ein Laib Brot' },
    about:
      /\b(bread|baker\p{L}*|bake\p{L}*|croissant\p{L}*|pastr\p{L}*|brot|brötchen|bäcker\p{L}*|gebäck|sauerteig|sourdough|kuchen|cake\p{L}*|torte\p{L}*)\b/iu,
    parts: [
      ['dark', 'M8 88h84v6h-84Z'],
      ['main', 'M10 86c-6-22 10-46 40-46s46 24 40 46Z'],
      ['light', 'M16 62c8-12 18-17 34-17s28 6 34 17c-8-5-20-8-34-8s-26 3-34 8Z'],
      ['dark', 'M30 52c6 3 9 8 9 14c-5-3-9-8-9-14ZM46 49c6 3 9 9 9 16c-6-4-9-9-9-16ZM62 51c6 3 9 9 9 15c-6-3-9-9-9-15Z'],
      ['accent', 'M74 8c8 4 11 14 8 24l-2 12h-3l1-13c-8-5-10-14-4-23ZM86 18c5 5 5 12 0 18l-3-2c-1-6 0-12 3-16Z'],
    ],
  },
  {
    name: 'glass',
    says: { en: 'a glass with a straw', de: 'ein Glas mit Trinkhalm' },
    about: /\b(drink\p{L}*|bar|cocktail\p{L}*|lemonade|juice|beer|wine|smoothie\p{L}*|happy hour|getränk\p{L}*|limonade|saft|bier|wein|aperitif|spritz)\b/iu,
    parts: [
      ['dark', bar(58, 40, 74, 4, 4)],
      ['light', 'M22 26h56l-8 68a4 4 0 0 1-4 3h-32a4 4 0 0 1-4-3Z'],
      ['main', 'M25 44h50l-5.600 46a3 3 0 0 1-3 3h-32.800a3 3 0 0 1-3-3Z'],
      ['light', 'M36 54l12-4l4 12l-12 4ZM54 66l12-2l2 12l-12 2ZM38 74l10 3l-3 10l-10-3Z'],
      ['accent', disc(26, 28, 15)],
      ['light', disc(26, 28, 11)],
      ['accent', 'M26 18.500v19M16.500 28h19M19.500 21.500l13 13M32.500 21.500l-13 13'],
      ['accent', disc(26, 28, 6.5)],
    ],
  },
  {
    name: 'house',
    says: { en: 'a house', de: 'ein Haus' },
    about:
      /\b(house|home|estate|apartment\p{L}*|rent\p{L}*|property|hotel|villa|furniture|haus|wohnung\p{L}*|immobilie\p{L}*|zuhause|miete\p{L}*|möbel|interior|ferienhaus)\b/iu,
    parts: [
      ['dark', slab(68, 16, 10, 22)],
      ['light', 'M18 46l32-28l32 28v46h-64Z'],
      ['main', 'M50 8l46 40l-6 7l-40-35l-40 35l-6-7Z'],
      ['accent', slab(42, 60, 18, 32, 1)],
      ['dark', disc(56, 77, 1.8)],
      ['main', `${slab(25, 58, 12, 14, 1)}${slab(65, 58, 12, 14, 1)}`],
      ['dark', slab(10, 92, 80, 4, 2)],
    ],
  },
  {
    name: 'plant',
    says: { en: 'a plant in a pot', de: 'eine Pflanze im Topf' },
    about:
      /\b(plant\p{L}*|garden\p{L}*|flower\p{L}*|bloom\p{L}*|spring|organic|eco\p{L}*|sustain\p{L}*|green|vegan|nature|bio|garten\p{L}*|blume\p{L}*|pflanze\p{L}*|frühling\p{L}*|nachhaltig\p{L}*|natur|wald|forest)\b/iu,
    parts: [
      ['dark', bar(50, 66, 50, 34, 3)],
      ['accent', 'M50 62c-24 2-36-10-38-28c20-1 36 8 38 28Z'],
      ['main', 'M50 52c-4-22 4-38 18-46c10 16 4 36-18 46Z'],
      ['accent', 'M51 64c2-16 14-25 36-24c-2 17-15 26-36 24Z'],
      ['main', 'M49 44c-14-6-19-18-16-32c13 5 19 17 16 32Z'],
      ['light', 'M28 62h44l-5 32a4 4 0 0 1-4 3h-26a4 4 0 0 1-4-3Z'],
      ['dark', slab(24, 60, 52, 8, 2)],
    ],
  },
];
