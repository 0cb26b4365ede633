import type { OpenApi } from '../../companion-server/http/openapi.ts';

type Json = Record<string, unknown>;
interface Operation {
  operationId: string;
  summary: string;
  security: readonly Record<string, unknown>[];
  parameters: { name: string; in: string; required: boolean; schema: Json; description?: string }[];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Json; 'x-events'?: Record<string, { $ref: string }> }> }>;
}

/** `docs/api.md` from the OpenAPI description: every address, who may call it, what goes in and what comes out. */
export function writeReference(api: OpenApi): string {
  const sections = [...groupsOf(api)].map(([group, operations]) => [`## ${group}`, ...operations.map((entry) => describeOperation(entry, api))].join('\n\n'));
  return `${[introduction, ...sections, eventsSection(api)].join('\n\n')}\n`;
}

const introduction = `# The companion's addresses

Made by \`node tools/write-api-doc.ts\` from the schemas in \`shared/contracts\`; do not edit it by hand. The running server publishes the same
as OpenAPI 3.1 at \`/openapi.json\`, and as a page to browse and try at \`/docs\`.

## Who may call, and how that is proven

- **Token**: \`Authorization: Bearer …\`. A token comes from \`POST /v1/pairings\` with the code that the companion shows, or is preset with \`OWNER_TOKEN\`. The server keeps its SHA-256 only.
  A token is bound to the Origin that paired it: another Origin gets 401, an absent one passes. One that was paired without an Origin is bound to none.
- **Signed address**: an address that the companion gave out, with \`expires\` and \`signature\`, for one file and about an hour.
- **Host** has to be the server's own (loopback names with its port, or the host of \`PUBLIC_URL\`), else 421. **Origin** may be absent, an extension's, or the server's own, else 403.
- CORS answers extension origins only, on errors too. Allowed: \`Authorization, Content-Type, Idempotency-Key, Last-Event-ID\`. Exposed: \`ETag, Retry-After\`.
- Calls per minute and token (or address, without one) are limited by \`RATE_LIMIT_PER_MINUTE\`: 429 with \`Retry-After\`. Reading media and event streams are not counted; uploads have five times as many.
- Bodies are JSON of at most 1 MB unless it says otherwise, else 413. Unknown fields are refused with 422.
- Failures are \`application/problem+json\`: \`{type, title, status, detail, code, requestId, retryAfterSeconds?, fields?: [{path, message}], help?}\`. Every answer carries \`X-Request-Id\`.
- In practice mode the pages under \`/practice\` are served too; they need no token and reach nothing but themselves.`;

interface Entry {
  method: string;
  path: string;
  operation: Operation;
}

function groupsOf(api: OpenApi): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const [path, methods] of Object.entries(api.paths)) {
    const group = /^\/v1\/([^/]+)/.exec(path)?.[1] ?? 'The server itself';
    const entries = Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation: operation as unknown as Operation,
    }));
    groups.set(group, [...(groups.get(group) ?? []), ...entries]);
  }
  return groups;
}

function describeOperation({ method, path, operation }: Entry, api: OpenApi): string {
  const parts = [`### ${method} ${path}`, operation.summary, `Who: ${callerOf(operation)}`];
  if (operation.parameters.length > 0) parts.push(table(['parameter', 'in', 'type', 'required'], operation.parameters.map(parameterRow)));
  for (const [type, { schema }] of Object.entries(operation.requestBody?.content ?? {})) parts.push(`Body, \`${type}\`:`, fieldTable(schema));
  for (const [status, answer] of Object.entries(operation.responses).filter(([code]) => Number(code) < 400)) parts.push(...describeAnswer(status, answer, api));
  const failures = Object.entries(operation.responses).filter(([code]) => Number(code) >= 400);
  parts.push(`Failures: ${failures.map(([status, { description }]) => `${status} (${description})`).join(', ')}.`);
  return parts.join('\n\n');
}

function callerOf({ security }: Operation): string {
  if (security.length === 0) return 'anybody; no token.';
  return security.length === 1 ? 'a token.' : 'a token or a signed address.';
}

function parameterRow({ name, in: place, schema, required, description }: Operation['parameters'][number]): string[] {
  return [`\`${name}\``, place, description ? `${typeOf(schema)}. ${description}` : typeOf(schema), required ? 'yes' : ''];
}

function describeAnswer(status: string, answer: Operation['responses'][string], api: OpenApi): string[] {
  const content = Object.entries(answer.content ?? {});
  if (content.length === 0) return [`${status}: no body.`];
  return content.flatMap(([type, { schema, 'x-events': events }]) => {
    if (events)
      return [
        `${status}, \`${type}\`: the events ${Object.keys(events)
          .map((name) => `\`${name}\``)
          .join(', ')}, as described under Events.`,
      ];
    const resolved = resolve(schema, api);
    return resolved.type === 'string' ? [`${status}, \`${type}\`.`] : [`${status}, \`${type}\`:`, fieldTable(resolved)];
  });
}

function eventsSection(api: OpenApi): string {
  const events = Object.entries(api.components.schemas).filter(([name]) => name.startsWith('event.'));
  return ['## Events', ...events.flatMap(([name, schema]) => [`### ${name.slice('event.'.length)}`, fieldTable(schema)])].join('\n\n');
}

function fieldTable(schema: Json): string {
  const isList = schema.type === 'array';
  const rows = fieldRows(isList ? (schema.items as Json) : schema, isList ? '[].' : '', 0);
  return rows.length === 0 ? `${typeOf(schema)}.` : table(['field', 'type', 'required'], rows);
}

function fieldRows(schema: Json, prefix: string, depth: number): string[][] {
  const required = new Set((schema.required as string[] | undefined) ?? []);
  return Object.entries((schema.properties as Record<string, Json> | undefined) ?? {}).flatMap(([name, property]) => {
    const inner = innerObject(property);
    const row = [`\`${prefix}${name}\``, typeOf(property), required.has(name) ? 'yes' : ''];
    return inner && depth < 2 ? [row, ...fieldRows(inner.schema, `${prefix}${name}${inner.isList ? '[]' : ''}.`, depth + 1)] : [row];
  });
}

function innerObject(schema: Json): { schema: Json; isList: boolean } | undefined {
  if (schema.type === 'object' && schema.properties) return { schema, isList: false };
  if (schema.type === 'array') {
    const inner = innerObject(schema.items as Json);
    return inner && { schema: inner.schema, isList: true };
  }
  const choice = ((schema.anyOf as Json[] | undefined) ?? []).find((one) => one.type === 'object');
  return choice && innerObject(choice);
}

function typeOf(schema: Json): string {
  if (Array.isArray(schema.anyOf)) return (schema.anyOf as Json[]).map(typeOf).join(' or ');
  if ('const' in schema) return `\`${JSON.stringify(schema.const)}\``;
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  const base = schema.type === 'array' ? `list of ${typeOf(schema.items as Json)}` : String(schema.type ?? 'anything');
  return [base, ...limitsOf(schema)].join(', ');
}

const limits: readonly [string, (value: unknown) => string][] = [
  ['format', (value) => (value === 'date-time' ? 'ISO 8601 time' : value === 'uri' ? 'address' : String(value))],
  ['minLength', (value) => `at least ${value} characters`],
  ['maxLength', (value) => `at most ${value} characters`],
  ['minimum', (value) => `from ${value}`],
  ['maximum', (value) => `to ${value}`],
  ['maxItems', (value) => `at most ${value}`],
  ['default', (value) => `default \`${JSON.stringify(value)}\``],
];

function limitsOf(schema: Json): string[] {
  return limits.flatMap(([name, say]) => (name in schema ? [say(schema[name])] : []));
}

function resolve(schema: Json, api: OpenApi): Json {
  const name = /^#\/components\/schemas\/(.+)$/.exec(String(schema.$ref ?? ''))?.[1];
  return (name && api.components.schemas[name]) || schema;
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
