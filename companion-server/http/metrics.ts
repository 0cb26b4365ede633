import type { Registry } from 'prom-client';

/** Figures for a monitoring system. Counting is a few additions; prom-client (46 ms to load) comes with the first reading. */
export interface Metrics {
  countRequest(method: string, status: number, ms: number): void;
  /** A figure that is read when somebody asks, such as the running generations. */
  addGauge(name: string, help: string, read: () => number): void;
  /** Prometheus text. */
  read(): Promise<{ contentType: string; text: string }>;
}

interface Count {
  method: string;
  status: number;
  calls: number;
  seconds: number;
}

export function createMetrics(): Metrics {
  const counts = new Map<string, Count>();
  const gauges: { name: string; help: string; read: () => number }[] = [];
  return {
    countRequest(method, status, ms) {
      const key = `${method} ${status}`;
      const count = counts.get(key) ?? { method, status, calls: 0, seconds: 0 };
      count.calls += 1;
      count.seconds += ms / 1000;
      counts.set(key, count);
    },
    addGauge: (name, help, read) => void gauges.push({ name, help, read }),
    async read() {
      const registry = await fill([...counts.values()], gauges);
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

async function fill(counts: readonly Count[], gauges: readonly { name: string; help: string; read: () => number }[]): Promise<Registry> {
  const { default: prometheus } = await import('prom-client');
  const registry = new prometheus.Registry();
  const registers = [registry];
  const labelNames = ['method', 'status'];
  const requests = new prometheus.Counter({ name: 'postwright_http_requests_total', help: 'Answers by method and status.', labelNames, registers });
  const seconds = new prometheus.Counter({ name: 'postwright_http_seconds_total', help: 'Time to the head of the answer.', labelNames, registers });
  for (const { method, status, calls, seconds: spent } of counts) {
    requests.inc({ method, status }, calls);
    seconds.inc({ method, status }, spent);
  }
  for (const { name, help, read } of gauges) new prometheus.Gauge({ name, help, registers }).set(read());
  prometheus.collectDefaultMetrics({ register: registry, prefix: 'postwright_' });
  return registry;
}
