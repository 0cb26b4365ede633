import { loadSetting, saveSetting } from '../../storage/settings.ts';
import { useStored } from '../../storage/use-stored.ts';
import { SelectField } from '../../ui/field.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { languageNames, uiLanguages } from '../../ui/i18n/languages.ts';
import { Section } from './section.tsx';
import type { SettingsWorld } from './settings-world.ts';

const themes = ['system', 'light', 'dark'] as const;

/** Language and colours of Postwright itself; what it writes has its own language. */
export function AppearanceSection({ world: { database } }: { world: SettingsWorld }) {
  const { t } = useI18n();
  const language = useStored(() => loadSetting(database, 'language'), [database]) ?? 'system';
  const theme = useStored(() => loadSetting(database, 'theme'), [database]) ?? 'system';
  return (
    <Section id="appearance" title={t('settings.appearance')}>
      <div className="field-pair">
        <SelectField
          label={t('settings.language')}
          value={language}
          options={[
            { value: 'system', label: t('settings.languageSystem') },
            ...uiLanguages.map((value) => ({ value: value as string, label: languageNames[value] })),
          ]}
          onChange={(value) => void saveSetting(database, 'language', value)}
        />
        <SelectField
          label={t('settings.theme')}
          value={theme}
          options={themes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
          onChange={(value) => void saveSetting(database, 'theme', value)}
        />
      </div>
    </Section>
  );
}
