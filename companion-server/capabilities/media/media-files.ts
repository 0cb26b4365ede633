import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The bytes of stored media, one file per id, under `<dataDir>/media`. A file is there whole or not at all. */
export interface MediaFiles {
  pathOf(mediaId: string): string;
  resizedPathOf(mediaId: string, width: number): string;
  /** A new file to write to, in the same file system. */
  temporaryPath(): Promise<string>;
  /** Makes a written temporary file the stored one, durably. */
  keep(temporary: string, path: string): Promise<void>;
  discard(temporary: string): Promise<void>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  read(path: string): Promise<Uint8Array | undefined>;
  /** The stored file and all its smaller copies. */
  remove(mediaId: string): Promise<void>;
  /** How many smaller copies of a file are kept. */
  countResized(mediaId: string): Promise<number>;
  /** Deletes what crashed uploads left behind and is older than `before`. */
  sweepTemporary(before: Date): Promise<number>;
}

export function createMediaFiles(folder: string): MediaFiles {
  const temporaryFolder = join(folder, 'incoming');
  const resizedFolder = (mediaId: string): string => join(folder, 'resized', mediaId.slice(-2), mediaId);
  const files: MediaFiles = {
    pathOf: (mediaId) => join(folder, 'files', mediaId.slice(-2), mediaId),
    resizedPathOf: (mediaId, width) => join(resizedFolder(mediaId), `${width}.webp`),
    async temporaryPath() {
      await mkdir(temporaryFolder, { recursive: true, mode: 0o700 });
      return join(temporaryFolder, randomUUID());
    },
    async keep(temporary, path) {
      await syncPath(temporary);
      await moveTo(path, temporary);
    },
    discard: (temporary) => rm(temporary, { force: true }),
    async write(path, bytes) {
      const temporary = await files.temporaryPath();
      try {
        await using file = await open(temporary, 'wx', 0o600);
        await file.writeFile(bytes);
        await file.sync();
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      await moveTo(path, temporary);
    },
    read: (path) => readFile(path).catch(absent),
    async remove(mediaId) {
      await rm(files.pathOf(mediaId), { force: true });
      await rm(resizedFolder(mediaId), { recursive: true, force: true });
    },
    countResized: async (mediaId) => ((await readdir(resizedFolder(mediaId)).catch(absent)) ?? []).length,
    async sweepTemporary(before) {
      let swept = 0;
      for (const name of (await readdir(temporaryFolder).catch(absent)) ?? []) {
        const path = join(temporaryFolder, name);
        const found = await stat(path).catch(absent);
        if (!found || found.mtime >= before) continue;
        await rm(path, { force: true });
        swept += 1;
      }
      return swept;
    },
  };
  return files;
}

/** Puts a file whose bytes are on disk into its place, and its name on disk. */
async function moveTo(path: string, temporary: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rename(temporary, path);
  await syncPath(dirname(path));
}

/** Has the system write out a file's bytes or a folder's names. Some systems cannot do that for a folder. */
async function syncPath(path: string): Promise<void> {
  try {
    await using handle = await open(path, 'r');
    await handle.sync();
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP'].includes(codeOf(error))) throw error;
  }
}

function absent(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
