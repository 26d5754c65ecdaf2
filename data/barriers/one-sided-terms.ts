import { defineBarrier, type Examples, type Judgement, type Passage } from '@/lib/barriers/rule';

const TERMS = /\b(?:[a-z-]{0,18}overeenkomst(?:en)?|(?:concept|model|raam)?contract(?:en|bepalingen|voorwaarden|tekst\w{0,2})?|(?:inkoop|algemene|contract|leverings|bijzondere)[- ]?(?:inkoop)?voorwaarden|voorwaarden|artikelen|bepalingen|terms|agreement)\b/;
/** No talk about the contract, and no suggestions for its text. */
const FIXED = new RegExp(
  [
    String.raw`\b(?:niet|geenszins) (?:onderhandelbaar|bespreekbaar|voor (?:wijziging|onderhandeling|discussie) vatbaar|wijzigbaar|te wijzigen)\b`,
    String.raw`\bgeen (?:enkele )?(?:ruimte|mogelijkheid)\b[^.;]{0,30}\b(?:onderhandel\w{2,5}|wijzig\w{2,6}|aanpass\w{2,5}|tekst\w{0,12}|discussie)\b`,
    String.raw`\b(?:geen|niet)\b[^.;]{0,40}\b(?:tekst(?:voorstel\w{0,4}|suggestie\w{0,2}|wijziging\w{0,2}|aanpassing\w{0,2}|ueel)|wijzigingsvoorstel\w{0,4})\b`,
    String.raw`\b(?:tekst ?(?:voorstel\w{0,4}|suggestie\w{0,2}|wijziging\w{0,2}|aanpassing\w{0,2})|wijzigingsvoorstel\w{0,4}|voorstellen (?:tot|voor) (?:wijziging|aanpassing))\b[^.;]{0,80}\b(?:niet|geen|onbeantwoord|buiten (?:behandeling|beschouwing)|terzijde|onmogelijk|uitgesloten|ongeldig\w{0,4})\b`,
    String.raw`\b(?:wijzigingen|aanpassingen|afwijkingen|onderhandel\w{2,6})\b[^.;]{0,30}\b(?:op|in|van|aan|over)\b[^.;]{0,40}\b(?:[a-z]{0,10}overeenkomst|contract\w{0,12}|voorwaarden|bepalingen|artikelen)\b[^.;]{0,60}\b(?:niet|geen|uitgesloten|onmogelijk)\b`,
    String.raw`\bover\b[^.;]{0,40}\b(?:[a-z]{0,10}overeenkomst|contract|voorwaarden|bepalingen)\b[^.;]{0,30}\bniet onderhandeld\b`,
    String.raw`\bnot negotiable\b|\bnon-negotiable\b|\bno (?:changes|amendments)\b`,
  ].join('|'),
);
/** The buyer alone may change the terms during the contract. */
const CHANGES = /\beenzijdig\w{0,2}\b[^.;]{0,60}\b(?:wijzig\w{1,6}|gewijzigd|aanpass\w{2,5}|aangepast|aanvul\w{2,4}|aangevuld|aan te passen)\b|\b(?:wijzig\w{1,6}|gewijzigd|aanpassen|aangepast|aan te passen)\b[^.;]{0,40}\beenzijdig\b|\b(?:opdrachtgever|gemeente|provincie|waterschap|wij|aanbestedende dienst)\b[^.;]{0,40}\b(?:mag|mogen|kan|kunnen|behoudt)\b[^.;]{0,80}\b(?:voorwaarden|overeenkomst|bepalingen)\b[^.;]{0,60}\b(?:zonder (?:instemming|toestemming|overleg)|naar eigen inzicht)\b/;
/** Consent that goes with the bid, in its strict form. */
const CONSENTS = /\b(?:door|met) (?:in te schrijven|(?:de |het |zijn |uw )?(?:inschrijving|inschrijven|indienen[^.;]{0,40}))\b[^.;]{0,80}\b(?:akkoord|ingestemd|instem\w{0,4}|stemt[^.;]{0,40} in|aanvaardt|accepteert|conformeert|onderwerpt)\b|\b(?:akkoord|ingestemd|instem\w{0,4}|aanvaardt|accepteert)\b[^.;]{0,80}\bdoor (?:in te schrijven|inschrijving|het indienen)\b/;
const STRICTLY = /\b(?:onvoorwaardelijk\w{0,1}|onverkort|integraal|zonder (?:enig )?voorbehoud|zonder wijziging\w{0,2}|volledig en zonder|alle \d{2,3} artikelen|unconditionally)\b/;
const SUGGESTIONS = /\b(?:tekst ?(?:voorstel\w{0,4}|suggestie\w{0,2})|wijzigingsvoorstel\w{0,4}|voorstellen (?:doen|tot)|suggesties)\b[^.;]{0,80}\b(?:doen|indienen|ingediend|mogelijk|welkom|meegeven|mag|kunt|kunnen)\b|\b(?:kunt|kan|kunnen|mag|mogen)\b[^.;]{0,80}\b(?:tekst ?(?:voorstel\w{0,4}|suggestie\w{0,2})|wijzigingsvoorstel\w{0,4}|voorstellen (?:doen|tot))\b/;
/** The bidder's own terms are shut out, a bid may not change after closing, or both sides agree. */
const OTHER = /\b(?:algemene (?:leverings|verkoop|betalings)?voorwaarden van (?:de )?(?:inschrijver|opdrachtnemer|leverancier)|(?:leverings|verkoop)voorwaarden|uw (?:eigen )?(?:algemene )?voorwaarden|(?:inschrijving|offerte|aanbieding|prijs|prijzen|tarieven)[^.;]{0,30}\bniet (?:onderhandelbaar|worden gewijzigd)|beide partijen|wederzijds\w{0,1}|in overleg|schriftelijk overeen\w{0,8}|na sluiting|na (?:de )?(?:gunning|ondertekening)|wezenlijke wijziging\w{0,2}|cao|subsidie\w{0,10}|huurovereenkomst)\b/;

function judge(passage: Passage): Judgement | null {
  const { lower, next, previous, around, context, block } = passage;
  if (block.kind === 'heading') return null;
  const about = TERMS.test(lower) || /\btekst ?(?:voorstel|suggestie)\w{0,4}\b/.test(lower) || TERMS.test(context) || (TERMS.test(previous) && /\b(?:deze|die|hierop|daarop|hierin|tekst\w{3,14})\b/.test(lower));
  if (!about) return null;
  const changes = CHANGES.test(lower);
  if (changes && /\b(?:opdrachtnemer|leverancier|inschrijver|u)\b[^.;]{0,20}\b(?:mag|mogen|kan|kunt)\b[^.;]{0,30}\bniet\b|\bniet eenzijdig/.test(lower)) return null;
  if (changes && !/\b(?:beide|wederzijds|in overleg|overeenstemming|indexering|index)\b/.test(lower)) {
    return {
      verdict: 'check',
      replacement: { nl: 'Wijzigingen in de voorwaarden spreken beide partijen schriftelijk af.', en: 'Both parties agree changes of the terms in writing.' },
      why: { nl: 'De opdrachtgever kan de voorwaarden alleen veranderen, zonder de ondernemer. Kijk na of dat in overleg kan.', en: 'The buyer can change the terms alone, without the supplier. Check whether that can be done together.' },
    };
  }
  const fixed = FIXED.test(lower);
  if (SUGGESTIONS.test(lower) && !/\bgeen\b|\bniet\b|\bonbeantwoord\b/.test(lower)) return { verdict: 'fine', why: { nl: 'Tekstvoorstellen zijn mogelijk.', en: 'Suggestions are possible.' } };
  if (OTHER.test(lower) && !/\b(?:concept|model)?overeenkomst\b[^.;]{0,30}\bniet onderhandelbaar/.test(lower)) return null;
  const strict = CONSENTS.test(lower) && STRICTLY.test(lower);
  if (!fixed && !strict) return null;
  // The chance to make suggestions may stand in the same article.
  if (SUGGESTIONS.test(next) || (SUGGESTIONS.test(previous) && !fixed) || (around.length < 1500 && SUGGESTIONS.test(around.replace(lower, '')))) return null;
  return {
    verdict: 'check',
    why: fixed
      ? { nl: 'Over de voorwaarden is geen gesprek mogelijk. Kijk na of ondernemers in de vragenronde tekstvoorstellen mogen doen.', en: 'No talk about the terms is possible. Check whether suppliers may make suggestions in the round of questions.' }
      : { nl: 'Wie inschrijft, stemt zonder voorbehoud met alle voorwaarden in. Kijk na of ondernemers vooraf tekstvoorstellen mogen doen.', en: 'Who bids agrees to all terms without reservation. Check whether suppliers may make suggestions beforehand.' },
  };
}

export const barrier = defineBarrier({
  id: 'one-sided-terms',
  group: 'contract',
  level: 'judgement',
  law: ['gp:3.9B'],
  sources: ['http://www.isgv.nl/handboek/tekstsuggesties-overeenkomst-of-algemene-voorwaarden'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Eenzijdige voorwaarden, geen tekstvoorstellen', en: 'One-sided terms, no suggestions' },
    hurts: { nl: 'De voorwaarden zijn geschreven voor grote leveranciers en een kleine ondernemer kan er niets van zeggen.', en: 'The terms are written for large suppliers, and a small one has no say.' },
    todo: { nl: 'Laat tekstvoorstellen toe in de vragenronde en leg uit wat u ermee doet.', en: 'Allow suggestions in the round of questions and explain what you do with them.' },
  },
  triggers: ['onderhandelbaar', 'bespreekbaar', 'vatbaar', 'onderhandel', 'tekstvoorstel', 'tekstsuggestie', 'tekstwijziging', 'tekstaanpassing', 'tekstuele', 'wijzigingsvoorstel', 'wijzigingen', 'aanpassingen', 'afwijkingen', 'eenzijdig', 'zonder instemming', 'zonder toestemming', 'zonder overleg', 'onvoorwaardelijk', 'onverkort', 'integraal', 'voorbehoud', 'zonder wijziging', 'artikelen', 'negotiable', 'unconditional'],
  without: ['negated', 'on-buyer'],
  judge,
  replacement: {
    nl: 'Tijdens de vragenronde kunt u tekstvoorstellen doen voor de overeenkomst. Wij leggen uit wat wij overnemen en waarom.',
    en: 'In the round of questions you may make suggestions for the text of the contract. We explain what we take over and why.',
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'De conceptovereenkomst is niet onderhandelbaar; voorbehouden leiden tot uitsluiting.',
    'Tekstsuggesties op de overeenkomst worden niet in behandeling genomen.',
    'Onze inkoopvoorwaarden gelden onverkort en kunnen tussentijds eenzijdig worden gewijzigd.',
    'Door inschrijving gaat u akkoord met alle 96 artikelen van de overeenkomst.',
    'Over de contractvoorwaarden is geen ruimte voor onderhandeling.',
    'Door in te schrijven stemt inschrijver onvoorwaardelijk in met de modelovereenkomst.',
    'Door in te schrijven conformeert inschrijver zich onvoorwaardelijk aan de conceptovereenkomst.',
    'Wijzigingen op de raamovereenkomst zijn in deze procedure niet mogelijk.',
    'De opdrachtgever kan de bijzondere voorwaarden tijdens de looptijd eenzijdig aanpassen.',
    'Tekstvoorstellen zijn niet toegestaan.',
    'Conceptovereenkomst\ttekstvoorstellen worden niet beantwoord',
  ],
  leave: [
    'Tijdens de vragenronde kunt u tekstvoorstellen doen voor de overeenkomst.',
    'De algemene leveringsvoorwaarden van de inschrijver zijn niet van toepassing.',
    'Wijzigingen in de overeenkomst spreken beide partijen schriftelijk af.',
    'De prijzen in de offerte zijn na sluiting niet onderhandelbaar.',
    'Opdrachtnemer mag de overeenkomst niet eenzijdig wijzigen.',
    'Door in te schrijven gaat inschrijver akkoord met de voorwaarden van deze procedure.',
    'Wijzigingen op de overeenkomst zijn niet mogelijk na deze fase. In de eerste vragenronde kunt u tekstvoorstellen doen.',
    'Het contract bevat artikelen over duurzaamheid, veiligheid en overleg.',
    'Is de conceptovereenkomst niet onderhandelbaar?',
    'De planning is niet onderhandelbaar in verband met het schooljaar.',
  ],
};
