import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { receiveUpload } from './receive-upload.ts';

const megabyte = 1024 * 1024;
const boundary = 'frontier';
const contentType = `multipart/form-data; boundary=${boundary}`;
const jpegStart = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
const mp4Start = Buffer.from('\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isommp42', 'latin1');

/** A multipart body of one file, made while it is read. */
function bodyOf(start: Uint8Array, megabytes: number, end = `\r\n--${boundary}--\r\n`): ReadableStream<Uint8Array> {
  const filler = new Uint8Array(megabyte);
  let sent = -1;
  return new ReadableStream({
    pull(controller) {
      if (sent === -1) {
        controller.enqueue(Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="../../etc/passwd"\r\n\r\n`));
        controller.enqueue(Uint8Array.from(start));
      } else if (sent < megabytes) controller.enqueue(filler);
      else {
        controller.enqueue(Buffer.from(end));
        controller.close();
      }
      sent += 1;
    },
  });
}

describe('receiving an upload', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'upload-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('streams to the place it was told, whatever the name says', async () => {
    const path = join(folder, 'x');
    const received = await receiveUpload(bodyOf(mp4Start, 3), contentType, path);
    expect(received).toMatchObject({ path, bytes: 3 * megabyte + mp4Start.length });
    expect((await stat(path)).size).toBe(received.bytes);
    expect(await readdir(folder)).toEqual(['x']);
  });

  it('takes a video of more than 100 MB, but no such picture', async () => {
    expect((await receiveUpload(bodyOf(mp4Start, 110), contentType, join(folder, 'film'))).bytes).toBeGreaterThan(110 * megabyte);
    await expect(receiveUpload(bodyOf(jpegStart, 101), contentType, join(folder, 'picture'))).rejects.toMatchObject({ code: 'payload_too_large' });
    expect(await readdir(folder)).toEqual(['film']);
  });

  it('keeps nothing of an upload that breaks off', async () => {
    await expect(receiveUpload(bodyOf(jpegStart, 1, ''), contentType, join(folder, 'cut'))).rejects.toMatchObject({ code: 'invalid_request' });
    const failing = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error('gone')) });
    await expect(receiveUpload(failing, contentType, join(folder, 'gone'))).rejects.toMatchObject({ code: 'invalid_request' });
    expect(await readdir(folder)).toEqual([]);
  });
});
