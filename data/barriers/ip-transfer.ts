import { defineBarrier, type Examples, type Judgement, type Passage } from '@/lib/barriers/rule';

const BUYER = String.raw`(?:opdrachtgever|gemeente|gemeenten|provincie|waterschap|hoogheemraadschap|regio|aanbestedende (?:dienst|overheid|instantie)|aanbesteder|zorggroep|stichting|school|universiteit|ministerie|staat|ons|client|buyer|contracting authority)`;
const RIGHTS = /\b(?:alle rechten op|intellectue(?:le|el) (?:eigendom(?:s?rechten?)?|rechten)|ie-rechten|ier\b|auteursrecht(?:en)?|databankrecht(?:en)?|modelrecht(?:en)?|octrooirecht(?:en)?|persoonlijkheidsrecht(?:en)?|gebruiks- en eigendomsrecht(?:en)?|intellectual property(?: rights)?|copyright)\b/;
/** What a social enterprise makes and lives by. */
const WORK = /\b(?:(?:[a-z-]{0,18})(?:methode\w{0,2}|methodiek\w{0,2}|concept(?:en)?|ontwerp(?:en)?|patronen|bestanden|broncode\w{0,1}|software|leermateriaal|lesmateriaal|recept(?:en|uur)?|draaiboek(?:en)?|tekening(?:en)?|beeldmateriaal|foto's|teksten|formats?|ideeën|idee|knowhow|know-how|werkwijze\w{0,1}|programma's))\b/;
const TRANSFER = new RegExp(
  [
    String.raw`\b(?:gaan|gaat|gaan [^.;]{0,20}van rechtswege)\b[^.;]{0,60}\bover\b[^.;]{0,30}\b(?:op|naar|aan)\b|\bovergaan op\b`,
    String.raw`\b(?:draagt|dragen|overgedragen|over te dragen|overdracht|draag)\b[^.;]{0,120}`,
    String.raw`\b(?:berusten|berust|rusten|komen toe|komt toe|toekomen|toebehoren|behoren toe|behoort toe|liggen|ligt)\b[^.;]{0,60}\b(?:bij|aan)?\s?(?:de |het )?${BUYER}\b`,
    String.raw`\b(?:komen|behoren|komt|behoort)\b[^.;]{0,60}\btoe\b`,
    String.raw`\b(?:wordt|worden|is|zijn|blijft|blijven)\b[^.;]{0,40}\b(?:het )?eigendom(?: van)?\b`,
    String.raw`\b(?:zijn|is|worden|wordt) van (?:de |het )?${BUYER}\b`,
    String.raw`\b(?:vest|transfer|assign)(?:s|ed|red)?\b[^.;]{0,60}`,
  ].join('|'),
);
const TO_BUYER = new RegExp(String.raw`\b${BUYER}\b`);
/** Work that existed before, or was made for someone else. */
const EARLIER = /\b(?:reeds bestaande?|al bestaande?|bestaande (?:methode\w{0,2}|methodiek\w{0,2}|materi\w{1,8}|werk\w{0,2}|software|ontwerp\w{0,2}|concept\w{0,2}|rechten)|eerder|voorheen|voor (?:de )?(?:aanvang|ingang|start) van|vóór (?:de )?(?:aanvang|ingang|start)|vooraf bestaande?|pre-existing|reeds (?:ontwikkeld\w{0,1}|gemaakt\w{0,1}|aanwezig\w{0,1})|voor een andere klant|buiten (?:deze|de) opdracht)\b/;
/** Only what this contract yields and pays for. */
const RESULTS_ONLY = /\b(?:uitsluitend|alleen|slechts|enkel)\b[^.;]{0,60}\b(?:result\w{2,6}|opgeleverd\w{0,1}|vervaardigd\w{0,1}|gemaakt\w{0,1})\b|\b(?:op|van|aan) (?:de |het )?(?:result(?:aat|aten)|(?:opgeleverde|geleverde) (?:producten|stukken|rapporten|resultaten)|deliverables|prestatie\w{0,1})\b|\b(?:speciaal |uitsluitend |specifiek )?(?:voor|in het kader van|ten behoeve van|tijdens|bij) (?:(?:de )?uitvoering van )?(?:de |deze )?(?:opdracht|overeenkomst)\b[^.;]{0,30}\b(?:gemaakt\w{0,1}|ontwikkeld\w{0,1}|vervaardigd\w{0,1}|ontstaan|ontworpen|tot stand)\b|\b(?:gemaakt\w{0,1}|ontwikkeld\w{0,1}|vervaardigd\w{0,1}|ontstaan|ontworpen)\b[^.;]{0,40}\b(?:voor|in het kader van|bij|ten behoeve van) (?:(?:de )?uitvoering van )?(?:deze|de) (?:opdracht|overeenkomst)\b/;
const STAYS = /\b(?:blijven|blijft|berusten|berust|rusten|liggen)\b[^.;]{0,40}\b(?:bij (?:u\b|de (?:opdrachtnemer|leverancier|maker|dienstverlener|inschrijver|ontwerper|bureau)|het bureau|opdrachtnemer|uw)|van (?:u\b|de (?:opdrachtnemer|leverancier|wasserij|maker|dienstverlener|inschrijver)|het bureau|opdrachtnemer|uw))|\beigendom van (?:de )?(?:opdrachtnemer|leverancier|dienstverlener|inschrijver|maker)\b/;
const LICENCE = /\b(?:gebruiksrecht|licentie|(?:mag|mogen)[^.;]{0,60}\bgebruiken\b|licen[cs]e)\b/;
const WAIVES = /\b(?:doet|doen|afstand)\b[^.;]{0,60}\b(?:afstand|persoonlijkheidsrechten)\b/;
/** Ideas of those who did not win, or of all bidders, used without payment. */
const IDEAS = /\b(?:ideeën|idee|concept(?:en)?|ontwerp(?:en)?|suggesties|voorstellen|plannen|oplossingen)\b[^.;]{0,70}\b(?:afgevallen|afgewezen|niet[- ](?:gegunde?|winnende?|gekozen)|verliezende?|andere inschrijvers|(?:uit|van) (?:de |alle )?(?:inschrijvingen|offertes|aanbiedingen|inschrijvers))\b|\b(?:afgevallen|afgewezen|niet[- ](?:gegunde?|winnende?|gekozen)|verliezende?)\b[^.;]{0,60}\b(?:ideeën|concept(?:en)?|ontwerp(?:en)?|voorstellen|plannen)\b/;
const MAY_USE = /\b(?:mag|mogen|kan|kunnen|vrij|recht)\b[^.;]{0,80}\b(?:gebruik\w{0,2}|uitvoeren|toepassen|delen|overnemen|ter beschikking|doorgeven|benut\w{0,2})\b/;
const TO_OTHERS = /\b(?:aan|met|door) (?:derden|anderen|andere (?:partijen|ondernemers|leveranciers|gemeenten))\b[^.;]{0,60}\b(?:ter beschikking|beschikbaar|delen|verstrek\w{1,3}|gebruik\w{0,2}|uitvoeren|overdragen)\b/;

/** In whose favour: the buyer must be named, or be meant by "wij". */
function judge(passage: Passage): Judgement | null {
  const { lower, next, context, block } = passage;
  if (block.kind === 'heading') return null;
  const rights = RIGHTS.test(lower);
  const work = WORK.test(lower);
  if (!rights && !work) return null;
  const underRights = RIGHTS.test(context) || /\b(?:eigendom|auteursrecht)/.test(context);
  if (STAYS.test(lower) && !EARLIER.test(lower.slice(0, Math.max(0, lower.search(STAYS))))) {
    return rights || underRights || LICENCE.test(lower) ? { verdict: 'fine', why: { nl: 'De rechten blijven bij de maker.', en: 'The rights stay with the maker.' } } : null;
  }
  if (WAIVES.test(lower) && /persoonlijkheidsrecht/.test(lower)) {
    return { verdict: 'check', why: { nl: 'De maker moet zijn persoonlijkheidsrechten opgeven. Kijk na of dat nodig is; vaak is een gebruiksrecht genoeg.', en: 'The maker must give up his moral rights. Check whether that is needed; often a right of use is enough.' } };
  }
  if (IDEAS.test(lower) && MAY_USE.test(lower) && !/\bniet\b[^.;]{0,30}\b(?:gebruik|delen|overnemen)|\b(?:tegen|met|na) (?:een )?(?:vergoeding|toestemming|overleg)\b|\bals de maker\b/.test(lower)) {
    return {
      verdict: 'check',
      replacement: { nl: 'Ideeën uit een voorstel dat wij niet kiezen, gebruiken wij alleen na overleg met de maker en tegen een vergoeding.', en: 'We use ideas of a proposal that we do not choose only with permission of the maker, and we pay for them.' },
      why: { nl: 'Ideeën van wie niet wint, mogen door anderen worden gebruikt. Kijk na of u dat alleen met toestemming en tegen een vergoeding kunt doen.', en: 'Ideas of those who do not win may be used by others. Check whether you can do so only with permission and for a fee.' },
    };
  }
  if (TO_OTHERS.test(lower) && MAY_USE.test(lower) && work && /\b(?:zonder (?:enige |verdere )?(?:vergoeding|toestemming)|kosteloos|om niet|vrij)\b/.test(lower)) {
    return { verdict: 'check', why: { nl: 'Het werk van de ondernemer mag zonder vergoeding naar anderen. Kijk na of gebruik in de eigen organisatie genoeg is.', en: 'The work of the supplier may go to others without payment. Check whether use in the own organisation is enough.' } };
  }
  if (!TRANSFER.test(lower) || !TO_BUYER.test(lower)) return null;
  // A duty not to infringe, a guarantee, or the papers of the bid are something else.
  if (/\b(?:inbreuk|vrijwaar\w{0,2}|schend\w{0,4}|aanspra\w{1,6} van derden|eigendom van (?:de )?(?:opdrachtnemer|leverancier)|ingediende (?:stukken|inschrijvingen|offertes|documenten))\b/.test(lower)) return null;
  if (/\b(?:geen|niet)\b[^.;]{0,40}\b(?:overdracht|overgedragen|over op)\b/.test(lower)) return { verdict: 'fine', why: { nl: 'De rechten gaan niet over.', en: 'The rights do not pass.' } };
  if (!rights && !underRights && !/\beigendom\b|\b(?:zijn|is) van\b|\boverge\w{1,8}|\bover\b/.test(lower)) return null;
  // What the buyer hands over itself ("door de gemeente verstrekte tekeningen") stays the buyer's.
  if (new RegExp(String.raw`\b(?:door|van) (?:de |het )?${BUYER}\b[^.;]{0,30}\b(?:verstrekte?|geleverde?|aangeleverde?|beschikbaar gesteld\w{0,1}|ter beschikking gesteld\w{0,1})\b`).test(lower)) return null;
  if (EARLIER.test(lower) || /\b(?:ook|mede) (?:op |van )?(?:eerder|bestaand|reeds)/.test(next)) {
    return {
      verdict: 'barrier',
      unbounded: true,
      why: { nl: 'Ook werk dat de ondernemer al had, wordt van de opdrachtgever. Dat staat los van deze opdracht.', en: 'Work that the supplier already had becomes the buyer’s too. That has no link with this contract.' },
    };
  }
  if (RESULTS_ONLY.test(lower)) return { verdict: 'fine', why: { nl: 'Het gaat alleen om wat voor deze opdracht wordt gemaakt.', en: 'It concerns only what is made for this contract.' } };
  return {
    verdict: 'check',
    why: { nl: 'De rechten op het werk van de ondernemer gaan naar de opdrachtgever, zonder grens. Kijk na of een gebruiksrecht genoeg is, en sluit bestaand werk uit.', en: 'The rights to the supplier’s work go to the buyer, without limit. Check whether a right of use is enough, and leave out existing work.' },
  };
}

export const barrier = defineBarrier({
  id: 'ip-transfer',
  group: 'contract',
  level: 'judgement',
  law: ['aw-2012:1.10:2'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Volledige overdracht van intellectueel eigendom', en: 'Full transfer of intellectual property' },
    hurts: { nl: 'De eigen methode of het eigen ontwerp is vaak het enige bezit van een sociale onderneming.', en: 'The own method or design is often the only asset of a social enterprise.' },
    todo: { nl: 'Vraag een gebruiksrecht voor uw eigen organisatie; laat de rechten bij de maker.', en: 'Ask for a right of use for your own organisation; leave the rights with the maker.' },
  },
  triggers: ['intellectue', 'ie-rechten', 'auteursrecht', 'databankrecht', 'modelrecht', 'persoonlijkheidsrecht', 'eigendom', 'ideeën', 'concept', 'ontwerp', 'patronen', 'methode', 'methodiek', 'broncode', 'lesmateria', 'leermateria', 'recepten', 'draaiboek', 'copyright'],
  without: ['negated', 'on-buyer'],
  judge,
  replacement: {
    nl: 'De rechten blijven bij u. Wij krijgen een gebruiksrecht voor onze eigen organisatie zolang dat nodig is.',
    en: 'The rights stay with you. We get a licence for our own organisation as long as needed.',
  },
});

export const examples: Examples = {
  flag: [
    'Alle intellectuele eigendomsrechten, ook op reeds bestaande methoden, gaan over op opdrachtgever.',
    'Alle rechten op de ontwerpen, ook bestaande ontwerpen, komen toe aan de gemeente.',
    'De auteursrechten op eerder gemaakt lesmateriaal worden overgedragen aan de gemeente.',
    'Recepten en draaiboeken zijn eigendom van de school, ook als zij voor aanvang van de opdracht zijn ontwikkeld.',
    'Broncode en ontwerpen worden eigendom van het waterschap, met inbegrip van software die al bestaande rechten bevat.',
    'Opdrachtnemer draagt alle ie-rechten over aan opdrachtgever, pre-existing materiaal inbegrepen.',
  ],
  ask: [
    'Opdrachtnemer doet afstand van zijn persoonlijkheidsrechten.',
    'De gemeente mag het concept zonder vergoeding aan derden ter beschikking stellen.',
    'De leermethode wordt eigendom van de opdrachtgever.',
    'Alle intellectuele eigendomsrechten berusten bij opdrachtgever.',
    'Ideeën uit niet gekozen offertes mogen wij vrij gebruiken.',
    'De auteursrechten komen volledig toe aan de aanbestedende overheid.',
    'Intellectueel eigendom\tAlle auteursrechten gaan over op de provincie',
  ],
  leave: [
    'De rechten blijven bij u; wij krijgen een gebruiksrecht voor onze eigen organisatie.',
    'De intellectuele eigendomsrechten op de resultaten van deze opdracht gaan over op opdrachtgever.',
    'De gemeente mag de teksten en ontwerpen gebruiken zo lang zij wil.',
    'De methode blijft van de opdrachtnemer.',
    'Opdrachtnemer maakt geen inbreuk op intellectuele eigendomsrechten en vrijwaart de gemeente.',
    'De containers zijn eigendom van de gemeente en worden leeg teruggebracht.',
    'Het ontwerp van het park is van de gemeente en door de gemeente verstrekte tekeningen blijven haar eigendom.',
    'Gaan de auteursrechten over op opdrachtgever?',
    'Het conceptverslag wordt door de opdrachtgever vastgesteld.',
    'Ideeën uit niet gekozen offertes gebruiken wij alleen na toestemming van de maker.',
    'De ontwikkelaar is eigenaar van de grond en draagt deze over aan de gemeente.',
  ],
};
