import { type ReactNode, useState } from 'react';
import type { CompanionClient } from '../../companion/client.ts';
import { Skeleton } from '../../ui/card.tsx';
import { FailureNotice } from '../../ui/generation/failure-notice.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import type { Period } from './period.ts';
import { type Month, useMonth } from './use-costs.ts';

interface WithMonthProps {
  client: CompanionClient;
  onPairAgain: () => void;
  onHowToStart: () => void;
  children: (shown: { month: Month; period: Period; setPeriod: (period: Period) => void }) => ReactNode;
}

/** Asks for the month first: when that cannot be had, one card says so instead of every part by itself. */
export function WithMonth({ client, onPairAgain, onHowToStart, children }: WithMonthProps) {
  const { t } = useI18n();
  const { loaded, again } = useMonth(client);
  const [period, setPeriod] = useState<Period>('month');
  if (loaded.status === 'loading') return <Skeleton label={t('common.loading')} heights={[74, 180]} />;
  if (loaded.status === 'failed')
    return <FailureNotice failure={loaded.failure} steps={{ 'try-again': again, 'pair-again': onPairAgain, 'how-to-start': onHowToStart }} />;
  return children({ month: loaded.value, period, setPeriod });
}
