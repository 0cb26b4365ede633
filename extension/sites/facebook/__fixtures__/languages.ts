/** The words that a built page paints, by interface language. `hours` and `about` are as Facebook writes them. */
export interface PageWords {
  language: string;
  dir?: 'rtl';
  sponsored: string;
  threeHours: string;
  reactions: string;
  comments: string;
  shares: string;
  seeMore: string;
  learnMore: string;
  commentBy: string;
  like: string;
}

export const pageWords: PageWords[] = [
  { language: 'en', sponsored: 'Sponsored', threeHours: '3h', reactions: '1.2K', comments: '48 comments', shares: '7 shares', seeMore: 'See more', learnMore: 'Learn more', commentBy: 'Comment by Ada', like: 'Like: 7 people' },
  { language: 'en-GB', sponsored: 'Ad', threeHours: '3 hrs', reactions: '1.2K', comments: '48 comments', shares: '7 shares', seeMore: 'See more', learnMore: 'Learn more', commentBy: 'Comment by Ada', like: 'Like: 7 people' },
  { language: 'de', sponsored: 'Gesponsert', threeHours: '3 Std.', reactions: '1,2 Tsd.', comments: '48 Kommentare', shares: '7 Mal geteilt', seeMore: 'Mehr anzeigen', learnMore: 'Mehr dazu', commentBy: 'Kommentar von Ada', like: 'Gefällt mir: 7 Personen' },
  { language: 'es', sponsored: 'Publicidad', threeHours: '3 h', reactions: '1,2 mil', comments: '48 comentarios', shares: '7 veces compartido', seeMore: 'Ver más', learnMore: 'Más información', commentBy: 'Comentario de Ada', like: 'Me gusta: 7 personas' },
  { language: 'fr', sponsored: 'Sponsorisé', threeHours: '3 h', reactions: '1,2 k', comments: '48 commentaires', shares: '7 partages', seeMore: 'En voir plus', learnMore: 'En savoir plus', commentBy: 'Commentaire de Ada', like: 'J’aime : 7 personnes' },
  { language: 'pt-BR', sponsored: 'Patrocinado', threeHours: '3 h', reactions: '1,2 mil', comments: '48 comentários', shares: '7 compartilhamentos', seeMore: 'Ver mais', learnMore: 'Saiba mais', commentBy: 'Comentário de Ada', like: 'Curtir: 7 pessoas' },
  { language: 'ar', dir: 'rtl', sponsored: 'مُموَّل', threeHours: '٣ س', reactions: '١٫٢ ألف', comments: '٤٨ تعليقًا', shares: '٧ مشاركات', seeMore: 'عرض المزيد', learnMore: 'معرفة المزيد', commentBy: 'تعليق من آدا', like: 'أعجبني: ٧ أشخاص' },
  { language: 'ja', sponsored: '広告', threeHours: '3時間', reactions: '1200', comments: 'コメント48件', shares: 'シェア7件', seeMore: 'もっと見る', learnMore: '詳しくはこちら', commentBy: 'Adaさんからのコメント', like: 'いいね！: 7人' },
  { language: 'ru', sponsored: 'Реклама', threeHours: '3 ч.', reactions: '1,2 тыс.', comments: '48 комментариев', shares: '7 поделились', seeMore: 'Ещё', learnMore: 'Подробнее', commentBy: 'Комментарий Ada', like: 'Нравится: 7 человек' },
  { language: 'tr', sponsored: 'Sponsorlu', threeHours: '3 sa', reactions: '1,2 B', comments: '48 yorum', shares: '7 paylaşım', seeMore: 'Devamını gör', learnMore: 'Daha fazla bilgi al', commentBy: 'Ada tarafından yorum', like: 'Beğen: 7 kişi' },
  { language: 'hi', sponsored: 'प्रायोजित', threeHours: '3 घं॰', reactions: '1.2 हज़ार', comments: '48 टिप्पणियाँ', shares: '7 शेयर', seeMore: 'और देखें', learnMore: 'ज़्यादा जानें', commentBy: 'Ada की टिप्पणी', like: 'लाइक: 7 लोग' },
];
