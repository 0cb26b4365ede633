import { cancelGeneration, createGeneration, estimateGeneration, followGeneration, type GenerationResult, getGeneration } from '#shared/contracts/generation';
import { Failure } from '#shared/domain/failure';
import type { Api } from '../../http/api.ts';
import { bindEndpoint } from '../../http/bind-endpoint.ts';
import type { MediaStore } from '../../media/media-store.ts';
import type { LoggedEvent } from './events/event-log.ts';
import { eventStream } from './events/event-stream.ts';
import type { KeptImage, KeptResult } from './events/gather-result.ts';
import { mainProblem } from './outcome.ts';
import type { GenerationService } from './service.ts';

/**
 * `createGenerationService(deps)` from ./service.ts gives the service; wire `service.recover()` before the first request,
 * `service.stop()` into the graceful stop, and `service.needsMedia` into what the media store must keep.
 */
export function registerGenerationRoutes(api: Api, service: GenerationService, media: Pick<MediaStore, 'signedUrl'>): void {
  const delivered = (image: KeptImage) => ({ ...image, url: media.signedUrl(image.mediaId) });
  const deliverEvent = (event: LoggedEvent) => (event.name === 'image.completed' ? delivered(event.data as KeptImage) : event.data);
  const deliver = (result: KeptResult): GenerationResult => ({ ...result, images: result.images.map(delivered) });

  bindEndpoint(api, createGeneration, async (call) => {
    const handle = await service.start({
      memberId: call.caller.memberId,
      requestId: call.requestId,
      body: call.body,
      idempotencyKey: readKey(call.header('Idempotency-Key')),
    });
    if (call.header('Accept')?.includes('text/event-stream')) return eventStream(handle.events, 0, deliverEvent);
    const result = await handle.finished();
    const problem = mainProblem(result);
    if (problem) throw asFailure(problem, call.requestId, result.generationId);
    return deliver(result);
  });
  bindEndpoint(api, estimateGeneration, (call) => service.estimate(call.body));
  bindEndpoint(api, getGeneration, async (call) => deliver(await (await service.find(call.caller.memberId, call.params.id)).current()));
  bindEndpoint(api, cancelGeneration, async (call) => {
    const handle = await service.find(call.caller.memberId, call.params.id);
    await handle.stop();
    return deliver(await handle.current());
  });
  bindEndpoint(api, followGeneration, async (call) => {
    const handle = await service.find(call.caller.memberId, call.params.id);
    const afterId = readEventId(call.header('Last-Event-ID'));
    if (!handle.eventsKept) {
      throw new Failure('not_found', 'The events of this generation are gone after 24 hours. Its result is still at GET /v1/generations/{id}.');
    }
    await assertKnown(handle, afterId);
    return eventStream(handle.events, afterId, deliverEvent);
  });
}

function readKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (/^[\u0020-\u007e]{1,200}$/.test(header)) return header;
  throw new Failure('invalid_request', 'The Idempotency-Key is not right. Use 1 to 200 plain characters.', {
    fields: [{ path: 'Idempotency-Key', message: 'has 1 to 200 plain characters' }],
  });
}

/** No id: from the beginning. */
function readEventId(header: string | undefined): number {
  if (header === undefined || header === '') return 0;
  if (/^\d{1,15}$/.test(header)) return Number(header);
  throw unknownEventId();
}

function unknownEventId(): Failure {
  return new Failure('invalid_request', 'This Last-Event-ID is none of this generation. Leave it out to get all events from the beginning.', {
    fields: [{ path: 'Last-Event-ID', message: 'is no event id of this generation' }],
  });
}

/** While it runs, an id may be ahead of what is stored; once it has ended, an id beyond the last was never given. */
async function assertKnown(handle: { events: Parameters<typeof eventStream>[0] }, afterId: number): Promise<void> {
  if (afterId === 0) return;
  const { events, ended } = await handle.events.read(afterId - 1);
  if (ended && events.length === 0) throw unknownEventId();
}

/** Nothing came out: the stored problem, told to this request. */
function asFailure(problem: NonNullable<ReturnType<typeof mainProblem>>, requestId: string, generationId: string): Failure {
  const { type: _type, title: _title, status: _status, detail, code, requestId: _first, ...extra } = problem;
  return new Failure(code, detail, { ...extra, generationId, requestId } as Failure['extra']);
}
