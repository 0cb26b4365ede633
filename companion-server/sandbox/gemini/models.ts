/** What the imitation lists. */
export const geminiModels = [
  { id: 'gemini-3.5-flash-lite', displayName: 'Gemini 3.5 Flash-Lite', does: 'text', thinks: false },
  { id: 'gemini-3.5-flash', displayName: 'Gemini 3.5 Flash', does: 'text', thinks: true },
  { id: 'gemini-3.6-flash', displayName: 'Gemini 3.6 Flash', does: 'text', thinks: true },
  { id: 'gemini-3.8-flash', displayName: 'Gemini 3.8 Flash', does: 'text', thinks: true },
  { id: 'gemini-4-argon', displayName: 'Gemini 4 Argon', does: 'text', thinks: true },
  { id: 'gemini-4-carbon', displayName: 'Gemini 4 Carbon', does: 'text', thinks: true },
  { id: 'gemini-3.1-flash-image', displayName: 'Gemini 3.1 Flash Image', does: 'image', thinks: false },
  { id: 'gemini-3-pro-image', displayName: 'Gemini 3 Pro Image', does: 'image', thinks: false },
  { id: 'gemini-nano-banana-2.1', displayName: 'Nano Banana 2.1', does: 'image', thinks: false },
] as const;

export type GeminiModel = (typeof geminiModels)[number];

export function findGeminiModel(id: string): GeminiModel | undefined {
  return geminiModels.find((model) => model.id === id);
}

export function modelObject(model: GeminiModel) {
  return {
    name: `models/${model.id}`,
    version: '001',
    displayName: model.displayName,
    description: 'An imitation for practice and tests.',
    inputTokenLimit: model.does === 'image' ? 131_072 : 1_048_576,
    outputTokenLimit: model.does === 'image' ? 32_768 : 65_536,
    supportedGenerationMethods: ['generateContent', 'countTokens', 'batchGenerateContent'],
    thinking: model.thinks,
  };
}
