/** A stored file. Bytes are addressed by `mediaId`; `sha256` is of the stored bytes, in hex. */
export interface StoredMedia {
  mediaId: string;
  mimeType: string;
  width: number;
  height: number;
  durationSeconds?: number;
  bytes: number;
  sha256: string;
}

/** Where pictures and videos are kept, as the other capabilities see it. Implemented by capabilities/media. */
export interface MediaStore {
  /** Inspects the bytes (type, size), stores them durably, and answers once they are on disk. Throws Failure invalid_request. */
  put(bytes: Uint8Array, about: { memberId: string; generationId?: string; origin: 'generated' | 'upload' | 'preview' }): Promise<StoredMedia>;
  read(mediaId: string): Promise<{ media: StoredMedia; bytes: Uint8Array } | undefined>;
  find(mediaId: string): Promise<StoredMedia | undefined>;
  /** A short-lived signed address for <img> and <video>; made anew at each delivery. */
  signedUrl(mediaId: string): string;
}
