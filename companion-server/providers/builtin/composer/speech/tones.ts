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
        'Who is in for {O}, and who says so first?',
      ],
    },
    bold: {
      opening: ['{S}: that is the news.', 'One thing: {O}.', '{S}. Period.', 'No detours: {O}.', 'Straight to it: {O}.'],
      close: ['Your move, and {O} [is|are] waiting.', '{S}. Are you in?', '{S}: yes or no? Decide.', 'Want {O}? Say so.', 'You decide about {O}. Now is good.'],
    },
    expert: {
      opening: ['The essentials on {O}:', '{S} at a glance:', 'What to know about {O}:', 'The facts on {O}, in order:', '{S}, point by point:'],
      close: [
        'Detailed questions about {O} get detailed answers.',
        'If you compare, compare closely; we are glad to go into {O}.',
        'Tell us your case, and we tell you whether {O} [suits|suit] it.',
        'We are glad to advise you on {O}.',
        'Ask us about every detail of {O} that matters to you.',
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
        'Think {O} over in peace, and write to us when it feels right.',
        'Whenever you are ready for {O}, we are glad to hear from you.',
        'A question about {O} is welcome, today or another day.',
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
        'Wen <schleppt ihr|schleppen Sie> mit zu {D}?',
        'Wer hat Lust auf {A}, und wer sagt es zuerst?',
      ],
    },
    bold: {
      opening: ['{S}: Das ist die Nachricht.', 'Eine Sache: {O}.', '{S}. Punkt.', 'Ohne Umweg: {O}.', 'Gleich zur Sache: {O}.'],
      close: [
        '{S}: <Ihr seid|Sie sind> dran.',
        '{S}. <Seid ihr|Sind Sie> dabei?',
        '{S}: ja oder nein? <Entscheidet|Entscheiden Sie> selbst.',
        'Lust auf {A}? Dann her damit.',
        '{S}. Jetzt <entscheidet ihr|entscheiden Sie>.',
      ],
    },
    expert: {
      opening: ['Das Wichtigste zu {D}:', '{S} im Überblick:', 'Was man über {A} wissen sollte:', 'Die Fakten zu {D}:', '{S}, Punkt für Punkt:'],
      close: [
        'Fachfragen zu {D}? Gern, wir antworten ausführlich.',
        'Wer genau vergleicht, bekommt von uns gern Auskunft zu {D}.',
        'Ob {O} [passt|passen], klären wir gern am einzelnen Fall.',
        'Zu {D} beraten wir gern im Einzelnen.',
        '<Fragt|Fragen Sie> bei {D} ruhig nach jeder Einzelheit.',
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
        'Über {A} gern in Ruhe nachdenken und dann schreiben.',
        'Wenn die Zeit für {A} gekommen ist, freuen wir uns auf eine Nachricht.',
        'Wer Fragen zu {D} hat, findet bei uns ein offenes Ohr.',
        'Ein Gespräch über {A} darf ruhig länger dauern.',
        'Ob {O} [passt|passen], merkt man am besten in Ruhe.',
      ],
    },
  },
};
