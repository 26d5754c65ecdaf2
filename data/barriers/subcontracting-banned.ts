import { defineBarrier, type Examples } from '@/lib/barriers/rule';
import { boundOf } from '@/lib/barriers/bounds';
import { percent } from '@/lib/money';

const SUB = String.raw`(?:onderaanneming|onderaannemers?|onderaannemerschap|uitbested(?:ing|en)|uit te besteden|uitbesteed|inschakel(?:ing|en) van (?:derden|anderen)|(?:derden|anderen) (?:in te schakelen|inschakelen)|inzet(?:ten)? van derden|inzet van onderaannemers|derden (?:te )?laten (?:uitvoeren|verrichten)|(?:werkzaamheden|werk|opdracht|uitvoering|dienstverlening|diensten)[^.;]{0,30} door derden|subcontract(?:ing|ors?|ed)?)`;
const BANNED = new RegExp(
  [
    String.raw`\b(?:niet|geen)\b[^.;]{0,25}\b(?:toegestaan|toegelaten|geoorloofd|mogelijk|gerechtigd|bevoegd)\b[^.;]{0,80}\b${SUB}\b`,
    String.raw`\b${SUB}\b[^.;]{0,70}\b(?:is|zijn|wordt|worden|mag|mogen|kan|kunnen)\b[^.;]{0,30}\b(?:niet (?:toegestaan|toegelaten|geoorloofd|mogelijk|geaccepteerd|gewenst|worden)|uitgesloten|verboden|not (?:allowed|permitted))\b`,
    String.raw`\bmag\b[^.;]{0,60}\b(?:niet|geen)\b[^.;]{0,40}\b(?:uitbesteden|worden uitbesteed|in onderaanneming|onderaannemers (?:inzetten|inschakelen|gebruiken)|door (?:derden|anderen) (?:laten )?(?:uitvoeren|verrichten))\b`,
    String.raw`\bmogen\b[^.;]{0,40}\b(?:niet|geen)\b[^.;]{0,40}\b(?:worden uitbesteed|in onderaanneming|door (?:derden|anderen) (?:worden )?(?:uitgevoerd|verricht)|onderaannemers worden)\b`,
    String.raw`\bonderaannemers\b[^.;]{0,15}\bniet welkom\b|\bbesteedt niets uit\b|\b(?:een ander|anderen|derden)\b[^.;]{0,15}\bniet inschakelen\b`,
    String.raw`\b(?:verboden|verbiedt)\b[^.;]{0,60}\b${SUB}\b`,
    String.raw`\b(?:zal|zullen|schakelt|schakelen|zet|mag|mogen)\b[^.;]{0,30}\bgeen (?:onderaannemers|derden)\b[^.;]{0,30}\b(?:in|inschakelen|inzetten|gebruiken)\b`,
    String.raw`\b(?:volledig|geheel|integraal)\b[^.;]{0,30}\bdoor (?:de )?(?:inschrijver|opdrachtnemer|u) zelf\b`,
    String.raw`\b(?:verbod op|zonder (?:inzet van |gebruik van )?)(?:onderaanneming|uitbesteding|onderaannemers)\b`,
    String.raw`\b(?:alle|de gehele|het gehele|de volledige) (?:werkzaamheden|werk|opdracht|dienstverlening|diensten)\b[^.;]{0,50}\b(?:door (?:de )?(?:inschrijver|opdrachtnemer|u) zelf|zelf uit(?:ge)?voer\w{1,2}|in eigen beheer|uitsluitend zelf)\b`,
  ].join('|'),
);
const OWN_SHARE = /\b(?:eigen (?:personeel|medewerkers|mensen|beheer|krachten|organisatie)|zelf (?:uit te voeren|uitgevoerd|uit|worden|te verrichten|verricht|uitvoeren)|door (?:de )?(?:inschrijver|opdrachtnemer) zelf|itself|own staff)\b/;
const CAP_WORD = /\b(?:maximaal|ten hoogste|hoogstens|hooguit|(?:niet|geen)\b[^.;]{0,40}\bmeer dan|beperkt|beperkt tot|minder dan|tot een maximum|at most|no more than)\b/;
/** Parts of the contract that a share is of; a share of social return or of a price is another matter. */
const WHOLE = /\b(?:opdracht\w{0,6}|werk(?:en|zaamheden)?|aanneemsom|diensten|dienstverlening|ritten|uren|overeenkomst|inschrijfsom|contract\w{0,8}|leveringen|omzet|prestaties|uitvoering|waarde|som|uitbesteding|onderaannem\w{2,4}|uitbesteed)\b/;
const OTHER = /\b(?:social[e]?[ -]return|sroi|subverwerker\w{0,2}|persoonsgegevens|verwerkersovereenkomst|overdra\w{2,6}|overgedragen|vorderingen|betaal\w{0,4}|betaling\w{0,2}|factu\w{2,6}|vertrouwelijk\w{0,4}|geheimhouding|op hun beurt|op zijn beurt|verdere onderaanneming|onderaannemer van (?:een|de) onderaannemer|tweede lijn|roken|alcohol|wissel\w{0,3}|vervang\w{0,3}|wijzig\w{0,4}|parkeren|rechten van derden|schade)\b/;
const CONSENT = /\b(?:zonder|tenzij|mits|behoudens|na|met|dan met)\b[^.;]{0,50}\b(?:toestemming|melden|te geven|instemming|goedkeuring|akkoord|melding|overleg|vooraf gemeld|aangeven|opgave|consent|approval)\b/;
/** One named task that the bidder does itself is allowed (Aw art. 2.95 lid 2), with a reason. */
const CRITICAL = /\b(?:kritieke|kritische|essentiële|cruciale) (?:taak|taken|onderdelen|werkzaamheden)\b|\bcritical tasks?\b/;
/** "als u geen onderaannemers inschakelt" bans nothing, nor does a duty to name them. */
const IF_NONE = /\buea\b|\banders (?:is|zijn|kan|mag)\b|\b(?:indien|als|wanneer)\b[^.;]{0,60}\bgeen (?:onderaannemers|derden)\b/;
const ALLOWED = /\b(?:mag|mogen|kan|kunnen|kunt)\b(?![^.;]{0,60}\b(?:niet|geen|alleen|slechts|maximaal|ten hoogste|hooguit|hoogstens|minder dan)\b)[^.;]{0,80}\b(?:onderaannem\w{2,4}|uitbested\w{2,3}|uitbesteed|derden|anderen|inhuren)\b/;
const WHOLE_AWAY = /\b(?:het geheel|de gehele opdracht|de volledige opdracht|in (?:zijn|haar) geheel|(?:volledig|geheel)(?! of))\b[^.;]{0,40}\b(?:in onderaanneming|uitbested\w{2,3}|uit te besteden|uitbesteed)\b/;
const RATIO = /(?<![a-z])(?:één|een|1) (?:op|van) (?:de |elke |iedere )?(tien|tweede|twee|drie|vier|vijf|zes|acht|twintig|\d{1,2})(?![a-z])/;

export const barrier = defineBarrier({
  id: 'subcontracting-banned',
  group: 'structure',
  level: 'rule',
  law: ['aw-2012:2.79', 'aw-2012:2.95:2', 'ecli:eu:c:2019:1023'],
  sources: ['https://www.triplaw.nl/nieuws/hof-van-justitie-staat-geen-algemene-beperkingen-toe-op-de-inzet-van-onderaannemers/'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Onderaanneming verboden of begrensd', en: 'Subcontracting banned or capped' },
    hurts: { nl: 'Sociale ondernemingen komen vaak binnen als onderaannemer.', en: 'Social enterprises often come in as a subcontractor.' },
    todo: { nl: 'Laat onderaanneming toe en vraag alleen welk deel door wie wordt gedaan.', en: 'Allow subcontracting and only ask which part is done by whom.' },
  },
  triggers: ['onderaannem', 'uitbested', 'uit te besteden', 'uitbesteed', 'inschakel', 'inzet van derden', 'door derden', 'derden te laten', 'derden laten', 'in eigen beheer', 'eigen personeel', 'eigen medewerkers', 'eigen mensen', 'zelf uit', 'zelf te verrichten', 'inschrijver zelf', 'opdrachtnemer zelf', 'bij een ander', 'bij anderen', 'door anderen', 'door een ander', 'besteedt niets', 'niet inschakelen', 'subcontract'],
  // "niet toegestaan" is the matter itself.
  without: ['negated'],
  unless: [/\b(?:niet|geen) (?:verplicht|nodig|bezwaar|beperking\w{0,2}|verbod|uitgesloten)\b|\bhoef(?:t|ven)?\b|\buitsluitingsgrond\w{0,3}\b|\bpunten\b|\bgunningscriteri/],
  judge(passage, tender) {
    const { lower } = passage;
    if (passage.block.kind === 'heading' || OTHER.test(lower) || IF_NONE.test(lower)) return null;
    const capped = cap(passage);
    const banned = BANNED.test(lower);
    if (!banned && !capped) return null;
    if (!capped && ALLOWED.test(lower)) return null;
    // To hand over the whole contract is another matter than to hand over a part.
    if (!capped && WHOLE_AWAY.test(lower)) return null;
    if (CONSENT.test(lower)) return { verdict: 'fine', why: { nl: 'Onderaanneming mag, na toestemming of melding.', en: 'Subcontracting is allowed, after consent or notice.' } };
    if (CRITICAL.test(lower)) {
      return {
        verdict: 'check',
        law: ['aw-2012:2.95:2'],
        replacement: null,
        why: { nl: 'Een kritieke taak moet de inschrijver zelf doen. Dat mag; kijk na of de taak precies is omschreven en waarom zij kritiek is.', en: 'The bidder must do a critical task itself. That is allowed; check whether the task is described precisely and why it is critical.' },
      };
    }
    // The judgment of the EU Court is on contracts above the threshold.
    const law = tender.aboveThreshold === false || tender.light ? ['aw-2012:2.79'] : barrier.law;
    if (capped) {
      return {
        verdict: 'barrier',
        unbounded: true,
        law,
        calculation: { nl: capped.nl, en: capped.en },
        why: { nl: 'Het deel dat door anderen mag worden gedaan, is begrensd. Een algemene bovengrens aan onderaanneming mag niet.', en: 'The part that others may do is capped. A general cap on subcontracting is not allowed.' },
      };
    }
    return {
      verdict: 'barrier',
      unbounded: true,
      law,
      why: { nl: 'Werk door anderen laten doen is verboden. De wet laat toe dat u vraagt welk deel naar wie gaat, maar geen algemeen verbod.', en: 'Having work done by others is forbidden. The law lets you ask which part goes to whom, but no general ban.' },
    };
  },
  replacement: {
    nl: 'U mag delen laten uitvoeren door anderen, bijvoorbeeld een sociale onderneming. Geef aan welk deel en door wie.',
    en: 'You may have parts done by others, for example a social enterprise. State which part and by whom.',
  },
});

/** The most that others may do, or the least that the bidder does itself, as a sum to show; null for none. */
function cap({ lower, quantities }: Parameters<typeof barrier.judge>[0]): { nl: string; en: string } | null {
  const shares = quantities.percentages.filter((share) => share.value > 0 && share.value < 100);
  const sub = new RegExp(String.raw`\b${SUB}\b`).test(lower) || /\b(?:bij|door) (?:een ander|anderen|derden)\b[^.;]{0,20}\b(?:belegd|uitgevoerd|gedaan|verricht)\b/.test(lower);
  for (const share of shares) {
    const bound = boundOf(lower, share);
    // "10% mag later, ook door onderaannemers" speaks of time.
    if (!WHOLE.test(lower) || /, ook (?:door|met) /.test(lower.slice(share.end))) continue;
    if (sub && !OWN_SHARE.test(lower) && (bound === 'max' || CAP_WORD.test(lower.slice(Math.max(0, share.start - 60), share.start)))) {
      return { nl: `ten hoogste ${percent(share.value / 100)} door anderen`, en: `at most ${percent(share.value / 100)} by others` };
    }
    if (OWN_SHARE.test(lower) && (bound === 'min' || (bound === 'exact' && /\b(?:dient|dienen|moet|moeten|wordt|voert)\b/.test(lower))) && share.value >= 20) {
      return { nl: `ten minste ${percent(share.value / 100)} zelf`, en: `at least ${percent(share.value / 100)} by the bidder itself` };
    }
  }
  const ratio = RATIO.exec(lower);
  if (ratio && /\b(?:onderaannem\w{2,4}|uitbested\w{2,3}|uitbesteed|derden)\b/.test(lower) && CAP_WORD.test(lower.slice(Math.max(0, ratio.index - 40), ratio.index))) {
    return { nl: `ten hoogste ${ratio[0]} door anderen`, en: 'a capped share by others' };
  }
  return null;
}

export const examples: Examples = {
  flag: [
    'Het is opdrachtnemer niet toegestaan werkzaamheden in onderaanneming te laten uitvoeren.',
    'Ten minste 70% van de opdracht wordt met eigen personeel uitgevoerd.',
    'Maximaal 30% van de aanneemsom mag worden uitbesteed.',
    'Inschakeling van derden is uitgesloten.',
    'Uitbesteding van de dienstverlening is beperkt tot een kwart van de opdrachtsom.',
    'Niet meer dan één op de vijf ritten wordt door een onderaannemer gereden.',
    'Opdrachtnemer mag het werk niet uitbesteden.',
    '# Uitvoering\n- Alle werkzaamheden worden door opdrachtnemer zelf uitgevoerd.',
    'U4\tInzet van onderaannemers is verboden',
    'De opdrachtnemer zal geen onderaannemers inschakelen.',
    'Ten hoogste een kwart van het werk mag bij een ander worden belegd.',
    'Het is verboden werkzaamheden uit te besteden.',
    'De inschrijver voert minstens twee derde van het werk uit met eigen mensen.',
    'Onderaanneming kan niet worden toegelaten en is in deze opdracht niet toegestaan.',
  ],
  ask: [
    'De kritieke taak dosering van medicijnen mag niet worden uitbesteed.',
    'Onderaanneming is niet toegestaan, omdat de wet de vergunning voor dit vervoer op naam van één vervoerder stelt.',
    'Maximaal 40% van het werk mag in onderaanneming, gelet op het toezicht dat de inspectie op de hoofdaannemer houdt.',
  ],
  leave: [
    'U mag delen laten uitvoeren door anderen, bijvoorbeeld een sociale onderneming.',
    'Onderaanneming is niet toegestaan zonder schriftelijke toestemming van de opdrachtgever.',
    'U geeft aan welk deel u in onderaanneming wilt geven en aan wie.',
    'Is het toegestaan om werkzaamheden in onderaanneming te laten uitvoeren?',
    'Onderaannemers mogen niet roken op het terrein.',
    'Het inschakelen van een subverwerker voor persoonsgegevens is niet toegestaan zonder overleg.',
    'Maximaal 50% van de social return mag via onderaannemers worden ingevuld.',
    'Opdrachtnemer betaalt onderaannemers binnen 30 dagen; later is niet toegestaan.',
    'De gemeente heeft het groenonderhoud voor 40% uitbesteed.',
    'Uitbesteding aan een sociaal ontwikkelbedrijf kan zonder beperking; er is geen verbod op onderaanneming.',
    'Toegang tot het gebouw door derden is verboden.',
    'Wie meer dan de helft in onderaanneming geeft, vult formulier B in.',
    'De opdrachtnemer noemt zijn onderaannemers vooraf; anders is inzet niet mogelijk.',
    'Het is verboden de gehele opdracht in onderaanneming te geven.',
    'Rechten uit de overeenkomst mogen niet aan derden worden overgedragen.',
  ],
};
