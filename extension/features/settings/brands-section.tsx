import { Pencil, Plus } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { type Brand, deleteBrand } from '#shared/contracts/brands';
import type { CompanionClient } from '../../companion/client.ts';
import type { CompanionError } from '../../companion/companion-error.ts';
import { deleteBrandCopy, loadBrands, putBrandCopy, refreshBrands } from '../../storage/brands.ts';
import { useStored } from '../../storage/use-stored.ts';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { Button } from '../../ui/button.tsx';
import { FailureNotice } from '../../ui/generation/failure-notice.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { useToast } from '../../ui/toast.tsx';
import { AskOnce } from './ask-once.tsx';
import { BrandForm } from './brand-form.tsx';
import { useLogo } from './brand-logo.tsx';
import { Section } from './section.tsx';
import type { SectionProps } from './settings-world.ts';
import { asFailure } from './test-state.ts';

/** The brands: the companion has the truth, the copy here can be read without it. */
export function BrandsSection({ world: { database }, client }: SectionProps) {
  const { t } = useI18n();
  const showToast = useToast();
  const brands = useStored(() => loadBrands(database), [database]);
  const [failure, setFailure] = useState<CompanionError>();
  const [editing, setEditing] = useState<string>();
  const refresh = useCallback(() => {
    if (!client) return;
    refreshBrands(database, client).then(
      () => setFailure(undefined),
      (cause: unknown) => setFailure(asFailure(cause)),
    );
  }, [database, client]);
  useEffect(refresh, [refresh]);
  const saved = async (brand: Brand) => {
    await putBrandCopy(database, brand);
    setEditing(undefined);
    showToast(t('settings.brandSaved', { name: brand.name }));
  };
  const remove = async (brand: Brand) => {
    try {
      await client?.call(deleteBrand, { params: { id: brand.id } });
      await deleteBrandCopy(database, brand.id);
      showToast(t('settings.brandDeleted', { name: brand.name }));
    } catch (cause) {
      showToast(asFailure(cause).message);
    }
  };
  return (
    <Section id="brands" title={t('settings.brands')} intro={t('settings.brandsIntro')}>
      {failure && <FailureNotice failure={failure} steps={{ 'try-again': refresh }} title={t('settings.brandsCopy')} />}
      {!client && <p className="small muted">{t(brands?.length ? 'settings.brandsCopyText' : 'settings.brandsUnpaired')}</p>}
      {brands?.length === 0 && client && !failure && editing === undefined && <p className="small muted">{t('settings.noBrands')}</p>}
      <ul className="lines">
        {brands?.map((brand) =>
          editing === brand.id && client ? (
            <li key={brand.id}>
              <BrandForm client={client} brand={brand} onSaved={(next) => void saved(next)} onCancel={() => setEditing(undefined)} />
            </li>
          ) : (
            <li key={brand.id} className="row">
              <BrandAvatar client={client} brand={brand} />
              <div className="grow">
                <b dir="auto">{brand.name}</b>
                <p className="tiny muted one-line" dir="auto">
                  {brand.voice || brand.audience}
                </p>
              </div>
              {client && !failure && (
                <>
                  <Button look="quiet" icon={Pencil} onClick={() => setEditing(brand.id)} aria-label={t('settings.editBrand', { name: brand.name })}>
                    {t('common.edit')}
                  </Button>
                  <AskOnce
                    action={t('common.delete')}
                    title={t('settings.deleteBrandTitle', { name: brand.name })}
                    text={t('settings.deleteBrandText')}
                    onYes={() => void remove(brand)}
                  />
                </>
              )}
            </li>
          ),
        )}
        {editing === 'new' && client && (
          <li>
            <BrandForm client={client} onSaved={(next) => void saved(next)} onCancel={() => setEditing(undefined)} />
          </li>
        )}
      </ul>
      {client && !failure && editing !== 'new' && (
        <div>
          <Button icon={Plus} look={brands?.length === 0 ? 'primary' : 'default'} onClick={() => setEditing('new')}>
            {t('settings.addBrand')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function BrandAvatar({ client, brand }: { client: CompanionClient | undefined; brand: Brand }) {
  const url = useLogo(client, brand.logoMediaId);
  return <BrandMark brand={brand} logoUrl={url} />;
}
