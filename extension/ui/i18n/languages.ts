/** The languages of the interface. The one that proves right-to-left is Arabic. */
export const uiLanguages = ['en', 'de', 'es', 'fr', 'pt', 'ru', 'ar'] as const;
export type UiLanguage = (typeof uiLanguages)[number];

/** Each language by its own name, for the settings. */
export const languageNames: Record<UiLanguage, string> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
  ru: 'Русский',
  ar: 'العربية',
};

export function isUiLanguage(value: string): value is UiLanguage {
  return (uiLanguages as readonly string[]).includes(value);
}

/** The first of the person's languages that there are texts for; English if there is none. Takes BCP 47 tags. */
export function pickLanguage(preferred: readonly string[]): UiLanguage {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0] ?? '';
    if (isUiLanguage(primary)) return primary;
  }
  return 'en';
}

export function directionOf(language: UiLanguage): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
