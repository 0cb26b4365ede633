import { createGoogleClient } from './google/google-client.ts';
import { createGoogleImage } from './google/google-image.ts';
import { listGoogleModels } from './google/google-list.ts';
import { createGoogleText } from './google/google-text.ts';
import type { ImageModel } from './image-model.ts';
import { createOpenaiClient } from './openai/openai-client.ts';
import { createOpenaiImage } from './openai/openai-image.ts';
import { listOpenaiModels } from './openai/openai-list.ts';
import { createOpenaiText } from './openai/openai-text.ts';
import type { TextModel } from './text-model.ts';
import { ProviderFailure } from './vendor-call.ts';

/** Vendors that are reached over the network with a key. */
export const vendors = ['openai', 'google'] as const;
export type Vendor = (typeof vendors)[number];

const vendorBaseUrls: Record<Vendor, string> = { openai: 'https://api.openai.com/v1', google: 'https://generativelanguage.googleapis.com' };

export interface ProviderSettings {
  /** The key to use now; it may change while the server runs. */
  keyOf(vendor: Vendor): Promise<string | undefined>;
  baseUrls?: Partial<Record<Vendor, string | undefined>>;
  fetch: typeof fetch;
  /** The free generators, loaded when they are first used. */
  composer(): Promise<TextModel>;
  poster(): Promise<ImageModel>;
}

export interface Providers {
  /** The model behind an id `provider/model`; undefined where nothing here can reach that provider. */
  textModel(id: string): TextModel | undefined;
  imageModel(id: string): ImageModel | undefined;
  /** Loads what the first call to this vendor needs, so that the first words need not wait for it. Never rejects. */
  warmUp(vendor: Vendor): Promise<void>;
  /** The names that a vendor lists, with the given key or the current one. Throws ProviderFailure. */
  listModels(vendor: Vendor, call: { signal: AbortSignal; silenceMs: number; key?: string }): Promise<string[]>;
}

export function createProviders(settings: ProviderSettings): Providers {
  const optionsOf = (vendor: Vendor, key: string) => ({ key, baseUrl: settings.baseUrls?.[vendor] ?? vendorBaseUrls[vendor], fetch: settings.fetch });
  const openai = keptPerKey(settings, 'openai', (key) => createOpenaiClient(optionsOf('openai', key)));
  const google = keptPerKey(settings, 'google', (key) => createGoogleClient(optionsOf('google', key)));
  const googleConnection = { connect: google, fetch: settings.fetch };
  return {
    textModel(id) {
      const [provider, model] = splitId(id);
      if (provider === 'openai') return createOpenaiText(model, openai);
      if (provider === 'google') return createGoogleText(model, googleConnection);
      return id === 'builtin/composer' ? lateText(id, settings.composer) : undefined;
    },
    imageModel(id) {
      const [provider, model] = splitId(id);
      if (provider === 'openai') return createOpenaiImage(model, openai);
      if (provider === 'google') return createGoogleImage(model, googleConnection);
      return id === 'builtin/poster' ? lateImage(id, settings.poster) : undefined;
    },
    async warmUp(vendor) {
      await (vendor === 'openai' ? openai() : google()).catch(() => undefined);
    },
    async listModels(vendor, { key, ...call }) {
      if (vendor === 'openai') return listOpenaiModels(await (key === undefined ? openai() : createOpenaiClient(optionsOf(vendor, key))), call);
      return listGoogleModels(await (key === undefined ? google() : createGoogleClient(optionsOf(vendor, key))), call);
    },
  };
}

/** One client per vendor, made anew when the key changes: it keeps connections open. */
function keptPerKey<Client>(settings: ProviderSettings, vendor: Vendor, create: (key: string) => Promise<Client>) {
  let kept: { key: string; client: Promise<Client> } | undefined;
  return async (): Promise<Client> => {
    const key = await settings.keyOf(vendor);
    if (key === undefined) throw new ProviderFailure('bad_key', 'There is no key for this provider. Add one in the settings.', { unbilled: true });
    if (kept?.key !== key) kept = { key, client: create(key) };
    return kept.client;
  };
}

function lateText(id: string, load: () => Promise<TextModel>): TextModel {
  return {
    id,
    async *stream(request, call) {
      yield* (await load()).stream(request, call);
    },
  };
}

function lateImage(id: string, load: () => Promise<ImageModel>): ImageModel {
  return {
    id,
    async *generate(request, call) {
      yield* (await load()).generate(request, call);
    },
  };
}

/** `google/gemini-3.8-flash` → provider and the vendor's own name. */
export function splitId(id: string): [provider: string, model: string] {
  const slash = id.indexOf('/');
  return [id.slice(0, slash), id.slice(slash + 1)];
}
