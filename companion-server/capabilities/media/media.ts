import type { Kysely } from 'kysely';
import type { MediaInfo } from '#shared/contracts/media';
import { Failure } from '#shared/domain/failure';
import { inspectFile } from '../../media/inspect-media.ts';
import type { MediaStore } from '../../media/media-store.ts';
import { isPictureType } from '../../media/media-types.ts';
import type { PictureQueue } from '../../media/picture-queue.ts';
import { resizePicture } from '../../media/resize-picture.ts';
import { newId } from '../../platform/new-id.ts';
import type { Database } from '../../platform/schema.ts';
import { cleanMedia, type MediaNeeds, mediaStoreState, removeMedia } from './clean-media.ts';
import { createMediaRepo } from './media.repo.ts';
import { createMediaFiles } from './media-files.ts';
import { receiveUpload } from './receive-upload.ts';
import { hashOf, type ServedFile } from './serve-media.ts';
import type { SignedAddresses } from './signed-address.ts';
import { addRow, createMediaStore, mediaOf } from './store-media.ts';

const gibibyte = 1024 ** 3;
export const defaultStoreLimit = 20 * gibibyte;
/** Copies of one file that are kept; other widths are made anew each time. */
const maxResized = 12;

export interface MediaOptions {
  db: Kysely<Database>;
  /** Where the files lie, such as `<DATA_DIR>/media`. */
  folder: string;
  addresses: SignedAddresses;
  queue: PictureQueue;
  needs: MediaNeeds;
  now: () => Date;
  tell: Parameters<typeof cleanMedia>[0]['tell'];
  limitBytes?: number;
}

export interface Media {
  store: MediaStore;
  addresses: SignedAddresses;
  upload(body: ReadableStream<Uint8Array>, contentType: string | undefined, memberId: string): Promise<MediaInfo>;
  /** The file itself, or a copy that is `width` pixels wide. Throws Failure not_found, or invalid_request for the width of a video. */
  open(mediaId: string, width: number | undefined): Promise<ServedFile>;
  remove(mediaId: string): Promise<void>;
  state(): ReturnType<typeof mediaStoreState>;
  /** To be run at start and every few hours. */
  clean(): ReturnType<typeof cleanMedia>;
}

export function createMedia(options: MediaOptions): Media {
  const { addresses, queue, needs, now, tell } = options;
  const repo = createMediaRepo(options.db);
  const files = createMediaFiles(options.folder);
  const limitBytes = options.limitBytes ?? defaultStoreLimit;
  const deps = { repo, files, addresses, now };

  async function resized(mediaId: string, width: number): Promise<Uint8Array> {
    const path = files.resizedPathOf(mediaId, width);
    const known = await files.read(path);
    if (known) return known;
    const bytes = await resizePicture(files.pathOf(mediaId), width, queue);
    if ((await files.countResized(mediaId)) < maxResized) await files.write(path, bytes);
    return bytes;
  }

  return {
    store: createMediaStore(deps),
    addresses,
    async upload(body, contentType, memberId) {
      const received = await receiveUpload(body, contentType, await files.temporaryPath());
      try {
        // Decoding a picture of a person's is picture work like any other: it waits its turn.
        const facts = await queue.run(() => inspectFile(received.path));
        const mediaId = newId('med');
        await files.keep(received.path, files.pathOf(mediaId));
        const stored = await addRow(deps, { mediaId, ...facts, bytes: received.bytes, sha256: received.sha256 }, { memberId, origin: 'upload' });
        return { ...stored, url: addresses.urlOf(mediaId) };
      } catch (error) {
        await files.discard(received.path);
        throw error;
      }
    },
    async open(mediaId, width) {
      const row = await repo.find(mediaId);
      if (!row) throw notThere();
      const { mimeType, bytes, sha256, ...media } = mediaOf(row);
      if (width === undefined || (isPictureType(mimeType) && width >= media.width)) {
        return { mediaId, mimeType, bytes, sha256, source: { path: files.pathOf(mediaId) } };
      }
      if (!isPictureType(mimeType)) {
        throw new Failure('invalid_request', 'Only pictures come in other widths. Leave width out for a video.', {
          fields: [{ path: 'width', message: 'is for pictures only' }],
        });
      }
      const content = await resized(mediaId, width);
      return { mediaId, mimeType: 'image/webp', bytes: content.byteLength, sha256: hashOf(content), source: { content } };
    },
    async remove(mediaId) {
      if (!(await repo.find(mediaId))) throw notThere();
      const why = await needs.blocksDeletion(mediaId);
      if (why) throw new Failure('conflict', `This file is needed by ${why}, so it was not deleted.`);
      if (!(await removeMedia({ repo, files }, mediaId))) throw notThere();
    },
    state: () => mediaStoreState({ repo, limitBytes }),
    clean: () => cleanMedia({ repo, files, needs, limitBytes, now, tell }),
  };
}

function notThere(): Failure {
  return new Failure('not_found', 'There is no such file, or it has been deleted.');
}
