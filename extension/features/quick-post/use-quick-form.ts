import { useCallback, useEffect, useRef, useState } from 'react';
import type { PostwrightDatabase } from '../../storage/database.ts';
import { loadDraft, saveDraft } from '../../storage/drafts.ts';
import { type QuickForm, readQuickForm } from './quick-form.ts';

/** The popup closes at any click beside it: each change is written at once. */
export function useQuickForm(database: PostwrightDatabase, onTrouble: (cause: unknown) => void) {
  const [form, setForm] = useState<QuickForm>(() => readQuickForm(undefined));
  const touched = useRef(false);
  useEffect(() => {
    loadDraft(database, 'quick-post').then((draft) => {
      if (draft && !touched.current) setForm(readQuickForm(draft.form));
    }, onTrouble);
  }, [database, onTrouble]);
  const change = useCallback((part: Partial<QuickForm>) => {
    touched.current = true;
    setForm((now) => ({ ...now, ...part }));
  }, []);
  useEffect(() => {
    if (touched.current) saveDraft(database, 'quick-post', form).catch(onTrouble);
  }, [database, form, onTrouble]);
  return { form, change };
}
