import type { Topic } from './topic.ts';

/** Hair, skin, clothes. */
export const looksTopics: readonly Topic[] = [
  {
    name: 'hair',
    emoji: '✂️',
    about:
      'hair haircut hairdresser salon barber balayage colouring highlights beard *friseur* *haarschnitt friseursalon haarsalon *barbier *haare *strähnen *balayage bart bartpflege',
    en: {
      scenes: [
        'the fringe has reached the eyelashes',
        'the mirror suggests a change',
        'the hood stays up on a dry day',
        'someone asks whether you did something new',
        'the scissors make that quiet sound',
      ],
      truths: [
        'Hair grows back, confidence comes sooner.',
        'The best conversations are held in front of a mirror.',
        'Nobody leaves a good chair in a bad mood.',
        'A centimetre can change a whole week.',
      ],
      invites: [
        'Bring a picture, or simply an idea.',
        'Book your chair while there is still a choice.',
        'Ask us what would suit you: honesty is part of the service.',
      ],
      actions: ['Book a chair', 'Ask for a time', 'Plan a change'],
      tags: ['Hair', 'Hairdresser', 'NewLook'],
      picture: 'a salon chair in front of a mirror',
    },
    de: {
      scenes: [
        'der Pony schon an den Wimpern kitzelt',
        'der Spiegel eine Veränderung vorschlägt',
        'die Kapuze auch bei Sonne oben bleibt',
        'jemand fragt, ob da etwas anders ist',
        'die Schere dieses leise Geräusch macht',
      ],
      truths: [
        'Haare wachsen nach, gute Laune kommt früher.',
        'Die besten Gespräche führt man vor einem Spiegel.',
        'Von einem guten Stuhl steht niemand schlecht gelaunt auf.',
        'Ein Zentimeter kann eine ganze Woche ändern.',
      ],
      invites: [
        '<Bringt|Bringen Sie> ein Bild mit, oder nur eine Idee.',
        'Am besten gleich einen Stuhl sichern, solange die Auswahl groß ist.',
        '<Fragt|Fragen Sie>, was stehen würde; ehrlich sind wir sowieso.',
      ],
      actions: ['Stuhl sichern', 'Termin anfragen', 'Veränderung planen'],
      tags: ['Haare', 'Friseur', 'NeuerLook'],
      picture: 'ein Friseurstuhl vor einem Spiegel',
    },
  },
  {
    name: 'beauty',
    emoji: '🧴',
    about:
      'soap cream skincare cosmetic cosmetics nail nails manicure facial perfume makeup lotion shampoo *seife *creme *kosmetik* *hautpflege *nagel* *maniküre *parfum *pflegeserie',
    en: {
      scenes: [
        'the bathroom door is closed for once',
        'winter has settled on the hands',
        'the scent stays in the room after you',
        'five minutes belong to nobody else',
        'the list on the back is short enough to read',
      ],
      truths: [
        'Small rituals hold a day together.',
        'Skin remembers how it was treated.',
        'A scent can be a whole place.',
        'Less on the list usually means more on the skin.',
      ],
      invites: [
        'Smell it, feel it, and then decide.',
        'Tell us what your skin has been like lately, we help you choose.',
        'Wrap up {O} for somebody, or do not.',
      ],
      actions: ['Try it on your skin', 'Choose yours', 'Ask for advice'],
      tags: ['Skincare', 'SelfCare', 'Beauty'],
      picture: 'soap and small bottles beside a folded cloth',
    },
    de: {
      scenes: [
        'die Badezimmertür endlich einmal zu ist',
        'der Winter auf den Händen sitzt',
        'der Duft noch im Raum bleibt',
        'fünf Minuten niemand anderem gehören',
        'die Liste auf der Rückseite kurz genug zum Lesen ist',
      ],
      truths: [
        'Kleine Rituale halten einen Tag zusammen.',
        'Haut merkt sich, wie man mit ihr umgeht.',
        'Ein Duft kann ein ganzer Ort sein.',
        'Weniger auf der Liste heißt oft mehr auf der Haut.',
      ],
      invites: [
        'Erst riechen und fühlen, dann entscheiden.',
        '<Erzählt|Erzählen Sie> uns von <eurer|Ihrer> Haut, wir helfen beim Aussuchen.',
        'Auch hübsch verpackt, zum Verschenken oder Behalten.',
      ],
      actions: ['Auf der Haut testen', 'Aussuchen', 'Beraten lassen'],
      tags: ['Hautpflege', 'Pflege', 'Auszeit'],
      picture: 'Seife und kleine Flaschen neben einem gefalteten Tuch',
    },
  },
  {
    name: 'fashion',
    emoji: '👗',
    about:
      'dress dresses fashion clothes clothing jacket shirt shoes sneakers boots jeans coat linen wool jewellery jewelry ring earrings bag bags collection sunglasses scarf *kleid *kleider *mode *jacke *hemd *schuhe *stiefel *mantel *leinen* *schmuck *kette *ohrringe *tasche *kollektion *pullover',
    en: {
      scenes: [
        'the wardrobe is full and there is nothing to wear',
        'the fabric feels right before the mirror says so',
        'the weather cannot make up its mind',
        'you get asked where you found it',
        'the sleeves can be rolled up again',
        'the suitcase only closes with the good pieces in it',
      ],
      truths: [
        'Good clothes are noticed late and worn for long.',
        'Comfortable and beautiful were never opposites.',
        'The favourite piece is the one that never stays in the wardrobe.',
        'A colour can do more for a morning than an alarm clock.',
        'Fabric has to be touched.',
      ],
      invites: [
        'Try it on, take a turn, take your time.',
        'Which colour is yours? Tell us.',
        'Ask us which size runs how.',
        'Bring the friend who says what she thinks.',
      ],
      actions: ['Try it on', 'Find your size', 'See the colours'],
      tags: ['Fashion', 'Style', 'Wardrobe'],
      picture: 'clothes on a rail in soft daylight',
    },
    de: {
      scenes: [
        'der Schrank voll ist und trotzdem nichts passt',
        'der Stoff stimmt, bevor der Spiegel es sagt',
        'das Wetter sich nicht entscheiden kann',
        'man gefragt wird, woher das ist',
        'die Ärmel wieder hochgekrempelt werden',
        'der Koffer nur noch für die guten Stücke Platz hat',
      ],
      truths: [
        'Gute Kleidung fällt spät auf und bleibt lange.',
        'Bequem und schön waren nie Gegensätze.',
        'Das Lieblingsstück ist das, das nie im Schrank hängt.',
        'Eine Farbe kann mehr für den Morgen tun als ein Wecker.',
        'Stoff muss man anfassen.',
      ],
      invites: [
        'Anprobieren, einmal drehen, Zeit lassen.',
        'Welche Farbe <wäre eure|wäre Ihre>?',
        'Bei der Größe helfen wir gern weiter.',
        'Am besten mit der Freundin kommen, die ehrlich ist.',
      ],
      actions: ['Anprobieren', 'Größe finden', 'Farben ansehen'],
      tags: ['Mode', 'Stil', 'Lieblingsstück'],
      picture: 'Kleidung an einer Stange im weichen Tageslicht',
    },
  },
];
