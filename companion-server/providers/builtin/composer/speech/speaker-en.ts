import { findTimes } from '../brief/find-times.ts';
import { lowerFirst } from '../brief/offer-en.ts';
import { readBriefEn } from '../brief/read-brief-en.ts';
import { takeTimes } from '../brief/read-facts.ts';
import { sentencesEn } from './sentences-en.ts';
import type { Speaker } from './speech.ts';

const opening =
  /^(?:Our|The|A|An|We|You|It|They|There|This|That|These|Those|He|She|Every|All|In|On|At|From|For|With|If|When|My|Your|And|But|So|No|Now|Some|Everyone|Everything)\b/;

function small(text: string): string {
  return opening.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : lowerFirst(text);
}

export const speakerEn: Speaker = {
  sentences: sentencesEn,
  read: readBriefEn,
  turns(statement) {
    const turns = [statement];
    const times = findTimes(statement, 'en');
    const last = times.at(-1);
    // "…, who joins on Monday": the time belongs to the last clause and stays there.
    const isPlain = !/[,;:]|\b(?:that|which|who|because|if|when|and|but|so)\b/i.test(statement);
    if (last && isPlain && last.end >= statement.length && last.start > 8) {
      const rest = statement.slice(0, last.start).trim();
      if (rest.split(' ').length >= 3 && !/\s(?:is|are|was|were|be)$/i.test(rest)) turns.push(`${last.text}, ${small(rest)}`, `${last.text}: ${small(rest)}`);
    }
    const state =
      /^(?<who>(?:our|the|my)\s[^,;:]{2,50}?) (?:is|are) (?<what>back|here|open|ready|finished|available again|now available)\b(?<rest>[^,;:]*)$/i.exec(
        statement,
      );
    if (state?.groups) turns.push(`${state.groups.what}${state.groups.rest}: ${small(state.groups.who ?? '')}`);
    return turns;
  },
  join(one, other) {
    if (
      one.length + other.length > 120 ||
      /[,:;]/.test(one) ||
      /^(?:thank|congrat)/i.test(one) ||
      !/^(?:we|it|they|you|our|the|there)\b/i.test(other) ||
      / and /.test(one)
    )
      return undefined;
    return `${one}, and ${small(other)}`;
  },
  slots({ offer }) {
    if (!offer) return {};
    const vowel = /^(?:[aeio]|u(?!n[ai]|s[eiu]|ti)|hour|honest)/i.test(offer.bare);
    const named = `${vowel ? 'an' : 'a'} ${offer.bare}`;
    return { aS: offer.plural ? offer.bare : /^(?:a|an)\s/.test(offer.subject) ? offer.subject : named };
  },
  later({ offer }) {
    return offer ? { O: offer.later.subject } : {};
  },
  timeless: (statement) => takeTimes(statement, 'en')[0],
  within: small,
};
