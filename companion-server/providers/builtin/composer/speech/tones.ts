import type { Tone } from '#shared/vocabulary/post-forms';

/** What makes a tone audible, with the marks of `fill`. */
export interface ToneLines {
  /** Stand in the place of the plan's own opening. */
  opening: readonly string[];
  close: readonly string[];
}

const words: readonly [Tone, RegExp][] = [
  ['formal', /formal|förmlich|seriös|\bsie\b/i],
  ['direct', /direct|direkt|sachlich|knapp|concise/i],
  ['playful', /playful|funny|witty|humor|verspielt|lustig|witzig|humorvoll|frech/i],
  ['bold', /bold|confident|daring|mutig|kühn|selbstbewusst|plakativ/i],
  ['expert', /expert|professional|fachlich|fachkundig|kompetent|experte/i],
  ['calm', /calm|quiet|gentle|relaxed|ruhig|gelassen|sanft|entspannt/i],
  ['warm', /warm|friendly|herzlich|freundlich/i],
];

/** The tone that a wish names; undefined for others. */
export function toneOf(wish: string | undefined): Tone | undefined {
  return wish === undefined ? undefined : words.find(([, sign]) => sign.test(wish))?.[0];
}

type Spoken = 'playful' | 'bold' | 'expert' | 'calm';

export const toneLines: Record<'en' | 'de', Partial<Record<Tone, ToneLines>> & Record<Spoken, ToneLines>> = {
  en: {
    playful: {
      opening: ['Psst: {O}.', 'Guess what? {O}.', 'Drum roll, please: {O}.', 'Well, hello there, {S}.', 'Stop scrolling for a second: {O}.'],
      close: [
        'Somebody in your chats needs to hear about {O}. You know who.',
        'Tag your partner in crime for {O}.',
        'Read this far? Then {O} and you would get along.',
        'You bring the good mood, we bring {O}.',
        'Who is in? First comment gets our applause.',
      ],
    },
    bold: {
      opening: ['{S}. That is the news.', 'One thing: {O}.', '{S}. Period.', 'No detours: {O}.', 'Straight to it: {O}.'],
      close: ['Your move.', 'Do not wait for {O}. Come.', '{S}: yes or no? Decide.', 'Want {O}? Say so.', 'You decide about {O}. Now is good.'],
    },
    expert: {
      opening: ['The essentials on {O}:', '{S} at a glance:', 'What to know about {O}:', 'The facts on {O}, in order:', '{S}, point by point:'],
      close: [
        'Detailed questions about {O}? Ask them, we answer in detail.',
        'If you compare, compare closely. We are glad to go into {O}.',
        'Not sure whether {O} [suits|suit] you? Describe your case to us.',
        'We are glad to advise you on {O}.',
        'Ask us for the details that matter to you.',
      ],
    },
    calm: {
      opening: [
        'A quiet word about {O}.',
        'Take a breath, and then, if you like, read on about {O}.',
        'Nothing loud today, only {O}.',
        'No hurry, only a note: {O}.',
        'Softly said: {O}.',
      ],
      close: [
        'Think it over in peace, and write to us when it feels right.',
        'Whenever you are ready for {O}, we are glad to hear from you.',
        'Let {O} come to you, in your own time.',
        'There is time to ask about {O}, and we like to listen.',
        'If {O} [is|are] for you, you will know.',
      ],
    },
  },
  de: {
    playful: {
      opening: ['Psst: {O}.', 'Na, neugierig? {O}.', 'Trommelwirbel, bitte: {O}.', 'Kurz mal nicht weiterscrollen: {O}.', 'Ratet mal, was es gibt: {O}.'],
      close: [
        'Irgendwer in <euren|Ihren> Chats muss von {D} erfahren.',
        'Wer bis hierher gelesen hat, versteht sich bestimmt mit {D}.',
        '<Ihr bringt|Sie bringen> gute Laune mit, wir {A}.',
        'Wen <schleppt ihr|schleppen Sie> mit zu {D}? Namen in die Kommentare.',
        'Wer ist dabei? Der erste Kommentar bekommt Applaus.',
      ],
    },
    bold: {
      opening: ['{S}. Das ist die Nachricht.', 'Eine Sache: {O}.', '{S}. Punkt.', 'Ohne Umweg: {O}.', 'Gleich zur Sache: {O}.'],
      close: [
        '<Ihr seid|Sie sind> dran.',
        'Nicht auf {A} warten. Kommen.',
        '{S}: ja oder nein? <Entscheidet|Entscheiden Sie> selbst.',
        'Lust auf {A}? Dann her damit.',
        '{S}. Jetzt <entscheidet ihr|entscheiden Sie>.',
      ],
    },
    expert: {
      opening: ['Das Wichtigste zu {D}:', '{S} im Überblick:', 'Was man über {A} wissen sollte:', 'Die Fakten zu {D}:', '{S}, Punkt für Punkt:'],
      close: [
        'Fachfragen zu {D}? Gern, wir antworten ausführlich.',
        'Wer vergleicht, sollte genau vergleichen. Zu {D} geben wir gern Auskunft.',
        'Unsicher, ob {O} [passt|passen]? <Schildert|Schildern Sie> uns den Fall.',
        'Zu {D} beraten wir gern im Einzelnen.',
        '<Fragt|Fragen Sie> nach den Einzelheiten, auf die es ankommt.',
      ],
    },
    calm: {
      opening: [
        'Ein leises Wort zu {D}.',
        'Einmal durchatmen, und dann, wenn es passt, weiterlesen: {O}.',
        'Heute nichts Lautes, nur {O}.',
        'Keine Eile, nur ein Hinweis: {O}.',
        'Ganz in Ruhe: {O}.',
      ],
      close: [
        'Gern in Ruhe überlegen und dann schreiben.',
        'Wenn die Zeit für {A} gekommen ist, freuen wir uns auf eine Nachricht.',
        'Wer Fragen zu {D} hat, findet bei uns ein offenes Ohr.',
        'Ein Gespräch über {A} darf ruhig länger dauern.',
        'Ob {O} [passt|passen], merkt man am besten in Ruhe.',
      ],
    },
  },
};
