import type { BlockInput } from '@/lib/document/document';
import type { Examples } from '@/lib/barriers/rule';
import { random } from './timing';

/** A twelfth-and-some of the sentences asks something of bidders. */
const DEMANDS = 0.12;

const subjects = ['de gemeente', 'het projectteam', 'de afdeling beheer', 'de contractmanager', 'het bestuur', 'de opdrachtnemer', 'de gebruiker', 'de adviseur', 'het servicepunt', 'de werkgroep', 'de wijkbeheerder', 'de directie', 'het college', 'de beheerder', 'de medewerker van de balie', 'het secretariaat'];
const verbs = ['bespreekt', 'ontvangt', 'bewaart', 'controleert', 'beschrijft', 'actualiseert', 'bekijkt', 'verdeelt', 'publiceert', 'verzamelt', 'verwerkt', 'bevestigt', 'signaleert', 'onderhoudt', 'plant', 'registreert'];
const objects = ['de werkvoorraad', 'het jaarverslag', 'de tekeningen', 'de planning', 'het logboek', 'de sleutels', 'de toegangspassen', 'het overzicht van storingen', 'de bezettingsgraad', 'het onderhoudsrooster', 'de looproutes', 'het meubilair', 'de voorraadlijst', 'de routekaart', 'het afvalplan', 'de meetgegevens', 'de tevredenheidscijfers', 'het huisreglement', 'de bouwtekening', 'het kleurenschema'];
const places = ['in het stadhuis', 'op de werf', 'in de wijkcentra', 'bij de ingang aan de noordzijde', 'op de derde verdieping', 'in het archief', 'langs de vaart', 'in de kantine', 'bij het busstation', 'in de sporthal', 'op het dakterras', 'in de bibliotheek'];
const moments = ['op maandagochtend', 'na de zomer', 'voor de start van het seizoen', 'elke derde week', 'tijdens het werkoverleg', 'aan het begin van de middag', 'in overleg met de buurt', 'na afloop van de evenementen', 'bij een wisseling van seizoen', 'zodra de nieuwe ruimte klaar is'];
const links = ['Daarbij', 'Verder', 'Ook', 'Daarna', 'In de praktijk', 'Op verzoek', 'Doorgaans', 'Zo nodig'];

const files = import.meta.glob<{ examples: Examples }>(['/data/barriers/*.ts', '!/data/barriers/index.ts'], { eager: true });
const demands = Object.values(files)
  .flatMap(({ examples }) => [...examples.flag, ...examples.ask])
  .map((example) => (typeof example === 'string' ? example : example.text))
  .filter((text) => !text.includes('\n'));

/**
 * Blocks of Dutch tender text of together about `bytes` bytes: the same for the same seed, no block twice.
 * The demands are the examples of the barriers, each time with other figures.
 */
export function tenderText(bytes: number, seed: number): BlockInput[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const figures = (text: string) => text.replace(/\d/g, (digit) => (digit === '0' ? '0' : String(1 + Math.floor(next() * 9))));
  const plain = () => {
    const sentence = next() < 0.5
      ? `${pick(subjects)} ${pick(verbs)} ${pick(moments)} ${pick(objects)} ${pick(places)} en ${pick(verbs)} ${pick(objects)}.`
      : `${pick(links)} ${pick(verbs)} ${pick(subjects)} ${pick(objects)} van ${Math.floor(next() * 900) + 12} ruimten, ${pick(moments)} en ${pick(places)}.`;
    return sentence[0]!.toUpperCase() + sentence.slice(1);
  };
  const seen = new Set<string>();
  const blocks: BlockInput[] = [];
  let size = 0;
  for (let article = 1; size < bytes; article++) {
    const count = 3 + Math.floor(next() * 4);
    const text = Array.from({ length: count }, () => (next() < DEMANDS ? figures(pick(demands)) : plain())).join(' ');
    if (seen.has(text)) continue;
    seen.add(text);
    if (article % 12 === 1) blocks.push({ kind: 'heading', level: 2, text: `${Math.ceil(article / 12)}. ${pick(objects)} ${pick(places)}` });
    blocks.push({ kind: 'paragraph', text });
    size += Buffer.byteLength(text) + 1;
  }
  return blocks;
}
