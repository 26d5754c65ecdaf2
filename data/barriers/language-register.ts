import { defineBarrier, type Examples, type Judgement, type Passage } from '@/lib/barriers/rule';

/** A bid, its documents or the talks in a language other than Dutch. */
const FOREIGN = /\b(?:engels\w{0,6}|duits\w{0,4}|frans\w{0,4}|english|french|german)\b/;
const BID = /\b(?:inschrijving\w{0,2}|inschrijven|offertes?|aanbieding\w{0,2}|aanmelding\w{0,2}|verzoek(?:en)? tot deelneming|dialoog|onderhandeling\w{0,2}|presentatie\w{0,1}|voertaal|documenten|stukken|correspondentie|communicatie|vragen|procedure|aanbestedings(?:stukken|documenten|taal|leidraad)|taal van de (?:procedure|inschrijving)|tenders?|bids?|proposal\w{0,1}|submission\w{0,1})\b/;
const ONLY = /\b(?:uitsluitend|alleen|enkel|slechts|moet(?:en)?|dien(?:t|en)|verplicht|vereist|is (?:het )?engels|wordt (?:in het )?engels|worden (?:in het )?engels|only|must|shall|exclusively|voertaal)\b/;
const DUTCH_TOO = /\b(?:nederlands\w{0,6}|dutch)\b/;
/** Dutch at the level of a born speaker or a scholar. */
const NATIVE = /\b(?:moedertaal(?:niveau|spreker\w{0,1})?|accentloos|accentvrij|zonder accent|native(?: speaker\w{0,1})?|niveau c[12]|c[12][- ]?niveau|[ (]c[12]\b|near-native|perfect (?:nederlands|beheers\w{2,4}))/;
const DUTCH = /\b(?:nederlands\w{0,6}|dutch|de taal|taalniveau|taalbeheersing)\b/;
const WORKERS = /\b(?:medewerk\w{2,6}|werknemers?|personeel|ploeg\w{0,6}|team\w{0,5}|wie|iedereen|uitvoer\w{2,6}|bediening\w{0,12}|schoonma\w{1,14}|verhui\w{1,8}|chauffeurs?|krachten|staff|workers|employees|gastvrouw\w{0,2}|gastheer|hosts?)\b/;
/** Work of which the language is the tool. */
const LANGUAGE_WORK = /\b(?:begeleid\w{2,6}|consulent\w{0,2}|jobcoach\w{0,2}|docent\w{0,2}|leraar|leraren|trainer\w{0,1}|tolk\w{0,2}|vertaler\w{0,1}|redact\w{2,6}|copywriter\w{0,1}|tekstschrijver\w{0,1}|journalist\w{0,2}|communicatieadviseur\w{0,1}|adviseur\w{0,1}|projectleider\w{0,1}|voorman|leidinggevende\w{0,1}|teamleider\w{0,1}|contactpersoon|accountmanager|telefonist\w{0,2}|klantcontact\w{0,10}|meldkamer|notulist\w{0,2}|jurist\w{0,2}|zorgverlener\w{0,1}|verpleegkundige\w{0,1}|arts\w{0,2}|psycholo\w{1,6}|taalles\w{0,4}|inburger\w{2,6}|nt2|examin\w{2,6}|secretar\w{2,8}|griffier\w{0,1}|teksten)\b/;
const SOFT = /\b(?:geen (?:taaleis\w{0,2}|eis(?:en)?)|niet (?:vereist|nodig|verplicht)|hoeft|hoeven|mag ook|ook in het|bij voorkeur|is een pre|of (?:het )?(?:nederlands|engels|frans|duits)|or)\b/;
/** Products, places and names that carry a language. */
const NO_LANGUAGE = /\b(?:engelse (?:drop|les\w{0,3}|versie van de (?:tekst|website))|engelstalige (?:sessie|les\w{0,3}|gasten|bezoekers)|sessie in het engels|franse (?:kaas|school)|duitse (?:grens|herder)|vertal\w{2,6}|woordenboek|handleiding\w{0,2}|website|gebruikers|instructie\w{0,2} in)\b/;

function judge(passage: Passage): Judgement | null {
  const { lower, block, context } = passage;
  if (block.kind === 'heading' && !/:/.test(lower)) return null;
  if (/\bgeen (?:taaleis\w{0,2}|eis(?:en)? aan de taal)\b/.test(lower)) return { verdict: 'fine', why: { nl: 'Er geldt geen taaleis.', en: 'There is no language demand.' } };
  if (SOFT.test(lower)) return null;
  if (NATIVE.test(lower) && DUTCH.test(lower) && !LANGUAGE_WORK.test(lower) && !LANGUAGE_WORK.test(context) && WORKERS.test(lower)) {
    return {
      verdict: 'check',
      level: 'judgement',
      law: ['aw-2012:1.10'],
      why: { nl: 'Van alle medewerkers wordt Nederlands op een zeer hoog niveau gevraagd. Kijk na wat voor dit werk nodig is; vaak is het genoeg dat de werkbegeleider goed Nederlands spreekt.', en: 'Dutch at a very high level is asked of all workers. Check what this work needs; often it is enough that the supervisor speaks Dutch well.' },
    };
  }
  if (FOREIGN.test(lower) && BID.test(lower) && ONLY.test(lower) && !DUTCH_TOO.test(lower) && !NO_LANGUAGE.test(lower)) {
    return {
      verdict: 'check',
      replacement: { nl: 'Inschrijven kan in het Nederlands; ook de gesprekken zijn in het Nederlands.', en: 'You may bid in Dutch; talks are in Dutch too.' },
      why: { nl: 'De inschrijving of het gesprek gaat in een andere taal dan het Nederlands. Kijk na of Nederlands ook kan; voor kleine lokale ondernemers is dat een drempel minder.', en: 'The bid or the talk is in a language other than Dutch. Check whether Dutch is possible too; for small local suppliers that is one hurdle less.' },
    };
  }
  return null;
}

export const barrier = defineBarrier({
  id: 'language-register',
  group: 'procedure',
  level: 'practice',
  law: [],
  sources: ['https://wetten.overheid.nl/BWBR0032203'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Andere taal of een te hoog taalniveau', en: 'Another language, or too high a level' },
    hurts: { nl: 'Alleen Engels, of Nederlands als moedertaal, houdt kleine ondernemers en hun medewerkers buiten.', en: 'English only, or native Dutch, keeps small suppliers and their workers out.' },
    todo: { nl: 'Laat Nederlands toe, en vraag van uitvoerende medewerkers alleen de taal die het werk nodig heeft.', en: 'Allow Dutch, and ask of workers only the language that the work needs.' },
  },
  triggers: ['engels', 'duitse taal', 'franse taal', 'in het frans', 'in het duits', 'english', 'moedertaal', 'accentloos', 'accentvrij', 'zonder accent', 'native', 'c1-', 'c2-', 'niveau c', 'op c1', 'op c2', 'perfect', 'taaleis'],
  without: ['negated'],
  judge,
  replacement: {
    nl: 'Uitvoerende medewerkers begrijpen eenvoudige werkinstructies; de werkbegeleider spreekt goed Nederlands.',
    en: 'Workers understand simple work instructions; the supervisor speaks Dutch well.',
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'De inschrijving wordt uitsluitend in de Engelse taal ingediend.',
    'Alle medewerkers beheersen het Nederlands op C1-niveau.',
    'De voertaal tijdens de dialoog is Engels.',
    'Medewerkers hebben Nederlands als moedertaal.',
    'Het bedieningspersoneel spreekt accentloos Nederlands.',
    'Alle documenten bij de offerte moeten in het Engels zijn gesteld.',
    'Taal van de inschrijving\tuitsluitend Engels',
    'Iedere schoonmaker is native speaker van het Nederlands.',
  ],
  leave: [
    'Inschrijven kan in het Nederlands. Uitvoerende medewerkers begrijpen eenvoudige werkinstructies.',
    'De voorman spreekt Nederlands; voor de overige ploegleden stellen wij geen taaleis.',
    'De taalcoach en de docent beheersen het Nederlands op C1-niveau.',
    'De inschrijving is in het Nederlands of het Engels gesteld.',
    'Er is een sessie in het Engels, met tolk.',
    'De begeleider spreekt Nederlands op B1-niveau.',
    'De inschrijving wordt in het Nederlands gesteld.',
    'Bewijsstukken uit het buitenland mogen ook in het Engels zijn.',
    'Is de voertaal Engels?',
    'Medewerkers werken volgens klasse C1 van de norm voor taalneutrale borden.',
  ],
};
