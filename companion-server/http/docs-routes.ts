import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineEndpoint } from '#shared/contracts/endpoint';
import type { Api } from './api.ts';
import { bindEndpoint } from './bind-endpoint.ts';
import type { OpenApi } from './openapi.ts';

const openApiDocument = defineEndpoint({
  operationId: 'openApi',
  method: 'GET',
  path: '/openapi.json',
  summary: 'This reference as OpenAPI 3.1.',
  auth: 'none',
  responseType: 'application/json',
  status: 200,
  failures: [],
});

const docsPage = defineEndpoint({
  operationId: 'docs',
  method: 'GET',
  path: '/docs',
  summary: 'A page to browse this reference and to try a call.',
  auth: 'none',
  responseType: 'text/html',
  status: 200,
  failures: [],
});

const files = [
  { path: '/docs/docs.js', name: 'docs.js', type: 'text/javascript; charset=utf-8' },
  { path: '/docs/docs.css', name: 'docs.css', type: 'text/css; charset=utf-8' },
];
const pagePolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Register these last: they describe what is bound by then. */
export function registerDocsRoutes(api: Api, version: string): void {
  let document: Promise<OpenApi> | undefined;
  const describe = async () => {
    const { describeApi } = await import('./openapi.ts');
    return describeApi(api.endpoints, version);
  };
  bindEndpoint(api, openApiDocument, async () => {
    document ??= describe();
    return Response.json(await document);
  });
  bindEndpoint(api, docsPage, () => pageFile('docs.html', 'text/html; charset=utf-8'));
  for (const { path, name, type } of files) api.app.get(path, () => pageFile(name, type));
}

async function pageFile(name: string, type: string): Promise<Response> {
  const text = await readFile(join(import.meta.dirname, 'docs-page', name), 'utf8');
  return new Response(text, { headers: { 'Content-Type': type, 'Content-Security-Policy': pagePolicy } });
}
