import { type BodyMaterial, plainKinds } from './body-material.ts';
import type { Intent, Reading } from './reading.ts';
import { sentenceCase, withStop } from './speech/fill.ts';

const mayInvite = new Set<Intent>(['launch', 'general', 'back']);

/** Whom it is for, where that was said. */
export function audienceOf({ chooser, speaker }: BodyMaterial): string | undefined {
  return chooser.slots.for === undefined ? undefined : chooser.choose('audience', speaker.sentences.audience);
}

/** The person's own appeal closes, where there is one. */
export function closeOf({ context, reading, chooser, speaker, topic, allowed, lines, tone, emoji }: BodyMaterial): string {
  const isNews = !reading.named && reading.statements.length === 0;
  const own = reading.appeals
    .map((appeal) => withStop(sentenceCase(appeal)))
    .filter(allowed)
    .slice(isNews ? 1 : 0);
  if (own.length > 0) return own.join(' ');
  if (asksReaders(reading)) return '';
  if (lines && lines.close.length > 0 && !plainKinds.has(reading.intent)) {
    const toned = chooser.choose('close', lines.close);
    if (toned) return tone === 'playful' && emoji ? `${toned} ${emoji}` : toned;
  }
  const { close } = speaker.sentences;
  const fromTopic = topic && mayInvite.has(reading.intent) ? [...topic.invites, ...topic.invites] : [];
  const found = chooser.choose('close', [...close[reading.intent], ...fromTopic]) ?? chooser.choose('close', close.general);
  // Copy that names no thing stands alone in the first variant.
  return found ?? (context.variant > 1 ? chooser.choose('close-plain', speaker.sentences.plainClose) : undefined) ?? '';
}

/** Does the brief want to hear something from the readers? */
export function asksReaders({ appeals, statements }: Reading): boolean {
  return statements.length === 0 && /^(?:tell us|schreibt uns,)/iu.test(appeals[0] ?? '');
}

export function linkOf({ context, chooser, speaker }: BodyMaterial): string | undefined {
  if (!context.link || context.placement === 'story') return undefined;
  const { link, bio } = speaker.sentences;
  return context.platform === 'instagram' ? chooser.choose('link', bio) : (chooser.choose('link', link) ?? context.link);
}

export function signatureOf({ context, chooser, speaker, allowed }: BodyMaterial): string | undefined {
  if (!context.brand?.name || (context.variant % 2 === 0 && context.brand.wordsToUse.length === 0) || context.kind === 'ad') return undefined;
  const signed = chooser.choose('signature', speaker.sentences.signature);
  // The brand's own words fit best under its name.
  const own = context.brand.wordsToUse.map((word) => word.trim()).filter((word) => word !== '' && word.length < 40 && !/\d|[.!?]/.test(word));
  const said = own.slice(0, 2).map((word) => withStop(sentenceCase(word)));
  return [signed === undefined ? undefined : said.length > 0 ? withStop(signed) : signed, ...said].filter((text) => text && allowed(text)).join(' ');
}
