import { health } from '#shared/contracts/access';
import { defineEndpoint } from '#shared/contracts/endpoint';
import type { Api } from './api.ts';
import { bindEndpoint } from './bind-endpoint.ts';
import type { Metrics } from './metrics.ts';

export interface SystemDeps {
  version: string;
  practice: boolean;
  startedAt: Date;
  now: () => Date;
  pingDatabase: () => Promise<void>;
  metrics: Metrics;
}

const PING_LIMIT_MS = 3_000;

const readMetrics = defineEndpoint({
  operationId: 'readMetrics',
  method: 'GET',
  path: '/metrics',
  summary: 'Figures for a monitoring system, as Prometheus text.',
  auth: 'token',
  responseType: 'text/plain',
  status: 200,
  failures: ['unauthorized'],
});

/** Health and metrics. */
export function registerSystemRoutes(api: Api, deps: SystemDeps): void {
  bindEndpoint(api, health, async () => {
    const database = await answersInTime(deps.pingDatabase);
    const body = {
      status: database ? ('ok' as const) : ('degraded' as const),
      version: deps.version,
      database: database ? ('ok' as const) : ('unavailable' as const),
      uptimeSeconds: Math.floor((deps.now().getTime() - deps.startedAt.getTime()) / 1000),
      ...(deps.practice ? { practice: true as const } : {}),
    };
    return database ? body : Response.json(body, { status: 503 });
  });
  bindEndpoint(api, readMetrics, async () => {
    const { contentType, text } = await deps.metrics.read();
    return new Response(text, { headers: { 'Content-Type': contentType } });
  });
}

async function answersInTime(ping: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PING_LIMIT_MS);
  });
  try {
    return await Promise.race([
      ping().then(
        () => true,
        () => false,
      ),
      tooLate,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
