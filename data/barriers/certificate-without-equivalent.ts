import { defineBarrier, type Examples, type Judgement, type Passage } from '@/lib/barriers/rule';

/** Certificates, labels and standards that are asked of firms and products in Dutch tenders. */
const CERTIFICATE = new RegExp(
  [
    String.raw`\biso(?:[ -/]iec)?[ -]?\d{4,5}\b|\bnen(?:-en)?(?:-iso)?[ -]?\d{3,5}\b|\ben[ -]\d{4,5}\b`,
    String.raw`\bvca(?:\*{1,2}|-p| petrochemie)?\b|\bpso(?:-30\+)?\b|\bpso[- ]trede|\bco2[- ]?prestatieladder|\bmvo[- ]prestatieladder|\bprestatieladder socialer ondernemen`,
    String.raw`\bfsc\b|\bpefc\b|\bgots\b|\bgrs\b|\bhkz\b|\bbrl\b|\becovadis\b|\bb[- ]corp\b|\bfairtrade\b|\brainforest alliance\b|\butz\b|\beu[- ]?ecolabel\b|\bmilieukeur\b|\bon the way to planetproof\b|\bnordic swan\b|\bbluesign\b|\bamfori\b|\boeko-?tex\b|\bfair wear\b|\bsa ?8000\b|\bkomo\b|\bkiwa\b|\bgreen key\b|\bgroen label\b`,
    String.raw`\bskal\b|\bblik op werk\b|\bfssc\b|\bhaccp-certifica\w+|\bemas\b|\bogsm\b|\btapa\b|\bisae\b|\bsna[- ]keurmerk|\bnen 4400|\bosb[- ]keurmerk|\bgroenkeur\b|\bvcu\b`,
    String.raw`\b[a-z0-9*-]{2,30}[- ](?:certificaat|keurmerk|gecertificeerd\w*|certificering|label)\b|\b(?:certificaat|keurmerk|certificering|label|gecertificeerd)\b`,
    String.raw`\bcode sociale ondernemingen\b`,
  ].join('|'),
);
/** Labels of goods and places (art. 2.78a), and of environmental management (2.97); the others are of quality (2.96). */
const LABEL = /fsc|pefc|gots|\bgrs\b|fairtrade|rainforest|\butz\b|ecolabel|milieukeur|planetproof|nordic swan|bluesign|amfori|sa ?8000|fair wear|oeko-?tex|green key|groen label|skal|keurmerk|\blabel\b|-label\b/;
const ENVIRONMENT = /\biso[ -]?(?:14001|50001)\b|\bemas\b|co2[- ]?prestatieladder/;
const DEMAND = /\b(?:beschikt|beschikken|bezit|gecertificeerd|vereist|vereisten|eis|eisen|dient|dienen|moet|moeten|voldoet|voldoen|voert|voeren|draagt|dragen|heeft|hebben|zijn|is|houder|minimaal|ten minste|niveau|verplicht|werkt|werken|levert|overlegt|toont|must|required|certified)\b/;
const EQUIVALENT = /\bgelijkwaardig\w*|\bvergelijkbaar\w*|\baantoonbaar (?:anderszins|gelijk)|\bof (?:een )?(?:ander|soortgelijk)\w*|\bdan wel\b|\beven (?:goed|veilig)|\bequivalent|\bor similar|\bandere (?:passende )?(?:bewij\w+|maatregelen)|\beigen (?:beschrijving|hygiëneplan|opgave|systeem)|\bop (?:een )?andere (?:wijze|manier)\b|\banders aantonen\b|\bvolstaat ook\b|\bniet nodig\b|\bis voldoende\b|\bvoldoet (?:hier|daar)(?:mee|door)\b|\book zelf (?:beschrijven|aantonen|laten zien)\b/;
const EXAMPLE_ONLY = /\bbijvoorbeeld\b|\bzoals\b|\bonder andere\b|\bbijv\.|\bfor example\b/;
const STATUTORY = /\b(?:vergunning\w*|wettelijk\w*|zoals de wet|wet personenvervoer|gebruiksvergunning|ontruimingsplan|rijbewijs|vog\b|kvk|ce-markering|energielabel|diploma|bhv|geboortecertificaat|digitaal certificaat|pki|ssl|tls|eherkenning)\b/;
const PERSONAL = /\b(?:medewerkers? (?:is|zijn|heeft|hebben|beschik\w+)[^.;]{0,40}(?:vca|certificaat|bhv)|cursus\w*|opleiding\w*|treindienstleiders?)\b/;

export const barrier = defineBarrier({
  id: 'certificate-without-equivalent',
  group: 'ability',
  level: 'judgement',
  law: ['aw-2012:2.96:2', 'aw-2012:2.97:2', 'aw-2012:2.78a:3'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Certificaat zonder “of gelijkwaardig”', en: 'Certificate without “or equivalent”' },
    hurts: { nl: 'Een certificaat kost veel geld en maanden werk; kwaliteit is ook anders te laten zien.', en: 'A certificate costs much money and months of work; quality can be shown in other ways too.' },
    todo: { nl: 'Voeg “of gelijkwaardig” toe en laat een eigen beschrijving met bewijs volstaan.', en: 'Add “or equivalent” and accept an own description with proof.' },
  },
  triggers: [' iso', '(iso', ' nen-', ' nen ', '(nen', ' vca', '(vca', ' pso', '(pso', 'prestatieladder', 'keurmerk', 'certifica', 'gecertificeerd', 'label', 'keur-', 'fsc', 'pefc', 'gots', 'hkz', 'brl', 'ecovadis', 'b corp', 'fairtrade', 'oeko-tex', 'amfori', 'sa8000', 'sa 8000', 'fair wear', 'rainforest', 'utz', ' emas', 'skal', 'green key', 'code sociale', 'certified', 'groenkeur', 'blik op werk', ' komo'],
  unless: [
    /\b(?:ontbreken|gebrek)\b[^.;]{0,60}\bgeen (?:nadeel|bezwaar|probleem|reden)\b/,
    /\b(?:gemeente|opdrachtgever|waterschap|provincie|aanbestedende dienst|stadhuis|gebouw)\b[^.;]{0,30}\b(?:is|heeft|beschikt|werkt)\b[^.;]{0,40}(?:gecertificeerd|certificaat|iso|label)/,
    /\bpunten\b|\bscore\b|\bmeerwaarde\b|\bgunningscriterium\b|\bwens(?:en)?\b/,
  ],
  judge(passage) {
    const { lower, next, around } = passage;
    const named = CERTIFICATE.exec(lower);
    if (!named || !DEMAND.test(lower)) return null;
    if (STATUTORY.test(lower) || PERSONAL.test(lower)) return null;
    // A word like "label" or "certificaat" alone needs a demand on the bidder or the goods, not a mention.
    const generic = /^(?:certificaat|keurmerk|certificering|label|gecertificeerd)$/.test(named[0]);
    if (generic && !/\b(?:vereist|dient|moet|beschikt|bezit|gecertificeerd|voert|draagt|dragen|verplicht|zonder dit)\b/.test(lower)) return null;
    // The next article is about something else.
    const goesOn = next.length < 240 && !/^(?:[\d.]+ )?(?:in|voor|bij) perceel|^\s*[a-z]{0,4}\.?\d{1,2}(?:\.\d{1,2})*\.?\s/.test(next);
    if (EQUIVALENT.test(lower) || (goesOn && EQUIVALENT.test(next))) {
      return { verdict: 'fine', why: { nl: 'Een gelijkwaardig bewijs mag ook.', en: 'Equivalent proof is accepted too.' } };
    }
    if (EXAMPLE_ONLY.test(lower)) return { verdict: 'fine', why: { nl: 'Het certificaat is alleen een voorbeeld.', en: 'The certificate is only an example.' } };
    // A general sentence in the same article that equivalents count.
    if (/\bwaar [^.;]{0,80}(?:keurmerk|certificaat|norm)[^.;]{0,80}gelijkwaardig/.test(around)) return { verdict: 'fine', why: { nl: 'Elders in het artikel staat dat een gelijkwaardig bewijs mag.', en: 'Elsewhere in the article equivalent proof is accepted.' } };
    const shut = /\bandere (?:keurmerken|certificaten|labels)[^.;]{0,40}(?:niet|geen)|\buitsluitend\b|\bzonder (?:dit|dat|geldig)[^.;]{0,60}(?:geen|niet|uitgesloten)/.test(`${lower} ${next}`);
    return {
      verdict: 'barrier',
      unbounded: true,
      ...(shut ? { level: 'rule' as const } : {}),
      law: lawFor(lower, named[0]),
      ...withEquivalent(passage, shut),
      why: shut
        ? { nl: 'Andere bewijzen worden uitgesloten. U moet gelijkwaardige certificaten en keurmerken accepteren.', en: 'Other proof is shut out. You must accept equivalent certificates and labels.' }
        : { nl: 'Er wordt een certificaat gevraagd zonder een andere manier om het aan te tonen. U moet gelijkwaardig bewijs accepteren.', en: 'A certificate is asked with no other way to prove it. You must accept equivalent proof.' },
    };
  },
  replacement: {
    nl: 'Wij vragen [bewijs] of gelijkwaardig; een eigen beschrijving met bewijsstukken volstaat ook.',
    en: 'We ask for [bewijs] or equivalent; an own description with evidence will do as well.',
    blanks: [{ name: 'bewijs', label: { nl: 'Certificaat of keurmerk', en: 'Certificate or label' }, kind: 'text' }],
  },
});

/** A clause that lets no other certificate in. */
const SHUTS = /[;,]\s?(?:en |maar )?(?:andere (?:keurmerken|certificaten|labels)|zonder (?:dit|dat|een geldig|geldig))[^.;]{0,120}/;

/** The articles that make a buyer accept equivalents of what is asked here. */
function lawFor(lower: string, named: string): readonly string[] {
  if (/\b(?:nen|en)[ -]/.test(named)) return ['aw-2012:2.76:2'];
  const law = [...(ENVIRONMENT.test(lower) ? ['aw-2012:2.97:2'] : []), ...(LABEL.test(lower) ? ['aw-2012:2.78a:3'] : [])];
  return law.length ? law : ['aw-2012:2.96:2'];
}

/** "of gelijkwaardig" behind the last certificate of the sentence; a sentence that shuts others out needs another sentence. */
function withEquivalent(passage: Passage, shut: boolean): Pick<Judgement, 'edits' | 'values'> {
  const all = [...passage.lower.matchAll(new RegExp(CERTIFICATE.source, 'g'))];
  // The name of a label may go on: "PSO-trede 2", "Keurmerk Erkende Verhuizers".
  const wordEnd = (match: RegExpMatchArray) => match.index! + match[0].length + /^(?:\*{1,2})?(?:[:-][\w*]{1,30}){0,4}(?: (?:trede \d|niveau \d|[A-Z][\w-]{0,30}|\d{1,5}(?![\d.,%]))){0,4}/.exec(passage.text.slice(match.index! + match[0].length))![0].length;
  const last = all[all.length - 1]!;
  const add = { start: wordEnd(last), end: wordEnd(last), nl: ' of gelijkwaardig', en: ' or equivalent' };
  if (!shut) return { edits: [add] };
  // What shuts others out goes with it, when it stands in the same sentence.
  const clause = SHUTS.exec(passage.lower);
  if (clause && clause.index >= add.end) return { edits: [add, { start: clause.index, end: clause.index + clause[0].length, nl: '', en: '' }] };
  if (clause) {
    const before = all.filter((match) => wordEnd(match) <= clause.index).map(wordEnd).pop();
    if (before !== undefined) return { edits: [{ ...add, start: before, end: before }, { start: clause.index, end: clause.index + clause[0].length, nl: '', en: '' }] };
  }
  const first = all.find((match) => !/^(?:certificaat|keurmerk|certificering|label|gecertificeerd)$/.test(match[0]));
  return first ? { values: { bewijs: passage.text.slice(first.index, wordEnd(first)) } } : {};
}

export const examples: Examples = {
  flag: [
    'Inschrijver is gecertificeerd conform ISO 9001:2015 en ISO 14001:2015.',
    'Voor de kleding zijn naast elkaar verplicht: OEKO-TEX, Fair Wear en SA8000.',
    'Het bedrijf beschikt over een geldig VCA**-certificaat.',
    'Niveau 5 op de CO2-Prestatieladder is vereist.',
    'De producten dragen het keurmerk Fairtrade; andere keurmerken worden niet geaccepteerd.',
    'De locatie voert het Green Key-label in goud; zonder dit label heeft aanbieden geen zin.',
    'De vervoerders zijn TX-Keur-gecertificeerd.',
    'De wasserij is in het bezit van het Certex-certificaat.',
  ],
  ask: [
    'Inschrijver beschikt over ISO 27001, omdat bij dit werk gezondheidsgegevens van cliënten worden verwerkt en een lek grote schade geeft.',
    'Vanwege het werken langs het spoor is VCA** vereist.',
  ],
  leave: [
    'De kleding is geproduceerd volgens OEKO-TEX of een gelijkwaardige norm.',
    'Inschrijver beschikt over ISO 9001 of gelijkwaardig.',
    'U beschikt over een werkend systeem voor kwaliteitszorg, bijvoorbeeld ISO 9001.',
    'Wie geen VCA heeft, kan op andere wijze aantonen dat even veilig wordt gewerkt.',
    'Een CO2-prestatieladdercertificaat is niet nodig.',
    'De gemeente is gecertificeerd volgens ISO 14001.',
    'De inschrijver beschikt over de wettelijk verplichte vergunning.',
    'Het ontbreken van een certificaat is geen nadeel.',
    'Een werkplaats mag het keurmerk in het eerste jaar halen, of op een andere manier laten zien dat het werk deugdelijk is.',
    'Per jaar is er behoefte aan dertig gecertificeerde treindienstleiders.',
    'Biologisch katoen: GOTS, dan wel een keurmerk met vergelijkbare criteria, is vereist.',
    'Het gebouw heeft energielabel A en is in 2019 opgeleverd.',
  ],
};
