import { Square } from 'lucide-react';
import type { Run } from '../../companion/runs.ts';
import type { Estimate } from '../../companion/use-estimate.ts';
import { Button } from '../button.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import { priceLabel } from './price-label.ts';
import type { UsualRun } from './usual-run.ts';

interface GenerateButtonProps {
  estimate: Estimate;
  /** What own recent runs of this kind took and cost. */
  usual: UsualRun;
  running: Run | undefined;
  onGenerate: () => void;
  onStop: () => void;
}

/** Carries price and time; while it runs it is Stop, in the same place. */
export function GenerateButton({ estimate, usual, running, onGenerate, onStop }: GenerateButtonProps) {
  const { t, format, ...i18n } = useI18n();
  if (running) {
    const stopping = running.state.status === 'stopping';
    return (
      <Button look="primary" wide icon={Square} className="stop" disabled={stopping} onClick={onStop} aria-keyshortcuts="Escape">
        {t(stopping ? 'create.stopping' : 'create.stop')}
      </Button>
    );
  }
  const price =
    estimate.status === 'known'
      ? priceLabel(estimate, { ...i18n, t, format }, usual.costUsd)
      : t(estimate.status === 'asking' ? 'price.asking' : 'price.unknown');
  const parts = [
    t('create.generate'),
    price,
    ...(usual.timeMs === undefined ? [] : [format.duration(Math.max(1_000, Math.round(usual.timeMs / 1_000) * 1_000))]),
  ];
  return (
    <Button look="primary" wide onClick={onGenerate} aria-keyshortcuts="Control+Enter Meta+Enter">
      {parts.join(' · ')}
    </Button>
  );
}
