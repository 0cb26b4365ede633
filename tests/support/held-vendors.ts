import { startVendorServers, type VendorServers } from './vendor-server.ts';

/** Where an answer waits until a test lets it go on, so that a moment "in the middle" is one on every machine. */
export interface Gate {
  /** From now on the first so many pieces pass, and the next one waits. */
  hold(piecesBefore?: number): void;
  /** Lets everything pass that waits or comes. */
  release(): void;
}

export interface HeldVendors extends VendorServers {
  text: Gate;
  picture: Gate;
  /** For `startServer`: both vendors by their addresses, with keys, and no practice mode. */
  environment: Record<string, string | undefined>;
}

const pictureMs = 1_000_000;

/** Both imitations on ports of their own; text and picture each go through a gate that stands open. */
export async function startHeldVendors(): Promise<HeldVendors> {
  const text = makeGate();
  const picture = makeGate();
  const servers = await startVendorServers({
    timing: { firstTokenMs: 1, perTokenMs: 1, imageMs: pictureMs },
    sleep: (ms, signal) => (ms >= pictureMs / 100 ? picture : text).pass(signal),
  });
  return {
    ...servers,
    text,
    picture,
    environment: {
      PRACTICE: '0',
      OPENAI_BASE_URL: servers.openaiBaseUrl,
      GOOGLE_GEMINI_BASE_URL: servers.geminiBaseUrl,
      OPENAI_API_KEY: 'sk-test-0123456789abcdef',
      GEMINI_API_KEY: 'AIza-test-0123456789abcdef',
    },
  };
}

function makeGate(): Gate & { pass(signal: AbortSignal): Promise<void> } {
  let left = Number.POSITIVE_INFINITY;
  const waiting: (() => void)[] = [];
  return {
    hold(piecesBefore = 0) {
      left = piecesBefore;
    },
    release() {
      left = Number.POSITIVE_INFINITY;
      for (const go of waiting.splice(0)) go();
    },
    async pass(signal) {
      signal.throwIfAborted();
      if (left > 0) {
        left -= 1;
        return;
      }
      await new Promise<void>((resolve, reject) => {
        waiting.push(resolve);
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
    },
  };
}
