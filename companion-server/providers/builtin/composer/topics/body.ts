import type { Topic } from './topic.ts';

/** Body, health, looks. */
export const bodyTopics: readonly Topic[] = [
  {
    name: 'yoga',
    emoji: '🧘',
    about: 'yoga pilates meditation mindfulness stretching qigong breathing *yoga* *pilates* *meditation* *achtsamkeit* *entspannung*',
    en: {
      scenes: [
        'the shoulders have been up by the ears all day',
        'the mat is rolled out and the phone stays outside',
        'nobody needs anything from you for an hour',
        'you notice that you have been holding your breath',
        'the room goes quiet',
        'the back complains before the head does',
      ],
      truths: [
        'Nobody has to be flexible to begin.',
        'An hour of quiet is a small luxury that costs no effort.',
        'Breathing is the one exercise everybody already knows.',
        'The first step onto the mat is the longest.',
        'It is not about touching your toes.',
      ],
      invites: [
        'Come as you are; socks are optional.',
        'Message us if you are not sure whether it suits you.',
        'Bring a friend, or bring nobody: both work.',
        'Write to us and we keep you a mat.',
      ],
      actions: ['Keep a mat for me', 'Come and try', 'Take the first step'],
      tags: ['Yoga', 'Mindfulness', 'TakeABreath'],
      picture: 'a rolled-out mat in a bright room',
    },
    de: {
      scenes: [
        'die Schultern den ganzen Tag an den Ohren hängen',
        'die Matte liegt und das Telefon draußen bleibt',
        'eine Stunde lang niemand etwas will',
        'man merkt, dass man die Luft angehalten hat',
        'es im Raum still wird',
        'der Rücken sich früher meldet als der Kopf',
      ],
      truths: [
        'Zum Anfangen muss niemand beweglich sein.',
        'Eine stille Stunde ist ein kleiner Luxus ohne Anstrengung.',
        'Atmen ist die eine Übung, die alle schon können.',
        'Der erste Schritt auf die Matte ist der längste.',
        'Es geht nicht darum, die Zehen zu berühren.',
      ],
      invites: [
        'Einfach kommen, Socken nach Wahl.',
        'Unsicher, ob es passt? <Schreibt|Schreiben Sie> uns.',
        'Zu zweit oder allein, beides geht.',
        'Eine kurze Nachricht, und die Matte liegt bereit.',
      ],
      actions: ['Matte reservieren', 'Ausprobieren', 'Ersten Schritt machen'],
      tags: ['Yoga', 'Achtsamkeit', 'Durchatmen'],
      picture: 'eine ausgerollte Matte in einem hellen Raum',
    },
  },
  {
    name: 'fitness',
    emoji: '💪',
    about:
      'fitness gym workout training personal_trainer crossfit bootcamp strength running run marathon boxing *fitness* *training *probetraining *kraft* *lauftreff *marathon* *boxen *sportverein *handball* *fußball* football tennis *turnen gymnastics climbing *klettern *kletterhalle',
    en: {
      scenes: [
        'the sports bag has been standing by the door for a week',
        'the last repetition is the one that counts',
        'the stairs feel longer than they used to',
        'the sofa makes a better offer',
        'somebody waits for you so that you really go',
        'the muscles remember it two days later',
      ],
      truths: [
        'The hardest part is putting on your shoes.',
        'Nobody starts strong, everybody starts somewhere.',
        'Progress is what happens when nobody is looking.',
        'It is easier to go when somebody expects you.',
        'Regular beats perfect.',
      ],
      invites: [
        'Come once and see how it feels.',
        'Who do you train with? Bring them along.',
        'Ask us where to begin, we start from where you are.',
        'Pack your bag tonight, then tomorrow is easy.',
      ],
      actions: ['Book a trial', 'Train with us', 'Start now'],
      tags: ['Fitness', 'Training', 'StayActive'],
      picture: 'trainers and a towel on a gym floor',
    },
    de: {
      scenes: [
        'die Sporttasche seit einer Woche neben der Tür steht',
        'die letzte Wiederholung die ist, die zählt',
        'die Treppe länger wirkt als früher',
        'das Sofa das bessere Angebot macht',
        'jemand wartet und man deshalb wirklich geht',
        'die Muskeln sich noch zwei Tage später melden',
      ],
      truths: [
        'Das Schwerste sind die Schuhe, und zwar das Anziehen.',
        'Niemand fängt stark an, aber alle fangen irgendwo an.',
        'Fortschritt passiert, wenn keiner hinsieht.',
        'Es geht sich leichter, wenn jemand wartet.',
        'Regelmäßig schlägt perfekt.',
      ],
      invites: [
        'Einmal kommen und schauen, wie es sich anfühlt.',
        'Mit wem <trainiert ihr|trainieren Sie>? Gern mitbringen.',
        '<Fragt|Fragen Sie> uns nach dem Anfang, wir holen jeden dort ab, wo er steht.',
        'Heute Abend die Tasche packen, dann ist morgen leicht.',
      ],
      actions: ['Probetraining buchen', 'Mittrainieren', 'Jetzt anfangen'],
      tags: ['Fitness', 'Training', 'InBewegung'],
      picture: 'Sportschuhe und ein Handtuch auf dem Hallenboden',
    },
  },
  {
    name: 'therapy',
    emoji: '🌿',
    about:
      'physiotherapist physiotherapy massage spa wellness sauna osteopath therapy *physiotherapeut* *physiotherapie *massage *wellness* *sauna* *osteopath* *therapie* *krankengymnastik',
    en: {
      scenes: [
        'the neck tells you how the week has been',
        'getting up takes a small run-up',
        'the warm towel goes on',
        'turning around in the car has become a project',
        'the same spot has been aching since Monday',
      ],
      truths: [
        'A body keeps count, even when we do not.',
        'Looking after yourself is not a reward, it is maintenance.',
        'Pain is a message, and it helps to have someone read it with you.',
        'Warm hands solve more than most people expect.',
      ],
      invites: [
        'Call or write, and we find a time that suits you.',
        'Tell us where it pinches, and we tell you what we can do.',
        'Give yourself an appointment, or somebody who never takes one.',
      ],
      actions: ['Ask for an appointment', 'Find a time', 'Talk to us'],
      tags: ['Wellbeing', 'Physiotherapy', 'TakeCare'],
      picture: 'a calm treatment room with folded towels',
    },
    de: {
      scenes: [
        'der Nacken erzählt, wie die Woche war',
        'das Aufstehen ein wenig Anlauf braucht',
        'das warme Handtuch aufliegt',
        'der Schulterblick im Auto zum Projekt wird',
        'es seit Montag an derselben Stelle zieht',
      ],
      truths: [
        'Der Körper führt Buch, auch wenn wir es nicht tun.',
        'Sich um sich zu kümmern ist keine Belohnung, es ist Pflege.',
        'Schmerz ist eine Nachricht, und zu zweit liest sie sich leichter.',
        'Warme Hände lösen mehr, als man denkt.',
      ],
      invites: [
        '<Ruft|Rufen Sie> an oder <schreibt|schreiben Sie>, wir finden eine Zeit.',
        '<Sagt|Sagen Sie> uns, wo es zwickt, wir sagen, was wir tun können.',
        'Auch ein schönes Geschenk für Menschen, die nie Termine nehmen.',
      ],
      actions: ['Termin anfragen', 'Zeit finden', 'Mit uns reden'],
      tags: ['Wohlbefinden', 'Physiotherapie', 'GutFürDich'],
      picture: 'ein ruhiger Behandlungsraum mit gefalteten Handtüchern',
    },
  },
  {
    name: 'health',
    emoji: '🩺',
    about:
      'dental dentist doctor clinic pharmacy vaccination check-up glasses optician hearing health nurse care *zahn* *arzt *praxis *apotheke* *impf* *vorsorge* *brille* *optiker* *hörtest *gesundheit* *pflegedienst *blutspende*',
    en: {
      scenes: [
        'the appointment has been on the list for months',
        'a small question keeps coming back',
        'the letters on the label seem to get smaller',
        'the little ones want to know what the chair can do',
        'you would rather ask once too often',
      ],
      truths: [
        'Most worries get smaller once somebody has had a look.',
        'The best appointment is the one that finds nothing.',
        'Asking is never a waste of anybody’s time.',
        'Prevention is a quiet business, and a good one.',
      ],
      invites: [
        'If you have a question, call us: we take the time.',
        'Please pass this on to those who keep putting it off.',
        'Write down what you want to ask, and bring the list.',
      ],
      actions: ['Arrange a time', 'Call us', 'Ask your question'],
      tags: ['Health', 'Prevention', 'GoodCare'],
      picture: 'a bright, friendly practice room',
    },
    de: {
      scenes: [
        'der Termin seit Monaten auf der Liste steht',
        'eine kleine Frage immer wiederkommt',
        'die Buchstaben auf der Packung kleiner werden',
        'die Kleinen wissen wollen, was der Stuhl alles kann',
        'man lieber einmal zu oft fragt',
      ],
      truths: [
        'Die meisten Sorgen werden kleiner, sobald jemand hingesehen hat.',
        'Der beste Termin ist der, bei dem nichts gefunden wird.',
        'Fragen ist nie verlorene Zeit.',
        'Vorsorge ist eine stille Sache, und eine gute.',
      ],
      invites: [
        'Bei Fragen einfach anrufen, wir nehmen uns Zeit.',
        'Gern weitersagen an alle, die es vor sich herschieben.',
        'Am besten die Fragen aufschreiben und den Zettel mitbringen.',
      ],
      actions: ['Zeit vereinbaren', 'Anrufen', 'Frage stellen'],
      tags: ['Gesundheit', 'Vorsorge', 'GutBetreut'],
      picture: 'ein heller, freundlicher Praxisraum',
    },
  },
];
