import { usd } from '#shared/domain/money';
import type { CompanionClient } from '../../companion/client.ts';
import { Card, Skeleton } from '../../ui/card.tsx';
import { FailureNotice } from '../../ui/generation/failure-notice.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { useMonth } from './use-costs.ts';

interface MonthCardProps {
  client: CompanionClient;
  onPairAgain: () => void;
  onHowToStart: () => void;
}

/** This month in one figure, with what is not in it. */
export function MonthCard({ client, onPairAgain, onHowToStart }: MonthCardProps) {
  const { t, format, language } = useI18n();
  const { loaded, again } = useMonth(client);
  if (loaded.status === 'loading') return <Skeleton label={t('common.loading')} heights={[74]} />;
  if (loaded.status === 'failed')
    return <FailureNotice failure={loaded.failure} steps={{ 'try-again': again, 'pair-again': onPairAgain, 'how-to-start': onHowToStart }} />;
  const { month, spentUsd, assumedUsd, reservedUsd, unknownCostCalls } = loaded.value;
  const name = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month.slice(0, 7)}-15T00:00:00Z`));
  const notes = [
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
