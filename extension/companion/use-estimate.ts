import { useEffect, useState } from 'react';
import { estimateGeneration, type GenerationRequest } from '#shared/contracts/generation';
import type { CompanionClient } from './client.ts';

export type Estimate = { status: 'unknown' } | { status: 'asking' } | { status: 'known'; lowUsd: string | null; highUsd: string | null };

const askAfterMs = 300;

/** What a press of the button would cost, asked anew when the request changes. A failed question is "unknown", never zero. */
export function useEstimate(client: CompanionClient | undefined, request: GenerationRequest | undefined): Estimate {
  const [estimate, setEstimate] = useState<Estimate>({ status: 'unknown' });
  const asked = request ? JSON.stringify(request) : undefined;
  useEffect(() => {
    if (!client || asked === undefined) return setEstimate({ status: 'unknown' });
    const controller = new AbortController();
    setEstimate((now) => (now.status === 'known' ? now : { status: 'asking' }));
    const timer = setTimeout(() => {
      client.call(estimateGeneration, { body: JSON.parse(asked), signal: controller.signal }).then(
        (answer) => setEstimate({ status: 'known', ...answer }),
        () => controller.signal.aborted || setEstimate({ status: 'unknown' }),
      );
    }, askAfterMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [client, asked]);
  return estimate;
}
