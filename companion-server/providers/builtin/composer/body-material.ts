import type { Tone } from '#shared/vocabulary/post-forms';
import type { PostContext } from '../../post-context.ts';
import type { Plan } from './plans.ts';
import type { Intent, Reading } from './reading.ts';
import type { Chooser } from './speech/chooser.ts';
import type { Speaker } from './speech/speech.ts';
import type { ToneLines } from './speech/tones.ts';
import type { TopicWords } from './topics/topic.ts';

export interface BodyMaterial {
  context: PostContext;
  reading: Reading;
  speaker: Speaker;
  chooser: Chooser;
  topic: TopicWords | undefined;
  plan: Plan;
  allowed(text: string): boolean;
  tone: Tone | undefined;
  /** What makes that tone audible. */
  lines: ToneLines | undefined;
  emoji: string | undefined;
}

/** Kinds of news that begin with themselves: no question stands before them. */
export const plainKinds: ReadonlySet<Intent> = new Set(['closure', 'thanks', 'giveaway', 'hiring', 'help']);
