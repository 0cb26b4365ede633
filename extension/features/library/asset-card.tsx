import { Pin } from 'lucide-react';
import type { PostwrightDatabase } from '../../storage/database.ts';
import type { Asset } from '../../storage/schema.ts';
import { Tag } from '../../ui/card.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { AssetTile } from './asset-picture.tsx';
import { costWords, makerWords } from './asset-words.ts';
import { Facts } from './facts.tsx';

/** Height of a card with the gap below it, in CSS pixels; its words are cut to fit. */
export const cardHeight = 98;

export function AssetCard({
  database,
  asset,
  brandName,
  onOpen,
}: {
  database: PostwrightDatabase;
  asset: Asset;
  brandName: string | undefined;
  onOpen: () => void;
}) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const facts = [costWords(asset, i18n), makerWords(asset, i18n), format.date(asset.createdAt), brandName].filter(Boolean);
  return (
    <button type="button" className="card asset-card" onClick={onOpen} data-asset={asset.id}>
      <AssetTile database={database} asset={asset} />
      <span className="asset-words">
        <span className="row">
          <b className="grow one-line" dir="auto">
            {asset.title || t('library.untitled')}
          </b>
          {asset.pinned && <Pin size={13} aria-label={t('library.pinned')} />}
          {asset.practice && <Tag tone="warn">{t('shell.practice')}</Tag>}
        </span>
        <span className="asset-snippet small muted" dir="auto">
          {asset.body}
        </span>
        <Facts facts={facts} className="tiny faint one-line" />
      </span>
    </button>
  );
}
