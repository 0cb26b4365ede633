import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const lifeSeconds = 3600;
/** Addresses of the same five minutes are the same, so that a browser's cache is of use. */
const stepSeconds = 300;
const keyName = 'media-signing-key';

/** Makes and proves addresses that show one file for an hour, for <img> and <video>, which can send no token. */
export interface SignedAddresses {
  /** Absolute. `?width=` may be added to it. */
  urlOf(mediaId: string): string;
  check(mediaId: string, expires: string | undefined, signature: string | undefined): 'valid' | 'expired' | 'wrong';
}

export function createSignedAddresses(options: { key: Uint8Array; baseUrl: () => string; now: () => Date }): SignedAddresses {
  const sign = (mediaId: string, expires: number): string => createHmac('sha256', options.key).update(`media\n${mediaId}\n${expires}`).digest('base64url');
  const seconds = (): number => Math.floor(options.now().getTime() / 1000);
  return {
    urlOf(mediaId) {
      const expires = Math.ceil((seconds() + lifeSeconds) / stepSeconds) * stepSeconds;
      return `${options.baseUrl()}/v1/media/${mediaId}?expires=${expires}&signature=${sign(mediaId, expires)}`;
    },
    check(mediaId, expires, signature) {
      if (!expires || !signature || !/^\d{1,12}$/.test(expires)) return 'wrong';
      const [expected, given] = [Buffer.from(sign(mediaId, Number(expires))), Buffer.from(signature)];
      if (expected.length !== given.length || !timingSafeEqual(expected, given)) return 'wrong';
      return Number(expires) < seconds() ? 'expired' : 'valid';
    },
  };
}

/** The key that addresses are signed with: made once, kept in the vault, so that addresses outlive a restart and hold on every process of a team. */
export async function loadSigningKey(vault: {
  get(name: string): Promise<string | undefined>;
  put(name: string, text: string): Promise<void>;
}): Promise<Uint8Array> {
  if (!(await vault.get(keyName))) await vault.put(keyName, randomBytes(32).toString('base64'));
  // Read back: of two processes that start at once, both use what was written last.
  return Buffer.from((await vault.get(keyName)) ?? '', 'base64');
}
