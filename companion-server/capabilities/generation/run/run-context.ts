import type { GenerationRequest } from '#shared/contracts/generation';
import type { UsageRow } from '#shared/contracts/usage';
import type { BrandProfile } from '#shared/domain/brand';
import type { Failure } from '#shared/domain/failure';
import type { Write } from '../../../platform/write-queue.ts';
import type { PictureContext, PostContext } from '../../../providers/post-context.ts';
import type { EventLog } from '../events/event-log.ts';
import type { GenerationDeps, LedgerCall } from '../ports.ts';

/** Everything a generation needs, looked up before it starts. */
export interface PreparedGeneration {
  request: GenerationRequest;
  brand: BrandProfile | undefined;
  references: readonly { mimeType: string; bytes: Uint8Array }[];
  logo: { mimeType: string; bytes: Uint8Array } | undefined;
  /** `provider/model`, those that are available, in order. Empty: that part cannot run. */
  candidates: { text: readonly string[]; image: readonly string[] };
}

/** A generation while it runs. */
export interface RunContext extends PreparedGeneration {
  id: string;
  memberId: string;
  requestId: string;
  deps: GenerationDeps;
  log: EventLog<Write<void>>;
  /** Why a part that was asked for cannot run at all. */
  obstacles: { text?: Failure; image?: Failure };
  /** Aborts when the person stops it. */
  signal: AbortSignal;
  /** Settled calls. */
  usage: UsageRow[];
  /** The first call of each variant, written together with the generation itself. */
  firstCalls: ReadonlyMap<string, LedgerCall>;
  writes: { write<T>(work: Write<T>): Promise<T> };
}

export function postContext(prepared: PreparedGeneration, variant: number, variants = prepared.request.variants): PostContext {
  const { request, brand } = prepared;
  const { kind, platform, placement, language, brief, source, postType, audience, tone, link, framework, industry } = request;
  return {
    kind,
    platform,
    placement,
    language,
    brief,
    variant,
    variants,
    ...(brand ? { brand } : {}),
    ...(source ? { source } : {}),
    ...(postType ? { postType } : {}),
    ...(audience ? { audience } : {}),
    ...(tone ? { tone } : {}),
    ...(link ? { link } : {}),
    ...(framework ? { framework } : {}),
    ...(industry ? { industry } : {}),
  };
}

export function pictureContext(prepared: PreparedGeneration, variant: number): PictureContext {
  const wish = prepared.request.image;
  const context: PictureContext = { ...postContext(prepared, variant, wish?.variants ?? 1), style: wish?.style ?? 'photoreal' };
  if (prepared.logo) context.logo = prepared.logo;
  return context;
}
