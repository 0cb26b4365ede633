import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runPackage, say } from './project.ts';

export type Browser = 'chrome' | 'firefox';
export interface Outcome {
  ok: boolean;
  detail: string;
}

const wxt = 'wxt/bin/wxt.mjs';
const inputs = ['extension', 'shared', 'wxt.config.ts', 'package-lock.json', 'package.json', 'tsconfig.json'];

/** A fingerprint of everything that goes into the build: names, sizes and times, not contents. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const visit = async (path: string): Promise<void> => {
    const info = await stat(path);
    if (!info.isDirectory()) {
      hash.update(`${path}:${info.size}:${info.mtimeMs}\n`);
      return;
    }
    for (const name of (await readdir(path)).sort()) await visit(join(path, name));
  };
  for (const input of inputs) if (existsSync(join(root, input))) await visit(join(root, input));
  return hash.digest('hex');
}

/** Builds the extension into .output/<browser>-mv3 unless nothing changed since the last build. */
export async function buildExtension(browser: Browser, options: { always?: boolean } = {}): Promise<Outcome> {
  const stampFile = join(root, 'node_modules', '.cache', `postwright-build-${browser}`);
  const stamp = await fingerprint();
  const folder = join(root, '.output', `${browser}-mv3`);
  const fresh = existsSync(join(folder, 'manifest.json')) && existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp;
  if (fresh && !options.always) return { ok: true, detail: `.output/${browser}-mv3 is up to date.` };
  say(`Building the extension for ${browser} …`);
  const result = await runPackage(wxt, ['build', '-b', browser, '--mv3']);
  if (result.code !== 0) return { ok: false, detail: `The extension could not be built for ${browser}:\n${result.output.trim()}` };
  await mkdir(join(root, 'node_modules', '.cache'), { recursive: true });
  await writeFile(stampFile, stamp);
  return { ok: true, detail: `.output/${browser}-mv3 built in ${(result.milliseconds / 1000).toFixed(1)} s.` };
}

/** Makes the zip (and for Firefox the sources zip) that the stores ask for. */
export async function zipExtension(browser: Browser): Promise<Outcome> {
  const result = await runPackage(wxt, ['zip', '-b', browser, '--mv3']);
  return result.code === 0
    ? { ok: true, detail: `Store zip for ${browser} is in .output.` }
    : { ok: false, detail: `The zip for ${browser} could not be made:\n${result.output.trim()}` };
}

/** Writes .wxt (types for the type checker). */
export async function prepareExtension(): Promise<Outcome> {
  const result = await runPackage(wxt, ['prepare']);
  return { ok: result.code === 0, detail: result.output.trim() };
}
