import * as z from 'zod/mini';

const answers = z.union([
  z.array(z.unknown()),
  z.pipe(
    z.unknown(),
    z.transform((one) => [one]),
  ),
]);

/**
 * The SDK reads nothing but server-sent events where it asked for a stream. A server that does not stream answers with JSON,
 * one object or a list of them: each becomes an event.
 */
export function streamWholeAnswers(fetchVendor: typeof fetch): typeof fetch {
  return async (input, init) => {
    const answer = await fetchVendor(input, init);
    if (!answer.ok || !answer.headers.get('content-type')?.includes('application/json')) return answer;
    const events = answers.parse(await answer.json()).map((one) => `data: ${JSON.stringify(one)}\n\n`);
    return new Response(events.join(''), { headers: { 'content-type': 'text/event-stream' } });
  };
}
