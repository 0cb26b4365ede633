/** What Postwright says inside a foreign page, in the languages of the interface. Kept here, since every byte is loaded into every page. */
export interface Words {
  answer: string;
  answerHint: string;
  hide: string;
  pick: string;
  waiting: string;
}
const table: Record<string, Words> = {
  en: {
    answer: 'Answer',
    answerHint: 'Answer this post with Postwright',
    hide: 'Hide this button on this site',
    pick: 'Click the post you mean. Arrow keys and Enter work too, Esc cancels.',
    waiting: 'It waits in the Postwright sidebar: Alt+Shift+P',
  },
  de: {
    answer: 'Antworten',
    answerHint: 'Auf diesen Beitrag mit Postwright antworten',
    hide: 'Diesen Knopf hier nicht mehr zeigen',
    pick: 'Klicken Sie auf den Beitrag. Pfeiltasten und Enter gehen auch, Esc bricht ab.',
    waiting: 'Er wartet in der Postwright-Seitenleiste: Alt+Umschalt+P',
  },
  es: {
    answer: 'Responder',
    answerHint: 'Responder a esta publicación con Postwright',
    hide: 'Ocultar este botón en este sitio',
    pick: 'Haz clic en la publicación. También con flechas y Enter; Esc cancela.',
    waiting: 'Espera en la barra lateral de Postwright: Alt+Mayús+P',
  },
  fr: {
    answer: 'Répondre',
    answerHint: 'Répondre à cette publication avec Postwright',
    hide: 'Masquer ce bouton sur ce site',
    pick: 'Cliquez sur la publication. Flèches et Entrée fonctionnent aussi, Échap annule.',
    waiting: 'Elle attend dans le panneau Postwright : Alt+Maj+P',
  },
  pt: {
    answer: 'Responder',
    answerHint: 'Responder a esta publicação com o Postwright',
    hide: 'Ocultar este botão neste site',
    pick: 'Clique na publicação. Setas e Enter também funcionam, Esc cancela.',
    waiting: 'Está à espera na barra do Postwright: Alt+Shift+P',
  },
  ru: {
    answer: 'Ответить',
    answerHint: 'Ответить на эту публикацию в Postwright',
    hide: 'Скрыть эту кнопку на этом сайте',
    pick: 'Щёлкните нужную публикацию. Можно стрелками и Enter, Esc отменяет.',
    waiting: 'Ждёт в боковой панели Postwright: Alt+Shift+P',
  },
  ar: {
    answer: 'رد',
    answerHint: 'الرد على هذا المنشور باستخدام Postwright',
    hide: 'إخفاء هذا الزر في هذا الموقع',
    pick: 'انقر على المنشور الذي تقصده. تعمل الأسهم وEnter أيضًا، وEsc للإلغاء.',
    waiting: 'بانتظارك في لوحة Postwright: Alt+Shift+P',
  },
};

/** `language` is BCP 47; an unknown one gets English. */
export function wordsFor(language: string): Words {
  return table[language.split('-')[0] ?? ''] ?? (table.en as Words);
}
