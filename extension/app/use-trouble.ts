import { useCallback } from 'react';
import { CompanionError } from '../companion/companion-error.ts';
import { useI18n } from '../ui/i18n/i18n-context.tsx';
import { useToast } from '../ui/toast.tsx';

/** Says in passing what went wrong in the background. That nobody answers or the pairing is over stands at the top already. */
export function useTrouble(): (cause: unknown) => void {
  const { t } = useI18n();
  const toast = useToast();
  return useCallback(
    (cause: unknown) => {
      if (cause instanceof CompanionError && (cause.kind === 'offline' || cause.kind === 'unauthorized')) return;
      toast(cause instanceof Error ? cause.message : t('failure.other'));
    },
    [toast, t],
  );
}
