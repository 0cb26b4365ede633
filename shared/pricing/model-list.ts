/** A model that can be asked for by default routes and is shown in the list. A person may ask for any other id of a provider; its price may be unknown. */
export interface ListedModel {
  /** `provider/model`. */
  id: string;
  modality: 'text' | 'image';
  tier: 'draft' | 'final' | 'builtin';
  /** The day on which the vendor ends it, where that is announced. */
  endsOn?: string;
  /** Languages that it can write, as primary subtags; absent: any. */
  languages?: readonly string[];
}

/** In the order in which the panel lists them. As of 2026-11-20. */
export const listedModels: readonly ListedModel[] = [
  { id: 'google/gemini-3.5-flash-lite', modality: 'text', tier: 'draft' },
  { id: 'openai/gpt-6-luna', modality: 'text', tier: 'draft' },
  { id: 'google/gemini-3.8-flash', modality: 'text', tier: 'final' },
  { id: 'openai/gpt-6.1-terra', modality: 'text', tier: 'final' },
  { id: 'openai/gpt-6.1-sol', modality: 'text', tier: 'final' },
  { id: 'google/gemini-4-argon', modality: 'text', tier: 'final' },
  { id: 'builtin/composer', modality: 'text', tier: 'builtin', languages: ['en', 'de'] },
  { id: 'google/gemini-3.1-flash-lite-image', modality: 'image', tier: 'draft' },
  { id: 'google/gemini-nano-banana-2.1', modality: 'image', tier: 'final' },
  { id: 'openai/gpt-image-2.5-flare', modality: 'image', tier: 'final' },
  { id: 'openai/gpt-image-2.5-sunburst', modality: 'image', tier: 'final' },
  { id: 'google/gemini-3-pro-image', modality: 'image', tier: 'final' },
  { id: 'builtin/poster', modality: 'image', tier: 'builtin' },
];

/** Per modality and tier, in order: the first that is available is used, the next ones are fall-backs. The built-in one is used only where no vendor is set up. */
export const defaultRoutes = {
  text: {
    draft: ['google/gemini-3.5-flash-lite', 'openai/gpt-6-luna', 'builtin/composer'],
    final: ['google/gemini-3.8-flash', 'openai/gpt-6.1-terra', 'builtin/composer'],
  },
  image: {
    draft: ['google/gemini-nano-banana-2.1', 'openai/gpt-image-2.5-flare', 'builtin/poster'],
    final: ['google/gemini-nano-banana-2.1', 'openai/gpt-image-2.5-flare', 'builtin/poster'],
  },
} as const satisfies Record<'text' | 'image', Record<'draft' | 'final', readonly string[]>>;
