/** A page of about 100 printed pages, made from a fixed seed: always the same, and every paragraph unlike the others. */
const subjects = ['De opdrachtnemer', 'De inschrijver', 'De leverancier', 'De uitvoerder', 'De aannemer'];
const duties = ['levert elke week een overzicht van', 'legt voor aanvang een plan over voor', 'meldt binnen twee werkdagen een afwijking in', 'onderhoudt op eigen kosten', 'evalueert elk kwartaal samen met de gemeente', 'documenteert zorgvuldig'];
const things = ['de bezorging op alle locaties', 'het onderhoud van de machines', 'de inzet van medewerkers', 'de afvoer van restmateriaal', 'de bereikbaarheid buiten kantooruren', 'de opleiding van nieuwe krachten', 'het gebruik van verpakkingen'];
const endings = ['en licht dat schriftelijk toe.', 'zolang de overeenkomst loopt.', 'tenzij partijen anders afspreken.', 'op een moment dat de gebruikers uitkomt.', 'zonder extra kosten voor de opdrachtgever.'];
const demands = [
  (amount: number) => `De inschrijver heeft in elk van de laatste drie boekjaren een omzet van ten minste € ${amount}.000 behaald.`,
  (amount: number) => `De inschrijver overlegt drie referenties van elk minimaal € ${amount}.000.`,
  (amount: number) => `De gemeente betaalt binnen ${30 + (amount % 60)} dagen na ontvangst van de factuur.`,
];

/** Numbers between 0 and 1 that only depend on the seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Number of chapters and of paragraphs in each: about 2.700 signs a page, so about 100 pages in all. */
export const chapters = 50;
export const paragraphs = 18;
/** Every seventh paragraph is a demand; the wiki version of the page can be typed in. */
export function hundredPages(editable: boolean, seed = 20_270_104): string {
  const next = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const sentence = (number: string) => `${pick(subjects)} ${pick(duties)} ${pick(things)} (punt ${number}) ${pick(endings)}`;
  const paragraph = (number: string, index: number) => {
    const words = index % 7 === 3 ? pick(demands)(100 + Math.floor(next() * 9_000)) : '';
    return `<p id="p${number}">${[sentence(`${number}a`), words, sentence(`${number}b`), sentence(`${number}c`)].filter(Boolean).join(' ')}</p>`;
  };
  const body = Array.from({ length: chapters }, (_, chapter) => [
    `<h2>${chapter + 1}. Hoofdstuk over ${pick(things)}</h2>`,
    ...Array.from({ length: paragraphs }, (_, index) => paragraph(`${chapter + 1}.${index + 1}`, index)),
  ].join('\n')).join('\n');
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>VERZONNEN – Bestek van honderd pagina's</title><style>body { font: 16px/1.5 sans-serif; max-width: 50rem; margin: auto; }</style>
<body><main${editable ? ' contenteditable="true"' : ''}><h1>Bestek van honderd pagina's (VERZONNEN)</h1><p>Gemeente Hogerbeek (VERZONNEN). De geraamde waarde is € 250.000.</p>
${body}
</main></body></html>`;
}
