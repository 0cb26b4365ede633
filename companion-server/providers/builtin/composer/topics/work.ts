import type { Topic } from './topic.ts';

/** Work, trades, technology, money, giving. */
export const workTopics: readonly Topic[] = [
  {
    name: 'software',
    emoji: '💻',
    about:
      'app software platform api tool dashboard invoice invoices website online_shop newsletter cloud update version feature beta *app *software* *plattform *rechnung* *webseite *website *onlineshop *digital* *schnittstelle',
    en: {
      scenes: [
        'the same number is typed in for the third time',
        'the spreadsheet has grown a fourth tab',
        'it is Friday and the list is not shorter',
        'somebody asks where the latest version is',
        'the search takes longer than the task',
      ],
      truths: [
        'Good software is the kind you stop thinking about.',
        'Time saved is only worth something if you notice it.',
        'Most routine work does not mind being done by something else.',
        'The best feature is the click that is no longer needed.',
      ],
      invites: ['Try it with one real case of yours.', 'Tell us which step costs you most time.', 'Ask us for a look at it: no slides, only the thing.'],
      actions: ['Try it out', 'See how it works', 'Ask for a demo'],
      tags: ['Software', 'Productivity', 'Tech'],
      picture: 'a laptop on a tidy desk',
    },
    de: {
      scenes: [
        'dieselbe Zahl zum dritten Mal eingetippt wird',
        'die Tabelle ein viertes Blatt bekommt',
        'Freitag ist und die Liste nicht kürzer',
        'jemand nach der neuesten Fassung fragt',
        'das Suchen länger dauert als das Erledigen',
      ],
      truths: [
        'Gute Software ist die, an die man nicht mehr denkt.',
        'Gesparte Zeit zählt erst, wenn man sie merkt.',
        'Den meisten Handgriffen ist es egal, wer sie macht.',
        'Die beste Funktion ist der Klick, der wegfällt.',
      ],
      invites: [
        'Am besten mit einem echten Fall ausprobieren.',
        '<Sagt|Sagen Sie> uns, welcher Schritt am meisten Zeit kostet.',
        'Wir zeigen es gern: ohne Folien, nur die Sache selbst.',
      ],
      actions: ['Ausprobieren', 'So funktioniert es', 'Vorführung anfragen'],
      tags: ['Software', 'Digital', 'Produktivität'],
      picture: 'ein Laptop auf einem aufgeräumten Schreibtisch',
    },
  },
  {
    name: 'money',
    emoji: '📊',
    about:
      'tax taxes accountant accounting insurance bank loan savings pension consulting lawyer legal *steuer* *versicherung* *bank *kredit* rente rentenberatung *buchhaltung *beratung *anwalt* *finanz*',
    en: {
      scenes: [
        'the envelope has been lying there unopened',
        'the folder for receipts is a shoe box',
        'a letter needs to be read twice',
        'you would like to know before it matters',
        'the deadline is closer than it looks',
      ],
      truths: [
        'Paper gets lighter once it is sorted.',
        'Clear words are half the advice.',
        'Nobody has to like forms, it is enough that somebody does.',
        'A good question at the right time saves a lot of trouble.',
      ],
      invites: ['Bring the folder as it is.', 'Ask your question in plain words, we answer in the same.', 'Arrange a first talk, and bring your questions.'],
      actions: ['Arrange a talk', 'Ask your question', 'Bring the folder'],
      tags: ['Advice', 'Finance', 'GoodToKnow'],
      picture: 'a tidy desk with papers and a calculator',
    },
    de: {
      scenes: [
        'der Umschlag immer noch ungeöffnet daliegt',
        'der Ordner für Belege ein Schuhkarton ist',
        'ein Brief zweimal gelesen werden muss',
        'man es gern wüsste, bevor es wichtig wird',
        'die Frist näher ist, als sie aussieht',
      ],
      truths: [
        'Papier wird leichter, wenn es sortiert ist.',
        'Klare Worte sind die halbe Beratung.',
        'Formulare muss niemand mögen, es reicht, wenn es jemand tut.',
        'Eine gute Frage zur rechten Zeit spart viel Ärger.',
      ],
      invites: [
        'Den Ordner einfach mitbringen, so wie er ist.',
        'Fragen gern in einfachen Worten, so antworten wir auch.',
        'Ein erstes Gespräch ist schnell vereinbart.',
      ],
      actions: ['Gespräch vereinbaren', 'Frage stellen', 'Ordner mitbringen'],
      tags: ['Beratung', 'Finanzen', 'GutZuWissen'],
      picture: 'ein aufgeräumter Schreibtisch mit Papieren und Taschenrechner',
    },
  },
  {
    name: 'giving',
    emoji: '🤝',
    about:
      'donate donation donations charity fundraiser volunteer volunteers food_bank collect collecting blankets refugees *spende* *sammeln *ehrenamt* *freiwillige* *tafel *helfer* *benefiz*',
    en: {
      scenes: [
        'one more pair of hands makes the difference',
        'the box in the hall fills up',
        'somebody says "I can do that"',
        'a small thing is a big one for somebody else',
      ],
      truths: [
        'Helping rarely needs more than a beginning.',
        'What lies around at one home is missing at another.',
        'Nobody can do everything, but everybody can do a little.',
        'Many small things are heavy to carry, in the best sense.',
      ],
      invites: ['Have a look in the cupboard tonight.', 'If you cannot help this time, passing it on counts too.', 'Ask us what is needed most.'],
      actions: ['Help with us', 'Give something', 'Pass it on'],
      tags: ['Together', 'Donate', 'Helping'],
      picture: 'a cardboard box being filled by several hands',
    },
    de: {
      scenes: [
        'ein Paar Hände mehr den Unterschied macht',
        'die Kiste im Flur voller wird',
        'jemand sagt: Das kann ich machen',
        'eine Kleinigkeit für andere groß ist',
      ],
      truths: [
        'Helfen braucht selten mehr als einen Anfang.',
        'Was bei den einen herumliegt, fehlt bei den anderen.',
        'Niemand kann alles, aber alle können ein bisschen.',
        'Viele Kleinigkeiten wiegen schwer, im besten Sinn.',
      ],
      invites: [
        'Heute Abend einmal in den Schrank schauen.',
        'Wer diesmal nicht kann, hilft auch mit dem Weitersagen.',
        '<Fragt|Fragen Sie> uns, was gerade am nötigsten ist.',
      ],
      actions: ['Mithelfen', 'Etwas geben', 'Weitersagen'],
      tags: ['Zusammen', 'Spenden', 'Helfen'],
      picture: 'ein Karton, der von mehreren Händen gefüllt wird',
    },
  },
  {
    name: 'team',
    emoji: '👋',
    about:
      'hiring job jobs apprentice apprentices vacancy colleague colleagues career employee team_member internship *stelle *stellenangebot *ausbildung* *azubi* *aushilfe *kollege *kollegin *minijob* *praktik* *karriere *verstärkung',
    en: {
      scenes: [
        'Monday morning sounds like a plan',
        'somebody holds the door because both hands are full',
        'the new one asks the question all others forgot',
        'the shift ends and nobody runs',
      ],
      truths: [
        'A job is mostly the people beside you.',
        'Skills can be learned, kindness is brought along.',
        'Everybody was new once.',
        'Good teams laugh at least once before noon.',
      ],
      invites: [
        'Write us three sentences: who you are, what you like, when you could start.',
        'A first talk starts with a first message.',
        'Know the right person? Tell them before somebody else does.',
      ],
      actions: ['Write three sentences', 'Get to know us', 'Apply'],
      tags: ['Jobs', 'WeAreHiring', 'Team'],
      picture: 'a small team at work, seen from the side',
    },
    de: {
      scenes: [
        'der Montagmorgen nach einem Plan klingt',
        'jemand die Tür aufhält, weil beide Hände voll sind',
        'die Neue fragt, was alle anderen vergessen haben',
        'die Schicht endet und niemand rennt',
      ],
      truths: [
        'Eine Arbeit, das sind vor allem die Menschen daneben.',
        'Können lernt man, Freundlichkeit bringt man mit.',
        'Neu war jeder einmal.',
        'Gute Teams lachen mindestens einmal vor Mittag.',
      ],
      invites: [
        'Drei Sätze genügen: wer, was gern, ab wann.',
        'Ein erstes Gespräch beginnt mit einer ersten Nachricht.',
        'Die richtige Person im Kopf? Gern gleich Bescheid sagen.',
      ],
      actions: ['Drei Sätze schreiben', 'Kennenlernen', 'Bewerben'],
      tags: ['Jobs', 'WirSuchen', 'Team'],
      picture: 'ein kleines Team bei der Arbeit, von der Seite gesehen',
    },
  },
  {
    name: 'trades',
    emoji: '🔧',
    about:
      'heating solar plumber electrician roof renovation bathroom painter carpenter repair repairs insulation heat_pump craftsman cleaning window_cleaning laundry *heizung* *solar* *klempner *elektriker* dach dächer dachdecker *renovierung *bad *maler* *tischler* *schreiner* *reparatur* *wärmepumpe* *handwerk* *reinigung* *photovoltaik*',
    en: {
      scenes: [
        'the tap drips in the middle of the night',
        'the bill is higher than the winter was cold',
        'the job has been "for the weekend" since spring',
        'the ladder is out but nobody wants to climb it',
        'you would like to have it done properly, once',
      ],
      truths: [
        'Done properly once is cheaper than done quickly twice.',
        'Good work is the kind you stop noticing.',
        'A house tells you early what it needs.',
        'Most big repairs were small ones for a while.',
      ],
      invites: [
        'Describe it in two sentences, and we tell you what is possible.',
        'Send a photo: that often answers half of it.',
        'Ask for a date before everybody else does.',
      ],
      actions: ['Describe your job', 'Ask for a date', 'Send a photo'],
      tags: ['Craft', 'HomeImprovement', 'WellDone'],
      picture: 'tools laid out on a workbench',
    },
    de: {
      scenes: [
        'nachts der Hahn tropft',
        'die Rechnung höher ist, als der Winter kalt war',
        'die Arbeit seit dem Frühjahr „fürs Wochenende“ ist',
        'die Leiter schon steht und keiner hinaufwill',
        'man es einmal richtig gemacht haben möchte',
      ],
      truths: [
        'Einmal richtig ist günstiger als zweimal schnell.',
        'Gute Arbeit erkennt man daran, dass man sie vergisst.',
        'Ein Haus sagt früh, was es braucht.',
        'Die meisten großen Reparaturen waren eine Weile klein.',
      ],
      invites: [
        'In zwei Sätzen beschreiben genügt, wir sagen, was geht.',
        'Ein Foto beantwortet oft schon die Hälfte.',
        'Am besten früh nach einem Termin fragen.',
      ],
      actions: ['Vorhaben beschreiben', 'Termin anfragen', 'Foto schicken'],
      tags: ['Handwerk', 'Zuhause', 'GuteArbeit'],
      picture: 'Werkzeug auf einer Werkbank',
    },
  },
];
