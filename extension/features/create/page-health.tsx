import type { ReadAd } from '#shared/domain/page-reading';
import { Tag } from '../../ui/card.tsx';
import { type I18n, useI18n } from '../../ui/i18n/i18n-context.tsx';
import { type FieldHealth, healthOfPost, type Sureness } from './page-reading-state.ts';

const marks: Record<Sureness, string> = { sure: '✓', about: '~', weak: '?', absent: '?' };
const tones = { sure: 'good', about: 'warn', weak: 'bad', absent: 'plain' } as const;

/** Field by field: what was read, by which way, and how surely. */
export function PostHealth({ post }: { post: ReadAd }) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <ul className="checks" aria-label={t('page.readTitle')}>
      {healthOfPost(post).map((health) => (
        <li key={health.field}>
          <span aria-hidden="true">{marks[health.sureness]}</span>
          <span dir="auto">
            {t(`page.field.${health.field}`)} <span className="muted">{saidOf(post, health, i18n)}</span>
          </span>
          <Tag tone={tones[health.sureness]}>{t(`page.${health.sureness}`)}</Tag>
        </li>
      ))}
    </ul>
  );
}

function saidOf(post: ReadAd, { field, sureness, strategy }: FieldHealth, { t, format }: I18n): string {
  if (sureness === 'absent') return t('page.notFound');
  const number = (value: number | undefined) =>
    value === undefined ? '' : post.approximate?.includes(field) ? t('page.roundedNumber', { count: value }) : format.number(value);
  const value = {
    author: post.advertiser?.name ?? post.author?.name ?? '',
    text: t(post.textTruncated ? 'page.charactersCut' : 'page.characters', { count: post.text?.length ?? 0 }),
    media: t('page.mediaCount', { count: post.media.length }),
    sponsored: t(post.sponsored ? 'page.isSponsored' : 'page.notSponsored'),
    reactions: number(post.reactions),
    comments: number(post.comments),
    postedAt: post.postedAt && !Number.isNaN(Date.parse(post.postedAt)) ? format.dateTime(post.postedAt) : (post.postedAt ?? ''),
  }[field];
  return strategy ? `${value} · ${strategy}` : value;
}
