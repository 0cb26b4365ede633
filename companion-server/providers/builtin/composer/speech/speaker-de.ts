import { findTimes } from '../brief/find-times.ts';
import { sentenceParts } from '../brief/orders-de.ts';
import { readBriefDe } from '../brief/read-brief-de.ts';
import { takeTimes } from '../brief/read-facts.ts';
import { sentencesDe } from './sentences-de.ts';
import type { Speaker } from './speech.ts';

const opening =
  /^(?:Unser|Unsere|Unseren|Unserem|Unserer|Der|Die|Das|Den|Dem|Ein|Eine|Einen|Einem|Wir|Ihr|Es|Er|Man|Dazu|Im|Am|In|An|Auf|Aus|Bei|Beim|Mit|Ohne|Für|Ab|Bis|Von|Vom|Zum|Zur|Jeden|Jede|Jedes|Alle|Alles|Hier|Jetzt|Heute|Morgen|Und|Aber|Kein|Keine|Nur|Auch|Wer|Was|Wenn|Kostenlos|Gratis|Neu|Gerne|Gern)\b/;

function small(text: string): string {
  return opening.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

export const speakerDe: Speaker = {
  sentences: sentencesDe,
  read: readBriefDe,
  turns(statement) {
    const turns = [statement];
    const parts = sentenceParts(statement);
    if (!parts || /[,;:]/.test(statement) || /^(?:am|im|ab|bis|heute|morgen|jeden|für|bei|mit|in|hier|dazu|es|jetzt|vom|von|seit)\b/iu.test(parts.subject))
      return turns;
    const time = findTimes(parts.rest, 'de')[0];
    if (!time) return turns;
    const rest = `${parts.rest.slice(0, time.start)} ${parts.rest.slice(time.end)}`.replace(/\s+/g, ' ').trim();
    turns.push([time.text, parts.verb, small(parts.subject), rest].filter(Boolean).join(' '));
    return turns;
  },
  join(one, other) {
    if (one.length + other.length > 110 || /[,:;]/.test(one) || / und /.test(one) || !sentenceParts(one) || !sentenceParts(other)) return undefined;
    return `${one}, und ${small(other)}`;
  },
  slots({ offer }) {
    // "zu unserem …" needs the dative; where it is not known, no sentence asks for it.
    return { A: offer?.object, D: offer?.dative };
  },
  later({ offer }) {
    return offer ? { O: offer.later.subject, A: offer.later.object, D: offer.later.dative } : {};
  },
  timeless: (statement) => takeTimes(statement, 'de')[0],
  within: small,
};
