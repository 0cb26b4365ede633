import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../../ui/button.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';

const maxColours = 6;

/** Up to six colours; the first is the main one. */
export function BrandColours({ colours, onChange, error }: { colours: readonly string[]; onChange: (colours: string[]) => void; error?: string }) {
  const { t } = useI18n();
  const labelId = useId();
  const put = (at: number, colour: string) => onChange(colours.map((own, index) => (index === at ? colour : own)));
  return (
    <fieldset className="field" aria-labelledby={labelId}>
      <span className="field-label" id={labelId}>
        {t('settings.brandColours')}
      </span>
      <div className="chips">
        {colours.map((colour, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two colours may be the same while one is being changed
          <span className="chip colour" key={at}>
            <input
              type="color"
              aria-label={at === 0 ? t('settings.mainColour') : t('settings.colourNumber', { number: at + 1 })}
              value={colour}
              onChange={(event) => put(at, event.target.value)}
            />
            <span dir="ltr">{colour}</span>
            <button
              type="button"
              aria-label={t('common.remove', { name: colour })}
              title={t('common.remove', { name: colour })}
              onClick={() => onChange(colours.filter((_, index) => index !== at))}
            >
              <X size={12} aria-hidden="true" />
            </button>
          </span>
        ))}
        {colours.length < maxColours && (
          <Button small icon={Plus} onClick={() => onChange([...colours, colours.length === 0 ? '#4f46e5' : '#1c1d1f'])}>
            {t('settings.addColour')}
          </Button>
        )}
      </div>
      {error && <span className="field-error">{error}</span>}
    </fieldset>
  );
}
