import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeApi } from '../companion-server/http/openapi.ts';
import { companionApp } from '../tests/support/companion-app.ts';
import { writeReference } from './support/api-reference.ts';

/** Writes docs/api.md from the endpoints that the app really binds. */
const companion = await companionApp();
const target = join(import.meta.dirname, '..', 'docs', 'api.md');
await writeFile(target, writeReference(describeApi(companion.app.endpoints, '')));
await companion.close();
process.stderr.write(`${target} is written.\n`);
process.exit(0);
