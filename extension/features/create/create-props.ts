import type { Brand } from '#shared/contracts/brands';
import type { Runs } from '../../companion/run-generations.ts';
import type { PlaceProps } from '../../ui/place.ts';
import type { CaptureInbox, PageAccess } from './ports.ts';

export interface TakenBrief {
  text: string;
  /** A result to go on with. */
  lastRun?: string;
}

export interface CreateProps extends PlaceProps {
  runs: Runs;
  brands: readonly Brand[];
  pageAccess: PageAccess;
  captures: CaptureInbox;
  /** Text handed over from another place; a new object each time. */
  takenBrief: TakenBrief | undefined;
  onTrouble: (cause: unknown) => void;
}
