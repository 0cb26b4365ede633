/** Stems of what pages call comments and shares, over many languages. Used only on short labels that hold a number. */
const comments =
  /comment|coment|commenta|komment|koment|kommentti|reactie|opmerking|yorum|коммент|комент|камент|σχόλι|σχολι|תגוב|تعليق|نظر|دیدگاه|تبصر|टिप्पण|कमेंट|कॉमेंट|মন্তব্য|கருத்து|వ్యాఖ్య|ความคิดเห็น|bình luận|komentar|コメント|댓글|评论|評論|則留言|留言|回应|hozzászólás|comentari|iruzkin|maoni|ulasan|athugasemd/iu;
const shares =
  /share|compart|partage|geteilt|mal geteilt|teilung|condivis|gedeeld|keer gedeeld|udostępn|sdílen|zdieľan|megosztás|deling|delning|jaettu|jakoa|jako|paylaş|поделил|репост|перепост|поширен|пашыр|сподел|κοινοποί|שיתופ|مشارك|اشتراک|شیئر|शेयर|शेअर|শেয়ার|பகிர்வு|షేర్|แชร์|lượt chia sẻ|chia sẻ|dibagikan|bagikan|kali dibagikan|perkongsian|シェア|공유|分享|次轉發|转发|distribuiri|dijeljenj|deljen|comparticions/iu;

/** What a short label with a number counts, where it says so. */
export function counterOf(label: string): 'comments' | 'shares' | undefined {
  if (label.length > 60) return undefined;
  if (shares.test(label)) return 'shares';
  return comments.test(label) ? 'comments' : undefined;
}
