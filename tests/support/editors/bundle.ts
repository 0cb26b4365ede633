import { join } from 'node:path';
import { build, type Rollup } from 'vite';

const folder = import.meta.dirname;

/** One script for a page, from an entry in this folder or a path from the root. Exported names are put into `globalThis[name]`. */
export async function bundleScript(entry: string, { name = 'bundled' }: { name?: string } = {}): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: { write: false, minify: false, target: 'esnext', lib: { entry: entry.startsWith('/') ? entry : join(folder, entry), name, formats: ['iife'] } },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rollup.RollupOutput[];
  const chunk = output?.output.find((part) => part.type === 'chunk');
  if (!chunk) throw new Error(`Nothing was bundled from ${entry}.`);
  return chunk.code;
}
