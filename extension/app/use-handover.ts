import { useEffect } from 'react';
import * as z from 'zod/mini';
import type { Runs } from '../companion/run-generations.ts';
import type { PostwrightDatabase } from '../storage/database.ts';
import { deleteDraft, loadDraft } from '../storage/drafts.ts';
import { useStored } from '../storage/use-stored.ts';

/** Where the popup leaves what the panel goes on with. */
export const handoverDraft = 'handover';
const schema = z.object({ brief: z.catch(z.string(), ''), lastRun: z.catch(z.optional(z.string()), undefined) });

/** Takes what the popup handed over, whether the panel was open already or opens for it. Each is taken once. */
export function useHandover(
  database: PostwrightDatabase,
  runs: Runs,
  onTaken: (taken: { text: string; lastRun?: string }) => void,
  onTrouble: (cause: unknown) => void,
): void {
  const draft = useStored(() => loadDraft(database, handoverDraft), [database]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one handover is taken once, whatever else changes meanwhile
  useEffect(() => {
    const handover = schema.safeParse(draft?.form);
    if (!draft || !handover.success) return;
    deleteDraft(database, handoverDraft).catch(onTrouble);
    onTaken({ text: handover.data.brief, ...(handover.data.lastRun && { lastRun: handover.data.lastRun }) });
    runs.restore().catch(onTrouble);
  }, [draft?.updatedAt]);
}
