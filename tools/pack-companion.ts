import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findPacked, packedEntry, packedFolder } from '../companion-server/packed.ts';
import { root, say } from './support/project.ts';

const KEPT = 4;

/** Packs the server into few files, for a quick start and little memory, unless that was done for these very sources. */
export async function packCompanion(): Promise<void> {
  if (findPacked()) return;
  const folder = packedFolder();
  const draft = `${folder}.${process.pid}`;
  await mkdir(dirname(folder), { recursive: true });
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [
      {
        name: 'keep-places',
        // Files beside a source (pages, fonts) are found from where the source lies, not the pack.
        transform: (code, id) =>
          id.startsWith(root) && code.includes('import.meta.dirname') ? code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))) : undefined,
      },
    ],
    // Other packages stay where they are: they are loaded late, or bring files of their own.
    ssr: { noExternal: ['kysely', 'zod', 'hono', '@hono/node-server'] },
    build: {
      ssr: 'companion-server/run-companion.ts',
      outDir: draft,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { entryFileNames: packedEntry, chunkFileNames: '[name]-[hash].js' } },
    },
  });
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  await removeOld(dirname(folder));
}

/** A server that runs may still load from an older one: the newest few stay. */
async function removeOld(folder: string): Promise<void> {
  const packs = await Promise.all((await readdir(folder)).map(async (name) => ({ name, made: (await stat(join(folder, name))).mtimeMs })));
  const old = packs.toSorted((one, other) => other.made - one.made).slice(KEPT);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { recursive: true, force: true })));
}

if (import.meta.main) {
  await packCompanion().catch((error: unknown) => {
    // The server runs unpacked too.
    say(`The server could not be packed for a quick start (${error instanceof Error ? error.message.split('\n')[0] : 'unknown'}). It starts unpacked.`);
  });
}
