import type { Topic } from './topic.ts';

/** Home, garden, vehicles. */
export const homeTopics: readonly Topic[] = [
  {
    name: 'bicycle',
    emoji: '🚲',
    about: 'bike bikes bicycle e-bike e-bikes cargo_bike cycling *fahrrad* *rad *räder *lastenrad *e-bike* *radtour',
    en: {
      scenes: [
        'the chain sounds like a coffee grinder',
        'the traffic stands and the cycle path is free',
        'the first warm evening asks for a detour',
        'the brakes have something to say',
        'the bike comes out of the cellar with flat tyres',
      ],
      truths: [
        'A bicycle forgives a lot, but not a dry chain.',
        'Headwind is only training with a view.',
        'The best time saver has two wheels.',
        'Every long ride begins with a small turn of the pedal.',
      ],
      invites: ['Roll in, and we take a look together.', 'Where does your first ride go? Tell us.', 'Tell us what your bike has been up to.'],
      actions: ['Roll in', 'Book the workshop', 'Get on'],
      tags: ['Bike', 'Cycling', 'BikeLife'],
      picture: 'a bicycle leaning against a sunny wall',
    },
    de: {
      scenes: [
        'die Kette klingt wie eine Kaffeemühle',
        'der Verkehr steht und der Radweg frei ist',
        'der erste warme Abend nach einem Umweg ruft',
        'die Bremsen sich zu Wort melden',
        'das Rad mit platten Reifen aus dem Keller kommt',
      ],
      truths: [
        'Ein Fahrrad verzeiht viel, nur keine trockene Kette.',
        'Gegenwind ist auch nur Training mit Aussicht.',
        'Wer Zeit sparen will, nimmt zwei Räder.',
        'Jede lange Tour beginnt mit einer kleinen Kurbelumdrehung.',
      ],
      invites: ['Einfach reinrollen, wir schauen gemeinsam nach.', 'Wohin geht die erste Tour?', '<Erzählt|Erzählen Sie> uns, was das Rad so mitgemacht hat.'],
      actions: ['Vorbeirollen', 'Werkstatttermin sichern', 'Aufsteigen'],
      tags: ['Fahrrad', 'Radfahren', 'Radliebe'],
      picture: 'ein Fahrrad an einer sonnigen Wand',
    },
  },
  {
    name: 'car',
    emoji: '🚗',
    about:
      'car cars vehicle suv test_drive tyre tyres tire tires garage driving_school motorcycle motorbike van electric_car *auto *autos *familienauto *fahrzeug* *probefahrt *reifen* werkstatt autowerkstatt *motorrad* *fahrschule *wagen *autohaus',
    en: {
      scenes: [
        'three bags, two seats and one dog want to come along',
        'the first frost is on the windscreen',
        'a small light on the dashboard comes on',
        'the children ask whether you are there yet',
        'the road is empty and the radio is good',
      ],
      truths: [
        'You only know a car once you have sat in it.',
        'Tyres are the only part that touches the road.',
        'A good drive starts before the engine does.',
        'Nobody likes surprises on the motorway.',
      ],
      invites: [
        'Take a seat, take a turn, ask everything.',
        'Call us before you come, then we have time for you.',
        'Bring the family: they will be sitting in it too.',
      ],
      actions: ['Arrange a drive', 'Take a seat', 'Ask for a time'],
      tags: ['Car', 'Driving', 'OnTheRoad'],
      picture: 'a car on a quiet road',
    },
    de: {
      scenes: [
        'drei Taschen, zwei Kindersitze und ein Hund mitwollen',
        'der erste Frost auf der Scheibe liegt',
        'im Armaturenbrett ein Lämpchen angeht',
        'von hinten gefragt wird, wann man da ist',
        'die Straße leer und das Radio gut ist',
      ],
      truths: [
        'Ein Auto kennt man erst, wenn man darin gesessen hat.',
        'Reifen sind das Einzige, was die Straße berührt.',
        'Eine gute Fahrt beginnt vor dem Motorstart.',
        'Überraschungen auf der Autobahn mag niemand.',
      ],
      invites: [
        'Platz nehmen, eine Runde drehen, alles fragen.',
        'Am besten vorher kurz anrufen, dann haben wir Zeit.',
        'Am besten die Familie mitbringen, die sitzt schließlich mit drin.',
      ],
      actions: ['Fahrt vereinbaren', 'Platz nehmen', 'Termin anfragen'],
      tags: ['Auto', 'Mobilität', 'Unterwegs'],
      picture: 'ein Auto auf einer ruhigen Straße',
    },
  },
  {
    name: 'property',
    emoji: '🔑',
    about:
      'apartment flat house_for_sale for_rent property viewing real_estate balcony mortgage estate_agent *wohnung *immobilie* *besichtigung *zu_vermieten *zu_verkaufen *eigentum* *grundstück *haus_zum *reihenhaus *makler* *neubau*',
    en: {
      scenes: [
        'the boxes are packed and the key is new',
        'the morning sun finds the kitchen table',
        'you catch yourself placing your sofa in an empty room',
        'the hallway echoes because nothing is in it yet',
        'you open a window to hear what the street sounds like',
      ],
      truths: [
        'Square metres say little about how a place feels.',
        'You know within two minutes whether you could live somewhere.',
        'A home starts with the question where the table goes.',
        'Light is what photographs never quite get right.',
      ],
      invites: ['Come and see it in daylight.', 'Write to us for a viewing, and bring a tape measure.', 'Know somebody who is looking? Send this on.'],
      actions: ['Ask for a viewing', 'See it yourself', 'Write to us'],
      tags: ['Home', 'RealEstate', 'NewHome'],
      picture: 'a bright empty room with large windows',
    },
    de: {
      scenes: [
        'die Kisten gepackt sind und der Schlüssel neu ist',
        'die Morgensonne den Küchentisch findet',
        'man im leeren Zimmer schon das Sofa verschiebt',
        'es im Flur hallt, weil noch nichts darin steht',
        'man ein Fenster öffnet, um die Straße zu hören',
      ],
      truths: [
        'Quadratmeter sagen wenig darüber, wie sich ein Ort anfühlt.',
        'Nach zwei Minuten weiß man, ob man irgendwo wohnen könnte.',
        'Ein Zuhause beginnt mit der Frage, wo der Tisch steht.',
        'Licht ist das, was kein Foto richtig trifft.',
      ],
      invites: [
        'Am besten bei Tageslicht ansehen.',
        '<Schreibt|Schreiben Sie> uns für eine Besichtigung, das Maßband darf mit.',
        'Wer jemanden kennt, der sucht: gern weiterleiten.',
      ],
      actions: ['Besichtigung anfragen', 'Selbst ansehen', 'Nachricht schreiben'],
      tags: ['Zuhause', 'Immobilien', 'Wohnen'],
      picture: 'ein heller, leerer Raum mit großen Fenstern',
    },
  },
  {
    name: 'interior',
    emoji: '🛋️',
    about:
      'furniture sofa table lamp lamps chair shelf bed mattress curtain carpet interior decor candle candles kitchenware pottery ceramic ceramics mug *möbel *sofa tisch esstisch *lampe *regal *bett *matratze *teppich *einrichtung *deko* *kerze* *keramik* *töpfer* *vase',
    en: {
      scenes: [
        'the room is nearly right and something is missing',
        'the evening light falls on the wall',
        'guests sit down and do not want to get up',
        'it gets dark early and the first light goes on',
        'you keep the corner free for something special',
      ],
      truths: [
        'Rooms are made of small decisions.',
        'What is used every day may be beautiful every day.',
        'Things made by hand never come out quite the same, and that is the point.',
        'The best seat in the house is always already taken.',
        'A home shows who lives in it.',
      ],
      invites: ['Come and sit, touch, turn it around.', 'Send us a photo of your corner, and we think along.', 'Where would you put {O}?'],
      actions: ['Come and look', 'Find its place', 'Feel the material'],
      tags: ['Interior', 'Home', 'Handmade'],
      picture: 'a cosy corner with warm light',
    },
    de: {
      scenes: [
        'der Raum fast stimmt und noch etwas fehlt',
        'das Abendlicht auf die Wand fällt',
        'Gäste sich setzen und nicht mehr aufstehen wollen',
        'es früh dunkel wird und das erste Licht angeht',
        'eine Ecke für etwas Besonderes frei bleibt',
      ],
      truths: [
        'Räume bestehen aus kleinen Entscheidungen.',
        'Was man jeden Tag benutzt, darf jeden Tag schön sein.',
        'Von Hand gemacht heißt: nie ganz gleich, und gerade das ist es.',
        'Der beste Platz im Haus ist immer schon besetzt.',
        'Ein Zuhause zeigt, wer darin wohnt.',
      ],
      invites: [
        'Hinsetzen, anfassen, umdrehen: alles erlaubt.',
        '<Schickt|Schicken Sie> uns ein Foto der Ecke, wir denken mit.',
        'Wo würde {O} bei <euch|Ihnen> stehen?',
      ],
      actions: ['Ansehen kommen', 'Platz finden', 'Material fühlen'],
      tags: ['Wohnen', 'Zuhause', 'Handgemacht'],
      picture: 'eine gemütliche Ecke mit warmem Licht',
    },
  },
  {
    name: 'plants',
    emoji: '🌱',
    about:
      'plant plants garden gardening flower flowers bouquet nursery seeds tree trees balcony_plants watering florist *pflanze* *garten* *blume* *strauß *gärtnerei *balkon* *saatgut *baumschule *gießen *florist* *adventskranz *kräuter',
    en: {
      scenes: [
        'the first green comes through',
        'the watering can is the first thing you pick up',
        'the window sill is full and you still stop',
        'a leaf turns yellow and you take it personally',
        'the neighbours look over the fence',
      ],
      truths: [
        'Plants have time, and they lend you some.',
        'More plants die of too much love than of too little.',
        'A garden is never finished, which is the good thing about it.',
        'Flowers need no occasion, but they make one.',
        'Green does a room good.',
      ],
      invites: [
        'Bring a photo of your problem leaf, we have seen many.',
        'What is growing at your place right now?',
        'Come by while there is still a full choice.',
      ],
      actions: ['Pick your plant', 'Ask the gardeners', 'Come and choose'],
      tags: ['Plants', 'Garden', 'Green'],
      picture: 'green plants on a bright window sill',
    },
    de: {
      scenes: [
        'das erste Grün herauskommt',
        'die Gießkanne das Erste ist, wonach man greift',
        'das Fensterbrett voll ist und man trotzdem stehen bleibt',
        'ein Blatt gelb wird und man es persönlich nimmt',
        'die Nachbarn über den Zaun schauen',
      ],
      truths: [
        'Pflanzen haben Zeit und leihen einem welche.',
        'Mehr Pflanzen ertrinken, als je verdurstet sind.',
        'Ein Garten wird nie fertig, und das ist das Gute daran.',
        'Blumen brauchen keinen Anlass, sie sind einer.',
        'Grün tut jedem Raum gut.',
      ],
      invites: [
        '<Bringt|Bringen Sie> ein Foto vom Sorgenblatt mit, wir kennen viele.',
        'Was wächst bei <euch|Ihnen> gerade?',
        '<Kommt|Kommen Sie> vorbei, solange die Auswahl groß ist.',
      ],
      actions: ['Pflanze aussuchen', 'Gärtner fragen', 'Aussuchen kommen'],
      tags: ['Pflanzen', 'Garten', 'Grün'],
      picture: 'grüne Pflanzen auf einem hellen Fensterbrett',
    },
  },
];
