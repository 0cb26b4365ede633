import { useEffect, useState } from 'react';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { Section } from './section.tsx';
import type { SettingsWorld } from './settings-world.ts';

const sites = [
  { site: 'facebook', name: 'Facebook' },
  { site: 'instagram', name: 'Instagram' },
] as const;
const statements = ['settings.reads', 'settings.keeps', 'settings.sends', 'settings.never'] as const;

/** What is read from pages, what is kept, what leaves this computer and when; and the badge on posts. */
export function ReadingSection({ world: { badge } }: { world: SettingsWorld }) {
  const { t } = useI18n();
  const [hiddenOn, setHiddenOn] = useState<string[]>();
  useEffect(() => {
    badge.hiddenOn().then(setHiddenOn, () => setHiddenOn([]));
  }, [badge]);
  const change = (site: 'facebook' | 'instagram', visible: boolean) => {
    setHiddenOn((earlier = []) => (visible ? earlier.filter((name) => name !== site) : [...earlier, site]));
    void badge.set(site, { visible });
  };
  return (
    <Section id="reading" title={t('settings.reading')}>
      <ul className="statements">
        {statements.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <fieldset className="choices" disabled={hiddenOn === undefined}>
        <legend className="field-label">{t('settings.badge')}</legend>
        {sites.map(({ site, name }) => (
          <label key={site} className="row">
            <input type="checkbox" checked={!hiddenOn?.includes(site)} onChange={(event) => change(site, event.target.checked)} />
            {name}
          </label>
        ))}
        <p className="tiny muted">{t('settings.badgeText')}</p>
      </fieldset>
    </Section>
  );
}
