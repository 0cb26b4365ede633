import type { Topic } from './topic.ts';

export const table: readonly Topic[] = [
  {
    name: 'coffee',
    emoji: '☕',
    about: /\b(?:coffee|espresso|latte|cappuccino|flat white|cold[- ]brew|barista|roaster\w*|roast|kaffee\w*|rösterei|röstung|p{L}*-cold-brew)\b/,
    en: {
      scenes: [
        'the first cup is still too hot to drink',
        'the afternoon needs a second start',
        'the day has not quite begun',
        'two chairs in the shade are free',
        'there are ten minutes left before the train',
        'the ice is clinking in the glass',
      ],
      truths: [
        'Good coffee never asks how much time you have.',
        'Every cup begins long before somebody drinks it.',
        'Nobody has to be awake for the first sip.',
        'A cup in the hand makes most conversations easier.',
        'Slow mornings and quick ones want different cups.',
        'What is left in the cup says a lot about the coffee.',
      ],
      invites: [
        'Come in, find a stool and ask for {O}.',
        'Next time you order, try {O}.',
        'Take {O} with you, or stay for one more page of your book.',
        'Whoever comes in second gets the good chair; {O} [is|are] there for both.',
      ],
      actions: ['Come in for a cup', 'Taste it', 'Order a cup'],
      tags: ['Coffee', 'CoffeeTime', 'CoffeeShop'],
      picture: 'a cup of coffee on a wooden counter',
    },
    de: {
      scenes: [
        'die erste Tasse noch zu heiß ist',
        'der Nachmittag einen zweiten Anfang braucht',
        'der Tag noch nicht richtig läuft',
        'im Schatten zwei Stühle frei sind',
        'bis zum Zug noch zehn Minuten bleiben',
        'die Eiswürfel im Glas klirren',
      ],
      truths: [
        'Guter Kaffee fragt nicht, wie viel Zeit man hat.',
        'Für den ersten Schluck muss niemand wach sein.',
        'Mit einer Tasse in der Hand redet es sich leichter.',
        'Jede Tasse beginnt lange vor dem ersten Schluck.',
        'Langsame Vormittage und schnelle wollen verschiedene Tassen.',
        'Am Tresen werden die besten Pläne gemacht.',
      ],
      invites: [
        'Beim nächsten Mal einfach nach {D} fragen.',
        '<Setzt euch|Setzen Sie sich> dazu und <probiert|probieren Sie> {A}.',
        '{O}, zum Mitnehmen oder zum Sitzenbleiben.',
      ],
      actions: ['Auf eine Tasse vorbeikommen', 'Probieren', 'Platz nehmen'],
      tags: ['Kaffee', 'Kaffeeliebe', 'Kaffeepause'],
      picture: 'eine Tasse Kaffee auf einem Holztresen',
    },
  },
];
