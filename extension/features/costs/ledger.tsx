import { Download } from 'lucide-react';
import { useState } from 'react';
import { exportUsage, type UsageRow } from '#shared/contracts/usage';
import { usd } from '#shared/domain/money';
import type { CompanionClient } from '../../companion/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card, Skeleton, Tag } from '../../ui/card.tsx';
import { FailureNotice } from '../../ui/generation/failure-notice.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { saveAs } from '../../ui/save-as.ts';
import { useToast } from '../../ui/toast.tsx';
import { featureName } from './cost-words.ts';
import { type Period, startOf } from './period.ts';
import { asFailure, useLedger } from './use-costs.ts';

/** Every vendor call with what it cost, newest first. */
export function Ledger({ client, period, brandNames }: { client: CompanionClient; period: Period; brandNames: ReadonlyMap<string, string> }) {
  const { t } = useI18n();
  const { loaded, again, rows, hasMore, more, moreFailure } = useLedger(client, period);
  return (
    <Card className="stack loose">
      <div className="row wrap">
        <h2 className="grow">{t('costs.ledger')}</h2>
        <CsvButton client={client} period={period} />
      </div>
      {loaded.status === 'loading' && <Skeleton label={t('common.loading')} heights={[28, 28, 28, 28, 28]} />}
      {loaded.status === 'failed' && <FailureNotice failure={loaded.failure} steps={{ 'try-again': again }} />}
      {loaded.status === 'ready' && rows.length === 0 && <p className="small muted">{t('costs.none')}</p>}
      {loaded.status === 'ready' && rows.length > 0 && <Rows rows={rows} brandNames={brandNames} />}
      {moreFailure && <FailureNotice failure={moreFailure} steps={{ 'try-again': () => void more() }} />}
      {hasMore && !moreFailure && (
        <div>
          <Button onClick={() => void more()}>{t('costs.more')}</Button>
        </div>
      )}
    </Card>
  );
}

function Rows({ rows, brandNames }: { rows: readonly UsageRow[]; brandNames: ReadonlyMap<string, string> }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  return (
    // A wide table scrolls inside its own frame, which the keyboard reaches too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={t('costs.ledger')}>
      <table className="table ledger">
        <thead>
          <tr>
            <th scope="col">{t('costs.when')}</th>
            <th scope="col">{t('costs.what')}</th>
            <th scope="col">{t('costs.group.model')}</th>
            <th scope="col">{t('costs.used')}</th>
            <th scope="col">{t('costs.took')}</th>
            <th scope="col">{t('costs.outcome')}</th>
            <th scope="col">{t('costs.cost')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="fixed">{format.dateTime(row.at)}</td>
              <td>
                {featureName(row.feature, i18n)}
                {row.brand && <span className="faint"> · {brandNames.get(row.brand) ?? row.brand}</span>}
              </td>
              <td>
                {row.billedModel}
                {row.billedModel !== row.requestedModel && <span className="faint"> {t('costs.insteadOf', { model: row.requestedModel })}</span>}
                {row.practice && (
                  <>
                    {' '}
                    <Tag tone="warn">{t('shell.practice')}</Tag>
                  </>
                )}
              </td>
              <td>{usedWords(row, i18n)}</td>
              <td className="fixed">{format.duration(row.latencyMs)}</td>
              <td className="fixed">
                <Tag tone={row.status === 'succeeded' ? 'good' : 'warn'}>{t(`costs.status.${row.status}`)}</Tag>
              </td>
              <td className="fixed" title={[row.costUsd && `${row.costUsd} USD`, t(`costs.source.${row.costSource}`)].filter(Boolean).join(' · ')}>
                {priceWords(row, i18n)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function priceWords(row: UsageRow, { t, format }: ReturnType<typeof useI18n>): string {
  if (row.costUsd === null) return t('common.unknown');
  return usd(row.costUsd) === 0n ? t('common.free') : format.money(row.costUsd);
}

function usedWords(row: UsageRow, { t, format }: ReturnType<typeof useI18n>): string {
  const tokens = (row.inputTokens ?? 0) + (row.outputTokens ?? 0);
  const parts = [row.images > 0 && t('costs.images', { count: row.images }), tokens > 0 && t('costs.tokens', { count: tokens })].filter(
    (part) => part !== false,
  );
  return parts.length > 0 ? format.list(parts) : '–';
}

function CsvButton({ client, period }: { client: CompanionClient; period: Period }) {
  const { t } = useI18n();
  const showToast = useToast();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const csv = await client.download(exportUsage, { query: { from: startOf(period, new Date()) }, timeoutMs: 120_000 });
      saveAs(csv, `postwright-costs-${new Date().toISOString().slice(0, 10)}.csv`);
    } catch (cause) {
      showToast(asFailure(cause).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={Download} disabled={busy} onClick={() => void download()}>
      {t('costs.csv')}
    </Button>
  );
}
