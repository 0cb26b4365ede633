import { ExternalLink } from 'lucide-react';
import { openFullPage } from '../../messaging/open-places.ts';
import { Button } from '../../ui/button.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import type { PlaceProps } from '../../ui/place.ts';
import './costs.css';
import { MonthCard } from './month-card.tsx';
import { NotPaired } from './not-paired.tsx';
import { SummaryCard } from './summary-card.tsx';
import { WithMonth } from './with-month.tsx';

/** The panel's view of the ledger: this month, and where it went. */
export function CostsPlace({ client, openSettings, howToStart }: PlaceProps) {
  const { t } = useI18n();
  if (!client) return <NotPaired onPair={openSettings} />;
  return (
    <WithMonth client={client} onPairAgain={openSettings} onHowToStart={howToStart}>
      {({ month, period, setPeriod }) => (
        <div className="stack loose">
          <MonthCard month={month} />
          <SummaryCard client={client} period={period} onPeriod={setPeriod} />
          <Button icon={ExternalLink} wide onClick={() => void openFullPage('costs')}>
            {t('costs.everyCall')}
          </Button>
        </div>
      )}
    </WithMonth>
  );
}
