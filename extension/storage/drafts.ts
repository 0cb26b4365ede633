import type { PostwrightDatabase } from './database.ts';
import type { Draft } from './schema.ts';
import { guardStorage } from './storage-error.ts';

/** `id` names the place it belongs to, such as `create` or `quick-post`: each keeps its one unfinished form. */
export function loadDraft(database: PostwrightDatabase, id: string): Promise<Draft | undefined> {
  return database.drafts.get(id);
}

export async function saveDraft(database: PostwrightDatabase, id: string, form: Record<string, unknown>, now: () => Date = () => new Date()): Promise<void> {
  await guardStorage(() => database.drafts.put({ id, form, updatedAt: now().toISOString() }));
}

export async function deleteDraft(database: PostwrightDatabase, id: string): Promise<void> {
  await database.drafts.delete(id);
}
