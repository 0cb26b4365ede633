import type { ModelInfo } from '#shared/contracts/models';
import { defaultRoutes, type ListedModel, listedModels } from '#shared/pricing/model-list';
import { type PriceRow, priceListVersion, priceOf, type Rates } from '#shared/pricing/price-list';
import type { Clock } from '../../platform/clock.ts';
import type { ImageModel } from '../../providers/image-model.ts';
import type { TextModel } from '../../providers/text-model.ts';

/** Providers that are reached with a key. */
const vendorNames = { openai: 'OpenAI', google: 'Google' } as const;
type Vendor = keyof typeof vendorNames;
const vendorVariables: Record<Vendor, string> = { openai: 'OPENAI_API_KEY', google: 'GEMINI_API_KEY' };

export interface ModelsDeps {
  providers: { textModel(id: string): TextModel | undefined; imageModel(id: string): ImageModel | undefined };
  keyOf(vendor: Vendor): Promise<string | undefined>;
  /** Loads what the first call to a vendor needs. */
  warmUp(vendor: Vendor): void;
  clock: Clock;
  /** The vendors are this process's own sandbox. */
  practice: boolean;
}

type Use = { modality: 'text' | 'image'; language: string };
type Availability = { available: true } | { available: false; why: 'no-key' | 'language' | 'ended' | 'other-modality' | 'not-here'; reason: string };

/** Which models there are, which of them can be asked now, and what they cost. */
export function createModels(deps: ModelsDeps) {
  const today = () => deps.clock.now().toISOString();
  const listed = (id: string) => listedModels.find((model) => model.id === id);
  const endOf = (id: string) => listed(id)?.endsOn ?? priceOf(id, today())?.endsOn;

  const reach = async (id: string): Promise<Availability> => {
    const provider = providerOf(id);
    if (provider === 'builtin')
      return listed(id) ? { available: true } : unavailable('not-here', `There is no built-in model ${id}. There are builtin/composer and builtin/poster.`);
    if (provider === 'on-device') return unavailable('not-here', `${id} runs in the browser, not in the companion. Choose another model.`);
    if (!isVendor(provider))
      return unavailable('not-here', `Models of ${provider} cannot be used in this version yet. Choose one of Google, OpenAI or builtin.`);
    const endsOn = endOf(id);
    if (endsOn !== undefined && endsOn <= today().slice(0, 10))
      return unavailable('ended', `${id} was ended by its provider on ${endsOn}. Choose another model.`);
    if ((await deps.keyOf(provider)) !== undefined) return { available: true };
    return unavailable('no-key', `${id} needs a key for ${vendorNames[provider]}. Add one in the settings, or set ${vendorVariables[provider]}.`);
  };

  return {
    textModel: (id: string) => deps.providers.textModel(id),
    imageModel: (id: string) => deps.providers.imageModel(id),
    isPractice: (id: string) => deps.practice && isVendor(providerOf(id)),
    route: (modality: 'text' | 'image', tier: 'draft' | 'final'): readonly string[] => defaultRoutes[modality][tier],
    /** Can this model be asked now for this modality, in this language? If not, why, in a sentence. */
    async availability(id: string, use: Use): Promise<Availability> {
      if (modalityOf(id, listed(id)) !== use.modality) {
        return unavailable('other-modality', `${id} does not make ${use.modality === 'text' ? 'texts' : 'pictures'}. Choose another model for that.`);
      }
      const languages = listed(id)?.languages;
      if (languages && !languages.includes(primaryLanguage(use.language))) return unavailable('language', languageSentence(use.language));
      return reach(id);
    },
    /** Somebody is about to ask these: the first words shall not wait for an SDK to be loaded. */
    expect(ids: readonly string[]): void {
      for (const vendor of new Set(ids.map(providerOf).filter(isVendor))) deps.warmUp(vendor);
    },
    async list(): Promise<ModelInfo[]> {
      return Promise.all(listedModels.map(async (model) => describe(model, await reach(model.id), priceOf(model.id, today()), endOf(model.id), deps.practice)));
    },
  };
}
export type Models = ReturnType<typeof createModels>;

function unavailable(why: Exclude<Availability, { available: true }>['why'], reason: string): Availability {
  return { available: false, why, reason };
}

function languageSentence(language: string): string {
  const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(language) ?? language;
  return `The built-in composer writes English and German only. For ${name}, add a key for Google (GEMINI_API_KEY) or OpenAI (OPENAI_API_KEY) in the settings; a local model (LOCAL_AI_BASE_URL) will do once local models can be used.`;
}

function primaryLanguage(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

function providerOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

function isVendor(provider: string): provider is Vendor {
  return Object.hasOwn(vendorNames, provider);
}

/** A model that is not listed tells by its name whether it draws. */
function modalityOf(id: string, model: ListedModel | undefined): 'text' | 'image' {
  return model?.modality ?? (/image|nano-banana|dall-e/.test(id) ? 'image' : 'text');
}

function describe(model: ListedModel, reach: Availability, row: PriceRow | undefined, endsOn: string | undefined, practice: boolean): ModelInfo {
  const { id, modality, tier } = model;
  const isBuiltin = tier === 'builtin';
  const writesOnly = model.languages ? 'Makes drafts without a model, in English and German.' : undefined;
  const reason = reach.available ? writesOnly : reach.reason;
  const price = isBuiltin ? freePrice : { ...ratesOf(row ?? {}), ...longContextOf(row) };
  const isPractice = practice && !isBuiltin;
  return {
    id,
    provider: providerOf(id),
    modality,
    tier,
    available: reach.available,
    ...(reason ? { reason } : {}),
    ...(endsOn ? { endsOn } : {}),
    price,
    source: isBuiltin ? 'Made by Postwright itself, free' : sourceOf(row, isPractice),
    ...(isPractice ? { practice: true as const } : {}),
  };
}

function sourceOf(row: PriceRow | undefined, isPractice: boolean): string {
  const source = row ? `Price table of ${priceListVersion}: ${row.source}` : 'No price is known';
  return isPractice ? `Practice: nothing is billed. ${source}` : source;
}

function ratesOf(rates: Rates): Omit<ModelInfo['price'], 'longContext'> {
  return {
    inputPerMillion: rates.input ?? null,
    cachedInputPerMillion: rates.cachedInput ?? null,
    outputPerMillion: rates.output ?? null,
    inputImagePerMillion: rates.inputImage ?? null,
    outputImagePerMillion: rates.outputImage ?? null,
    perImage: rates.perImage ?? null,
    perSecond: rates.perSecond ?? null,
  };
}

function longContextOf(row: PriceRow | undefined): Pick<ModelInfo['price'], 'longContext'> {
  if (!row?.longContext) return {};
  return { longContext: { aboveInputTokens: row.longContext.aboveInputTokens, ...ratesOf(row.longContext) } };
}

const freePrice: ModelInfo['price'] = { ...ratesOf({}), inputPerMillion: '0', outputPerMillion: '0', perImage: '0' };
