import type { Topic } from './topic.ts';

/** At the table: meals, drinks, what comes from the field. */
export const tableTopics: readonly Topic[] = [
  {
    name: 'restaurant',
    emoji: '🍽️',
    about:
      'menu restaurant lunch dinner brunch dish dishes soup salad pizza pasta burger bistro kitchen chef supper *menü *karte_mit *speisekarte *sommerkarte *winterkarte *herbstkarte *mittagstisch *mittagessen *abendessen *gericht *suppe *salat *salaten *pizza* *restaurant *gasthaus *wirtshaus *küchenchef *brunch',
    en: {
      scenes: [
        'the table is set and nobody has to cook',
        'the first plate comes out of the kitchen',
        'everybody orders something else so that everybody can try',
        'lunch was supposed to be quick and was not',
        'the bread basket is already empty',
        'somebody says "let us stay a little longer"',
      ],
      truths: [
        'A good meal starts with somebody pulling out a chair for you.',
        'Food tastes better when somebody else does the dishes.',
        'The best table is the one with your people around it.',
        'Hunger is good company on the way to a table.',
        'A plate can tell you what time of the year it is.',
      ],
      invites: [
        'Reserve a table, and come hungry.',
        'Tell us when you are coming and for how many: we set the table.',
        'Who is eating with you? Send it to them.',
        'Come and try {O}, and tell us what you would order again.',
      ],
      actions: ['Reserve a table', 'Come hungry', 'See the menu'],
      tags: ['Restaurant', 'GoodFood', 'Foodie'],
      picture: 'a set table with plates of food',
    },
    de: {
      scenes: [
        'der Tisch gedeckt ist und keiner kochen muss',
        'der erste Teller aus der Küche kommt',
        'alle etwas anderes bestellen, damit alle probieren können',
        'die kurze Mittagspause doch länger wird',
        'der Brotkorb schon leer ist',
        'jemand sagt: Bleiben wir noch ein bisschen',
      ],
      truths: [
        'Ein gutes Essen beginnt mit einem freien Stuhl.',
        'Es schmeckt besser, wenn jemand anderes abwäscht.',
        'Der beste Tisch ist der mit den richtigen Leuten.',
        'Hunger ist ein guter Begleiter auf dem Weg zum Tisch.',
        'Ein Teller kann verraten, welche Jahreszeit es ist.',
      ],
      invites: [
        '<Reserviert|Reservieren Sie> einen Tisch und <kommt|kommen Sie> hungrig.',
        'Für wie viele dürfen wir decken?',
        'Wer isst mit? Gern gleich weiterleiten.',
        '<Probiert|Probieren Sie> {A} und <verratet|verraten Sie> uns, was es beim nächsten Mal wieder sein soll.',
      ],
      actions: ['Tisch reservieren', 'Hungrig kommen', 'Karte ansehen'],
      tags: ['Restaurant', 'GutesEssen', 'Genuss'],
      picture: 'ein gedeckter Tisch mit vollen Tellern',
    },
  },
  {
    name: 'drinks',
    emoji: '🍷',
    about:
      'wine beer brewery brewing cocktail gin juice lemonade tea winery vineyard cider *wein *weine *weingut *winzer* *bier *biere *brauerei *cocktail* *saft *säfte *limonade* *tee *schorle weinbar cocktailbar wine_bar cocktail_bar',
    en: {
      scenes: [
        'the glasses are already on the table',
        'the working day is over and the jacket comes off',
        'the cork comes out with a quiet sound',
        'the light gets lower and the talk gets better',
        'somebody asks "what shall we drink?"',
        'the garden chairs are still warm from the sun',
      ],
      truths: [
        'A good glass needs good company and little else.',
        'Some things are best explained by a sip.',
        'Taste is a memory you can pour.',
        'The second sip tells you more than the first.',
        'Every bottle holds the weather of one year.',
      ],
      invites: [
        'Come and taste, then tell us which one you would take home.',
        'Ask us what goes with your dinner.',
        'Bring somebody with another taste: that makes it interesting.',
        'Try {O} and see where it takes you.',
      ],
      actions: ['Come for a tasting', 'Pick your bottle', 'Raise a glass'],
      tags: ['Drinks', 'Tasting', 'Cheers'],
      picture: 'filled glasses on a table in evening light',
    },
    de: {
      scenes: [
        'die Gläser schon auf dem Tisch stehen',
        'Feierabend ist und die Jacke am Haken hängt',
        'der Korken mit einem leisen Ton aufgeht',
        'das Licht tiefer und das Gespräch besser wird',
        'jemand fragt, was es zu trinken gibt',
        'die Gartenstühle noch warm von der Sonne sind',
      ],
      truths: [
        'Ein gutes Glas braucht gute Gesellschaft und sonst wenig.',
        'Manches erklärt ein Schluck am besten.',
        'Geschmack ist Erinnerung zum Einschenken.',
        'Der zweite Schluck sagt mehr als der erste.',
        'In jeder Flasche steckt das Wetter eines Jahres.',
      ],
      invites: [
        '<Kommt|Kommen Sie> probieren und <sagt|sagen Sie> uns, was mit nach Hause darf.',
        '<Fragt|Fragen Sie> uns, was zum Essen passt.',
        'Am besten jemanden mit anderem Geschmack mitbringen, dann wird es spannend.',
        '<Probiert|Probieren Sie> {A} in aller Ruhe.',
      ],
      actions: ['Zum Probieren kommen', 'Flasche aussuchen', 'Anstoßen'],
      tags: ['Genuss', 'Verkostung', 'Prost'],
      picture: 'gefüllte Gläser auf einem Tisch im Abendlicht',
    },
  },
  {
    name: 'farm',
    emoji: '🥕',
    about:
      'farm farmers vegetable vegetables fruit apples potatoes eggs honey organic harvest asparagus strawberries cheese butcher *hofladen *gemüse* *obst *äpfel *kartoffeln eier *honig *ernte* *spargel* *erdbeeren *käse *metzgerei *bauernhof *bio* *wochenmarkt',
    en: {
      scenes: [
        'there is still earth on the carrots',
        'the basket gets heavier than planned',
        'the first ones of the year are ripe',
        'the recipe starts with "take what is there"',
        'the kitchen table is full of green',
        'you know the field it comes from',
      ],
      truths: [
        'What is in season rarely needs a recipe.',
        'The shortest way to the kitchen is usually the tastiest.',
        'Crooked carrots taste exactly like straight ones.',
        'A field has no opening hours, but it does have good weeks.',
        'Ripe is a date that nobody can hurry.',
      ],
      invites: [
        'Bring a basket, and a little more room than you think.',
        'What do you cook first? Give the rest of us an idea.',
        'Come by and choose by hand.',
        'Ask how to prepare it: we like to tell.',
      ],
      actions: ['Fill your basket', 'Come and choose', 'Stop by'],
      tags: ['Farm', 'InSeason', 'Regional'],
      picture: 'a wooden crate full of vegetables',
    },
    de: {
      scenes: [
        'an den Möhren noch Erde klebt',
        'der Korb schwerer wird als geplant',
        'die Ersten des Jahres reif sind',
        'das Rezept mit „was gerade da ist“ anfängt',
        'der Küchentisch voller Grün liegt',
        'man den Acker kennt, von dem es kommt',
      ],
      truths: [
        'Was gerade reif ist, braucht selten ein Rezept.',
        'Der kürzeste Weg in die Küche ist meist der leckerste.',
        'Krumme Möhren schmecken genau wie gerade.',
        'Ein Acker kennt keinen Feierabend, aber gute Wochen.',
        'Reif ist ein Termin, den niemand vorziehen kann.',
      ],
      invites: [
        '<Bringt|Bringen Sie> einen Korb mit, lieber eine Nummer größer.',
        'Was <kocht ihr|kochen Sie> zuerst? Ideen gern in die Kommentare.',
        '<Kommt|Kommen Sie> vorbei und <sucht|suchen Sie> selbst aus.',
        'Wie man es zubereitet, erzählen wir gern.',
      ],
      actions: ['Korb füllen', 'Selbst aussuchen', 'Vorbeischauen'],
      tags: ['Hofladen', 'Saisonal', 'Regional'],
      picture: 'eine Holzkiste voller Gemüse',
    },
  },
];
