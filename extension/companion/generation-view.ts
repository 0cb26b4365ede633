import type { GenerationEvent, GenerationResult, ImageCompleted, PartProblem, TextCompleted } from '#shared/contracts/generation';
import type { Problem } from '#shared/domain/failure';

/** One text or picture as far as its events have come. A finished part never goes back, whatever arrives later. */
export type TextPart =
  | { status: 'waiting' }
  | { status: 'writing'; title: string; body: string }
  | { status: 'ready'; text: TextCompleted }
  | { status: 'failed'; problem: Problem };
export type PicturePart =
  | { status: 'waiting' }
  | { status: 'preview'; mediaId: string }
  | { status: 'ready'; image: ImageCompleted }
  | { status: 'failed'; problem: Problem };

export type Finished = Extract<GenerationEvent, { event: 'finished' }>['data'];
export type Started = Extract<GenerationEvent, { event: 'started' }>['data'];

/** A generation as a screen shows it, folded from its events. Index 0 is variant 1. */
export interface GenerationView {
  started: Started | undefined;
  /** Where to pick up after a lost connection. */
  lastEventId: string | undefined;
  texts: readonly TextPart[];
  pictures: readonly PicturePart[];
  finished: Finished | undefined;
}

/** The shape that the answer will have, so that its place is reserved before anything comes. */
export function emptyView({ texts, pictures }: { texts: number; pictures: number }): GenerationView {
  return {
    started: undefined,
    lastEventId: undefined,
    texts: Array.from({ length: texts }, () => ({ status: 'waiting' as const })),
    pictures: Array.from({ length: pictures }, () => ({ status: 'waiting' as const })),
    finished: undefined,
  };
}

/**
 * The view after one more event. Pure. Events that were seen before (a replay from the start, an overlap after a reconnect) change
 * nothing; a `started` with ids that cannot be compared begins anew.
 */
export function applyEvent(view: GenerationView, event: GenerationEvent): GenerationView {
  if (wasSeen(event.id, view.lastEventId)) return view;
  const base = { ...view, lastEventId: event.id || view.lastEventId };
  switch (event.event) {
    case 'started':
      return { ...emptyView({ texts: view.texts.length, pictures: view.pictures.length }), started: event.data, lastEventId: base.lastEventId };
    case 'text.delta':
      return withText(base, event.data.variant, (part) => addDelta(part, event.data.field, event.data.text));
    case 'text.reset':
      return withText(base, event.data.variant, (part) => (part.status === 'ready' ? part : { status: 'writing', title: '', body: '' }));
    case 'text.completed':
      return withText(base, event.data.variant, () => ({ status: 'ready', text: event.data }));
    case 'text.failed':
      return failParts(base, event.data.variant, 'texts', event.data.problem);
    case 'image.partial':
      return withPicture(base, event.data.variant, (part) => (part.status === 'ready' ? part : { status: 'preview', mediaId: event.data.mediaId }));
    case 'image.completed':
      return withPicture(base, event.data.variant, () => ({ status: 'ready', image: event.data }));
    case 'image.failed':
      return failParts(base, event.data.variant, 'pictures', event.data.problem);
    case 'finished':
      return { ...base, finished: event.data };
    default:
      return event satisfies never;
  }
}

/** The same view from a gathered answer, for a generation that ended while nobody looked. */
export function viewFromResult(result: GenerationResult, shape: { texts: number; pictures: number }): GenerationView {
  const failure = (part: 'text' | 'image', variant: number) =>
    result.problems.find((problem) => problem.part === part && (problem.variant === undefined || problem.variant === variant))?.problem;
  const running = result.status === 'running';
  const empty = emptyView(shape);
  const texts = empty.texts.map((waiting, index): TextPart => {
    const text = result.texts.find((candidate) => candidate.variant === index + 1);
    const problem = failure('text', index + 1);
    return text ? { status: 'ready', text } : problem ? { status: 'failed', problem } : waiting;
  });
  const pictures = empty.pictures.map((waiting, index): PicturePart => {
    const image = result.images.find((candidate) => candidate.variant === index + 1);
    const problem = failure('image', index + 1);
    return image ? { status: 'ready', image } : problem ? { status: 'failed', problem } : waiting;
  });
  const { status, costUsd, costKnown, timings, usage } = result;
  const finished = status === 'running' ? undefined : { status, costUsd, costKnown, timings, usage };
  const started = { generationId: result.generationId, estimate: { lowUsd: null, highUsd: null }, reservedUsd: '0.000000000' };
  return { started, lastEventId: undefined, texts, pictures, finished: running ? undefined : finished };
}

/** What did not come out, as the companion itself lists it. */
export function problemsOf({ texts, pictures }: Pick<GenerationView, 'texts' | 'pictures'>): PartProblem[] {
  const failed = (part: 'text' | 'image') => (one: TextPart | PicturePart, index: number) =>
    one.status === 'failed' ? [{ part, variant: index + 1, problem: one.problem }] : [];
  return [...texts.flatMap(failed('text')), ...pictures.flatMap(failed('image'))];
}

/** The picture that goes with text `index`: its own, else the first. */
export function pictureFor(view: GenerationView, index: number): PicturePart | undefined {
  return view.pictures[index] ?? view.pictures[0];
}

const NUMERIC = /^\d{1,30}$/;
function wasSeen(id: string, last: string | undefined): boolean {
  if (!id || last === undefined) return false;
  return NUMERIC.test(id) && NUMERIC.test(last) ? BigInt(id) <= BigInt(last) : id === last;
}

function addDelta(part: TextPart, field: 'title' | 'body', text: string): TextPart {
  if (part.status === 'ready') return part;
  const so = part.status === 'writing' ? part : { title: '', body: '' };
  return { status: 'writing', title: field === 'title' ? so.title + text : so.title, body: field === 'body' ? so.body + text : so.body };
}

function replaceAt<Part>(parts: readonly Part[], variant: number, change: (part: Part) => Part): readonly Part[] {
  return parts.map((part, index) => (index === variant - 1 ? change(part) : part));
}

function withText(view: GenerationView, variant: number, change: (part: TextPart) => TextPart): GenerationView {
  return { ...view, texts: replaceAt(view.texts, variant, change) };
}

function withPicture(view: GenerationView, variant: number, change: (part: PicturePart) => PicturePart): GenerationView {
  return { ...view, pictures: replaceAt(view.pictures, variant, change) };
}

/** A failure without a variant is about every part of its kind that is not done. */
function failParts(view: GenerationView, variant: number | undefined, kind: 'texts' | 'pictures', problem: Problem): GenerationView {
  const fail = <Part extends TextPart | PicturePart>(part: Part): Part | { status: 'failed'; problem: Problem } =>
    part.status === 'ready' ? part : { status: 'failed', problem: withWords(problem, part) };
  if (kind === 'texts') return { ...view, texts: view.texts.map((part, index) => (variant === undefined || index === variant - 1 ? fail(part) : part)) };
  return { ...view, pictures: view.pictures.map((part, index) => (variant === undefined || index === variant - 1 ? fail(part) : part)) };
}

/** A killed companion may not know the last words any more that were shown here. */
function withWords(problem: Problem, part: TextPart | PicturePart): Problem {
  const words = part.status === 'writing' ? part.body || part.title : '';
  return problem.partialText || words === '' ? problem : { ...problem, partialText: words };
}
