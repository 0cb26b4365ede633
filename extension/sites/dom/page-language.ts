/** The language of the page's own words, as the page says it; "und" where it does not. */
export function pageLanguage(document: Document): string {
  const language = (document.documentElement.getAttribute('lang') ?? '').trim().replace('_', '-');
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) && language.length <= 40 ? language : 'und';
}
