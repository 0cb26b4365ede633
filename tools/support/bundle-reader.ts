import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.ts';

const sources = ['extension/sites', 'shared/domain'];
const entry = join(root, 'tools/support/reader-entry.ts');

function stampOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(entry));
  for (const folder of sources) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (name.endsWith('.ts') && !name.endsWith('.test.ts')) hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 24);
}

/** The page readers as one script. Built once per state of the sources and kept beside the packages. */
export async function bundleReader(): Promise<string> {
  const folder = join(root, 'node_modules/.cache/postwright');
  const file = join(folder, `reader-${stampOfSources()}.js`);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Not built yet.
  }
  const { build } = await import('vite');
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, target: 'es2023', lib: { entry, formats: ['iife'], name: 'postwrightReader' } },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error('The page readers could not be bundled.');
  const code = output.output[0].code;
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) if (/^reader-\w+\.js$/.test(old)) rmSync(join(folder, old), { force: true });
  // Written aside first: two commands may build it at the same time.
  writeFileSync(`${file}.${process.pid}`, code);
  renameSync(`${file}.${process.pid}`, file);
  return code;
}
