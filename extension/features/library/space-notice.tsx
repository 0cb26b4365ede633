import { useEffect, useState } from 'react';
import { changeAsset } from '../../storage/assets.ts';
import type { PostwrightDatabase } from '../../storage/database.ts';
import type { LibraryIndex } from '../../storage/library-index.ts';
import type { Asset } from '../../storage/schema.ts';
import { reviewSpace, type SpaceReview, type SpaceSource } from '../../storage/storage-space.ts';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { Notice } from '../../ui/notice.tsx';

interface SpaceNoticeProps {
  database: PostwrightDatabase;
  index: LibraryIndex;
  /** Another one after each change of the index. */
  version: object;
  space: SpaceSource;
  /** Takes them out, with undo. */
  onRemove: (assets: readonly Asset[]) => void;
  onExport: () => void;
  onTrouble: (cause: unknown) => void;
}

/** Says when the browser's space runs out: what is the oldest, and what can be done. Nothing is removed before a week has passed. */
export function SpaceNotice({ database, index, version, space, onRemove, onExport, onTrouble }: SpaceNoticeProps) {
  const { t, format } = useI18n();
  const [review, setReview] = useState<SpaceReview>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the index changes in place, `version` says when
  useEffect(() => {
    let current = true;
    reviewSpace(database, space, index.all(), new Date()).then((next) => {
      if (!current) return;
      setReview(next);
      if (next.status === 'due') onRemove(next.candidates);
    }, onTrouble);
    return () => {
      current = false;
    };
  }, [database, space, index, version, onRemove, onTrouble]);
  if (!review || review.status === 'fine') return null;
  const { candidates } = review;
  const share = format.percent(review.space.usedBytes / review.space.quotaBytes);
  if (candidates.length === 0 || review.status === 'due') {
    return (
      <Notice title={t('library.full.title', { share })} actions={[{ label: t('library.full.export'), onClick: onExport }]}>
        {t('library.full.nothing')}
      </Notice>
    );
  }
  const bytes = candidates.reduce((sum, asset) => sum + asset.bytes, 0);
  const keep = async () => {
    for (const asset of candidates) await changeAsset(database, asset.id, { pinned: true });
  };
  return (
    <Notice
      title={t('library.full.title', { share })}
      actions={[
        { label: t('library.full.export'), onClick: onExport, look: 'primary' },
        { label: t('library.full.keep'), onClick: () => void keep().catch(onTrouble) },
        { label: t('library.full.remove'), onClick: () => onRemove(candidates), look: 'quiet' },
      ]}
    >
      <p>{t('library.full.text', { count: candidates.length, size: format.bytes(bytes), date: format.date(review.removableAt) })}</p>
      <details className="details">
        <summary>{t('library.full.which')}</summary>
        <ul className="stack">
          {candidates.slice(0, 50).map((asset) => (
            <li key={asset.id} className="row">
              <span className="grow one-line" dir="auto">
                {asset.title || t('library.untitled')}
              </span>
              <span className="faint">{format.date(asset.createdAt)}</span>
            </li>
          ))}
          {candidates.length > 50 && <li className="faint">{t('library.full.more', { count: candidates.length - 50 })}</li>}
        </ul>
      </details>
    </Notice>
  );
}
