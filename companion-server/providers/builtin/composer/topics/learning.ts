import type { Topic } from './topic.ts';

/** Learning, children, books. */
export const learningTopics: readonly Topic[] = [
  {
    name: 'swimming',
    emoji: '🏊',
    about: 'swim swimming pool swimmers aqua *schwimm* *freibad *hallenbad *aqua*',
    en: {
      scenes: [
        'the towel is never quite dry',
        'the edge of the pool seems far away and then is not',
        'the first length works without touching the ground',
        'the goggles leave their marks',
      ],
      truths: [
        'Nobody forgets the first length.',
        'Water carries everybody who lets it.',
        'Swimming is learned once and needed for a lifetime.',
        'Courage has its own badge, with or without a seahorse.',
      ],
      invites: ['Pack the towel and come along.', 'Message us if you are unsure which group fits.', 'Tell the parents on the next towel about it.'],
      actions: ['Save a lane', 'Sign up', 'Dive in'],
      tags: ['Swimming', 'LearnToSwim', 'Water'],
      picture: 'calm blue water in a swimming pool',
    },
    de: {
      scenes: [
        'das Handtuch nie ganz trocken wird',
        'der Beckenrand erst weit weg ist und dann doch nicht',
        'die erste Bahn ohne Boden gelingt',
        'die Schwimmbrille ihre Spuren hinterlässt',
      ],
      truths: [
        'Die erste Bahn vergisst niemand.',
        'Wasser trägt jeden, der es lässt.',
        'Schwimmen lernt man einmal und braucht es ein Leben lang.',
        'Mut hat sein eigenes Abzeichen.',
      ],
      invites: [
        'Handtuch einpacken und dabei sein.',
        'Unsicher, welche Gruppe passt? <Schreibt|Schreiben Sie> uns.',
        'Gern auch den Eltern auf dem Handtuch nebenan erzählen.',
      ],
      actions: ['Bahn sichern', 'Anmelden', 'Eintauchen'],
      tags: ['Schwimmen', 'SchwimmenLernen', 'Wasser'],
      picture: 'ruhiges blaues Wasser in einem Schwimmbecken',
    },
  },
  {
    name: 'children',
    emoji: '🧸',
    about:
      'children kids toddler toy toys playground kindergarten nursery_school baby family_day birthday_party puppet *kinder* *spielzeug* *kita *krabbel* *baby* *spielplatz *kindergeburtstag *familie* *ferienprogramm',
    en: {
      scenes: [
        'the rain has been falling since breakfast',
        'somebody small asks "why" for the tenth time',
        'the cardboard box is more fun than what was in it',
        'it is suspiciously quiet in the next room',
        'both boots are on, if on the wrong feet',
      ],
      truths: [
        'Children remember the afternoons, not the schedules.',
        'Playing is serious work.',
        'Small hands need real things to do.',
        'The best question of the day usually comes at bedtime.',
      ],
      invites: [
        'Bring your little ones, and a spare pair of trousers.',
        'Which family should know about it? Send it on.',
        'Ask us everything: parents always may.',
      ],
      actions: ['Bring the family', 'Come and play', 'Save the date'],
      tags: ['Family', 'Kids', 'Play'],
      picture: 'wooden toys on a colourful rug',
    },
    de: {
      scenes: [
        'es seit dem Frühstück regnet',
        'jemand Kleines zum zehnten Mal „warum“ fragt',
        'der Karton mehr Spaß macht als der Inhalt',
        'es nebenan verdächtig still ist',
        'beide Stiefel an sind, wenn auch vertauscht',
      ],
      truths: [
        'Kinder merken sich Nachmittage, keine Termine.',
        'Spielen ist ernsthafte Arbeit.',
        'Kleine Hände brauchen echte Aufgaben.',
        'Die beste Frage des Tages kommt meist vor dem Einschlafen.',
      ],
      invites: [
        '<Bringt|Bringen Sie> die Kleinen mit, und eine Ersatzhose.',
        'Welche Familie sollte das wissen? Gern weiterleiten.',
        'Eltern dürfen immer alles fragen.',
      ],
      actions: ['Mit der Familie kommen', 'Mitspielen', 'Termin merken'],
      tags: ['Familie', 'Kinder', 'Spielen'],
      picture: 'Holzspielzeug auf einem bunten Teppich',
    },
  },
  {
    name: 'books',
    emoji: '📚',
    about: 'book books bookshop bookstore reading novel author library poetry *buch *bücher *buchhandlung *lesung *roman *autor* *bibliothek *bücherei',
    en: {
      scenes: [
        'one more chapter turns into three',
        'the train ride is suddenly too short',
        'the lamp beside the bed is the last light on',
        'the bookmark moves faster than planned',
        'somebody reads the first sentence aloud',
      ],
      truths: [
        'A good book finds its reader, sometimes with a little help.',
        'Shelves are for wandering.',
        'Nobody has ever owned enough bookmarks.',
        'Stories keep better than anything else in the house.',
      ],
      invites: [
        'Come and get lost between the shelves.',
        'What are you reading at the moment? We are curious.',
        'Tell us the last book you loved, and we find the next.',
      ],
      actions: ['Browse with us', 'Find your next book', 'Come and read'],
      tags: ['Books', 'Reading', 'Bookshop'],
      picture: 'an open book beside a stack of others',
    },
    de: {
      scenes: [
        'aus einem Kapitel drei werden',
        'die Zugfahrt plötzlich zu kurz ist',
        'die Lampe am Bett als letztes Licht brennt',
        'das Lesezeichen schneller wandert als geplant',
        'jemand den ersten Satz laut vorliest',
      ],
      truths: [
        'Ein gutes Buch findet seine Leser, manchmal mit etwas Hilfe.',
        'Regale sind zum Umherstreifen da.',
        'Lesezeichen hat man nie genug.',
        'Geschichten halten länger als alles andere im Haus.',
      ],
      invites: [
        '<Kommt|Kommen Sie> stöbern und <bleibt|bleiben Sie> hängen.',
        'Was <lest ihr|lesen Sie> gerade? Wir sind neugierig.',
        'Das letzte Lieblingsbuch verraten genügt, wir finden das nächste.',
      ],
      actions: ['Stöbern kommen', 'Nächstes Buch finden', 'Mitlesen'],
      tags: ['Bücher', 'Lesen', 'Buchhandlung'],
      picture: 'ein offenes Buch neben einem Bücherstapel',
    },
  },
  {
    name: 'courses',
    emoji: '✏️',
    about:
      'course courses class classes lesson lessons workshop language_course spanish english_course french german_course tutoring school university webinar seminar apprenticeship *kurs *kurse *nachhilfe *schule *seminar* *workshop* *unterricht *sprachkurs *weiterbildung *volkshochschule *webinar *werkstattkurs',
    en: {
      scenes: [
        'the first try goes wrong and everybody laughs',
        'something clicks on a Tuesday evening',
        'the pencil is sharpened and the page is empty',
        'you understand half of it and want the other half',
        'your hands begin to know what to do',
      ],
      truths: [
        'Learning begins with being allowed to be bad at it.',
        'Nobody is too late, some just take longer to start.',
        'Questions are welcome, especially the simple ones.',
        'Together you give up less easily.',
        'What you can do yourself stays with you.',
      ],
      invites: [
        'Sign up alone or with somebody who keeps you to it.',
        'Ask us about the level: we tell you honestly.',
        'Write to us, and one chair has your name on it.',
      ],
      actions: ['Take a seat', 'Sign up', 'Learn with us'],
      tags: ['Learning', 'Workshop', 'NewSkills'],
      picture: 'a table prepared with notebooks and pencils',
    },
    de: {
      scenes: [
        'der erste Versuch schiefgeht und alle lachen',
        'es an einem Dienstagabend klick macht',
        'der Stift gespitzt und das Blatt leer ist',
        'man die Hälfte versteht und die andere haben will',
        'die Hände langsam wissen, was sie tun',
      ],
      truths: [
        'Lernen fängt damit an, dass man etwas schlecht können darf.',
        'Zu spät ist niemand, manche fangen nur später an.',
        'Fragen sind erwünscht, gerade die einfachen.',
        'Zusammen gibt man weniger schnell auf.',
        'Was man selbst kann, das bleibt.',
      ],
      invites: [
        'Allein anmelden oder mit jemandem, der einen daran erinnert.',
        '<Fragt|Fragen Sie> uns nach dem Niveau, wir sagen es ehrlich.',
        'Eine Nachricht, und ein Stuhl ist reserviert.',
      ],
      actions: ['Platz nehmen', 'Anmelden', 'Mitlernen'],
      tags: ['Lernen', 'Workshop', 'Kurs'],
      picture: 'ein Tisch mit Heften und Stiften',
    },
  },
];
