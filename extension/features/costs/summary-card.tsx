import { useId, useState } from 'react';
import { usd } from '#shared/domain/money';
import type { CompanionClient } from '../../companion/client.ts';
import { Bar, Card, Skeleton } from '../../ui/card.tsx';
import { ChipSelect, Switch } from '../../ui/chip.tsx';
import { FailureNotice } from '../../ui/generation/failure-notice.tsx';
import { type I18n, useI18n } from '../../ui/i18n/i18n-context.tsx';
import { groupName } from './cost-words.ts';
import { type Period, periods } from './period.ts';
import { type Grouping, groupings, type Summary, useSummary } from './use-costs.ts';

interface SummaryCardProps {
  client: CompanionClient;
  period: Period;
  onPeriod: (period: Period) => void;
}

/** Where the money went: drawn as bars, and the same as a table. */
export function SummaryCard({ client, period, onPeriod }: SummaryCardProps) {
  const { t } = useI18n();
  const [by, setBy] = useState<Grouping>('model');
  const [asTable, setAsTable] = useState(false);
  const { loaded, again } = useSummary(client, by, period);
  const titleId = useId();
  return (
    <Card className="stack loose" aria-labelledby={titleId}>
      <div className="row wrap">
        <h2 className="grow" id={titleId}>
          {t(`costs.by.${by}`)}
        </h2>
        <ChipSelect
          label={t('costs.period')}
          value={period}
          options={periods.map((value) => ({ value, label: t(`costs.period.${value}`) }))}
          onChange={onPeriod}
        />
      </div>
      <div className="row wrap">
        <ChipSelect label={t('costs.group')} value={by} options={groupings.map((value) => ({ value, label: t(`costs.group.${value}`) }))} onChange={setBy} />
        <span className="grow" />
        <Switch
          label={t('costs.view')}
          name={`view-${titleId}`}
          value={asTable ? 'table' : 'chart'}
          options={[
            { value: 'chart', label: t('costs.view.chart') },
            { value: 'table', label: t('costs.view.table') },
          ]}
          onChange={(view) => setAsTable(view === 'table')}
        />
      </div>
      {loaded.status === 'loading' && <Skeleton label={t('common.loading')} heights={[18, 18, 18]} />}
      {loaded.status === 'failed' && <FailureNotice failure={loaded.failure} steps={{ 'try-again': again }} />}
      {loaded.status === 'ready' && loaded.value.groups.length === 0 && <p className="small muted">{t('costs.none')}</p>}
      {loaded.status === 'ready' &&
        loaded.value.groups.length > 0 &&
        (asTable ? <Table summary={loaded.value} by={by} /> : <Chart summary={loaded.value} by={by} />)}
    </Card>
  );
}

function costOf(group: Summary['groups'][number], { t, format }: Pick<I18n, 't' | 'format'>): string {
  if (group.unknownCostCalls === group.calls) return t('common.unknown');
  return group.unknownCostCalls === 0 && usd(group.costUsd) === 0n ? t('common.free') : format.money(group.costUsd);
}

function Chart({ summary, by }: { summary: Summary; by: Grouping }) {
  const i18n = useI18n();
  const { t } = i18n;
  // Only the bars' lengths: the figures themselves stay exact.
  const sizes = summary.groups.map((group) => Number(usd(group.costUsd)));
  const most = Math.max(1, ...sizes);
  return (
    <ul className="cost-chart">
      {summary.groups.map((group, at) => {
        const name = groupName(group.key, by, i18n);
        const money = costOf(group, i18n);
        const words =
          group.unknownCostCalls > 0 && group.unknownCostCalls < group.calls ? t('costs.andUnknown', { cost: money, count: group.unknownCostCalls }) : money;
        return (
          <li key={group.key}>
            <span className="one-line" dir="auto" title={name}>
              {name}
            </span>
            <span className="cost">{words}</span>
            <Bar share={(sizes[at] ?? 0) / most} text={`${name}: ${words}`} />
          </li>
        );
      })}
    </ul>
  );
}

function Table({ summary, by }: { summary: Summary; by: Grouping }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">{t(`costs.by.${by}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`costs.group.${by}`)}</th>
            <th scope="col">{t('costs.calls')}</th>
            <th scope="col">{t('costs.cost')}</th>
            <th scope="col">{t('costs.unknown')}</th>
          </tr>
        </thead>
        <tbody>
          {summary.groups.map((group) => (
            <tr key={group.key}>
              <th scope="row" dir="auto">
                {groupName(group.key, by, i18n)}
              </th>
              <td>{format.number(group.calls)}</td>
              <td className="fixed">{costOf(group, i18n)}</td>
              <td>{format.number(group.unknownCostCalls)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('costs.total')}</th>
            <td>{format.number(summary.groups.reduce((sum, group) => sum + group.calls, 0))}</td>
            <td className="fixed">{format.money(summary.totalUsd)}</td>
            <td>{format.number(summary.groups.reduce((sum, group) => sum + group.unknownCostCalls, 0))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
