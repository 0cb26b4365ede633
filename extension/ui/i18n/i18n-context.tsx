import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type Catalogue, english, loadCatalogue } from './catalogue.ts';
import { createFormats, type Formats } from './format.ts';
import { directionOf, type UiLanguage } from './languages.ts';
import { createTranslate, type Translate } from './translate.ts';

export interface I18n {
  language: UiLanguage;
  direction: 'ltr' | 'rtl';
  t: Translate;
  format: Formats;
}

function createI18n(language: UiLanguage, catalogue: Catalogue): I18n {
  const t = createTranslate(catalogue, language);
  return { language, direction: directionOf(language), t, format: createFormats(language, { unknown: t('common.unknown') }) };
}

const I18nContext = createContext<I18n>(createI18n('en', english));

/** Texts and formats of one language for everything below. Nothing is drawn until a language other than English has come. */
export function I18nProvider({ language, children }: { language: UiLanguage; children: ReactNode }) {
  const [i18n, setI18n] = useState<I18n | undefined>(() => (language === 'en' ? createI18n('en', english) : undefined));
  useEffect(() => {
    let current = true;
    const use = (catalogue: Catalogue) => {
      if (!current) return;
      document.documentElement.lang = language;
      document.documentElement.dir = directionOf(language);
      setI18n(createI18n(language, catalogue));
    };
    if (language === 'en') use(english);
    else loadCatalogue(language).then(use, () => use(english));
    return () => {
      current = false;
    };
  }, [language]);
  return i18n ? <I18nContext.Provider value={i18n}>{children}</I18nContext.Provider> : null;
}

export const useI18n = () => useContext(I18nContext);
