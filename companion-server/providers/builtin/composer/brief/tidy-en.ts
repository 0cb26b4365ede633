const shortForms: Readonly<Record<string, string>> = {
  r: 'are',
  u: 'you',
  ur: 'your',
  bc: 'because',
  cuz: 'because',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  w: 'with',
  tmrw: 'tomorrow',
  anounce: 'announce',
  annouce: 'announce',
  promot: 'promote',
  recieve: 'receive',
  definately: 'definitely',
  avaliable: 'available',
  availible: 'available',
  oppening: 'opening',
  resturant: 'restaurant',
  tommorow: 'tomorrow',
  tomorow: 'tomorrow',
  untill: 'until',
  discout: 'discount',
  wich: 'which',
  i: 'I',
};
const days =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|april|june|july|august|september|october|november|december|christmas|easter)\b/g;

/** Writes out what was typed in haste: short forms, common slips, small weekdays. */
export function tidyEn(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}'./-])\p{L}+(?![\p{L}\p{N}'-])/gu, (word) => {
      const whole = Object.hasOwn(shortForms, word.toLowerCase()) ? shortForms[word.toLowerCase()] : undefined;
      return whole === undefined || /^\p{Lu}{2,}$|^[RUW]$/u.test(word) ? word : /^\p{Lu}/u.test(word) ? whole.charAt(0).toUpperCase() + whole.slice(1) : whole;
    })
    .replace(days, (day) => day.charAt(0).toUpperCase() + day.slice(1));
}
