import { useCallback, useEffect, useRef, useState } from 'react';
import type { PostwrightDatabase } from '../../storage/database.ts';
import { loadDraft, saveDraft } from '../../storage/drafts.ts';
import { type CreateForm, readForm } from './form.ts';

const saveAfterMs = 250;

export type ChangeForm = (part: Partial<CreateForm>) => void;

/** The form, kept in the storage at each keystroke and written out at once when the panel closes. Undefined until it was read. */
export function useForm(
  database: PostwrightDatabase,
  language: string,
  onTrouble: (cause: unknown) => void,
): { form: CreateForm | undefined; change: ChangeForm } {
  const [form, setForm] = useState<CreateForm>();
  const unsaved = useRef<CreateForm>(undefined);

  useEffect(() => {
    let current = true;
    loadDraft(database, 'create').then(
      (draft) => current && setForm((now) => now ?? readForm(draft?.form, language)),
      (cause: unknown) => {
        onTrouble(cause);
        if (current) setForm((now) => now ?? readForm(undefined, language));
      },
    );
    return () => {
      current = false;
    };
  }, [database, language, onTrouble]);

  const flush = useCallback(() => {
    const waiting = unsaved.current;
    if (!waiting) return;
    unsaved.current = undefined;
    saveDraft(database, 'create', waiting).catch(onTrouble);
  }, [database, onTrouble]);

  useEffect(() => {
    if (!form || !unsaved.current) return;
    const timer = setTimeout(flush, saveAfterMs);
    return () => clearTimeout(timer);
  }, [form, flush]);

  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && flush();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      flush();
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [flush]);

  const change = useCallback<ChangeForm>((part) => {
    setForm((now) => {
      if (!now) return now;
      const next = { ...now, ...part };
      unsaved.current = next;
      return next;
    });
  }, []);
  return { form, change };
}
