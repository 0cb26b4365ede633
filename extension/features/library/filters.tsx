import { Pin, Search } from 'lucide-react';
import type { Brand } from '#shared/contracts/brands';
import type { LibraryQuery } from '../../storage/library-index.ts';
import { Chip, ChipSelect } from '../../ui/chip.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';

const kinds = ['all', 'text', 'image', 'capture'] as const;

interface FiltersProps {
  query: LibraryQuery;
  onChange: (change: Partial<LibraryQuery>) => void;
  tags: readonly { tag: string; count: number }[];
  brands: readonly Brand[];
}

export function Filters({ query, onChange, tags, brands }: FiltersProps) {
  const { t } = useI18n();
  return (
    <search className="stack">
      <label className="search-box">
        <span className="visually-hidden">{t('library.search')}</span>
        <Search size={14} aria-hidden="true" />
        <input
          type="search"
          className="input"
          dir="auto"
          placeholder={t('library.search')}
          value={query.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </label>
      <div className="chips">
        {kinds.map((kind) => (
          <Chip key={kind} on={query.kind === kind} onClick={() => onChange({ kind })}>
            {t(`library.kind.${kind}`)}
          </Chip>
        ))}
        <Chip icon={Pin} on={query.pinnedOnly} onClick={() => onChange({ pinnedOnly: !query.pinnedOnly })}>
          {t('library.pinned')}
        </Chip>
        {tags.length > 0 && (
          <ChipSelect
            label={t('library.tag')}
            value={query.tag}
            on={query.tag !== ''}
            options={[
              { value: '', label: t('library.anyTag') },
              ...tags.map(({ tag, count }) => ({ value: tag, label: t('library.tagCount', { tag, count }) })),
            ]}
            shown={query.tag || t('library.tag')}
            onChange={(tag) => onChange({ tag })}
          />
        )}
        {brands.length > 0 && (
          <ChipSelect
            label={t('shell.brand')}
            value={query.brandId}
            on={query.brandId !== ''}
            options={[{ value: '', label: t('library.anyBrand') }, ...brands.map((brand) => ({ value: brand.id, label: brand.name }))]}
            shown={brands.find((brand) => brand.id === query.brandId)?.name ?? t('shell.brand')}
            onChange={(brandId) => onChange({ brandId })}
          />
        )}
      </div>
    </search>
  );
}
