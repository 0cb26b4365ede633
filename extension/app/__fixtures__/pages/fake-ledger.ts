import type { UsageRow } from '#shared/contracts/usage';
import type { Fetch } from '../../../companion/send-request.ts';

export interface CompanionScene {
  offline?: boolean;
  refused?: boolean;
  empty?: boolean;
  practice?: boolean;
}

const brand = {
  id: 'b1',
  name: 'Northbeam Coffee',
  voice: 'Plain and warm, short sentences, a little dry humour. Never shouts.',
  audience: 'Young parents in the neighbourhood',
  wordsToUse: ['slow brewed', 'Huila'],
  wordsToAvoid: ['cheap'],
  colours: ['#c2410c', '#1c1d1f'],
  logoMediaId: null,
  links: ['https://northbeam.example/winter'],
  hashtags: ['northbeam'],
  languages: ['en', 'es'],
  createdAt: '2026-10-01T00:00:00Z',
  updatedAt: '2026-10-01T00:00:00Z',
};

function row(at: number, part: Partial<UsageRow>): UsageRow {
  return {
    id: `u${at}`,
    at: new Date(Date.UTC(2026, 10, 20, 16, 0) - at * 3_600_000 * 5).toISOString(),
    memberId: 'm1',
    feature: 'generation',
    brand: 'b1',
    provider: 'openai',
    requestedModel: 'openai/gpt-6-luna',
    billedModel: 'openai/gpt-6-luna',
    inputTokens: 912,
    cachedInputTokens: 0,
    outputTokens: 402,
    reasoningTokens: 0,
    images: 0,
    videoSeconds: 0,
    costUsd: '0.001240000',
    costKnown: true,
    costSource: 'price-table',
    priceVersion: '2026-11',
    latencyMs: 3_100,
    status: 'succeeded',
    attempt: 1,
    ...part,
  };
}

const picture = {
  requestedModel: 'google/gemini-nano-banana-2.1',
  billedModel: 'google/gemini-nano-banana-2.1',
  provider: 'google',
  images: 1,
  inputTokens: 120,
  outputTokens: 0,
  costUsd: '0.019800000',
  latencyMs: 7_200,
};
const usage = Array.from({ length: 24 }, (_, at) => {
  if (at === 3) return row(at, { ...picture, costUsd: null, costKnown: false, costSource: 'unknown', status: 'interrupted' });
  if (at === 6) return row(at, { billedModel: 'openai/gpt-6-luna-mini', costUsd: '0.000310000' });
  if (at === 8)
    return row(at, {
      provider: 'builtin',
      requestedModel: 'builtin/composer',
      billedModel: 'builtin/composer',
      inputTokens: null,
      outputTokens: null,
      costUsd: '0',
      costSource: 'free',
      latencyMs: 12,
    });
  if (at === 9) return row(at, { feature: 'test', brand: undefined, costUsd: '0.000004000' });
  return at % 2 === 0 ? row(at, {}) : row(at, picture);
});

const key = (provider: string, change: Record<string, unknown> = {}) => ({
  provider,
  lastFour: null,
  works: null,
  detail: 'No key yet.',
  source: 'none',
  ...change,
});

/** A companion in a function, as the settings and the ledger see it. */
export function fakeCompanion(scene: CompanionScene): Fetch {
  const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });
  const keys = [
    key('openai', { lastFour: '4f2c', works: true, detail: 'gpt-6-luna answered in 0.9 s.', source: 'vault', testedAt: '2026-11-20T09:12:00Z' }),
    key('google'),
  ];
  const brands = scene.empty ? [] : [brand, { ...brand, id: 'b2', name: 'Old Mill Bakery', voice: 'Cheerful and brief.', colours: ['#15803d'] }];
  return async (input, { method = 'GET', body }) => {
    const path = new URL(input).pathname;
    if (scene.offline) throw new TypeError('Failed to fetch');
    if (path === '/healthz') return json({ status: 'ok', version: '0.1.0', database: 'ok', uptimeSeconds: 12, ...(scene.practice && { practice: true }) });
    if (scene.refused && path !== '/v1/pairings')
      return json(
        { type: 'x', title: 'Not paired', status: 401, detail: 'This token is not known. Pair this browser again.', code: 'unauthorized', requestId: 'req_1' },
        401,
      );
    switch (`${method} ${path}`) {
      case 'POST /v1/pairings':
        if (!String(body).includes('ABCD-1234'))
          return json(
            {
              type: 'x',
              title: 'Not paired',
              status: 401,
              detail: 'This code is wrong or was used already. Type npm run pair for a new one.',
              code: 'unauthorized',
              requestId: 'req_2',
            },
            401,
          );
        return json({ token: 'token', member: { id: 'm1', name: 'Owner', role: 'owner' } }, 201);
      case 'GET /v1/devices':
        return json({
          items: [
            {
              id: 'd1',
              name: 'Chrome on Linux',
              memberId: 'm1',
              origin: 'chrome-extension://x',
              createdAt: '2026-11-01T08:00:00Z',
              lastUsedAt: '2026-11-20T16:00:00Z',
              current: true,
            },
            {
              id: 'd2',
              name: 'Office laptop',
              memberId: 'm1',
              origin: 'chrome-extension://x',
              createdAt: '2026-10-02T08:00:00Z',
              lastUsedAt: '2026-11-18T11:30:00Z',
              current: false,
            },
          ],
          nextCursor: null,
        });
      case 'GET /v1/settings/keys':
        return json(scene.empty ? [key('openai'), key('google')] : keys);
      case 'PUT /v1/settings/keys/openai':
        return json(
          key('openai', { lastFour: '9a1b', works: true, detail: 'gpt-6-luna answered in 0.9 s.', source: 'vault', testedAt: '2026-11-20T16:00:00Z' }),
        );
      case 'GET /v1/brands':
        return json({ items: brands, nextCursor: null });
      case 'GET /v1/usage/month':
        return json({
          month: '2026-11',
          spentUsd: scene.empty ? '0' : '1.240000000',
          assumedUsd: '0',
          reservedUsd: '0',
          unknownCostCalls: scene.empty ? 0 : 1,
          budgets: [],
        });
      case 'GET /v1/usage':
        return json({ items: scene.empty ? [] : usage, nextCursor: scene.empty ? null : 'next' });
      case 'GET /v1/usage/summary':
        return json(summary(new URL(input).searchParams.get('by') ?? 'model', scene.empty === true));
      case 'GET /v1/usage/export.csv':
        return new Response('id,at\n', { headers: { 'Content-Type': 'text/csv' } });
      default:
        return json({ type: 'x', title: 'Not found', status: 404, detail: 'There is nothing here.', code: 'not_found', requestId: 'req_4' }, 404);
    }
  };
}

function summary(by: string, empty: boolean) {
  if (empty) return { groups: [], totalUsd: '0' };
  const group = (name: string, calls: number, costUsd: string, unknownCostCalls = 0) => ({ key: name, calls, costUsd, unknownCostCalls });
  const groups =
    by === 'day'
      ? ['2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17'].map((day, at) => group(day, 9 - at, `0.${42 - at * 9}0000000`))
      : by === 'feature'
        ? [group('generation', 52, '1.236000000', 1), group('test', 3, '0.004000000')]
        : [
            group('google/gemini-nano-banana-2.1', 24, '0.712000000', 1),
            group('openai/gpt-6-luna', 28, '0.521000000'),
            group('openai/gpt-6-luna-mini', 2, '0.007000000'),
            group('builtin/composer', 6, '0'),
          ];
  return { groups, totalUsd: '1.240000000' };
}
