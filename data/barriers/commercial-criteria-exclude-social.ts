import { defineBarrier, type Examples, type Judgement, type Passage } from '@/lib/barriers/rule';
import type { LocalText } from '@/lib/local-text';

/** The people who do the work. */
const WORKERS = String.raw`(?:medewerkers?|medewerksters?|werknemers?|personeel|ploegl\w{2,5}|teamleden|(?:schoonmaak|verhuis|inpak|sorteer|productie|keuken|zaal|bedienings|groen|magazijn)(?:medewerkers?|personeel|krachten|ploeg\w{0,2})|schoonmakers?|verhuizers?|bediening|krachten|uitvoerenden|gastvrouwen|gastheren|hosts?|arbeiders|stafleden|mensen die|wie|iedereen|staff|workers|employees)`;
const EVERYONE = new RegExp(String.raw`\b${WORKERS}\b`);
/** A demand on one leading or qualified person. */
const LEADER = /\b(?:leidinggevende\w{0,1}|voorman|voorwerker|teamleiders?|projectleiders?|objectleiders?|accountmanager|contactpersoon|rayonleider|coördinator|manager|begeleiders?|consulent\w{0,2}|adviseurs?|docent\w{0,2}|trainers?|jobcoach\w{0,2}|verpleegkundigen?|artsen?|therapeuten?|beveiligers?|monteurs?|elektriciens?|installateurs?|lassers?|chauffeurs?|bestuurders?|koeriers?|bezorgers?|vervoerders?|rijders?|consultants?|architect\w{0,2}|jurist\w{0,2}|accountants?|supervisors?)\b/;
const LEGAL = /\b(?:wettelijk\w{0,4}|bij wet|volgens de wet|chauffeurskaart|code 95|vca|bhv|veiligheidscertifica\w{2,4}|beroepsregister|big-register|wkkgz|cao)\b/;
/** Work that people can learn on the job. */
const SIMPLE = /\b(?:schoonma\w{1,20}|schoonhou\w{1,10}|cater\w{1,16}|bedien\w{1,10}|horeca\w{0,14}|afwas\w{0,12}|keukenmedewerker\w{0,1}|inpak\w{0,20}|sorteer\w{0,20}|sorteren|productiemedewerker\w{0,1}|magazijn\w{0,16}|groen\w{0,20}|plantsoen\w{0,16}|hovenier\w{0,20}|wasserij\w{0,16}|vouw\w{0,10}|verhui\w{1,20}|post(?:bezorg\w{0,12}|kamer)|koffie\w{0,16}|assembla\w{1,14}|montagewerk|kringloop\w{0,14}|linnen\w{0,14}|receptie\w{0,10}|fiets\w{0,16}|textiel\w{0,14})\b/;
const DIPLOMA = /\b(?:mbo|hbo|vmbo|wo)(?:-| )?(?:diploma|niveau|opleiding|werk- en denk\w{0,8})?\b[^.;]{0,30}|\bdiploma\b|\bstartkwalificatie\b|\bvakdiploma\b|\bniveau [2345]\b/;
const LICENCE = /\b(?:rijbewijs|rijbewijzen|driving licen[cs]e)\b/;
const FULL_TIME = /\b(?:full[- ]?time|voltijds?|voltijd(?:s|se)? (?:inzetbaar|beschikbaar)|(?:36|38|40|veertig|zesendertig|achtendertig) uur (?:in de|per) week)\b/;
const LOOKS = /\b(?:representatie(?:f|ve)|jong(?:e)?|fit|vlot(?:te)?|verzorgd uiterlijk|atletisch\w{0,1}|slank\w{0,1}|presentabel\w{0,1})\b/;
const STRESS = /\b(?:stressbestendig\w{0,1}|flexibel én snel|hoog werktempo|hoog tempo|snel tempo|tempo van ten minste|onder (?:hoge )?(?:tijds|werk)druk kunnen werken|bestand tegen (?:hoge )?(?:werk)?druk)\b/;
const OUTPUT = /\b(?:productienorm|tempo|norm|productiviteit|prestatienorm)\b[^.;]{0,60}\bper (?:uur|dag|dienst)\b|\b(?:m2|m²|vierkante meter|stuks|pakketten|kilo|kg|dozen|kamers|orders)\b[^.;]{0,12}\bper (?:uur|manuur|dag)\b[^.;]{0,20}\b(?:per )?(?:medewerker|persoon|kracht|schoonmaker|man)\b|\b(?:medewerker|persoon|kracht)\b[^.;]{0,40}\b\d{1,4} (?:m2|m²|stuks|pakketten|kilo|kg|dozen|orders) per (?:uur|dag)\b/;
const NO_SUPPORT = /\b(?:geen|zonder)\b[^.;]{0,30}\b(?:begeleid(?:er|ers|ing)|jobcoach\w{0,2}|werkbegeleid\w{1,4}|toezicht)\b[^.;]{0,60}\b(?:aanwezig|toegestaan|werkvloer|locatie|mee|toegelaten|nodig|werken)\b|\b(?:begeleid(?:er|ers|ing)|jobcoach\w{0,2})\b[^.;]{0,50}\b(?:niet (?:toegestaan|welkom|gewenst|toegelaten|in de|op de|aanwezig)|horen niet|mag niet|mogen niet)\b|\bzelfstandig\b[^.;]{0,30}\bzonder (?:begeleiding|aansturing|hulp)\b|\b(?:aanwijzingen|begeleiding) (?:of [a-z]{3,15} )?nodig\b[^.;]{0,30}\b(?:niet|geen|uitgesloten)\b/;
/** The demand is softened, given up or the other way round. */
const SOFT = /\b(?:geen eis(?:en)?|niet (?:vereist|nodig|verplicht|gevraagd)|hoeft|hoeven|bij voorkeur|is een pre|welkom|mag(?:en)? ook|of deeltijd|parttime|in deeltijd|ten minste één|minimaal één|een van|een medewerker|per ploeg|per team|naar rato|in eigen tempo|gewenst|mogelijk)\b|(?<![a-z])één (?:van|medewerker|persoon|chauffeur)/;
const NOT_STAFF = /\brepresentatie(?:f|ve) (?:steekproef|kleding|gekleed|bedrijfskleding|beeld|locatie|ruimte|uitstraling|selectie|voor|meting|periode|werkkleding)\b|\b(?:jong en oud|jonge (?:mensen|kinderen|bomen|aanplant|gezinnen|inwoners))\b|\bfit for\b/;

interface Matter { words: RegExp; what: LocalText; simpleOnly?: true }

const MATTERS: readonly Matter[] = [
  { words: NO_SUPPORT, what: { nl: 'Begeleiding op de werkvloer wordt geweerd, terwijl mensen met een arbeidsbeperking die nodig kunnen hebben.', en: 'Support on the work floor is shut out, while people with a disability may need it.' } },
  { words: LICENCE, what: { nl: 'Alle medewerkers moeten een rijbewijs hebben. Voor veel werk is één bestuurder per ploeg genoeg.', en: 'All workers must have a driving licence. For much work one driver a team is enough.' } },
  { words: FULL_TIME, what: { nl: 'Alle medewerkers moeten voltijds werken. Veel mensen met een beperking werken minder uren.', en: 'All workers must work full time. Many people with a disability work fewer hours.' } },
  { words: DIPLOMA, simpleOnly: true, what: { nl: 'Voor werk dat te leren is op de werkplek wordt een diploma van alle medewerkers gevraagd.', en: 'A diploma is asked of all workers for work that can be learned on the job.' } },
  { words: STRESS, what: { nl: 'Alle medewerkers moeten tegen druk of een hoog tempo kunnen.', en: 'All workers must stand pressure or a high pace.' } },
  { words: OUTPUT, what: { nl: 'Er geldt een norm per medewerker per uur. Vraag het resultaat, niet het tempo van ieder mens.', en: 'There is a norm for each worker an hour. Ask for the result, not the pace of each person.' } },
  { words: LOOKS, what: { nl: 'Er worden eisen gesteld aan uiterlijk, leeftijd of fitheid van medewerkers.', en: 'There are demands on looks, age or fitness of workers.' } },
];

function judge(passage: Passage): Judgement | null {
  const { lower, context, previous, block } = passage;
  if (block.kind === 'heading') return null;
  if (/\b(?:tempo|uiterlijk|rijbewijs|diploma)\b[^.;]{0,60}\bgeen eis(?:en)?\b|\bgeen eis(?:en)?\b[^.;]{0,60}\b(?:tempo|uiterlijk|rijbewijs|diploma)\b|\bbegeleiding\b[^.;]{0,50}\bwelkom\b/.test(lower)) {
    return { verdict: 'fine', why: { nl: 'De tekst laat ruimte voor mensen die begeleiding of tijd nodig hebben.', en: 'The text leaves room for people who need support or time.' } };
  }
  if (LEGAL.test(lower) || SOFT.test(lower) || /\bpunten\b|\bgunning\w{0,12}\b/.test(lower)) return null;
  if (NOT_STAFF.test(lower)) return null;
  // A check of who comes in is no ban on support.
  const support = NO_SUPPORT.test(lower) && !/\bzonder (?:geldige? )?(?:screening|vog|toestemming|pas|pasje|afspraak)\b/.test(lower);
  if (!support && (!EVERYONE.test(lower) || LEADER.test(lower))) return null;
  // The buyer's own staff, visitors, or the wearers of goods.
  if (/\b(?:medewerkers?|personeel) van (?:de |het )?(?:gemeente|opdrachtgever|waterschap|provincie|hoogheemraadschap|school)\b|\b(?:onze|eigen) (?:medewerkers|collega)/.test(lower)) return null;
  if (!/\b(?:is|zijn|heeft|hebben|beschik(?:t|ken)|dien(?:t|en)|moet(?:en)?|voldoe(?:t|n)|bedraagt|geldt|vereist|kunnen|kan|mag|mogen|horen|haalt|halen|werk(?:t|en)|must)\b/.test(lower)) return null;
  const found = MATTERS.filter(({ words, simpleOnly }) => (words === NO_SUPPORT ? support : words.test(lower)) && (!simpleOnly || SIMPLE.test(`${lower} ${context} ${previous}`)));
  if (!found.length) return null;
  // One word about looks can mean clean clothes: only with a word that makes it a demand on people.
  if (found.length === 1 && found[0]!.words === LOOKS && !new RegExp(String.raw`\b${WORKERS}\b[^.;]{0,60}\b(?:is|zijn|hebben|heeft|moeten|moet|dienen|dient)\b[^.;]{0,60}${LOOKS.source}|${LOOKS.source}\s(?:en [a-z]{3,15} )?${WORKERS}\b`).test(lower)) return null;
  const [first] = found;
  return {
    verdict: 'check',
    why: {
      nl: `${first!.what.nl} Kijk na of dit nodig is voor het werk${found.length > 1 ? ' en voor iedereen' : ''}.`,
      en: `${first!.what.en} Check whether the work needs this${found.length > 1 ? ', and of everyone' : ''}.`,
    },
  };
}

export const barrier = defineBarrier({
  id: 'commercial-criteria-exclude-social',
  group: 'social',
  level: 'judgement',
  law: ['aw-2012:1.10', 'aw-2012:2.75:2'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Eisen die mensen uit de doelgroep uitsluiten', en: 'Demands that exclude supported workers' },
    hurts: { nl: 'Eisen aan tempo, diploma of voorkomen sluiten juist de mensen uit die het beleid aan werk wil helpen.', en: 'Demands on pace, diploma or looks shut out the very people the policy wants to help.' },
    todo: { nl: 'Beschrijf het resultaat en laat de ondernemer kiezen hoe het team dat bereikt; laat begeleiding toe.', en: 'Describe the result and let the supplier choose how the team gets there; allow support.' },
  },
  triggers: ['rijbewij', 'driving licen', 'fulltime', 'full-time', 'full time', 'voltijd', 'uur in de week', 'uur per week', 'representatie', 'presentabel', 'stressbestendig', ' mbo', 'hbo', 'diploma', 'startkwalificatie', 'productienorm', 'productiviteit', 'prestatienorm', 'tempo', 'per uur', ' fit ', 'jong', 'verzorgd uiterlijk', 'begeleid', 'jobcoach', 'druk'],
  without: ['negated'],
  judge,
  replacement: {
    nl: 'Het resultaat telt. Hoe u dat met uw team bereikt, bepaalt u zelf; begeleiding op de werkvloer is welkom.',
    en: 'The result counts. How your team gets there is up to you; support on the work floor is welcome.',
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'Alle schoonmaakmedewerkers zijn in het bezit van een mbo-diploma niveau 3.',
    'Medewerkers zijn fulltime inzetbaar en beschikken over rijbewijs B.',
    'De productienorm bedraagt 350 m² per uur per medewerker.',
    'Tijdens de uitvoering mag geen begeleider op de werkvloer aanwezig zijn.',
    'Iedere verhuizer heeft een rijbewijs en werkt veertig uur per week.',
    'Elke medewerker haalt ten minste 120 stuks per uur.',
    'Inzet van medewerkers met een jobcoach is op deze locatie niet toegestaan.',
    'Het bedieningspersoneel is jong en representatief.',
    'Uw medewerkers zijn stressbestendig en kunnen een hoog werktempo aan.',
    'Medewerkers werken zelfstandig, zonder begeleiding.',
    { text: '- Alle medewerkers hebben een diploma op niveau 2.', given: '# Schoonmaakonderhoud' },
    'De ingezette medewerkers moeten voltijds beschikbaar zijn.',
  ],
  leave: [
    'De leidinggevende heeft een diploma op mbo-niveau 4.',
    'Begeleiding op de werkvloer is welkom.',
    'Begeleiders zonder screening mogen niet op de werkvloer van de gevangenis komen.',
    'De chauffeur heeft rijbewijs D en een chauffeurskaart.',
    'Ten minste één medewerker per ploeg heeft een rijbewijs.',
    'Medewerkers dragen representatieve kleding met het logo.',
    'Een representatieve steekproef van de ruimten wordt gemeten.',
    'Aan het tempo van medewerkers worden geen eisen gesteld.',
    'De adviseurs hebben minimaal een hbo-diploma.',
    'Alle medewerkers hebben de wettelijk vereiste diploma’s.',
    'De schoonmaak van een lokaal kost gemiddeld 20 minuten per uur in druk gebruik.',
    'Moeten alle medewerkers een rijbewijs hebben?',
    'De prijs per uur van een medewerker staat op het prijzenblad.',
    'De medewerkers van de gemeente werken fulltime of parttime.',
    'Medewerkers werken in deeltijd of voltijds, zoals het hun past.',
  ],
};
