import type { Kysely } from 'kysely';
import type { UsageRow } from '#shared/contracts/usage';
import type { BrandProfile } from '#shared/domain/brand';
import type { Nanodollars } from '#shared/domain/money';
import type { MediaStore } from '../../media/media-store.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Database } from '../../platform/schema.ts';
import type { ImageModel, ImageRequest } from '../../providers/image-model.ts';
import type { TextModel } from '../../providers/text-model.ts';
import type { VendorOutcome, VendorUsage } from '../../providers/vendor-call.ts';

/** A vendor call for the ledger, before and after it. */
export interface LedgerCall {
  id: string;
  at: string;
  memberId: string;
  generationId: string;
  feature: 'generation';
  brand?: string | undefined;
  /** `provider/model`. */
  model: string;
  attempt: number;
  practice: boolean;
}
export interface LedgerEnd {
  status: VendorOutcome;
  usage?: VendorUsage | undefined;
  billedModel?: string | undefined;
  unbilled: boolean;
  latencyMs: number;
}

/** The ledger, inside this capability's own transactions. */
export interface LedgerPort {
  open(db: Kysely<Database>, calls: readonly LedgerCall[]): Promise<void>;
  settle(call: LedgerCall, end: LedgerEnd): { row: UsageRow; write: (db: Kysely<Database>) => Promise<void> };
  interrupt(db: Kysely<Database>, generationIds: readonly string[]): Promise<void>;
  ofGeneration(db: Kysely<Database>, generationId: string): Promise<UsageRow[]>;
}

/** Can this model be asked now? */
export type Availability = { available: true } | { available: false; why: 'no-key' | 'language' | 'ended' | 'other-modality' | 'not-here'; reason: string };

/** Which models there are, and the routes where a request names none. */
export interface ModelPort {
  textModel(id: string): TextModel | undefined;
  imageModel(id: string): ImageModel | undefined;
  /** For a modality, in a language (BCP 47). */
  availability(id: string, use: { modality: 'text' | 'image'; language: string }): Promise<Availability>;
  route(modality: 'text' | 'image', tier: 'draft' | 'final'): readonly string[];
  /** These are likely to be asked soon. */
  expect(ids: readonly string[]): void;
  /** True where calls to this model go to this process's own imitation. */
  isPractice(id: string): boolean;
}

/** Money for a generation, set aside before the first paid call. Throws Failure budget_exceeded or price_unknown; amounts are zero where no budget applies. */
export interface BudgetPort {
  reserve(wish: { memberId: string; generationId: string; brandId?: string | undefined; high: Nanodollars | null }): Promise<Nanodollars>;
  release(generationId: string): Promise<void>;
}

export interface GenerationDeps {
  db: Kysely<Database>;
  databaseKind: 'sqlite' | 'postgres';
  clock: Clock;
  log: Logger;
  /** Names this server process among those that share the database. */
  processId: string;
  models: ModelPort;
  ledger: LedgerPort;
  budgets: BudgetPort;
  media: MediaStore;
  brands: { find(id: string): Promise<BrandProfile | undefined> };
  /** Cuts a picture to the shape asked for where the vendor has only a near one. */
  fitPicture?: (bytes: Uint8Array, mimeType: string, ratio: ImageRequest['aspectRatio']) => Promise<{ bytes: Uint8Array; mimeType: string }>;
  /** How long one vendor call may stay silent; a whole part ends after twice that. */
  silenceMs: { text: number; image: number };
}
