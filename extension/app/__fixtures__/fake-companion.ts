import type { GenerationEvent, TextCompleted } from '#shared/contracts/generation';
import type { Problem } from '#shared/domain/failure';

/** How the pretended companion behaves in one scene. */
export interface Behaviour {
  link?: 'fine' | 'offline' | 'refused';
  practice?: boolean;
  /** The events of a generation; it stays open after them unless the last is `finished`. */
  events?: readonly Omit<GenerationEvent, 'id'>[];
  /** The stream breaks off after the events and the companion is gone. */
  dies?: boolean;
  /** The generation is refused with this before anything starts. */
  refusal?: Problem;
  estimate?: { lowUsd: string | null; highUsd: string | null };
  limitUsd?: string;
}

export const problem = (code: Problem['code'], status: number, detail: string): Problem => ({
  type: `https://postwright.invalid/problems/${code}`,
  title: code,
  status,
  detail,
  code,
  requestId: 'req_3f9a',
});

export const text = (variant: number, part: Partial<TextCompleted> = {}): Omit<GenerationEvent, 'id'> => ({
  event: 'text.completed',
  data: {
    variant,
    title: 'Cold brew without the ice-cube taste.',
    body: 'Oats, 18 hours, one farm in Huila. No discount needed, just a straw and a seat by the window.\n\nCome by before the school run; the first fridge is gone by nine.',
    hashtags: ['oatcoldbrew', 'northbeam'],
    callToAction: 'Come by',
    altText: 'A glass of cold brew on a wooden counter',
    model: 'openai/gpt-6-luna',
    ...part,
  },
});

export const image = (model = 'google/gemini-nano-banana-2.1', altText = 'A glass of oat cold brew on a wooden counter, morning light'): Omit<GenerationEvent, 'id'> => ({
  event: 'image.completed',
  data: { variant: 1, mediaId: 'pic', url: '/v1/media/pic', width: 1080, height: 1350, mimeType: 'image/png', bytes: 312_000, altText, model },
});

export const started: Omit<GenerationEvent, 'id'> = {
  event: 'started',
  data: { generationId: 'gen_1', estimate: { lowUsd: '0.018', highUsd: '0.021' }, reservedUsd: '0.000000000' },
};

export const finished = (costUsd: string, status: 'succeeded' | 'partial' | 'failed' | 'cancelled' = 'succeeded', costKnown = true): Omit<GenerationEvent, 'id'> => ({
  event: 'finished',
  data: { status, costUsd, costKnown, timings: { totalMs: 7_400, textMs: 3_100, imageMs: 7_200 }, usage: [] },
});

const month = (limitUsd?: string) => ({
  month: '2026-11',
  spentUsd: '1.240000000',
  assumedUsd: '0',
  reservedUsd: '0',
  unknownCostCalls: 0,
  budgets: limitUsd ? [{ scope: 'workspace', limitUsd }] : [],
});

const brand = {
  id: 'b1',
  name: 'Northbeam Coffee',
  voice: 'plain and warm',
  audience: '',
  wordsToUse: [],
  wordsToAvoid: [],
  colours: ['#c2410c'],
  logoMediaId: null,
  links: [],
  hashtags: [],
  languages: ['en', 'es'],
  createdAt: '2026-10-01T00:00:00Z',
  updatedAt: '2026-10-01T00:00:00Z',
};

/** A companion in a function: no port, no clock. */
export function fakeCompanion(behaviour: Behaviour): (input: string, init: RequestInit) => Promise<Response> {
  let dead = behaviour.link === 'offline';
  const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });
  const events = behaviour.events ?? [];
  const stream = (signal: AbortSignal | null | undefined) =>
    new Response(
      new ReadableStream({
        start(controller) {
          const encoder = new TextEncoder();
          events.forEach((event, index) => {
            controller.enqueue(encoder.encode(`event: ${event.event}\nid: ${index + 1}\ndata: ${JSON.stringify(event.data)}\n\n`));
          });
          const last = events.at(-1)?.event;
          if (last === 'finished') controller.close();
          else if (behaviour.dies) {
            dead = true;
            controller.close();
          }
          signal?.addEventListener('abort', () => {
            try {
              controller.error(signal.reason);
            } catch {
              // Closed already.
            }
          });
        },
      }),
      { headers: { 'Content-Type': 'text/event-stream' } },
    );
  return async (input, init) => {
    if (dead) throw new TypeError('Failed to fetch');
    const { pathname } = new URL(input);
    if (behaviour.link === 'refused' && pathname !== '/healthz') return json(problem('unauthorized', 401, 'This browser is not paired.'), 401);
    if (pathname === '/healthz') return json({ status: 'ok', version: '0.1.0', database: 'ok', uptimeSeconds: 1, ...(behaviour.practice && { practice: true }) });
    if (pathname === '/v1/usage/month') return json(month(behaviour.limitUsd));
    if (pathname === '/v1/brands') return json({ items: [brand], nextCursor: null });
    if (pathname === '/v1/generations/estimate') return json(behaviour.estimate ?? { lowUsd: '0.018', highUsd: '0.021' });
    if (pathname === '/v1/usage/summary') return json({ groups: [{ key: 'openai', calls: 12, costUsd: '0.71', unknownCostCalls: 0 }], totalUsd: '0.71' });
    if (pathname === '/v1/usage') return json({ items: [], nextCursor: null });
    if (pathname.startsWith('/v1/media/')) return new Response(await drawnPicture(), { headers: { 'Content-Type': 'image/png' } });
    if (behaviour.refusal && pathname === '/v1/generations') return json(behaviour.refusal, behaviour.refusal.status);
    if (pathname === '/v1/generations' || pathname.endsWith('/events')) return stream(init.signal);
    if (pathname.startsWith('/v1/generations/')) return json(gathered(events));
    return json(problem('not_found', 404, 'Not found.'), 404);
  };
}

function gathered(events: Behaviour['events'] = []) {
  const of = (name: string) => events.filter((event) => event.event === name).map((event) => event.data);
  const end = (of('finished')[0] ?? { status: 'running', costUsd: '0', costKnown: true, timings: { totalMs: 0, textMs: null, imageMs: null }, usage: [] }) as object;
  return { generationId: 'gen_1', texts: of('text.completed'), images: of('image.completed'), problems: [], ...end };
}

async function drawnPicture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(540, 675);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  const gradient = context.createLinearGradient(0, 0, 400, 675);
  gradient.addColorStop(0, '#0f172a');
  gradient.addColorStop(0.55, '#7c2d12');
  gradient.addColorStop(1, '#f59e0b');
  context.fillStyle = gradient;
  context.fillRect(0, 0, 540, 675);
  context.fillStyle = '#fff';
  context.font = 'bold 54px sans-serif';
  context.fillText('Slow brewed.', 40, 560);
  context.fillText('Fast mornings.', 40, 625);
  return canvas.convertToBlob({ type: 'image/png' });
}
