import { token } from './children.ts';

/** One generation as its caller saw it, in milliseconds from the call. */
export interface Seen {
  firstTextMs: number;
  totalMs: number;
  /** Longest wait between two text events. */
  longestGapMs: number;
  textEvents: number;
  pictures: number;
  status: string;
}

const body = (picture: boolean) =>
  JSON.stringify({
    brief: 'Fresh bread every morning from seven. Coffee from next door.',
    kind: 'post',
    platform: 'facebook',
    placement: 'feed',
    language: 'en',
    variants: 1,
    tier: 'draft',
    image: picture ? { style: 'photoreal', aspectRatio: '1:1', quality: 'medium', creativity: 50, variants: 1 } : null,
    models: { text: ['openai/gpt-6-luna'], ...(picture ? { image: ['openai/gpt-image-2.5-flare'] } : {}) },
  });

/** Runs one generation as an event stream. Throws when it does not succeed: a failure must not look quick. */
export async function ask(url: string, picture: boolean): Promise<Seen> {
  const begun = performance.now();
  const answer = await fetch(`${url}/v1/generations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'text/event-stream' },
    body: body(picture),
  });
  if (!answer.ok || answer.body === null) throw new Error(`${answer.status}: ${(await answer.text()).slice(0, 500)}`);
  const seen: Seen = { firstTextMs: Number.NaN, totalMs: 0, longestGapMs: 0, textEvents: 0, pictures: 0, status: '' };
  let rest = '';
  let lastText = 0;
  for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
    const now = performance.now() - begun;
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const name = /^event: (.*)$/m.exec(block)?.[1];
      if (name === 'text.delta') {
        if (seen.textEvents > 0) seen.longestGapMs = Math.max(seen.longestGapMs, now - lastText);
        else seen.firstTextMs = now;
        seen.textEvents += 1;
        lastText = now;
      }
      if (name === 'image.completed') seen.pictures += 1;
      if (name === 'finished') seen.status = /"status":"(\w+)"/.exec(block)?.[1] ?? '';
    }
  }
  seen.totalMs = performance.now() - begun;
  if (seen.status !== 'succeeded' || seen.textEvents === 0 || seen.pictures !== (picture ? 1 : 0))
    throw new Error(`a generation of the benchmark went wrong: ${JSON.stringify(seen)}`);
  return seen;
}

/** `count` generations, `together` at a time. */
export async function askMany(url: string, { count, together, picture }: { count: number; together: number; picture: boolean }): Promise<Seen[]> {
  const seen: Seen[] = [];
  let started = 0;
  const caller = async () => {
    while (started < count) {
      started += 1;
      seen.push(await ask(url, picture));
    }
  };
  await Promise.all(Array.from({ length: together }, caller));
  return seen;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
export const median = (values: readonly number[]) => percentile(values, 0.5);
