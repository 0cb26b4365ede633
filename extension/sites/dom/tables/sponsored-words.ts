import { fold } from '../plain-text.ts';

/**
 * What Meta writes on an ad, by interface language. From lists of 2016 (about 95 locales), refreshed with lists of 2024 to
 * 2026 and the short labels reported in 2026. Dated 2026-11-20; add a word here when an account shows a new one.
 */
const words = `en:Sponsored,Ad|ar:مُموَّل,إعلان مُموَّل,برعاية,ممول,إعلان|af:Geborg|az:Sponsor dəstəkli|be:Рэклама|bg:Спонсорирано|bn:সৌজন্যে|bs:Sponzorirano|ca:Patrocinat|cs:Sponzorováno|da:Sponsoreret|de:Gesponsert,Anzeige|el:Χορηγούμενη,Χορηγούμενο|es:Publicidad,Patrocinado|et:Sponsitud|eu:Babestua|fa:دارای پشتیبانی مالی|fi:Sponsoroitu|fil:May Sponsor|tl:May Sponsor|fr:Sponsorisé,Commandité|ga:Urraithe|gl:Patrocinado|gu:પ્રાયોજિત|he:ממומן,בחסות|hi:प्रायोजित|mr:प्रायोजित|ne:प्रायोजित|hr:Plaćeni oglas,Sponzorirano|hu:Hirdetés|hy:Գովազդային|id:Bersponsor,Disponsori|is:Kostað|it:Sponsorizzato,Sponsorizzata|ja:広告|jv:Disponsori|ka:რეკლამა|kk:Демеушілік көрсеткен|km:បានឧបត្ថម្ភ|kn:ಪ್ರಾಯೋಜಿತ|ko:Sponsored,광고|lt:Rėmėjai|lv:Apmaksāta reklāma|mk:Спонзорирано|ml:സ്പോൺസർ ചെയ്തത്|mn:Ивээн тэтгэсэн|ms:Ditaja|mt:Sponsorjat|my:ပံ့ပိုးထားသည်|nb:Sponset|no:Sponset|nn:Sponsa|nl:Gesponsord|or:ପ୍ରଯୋଜିତ|pa:ਸਰਪ੍ਰਸਤੀ ਪ੍ਰਾਪਤ|pl:Sponsorowane|pt:Patrocinado|ro:Sponsorizat|ru:Реклама|si:අනුග්‍රහය දක්වන ලද|sk:Sponzorované|sl:Sponzorirano|so:La maalgeliyey|sq:Sponsorizuar|sr:Спонзорисано|sv:Sponsrad|sw:Imedhaminiwa|ta:ஸ்பான்ஸர் செய்யப்பட்டது|te:స్పాన్సర్ చేసినవి|tg:Бо сарпарастӣ|th:ได้รับการสนับสนุน|tr:Sponsorlu|uk:Спонсорована,Спонсоровано,Реклама|ur:تعاون کردہ|uz:Reklama|vi:Được tài trợ|zh:赞助内容,赞助,贊助,廣告,广告`;

const byLanguage = new Map(
  words.split('|').map((row) => {
    const [language = '', labels = ''] = row.split(':');
    return [language, labels.split(',').map(fold)];
  }),
);

/** How many interface languages have a word. */
export const sponsoredLanguages = (): number => byLanguage.size;

/**
 * The labels of one language and English "Sponsored", folded. Words of other languages count only where the page does not say its
 * language: "Ad" is a name in Turkish.
 */
export function sponsoredWords(language: string): string[] {
  const own = byLanguage.get(language.toLowerCase().split(/[-_]/)[0] ?? '');
  return [...new Set([...(own ?? [...byLanguage.values()].flat()), 'sponsored'])];
}
