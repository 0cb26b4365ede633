/** The practice feed's pictures, drawn here so that nobody's photograph is needed. */
const pictures: Record<string, string> = {
  'emoji-ice.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect x="4" y="4" width="28" height="28" rx="7" fill="#8fd3f4"/><path d="M4 13a9 9 0 0 1 9-9h10L4 23z" fill="#c9ecfb"/><rect x="4" y="4" width="28" height="28" rx="7" fill="none" stroke="#4ba3d3" stroke-width="2"/></svg>',
  'cold-brew.svg': scene(
    ['#0b3a5e', '#1b6f9c', '#8fd3e8'],
    `<ellipse cx="590" cy="1010" rx="520" ry="70" fill="#06283f" opacity=".5"/>
     <path d="M430 300h320l-44 660q-4 36-40 36H514q-36 0-40-36z" fill="#ffffff" opacity=".16"/>
     <path d="M446 430h288l-36 528q-3 26-30 26H512q-27 0-30-26z" fill="#3b1d0e"/>
     <path d="M446 430h288l-8 110q-140 60-272 0z" fill="#6b3a1c"/>
     <g fill="#ffffff" opacity=".34"><rect x="486" y="452" width="92" height="92" rx="16" transform="rotate(-12 532 498)"/><rect x="594" y="440" width="86" height="86" rx="16" transform="rotate(14 637 483)"/><rect x="538" y="556" width="88" height="88" rx="16" transform="rotate(6 582 600)"/></g>
     <rect x="690" y="180" width="20" height="420" rx="10" fill="#f4d35e" transform="rotate(10 700 390)"/>
     <path d="M860 470q0-40 30-70v-90h90v90q30 30 30 70v480q0 34-34 34h-82q-34 0-34-34z" fill="#2a1409"/><rect x="876" y="620" width="118" height="190" rx="12" fill="#f7efe0"/><circle cx="935" cy="690" r="30" fill="#1b6f9c"/><rect x="896" y="746" width="78" height="10" rx="5" fill="#1b6f9c"/><rect x="908" y="768" width="54" height="8" rx="4" fill="#1b6f9c"/>`,
  ),
  'matcha.svg': scene(
    ['#f3efdf', '#dfe8c3', '#b7cf85'],
    `<ellipse cx="560" cy="900" rx="420" ry="60" fill="#5f7a34" opacity=".3"/>
     <path d="M190 520h740q0 350-370 350T190 520z" fill="#3c3a36"/><ellipse cx="560" cy="520" rx="370" ry="110" fill="#52504a"/><ellipse cx="560" cy="530" rx="322" ry="86" fill="#8fb83f"/><path d="M330 520q120-60 250-20t240-10" stroke="#b6d96a" stroke-width="20" fill="none" stroke-linecap="round"/>
     <g transform="rotate(24 900 380)"><rect x="860" y="120" width="90" height="170" rx="20" fill="#d8b878"/><path d="M862 280h86l26 240h-138z" fill="#e7cf9a"/><g stroke="#b8935a" stroke-width="5"><path d="M880 290l-14 220M900 290l-4 226M920 290l10 224M936 290l22 218"/></g></g>`,
  ),
  'winter-blend.svg': scene(
    ['#2b1a3f', '#b1486a', '#f7b267'],
    `<circle cx="820" cy="470" r="150" fill="#ffe2ad"/><rect x="0" y="840" width="1180" height="340" fill="#4a2a1b"/><rect x="0" y="840" width="1180" height="18" fill="#6d4128"/>
     <path d="M380 330h340l26 560q2 30-28 30H382q-30 0-28-30z" fill="#f5ecdf"/><path d="M380 330h340l6 90H374z" fill="#e2d3bd"/><rect x="430" y="520" width="240" height="250" rx="16" fill="#2b1a3f"/><path d="M550 560l20 48 52 4-40 34 13 51-45-28-45 28 13-51-40-34 52-4z" fill="#f7b267"/><rect x="470" y="716" width="160" height="14" rx="7" fill="#f5ecdf"/>`,
  ),
  'shop-window.svg': scene(
    ['#1d3b2f', '#3f7d5c', '#cfe6c4'],
    `<rect x="150" y="300" width="880" height="620" rx="20" fill="#f2ead7"/><path d="M130 250h920l40 120H90z" fill="#c8553d"/><path d="M130 250h115l-30 120H90zM360 250h115v120H330zM590 250h115l15 120H590zM820 250h115l35 120H850z" fill="#f6e7d8"/>
     <rect x="210" y="430" width="420" height="330" rx="12" fill="#9fd0d8"/><rect x="710" y="430" width="240" height="490" rx="12" fill="#7a4a30"/><circle cx="908" cy="680" r="14" fill="#f2c14e"/><rect x="250" y="640" width="340" height="120" fill="#e3b778"/><circle cx="320" cy="620" r="44" fill="#b5763a"/><circle cx="420" cy="616" r="50" fill="#c98a48"/><circle cx="520" cy="622" r="42" fill="#b5763a"/>`,
  ),
};

/** The picture's SVG, or undefined where there is none of that name. */
export function practicePicture(name: string): string | undefined {
  return Object.hasOwn(pictures, name) ? pictures[name] : undefined;
}

function scene([from, middle, to]: [string, string, string], drawing: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 160 1180 840" width="1180" height="840"><defs><linearGradient id="g" x1="0" y1="0" x2=".5" y2="1"><stop offset="0" stop-color="${from}"/><stop offset=".6" stop-color="${middle}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect y="160" width="1180" height="840" fill="url(#g)"/>${drawing}</svg>`;
}
