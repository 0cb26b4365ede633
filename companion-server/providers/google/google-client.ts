import type { GoogleGenAI } from '@google/genai';

export interface GoogleSettings {
  key: string;
  /** Without the version: `https://generativelanguage.googleapis.com`. */
  baseUrl: string;
  fetch: typeof fetch;
}

/** Loads the SDK at first use. It retries nothing unless told to, and we do not tell it. */
export async function createGoogleClient(settings: GoogleSettings): Promise<GoogleGenAI> {
  const { GoogleGenAI: Client } = await import('@google/genai');
  return new Client({ apiKey: settings.key, enterprise: false, apiVersion: 'v1', httpOptions: { baseUrl: settings.baseUrl, fetch: settings.fetch } });
}

/** Keeps the headers of an error answer, which the SDK throws away (Retry-After may be among them). */
export function headerCatcher(fetchVendor: typeof fetch): { fetch: typeof fetch; caught(): Headers | undefined } {
  let caught: Headers | undefined;
  return {
    fetch: async (input, init) => {
      const answer = await fetchVendor(input, init);
      if (!answer.ok) caught = answer.headers;
      return answer;
    },
    caught: () => caught,
  };
}
