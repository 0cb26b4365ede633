import { usd } from '#shared/domain/money';
import type { Asset } from '../../storage/schema.ts';
import { postText } from '../../ui/generation/post-text.ts';
import type { I18n } from '../../ui/i18n/i18n-context.tsx';

/** "2.1¢", "2.1¢ for 3", "free", "cost unknown"; empty for what nobody paid for. */
export function costWords(asset: Asset, { t, format }: Pick<I18n, 't' | 'format'>): string {
  if (asset.costUsd === undefined) return '';
  if (asset.costUsd === null) return t('library.costUnknown');
  if (usd(asset.costUsd) === 0n) return t('common.free');
  const money = format.money(asset.costUsd);
  return (asset.costParts ?? 1) > 1 ? t('library.costFor', { cost: money, count: asset.costParts ?? 1 }) : money;
}

/** The model's own name, or that there was none. */
export function makerWords(asset: Asset, { t }: Pick<I18n, 't'>): string {
  if (asset.model === undefined) return '';
  return asset.model.startsWith('builtin/') ? t('library.withoutModel') : asset.model.slice(asset.model.indexOf('/') + 1);
}

/** What goes into a composer, onto the clipboard or into Create's brief. */
export function wordsOf(asset: Asset): string {
  if (asset.kind === 'image') return '';
  return asset.kind === 'text' ? postText(asset) : asset.body;
}

/** A name that every file system takes. */
export function fileNameOf(asset: Asset): string {
  const base =
    asset.title
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'picture';
  const ending =
    (asset.mimeType ?? 'image/png')
      .split('/')[1]
      ?.replace('jpeg', 'jpg')
      .replace(/[^a-z0-9]/g, '') || 'png';
  return `${base}.${ending}`;
}

/** The address of a saved post where it may be opened: http and https only, whatever the page said. */
export function openableUrl(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\//i.test(address) ? address : undefined;
}
