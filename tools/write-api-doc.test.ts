import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeApi } from '../companion-server/http/openapi.ts';
import { companionApp } from '../tests/support/companion-app.ts';
import { writeReference } from './support/api-reference.ts';

it('docs/api.md says what the server binds (else run: node tools/write-api-doc.ts)', async () => {
  const companion = await companionApp();
  const written = await readFile(join(import.meta.dirname, '..', 'docs', 'api.md'), 'utf8');
  expect(written).toBe(writeReference(describeApi(companion.app.endpoints, '')));
  await companion.close();
});
