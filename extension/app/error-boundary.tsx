import { Component, type ReactNode } from 'react';
import { useI18n } from '../ui/i18n/i18n-context.tsx';
import { Notice } from '../ui/notice.tsx';

/** A part that breaks says so in its own place and takes no other part along. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { problem?: string }> {
  override state: { problem?: string } = {};
  static getDerivedStateFromError(cause: unknown) {
    return { problem: cause instanceof Error ? `${cause.name}: ${cause.message}` : 'unknown' };
  }
  override render() {
    return this.state.problem === undefined ? this.props.children : <Broken problem={this.state.problem} />;
  }
}

function Broken({ problem }: { problem: string }) {
  const { t } = useI18n();
  return (
    <Notice tone="bad" title={t('place.failed')} details={problem} actions={[{ label: t('place.reload'), onClick: () => location.reload(), look: 'primary' }]}>
      <p>{t('place.failedText')}</p>
    </Notice>
  );
}
