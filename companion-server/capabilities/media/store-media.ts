import { createHash } from 'node:crypto';
import { Failure } from '#shared/domain/failure';
import { inspectBytes } from '../../media/inspect-media.ts';
import type { MediaStore, StoredMedia } from '../../media/media-store.ts';
import type { MediaFacts } from '../../media/media-types.ts';
import { readKnownPicture } from '../../media/picture-head.ts';
import { newId } from '../../platform/new-id.ts';
import type { MediaRepo, MediaRow } from './media.repo.ts';
import type { MediaFiles } from './media-files.ts';
import type { SignedAddresses } from './signed-address.ts';

type About = Parameters<MediaStore['put']>[1];

export interface MediaDeps {
  repo: MediaRepo;
  files: MediaFiles;
  addresses: SignedAddresses;
  now: () => Date;
}

/** The store as the other capabilities see it. */
export function createMediaStore(deps: MediaDeps): MediaStore {
  return {
    async put(bytes, about) {
      const facts = await inspectFor(about, bytes);
      const mediaId = newId('med');
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await deps.files.write(deps.files.pathOf(mediaId), bytes);
      return addRow(deps, { mediaId, ...facts, bytes: bytes.byteLength, sha256 }, about);
    },
    async read(mediaId) {
      const row = await deps.repo.find(mediaId);
      const bytes = row && (await deps.files.read(deps.files.pathOf(mediaId)));
      return bytes && { media: mediaOf(row), bytes };
    },
    async find(mediaId) {
      const row = await deps.repo.find(mediaId);
      return row && mediaOf(row);
    },
    signedUrl: (mediaId) => deps.addresses.urlOf(mediaId),
  };
}

/** A picture that a generator made is looked at but not decoded: that would cost more than all the rest. What a person brings is decoded. */
async function inspectFor(about: About, bytes: Uint8Array): Promise<MediaFacts> {
  if (about.origin === 'upload') return inspectBytes(bytes);
  const facts = readKnownPicture(bytes);
  if (!facts) throw new Failure('invalid_request', 'The picture that came back is damaged or not complete. Make it again.');
  return facts;
}

/** Records a file that lies in its place already. Where that fails the file goes again. */
export async function addRow(deps: MediaDeps, media: StoredMedia, about: About): Promise<StoredMedia> {
  try {
    await deps.repo.add({
      id: media.mediaId,
      member_id: about.memberId,
      generation_id: about.generationId ?? null,
      origin: about.origin,
      mime_type: media.mimeType,
      width: media.width,
      height: media.height,
      duration_ms: media.durationSeconds === undefined ? null : Math.round(media.durationSeconds * 1000),
      bytes: media.bytes,
      sha256: media.sha256,
      created_at: deps.now().toISOString(),
      notice_at: null,
    });
  } catch (error) {
    await deps.files.remove(media.mediaId);
    throw error;
  }
  return media;
}

export function mediaOf(row: MediaRow): StoredMedia {
  return {
    mediaId: row.id,
    mimeType: row.mime_type,
    width: row.width,
    height: row.height,
    ...(row.duration_ms === null ? {} : { durationSeconds: row.duration_ms / 1000 }),
    bytes: Number(row.bytes),
    sha256: row.sha256,
  };
}
