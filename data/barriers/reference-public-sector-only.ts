import { defineBarrier, type Edit, type Examples } from '@/lib/barriers/rule';
import { REFERENCE, speaksOfReferences } from '@/lib/barriers/references';

const PUBLIC = String.raw`(?:(?:\(semi-?\) ?|semi-)?overheden|(?:\(semi-?\) ?|semi-)?overheid(?:sinstelling(?:en)?|sorganisaties?|sopdrachtgevers?|sdienst(?:en)?)?|publieke (?:opdrachtgevers?|instellingen|instelling|instanties|instantie|sector|organisaties?|diensten)|gemeenten?|provincies?|waterschap(?:pen)?|ministeries?|rijksoverheid|aanbestedende (?:diensten|dienst|overheid|overheden)|(?:lokaal|lokale|openbaar|openbare) bestu(?:ur|ren)|publiekrechtelijke (?:instellingen|instelling)|public (?:sector|bodies|body|authorities)|municipalit(?:y|ies))`;
const ONLY = new RegExp(
  [
    // Only references of public clients.
    String.raw`\b(?:uitsluitend|alleen|slechts|enkel|only)\b[^.;]{0,60}\b(?:bij|van|voor|door|in|from|for)\b[^.;]{0,20}\b${PUBLIC}\b`,
    String.raw`\b(?:referent(?:ie)?[a-z-]{0,15}|opdrachtgever|opdrachtgevers|klant|referentieproject)\b[^.;]{0,40}\b(?:is|zijn|was|betreft|betreffen|moet|dient)\b[^.;]{0,20}(?<![a-z])(?:een|één|bij|van|voor|uit)\b[^.;]{0,20}\b${PUBLIC}\b`,
    String.raw`\b(?:referent(?:ie)?[a-z-]{0,15}|ervaring|opdracht(?:en)?|diensten|werkzaamheden|project(?:en)?|geleverd|verricht|uitgevoerd|verzorgd)\b[^.;]{0,40}\b(?:(?:bij|voor|binnen) (?:ten ?minste |minimaal |minstens )?(?:een|één|twee|drie|de|\d)?|aan (?:ten ?minste |minimaal |minstens )(?:een|één|twee|drie|\d))(?: \(?\d\)?)? ?(?:andere |nederlandse |grote |middelgrote )?${PUBLIC}\b`,
    String.raw`\bvoor (?:ten ?minste |minimaal |minstens )?(?:een|één|twee|drie|\d) (?:andere |nederlandse )?${PUBLIC}\b[^.;]{0,60}\b(?:verricht|uitgevoerd|geleverd|verzorgd|gewerkt)\b`,
    String.raw`\b(?:is|moet|betreft|dient)\b[^.;]{0,20}\b(?:referent(?:ie)?|opdrachtgever|klant)\b (?:een )?${PUBLIC}\b`,
    String.raw`\b(?:bedrijven|private opdrachtgevers|particulieren|private sector|bedrijfsleven)\b[^.;]{0,60}\b(?:tellen|telt|worden|wordt) (?:daarbij |hier )?niet\b`,
    // The words of the law, without the private clients.
    String.raw`\b(?:publieke|openbare) (?:instanties|instellingen|opdrachtgevers) waarvoor zij\b`,
  ].join('|'),
);
const INHABITANTS = /\b(?:minimaal|ten ?minste|minstens|meer dan|boven|vanaf|groter dan)\b[^.;]{0,25}\binwoners\b|\binwoners of meer\b/;
const SUBCONTRACTOR = /\b(?:onderaannemer|onderaannemende partij|in onderaanneming)\b[^.;]{0,60}\b(?:tel(?:t|len) niet|telt voor nul|tellen voor nul|geldt niet|gelden niet|niet mee|niet als referentie|niet (?:geaccepteerd|meegenomen|meegerekend|toegestaan|in aanmerking)|buiten beschouwing|telt voor niets)\b|\bals hoofdaannemer\b/;
const PRIVATE = /\b(?:privaat|private|privaatrechtelijk\w{0,2}|particulier\w{0,2}|bedrijven|bedrijf|commerciële|onderneming(?:en)?|marktpartij\w{0,2}|(?:of|dan wel) (?:een )?(?:andere? )?(?:organisaties?|instelling(?:en)?|opdrachtgevers?|vergelijkbare|soortgelijke|gelijksoortige)|private sector)\b/;
/** Work that only a public body has done. */
const PUBLIC_WORK = /\b(?:bezwaarschrift\w{0,3}|bezwaar|belastingen|leges|verkiezing\w{0,3}|omgevingsvergunning\w{0,3}|omgevingsplan\w{0,3}|bestemmingsplan\w{0,3}|raadsvergadering\w{0,3}|burgerzaken|basisregistratie\w{0,2}|wmo|jeugdwet|jeugdhulp|participatiewet|inburgering|handhaving|rechtspraak|gevangenis\w{0,3}|leerlingenvervoer|ceremonie)\b/;

export const barrier = defineBarrier({
  id: 'reference-public-sector-only',
  group: 'ability',
  level: 'judgement',
  law: ['aw-2012:2.93:1', 'aw-2012:2.93:2'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Alleen ervaring bij de overheid of als hoofdaannemer', en: 'Only experience in the public sector or as main contractor' },
    hurts: { nl: 'Veel sociale ondernemingen werken voor bedrijven, of als onderaannemer.', en: 'Many social enterprises work for companies, or as a subcontractor.' },
    todo: { nl: 'Laat opdrachten van publieke en private opdrachtgevers tellen, en ook het eigen deel als onderaannemer.', en: 'Count contracts of public and private clients, and also the own part done as a subcontractor.' },
  },
  triggers: ['overhe', 'gemeente', 'provincie', 'waterschap', 'ministerie', 'aanbestedende', 'publieke', 'openbare instanties', 'openbare instellingen', 'lokaal bestuur', 'lokale bestu', 'openbaar bestuur', 'publiekrechtelijk', 'inwoners', 'onderaannem', 'hoofdaannemer', 'voor bedrijven', 'private opdrachtgevers', 'particulieren', 'bedrijfsleven', 'public sector', 'public bod', 'municipalit'],
  // "telt niet mee" is the demand itself.
  without: ['negated'],
  unless: [/\b(?:bijvoorbeeld|zoals|bij voorkeur|onder andere)\b|\bniet (?:nodig|vereist|verplicht|van belang)\b|\bhoef(?:t|ven)?\b|\bpunten\b|\bwens(?:en)?\b|\bgeen (?:eis|overheids)|\bmag\b[^.;]{0,60}\b(?:publiek|overheid|onderaannemer)|\btel(?:t|len) (?:ook|volledig|wel|even)?\s?(?:mee|mede)\b/],
  judge(passage) {
    const { lower, next } = passage;
    const sub = SUBCONTRACTOR.test(lower);
    const publicOnly = ONLY.test(lower);
    if (!sub && !publicOnly) return null;
    if (sub && !publicOnly) {
      if (!/\breferent|\bervaring\b|\bwerk\b|\bopdrachten\b|\buitgevoerd|\bverricht/.test(lower)) return null;
      if (/\bals hoofdaannemer\b/.test(lower) && !/\b(?:referent|ervaring|uitgevoerd|verricht)/.test(lower)) return null;
      if (/\bof (?:als )?onderaannemer\b|\bonderaannemer of\b/.test(lower)) return { verdict: 'fine', why: { nl: 'Werk als onderaannemer telt ook.', en: 'Work as a subcontractor counts too.' } };
      return {
        verdict: 'check',
        why: { nl: 'Werk als onderaannemer telt niet als ervaring. Kijk na waarom niet; een kleine ondernemer doet zijn ervaring vaak zo op.', en: 'Work as a subcontractor does not count as experience. Check why; a small supplier often gets its experience that way.' },
      };
    }
    if (!speaksOfReferences(passage) && !/waarvoor zij bestemd/.test(lower)) return null;
    // Past work must be asked for: a contract "voor de gemeente" is this contract.
    const past = REFERENCE.test(lower) || /\b(?:ervaring|verricht|geleverd|uitgevoerd|verzorgd|bestemd)\b/.test(lower) || /\breferent/.test(passage.context);
    if (!past || !/\b(?:is|zijn|was|betreft|betreffen|heeft|hebben|hebt|toont|tonen|dient|dienen|moet|moeten|worden|wordt|tellen|telt|ervaring|vermelding|bestemd|minimaal|ten minste|tenminste|has|are)\b/.test(lower)) return null;
    if (/\b(?:deze|onze|de opdrachtgevende) (?:gemeente|provincie|organisatie)\b|\b(?:aan|door|richting|ten behoeve van) (?:de )?(?:gemeente|aanbestedende dienst|provincie)\b/.test(lower) && !/\b(?:uitsluitend|alleen|slechts)\b/.test(lower)) return null;
    // "de gemeente", "de aanbestedende dienst" is the buyer of this contract.
    if (!/\b(?:uitsluitend|alleen|slechts|enkel|only)\b/.test(lower) && /\b(?:(?:bij|voor|binnen|van) (?:de|het|onze)|oordeel van (?:de|het)) (?:gemeente|provincie|aanbestedende|waterschap|ministerie)/.test(lower)) return null;
    const privateToo = PRIVATE.test(lower) && !/\b(?:privaat|private|particuliere?|bedrijven|bedrijf|commerciële|marktpartij\w{0,2})\b[^.;]{0,60}\b(?:niet|geen|uitgesloten)\b/.test(lower);
    if (privateToo || PRIVATE.test(next.slice(0, 160)) && /\b(?:mag|mogen|ook|tellen|telt)\b/.test(next)) return { verdict: 'fine', why: { nl: 'Ook andere opdrachtgevers tellen mee.', en: 'Other clients count too.' } };
    if (PUBLIC_WORK.test(lower)) return null;
    return {
      verdict: 'check',
      edits: anyClient(lower),
      why: INHABITANTS.test(lower)
        ? { nl: 'De referentie moet van een overheid van een bepaalde grootte komen. Kijk na of werk voor een kleinere of private opdrachtgever niet hetzelfde laat zien.', en: 'The reference must come from a public body of a certain size. Check whether work for a smaller or private client shows the same.' }
        : { nl: 'Alleen ervaring bij de overheid telt. Kijk na of werk voor een private opdrachtgever niet hetzelfde laat zien.', en: 'Only experience in the public sector counts. Check whether work for a private client shows the same.' },
    };
  },
  replacement: {
    nl: 'De referentie mag van een publieke of private opdrachtgever zijn; werk als onderaannemer telt mee voor het deel dat u zelf deed.',
    en: 'The reference may be of a public or private client; work as a subcontractor counts for the part that you did yourself.',
  },
});

/** "bij een gemeente met 100.000 inwoners" becomes "bij een publieke of private opdrachtgever"; the rest of the demand stays. */
const ONE_CLIENT = new RegExp(String.raw`(?<=\b(?:bij|voor|binnen) )(?:ten ?minste |minimaal |minstens )?(?:een|één|1) (?:andere |nederlandse |grote |middelgrote )?${PUBLIC}(?: (?:met|van|boven)(?: [a-z\d.]{1,20}){1,4} inwoners(?: of meer)?)?(?![a-z])`);

function anyClient(lower: string): readonly Edit[] {
  const hit = ONE_CLIENT.exec(lower);
  if (!hit) return [];
  const main = / als hoofdaannemer\b/.exec(lower);
  return [
    { start: hit.index, end: hit.index + hit[0].length, nl: 'een publieke of private opdrachtgever', en: 'a public or private client' },
    ...(main && main.index >= hit.index + hit[0].length ? [{ start: main.index, end: main.index + main[0].length, nl: ' als hoofd- of onderaannemer', en: ' as main contractor or subcontractor' }] : []),
  ];
}

export const examples: Examples = {
  flag: [],
  ask: [
    'De referent is een gemeente met minimaal 100.000 inwoners.',
    'Uitsluitend referenties bij (semi)overheden worden geaccepteerd.',
    'U heeft voor ten minste één ministerie vergelijkbare diensten verricht als hoofdaannemer.',
    'Werk verricht als onderaannemer geldt niet als referentie.',
    'De referentieopdracht is uitgevoerd bij een gemeente van 50.000 inwoners of meer.',
    'Inschrijver heeft ervaring bij minimaal twee waterschappen.',
    'De lijst vermeldt bedrag, datum en de publieke instanties waarvoor zij bestemd waren, met een referentie van elke levering.',
    '# Referenties\n- De klant is een publieke instelling.',
    'Ervaring als onderaannemer telt niet mee.',
    'KC2\tervaring met vergelijkbare werkzaamheden voor een lokaal bestuur, minimaal één referentie',
  ],
  leave: [
    'De referentie mag van een publieke of private opdrachtgever zijn.',
    'De referentie is van een gemeente of een andere organisatie.',
    'Werk als onderaannemer telt mee voor het deel dat u zelf deed.',
    'De inschrijver heeft ervaring met het afhandelen van bezwaarschriften voor een gemeente.',
    'De referenties worden beoordeeld door de gemeente; de gemeente kan contact opnemen met de referent.',
    'De opdracht wordt uitgevoerd voor de gemeente, die 40.000 inwoners heeft.',
    'Moet de referent een gemeente zijn?',
    'U vermeldt de leveringen van de laatste drie jaar en de publieke of particuliere instanties waarvoor zij bestemd waren.',
    'Ervaring bij een overheid is niet nodig.',
    'Opdrachtnemer stemt als hoofdaannemer af met zijn onderaannemers.',
  ],
};
