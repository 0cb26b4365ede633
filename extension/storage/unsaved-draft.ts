/**
 * The last keystrokes of a page that is being closed. The database answers later than a closing page lives, so they are put down
 * synchronously, in the extension origin's own localStorage, and taken from there at the next opening.
 */
const keyOf = (id: string) => `unsaved-draft-${id}`;

export function keepUnsavedDraft(id: string, form: object): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(form));
  } catch {
    // Full or switched off: what the database has is then the newest.
  }
}

/** What was kept, undefined when there is nothing. It stays until `dropUnsavedDraft`: first the database must have it. */
export function readUnsavedDraft(id: string): unknown {
  try {
    const kept = localStorage.getItem(keyOf(id));
    return kept === null ? undefined : JSON.parse(kept);
  } catch {
    return undefined;
  }
}

export function dropUnsavedDraft(id: string): void {
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // Nothing to drop where nothing could be kept.
  }
}
