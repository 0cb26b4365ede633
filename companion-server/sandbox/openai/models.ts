/** What the imitation lists; dates are the Unix times of the release, as the vendor gives them. */
export const openAiModels = [
  { id: 'gpt-6-luna', created: 1_785_000_000, does: 'text' },
  { id: 'gpt-6-sol', created: 1_783_000_000, does: 'text' },
  { id: 'gpt-6-astra', created: 1_784_000_000, does: 'text' },
  { id: 'gpt-6.1-sol', created: 1_790_000_000, does: 'text' },
  { id: 'gpt-6.1-terra', created: 1_791_000_000, does: 'text' },
  { id: 'gpt-image-2', created: 1_776_700_000, does: 'image' },
  { id: 'gpt-image-2.5-flare', created: 1_788_800_000, does: 'image' },
  { id: 'gpt-image-2.5-sunburst', created: 1_788_800_000, does: 'image' },
] as const;

/** Names that once worked. */
export const retiredOpenAiModels: ReadonlySet<string> = new Set(['gpt-image-1', 'dall-e-2', 'dall-e-3', 'sora-2', 'gpt-4', 'gpt-4o']);

export function findOpenAiModel(id: string): (typeof openAiModels)[number] | undefined {
  return openAiModels.find((model) => model.id === id);
}

export function modelObject(model: (typeof openAiModels)[number]) {
  return { id: model.id, object: 'model', created: model.created, owned_by: 'system' };
}
