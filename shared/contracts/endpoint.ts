import type * as z from 'zod/mini';
import type { FailureCode } from '#shared/domain/failure';

/** One server capability as data: the server binds it, the extension's client calls it, OpenAPI is made from it. */
export interface Endpoint {
  operationId: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Hono style: `/v1/generations/:id`. */
  path: string;
  summary: string;
  /** `token`: Authorization: Bearer. `signature`: a short-lived signed address, or a token. */
  auth: 'none' | 'token' | 'signature';
  params?: z.ZodMiniType;
  query?: z.ZodMiniType;
  headers?: readonly { name: string; required: boolean; description: string }[];
  body?: z.ZodMiniType;
  /** For bodies that are not JSON. */
  bodyType?: 'multipart/form-data';
  maxBodyBytes?: number;
  /** Success answer. Absent: 204. */
  response?: z.ZodMiniType;
  status: 200 | 201 | 202 | 204;
  /** For answers that are not JSON. */
  responseType?: string;
  /** Named server-sent events, by event name, when the caller accepts `text/event-stream`. */
  events?: Record<string, z.ZodMiniType>;
  failures: readonly FailureCode[];
}

export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint;
}

export type ResponseOf<E extends Endpoint> = E['response'] extends z.ZodMiniType ? z.infer<E['response']> : undefined;
export type BodyOf<E extends Endpoint> = E['body'] extends z.ZodMiniType ? z.infer<E['body']> : undefined;
/** What a caller may send: defaults may be left out. */
export type BodyInputOf<E extends Endpoint> = E['body'] extends z.ZodMiniType ? z.input<E['body']> : undefined;
export type QueryOf<E extends Endpoint> = E['query'] extends z.ZodMiniType ? z.infer<E['query']> : undefined;
