import { usd } from '#shared/domain/money';
import type { pictureFor, TextPart } from '../../companion/generation-view.ts';
import type { Run } from '../../companion/runs.ts';
import { Tag } from '../card.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import { costLabel } from './price-label.ts';

interface RunFactsProps {
  run: Run;
  part: TextPart | undefined;
  picture: ReturnType<typeof pictureFor>;
}

/** Who wrote and drew it, what it really cost, how long it really took. */
export function RunFacts({ run, part, picture }: RunFactsProps) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const { finished } = run.view;
  const text = part?.status === 'ready' ? part.text : undefined;
  const image = picture?.status === 'ready' ? picture.image : undefined;
  const models = [text?.model, image?.model].filter((model) => model !== undefined);
  // Nothing came and nothing was charged: the card says so itself, "free · 0 s" would say it wrongly.
  const empty = finished?.status === 'failed' && finished.costKnown && usd(finished.costUsd) === 0n;
  const facts = [
    ...new Set(models.map(shortName)),
    ...(finished && !empty ? [costLabel(finished, i18n), format.duration(finished.timings.totalMs)] : []),
    ...(run.state.status === 'running' && models.length === 0 ? [t(run.state.connection === 'lost' ? 'run.reconnecting' : 'run.working')] : []),
  ];
  return (
    <div className="grow run-facts">
      <span className="tiny faint" title={models.join(' · ')}>
        {facts.join(' · ')}
      </span>
      {(text?.practice || image?.practice) && (
        <Tag tone="warn" title={t('shell.practiceTitle')}>
          {t('shell.practice')}
        </Tag>
      )}
      {text?.model.startsWith('builtin/') && <Tag tone="accent">{t('run.withoutModel')}</Tag>}
    </div>
  );
}

/** "openai/gpt-6-luna" → "gpt-6-luna", "google/gemini-nano-banana" → "nano-banana"; the whole id is in the tooltip. */
function shortName(model: string): string {
  return model.slice(model.indexOf('/') + 1).replace(/^gemini-(?=\p{L})/u, '');
}
