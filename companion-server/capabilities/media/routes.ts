import { deleteMedia, getMedia, mediaStore, uploadMedia } from '#shared/contracts/media';
import { Failure } from '#shared/domain/failure';
import type { Api } from '../../http/api.ts';
import { bindEndpoint } from '../../http/bind-endpoint.ts';
import type { Media } from './media.ts';
import { serveMedia } from './serve-media.ts';

/** Wiring: `createMedia({ db, folder, addresses: createSignedAddresses({ key: await loadSigningKey(vault), baseUrl, now }), queue, needs, now, tell })`. */
export function registerMediaRoutes(api: Api, media: Media): void {
  bindEndpoint(api, uploadMedia, async (call) => {
    const stored = await media.upload(call.rawBody(), call.header('content-type'), call.caller.memberId);
    return stored;
  });
  bindEndpoint(api, getMedia, async (call) => {
    const { id } = call.params;
    if (!call.caller) requireSignature(media.addresses.check(id, call.query.expires, call.query.signature));
    return serveMedia(await media.open(id, call.query.width), call);
  });
  bindEndpoint(api, deleteMedia, async (call) => {
    await media.remove(call.params.id);
    return undefined;
  });
  bindEndpoint(api, mediaStore, () => media.state());
}

function requireSignature(proof: 'valid' | 'expired' | 'wrong'): void {
  if (proof === 'valid') return;
  const detail =
    proof === 'expired'
      ? 'This address has expired. Open the post again: a fresh one is made with it.'
      : 'This needs a token or a signed address. Pair this device with the code that the companion shows.';
  throw new Failure('unauthorized', detail);
}
