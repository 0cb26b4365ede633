import type { Topic } from './topic.ts';

/** Culture, travel, animals, neighbourhood. */
export const leisureTopics: readonly Topic[] = [
  {
    name: 'music',
    emoji: '🎶',
    about:
      'concert music band choir jazz piano guitar singer festival orchestra vinyl record_shop *konzert* *musik* *chor band *jazz* *klavier* *gitarre* *orgel* *schallplatte*',
    en: {
      scenes: [
        'the lights go down and nobody coughs',
        'the last note is still in the room',
        'the foot starts tapping on its own',
        'the first chord tells you that you came to the right place',
        'strangers sing the same line',
      ],
      truths: [
        'Music has to be in the same room as you, at least now and then.',
        'Applause is the only review that counts on the night.',
        'Some evenings have a sound you take home.',
        'Nobody regrets the concert they went to.',
      ],
      invites: [
        'Who do you want next to you when it begins?',
        'Come early: the best seat is the one you like.',
        'Tell the friend who always finds the good concerts.',
      ],
      actions: ['Get a seat', 'Come and listen', 'Be in the room'],
      tags: ['LiveMusic', 'Concert', 'Music'],
      picture: 'instruments on a small stage in warm light',
    },
    de: {
      scenes: [
        'das Licht ausgeht und niemand hustet',
        'der letzte Ton noch im Raum steht',
        'der Fuß von allein mitwippt',
        'der erste Akkord verrät, dass man richtig ist',
        'Fremde dieselbe Zeile singen',
      ],
      truths: [
        'Musik muss ab und zu im selben Raum sein.',
        'Applaus ist die einzige Kritik, die am Abend zählt.',
        'Manche Abende haben einen Klang, den man mitnimmt.',
        'Niemand bereut das Konzert, in dem er war.',
      ],
      invites: [
        'Wer soll daneben sitzen, wenn es anfängt?',
        'Früh kommen lohnt sich, der beste Platz ist der liebste.',
        'Gern der Freundin zeigen, die immer die guten Konzerte findet.',
      ],
      actions: ['Platz sichern', 'Zuhören kommen', 'Dabei sein'],
      tags: ['Livemusik', 'Konzert', 'Musik'],
      picture: 'Instrumente auf einer kleinen Bühne in warmem Licht',
    },
  },
  {
    name: 'culture',
    emoji: '🎭',
    about:
      'theatre theater cinema film exhibition museum gallery art artist painting photo photography photographer dance play_by poetry_slam *theater* *kino* *film* *ausstellung* *museum* *galerie *kunst* *foto* *tanz* *vernissage *kabarett',
    en: {
      scenes: [
        'the curtain moves a little before it opens',
        'you stand in front of a picture longer than planned',
        'the talk on the way home lasts longer than the way',
        'somebody sees something in it that you missed',
        'the seat is soft and the phone is off',
      ],
      truths: [
        'Art asks for nothing but a look.',
        'The best evenings end in a discussion.',
        'Nobody needs to understand it to like it.',
        'Two people never see the same picture.',
      ],
      invites: ['Come and form your own opinion.', 'Bring somebody who sees things differently.', 'Afterwards we would like to hear what stayed with you.'],
      actions: ['Get tickets', 'Come and see', 'Plan your visit'],
      tags: ['Culture', 'Art', 'OnStage'],
      picture: 'a quiet gallery wall with framed pictures',
    },
    de: {
      scenes: [
        'der Vorhang sich kurz bewegt, bevor er aufgeht',
        'man länger vor einem Bild steht als geplant',
        'das Gespräch länger dauert als der Heimweg',
        'jemand etwas sieht, das man selbst übersehen hat',
        'der Sessel weich und das Telefon aus ist',
      ],
      truths: [
        'Kunst verlangt nichts als einen Blick.',
        'Die besten Abende enden in einer Diskussion.',
        'Man muss es nicht verstehen, um es zu mögen.',
        'Zwei Menschen sehen nie dasselbe Bild.',
      ],
      invites: [
        'Am besten selbst ein Urteil bilden.',
        '<Bringt|Bringen Sie> jemanden mit, der anders schaut.',
        'Hinterher wüssten wir gern, was hängen geblieben ist.',
      ],
      actions: ['Karten sichern', 'Ansehen kommen', 'Besuch planen'],
      tags: ['Kultur', 'Kunst', 'Bühne'],
      picture: 'eine ruhige Galeriewand mit gerahmten Bildern',
    },
  },
  {
    name: 'travel',
    emoji: '🧳',
    about:
      'hotel travel trip holiday_home guest_house camping hiking boat tour tours weekend_trip beach room_rate bed_and_breakfast *hotel reise reisen reisebüro *ferienwohnung *pension *camping* *wander* *urlaub* *ausflug* *stadtführung *gästehaus',
    en: {
      scenes: [
        'the suitcase stands in the hall a day too early',
        'the window opens onto something new',
        'the phone loses its signal and nobody minds',
        'the map has a corner you do not know yet',
        'breakfast has no closing time in your head',
      ],
      truths: [
        'Anticipation is half the journey and needs no luggage.',
        'You do not have to go far to be away.',
        'The best souvenirs fit into a sentence.',
        'Every detour was somebody’s favourite part.',
      ],
      invites: [
        'Tell us when you could get away, and we see what is free.',
        'Who would you share the window seat with?',
        'Ask us for the corner that is in no guidebook.',
      ],
      actions: ['Ask for dates', 'Pack your bag', 'Plan your stay'],
      tags: ['Travel', 'Getaway', 'Explore'],
      picture: 'a small suitcase by an open window',
    },
    de: {
      scenes: [
        'der Koffer einen Tag zu früh im Flur steht',
        'das Fenster auf etwas Neues hinausgeht',
        'das Netz weg ist und es niemanden stört',
        'die Karte eine Ecke hat, die man noch nicht kennt',
        'das Frühstück im Kopf kein Ende hat',
      ],
      truths: [
        'Vorfreude ist die halbe Reise und braucht kein Gepäck.',
        'Man muss nicht weit fahren, um weg zu sein.',
        'Die besten Andenken passen in einen Satz.',
        'Jeder Umweg war schon einmal der schönste Teil.',
      ],
      invites: [
        '<Sagt|Sagen Sie> uns, wann es passen könnte, wir schauen, was frei ist.',
        'Mit wem <teilt ihr|teilen Sie> den Fensterplatz?',
        '<Fragt|Fragen Sie> uns nach der Ecke, die in keinem Reiseführer steht.',
      ],
      actions: ['Zeitraum anfragen', 'Tasche packen', 'Aufenthalt planen'],
      tags: ['Reisen', 'Auszeit', 'Entdecken'],
      picture: 'ein kleiner Koffer an einem offenen Fenster',
    },
  },
  {
    name: 'animals',
    emoji: '🐾',
    about:
      'dog dogs cat cats pet pets puppy vet animal_shelter animals horse riding grooming hund hunde hundeschule hundesalon hundefutter *katze* *haustier* *tierheim *tierarzt* *welpe* *pferd* *reiten *tiere',
    en: {
      scenes: [
        'somebody with four legs waits at the door',
        'a wet nose decides when the day begins',
        'the lead is already in your hand',
        'two eyes follow every bite',
        'the basket is empty because the sofa is softer',
      ],
      truths: [
        'Animals never ask how your day was, and still know.',
        'A tail says more than most sentences.',
        'Trust comes on soft paws and takes its time.',
        'Anyone who lives with animals owns a lint roller.',
      ],
      invites: [
        'Show us who lives with you: pictures are welcome.',
        'Come by with your four-legged one, or without.',
        'Please share this, one of your friends may be the right one.',
      ],
      actions: ['Come and meet us', 'Show us yours', 'Help along'],
      tags: ['Pets', 'Animals', 'FourPaws'],
      picture: 'a friendly dog on a blanket',
    },
    de: {
      scenes: [
        'jemand auf vier Pfoten an der Tür wartet',
        'eine nasse Nase entscheidet, wann der Tag beginnt',
        'die Leine schon in der Hand liegt',
        'zwei Augen jeden Bissen verfolgen',
        'das Körbchen leer bleibt, weil das Sofa weicher ist',
      ],
      truths: [
        'Tiere fragen nicht, wie der Tag war, und wissen es doch.',
        'Ein Schwanzwedeln sagt mehr als mancher Satz.',
        'Vertrauen kommt auf leisen Pfoten und lässt sich Zeit.',
        'Wer mit Tieren lebt, besitzt eine Fusselrolle.',
      ],
      invites: [
        '<Zeigt|Zeigen Sie> uns, wer bei <euch|Ihnen> wohnt: Bilder sind willkommen.',
        'Gern mit Vierbeiner vorbeikommen, oder ohne.',
        'Bitte teilen, vielleicht ist im Bekanntenkreis genau die Richtige.',
      ],
      actions: ['Kennenlernen kommen', 'Tier zeigen', 'Mithelfen'],
      tags: ['Tiere', 'Haustiere', 'Tierliebe'],
      picture: 'ein freundlicher Hund auf einer Decke',
    },
  },
  {
    name: 'neighbourhood',
    emoji: '🎪',
    about:
      'market flea_market street_party neighbourhood neighbors neighbours open_day christmas_market fair village town community club repair_café *markt *flohmarkt *straßenfest *nachbar* *weihnachtsmarkt *dorffest *stadtfest *tag_der_offenen *verein *sommerfest *fest repair_cafe',
    en: {
      scenes: [
        'you meet half the street and still get home late',
        'the tables are out and somebody brings a cake',
        'a quick look takes the whole afternoon',
        'the children have disappeared and are surely fine',
        'you carry home something you did not know you needed',
      ],
      truths: [
        'Neighbours are strangers who lent each other a ladder once.',
        'A street becomes a place when people stop in it.',
        'The best finds are made without a list.',
        'Nobody has to buy anything to have a good time.',
      ],
      invites: ['Bring whoever lives next door.', 'Pass it on along the street.', 'We look forward to familiar faces, and to new ones.'],
      actions: ['Drop in', 'Bring the neighbours', 'Come along'],
      tags: ['Neighbourhood', 'Local', 'Together'],
      picture: 'stalls and bunting in a friendly street',
    },
    de: {
      scenes: [
        'man die halbe Straße trifft und doch zu spät heimkommt',
        'die Tische draußen stehen und jemand Kuchen bringt',
        'aus „nur kurz schauen“ ein Nachmittag wird',
        'die Kinder verschwunden sind und es ihnen sicher gut geht',
        'man etwas heimträgt, von dem man vorher nichts wusste',
      ],
      truths: [
        'Nachbarn sind Fremde, die sich einmal eine Leiter geliehen haben.',
        'Aus einer Straße wird ein Ort, sobald Leute stehen bleiben.',
        'Die besten Funde macht man ohne Liste.',
        'Für einen guten Nachmittag muss niemand etwas kaufen.',
      ],
      invites: [
        'Gern mitbringen, wer nebenan wohnt.',
        'In der Straße weitersagen ist ausdrücklich erlaubt.',
        'Wir freuen uns auf bekannte Gesichter und auf neue.',
      ],
      actions: ['Vorbeischauen', 'Nachbarn mitbringen', 'Dabei sein'],
      tags: ['Nachbarschaft', 'VorOrt', 'Zusammen'],
      picture: 'Stände und Wimpel in einer freundlichen Straße',
    },
  },
];
