import type { CriterionFinding } from '@/lib/analyse';
import { explainsLaw, isContents, isDefinition, isInstruction, isQuestion } from '@/lib/barriers/guards';
import type { Block, TenderDocument } from '@/lib/document/document';
import { lower } from '@/lib/dutch/fold';
import { scanBlock } from '@/lib/dutch/scan';
import type { TenderFacts } from '@/lib/facts/facts';
import type { Threshold } from '@/lib/facts/thresholds';
import type { LocalText, Span } from '@/lib/local-text';
import { readCoverage } from './covered';

/** What a rule is told of the tender. */
interface Setting { above: boolean | null }

/** A rule for social criteria that the draft itself has; it only speaks where the words leave no doubt. */
interface SoundnessRule {
  id: string;
  /** Lower-case literals; a sentence without one is never looked at. */
  literals: readonly string[];
  /** On the lower-case sentence. */
  pattern: RegExp;
  unless?: RegExp;
  /** What it says; null when the words of the match are fine after all. */
  judge(match: RegExpExecArray, setting: Setting): Pick<CriterionFinding, 'verdict' | 'level' | 'why'> | null;
}

const LOCAL: LocalText = {
  nl: 'Wie in uw gemeente of regio is gevestigd, krijgt hier voorrang. Dat benadeelt andere ondernemers. Vraag wat het werk nodig heeft, bijvoorbeeld hoe snel iemand ter plaatse is.',
  en: 'Suppliers established in your municipality or region get preference here. That puts others at a disadvantage. Ask what the work needs, for example how fast someone is on site.',
};
const RESIDENCE: LocalText = {
  nl: 'Hier geldt een woonplaats voor mensen uit de doelgroep. Kijk of dat nodig is, en laat een vergelijkbare groep van elders meetellen.',
  en: 'Here people of the target group must live in a certain place. Check whether that is needed, and let a comparable group from elsewhere count.',
};
const PSO: LocalText = {
  nl: 'De PSO meet de hele organisatie, niet deze opdracht. Geef punten voor wat de inschrijver in deze opdracht doet, en accepteer een certificaat of gelijkwaardig overzicht als bewijs.',
  en: 'The PSO measures the whole organisation, not this contract. Give points for what the tenderer does in this contract, and accept a certificate or an equivalent overview as proof.',
};
const ONE_COMPANY: LocalText = {
  nl: 'Een voorbehouden opdracht staat open voor alle sociale werkplaatsen en ondernemers met integratie als hoofddoel (artikel 2.82), niet voor één soort bedrijf. Is het uw eigen bedrijf? Kijk dan of inbesteden past.',
  en: 'A reserved contract is open to all sheltered workshops and suppliers with integration as their main aim (article 2.82), not to one kind of company. Is it your own company? Then see whether awarding in-house fits.',
};
const otherShare = (share: number): LocalText => ({
  nl: `Er staat ${share}%, artikel 2.82 noemt 30%. Kijk of een hoger aandeel nodig is: het sluit ondernemers uit die de wet wel toelaat.`,
  en: `It says ${share}%, article 2.82 says 30%. Check whether a higher share is needed: it shuts out suppliers that the law does allow.`,
});
const NO_BASIS: LocalText = {
  nl: 'De tekst noemt niet waarop het voorbehoud steunt. Noem artikel 2.82 of 2.82a van de Aanbestedingswet 2012, ook in de titel en de aankondiging: dan vinden ondernemers de opdracht.',
  en: 'The text does not say what the reservation rests on. Name article 2.82 or 2.82a of the Aanbestedingswet 2012, also in the title and the notice: then suppliers find the contract.',
};

const FIRM = '(?:ondernem|bedrij[fv]|inschrijver|leverancier|aanbieder)';
const HERE = '(?:onze|eigen|deze|de) (?:gemeente|stad|regio|provincie)';

const rules: readonly SoundnessRule[] = [
  {
    id: 'R07', literals: ['punten', 'voorrang', 'voorkeur', 'lokale', 'plaatselijke', 'regionale'],
    pattern: new RegExp(
      `${FIRM}\\w{0,10}(?: die| welke)?(?: \\S{1,12}){0,2} (?:uit|gevestigd in|gevestigd zijn in|afkomstig uit) ${HERE}[^.;]{0,40} (?:krijg|ontvang|heb)\\w{0,4} [^.;]{0,30}(?:punten|voorrang|voorkeur)`
      + `|(?:punten|voorrang|voorkeur) (?:voor|aan) (?:\\S{1,12} )?(?:lokale|plaatselijke|regionale) ${FIRM}`
      + `|(?:alleen|uitsluitend) (?:lokale|plaatselijke|regionale) ${FIRM}\\w{0,10} (?:mogen|mag|kunnen|kan) (?:inschrijven|meedoen|deelnemen|zich inschrijven)`,
    ),
    unless: /uitnodig|nodigen|onderhands/,
    judge: () => ({ verdict: 'barrier', level: 'rule', why: LOCAL }),
  },
  {
    id: 'R07', literals: ['woonachtig', 'wonen', 'inwoner'],
    pattern: /(?:doelgroep|kandida{1,2}t|werkzoekende|bijstandsgerechtigde|uitkeringsgerechtigde)\w{0,6} [^.;]{0,40}\b(?:moet|moeten|dient|dienen)\b [^.;]{0,40}(?:woonachtig|\bwonen\b|inwoner)/,
    judge: () => ({ verdict: 'check', level: 'judgement', why: RESIDENCE }),
  },
  {
    id: 'R02', literals: ['pso'],
    pattern: /\bpso\b[^.;]{0,60}?\d{1,3} punten|\d{1,3} punten[^.;]{0,60}\bpso\b/,
    judge: () => ({ verdict: 'check', level: 'judgement', why: PSO }),
  },
  {
    id: 'R16', literals: ['sw-bedrij', 'werkbedrij', 'ontwikkelbedrij', 'werkvoorziening'],
    pattern: /(?:alleen|uitsluitend|enkel) (?:het |de |een |ons |onze )?(?:regionale |eigen )?(?:sw-bedrij|sociaal werkbedrij|sociale werkbedrij|sociaal ontwikkelbedrij|sociale ontwikkelbedrij|sociale werkvoorziening)\w{0,6}[^.;]{0,60}\b(?:mag|mogen|kan|kunnen|komt|komen)\b/,
    judge: (_, { above }) => ({ verdict: above === true ? 'barrier' : 'check', level: above === true ? 'rule' : 'judgement', why: ONE_COMPANY }),
  },
  {
    id: 'R16', literals: ['voorbehouden'],
    pattern: /voorbehouden[^.]{0,160}?(?:ten minste|tenminste|minimaal|minstens|meer dan) (\d{1,3}) ?(?:%|procent)[^.]{0,60}(?:werknemer|medewerker|personeel|doelgroep|wsw)/,
    judge(match) {
      const share = Number(match[1]);
      return share > 30 && share <= 100 ? { verdict: 'check', level: 'judgement', why: otherShare(share) } : null;
    },
  },
];

const BASIS = /2\.82|artikel(?:en)? 20\b|artikel 77\b|2014\/24/;

function isSilent(block: Block, sentence: Span, at: Span): boolean {
  const scan = scanBlock(block.text);
  if (scan.negations.some((negation) => negation.start < at.end && negation.end > at.start)) return true;
  const words = scan.lower.slice(sentence.start, sentence.end);
  const passage = { lower: words, context: lower([...block.section, block.label ?? ''].join('\n')), block, around: scan.lower };
  return isQuestion(passage) || isContents(passage) || isDefinition(passage) || isInstruction(words) || (explainsLaw(words) && !/voorbehouden/.test(words));
}

/**
 * Checks social criteria that the draft itself has against the few rules whose words leave no doubt: local preference (R07), points for
 * a label of the whole organisation (R02), a reservation for one kind of company, with another share, or without its basis (R16).
 * Silent on questions, law, definitions, denials, other languages and other law. Offsets in `document.text` (UTF-16). Never throws.
 */
export function checkCriteria(document: TenderDocument, facts: TenderFacts, threshold: Threshold): CriterionFinding[] {
  if (facts.country !== null && facts.country.code !== 'NL') return [];
  const setting: Setting = { above: threshold.known ? threshold.above : null };
  const found: CriterionFinding[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'heading' || block.language !== 'nl') continue;
    const scan = scanBlock(block.text);
    for (const rule of rules) {
      if (!scan.once(rule, () => rule.literals.some((literal) => scan.lower.includes(literal)))) continue;
      for (const sentence of scan.sentences) {
        const words = scan.lower.slice(sentence.start, sentence.end);
        const match = rule.pattern.exec(words);
        if (!match || rule.unless?.test(words)) continue;
        const said = rule.judge(match, setting);
        const at = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
        if (!said || isSilent(block, sentence, at)) continue;
        const end = Math.min(sentence.end, sentence.start + 400);
        found.push({ rule: rule.id, ...said, start: block.start + sentence.start, end: block.start + end, quote: block.text.slice(sentence.start, end) });
      }
    }
  }
  const reserved = document.whole ? readCoverage(document, { ...facts, reserved: null }).has('reserved') : null;
  if (reserved?.quote && reserved.start !== null && reserved.end !== null && !BASIS.test(document.text)) {
    found.push({ rule: 'R16', verdict: 'check', level: 'practice', why: NO_BASIS, start: reserved.start, end: reserved.end, quote: reserved.quote });
  }
  return found.sort((a, b) => a.start - b.start);
}
