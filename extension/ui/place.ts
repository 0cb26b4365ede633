import type { CompanionClient } from '../companion/client.ts';
import type { PostwrightDatabase } from '../storage/database.ts';

export type PlaceId = 'create' | 'library' | 'costs';

/** What the shell hands to every place. A place is `export function XPlace(props: PlaceProps)` and one line in app/places.ts. */
export interface PlaceProps {
  /** Absent while this browser is not paired; present but failing with `offline` while the companion is down. */
  client: CompanionClient | undefined;
  database: PostwrightDatabase;
  /** The brand chosen in the header. */
  brandId: string | undefined;
  /** Shows what would be done in the open page's composer, and does it after the person's yes. */
  insert: (post: { text: string; picture?: Blob; fileName?: string }) => void;
  /** Puts this text into Create's brief and goes there. Nothing is sent. */
  takeAsBrief: (text: string) => void;
  go: (place: PlaceId) => void;
  openSettings: () => void;
  /** Explains how the companion is started. */
  howToStart: () => void;
}
