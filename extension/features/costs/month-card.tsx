import { usd } from '#shared/domain/money';
import { Card } from '../../ui/card.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import type { Month } from './use-costs.ts';

/** This month in one figure, with what is not in it. */
export function MonthCard({ month: { month, spentUsd, assumedUsd, reservedUsd, unknownCostCalls, practice } }: { month: Month }) {
  const { t, format, language } = useI18n();
  const name = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month.slice(0, 7)}-15T00:00:00Z`));
  const notes = [
    practice && t('costs.practice'),
    usd(reservedUsd) > 0n && t('costs.reserved', { cost: format.money(reservedUsd) }),
    unknownCostCalls > 0 && t('costs.unknownCalls', { count: unknownCostCalls }),
    usd(assumedUsd) > 0n && t('costs.assumed', { cost: format.money(assumedUsd) }),
  ].filter((note) => note !== false);
  return (
    <Card className="month-card">
      <h2 className="small muted">{t('costs.spentIn', { month: name })}</h2>
      <b className="figure">{format.money(spentUsd)}</b>
      {notes.map((note) => (
        <p key={note} className="tiny muted">
          {note}
        </p>
      ))}
      {notes.length === 0 && <p className="tiny faint">{t('costs.everyCallKnown')}</p>}
    </Card>
  );
}
