import type { CompanionClient } from '../../companion/client.ts';
import { loadBrands } from '../../storage/brands.ts';
import type { PostwrightDatabase } from '../../storage/database.ts';
import { useStored } from '../../storage/use-stored.ts';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import './costs.css';
import { Ledger } from './ledger.tsx';
import { MonthCard } from './month-card.tsx';
import { NotPaired } from './not-paired.tsx';
import { SummaryCard } from './summary-card.tsx';
import { WithMonth } from './with-month.tsx';

interface CostsPageProps {
  client: CompanionClient | undefined;
  database: PostwrightDatabase;
  openSettings: () => void;
}

/** The full page: the same figures, and every single call. */
export function CostsPage({ client, database, openSettings }: CostsPageProps) {
  const { t } = useI18n();
  const brands = useStored(() => loadBrands(database), [database]) ?? [];
  return (
    <main className="wide-page stack loose">
      <h1>{t('place.costs')}</h1>
      {client ? (
        <WithMonth client={client} onPairAgain={openSettings} onHowToStart={openSettings}>
          {({ month, period, setPeriod }) => (
            <>
              <div className="costs-top">
                <MonthCard month={month} />
                <SummaryCard client={client} period={period} onPeriod={setPeriod} />
              </div>
              <Ledger client={client} period={period} brandNames={new Map(brands.map((brand) => [brand.id, brand.name]))} />
            </>
          )}
        </WithMonth>
      ) : (
        <NotPaired onPair={openSettings} />
      )}
    </main>
  );
}
