import { Square } from 'lucide-react';
import type { Run } from '../../companion/runs.ts';
import type { Estimate } from '../../companion/use-estimate.ts';
import { Button } from '../button.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import { priceLabel } from './price-label.ts';

interface GenerateButtonProps {
  estimate: Estimate;
  /** From own recent runs, in milliseconds. */
  typicalMs: number | undefined;
  running: Run | undefined;
  onGenerate: () => void;
  onStop: () => void;
}

/** Carries price and time; while it runs it is Stop, in the same place. */
export function GenerateButton({ estimate, typicalMs, running, onGenerate, onStop }: GenerateButtonProps) {
  const { t, format, ...i18n } = useI18n();
  if (running) {
    const stopping = running.state.status === 'stopping';
    return (
      <Button look="primary" wide icon={Square} className="stop" disabled={stopping} onClick={onStop} aria-keyshortcuts="Escape">
        {t(stopping ? 'create.stopping' : 'create.stop')}
      </Button>
    );
  }
  const price = estimate.status === 'known' ? priceLabel(estimate, { ...i18n, t, format }) : t(estimate.status === 'asking' ? 'price.asking' : 'price.unknown');
  const parts = [t('create.generate'), price, ...(typicalMs === undefined ? [] : [format.duration(Math.max(1_000, Math.round(typicalMs / 1_000) * 1_000))])];
  return (
    <Button look="primary" wide onClick={onGenerate} aria-keyshortcuts="Control+Enter Meta+Enter">
      {parts.join(' · ')}
    </Button>
  );
}
