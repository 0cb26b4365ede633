import { useCallback } from 'react';
import type { PostwrightDatabase } from '../../storage/database.ts';
import { useDraft } from '../../storage/use-draft.ts';
import { type CreateForm, readForm } from './form.ts';

export type ChangeForm = (part: Partial<CreateForm>) => void;

/** Create's form; undefined until it was read. `language` is the default of a new one. */
export function useForm(
  database: PostwrightDatabase,
  language: string,
  onTrouble: (cause: unknown) => void,
): { form: CreateForm | undefined; change: ChangeForm } {
  const read = useCallback((stored: unknown) => readForm(stored, language), [language]);
  return useDraft(database, 'create', read, onTrouble);
}
