import module from 'node:module';
import { join } from 'node:path';

// Compiled code and stripped types are kept between starts, as tools/run.mjs also has it; there even this file's. Where the folder cannot be written, it starts without.
module.enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compile'));
const { runCompanion } = await import('./run-companion.ts');
await runCompanion();
