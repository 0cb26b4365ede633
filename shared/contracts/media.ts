import * as z from 'zod/mini';
import { identifier } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const mediaSchema = z.object({
  mediaId: z.string(),
  /** Short-lived signed address for <img> and <video>; made anew at each delivery. */
  url: z.string(),
  mimeType: z.string(),
  width: z.int(),
  height: z.int(),
  durationSeconds: z.optional(z.number()),
  bytes: z.int(),
  sha256: z.string(),
});
export type MediaInfo = z.infer<typeof mediaSchema>;

export const maxPictureBytes = 100 * 1024 * 1024;
export const maxVideoBytes = 300 * 1024 * 1024;

export const uploadMedia = defineEndpoint({
  operationId: 'uploadMedia',
  method: 'POST',
  path: '/v1/media',
  summary: 'Store a picture or video (field `file`): JPEG, PNG, WebP, GIF, MP4, MOV or WebM, by its bytes.',
  auth: 'token',
  bodyType: 'multipart/form-data',
  maxBodyBytes: maxVideoBytes + 1024 * 1024,
  response: mediaSchema,
  status: 201,
  failures: ['unauthorized', 'invalid_request', 'payload_too_large'],
});

export const getMedia = defineEndpoint({
  operationId: 'getMedia',
  method: 'GET',
  path: '/v1/media/:id',
  summary: 'The bytes, in ranges if asked for; `width` gives a smaller picture.',
  auth: 'signature',
  params: z.object({ id: identifier }),
  query: z.object({
    width: z.optional(z.coerce.number().check(z.int(), z.minimum(16), z.maximum(4096))),
    expires: z.optional(z.string()),
    signature: z.optional(z.string()),
  }),
  responseType: 'application/octet-stream',
  status: 200,
  failures: ['unauthorized', 'not_found', 'invalid_request'],
});

export const deleteMedia = defineEndpoint({
  operationId: 'deleteMedia',
  method: 'DELETE',
  path: '/v1/media/:id',
  summary: 'Delete a file that nothing needs any more.',
  auth: 'token',
  params: z.object({ id: identifier }),
  status: 204,
  failures: ['unauthorized', 'not_found', 'conflict'],
});

export const mediaStore = defineEndpoint({
  operationId: 'mediaStore',
  method: 'GET',
  path: '/v1/settings/media-store',
  summary: 'How full the media store is.',
  auth: 'token',
  response: z.object({ usedBytes: z.int(), limitBytes: z.int(), files: z.int(), notice: z.optional(z.string()) }),
  status: 200,
  failures: ['unauthorized'],
});
