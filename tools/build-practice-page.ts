import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './support/project.ts';

const source = join(root, 'companion-server', 'sandbox', 'practice-page', 'client');
const folder = join(root, '.output', 'practice');

/** Bundles the practice page's script into .output/practice, unless nothing changed since the last time. */
export async function buildPracticePage(): Promise<void> {
  if (await isFresh()) return;
  await mkdir(folder, { recursive: true });
  await build({
    configFile: false,
    root: source,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      lib: { entry: join(source, 'main.ts'), formats: ['es'], fileName: () => 'app.js' },
    },
  });
}

async function isFresh(): Promise<boolean> {
  const made = await stat(join(folder, 'app.js')).catch(() => undefined);
  if (!made) return false;
  const inputs = (await readdir(source)).map((name) => join(source, name));
  const times = await Promise.all([...inputs, join(root, 'package-lock.json')].map(async (path) => (await stat(path)).mtimeMs));
  return times.every((time) => time < made.mtimeMs);
}
