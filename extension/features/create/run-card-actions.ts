import type { Run } from '../../companion/runs.ts';
import type { FailureStep } from '../../ui/generation/failure-words.ts';
import type { PictureLoader } from '../../ui/generation/picture.tsx';
import type { TextEdit } from './edit-run.ts';

export interface RunCardActions {
  /** A picture's bytes by its media id: from the library, else from the companion. */
  pictures: PictureLoader;
  steps: (run: Run) => Partial<Record<FailureStep, () => void>>;
  /** A free poster in place of a picture that was refused. */
  makePoster: (run: Run) => void;
  edit: (run: Run, variant: number, edit: TextEdit) => void;
  insert: (post: { text: string; picture?: Blob; fileName?: string }) => void;
  regenerate: (run: Run) => void;
  resume: (run: Run) => void;
  dismiss: (run: Run) => void;
}
