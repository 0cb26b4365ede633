import type { BodyInputOf, Endpoint, ResponseOf } from '#shared/contracts/endpoint';
import { createGeneration, followGeneration as followEndpoint, type GenerationEvent, type GenerationRequestInput } from '#shared/contracts/generation';
import { CompanionError } from './companion-error.ts';
import { readEvents } from './read-events.ts';
import { addressOf, asCompanionError, type Fetch, type RequestParts, sendRequest } from './send-request.ts';

export interface CallOptions<E extends Endpoint> extends Omit<RequestParts, 'body'> {
  body?: BodyInputOf<E> | FormData;
  /** How long the whole call may take; 30 s unless told. */
  timeoutMs?: number;
}

export interface CompanionClient {
  readonly baseUrl: string;
  /** One JSON call, its answer parsed by the contract. Throws CompanionError. */
  call<const E extends Endpoint>(endpoint: E, options?: CallOptions<E>): Promise<ResponseOf<E>>;
  /** An answer that is not JSON, such as the ledger's CSV. */
  download<const E extends Endpoint>(endpoint: E, options?: CallOptions<E>): Promise<Blob>;
  /** Starts a generation and gives its events until `finished`. */
  streamGeneration(request: GenerationRequestInput, options: { idempotencyKey: string; signal?: AbortSignal }): AsyncIterable<GenerationEvent>;
  /** Picks a generation up after the event with this id; undefined replays it from the start. */
  followGeneration(id: string, lastEventId: string | undefined, options?: { signal?: AbortSignal }): AsyncIterable<GenerationEvent>;
  /** The bytes of a picture, by its media id or the address that came with it. `width` (pixels) asks for a smaller one. */
  mediaBlob(idOrUrl: string, options?: { width?: number; signal?: AbortSignal }): Promise<Blob>;
}

const defaultTimeoutMs = 30_000;
const mediaTimeoutMs = 120_000;

/** The extension's way to the companion. `baseUrl` is an origin as parseCompanionBase gives it. */
export function createCompanionClient(connection: { baseUrl: string; token: string | undefined; fetch?: Fetch }): CompanionClient {
  const wire = { ...connection, fetch: connection.fetch ?? ((input: string, init: RequestInit) => globalThis.fetch(input, init)) };

  async function send<E extends Endpoint>(endpoint: E, options: CallOptions<E>, accept: string): Promise<{ response: Response; signal: AbortSignal }> {
    const signal = withTimeout(options.signal, options.timeoutMs ?? defaultTimeoutMs);
    const target = { method: endpoint.method, address: addressOf(endpoint, options) };
    return { response: await sendRequest(wire, target, { ...options, accept, signal }), signal };
  }

  async function bytesOf(response: Response, signal: AbortSignal): Promise<Blob> {
    return response.blob().catch((cause: unknown) => {
      throw asCompanionError(cause, signal);
    });
  }

  return {
    baseUrl: connection.baseUrl,

    async call(endpoint, options = {}) {
      type Answer = ResponseOf<typeof endpoint>;
      const { response, signal } = await send(endpoint, options, 'application/json');
      if (!endpoint.response) return undefined as Answer;
      const text = await response.text().catch((cause: unknown) => {
        throw asCompanionError(cause, signal);
      });
      try {
        return endpoint.response.parse(JSON.parse(text)) as Answer;
      } catch (cause) {
        throw new CompanionError('protocol', { cause });
      }
    },

    async download(endpoint, options = {}) {
      const { response, signal } = await send(endpoint, options, endpoint.responseType ?? '*/*');
      return bytesOf(response, signal);
    },

    streamGeneration(request, { idempotencyKey, signal }) {
      const parts = { accept: 'text/event-stream', body: request, headers: { 'Idempotency-Key': idempotencyKey } };
      const target = { method: 'POST', address: addressOf(createGeneration, {}) };
      return readEvents((untilLeft) => sendRequest(wire, target, { ...parts, signal: untilLeft }), { signal });
    },

    followGeneration(id, lastEventId, { signal } = {}) {
      const headers: Record<string, string> = lastEventId ? { 'Last-Event-ID': lastEventId } : {};
      const target = { method: 'GET', address: addressOf(followEndpoint, { params: { id } }) };
      return readEvents((untilLeft) => sendRequest(wire, target, { accept: 'text/event-stream', headers, signal: untilLeft }), { signal });
    },

    async mediaBlob(idOrUrl, options = {}) {
      const signal = withTimeout(options.signal, mediaTimeoutMs);
      const address = mediaAddress(idOrUrl, options.width);
      return bytesOf(await sendRequest(wire, { method: 'GET', address }, { accept: '*/*', signal }), signal);
    },
  };
}

/** The token goes to the companion only, whatever host an address names: of an address, only the media's id is used. */
function mediaAddress(idOrUrl: string, width: number | undefined): string {
  const id = /(?:^|\/v1\/media\/)([A-Za-z0-9_-]{1,64})(?:\?[^#]*)?$/.exec(idOrUrl)?.[1];
  if (id === undefined) throw new CompanionError('protocol', { cause: new Error('Not an address of a picture') });
  return `/v1/media/${id}${width === undefined ? '' : `?width=${width}`}`;
}

function withTimeout(signal: AbortSignal | undefined, timeoutMs: number): AbortSignal {
  const timeout = AbortSignal.timeout(timeoutMs);
  return signal ? AbortSignal.any([signal, timeout]) : timeout;
}
