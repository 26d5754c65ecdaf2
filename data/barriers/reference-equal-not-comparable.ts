import { defineBarrier, type Edit, type Examples } from '@/lib/barriers/rule';
import { REFERENCE, SUITABILITY } from '@/lib/barriers/references';

const THING = String.raw`(?:[a-z-]{0,20}(?:opdracht(?:en)?|dienstverlening|diensten|dienst|werkzaamheden|project(?:en)?|pakket|software|systeem|apparatuur|producten|product|assortiment|vervoer|doelgroep|activiteiten|proces|type [a-z]{3,20}|contract|taken|samenstelling|services?|system))`;
const SAME = new RegExp(
  [
    String.raw`\b(?:een |de |het )?identieke?\b`,
    String.raw`\b(?:precies|exact|volledig|geheel|helemaal|exactly) (?:dezelfde|hetzelfde|gelijke?|deze|dit|zo'n|the same)\b`,
    String.raw`\b(?:dezelfde|hetzelfde|eenzelfde|zelfde|the same) (?:[a-z-]{2,20} ){0,1}?${THING}\b`,
    String.raw`\bgelijk (?:is |zijn )?aan (?:de |het |deze |dit |onze )?(?:onderhavige |huidige |gevraagde |aan te besteden |uit te voeren )?(?:opdracht|dienstverlening|aanbesteding|project)\b`,
    String.raw`\b(?:aard|omvang)(?:,| en| alsook)? (?:omvang|doel|complexiteit)[^.;]{0,30}\b(?:gelijk|dezelfde|hetzelfde|identiek)\b`,
    String.raw`\bdezelfde aard,? (?:en )?omvang\b`,
    String.raw`(?<![a-z])(?:één|een)-op-(?:één|een) (?:gelijk|hetzelfde|dezelfde)\b`,
  ].join('|'),
);
/** "dezelfde referentie" speaks of the paper; "dezelfde periode" of time: nothing must be equal to this contract. */
const SHOWN = /\b(?:referent\w{0,20}|ervaring|uitgevoerd|verricht|geleverd|verzorgd|voert u|gedaan|aangetoond|toont|betrof|bediend|experience|performed)\b/;
const COMPARABLE = /\b(?:gelijkwaardig\w{0,2}|gelijksoortig\w{0,2}|vergelijkbaar\w{0,2}|vergelijkbare|soortgelijk\w{0,2}|gelijkaardig\w{0,2}|op onderdelen|comparable|similar)\b/;
/** One and the same contract in which several things were done is a matter of stacking, not of equality. */
const STACKED = /\b(?:in|binnen|uit|met) (?:één en (?:de|het)zelfde|dezelfde|hetzelfde|één en hetzelfde|één en dezelfde) (?:referentie)?(?:opdracht|contract|project)\b/;

export const barrier = defineBarrier({
  id: 'reference-equal-not-comparable',
  group: 'ability',
  level: 'rule',
  law: ['aw-2012:2.93:3'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Gelijke in plaats van vergelijkbare ervaring', en: 'Equal in place of comparable experience' },
    hurts: { nl: 'Precies gelijke ervaring heeft vaak alleen de huidige leverancier.', en: 'Exactly equal experience is often held by the present supplier only.' },
    todo: { nl: 'Vraag ervaring die op de belangrijkste onderdelen vergelijkbaar is.', en: 'Ask for experience that is comparable on the parts that matter most.' },
  },
  triggers: ['identiek', 'precies dezelfde', 'precies hetzelfde', 'precies deze', 'precies dit', 'precies zo', 'exact', 'volledig gelijk', 'geheel gelijk', 'zelfde', 'gelijk aan', 'gelijk is aan', 'gelijk zijn aan', 'gelijk', 'the same'],
  without: ['negated'],
  unless: [
    /\b(?:geen|niet|no|not)\b[^.;]{0,25}\b(?:identieke?|dezelfde|hetzelfde|exact|precies|gelijke?|the same)\b|\bniet (?:vereist|nodig|verplicht|gevraagd|verlangd)\b|\bhoef(?:t|ven)?\b/,
    /\bgelijke (?:behandeling|kansen|geschiktheid)\b|\bgelijk aan (?:of|de som|het aantal|de waarde|\d)|\bgelijk is aan (?:of|\d)/,
    /\b(?:dezelfde|eenzelfde|hetzelfde) (?:referentie|opdrachtgever|klant|persoon|periode|dag|wijze|manier|formulier)\b/,
    /\b(?:mag|mogen|kan|kunnen|hoeft|hoeven)\b[^.;]{0,60}\b(?:dezelfde|hetzelfde|identiek\w{0,2})\b|\b(?:dezelfde|hetzelfde) (?:opdracht|project|contract)\b[^.;]{0,30}\b(?:mag|mogen|kan|kunnen|telt|tellen)\b/,
    /\b(?:vorige|huidige|eerdere|lopende) (?:contract|situatie|overeenkomst|werkwijze)\b|\bexact (?:op tijd|volgens|aan(?:sluit)?)\b|\bsociale?[ -]return\b|\bdezelfde (?:voorwaarden|eisen|kwaliteit|prijzen|tarieven)\b/,
  ],
  judge(passage) {
    const { lower } = passage;
    const hit = SAME.exec(lower);
    if (!hit || STACKED.test(lower)) return null;
    // Ability to be shown: in the sentence itself, or in the article it stands in.
    const about = REFERENCE.test(lower) || (SHOWN.test(lower) && (/\bervaring|\breferen/.test(lower) || /\b(?:inschrijver|gegadigde|aanbieder|kandidaat|onderneming|u)\b[^.;]{0,60}\b(?:heeft|hebt|uitgevoerd|verricht|verzorgd|geleverd)\b/.test(lower))) || SUITABILITY.test(passage.context) || /\breferen|\bervaring\b|waaraan [^.;]{0,30}geleverd/.test(passage.previous);
    if (!about || !(SHOWN.test(lower) || /\b(?:moet|dient|gaat) (?:het )?(?:gaan )?om\b|\bhet (?:gaat|betreft) |\b(?:is|zijn|heeft|had)\b/.test(lower))) return null;
    if (/\b(?:medewerker|projectleider|chauffeur|team|personeel|adviseur)\w{0,2}\b/.test(lower) && !REFERENCE.test(lower) && !/\b(?:inschrijver|gegadigde|aanbieder|u)\b/.test(lower)) return null;
    if (COMPARABLE.test(lower)) return { verdict: 'fine', why: { nl: 'Vergelijkbare ervaring is ook goed.', en: 'Comparable experience will do as well.' } };
    return {
      verdict: 'barrier',
      unbounded: true,
      edits: milder(lower),
      why: {
        nl: 'De ervaring moet gelijk zijn aan deze opdracht. De wet gaat uit van opdrachten die op onderdelen vergelijkbaar zijn.',
        en: 'The experience must be equal to this contract. The law goes by contracts that are comparable on parts.',
      },
    };
  },
  replacement: {
    nl: 'U toont ervaring met vergelijkbare werkzaamheden aan op de onderdelen die voor deze opdracht het belangrijkst zijn: [onderdelen].',
    en: 'You show experience with comparable work on the parts that matter most for this contract: [onderdelen].',
    blanks: [{ name: 'onderdelen', label: { nl: 'Onderdelen die het belangrijkst zijn', en: 'Parts that matter most' }, kind: 'text' }],
  },
});

/** Words that ask for the same thing, and what makes them ask for something comparable. */
const MILDER: readonly (readonly [RegExp, string, string])[] = [
  [/\bidentiek aan\b/, 'op onderdelen vergelijkbaar met', 'on parts comparable with'],
  [/\bidentieke\b/, 'vergelijkbare', 'comparable'],
  [/\b(?:precies|exact|volledig|geheel|helemaal) dezelfde\b/, 'vergelijkbare', 'comparable'],
  [/\b(?:precies|exact|volledig|geheel|helemaal) hetzelfde\b|\bhetzelfde\b/, 'een vergelijkbaar', 'a comparable'],
  [/\bgelijk (?:is |zijn )?aan\b/, 'op onderdelen vergelijkbaar met', 'on parts comparable with'],
];

/** The one change that mends the sentence; none when it asks for the same in several ways. */
function milder(lower: string): readonly Edit[] {
  // A comparable size is a demand of its own (at most 60%).
  if (/\b(?:omvang|grootte|waarde|schaal)\b/.test(lower)) return [];
  if (Array.from(lower.matchAll(new RegExp(SAME.source, 'g'))).length !== 1) return [];
  for (const [pattern, nl, en] of MILDER) {
    const hit = pattern.exec(lower);
    if (hit) return [{ start: hit.index, end: hit.index + hit[0].length, nl, en }];
  }
  return [];
}

export const examples: Examples = {
  flag: [
    'U heeft eerder een identieke opdracht uitgevoerd bij een gemeente.',
    'De referentie is naar aard, omvang en doel gelijk aan de onderhavige opdracht.',
    'Ervaring met precies dezelfde dienstverlening (ophalen, wassen en herstellen) is vereist.',
    'Alleen referenties met hetzelfde softwarepakket worden in behandeling genomen.',
    'Inschrijver toont ervaring aan met exact dit type vervoer, met dezelfde doelgroep.',
    '# Referenties\nHet moet gaan om een waterschap met hetzelfde assortiment als het onze.',
    'De referentieopdracht heeft dezelfde aard en omvang als deze opdracht en is identiek van opzet.',
    'Het is noodzakelijk dat in de referentie dezelfde werkzaamheden zijn verricht.',
    '# Kerncompetenties\nKC1\tidentieke dienstverlening, uitgevoerd in de afgelopen drie jaar',
    'De kandidaat heeft bij een ander bestuur precies hetzelfde systeem geleverd en toont dat aan met een referentie.',
  ],
  ask: [
    'De ervaring betreft precies dezelfde werkzaamheden, omdat de veiligheidsregels op dit spoor alleen bij dit werk zijn te leren.',
    { text: 'De referentie is identiek aan de gevraagde dienstverlening, gelet op de eis van de toezichthouder dat dit proces al eerder is gekeurd.', given: 'De geraamde waarde bedraagt € 900.000.' },
  ],
  leave: [
    'U toont ervaring aan met gelijksoortige of vergelijkbare opdrachten.',
    'Dezelfde referentie mag voor meer kerncompetenties worden gebruikt.',
    'Alle inschrijvers krijgen een gelijke behandeling en dezelfde informatie over de opdracht.',
    'Een identieke opdracht is niet vereist; vergelijkbare ervaring is genoeg.',
    'De referentie heeft een waarde die gelijk is aan of hoger dan 40% van de raming.',
    'Moet de referentie precies dezelfde dienstverlening betreffen?',
    'De medewerker komt elke week op hetzelfde tijdstip en doet dezelfde werkzaamheden.',
    'De twee percelen omvatten dezelfde diensten; de gemeente kiest per perceel één opdrachtnemer.',
    'Het werk is gelijk aan de dienstverlening in het vorige contract, waarin 400 ritten zijn uitgevoerd.',
    'De referenties zijn in dezelfde periode uitgevoerd.',
  ],
};
