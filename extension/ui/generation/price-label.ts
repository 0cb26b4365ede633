import { usd } from '#shared/domain/money';
import type { I18n } from '../i18n/i18n-context.tsx';

/**
 * "about 2.1¢", "0.4¢ to 2.1¢", "free" or "price unknown", from the companion's estimate in USD. `usualUsd` is what own runs of the same
 * kind came to: said instead of a wide range, unless it lies well outside of it (other models by now, other prices).
 */
export function priceLabel(estimate: { lowUsd: string | null; highUsd: string | null }, { t, format }: Pick<I18n, 't' | 'format'>, usualUsd?: string): string {
  const { lowUsd, highUsd } = estimate;
  if (lowUsd === null && highUsd === null) return t('price.unknown');
  if (highUsd === null) return t('price.atLeast', { price: format.money(lowUsd) });
  const high = usd(highUsd);
  const low = usd(lowUsd ?? highUsd);
  if (high === 0n) return t('common.free');
  const [shownLow, shownHigh] = [format.money(lowUsd ?? highUsd), format.money(highUsd)];
  // Close enough together: one figure, the higher one, so that nobody pays more than was said.
  if (shownLow === shownHigh || high * 2n <= low * 3n) return t('price.about', { price: shownHigh });
  if (usualUsd !== undefined && isLikely(usd(usualUsd), low, high)) return t('price.about', { price: format.money(usualUsd) });
  return t('price.between', { low: shownLow, high: shownHigh });
}

/** A short text costs a little less than the estimate's lower end. */
const isLikely = (usual: bigint, low: bigint, high: bigint) => usual * 5n >= low * 4n && usual <= high;

/** What a finished run really cost. `costKnown` false: the known part, and that it is not all. */
export function costLabel(run: { costUsd: string; costKnown: boolean }, { t, format }: Pick<I18n, 't' | 'format'>): string {
  if (run.costKnown) return usd(run.costUsd) === 0n ? t('common.free') : format.money(run.costUsd);
  return usd(run.costUsd) === 0n ? t('price.unknown') : t('price.partly', { price: format.money(run.costUsd) });
}
