import { type ReactNode, StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { PostwrightDatabase } from '../storage/database.ts';
import { loadSetting } from '../storage/settings.ts';
import { useStored } from '../storage/use-stored.ts';
import { I18nProvider } from '../ui/i18n/i18n-context.tsx';
import { isUiLanguage, pickLanguage } from '../ui/i18n/languages.ts';
import { ToastProvider } from '../ui/toast.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import '../ui/styles.css';

/** Language, theme, toasts and a net below: what every page of the extension stands in. */
export function PageRoot({ database, children }: { database: PostwrightDatabase; children: ReactNode }) {
  const settings = useStored(async () => ({ language: await loadSetting(database, 'language'), theme: await loadSetting(database, 'theme') }), [database]);
  const theme = settings?.theme;
  useEffect(() => {
    if (!theme || theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  if (!settings) return null;
  const language = isUiLanguage(settings.language) ? settings.language : pickLanguage(navigator.languages);
  return (
    <I18nProvider language={language}>
      <ToastProvider>
        <ErrorBoundary>{children}</ErrorBoundary>
      </ToastProvider>
    </I18nProvider>
  );
}

/** Puts a page into its `#root`. */
export function mountPage(database: PostwrightDatabase, page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element #root');
  createRoot(root).render(
    <StrictMode>
      <PageRoot database={database}>{page}</PageRoot>
    </StrictMode>,
  );
}
