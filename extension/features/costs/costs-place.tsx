import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { openFullPage } from '../../messaging/open-places.ts';
import { Button } from '../../ui/button.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PlaceProps } from '../../ui/place.ts';
import './costs.css';
import { MonthCard } from './month-card.tsx';
import type { Period } from './period.ts';
import { SummaryCard } from './summary-card.tsx';

/** The panel's view of the ledger: this month, and where it went. */
export function CostsPlace({ client, openSettings, howToStart }: PlaceProps) {
  const { t } = useI18n();
  const [period, setPeriod] = useState<Period>('month');
  if (!client) return <NotPaired onPair={openSettings} />;
  return (
    <div className="stack loose">
      <MonthCard client={client} onPairAgain={openSettings} onHowToStart={howToStart} />
      <SummaryCard client={client} period={period} onPeriod={setPeriod} />
      <Button icon={ExternalLink} wide onClick={() => void openFullPage('costs')}>
        {t('costs.everyCall')}
      </Button>
    </div>
  );
}

export function NotPaired({ onPair }: { onPair: () => void }) {
  const { t } = useI18n();
  return (
    <Notice title={t('costs.notPaired')} announce={false} actions={[{ label: t('costs.pair'), onClick: onPair, look: 'primary' }]}>
      {t('costs.notPairedText')}
    </Notice>
  );
}
