import type OpenAI from 'openai';

export interface OpenaiSettings {
  key: string;
  /** With the version: `https://api.openai.com/v1`. */
  baseUrl: string;
  fetch: typeof fetch;
}

/** Loads the SDK at first use: at start it would cost more than everything else together. The environment and the SDK's own retries and logs are off. */
export async function createOpenaiClient(settings: OpenaiSettings): Promise<OpenAI> {
  const { default: Client } = await import('openai');
  return new Client({
    apiKey: settings.key,
    baseURL: settings.baseUrl,
    fetch: settings.fetch,
    maxRetries: 0,
    timeout: LONGER_THAN_ANY_WATCH_MS,
    logLevel: 'off',
    organization: null,
    project: null,
    webhookSecret: null,
  });
}

/** Our own watch ends a silent call; the SDK's clock must not come first. */
const LONGER_THAN_ANY_WATCH_MS = 3_600_000;
