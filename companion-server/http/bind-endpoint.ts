import type { Context } from 'hono';
import type * as z from 'zod/mini';
import type { Endpoint, ResponseOf } from '#shared/contracts/endpoint';
import { Failure } from '#shared/domain/failure';
import type { Api, ApiEnv, Caller } from './api.ts';
import { parseInput } from './parse-input.ts';
import { limitedBody, MAX_JSON_BYTES, readJson } from './read-body.ts';

type Parsed<T> = T extends z.ZodMiniType ? z.infer<T> : undefined;

/** What a use case gets: everything parsed by the contract, and who calls. */
export interface Call<E extends Endpoint> {
  params: Parsed<E['params']>;
  query: Parsed<E['query']>;
  body: Parsed<E['body']>;
  /** Always there where the contract asks for a token; may be missing where a signed address would do. */
  caller: E['auth'] extends 'token' ? Caller : Caller | undefined;
  requestId: string;
  /** A request header by its name. */
  header(name: string): string | undefined;
  /** The raw request: its address, and its `signal`, which aborts when the client is gone. Not for its body. */
  request: Request;
  /** For endpoints with `bodyType`: the raw body, failing with payload_too_large beyond the contract's `maxBodyBytes`. */
  rawBody(): ReadableStream<Uint8Array>;
}

/** Answers the contract's response, or a whole Response for streams, files and special headers. */
export type UseCase<E extends Endpoint> = (call: Call<E>) => Promise<ResponseOf<E> | Response> | ResponseOf<E> | Response;

/**
 * Binds a contract to a use case: token first, then address, query and body by the contract's schemas, then the use case.
 * Expected failures are thrown as Failure and become problem documents.
 */
export function bindEndpoint<const E extends Endpoint>(api: Api, endpoint: E, useCase: UseCase<E>): void {
  api.endpoints.push(endpoint);
  api.app.on(endpoint.method, endpoint.path, async (context) => {
    const call = await readCall(context, endpoint);
    const answer = await useCase(call);
    if (answer instanceof Response) return answer;
    if (!endpoint.response) return context.body(null, 204);
    if (api.checkAnswers) assertFits(endpoint, answer);
    return context.json(answer as never, endpoint.status as 200);
  });
}

async function readCall<E extends Endpoint>(context: Context<ApiEnv>, endpoint: E): Promise<Call<E>> {
  const caller = context.get('caller');
  if (endpoint.auth === 'token' && !caller) throw notPaired();
  const request = context.req.raw;
  const maxBytes = endpoint.maxBodyBytes ?? MAX_JSON_BYTES;
  const params = endpoint.params && parseAddress(endpoint.params, context.req.param());
  const query = endpoint.query && parseInput(endpoint.query, context.req.query(), 'query');
  const body = endpoint.body && !endpoint.bodyType ? parseInput(endpoint.body, await readJson(request, maxBytes), 'body') : undefined;
  return {
    params,
    query,
    body,
    caller,
    requestId: context.get('requestId'),
    header: (name) => context.req.header(name),
    request,
    rawBody: () => limitedBody(request, maxBytes),
  } as Call<E>;
}

/** An id of a wrong shape names nothing that exists; other parameters (a provider's name) are explained. */
function parseAddress(schema: z.ZodMiniType, params: Record<string, string>): unknown {
  const parsed = schema.safeParse(params);
  if (parsed.success) return parsed.data;
  if (parsed.error.issues.every((issue) => issue.path[0] === 'id')) throw new Failure('not_found', 'There is nothing under this address. Check the id.');
  return parseInput(schema, params, 'address');
}

/** 401: the same sentence wherever a token is missing, wrong, revoked or used from another Origin. */
export function notPaired(): Failure {
  return new Failure('unauthorized', 'This needs a token. Pair this device with the code that the companion shows (npm run pair makes a new one).');
}

function assertFits(endpoint: Endpoint, answer: unknown): void {
  const parsed = endpoint.response?.safeParse(answer);
  if (!parsed || parsed.success) return;
  const issue = parsed.error.issues[0];
  throw new Error(`${endpoint.operationId} answered against its contract at "${issue?.path.join('.')}": ${issue?.message}`);
}
