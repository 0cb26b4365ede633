type WholeNumber = number | bigint | string;

export interface GenerationTable {
  id: string;
  member_id: string;
  idempotency_key: string | null;
  /** SHA-256 of the canonical request, hex. */
  request_hash: string;
  /** JSON of the request, as validated. */
  request: string;
  status: 'running' | 'succeeded' | 'partial' | 'failed' | 'cancelled';
  /** The server process that runs it. */
  owner: string;
  /** When another process may take it for dead. Renewed while it runs. */
  lease_until: string;
  cancel_requested: number;
  reserved_nano: WholeNumber;
  /** JSON of what came out, without addresses; null while it runs. */
  result: string | null;
  created_at: string;
  finished_at: string | null;
}

/** A run of consecutive events, written together. Kept for 24 hours. */
export interface GenerationEventsTable {
  generation_id: string;
  first_id: number;
  last_id: number;
  /** JSON: [[id, name, data], …]. */
  events: string;
  created_at: string;
}

/** The ledger: one row per vendor call, written before the call (`status` open) and settled after it. */
export interface VendorCallTable {
  id: string;
  at: string;
  member_id: string;
  generation_id: string | null;
  publication_id: string | null;
  feature: string;
  brand: string | null;
  provider: string;
  requested_model: string;
  billed_model: string;
  input_tokens: number | null;
  cached_input_tokens: number | null;
  output_tokens: number | null;
  reasoning_tokens: number | null;
  /** What the price depends on besides the contract's columns, as JSON; null where there is nothing more. */
  usage_detail: string | null;
  images: number;
  video_seconds: number;
  cost_nano: WholeNumber | null;
  cost_known: number;
  cost_source: string;
  price_version: string | null;
  latency_ms: number;
  status: 'open' | 'succeeded' | 'failed' | 'refused' | 'cancelled' | 'interrupted';
  attempt: number;
  practice: number;
}

export interface GenerationTables {
  generation: GenerationTable;
  generation_events: GenerationEventsTable;
  vendor_call: VendorCallTable;
}
