import type { TenderDocument } from '@/lib/document/document';

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

const countOf = (text: string, expression: RegExp, most: number): number => {
  let count = 0;
  expression.lastIndex = 0;
  while (count < most && expression.test(text)) count += 1;
  return count;
};

/** Characters that are looked at: the start of a text says what it is. */
const LOOKED_AT = 60_000;

/**
 * True when a text sounds like a tender (a draft, a notice, a form), false for other pages and for news about tenders.
 * `lower` is the lower-case text of the document.
 */
export function soundsLikeTender(document: TenderDocument, lower: string): boolean {
  if (document.coded || document.source.kind === 'eforms') return true;
  const text = lower.slice(0, LOOKED_AT);
  const labels = document.blocks.filter((block) => block.label).map((block) => block.label!.toLowerCase()).join('\n').slice(0, LOOKED_AT);
  const terms = new Set([...`${text}\n${labels}`.matchAll(EXPRESSION)].map((match) => match[0])).size;
  const demands = countOf(text, DEMAND, 12);
  const reports = countOf(text, REPORT, 12);
  if (labels && terms >= 2) return true;
  // A pasted clause, a selection or one screen of a form is short: one word that only tenders use is enough.
  if (text.length < 1_500) return reports === 0 && (terms >= 2 || STRONG.test(text));
  // Drafts that never say "dient te" still use many words of the trade, and nobody is quoted in them.
  return (terms >= 2 && demands >= 3 && demands > reports) || (terms >= 5 && reports === 0);
}
