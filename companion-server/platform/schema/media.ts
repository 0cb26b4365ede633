type WholeNumber = number | bigint | string;

interface MediaRow {
  id: string;
  member_id: string;
  generation_id: string | null;
  origin: 'generated' | 'upload' | 'preview';
  mime_type: string;
  width: number;
  height: number;
  duration_ms: number | null;
  bytes: WholeNumber;
  sha256: string;
  created_at: string;
  /** When it was first said that cleaning will take this file. Null: nobody has been told. */
  notice_at: string | null;
}

export interface MediaTables {
  media: MediaRow;
}
