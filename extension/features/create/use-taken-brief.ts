import { useEffect } from 'react';
import type { TakenBrief } from './create-props.ts';
import type { ChangeForm } from './use-form.ts';

/** Text from another place becomes the brief. */
export function useTakenBrief(taken: TakenBrief | undefined, change: ChangeForm, focusBrief: () => void): void {
  useEffect(() => {
    if (!taken) return;
    if (taken.text) change({ brief: taken.text.slice(0, 10_000) });
    focusBrief();
  }, [taken, change, focusBrief]);
}
