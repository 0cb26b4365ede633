const LONGEST = 1_600;

/** The brief without addresses, tags, emoji and control characters; line breaks stay, they end sentences. */
export function cleanBrief(brief: string): string {
  return brief
    .slice(0, LONGEST)
    .normalize('NFC')
    .replace(/https?:\/\/\S+|www\.\S+/gi, ' ')
    .replace(/[{}[\]<>|`]/g, ' ')
    .replace(/(^|\s)[#@]+(?=[\p{L}\p{N}_])/gu, '$1')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\ufe0f|\u20e3/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, (sign) => (sign === '\n' ? '\n' : ' '))
    .replace(/[“”„«»"]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[ \t\u00a0\u2000-\u200a\u202f]+/g, ' ')
    .replace(/ ?[–—] ?/g, ' – ')
    .replace(/ *\n\s*/g, '\n')
    .trim();
}

const shortForms =
  /(?:^|[\s(])(?:\d{1,2}|Dr|St|Nr|No|Mr|Mrs|Ms|Str|str|ca|bzw|inkl|incl|approx|z|B|d|h|u|a|e|g|i|p|m|Std|Min|Tel|vs|Jan|Feb|Aug|Sept|Okt|Oct|Nov|Dez|Dec)$/;

export interface BriefSentence {
  text: string;
  question: boolean;
}

/** Cuts at stops, line ends, semicolons and bullets, but not after "12." or "Dr.". */
export function splitSentences(text: string): BriefSentence[] {
  const sentences: BriefSentence[] = [];
  for (const line of text.split(/\n+|;\s+|\s[•·*]\s/)) {
    let rest = line.replace(/^[-–•·*\s]+/, '');
    let at = 0;
    for (const stop of line.replace(/^[-–•·*\s]+/, '').matchAll(/[.!?…]+["')]*(?=\s|$)/g)) {
      const end = stop.index;
      const whole = line.replace(/^[-–•·*\s]+/, '');
      const before = whole.slice(at, end);
      const isLast = end + stop[0].length >= whole.length;
      if (stop[0] === '.' && !isLast && shortForms.test(before)) continue;
      push(sentences, before, stop[0].includes('?'));
      at = end + stop[0].length;
      rest = whole.slice(at);
    }
    push(sentences, rest, false);
  }
  return sentences.slice(0, 14);
}

function push(sentences: BriefSentence[], text: string, question: boolean): void {
  const tidy = text.replace(/^[\s,;:.!?–-]+|[\s,;:–-]+$/g, '').trim();
  if (/[\p{L}\p{N}]/u.test(tidy)) sentences.push({ text: tidy, question });
}
