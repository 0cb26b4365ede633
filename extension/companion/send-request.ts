import type { Endpoint } from '#shared/contracts/endpoint';
import { CompanionError, errorFromResponse } from './companion-error.ts';

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export interface RequestParts {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string | number | boolean | undefined>>;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
}

/** `/v1/brands/:id` with its params and query put in. Throws when a param is missing: that is a mistake of the caller. */
export function addressOf(endpoint: Endpoint, { params = {}, query = {} }: Pick<RequestParts, 'params' | 'query'>): string {
  const path = endpoint.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${endpoint.operationId} needs the path parameter ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/**
 * One HTTP call. Answers the successful response, its body unread. Throws CompanionError; an abort by the caller's own signal is
 * thrown as the signal's reason, so that "stopped" never looks like "offline".
 */
export async function sendRequest(
  connection: { baseUrl: string; token: string | undefined; fetch: Fetch },
  target: { method: string; address: string },
  parts: RequestParts & { accept: string },
): Promise<Response> {
  const headers: Record<string, string> = { Accept: parts.accept, ...parts.headers };
  if (connection.token !== undefined) headers.Authorization = `Bearer ${connection.token}`;
  const isForm = parts.body instanceof FormData;
  if (parts.body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
  const init: RequestInit = { method: target.method, headers, credentials: 'omit', cache: 'no-store', redirect: 'error' };
  if (parts.body !== undefined) init.body = isForm ? (parts.body as FormData) : JSON.stringify(parts.body);
  if (parts.signal) init.signal = parts.signal;
  const response = await connection.fetch(`${connection.baseUrl}${target.address}`, init).catch((cause: unknown) => {
    throw asCompanionError(cause, parts.signal);
  });
  if (!response.ok) throw await errorFromResponse(response);
  return response;
}

/** What a failed fetch or a broken body means: the caller's own stop, silence, or no connection. */
export function asCompanionError(cause: unknown, signal: AbortSignal | undefined): unknown {
  if (cause instanceof CompanionError) return cause;
  if (signal?.aborted && !isTimeout(signal.reason)) return signal.reason;
  return new CompanionError('offline', { cause });
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}
