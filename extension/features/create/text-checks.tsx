import { useMemo } from 'react';
import type { ImageCompleted, TextCompleted } from '#shared/contracts/generation';
import { similarity } from '#shared/scoring/similarity';
import { limitsOf } from '#shared/vocabulary/placements';
import type { Run } from '../../companion/runs.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/card.tsx';
import { countCharacters, postText } from '../../ui/generation/post-text.ts';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';

interface TextChecksProps {
  run: Run;
  text: TextCompleted;
  image: ImageCompleted | undefined;
  onWriteAlt: () => void;
  onEdit: () => void;
}

/** From these shares on a text is called close to, or near, its source. */
const closeFrom = 0.25;
const nearFrom = 0.1;

/** What can be said about the text before it goes anywhere: likeness with the source, lengths, alternative text. */
export function TextChecks({ run, text, image, onWriteAlt, onEdit }: TextChecksProps) {
  const { t, format } = useI18n();
  const { request } = run;
  const limits = limitsOf(request.platform, request.placement);
  const whole = postText(text, request.link);
  const characters = countCharacters(whole);
  const likeness = useMemo(() => (request.source?.text ? similarity(whole, request.source.text) : undefined), [whole, request.source]);
  const level = !likeness ? undefined : likeness.share >= closeFrom ? 'close' : likeness.share >= nearFrom ? 'near' : 'original';
  const tooLong = characters > limits.maxCharacters;
  const tooManyTags = limits.maxHashtags !== null && text.hashtags.length > limits.maxHashtags;
  const mark = (fine: boolean) => <span aria-hidden="true">{fine ? '✓' : '!'}</span>;
  return (
    <ul className="checks" aria-label={t('check.list')}>
      {likeness && level && (
        <li>
          {mark(level === 'original')}
          <span>
            {t('check.likeness')} <span className="muted">{format.percent(likeness.share)}</span>
            {level !== 'original' && likeness.sharedPhrases[0] && <span className="muted"> · “{likeness.sharedPhrases[0]}”</span>}
          </span>
          <Tag tone={level === 'original' ? 'good' : level === 'near' ? 'warn' : 'bad'}>{t(`check.${level}`)}</Tag>
        </li>
      )}
      <li>
        {mark(!tooLong)}
        <span>
          {t('check.length')} <span className="muted">{t('check.ofLimit', { count: characters, limit: limits.maxCharacters })}</span>
        </span>
        {tooLong ? <Tag tone="bad">{t('check.tooLong')}</Tag> : <span />}
      </li>
      {tooManyTags && (
        <li>
          {mark(false)}
          <span>{t('check.hashtags', { count: text.hashtags.length, limit: limits.maxHashtags ?? 0 })}</span>
          <Button small look="quiet" onClick={onEdit}>
            {t('common.edit')}
          </Button>
        </li>
      )}
      {request.link && !limits.linksWork && (
        <li>
          {mark(false)}
          <span>{t('check.noLinks')}</span>
          <span />
        </li>
      )}
      {image && (
        <li>
          {mark(image.altText.trim() !== '')}
          <span>
            {image.altText.trim() ? t('check.altText') : t('check.noAltText')}
            {image.altText.trim() && (
              <span className="muted" dir="auto">
                {' '}
                {image.altText}
              </span>
            )}
          </span>
          <Button small look="quiet" onClick={onWriteAlt}>
            {t(image.altText.trim() ? 'common.edit' : 'check.writeIt')}
          </Button>
        </li>
      )}
    </ul>
  );
}
