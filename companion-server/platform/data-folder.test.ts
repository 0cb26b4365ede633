import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { askControlChannel, openControlChannel } from './control-channel.ts';
import { lockDataFolder, makeDataFolder } from './data-folder.ts';
import { createShutdown } from './shutdown.ts';

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'postwright-folder-'));
  folders.push(made);
  return made;
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

describe('the data folder', () => {
  it('is made for its owner alone', () => {
    const made = join(folder(), 'a', 'b');
    makeDataFolder(made);
    makeDataFolder(made);
    expect(statSync(made).mode & 0o777).toBe(0o700);
  });

  it('says so where it cannot be made', () => {
    expect(() => makeDataFolder('/proc/postwright')).toThrow();
  });

  it('belongs to one process at a time', () => {
    const made = folder();
    const first = lockDataFolder(made);
    expect(first).toBeDefined();
    expect(lockDataFolder(made)).toBeUndefined();
    first?.release();
    const second = lockDataFolder(made);
    expect(second).toBeDefined();
    second?.release();
  });
});

describe('the control channel', () => {
  it('answers its owner, and nobody once it is closed', async () => {
    const made = folder();
    expect(await askControlChannel(made, 'pair')).toBeUndefined();
    const channel = await openControlChannel(made, { pair: async () => 'ABCD-1234', fail: () => Promise.reject(new Error('inner text')) });
    expect(await askControlChannel(made, 'pair')).toEqual({ ok: true, text: 'ABCD-1234' });
    expect(await askControlChannel(made, 'toString')).toEqual({ ok: false, text: 'This command is not known.' });
    const failed = await askControlChannel(made, 'fail');
    expect(failed?.ok).toBe(false);
    expect(failed?.text).not.toContain('inner text');
    await channel.close();
    expect(await askControlChannel(made, 'pair')).toBeUndefined();
  });

  it('works in a folder whose path is too long for a socket', async () => {
    const made = join(folder(), 'deep'.repeat(40));
    makeDataFolder(made);
    const channel = await openControlChannel(made, { pair: async () => 'ABCD-1234' });
    expect(await askControlChannel(made, 'pair')).toEqual({ ok: true, text: 'ABCD-1234' });
    await channel.close();
  });
});

describe('shutdown', () => {
  it('waits for every hook, and names those that fail or hang', async () => {
    const shutdown = createShutdown();
    const done: string[] = [];
    shutdown.onStop('good', async () => void done.push('good'));
    expect(await shutdown.run(1_000)).toEqual([]);
    shutdown.onStop('bad', () => Promise.reject(new Error('no')));
    shutdown.onStop('hangs', () => new Promise(() => {}));
    expect(await shutdown.run(20)).toEqual(['bad', 'hangs']);
    expect(done).toEqual(['good', 'good']);
  });
});
