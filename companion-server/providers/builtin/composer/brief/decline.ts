/** m, f, n or plural. */
export type Gender = 'm' | 'f' | 'n' | 'p';
export type Case = 'nominative' | 'accusative' | 'dative';

const endings: Record<Gender, string> = {
  m: 'kurier hundesalon brew kaffee tee kuchen saft wein käse salat burger brunch lunch kurs markt workshop service check tag abend termin laden hofladen salon schnitt haarschnitt garten teller plan podcast rabatt verkauf ausverkauf betrieb umzug standort bus anhänger wagen urlaub stand keller bericht blog newsletter mix schinken wandertag lauf korb eintopf döner teig honig shop store raum baum strauß abo tarif vortrag wettbewerb adventskalender kalender film ring anzug mantel schuh rock pullover rucksack stuhl tisch schrank schlüssel reifenwechsel wechsel test guide ratgeber laptop akku roller abholservice lieferdienst dienst flohmarkt basar chor verein spieleabend mittagstisch stammtisch auftritt club spaziergang kinderkurs tanzkurs mitarbeiter koch bäcker fahrer trainer barista azubi lehrling verkäufer friseur bau umbau',
  f: 'karte suppe torte tasche lampe pizza pasta bowl limonade schokolade bratwurst wurst butter sauce kollektion kerze creme seife maske massage behandlung beratung führung wohnung stunde woche probe aktion feier nacht lesung party eröffnung ausstellung verkostung messe tour wanderung reise werkstatt praxis filiale bäckerei küche bar terrasse ausbildung stelle schulung prüfung app software plattform funktion version website webseite uhr bluse hose jacke brille matratze decke sammlung spende verlosung reparatur inspektion wartung reinigung pflege katze klasse schule gruppe kita vorstellung premiere show saison speisekarte frühstückskarte linie marke box kiste sprechstunde öffnung kollegin mitarbeiterin trainerin köchin bäckerin aushilfe verstärkung idee checkliste anleitung übung garantie lieferung abholung anmeldung challenge serie rösterei mischung bohne röstung schorle',
  n: 'brot brötchen eis bier menü frühstück mittagessen essen gericht angebot paket set haus zimmer studio büro café restaurant fahrrad rad auto bike kleid hemd buch regal bett sofa konzert fest fete festival seminar training probetraining camp webinar event treffen turnier spiel programm team jubiläum produkt gerät tool update modell abonnement fitnessstudio yoga pilates shampoo öl parfum gemüse obst müsli fleisch kino museum theater heft magazin rezept video album gewinnspiel quiz picknick buffet lager lastenrad sortiment gebäck croissant hotel gästezimmer grundstück penthouse dachgeschoss e-bike spielzeug möbel shirt schwimmbad hallenbad coaching',
  p: 'öffnungszeiten leute ferien betriebsferien kosten eltern räder kinder kleider schuhe brötchen-tage tipps reifen plätzchen kekse angebote kurse menüs produkte blumen pflanzen möbel getränke snacks säfte weine biere kuchenstücke kollegen mitarbeiter',
};
const byNoun: readonly [string, Gender][] = (Object.entries(endings) as [Gender, string][])
  .flatMap(([gender, nouns]) => nouns.split(' ').map((noun): [string, Gender] => [noun, gender]))
  .toSorted(([one], [other]) => other.length - one.length);
const bySuffix: readonly [RegExp, Gender][] = [
  [/(?:ung|heit|keit|schaft|ion|tät|ei|ik|ur|enz|anz)$/, 'f'],
  [/(?:chen|lein|ment|um|ing)$/, 'n'],
  [/(?:ismus|ling|or|ant|ist)$/, 'm'],
];

/** The gender of a noun by its end: compounds follow their last part. Undefined where it is not known. */
export function genderOf(noun: string): Gender | undefined {
  const word = noun.toLowerCase();
  return byNoun.find(([end]) => word.endsWith(end))?.[1] ?? bySuffix.find(([suffix]) => suffix.test(word))?.[1];
}

const owners: Record<Case, Record<Gender, string>> = {
  nominative: { m: '', n: '', f: 'e', p: 'e' },
  accusative: { m: 'en', n: '', f: 'e', p: 'e' },
  dative: { m: 'em', n: 'em', f: 'er', p: 'en' },
};
const mixed: Record<Case, Record<Gender, string>> = {
  nominative: { m: 'er', n: 'es', f: 'e', p: 'en' },
  accusative: { m: 'en', n: 'es', f: 'e', p: 'en' },
  dative: { m: 'en', n: 'en', f: 'en', p: 'en' },
};
const strong: Record<Case, Record<Gender, string>> = {
  nominative: { m: 'er', n: 'es', f: 'e', p: 'e' },
  accusative: { m: 'en', n: 'es', f: 'e', p: 'e' },
  dative: { m: 'em', n: 'em', f: 'er', p: 'en' },
};

export interface NounPhrase {
  /** `unser`, `ein`, `mein`, or none. */
  owner: 'unser' | 'ein' | 'mein' | '';
  /** Stems: "neu". */
  adjectives: readonly string[];
  /** Noun and what follows it. */
  noun: string;
  rest: string;
  gender: Gender;
}

/** "Kollegen" is only "Kollege" as a subject. */
export function weakNoun(noun: string, gender: Gender, to: Case): string {
  return gender === 'm' && to === 'nominative' ? noun.replace(/^(Kollege|Kunde|Nachbar|Praktikant|Assistent|Student|Herr)(?:en|n)(?=\s|$)/u, '$1') : noun;
}

/** The phrase in a case: "unser neuer Kurs", "mit unserem neuen Kurs". */
export function decline({ owner, adjectives, noun, rest, gender }: NounPhrase, to: Case): string {
  const article = owner === '' || (owner === 'ein' && gender === 'p') ? '' : owner + owners[to][gender];
  const table = article === '' ? strong : mixed;
  const words = adjectives.map((stem) =>
    /^(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|rosa|lila|\d+)$/.test(stem) ? stem : stem + table[to][gender],
  );
  const ended = to === 'dative' && gender === 'p' && !/[ns]$/.test(noun) ? `${noun}n` : weakNoun(noun, gender, to);
  return [article, ...words, ended, rest].filter(Boolean).join(' ');
}

const definite: Record<Case, Record<Gender, string>> = {
  nominative: { m: 'der', n: 'das', f: 'die', p: 'die' },
  accusative: { m: 'den', n: 'das', f: 'die', p: 'die' },
  dative: { m: 'dem', n: 'dem', f: 'der', p: 'den' },
};

/** "der Kurs", "mit dem Kurs". */
export function withDefinite({ noun, gender }: Pick<NounPhrase, 'noun' | 'gender'>, to: Case): string {
  return `${definite[to][gender]} ${to === 'dative' && gender === 'p' && !/[ns]$/.test(noun) ? `${noun}n` : weakNoun(noun, gender, to)}`;
}

/** Does the word end in a noun of the list? "weinprobe" does. */
export function isKnownNoun(word: string): boolean {
  const small = word.toLowerCase();
  return byNoun.some(([end]) => end.length > 3 && small.endsWith(end));
}
