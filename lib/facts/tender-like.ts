import type { TenderDocument } from '@/lib/document/document';
import { scanBlock } from '@/lib/dutch/scan';

/** Words of the trade; a tender uses several of them, an ordinary page hardly any. */
const TERMS = [
  'inschrijver', 'gegadigde', 'opdrachtnemer', 'aanbestedende dienst', 'opdrachtgever', 'gunningscriteri', 'geschiktheidseis', 'selectiecriteri', 'perceel', 'percelen',
  'aanbesteding', 'leidraad', 'bestek', 'offerte', 'inschrijving', 'raamovereenkomst', 'geraamde waarde', 'raming', 'referentie', 'kerncompetentie', 'uitsluitingsgrond',
  'minimumeis', 'inschrijven', 'combinatie', 'aanbod', 'aanbieden', 'gunnen', 'uea', 'onderaannem', 'verzeker', 'aansprakelijk', 'programma van eisen', 'nota van inlichtingen', 'social return', 'aanmelding', 'looptijd', 'gunning', 'aanbieder', 'uitvoeringsvoorwaarde', 'kandidatuur', 'tenderer',
];
const EXPRESSION = new RegExp(TERMS.join('|'), 'g');

/** Words that hardly anybody but a buyer writes. */
const STRONG = /\b(?:inschrijvers?|gegadigden?|opdrachtnemer|aanbestedende dienst|gunningscriteri|geschiktheidseis|kerncompetentie|raamovereenkomst|aanbestedingsleidraad)/;

/** Somebody is asked or told something: the mark of a draft, which a news item about a tender lacks. */
const DEMAND =
  /\b(?:inschrijvers?|gegadigden?|opdrachtnemer|aanbieders?|leverancier|dienstverlener|kandidaten?|u|wij|de opdracht|de overeenkomst|de raamovereenkomst|inschrijvingen|offertes?|bidder|tenderer|contractor)\b[^.;\n]{0,80}\b(?:dient|dienen|moet|moeten|toont|overlegt|beschikt|voldoet|verstrekt|levert|verklaart|gunnen|vragen|stellen|verlangen|wordt gegund|worden ingediend|is verdeeld|loopt|bedraagt|heeft een looptijd|shall|must)\b/g;

/** The voice of a report: somebody says something about a tender. */
const REPORT = /\b(?:aldus|zegt|zei|vertelt|woordvoerder|journalist|lees ook|foto:|reacties|nieuwsbrief|volgens de krant|deel dit bericht|redactie)\b/g;

/** Characters that are looked at: the start of a text says what it is. */
const LOOKED_AT = 60_000;
/** More demands or reports than this tell nothing more. */
const MOST = 12;

interface Signs { terms: readonly string[]; demands: number; reports: number; strong: boolean }

const signsIn = (lower: string): Signs => ({
  terms: Array.from(lower.matchAll(EXPRESSION), (match) => match[0]), demands: lower.match(DEMAND)?.length ?? 0, reports: lower.match(REPORT)?.length ?? 0, strong: STRONG.test(lower),
});

/** True when a text sounds like a tender (a draft, a notice, a form), false for other pages and for news about tenders. */
export function soundsLikeTender(document: TenderDocument): boolean {
  if (document.coded || document.source.kind === 'eforms') return true;
  const terms = new Set<string>();
  let demands = 0;
  let reports = 0;
  let strong = false;
  let labels = false;
  for (const block of document.blocks) {
    if (block.start > LOOKED_AT) break;
    const signs = scanBlock(block.text).once(EXPRESSION, (scan) => signsIn(scan.lower));
    for (const term of signs.terms) terms.add(term);
    demands = Math.min(MOST, demands + signs.demands);
    reports = Math.min(MOST, reports + signs.reports);
    strong ||= signs.strong;
    if (!block.label) continue;
    labels = true;
    for (const term of scanBlock(block.label).once(EXPRESSION, (scan) => signsIn(scan.lower)).terms) terms.add(term);
  }
  if (labels && terms.size >= 2) return true;
  // A pasted clause, a selection or one screen of a form is short: one word that only tenders use is enough.
  if (document.text.length < 1_500) return reports === 0 && (terms.size >= 2 || strong);
  // Drafts that never say "dient te" still use many words of the trade, and nobody is quoted in them.
  return (terms.size >= 2 && demands >= 3 && demands > reports) || (terms.size >= 5 && reports === 0);
}
