import type { MediaRepo, MediaRow } from './media.repo.ts';
import type { MediaFiles } from './media-files.ts';

/** Between the first notice and the deletion. */
export const noticeDays = 7;
const dayMs = 86_400_000;
const previewLifeMs = 2 * dayMs;

/** What other capabilities say about a file. */
export interface MediaNeeds {
  /** Why a person may not delete it, as the end of "It is needed by …": a publication, a brand's logo. Undefined: nothing. */
  blocksDeletion(mediaId: string): Promise<string | undefined>;
  /** May cleaning take it? Not while it is undelivered, in a draft, in a running generation or needed for a replay. */
  blocksCleaning(mediaId: string): Promise<boolean>;
}

export interface CleaningDeps {
  repo: MediaRepo;
  files: MediaFiles;
  needs: MediaNeeds;
  limitBytes: number;
  now: () => Date;
  /** One line for the log, for the person who runs the server. */
  tell: (line: string, figures: { files: number; bytes: number }) => void;
}

/**
 * One round of cleaning, to be run now and then. Over the limit, the oldest files that nothing needs are marked; what has been marked for
 * seven days and is still not needed goes. Marks that are no longer called for are taken off. Previews of finished pictures go after two days.
 */
export async function cleanMedia(deps: CleaningDeps): Promise<{ marked: number; deleted: number }> {
  const now = deps.now();
  await deps.files.sweepTemporary(new Date(now.getTime() - dayMs));
  const deleted = await removeOldPreviews(deps, new Date(now.getTime() - previewLifeMs));
  const marked = { files: 0, bytes: 0 };
  let excess = (await deps.repo.totals()).bytes - deps.limitBytes;
  const kept: string[] = [];
  for await (const row of oldestFirst(deps.repo)) {
    if (excess <= 0) {
      // All that is younger is safe again.
      await deps.repo.clearNotices({ createdAt: row.created_at, id: row.id });
      break;
    }
    if (await deps.needs.blocksCleaning(row.id)) {
      if (row.notice_at) kept.push(row.id);
      continue;
    }
    excess -= Number(row.bytes);
    if (isDue(row, now)) {
      if (await removeMedia(deps, row.id)) count(deleted, row);
    } else if (!row.notice_at) {
      await deps.repo.setNotice(row.id, now.toISOString());
      count(marked, row);
    }
  }
  for (const id of kept) await deps.repo.setNotice(id, null);
  if (marked.files) deps.tell(`The media store is over its limit: the oldest files that nothing needs will be deleted in ${noticeDays} days`, marked);
  if (deleted.files) deps.tell('Deleted files that nothing needed', deleted);
  return { marked: marked.files, deleted: deleted.files };
}

/** A preview is a step on the way to a picture that is stored itself. */
async function removeOldPreviews(deps: CleaningDeps, before: Date): Promise<{ files: number; bytes: number }> {
  const removed = { files: 0, bytes: 0 };
  for (const row of await deps.repo.previewsBefore(before.toISOString(), 1_000)) {
    if (await deps.needs.blocksCleaning(row.id)) continue;
    if (await removeMedia(deps, row.id)) count(removed, row);
  }
  return removed;
}

function isDue(row: MediaRow, now: Date): boolean {
  return row.notice_at !== null && now.getTime() - Date.parse(row.notice_at) >= noticeDays * dayMs;
}

function count(sum: { files: number; bytes: number }, row: MediaRow): void {
  sum.files += 1;
  sum.bytes += Number(row.bytes);
}

/** The record first: a crash in between leaves a file without a record, which nobody is shown, never a record without a file. */
export async function removeMedia(deps: Pick<CleaningDeps, 'repo' | 'files'>, mediaId: string): Promise<boolean> {
  const removed = await deps.repo.remove(mediaId);
  if (removed) await deps.files.remove(mediaId);
  return removed;
}

async function* oldestFirst(repo: MediaRepo): AsyncGenerator<MediaRow> {
  let after: { createdAt: string; id: string } | undefined;
  for (;;) {
    const rows = await repo.oldest(200, after);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < 200) return;
    after = { createdAt: last.created_at, id: last.id };
  }
}

/** How full the store is, and what will be deleted when. */
export async function mediaStoreState(
  deps: Pick<CleaningDeps, 'repo' | 'limitBytes'>,
): Promise<{ usedBytes: number; limitBytes: number; files: number; notice?: string }> {
  const totals = await deps.repo.totals();
  const state = { usedBytes: totals.bytes, limitBytes: deps.limitBytes, files: totals.files };
  if (totals.noticedFiles > 0 && totals.firstNotice) {
    const day = new Date(Date.parse(totals.firstNotice) + noticeDays * dayMs).toISOString().slice(0, 10);
    const files = totals.noticedFiles === 1 ? 'The oldest file that nothing needs' : `The ${totals.noticedFiles} oldest files that nothing needs`;
    return {
      ...state,
      notice: `The store is over its limit. ${files} (${megabytes(totals.noticedBytes)}) will be deleted from ${day} on. Download what you want to keep.`,
    };
  }
  if (totals.bytes > deps.limitBytes)
    return { ...state, notice: 'The store is over its limit. Delete files that you no longer need; nothing is deleted without notice.' };
  return state;
}

function megabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1_048_576))} MB`;
}
