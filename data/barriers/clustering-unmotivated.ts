import { emptyReason } from '@/lib/barriers/reasons';
import { defineBarrier, type Examples } from '@/lib/barriers/rule';

/** Contracts, services or buyers that are brought together. */
const JOINED = new RegExp(
  [
    String.raw`\b(?:samengevoegd|samengebracht|gebundeld|geclusterd|gecombineerd|ondergebracht|samengenomen|geïntegreerd|verenigd)\b[^.;]{0,60}\b(?:in|tot|onder|binnen|met)\b[^.;]{0,30}(?:één|\been|\b1|\bdezelfde)\b`,
    String.raw`\b(?:contracten|overeenkomsten|diensten|taken|opdrachten|gemeenten|organisaties|werkzaamheden|onderdelen)\b[^.;]{0,80}\b(?:samengevoegd|samengebracht|gebundeld|geclusterd|in één (?:contract|overeenkomst|opdracht|raamovereenkomst|aanbesteding)|in een enkele)\b`,
    String.raw`\b(?:samenvoeging|samenvoegen|bundeling|clustering|samengaan|integraal uitgevraagd|integrale uitvraag|integraal aanbesteed|one[- ]stop[- ]shop|totaalpakket|alles[- ]in[- ]één)\b`,
    String.raw`\b(?:sluiten|sluit)\b[^.;]{0,40}\bgezamenlijk\b[^.;]{0,30}(?:één|\been) (?:\w+ )?(?:overeenkomst|contract|raamovereenkomst)\b`,
    String.raw`\b(?:tot nu toe|tot dusver|thans|heden|momenteel|nu nog|voorheen)\b[^.;]{0,80}\b(?:door (?:\w+ )?(?:andere|verschillende|afzonderlijke|vier|drie|vijf|twee|zes)|afzonderlijk|apart|los van elkaar|verschillende leveranciers)\b`,
    String.raw`\b(?:afzonderlijk|apart|los|losse|een deel|gedeeltelijk|een of enkele)\b[^.;]{0,30}\b(?:aanbieden|inschrijven|inschrijvingen|aanbod|offreren)\b[^.;]{0,60}\b(?:niet|geen)\b`,
    String.raw`\bintegraal\b[^.;]{0,60}\b(?:door één|uitgevoerd door|bij één)\b`,
  ].join('|'),
);
/** Words for services of another kind; two or more of them in one sentence are unlike services. */
const SERVICES = /\b(?:schoonmaak|glasbewassing|catering|groen(?:voorziening|onderhoud)?|beveiliging|receptie|post|afval|verhui[sz]\w*|archief\w*|ict|serverruimten|eindschoonmaak|onderhoud|vervoer|jeugdhulpvervoer|wasserij|drukwerk|ontwerp|website|meubilair|opslag|advies|opleiding|bewaking|techniek|installaties|bodemsanering|riolering|beplanting|kunstwerken|jongerenwerk|wijkteam)\b/g;

export const barrier = defineBarrier({
  id: 'clustering-unmotivated',
  group: 'structure',
  level: 'rule',
  law: ['aw-2012:1.5:1', 'aw-2012:1.5:2'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Onnodig samenvoegen van opdrachten', en: 'Needless clustering of contracts' },
    hurts: { nl: 'Elke dienst die erbij komt, vraagt een ander vak en meer geld vooraf. Kleine ondernemers haken dan af.', en: 'Each added service needs another trade and more money up front. Small suppliers then drop out.' },
    todo: {
      nl: 'Haal de opdrachten uit elkaar, of motiveer de samenvoeging met de markt, de gevolgen voor de ondernemer en de samenhang.',
      en: 'Take the contracts apart, or give reasons on the market, the effects on the supplier and the cohesion.',
    },
  },
  triggers: ['samengev', 'samenvoeg', 'samengebracht', 'gebundeld', 'bundeling', 'cluster', 'samengaan', 'integraal', 'integrale', 'one-stop', 'one stop', 'totaalpakket', 'gezamenlijk', 'ondergebracht', 'samengenomen', 'meegenomen', 'tevens', 'eveneens', 'tot dusver', 'tot nu toe', 'afzonderlijk', 'los aanbieden', 'losse aanbiedingen'],
  without: ['negated', 'on-buyer', 'policy'],
  unless: [/\b(?:mag|mogen|kunt|kan) (?:u )?(?:\w+ ){0,4}(?:samenvoegen|bundelen|combineren)/, /\bgeen (?:onnodige )?(?:samenvoeging|clustering|bundeling)\b/, /\bniet (?:onnodig )?(?:samengevoegd|geclusterd|gebundeld)\b/, /combinatie van inschrijvers|in combinatie inschrijven/],
  reasons: 'own',
  judge(passage) {
    const { lower } = passage;
    const kinds = new Set([...lower.matchAll(SERVICES)].map((match) => match[0]));
    const added = /\b(?:meegenomen|tevens|eveneens)\b/.test(lower) && kinds.size >= 3;
    if (!JOINED.test(lower) && !added) return null;
    // Joining words also speak of files, data and teams; there must be a contract, services or buyers in it.
    if (!/\b(?:contract\w*|overeenkomst\w*|opdracht\w*|dienst\w*|taken|werkzaamheden|organisaties|gemeente\w*|onderdelen|aanbesteed|aanbested\w*|inkoop|kocht|perce\w*|vervoer|leverancier\w*|bedrijven)\b/.test(lower)) return null;
    const reason = passage.reason;
    if (reason && !emptyReason(reason)) {
      return {
        verdict: 'check',
        why: {
          nl: 'Hier worden opdrachten samengevoegd en er staat een reden bij. Kijk na of die ingaat op alle drie: de markt en het mkb, de gevolgen en risico’s voor de ondernemer, en de samenhang.',
          en: 'Contracts are joined here and a reason is given. Check whether it deals with all three: the market and small firms, effects and risks for the supplier, and cohesion.',
        },
      };
    }
    const light = /\b(?:wens|wenst|wenselijk|scheelt|gemak)/.test(lower) || reason !== null;
    return {
      verdict: 'barrier',
      why: light
        ? { nl: 'Opdrachten worden samengevoegd om gemak of kosten. Dat is een wens, geen noodzaak; de afweging voor mkb en ondernemer ontbreekt.', en: 'Contracts are joined for convenience or cost. That is a wish, no necessity; the effect on small firms is not weighed.' }
        : { nl: 'Opdrachten of diensten worden samengevoegd en er staat geen afweging bij.', en: 'Contracts or services are joined and no weighing of reasons is given.' },
    };
  },
  replacement: {
    nl: 'De diensten worden als aparte percelen aanbesteed: [indeling]. U mag voor een of meer percelen inschrijven.',
    en: 'The services are tendered as separate lots: [indeling]. You may bid for one or more lots.',
    blanks: [{ name: 'indeling', label: { nl: 'Welke percelen', en: 'Which lots' }, kind: 'text' }],
  },
});

export const examples: Examples = {
  flag: [
    'Met deze aanbesteding worden de huidige zeven contracten samengebracht in één raamovereenkomst.',
    'De 21 deelnemende organisaties sluiten gezamenlijk één overeenkomst.',
    'Facilitaire dienstverlening wordt integraal uitgevraagd (one-stop-shop).',
    'Samenvoeging van de diensten levert schaalvoordeel op en is daarom wenselijk.',
    'Tot dusver kocht elke gemeente afzonderlijk in; van samengaan wordt een lagere prijs verwacht.',
    'In de opdracht worden eveneens meegenomen: glasbewassing, groenonderhoud en catering, taken die nu bij andere bedrijven liggen.',
  ],
  ask: [
    'De contracten voor lift en roltrap worden samengevoegd in één overeenkomst, omdat beide installaties dezelfde besturing delen en de veiligheid bij een storing één verantwoordelijke vraagt.',
    'De vijf diensten zijn gebundeld in één contract; de marktconsultatie liet zien dat het mkb dit aankan, gelet op de technische samenhang van het systeem.',
  ],
  leave: [
    'De opdrachten worden niet onnodig samengevoegd.',
    'Er is geen clustering van opdrachten.',
    'De gegevens worden samengebracht in één rapport.',
    'De antwoorden op de vragen worden gebundeld in een nota van inlichtingen.',
    'U mag met anderen een gezamenlijk aanbod doen.',
    'De diensten worden in afzonderlijke percelen aanbesteed.',
    'Mogen wij een integraal aanbod doen?',
  ],
};
