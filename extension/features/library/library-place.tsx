import { LibraryBig } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { putAssets, takeOutAssets } from '../../storage/assets.ts';
import { loadBrands } from '../../storage/brands.ts';
import { everything, type LibraryIndex, type LibraryQuery } from '../../storage/library-index.ts';
import type { Asset } from '../../storage/schema.ts';
import { useStored } from '../../storage/use-stored.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/card.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PlaceProps } from '../../ui/place.ts';
import { useToast } from '../../ui/toast.tsx';
import { AssetCard, cardHeight } from './asset-card.tsx';
import { AssetDetail } from './asset-detail.tsx';
import { Filters } from './filters.tsx';
import './library.css';
import { SpaceNotice } from './space-notice.tsx';
import { useLibrary } from './use-library.ts';
import { VirtualList } from './virtual-list.tsx';

/** Everything that was made or saved: found again, changed, used again. */
export function LibraryPlace(props: PlaceProps) {
  const { t } = useI18n();
  const { state, reload } = useLibrary(props.database);
  if (state.status === 'loading') return <Skeleton label={t('common.loading')} heights={[34, 26, 88, 88, 88, 88]} />;
  if (state.status === 'failed') {
    return (
      <Notice tone="bad" title={t('library.failed')} actions={[{ label: t('common.tryAgain'), onClick: reload, look: 'primary' }]}>
        {t('library.failedText')}
      </Notice>
    );
  }
  return <Library {...props} index={state.index} version={state} />;
}

function Library({ database, index, version, insert, takeAsBrief, go, openSettings }: PlaceProps & { index: LibraryIndex; version: object }) {
  const { t } = useI18n();
  const showToast = useToast();
  const [query, setQuery] = useState<LibraryQuery>(everything);
  const [openId, setOpenId] = useState<string>();
  const brands = useStored(() => loadBrands(database), [database]) ?? [];
  const asked = useDeferredValue(query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the index changes in place, `version` says when
  const found = useMemo(() => index.search(asked), [index, version, asked]);
  const onTrouble = useCallback((cause: unknown) => showToast(cause instanceof Error ? cause.message : t('library.failedText')), [showToast, t]);
  const remove = useCallback(
    async (assets: readonly Asset[]) => {
      const taken = await takeOutAssets(
        database,
        assets.map((asset) => asset.id),
      );
      const said =
        taken.length === 1
          ? t('library.deleted', { title: taken[0]?.asset.title || t('library.untitled') })
          : t('library.deletedMany', { count: taken.length });
      showToast(said, { undo: () => void putAssets(database, taken).catch(onTrouble) });
    },
    [database, showToast, t, onTrouble],
  );
  const removeSafely = useCallback((assets: readonly Asset[]) => void remove(assets).catch(onTrouble), [remove, onTrouble]);
  const nameOf = (brandId: string | undefined) => brands.find((brand) => brand.id === brandId)?.name;
  const change = (part: Partial<LibraryQuery>) => setQuery((earlier) => ({ ...earlier, ...part }));
  const back = () => {
    const id = openId;
    setOpenId(undefined);
    // The list is there again after this turn; the focus goes back to the card it came from.
    setTimeout(() => id && document.querySelector<HTMLElement>(`[data-asset="${CSS.escape(id)}"]`)?.focus(), 0);
  };

  const open = index.all().find((asset) => asset.id === openId);
  if (open) {
    return (
      <AssetDetail
        {...{ database, index, insert, takeAsBrief, onTrouble }}
        asset={open}
        brandName={nameOf(open.brandId)}
        onBack={back}
        onDelete={() => {
          setOpenId(undefined);
          removeSafely([open]);
        }}
      />
    );
  }
  const total = index.all().length;
  return (
    <div className="stack loose">
      <SpaceNotice
        database={database}
        index={index}
        version={version}
        space={navigator.storage}
        onRemove={removeSafely}
        onExport={openSettings}
        onTrouble={onTrouble}
      />
      {total === 0 ? (
        <Empty onCreate={() => go('create')} />
      ) : (
        <>
          <Filters query={query} onChange={change} tags={index.tags()} brands={brands} />
          <p className="tiny faint" role="status">
            {found.length === total ? t('library.count', { count: total }) : t('library.countOf', { shown: found.length, count: total })}
          </p>
          {found.length === 0 ? (
            <Notice title={t('library.noMatch')} announce={false} actions={[{ label: t('library.clear'), onClick: () => setQuery(everything) }]}>
              {t('library.noMatchText')}
            </Notice>
          ) : (
            <VirtualList label={t('place.library')} items={found} keyOf={(asset) => asset.id} rowHeight={cardHeight}>
              {(asset) => <AssetCard database={database} asset={asset} brandName={nameOf(asset.brandId)} onOpen={() => setOpenId(asset.id)} />}
            </VirtualList>
          )}
        </>
      )}
    </div>
  );
}

function Empty({ onCreate }: { onCreate: () => void }) {
  const { t } = useI18n();
  return (
    <section className="empty stack loose">
      <LibraryBig size={28} aria-hidden="true" />
      <h2>{t('library.empty')}</h2>
      <p className="small muted">{t('library.emptyText')}</p>
      <Button look="primary" onClick={onCreate}>
        {t('library.emptyAction')}
      </Button>
    </section>
  );
}
