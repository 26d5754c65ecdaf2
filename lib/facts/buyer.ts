import type { CodedFacts, TenderDocument } from '@/lib/document/document';
import { scanBlock } from '@/lib/dutch/scan';
import type { Buyer, BuyerKind, Fact } from './facts';
import { coded } from './reading';

/** Kinds of buyer by the words of their name. Order matters: an agency of the State before "provincie", a province before "gemeente". */
const KINDS: readonly (readonly [BuyerKind, RegExp])[] = [
  ['utility', /(?<![a-z])(?:prorail|tennet|gasunie|enexis|liander|stedin|alliander|vitens|brabant water|evides|waternet|pwn|dunea|waterbedrijf|drinkwaterbedrijf|havenbedrijf|netbeheerder|ns groep|nederlandse spoorwegen|ret|htm|gvb|schiphol|speciale[- ]sectorbedrijf|nutsbedrijf)(?![a-z])/],
  ['central', /(?<![a-z])(?:ministerie van [a-z]|rijkswaterstaat|belastingdienst|dienst justitiële inrichtingen|rijksvastgoedbedrijf|rijksdienst|politie(?= nederland|$)|nationale politie|defensie|inkoop uitvoeringscentrum|staat der nederlanden|raad voor de rechtspraak|fod |kadaster|rijksinstituut|uitvoeringsinstituut werknemersverzekeringen)/],
  ['water-board', /(?<![a-z])(?:waterschap|hoogheemraadschap|wetterskip)(?![a-z])/],
  ['province', /(?<![a-z])(?:de )?provincie (?=\p{L})/u],
  ['public-body', /(?<![a-z])vervoerregio(?![a-z])|gemeenschappelijke regeling/],
  ['municipality', /(?<![a-z])gemeente(?:n)? (?=\p{L})|(?<![a-z])stad (?=antwerpen|gent|brugge|mechelen|leuven)/u],
  ['public-body', /(?<![a-z])(?:universiteit|hogeschool|roc |umc|ziekenhuis|veiligheidsregio|omgevingsdienst|ggd|woningcorporatie|zorggroep|scholengroep|onderwijsgroep|schoolbestuur|sociale verzekeringsbank|kamer van koophandel|bibliotheek|samenwerkingsverband|stichting|waterlaboratorium|regio)(?![a-z])/],
];
const NAME = /((?:de |het )?(?:[Gg]emeente|[Pp]rovincie|[Ww]aterschap|[Hh]oogheemraadschap|[Ww]etterskip|[Mm]inisterie|[Ss]tichting|[Uu]niversiteit|[Hh]ogeschool|[Vv]eiligheidsregio|[Vv]ervoerregio|[Oo]mgevingsdienst|[Zz]orggroep|ROC|GGD|[Rr]egio)(?:\s(?:van|voor|der|den|de|het|en|aan|op|bij|\p{Lu}[\p{L}'’.-]*)){1,6})/u;
/** A letterhead and an introduction stand first; a buyer that is named only later is often somebody else. */
const HEAD = 14;
const DEEPER = 60;
const IS_BUYER = /aanbestedende dienst|opdrachtgever|inkopende|contracting authority|koper|organiseert|is voornemens|wenst|verhuist|vraagt|besteedt|namens/;

const KNOWN = new Set<string>(['central', 'municipality', 'province', 'water-board', 'public-body', 'utility']);

function kindOf(low: string): BuyerKind | null {
  return KINDS.find(([, words]) => words.test(low))?.[0] ?? null;
}

/** Cuts words off the end that belong to the sentence: "Gemeente Papierveen De". */
const tidy = (name: string) => name.replace(/(?:\s(?:van|voor|der|den|de|het|en|aan|op|bij))+$/u, '').replace(/^(?:de|het) /, '').trim();

/** True when the text calls a buyer of a short name a town: "Brugge" in the notice, "de Stad Brugge" in the text. */
function isTown(document: TenderDocument, name: string): boolean {
  if (!/^\p{Lu}[\p{L}'’-]{2,24}$/u.test(name)) return false;
  const called = [`stad ${name}`, `gemeente ${name}`, `stadsbestuur ${name}`].map((words) => words.toLowerCase());
  return document.blocks.slice(0, DEEPER).some((block) => called.some((words) => scanBlock(block.text).lower.includes(words)));
}

/** Kind and name of the buyer: of the notice, of a field "Opdrachtgever", or of the first lines of the text. */
export function gatherBuyer(document: TenderDocument, facts: CodedFacts | null): Fact<Buyer> | null {
  const buyer = facts?.buyer;
  if (buyer?.name && buyer.kind === 'public-body' && isTown(document, buyer.name)) return { kind: 'municipality', name: buyer.name, ...coded };
  if (buyer?.kind && KNOWN.has(buyer.kind)) return { kind: buyer.kind as BuyerKind, name: buyer.name ?? null, ...coded };
  const byName = buyer?.name ? kindOf(buyer.name.toLowerCase()) : null;
  if (byName) return { kind: byName, name: buyer!.name!, ...coded };
  let later: Fact<Buyer> | null = null;
  for (const [index, block] of document.blocks.slice(0, DEEPER).entries()) {
    if (block.language === 'other') continue;
    const low = scanBlock(block.text).lower;
    const labelled = /opdrachtgever|aanbestedende dienst|koper|contracting authority|naam organisatie/.test((block.label ?? '').toLowerCase());
    if (!labelled && index >= HEAD && !IS_BUYER.test(low)) continue;
    const kind = kindOf(low);
    if (!kind) continue;
    const hit = NAME.exec(block.text);
    const name = hit ? tidy(hit[1]!) : null;
    const at = name ? block.text.indexOf(name) : -1;
    const start = block.start + Math.max(0, at);
    const end = at >= 0 && name ? start + name.length : block.start + Math.min(block.text.length, 200);
    const found: Fact<Buyer> = { kind, name, start, end, quote: block.text.slice(start - block.start, end - block.start), from: block.kind === 'field' ? 'field' : 'text' };
    if (labelled || index < HEAD) return found;
    later ??= found;
  }
  return later;
}
