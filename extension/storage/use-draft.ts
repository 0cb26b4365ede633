import { useCallback, useEffect, useRef, useState } from 'react';
import type { PostwrightDatabase } from './database.ts';
import { loadDraft, saveDraft } from './drafts.ts';
import { dropUnsavedDraft, keepUnsavedDraft, readUnsavedDraft } from './unsaved-draft.ts';

const saveAfterMs = 200;

/**
 * A place's one unfinished form: read at opening, kept at each change, and kept synchronously when the page closes in the middle of a word.
 * Undefined until it was read. `read` makes a form of whatever was stored; it must not change between calls.
 */
export function useDraft<Form extends Record<string, unknown>>(
  database: PostwrightDatabase,
  id: string,
  read: (stored: unknown) => Form,
  onTrouble: (cause: unknown) => void,
): { form: Form | undefined; change: (part: Partial<Form>) => void } {
  const [form, setForm] = useState<Form>();
  const unsaved = useRef<Form>(undefined);

  useEffect(() => {
    let current = true;
    const unsavedForm = readUnsavedDraft(id);
    loadDraft(database, id)
      .catch((cause: unknown) => {
        onTrouble(cause);
        return undefined;
      })
      .then((draft) => {
        if (!current) return;
        const opened = read(unsavedForm ?? draft?.form);
        if (unsavedForm !== undefined) unsaved.current = opened;
        setForm((now) => now ?? opened);
      });
    return () => {
      current = false;
    };
  }, [database, id, read, onTrouble]);

  const save = useCallback(() => {
    const waiting = unsaved.current;
    if (!waiting) return;
    saveDraft(database, id, waiting).then(() => {
      if (unsaved.current === waiting) unsaved.current = undefined;
      dropUnsavedDraft(id);
    }, onTrouble);
  }, [database, id, onTrouble]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new form starts the clock again
  useEffect(() => {
    if (!unsaved.current) return;
    const timer = setTimeout(save, saveAfterMs);
    return () => clearTimeout(timer);
  }, [form, save]);

  useEffect(() => {
    const leave = () => {
      if (unsaved.current) keepUnsavedDraft(id, unsaved.current);
      save();
    };
    const hidden = () => document.visibilityState === 'hidden' && leave();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      leave();
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [id, save]);

  const change = useCallback((part: Partial<Form>) => {
    setForm((now) => {
      if (!now) return now;
      const next = { ...now, ...part };
      unsaved.current = next;
      return next;
    });
  }, []);
  return { form, change };
}
