/** Stems of what pages call comments and shares: language:comments/shares. */
const stems = `en:comment/share
es:coment/compart
pt:coment/compart
ca:coment/compart
fr:comment/partage
it:comment/condivis
de:komment/geteilt,teilung
nl:reactie,opmerking/gedeeld
pl:koment/udostępn
cs:koment/sdílen
sk:koment/zdieľan
hu:hozzászólás,komment/megosztás
ro:coment/distribuiri
da:komment/deling
nb:komment/deling
no:komment/deling
nn:komment/deling
sv:komment/delning
fi:komment/jaettu,jako
tr:yorum/paylaş
ru:коммент/поделил,репост,перепост
uk:комент/поширен
be:камент/пашыр
bg:комент/сподел
mk:комент/сподел
sr:комент,koment/подел,дељењ,deljen
hr:koment/dijeljenj
bs:koment/dijeljenj
sl:koment/deljen,delitev
el:σχόλι,σχολι/κοινοποί
he:תגוב/שיתופ
ar:تعليق/مشارك
fa:نظر,دیدگاه/اشتراک
ur:تبصر/شیئر
hi:टिप्पण,कमेंट,कॉमेंट/शेयर
mr:टिप्पण,कमेंट,कॉमेंट/शेअर
ne:टिप्पण,कमेन्ट/शेयर,सेयर
bn:মন্তব্য/শেয়ার
ta:கருத்து/பகிர்வு
te:వ్యాఖ్య/షేర్
th:ความคิดเห็น/แชร์
vi:bình luận/chia sẻ
id:komentar/bagikan
ms:komen,ulasan/kongsi
ja:コメント/シェア
ko:댓글/공유
zh:评论,評論,留言,回应,回應/分享,转发,轉發
eu:iruzkin/partekat
sw:maoni/shiriki
is:athugasemd,ummæli/deiling`;

const byLanguage = new Map(
  stems.split('\n').map((row) => {
    const [language = '', comments = '', shares = ''] = row.split(/[:/]/);
    return [language, { comments: comments.split(','), shares: shares.split(',') }];
  }),
);
const english = byLanguage.get('en');

/** The stems of one language and English, or of all where the language is not known, as alternatives of a pattern. */
export function counterWords(language: string): { comments: string; shares: string } {
  const own = byLanguage.get(language.toLowerCase().split(/[-_]/)[0] ?? '');
  const rows = own && english ? [own, english] : [...byLanguage.values()];
  const joined = (kind: 'comments' | 'shares') => [...new Set(rows.flatMap((row) => row[kind]))].join('|');
  return { comments: joined('comments'), shares: joined('shares') };
}
