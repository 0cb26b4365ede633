import { ChevronDown, Settings } from 'lucide-react';
import { usd } from '#shared/domain/money';
import { BrandMark } from '../ui/brand-mark.tsx';
import { IconButton } from '../ui/button.tsx';
import { Tag } from '../ui/card.tsx';
import { type I18n, useI18n } from '../ui/i18n/i18n-context.tsx';
import { Menu } from '../ui/menu.tsx';
import type { Link, Month, Session } from './use-session.ts';

interface HeaderProps {
  session: Session;
  openSettings: () => void;
  /** Absent where there is no place for costs: the month is then only said. */
  openCosts?: () => void;
  /** Said instead of the brand's languages: the popup's own name. */
  title?: string;
}

/** Brand, the month's spending and how the companion stands. */
export function Header({ session, openSettings, openCosts, title }: HeaderProps) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const { link, brands, brandId, chooseBrand } = session;
  const brand = brands.find((candidate) => candidate.id === brandId);
  const languages = brand?.languages.map(format.languageName) ?? [];
  const month = 'month' in link ? link.month : undefined;
  return (
    <header className="shell-header">
      <BrandMark brand={brand} />
      <div className="grow">
        {title && <h1 className="one-line">{title}</h1>}
        <Menu
          label={t('shell.chooseBrand')}
          below
          start
          items={[
            ...brands.map((candidate) => ({ label: candidate.name, onSelect: () => chooseBrand(candidate.id) })),
            { label: t('shell.noBrand'), onSelect: () => chooseBrand(undefined) },
            { label: t('shell.editBrands'), icon: Settings, onSelect: openSettings },
          ]}
          button={(trigger) => (
            <button
              type="button"
              className={title ? 'brand-button tiny muted' : 'brand-button'}
              aria-label={`${t('shell.brand')}: ${brand?.name ?? t('shell.noBrand')}`}
              {...trigger}
            >
              <span className="one-line" dir="auto">
                {brand?.name ?? t('shell.noBrand')}
              </span>
              <ChevronDown size={12} aria-hidden="true" />
            </button>
          )}
        />
        {!title && languages.length > 0 && <div className="tiny muted one-line">{t('shell.brandLine', { languages: languages.join(', ') })}</div>}
      </div>
      {link.status === 'connected' && link.practice && (
        <Tag tone="warn" title={t('shell.practiceTitle')}>
          {t('shell.practice')}
        </Tag>
      )}
      {month && <MonthChip month={month} onClick={openCosts} />}
      <LinkDot link={link} />
      <IconButton small icon={Settings} label={t('common.settings')} onClick={openSettings} />
    </header>
  );
}

function MonthChip({ month, onClick }: { month: Month; onClick: (() => void) | undefined }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const limit = limitOf(month);
  const name = `${t('shell.spent')}: ${monthWords(month, i18n)}`;
  const shown = (
    <span aria-hidden="true">
      {format.money(month.spentUsd)} {limit && <span className="faint spent-of">{t('shell.spentOf', { limit: format.money(limit) })}</span>}
    </span>
  );
  if (onClick) {
    return (
      <button type="button" className="chip" onClick={onClick} aria-label={name} title={name}>
        {shown}
      </button>
    );
  }
  return (
    <span className="chip" title={name}>
      {shown}
      <span className="visually-hidden">{name}</span>
    </span>
  );
}

function LinkDot({ link }: { link: Link }) {
  const { t } = useI18n();
  const words = {
    looking: t('shell.connecting'),
    unpaired: t('shell.unpaired'),
    connected: t('shell.connected'),
    offline: t('shell.offline'),
  }[link.status];
  const tone = { looking: 'warn', unpaired: 'bad', connected: '', offline: 'bad' }[link.status];
  return (
    <span role="status" title={words} className="link-dot">
      <span className={`dot ${tone}`} />
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** The workspace's limit, where one is set; budgets of a later companion may look different and are then left out. */
function limitOf(month: Month): string | undefined {
  for (const budget of month.budgets) {
    if (typeof budget !== 'object' || budget === null) continue;
    const { scope, limitUsd, monthlyUsd } = budget as Record<string, unknown>;
    const limit = limitUsd ?? monthlyUsd;
    if (scope === 'workspace' && typeof limit === 'string' && /^\d{1,15}(\.\d{1,9})?$/.test(limit) && usd(limit) > 0n) return limit;
  }
  return undefined;
}

function monthWords(month: Month, { t, format }: I18n): string {
  const limit = limitOf(month);
  return [
    format.money(month.spentUsd),
    limit && t('shell.spentOf', { limit: format.money(limit) }),
    month.unknownCostCalls > 0 && t('shell.spentUnknown', { count: month.unknownCostCalls }),
  ]
    .filter(Boolean)
    .join(' ');
}
