import { useId } from 'react';
import { ChipSelect } from '../../ui/chip.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { qualityChoices, ratioChoices, styleChoices } from './choices.ts';
import type { PictureForm } from './form.ts';

/** Everything about the picture, folded behind its chip. */
export function PictureSettings({ picture, onChange }: { picture: PictureForm; onChange: (part: Partial<PictureForm>) => void }) {
  const { t } = useI18n();
  const id = useId();
  return (
    <fieldset className="folded stack">
      <legend className="visually-hidden">{t('create.picture')}</legend>
      <label className="row">
        <input type="checkbox" checked={picture.wanted} onChange={(event) => onChange({ wanted: event.target.checked })} />
        {t('create.wantPicture')}
      </label>
      {picture.wanted && (
        <>
          <div className="chips">
            <ChipSelect label={t('create.style')} value={picture.style} options={styleChoices(t)} onChange={(style) => onChange({ style })} />
            <ChipSelect label={t('create.ratio')} value={picture.aspectRatio} options={ratioChoices()} onChange={(aspectRatio) => onChange({ aspectRatio })} />
            <ChipSelect label={t('create.quality')} value={picture.quality} options={qualityChoices(t)} onChange={(quality) => onChange({ quality })} />
          </div>
          <div className="row">
            <label htmlFor={id} className="small muted">
              {t('create.creativity')}
            </label>
            <input
              id={id}
              className="grow"
              type="range"
              min={0}
              max={100}
              step={10}
              value={picture.creativity}
              onChange={(event) => onChange({ creativity: event.target.valueAsNumber })}
            />
            <output htmlFor={id} className="small">
              {picture.creativity}
            </output>
          </div>
        </>
      )}
    </fieldset>
  );
}
