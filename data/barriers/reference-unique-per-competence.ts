import { defineBarrier, type Examples } from '@/lib/barriers/rule';

const WORK = String.raw`(?:referent(?:ie|en)?[a-z-]{0,15}|(?:referentie)?opdracht(?:en)?|projecte?n?|klant(?:en)?|opdrachtgevers?|contract(?:en)?|werk(?:en)?)`;
const OWN = String.raw`(?:unieke?|afzonderlijke?|aparte?|verschillende?|andere?|eigen|separate|unique|different)`;
/** "Per kerncompetentie drie referenties van verschillende opdrachtgevers" says nothing of the other competences. */
const OWN_EACH = OWN.replace('verschillende?|', '');
const FOR_EACH = String.raw`(?:per|voor (?:elke?|iedere?|alle)|bij (?:elke?|iedere?|elk daarvan)|elke?|iedere?|for (?:each|every))`;
const PART = String.raw`(?:kern)?competenties?|minimumeis(?:en)?|ervaringseis(?:en)?|geschiktheidseis(?:en)?|perceel|percelen|kc ?\d|core competen\w{1,4}|requirements?|lots?|lot`;
const UNIQUE = new RegExp(
  [
    String.raw`\b${FOR_EACH}\b[^.;]{0,50}\b(?:${PART}|daarvan)\b[^.;]{0,50}\b${OWN_EACH} (?:[a-z-]{2,20} )?${WORK}\b`,
    String.raw`\b${OWN} (?:[a-z-]{2,20} )?${WORK}\b[^.;]{0,60}\b${FOR_EACH}\b[^.;]{0,20}\b(?:${PART}|daarvan)\b`,
    String.raw`\b(?:${PART})\b[^.;]{0,60}\bmet \w{2,6} ${OWN} ${WORK}\b`,
  ].join('|'),
);
const ONCE = new RegExp(
  [
    String.raw`\b${WORK}\b[^.;]{0,60}\b(?:slechts|maar|maximaal|ten hoogste|hooguit|niet meer dan|alleen) ?(?:één|een|1)? ?(?:eenmaal|keer|maal|één keer|een keer|1 keer|voor één|aan één|bij één)[^.;]{0,50}\b(?:gebruikt|ingezet|opgevoerd|ingediend|aangevoerd|meetellen|tellen|worden|dienen|competentie|kerncompetentie)\b`,
    String.raw`\b(?:niet|geen)\b[^.;]{0,60}(?<![a-z])(?:dezelfde|hetzelfde|één|eenzelfde) ${WORK}\b[^.;]{0,60}\b(?:meer(?:dere)?|verschillende|twee|andere) (?:van de )?(?:${PART})\b`,
    String.raw`(?<![a-z])(?:dezelfde|eenzelfde|één) ${WORK}\b[^.;]{0,60}\b(?:niet|nooit)\b[^.;]{0,40}\b(?:meer(?:dere)?|verschillende|twee|andere|ook|tevens) (?:voor )?(?:een )?(?:andere )?(?:van de )?(?:${PART})\b`,
    String.raw`\b(?:al|reeds) (?:bij|voor) [^.;]{0,20}competentie[^.;]{0,60}\bniet (?:mee|meer|nogmaals|opnieuw)\b`,
    String.raw`\b${WORK}\b[^.;]{0,40}\b(?:niet|geen)\b[^.;]{0,30}\b(?:meermaals|meermalen|vaker dan (?:één|een) ?(?:keer|maal)|tweemaal|dubbel|herhaald)\b[^.;]{0,30}\b(?:gebruikt|ingezet|opgevoerd|ingediend|tellen|worden|mee)?`,
  ].join('|'),
);
const SEVERAL_ALLOWED = /\b(?:mag|mogen|kan|kunnen|kunt|is toegestaan)\b(?![^.;]{0,12}\b(?:slechts|maar|alleen|maximaal|niet)\b)[^.;]{0,80}\b(?:meer(?:dere)?|verschillende|alle|twee|beide|dubbel)\b/;
/** "U mag voor iedere kerncompetentie een andere referentie indienen" leaves the choice. */
const FREE_CHOICE = /\b(?:mag|mogen|kan|kunnen|kunt)\b(?![^.;]{0,40}\b(?:niet|geen|alleen|slechts|maar|eenmaal|uitsluitend)\b)/;
const COUNTS_TWICE = new RegExp(String.raw`(?<![a-z])(?:dezelfde|hetzelfde|één|een|eenzelfde) ${WORK} (?:mag|kan|telt)(?! (?:niet|slechts|maar|alleen|maximaal))[^.;]{0,40}\b(?:meer(?:dere)?|twee|drie|verschillende|alle)\b`);
/** Papers about references, not the references themselves. */
const PAPER = /\b(?:formulier|bijlage|verklaring|document|bestand|tabblad|blad|pdf|kopie|invulblad)\w{0,3}\b/;

export const barrier = defineBarrier({
  id: 'reference-unique-per-competence',
  group: 'ability',
  level: 'rule',
  law: ['gp:3.5F', 'cvae:308'],
  sources: ['https://www.severijnhulshof.nl/mag-je-meerdere-kerncompetenties-bewijzen-met-een-referentiewerk/'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Voor elke kerncompetentie een andere referentie', en: 'Another reference for every core competence' },
    hurts: { nl: 'Bij vijf kerncompetenties heeft een kleine ondernemer dan vijf verschillende klanten nodig.', en: 'With five core competences a small supplier then needs five different clients.' },
    todo: { nl: 'Laat één referentie voor meer kerncompetenties en percelen tellen.', en: 'Let one reference count for several core competences and lots.' },
  },
  triggers: ['unieke', 'afzonderlijke', 'aparte', 'verschillende', 'andere klant', 'andere opdrachtgever', 'andere referentie', 'andere opdracht', 'ander project', 'eenmaal', 'één keer', 'een keer', '1 keer', 'dezelfde opdracht', 'dezelfde referentie', 'hetzelfde project', 'één referentie', 'één opdracht', 'één project', 'meermaals', 'meermalen', 'voor één kerncompetentie', 'bij één kerncompetentie', 'bij één competentie', 'al bij ', 'reeds bij ', 'al voor ', 'dubbel', 'separate reference', 'unique reference', 'different reference'],
  // "mag niet voor meer competenties" is the demand itself.
  without: ['negated'],
  unless: [/\bniet (?:nodig|verplicht|vereist)\b|\bhoef(?:t|ven)?\b|\bgeen (?:aparte|unieke|afzonderlijke|andere|verschillende)\b/],
  judge(passage) {
    const { lower, next } = passage;
    if (!/\breferen|\bcompetentie|\bkerncompetentie|\bkc ?\d|\bcompeten|\bminimumeis|\bervaringseis|\bgeschiktheidseis/.test(`${lower} ${passage.context} ${passage.around}`)) return null;
    const once = ONCE.test(lower);
    if (!once && !UNIQUE.test(lower)) return null;
    if (!once && (PAPER.test(lower) || FREE_CHOICE.test(lower))) return null;
    if (COUNTS_TWICE.test(lower)) return null;
    // Two lots of different work rightly ask for different experience; another client for each of them is another matter.
    if (SEVERAL_ALLOWED.test(lower) && !/\bniet\b|\bgeen\b/.test(lower)) return null;
    if (SEVERAL_ALLOWED.test(next) && /\bcompetentie|\breferent|\bopdracht/.test(next) && !/\bniet\b|\bgeen\b/.test(next)) return { verdict: 'fine', why: { nl: 'Eén referentie mag voor meer kerncompetenties tellen.', en: 'One reference may count for several core competences.' } };
    const perLot = /\bpercee?l|\bpercelen\b|\blots?\b/.test(lower) && !/competentie|\bkc ?\d/.test(lower);
    return {
      verdict: 'barrier',
      ...(perLot ? { replacement: PER_LOT } : {}),
      why: perLot
        ? { nl: 'Per perceel is een andere referentie nodig en er staat geen reden bij. Eén opdracht kan laten zien dat iemand het werk van meer percelen aankan.', en: 'Each lot needs another reference and no reason is given. One contract can show that somebody can do the work of several lots.' }
        : { nl: 'Eén opdracht mag maar voor één kerncompetentie tellen en er staat geen reden bij. Dat past niet bij de bedoeling van de gids.', en: 'One contract may count for one core competence only and no reason is given. That does not fit the purpose of the guide.' },
    };
  },
  replacement: {
    nl: 'U mag één referentie gebruiken om meerdere kerncompetenties aan te tonen.',
    en: 'You may use one reference to show several core competences.',
  },
});

const PER_LOT = { nl: 'U mag één referentie gebruiken voor meerdere percelen.', en: 'You may use one reference for several lots.' };

export const examples: Examples = {
  flag: [
    'Voor elke kerncompetentie dient een unieke referentie te worden ingediend.',
    'Een referentieopdracht kan slechts eenmaal worden ingezet.',
    'Het is niet toegestaan met dezelfde opdracht aan meerdere kerncompetenties te voldoen.',
    'De kerncompetenties KC1 t/m KC5 worden met vijf afzonderlijke projecten aangetoond.',
    'Per perceel levert de inschrijver een andere referentie in.',
    'U overlegt afzonderlijke referenties voor iedere kerncompetentie.',
    'Dezelfde referentie mag niet voor verschillende kerncompetenties worden gebruikt.',
    '# Kerncompetenties\n- Iedere kerncompetentie toont u aan met een eigen referentieopdracht van een andere opdrachtgever.',
    'Het is niet toegestaan één referentie voor meerdere kerncompetenties in te dienen.',
    'Referenties kunnen niet dubbel worden gebruikt.',
    'KC3\tvoor elke kerncompetentie een aparte referentie, van verschillende opdrachtgevers',
    'Een referentie mag maar één keer worden opgevoerd.',
  ],
  ask: [
    'Voor elke kerncompetentie vragen wij een afzonderlijke referentie, omdat de drie specialismen wettelijk door verschillende vergunninghouders worden uitgevoerd.',
    'Een referentie mag slechts eenmaal worden gebruikt, gelet op de scheiding van functies die de toezichthouder voor dit werk voorschrijft.',
  ],
  leave: [
    'Eén referentie mag voor meerdere kerncompetenties worden gebruikt.',
    'Voor elke kerncompetentie vult u een apart referentieformulier in.',
    'Per kerncompetentie vragen wij één referentie. U mag dezelfde opdracht voor meer kerncompetenties gebruiken.',
    'Per kerncompetentie noemt u één referentie, van verschillende opdrachtgevers als u dat wilt.',
    'U mag voor iedere kerncompetentie een andere referentie indienen.',
    'Een referentie is niet ouder dan drie jaar en dezelfde opdracht mag voor twee competenties tellen.',
    'Een unieke referentie per kerncompetentie is niet nodig.',
    'Geldt voor elke kerncompetentie een unieke referentie?',
    'De referentie betreft een project met verschillende onderdelen.',
    'Verschillende referenties mogen samen één kerncompetentie aantonen.',
    'Per perceel is er een aparte contactpersoon van de gemeente; referenties stuurt u naar de inkoper.',
  ],
};
