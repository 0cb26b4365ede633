import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { Notice } from '../../ui/notice.tsx';

export function NotPaired({ onPair }: { onPair: () => void }) {
  const { t } = useI18n();
  return (
    <Notice title={t('costs.notPaired')} announce={false} actions={[{ label: t('costs.pair'), onClick: onPair, look: 'primary' }]}>
      {t('costs.notPairedText')}
    </Notice>
  );
}
