import type { Topic } from './topic.ts';

/** Eating and drinking. */
export const foodTopics: readonly Topic[] = [
  {
    name: 'coffee',
    emoji: '☕',
    about:
      'coffee beans roasted roast café cafe *café espresso *latte cappuccino flat_white *cold_brew barista roastery roaster *kaffee* *rösterei *röstung *bohnen *geröstet',
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
      ],
      invites: [
        'Come in, find a stool and ask for {O}.',
        'Next time you order, give {O} a try.',
        'Stay for one more page of your book, or take it with you.',
        'Come in and taste it before you make up your mind.',
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
      ],
      invites: [
        'Beim nächsten Mal einfach nach {D} fragen.',
        '<Setzt euch|Setzen Sie sich> dazu und <probiert|probieren Sie> {A}.',
        'Zum Mitnehmen oder zum Sitzenbleiben, ganz nach Tag.',
        '<Kommt|Kommen Sie> auf einen Schluck vorbei, erst dann wird geurteilt.',
      ],
      actions: ['Auf eine Tasse vorbeikommen', 'Probieren', 'Platz nehmen'],
      tags: ['Kaffee', 'Kaffeeliebe', 'Kaffeepause'],
      picture: 'eine Tasse Kaffee auf einem Holztresen',
    },
  },
  {
    name: 'bakery',
    emoji: '🥐',
    about:
      'bread baker bakery sourdough roll rolls croissant cake pastry pastries cookie pie baguette *brot *brötchen *bäcker* *kuchen *torte *gebäck *backstube *plätzchen *stollen',
    en: {
      scenes: [
        'the crust still crackles',
        'the kitchen smells of something just out of the oven',
        'the butter is soft enough at last',
        'there is one slice left and two people looking at it',
        'breakfast is allowed to take longer',
        'the street is still dark and one window is lit',
      ],
      truths: [
        'Dough keeps its own time, and it is usually right.',
        'A good crust can be heard before it is tasted.',
        'Nobody ever came home sad with a warm paper bag.',
        'The end piece is the best piece, and everybody knows it.',
        'The best breakfasts need very little else.',
      ],
      invites: [
        'Come early: that is when the shelves look their best.',
        'Take one for now and one for later.',
        'Ask for {O} at the counter.',
        'Bring a bag, and somebody to share with.',
      ],
      actions: ['Come by for a slice', 'Pick yours up', 'Order ahead'],
      tags: ['Bakery', 'FreshlyBaked', 'Bread'],
      picture: 'fresh bread on a floured table',
    },
    de: {
      scenes: [
        'die Kruste noch knistert',
        'es in der Küche nach Ofen duftet',
        'die Butter endlich weich genug ist',
        'nur noch ein Stück da ist und zwei davorstehen',
        'das Frühstück länger dauern darf',
        'es draußen dunkel ist und nur ein Fenster leuchtet',
      ],
      truths: [
        'Teig hat seine eigene Uhr, und meistens behält er recht.',
        'Eine gute Kruste hört man, bevor man sie schmeckt.',
        'Mit einer warmen Tüte ist noch niemand traurig heimgegangen.',
        'Das Endstück ist das beste Stück, und alle wissen es.',
        'Ein gutes Frühstück braucht sonst nicht viel.',
      ],
      invites: [
        '<Kommt|Kommen Sie> früh, dann sind die Regale am schönsten.',
        'Eins für jetzt, eins für später.',
        'Am besten an der Theke nach {D} fragen.',
        '<Bringt|Bringen Sie> eine Tasche mit und jemanden zum Teilen.',
      ],
      actions: ['Auf ein Stück vorbeikommen', 'Vorbestellen', 'Gleich abholen'],
      tags: ['Bäckerei', 'FrischGebacken', 'Brot'],
      picture: 'frisches Brot auf einem bemehlten Tisch',
    },
  },
  {
    name: 'sweets',
    emoji: '🍦',
    about:
      'ice_cream gelato sorbet scoop scoops sundae chocolate praline candy dessert *eisdiele *eiscreme *eisbecher *eissorte *schokolade* *praline *dessert *süßigkeit*',
    en: {
      scenes: [
        'the spoon goes in again although you were done',
        'the sun is out and the shoes come off',
        'somebody says they only want to try',
        'the queue is part of the fun',
        'dinner is over and nobody wants to get up',
        'the children have already chosen and the grown-ups have not',
      ],
      truths: [
        'There is always room for one more spoon.',
        'Choosing is half the pleasure, and sometimes the longer half.',
        'Sweet things taste best when they are not planned.',
        'Nobody counts scoops on a good day.',
      ],
      invites: [
        'Which one would you choose first? Tell us.',
        'Come by and try {O} before somebody else takes the last one.',
        'Bring the person you always share with, or the one you never do.',
      ],
      actions: ['Choose your favourite', 'Come and try', 'Treat yourself'],
      tags: ['SweetTreat', 'Dessert', 'IceCream'],
      picture: 'two scoops in a small bowl',
    },
    de: {
      scenes: [
        'der Löffel noch einmal eintaucht, obwohl man fertig war',
        'die Sonne scheint und die Schuhe ausgezogen werden',
        'jemand nur mal probieren will',
        'das Anstehen zum Spaß dazugehört',
        'das Essen vorbei ist und keiner aufstehen mag',
        'die Kinder längst gewählt haben und die Großen nicht',
      ],
      truths: [
        'Für einen Löffel mehr ist immer Platz.',
        'Die Auswahl ist das halbe Vergnügen, manchmal die längere Hälfte.',
        'Süßes schmeckt am besten, wenn es nicht geplant war.',
        'An guten Tagen zählt niemand die Kugeln.',
      ],
      invites: [
        'Was <nehmt ihr|nehmen Sie> zuerst?',
        '<Kommt|Kommen Sie> vorbei und <probiert|probieren Sie> {A}, bevor jemand anderes schneller ist.',
        'Am schönsten mit jemandem, der gern teilt.',
      ],
      actions: ['Lieblingssorte wählen', 'Probieren kommen', 'Etwas gönnen'],
      tags: ['Süßes', 'Nachtisch', 'Eiszeit'],
      picture: 'zwei Kugeln in einer kleinen Schale',
    },
  },
];
