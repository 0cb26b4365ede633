import { redact } from './redact.ts';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface Logger {
  debug(event: string, fields?: Record<string, unknown>): void;
  info(event: string, fields?: Record<string, unknown>): void;
  warn(event: string, fields?: Record<string, unknown>): void;
  error(event: string, fields?: Record<string, unknown>): void;
}

/** One JSON line per event: `{time, level, event, …}`. What is given is redacted first. */
export function createLogger(options: { level: LogLevel; write: (line: string) => void; now: () => Date }): Logger {
  const threshold = logLevels.indexOf(options.level);
  const at = (level: LogLevel) => {
    if (logLevels.indexOf(level) < threshold) return () => {};
    return (event: string, fields: Record<string, unknown> = {}) => {
      options.write(`${JSON.stringify({ time: options.now().toISOString(), level, event, ...(redact(fields) as Record<string, unknown>) })}\n`);
    };
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** For tests and tools that say what they have to say elsewhere. */
export const silentLogger: Logger = createLogger({ level: 'silent', write: () => {}, now: () => new Date(0) });
