import * as z from 'zod/mini';
import type { Endpoint } from '#shared/contracts/endpoint';
import { type FailureCode, failureStatus, problemSchema } from '#shared/domain/failure';

type Json = Record<string, unknown>;

export interface OpenApi {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  paths: Record<string, Record<string, Json>>;
  components: { schemas: Record<string, Json>; securitySchemes: Record<string, Json> };
}

const problemAnswer = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
/** What any call may meet, whatever its contract says. */
const everywhere: readonly FailureCode[] = ['forbidden', 'misdirected_request', 'rate_limited', 'internal_error'];

/** OpenAPI 3.1 of these endpoints, made from their schemas. */
export function describeApi(endpoints: readonly Endpoint[], version: string): OpenApi {
  const schemas: Record<string, Json> = { Problem: answerSchema(problemSchema) };
  const paths: OpenApi['paths'] = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: describeOperation(endpoint, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Postwright companion', version, description: 'Reads nothing by itself, writes posts, makes pictures, and says what each call cost.' },
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'From POST /v1/pairings, or OWNER_TOKEN.' },
        signedAddress: { type: 'apiKey', in: 'query', name: 'signature', description: 'A short-lived address that the companion gave out.' },
      },
    },
  };
}

const security = { none: [], token: [{ token: [] }], signature: [{ token: [] }, { signedAddress: [] }] } as const;

function describeOperation(endpoint: Endpoint, schemas: Record<string, Json>): Json {
  const body = requestBody(endpoint);
  return {
    operationId: endpoint.operationId,
    summary: endpoint.summary,
    security: security[endpoint.auth],
    parameters: [...parametersOf(endpoint.params, 'path'), ...parametersOf(endpoint.query, 'query'), ...headersOf(endpoint)],
    ...(body ? { requestBody: body } : {}),
    responses: { [String(endpoint.status)]: success(endpoint, schemas), ...failures(endpoint) },
  };
}

function requestBody(endpoint: Endpoint): Json | undefined {
  if (endpoint.bodyType) {
    const schema = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };
    return { required: true, content: { [endpoint.bodyType]: { schema } } };
  }
  return endpoint.body && { required: true, content: { 'application/json': { schema: requestSchema(endpoint.body) } } };
}

function parametersOf(schema: z.ZodMiniType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = requestSchema(schema) as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, property]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema: property }));
}

function headersOf(endpoint: Endpoint): Json[] {
  return (endpoint.headers ?? []).map(({ name, required, description }) => ({ name, in: 'header', required, description, schema: { type: 'string' } }));
}

function success(endpoint: Endpoint, schemas: Record<string, Json>): Json {
  const content: Json = {};
  if (endpoint.response) content['application/json'] = { schema: answerSchema(endpoint.response) };
  if (endpoint.events) {
    for (const [name, schema] of Object.entries(endpoint.events)) schemas[`event.${name}`] ??= answerSchema(schema);
    const description = 'Server-sent events. Each has an id for Last-Event-ID, a name, and one JSON object as data, as x-events says.';
    content['text/event-stream'] = {
      schema: { type: 'string', description },
      'x-events': Object.fromEntries(Object.keys(endpoint.events).map((name) => [name, { $ref: `#/components/schemas/event.${name}` }])),
    };
  } else if (endpoint.responseType) content[endpoint.responseType] = { schema: { type: 'string' } };
  return Object.keys(content).length === 0 ? { description: 'Done.' } : { description: 'As asked for.', content };
}

function failures(endpoint: Endpoint): Json {
  const answers: Record<string, Json> = {};
  const codes = [...new Set([...endpoint.failures, ...everywhere])].sort((left, right) => failureStatus[left] - failureStatus[right]);
  for (const code of codes) {
    const status = String(failureStatus[code]);
    const known = answers[status]?.description;
    const retryAfter = { 'Retry-After': { description: 'Seconds until it may work.', schema: { type: 'integer' } } };
    answers[status] = { description: known ? `${known}, ${code}` : code, ...(status === '429' ? { headers: retryAfter } : {}), ...problemAnswer };
  }
  return answers;
}

function requestSchema(schema: z.ZodMiniType): Json {
  return toSchema(schema, 'input');
}

function answerSchema(schema: z.ZodMiniType): Json {
  return toSchema(schema, 'output');
}

function toSchema(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // A later version may answer more; what is asked stays strict.
      if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return json;
}
