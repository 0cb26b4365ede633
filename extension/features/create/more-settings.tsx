import { useId } from 'react';
import { Switch } from '../../ui/chip.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import type { CreateForm } from './form.ts';
import type { ChangeForm } from './use-form.ts';

const counts = ['1', '2', '3', '4', '5'] as const;

export function MoreSettings({ form, change }: { form: CreateForm; change: ChangeForm }) {
  const { t } = useI18n();
  const id = useId();
  const current = counts.find((count) => Number(count) === form.variants) ?? '1';
  return (
    <div className="folded stack">
      <div className="row wrap">
        <span className="small muted">{t('create.variants')}</span>
        <Switch
          label={t('create.variants')}
          name={id}
          value={current}
          options={counts.map((value) => ({ value, label: value }))}
          onChange={(count) => change({ variants: Number(count) })}
        />
      </div>
      <p className="tiny muted">{t('create.keys')}</p>
    </div>
  );
}
