import type { Capture } from '../messaging/messages.ts';

/** The context menu in the languages of the interface. Menus are made by the worker, before any page with message files is open. */
const titles: Record<string, Record<Capture['action'], string>> = {
  en: { answer: 'Answer this post', make: 'Make a post from this', save: 'Save to library' },
  de: { answer: 'Auf diesen Beitrag antworten', make: 'Daraus einen Beitrag machen', save: 'In der Bibliothek speichern' },
  es: { answer: 'Responder a esta publicación', make: 'Crear una publicación a partir de esto', save: 'Guardar en la biblioteca' },
  fr: { answer: 'Répondre à cette publication', make: 'En faire une publication', save: 'Enregistrer dans la bibliothèque' },
  pt: { answer: 'Responder a esta publicação', make: 'Criar uma publicação a partir disto', save: 'Guardar na biblioteca' },
  ru: { answer: 'Ответить на эту публикацию', make: 'Сделать из этого публикацию', save: 'Сохранить в библиотеку' },
  ar: { answer: 'الرد على هذا المنشور', make: 'إنشاء منشور من هذا', save: 'حفظ في المكتبة' },
};

/** `language` is BCP 47; an unknown one gets English. */
export function menuTitles(language: string): Record<Capture['action'], string> {
  const known = titles[language.split('-')[0] ?? 'en'] ?? titles.en;
  if (!known) throw new Error('English menu titles are missing.');
  return known;
}
