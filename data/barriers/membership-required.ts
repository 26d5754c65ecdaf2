import { defineBarrier, type Examples } from '@/lib/barriers/rule';

const BODY = String.raw`(?:branche[a-z]{0,20}|beroeps(?:vereniging|organisatie)|vakvereniging|vakorganisatie|koepel[a-z]{0,15}|ondernemersvereniging|brancheorganisatie|vereniging|federatie|bond|geschillen(?:commissie|instantie)|keurmerkorganisatie|association|federation)`;
const MEMBER = new RegExp(
  [
    String.raw`\b(?:is|zijn|bent|wees|dient|moet)\b[^.;]{0,40}\b(?:aantoonbaar )?lid (?:te zijn )?van (?:de |het |een |brancheorganisatie |branchevereniging )?[a-z]`,
    String.raw`\b(?:is|zijn|bent|dient|moet)\b[^.;]{0,50}\baangesloten (?:te zijn )?bij (?:de |het |een |uw )?(?:erkende |onafhankelijke |landelijke )?${BODY}`,
    String.raw`\blidmaatschap (?:van|bij)\b[^.;]{0,60}\b(?:vereist|verplicht|eis|voorwaarde|aantonen|noodzakelijk)\b|\bbewijs van lidmaatschap\b`,
    String.raw`\b(?:vermelding|registratie|inschrijving|ingeschreven|geregistreerd|vermeld)\b[^.;]{0,30}\b(?:in|bij) (?:het|de|een) (?:register|lijst) van (?:de |het |een )?(?:[a-z]{2,20} )?${BODY}`,
    String.raw`\b(?:staat|staan)\b[^.;]{0,60}\bte boek\b`,
    String.raw`\b(?:alleen|uitsluitend|slechts|enkel) (?:de )?leden van (?:de |een )?${BODY}`,
    String.raw`\b(?:staat|staan) in (?:het|de) (?:register|lijst)\b[^.;]{0,60}\b${BODY}`,
    String.raw`\b(?:voert|heeft|bezit) (?:het |een )?lidmaatschap (?:van|bij)\b`,
    String.raw`\bmember(?:ship)? of (?:the |a )?(?:[a-z]{2,20} )?${BODY}`,
  ].join('|'),
);
/** "aangesloten bij de OSB": a body by its letters only. */
const ACRONYM = /\b(?:is|zijn|bent|dient|moet)\b[^.;]{0,40}\baangesloten (?:te zijn )?bij (?:de |het )?(?!KVK|UWV|CVAE|SBB|CAK|RDW|VNG|BIG|SKJ|AFM|DNB)[A-Z]{3,6}\b/;
/** Recognised by a maker or a trade body. */
const RECOGNISED = new RegExp(
  [
    String.raw`\bdoor (?:de |het )?(?:fabrikant|leverancier van|producent|importeur|branche[a-z]{0,20}|softwareleverancier|merk)\b[^.;]{0,30}\b(?:erkend|gecertificeerd|geautoriseerd)[a-z]{0,2}\b`,
    String.raw`\b(?:is|zijn|bent|als|alleen|uitsluitend)\b[^.;]{0,30}\b(?:erkend|officieel|geautoriseerd)[a-z]{0,2} (?:[a-z]{2,20} )?(?:dealers?|resellers?|partners?|distributeurs?|servicepartners?|importeurs?|verhuizers?|projectverhuizers?|installateurs?|hoveniers?|schildersbedrij[a-z]{1,3}|reparateurs?)\b`,
  ].join('|'),
);
const BIDDER = /\b(?:inschrijver|inschrijvers|gegadigde|gegadigden|aanbieder|aanbieders|kandidaat|kandidaten|opdrachtnemer|leverancier|dienstverlener|onderneming|ondernemingen|organisatie|bedrijf|bedrijven|bureau|aannemer|vervoerder|wasserij|hovenier|cateraar|schilder|installateur|verhuizer|drukker|schoonmaakbedrijf|meedoen|inschrijven|dealers?|u|vereist|vereiste|verplicht|eis|voorwaarde|bidder|tenderer|supplier)\b/;
const EQUIVALENT = /\bgelijkwaardig\w{0,2}|\bvergelijkbaar\w{0,2}|\bof (?:werkt|aantoonbaar|een (?:ander|soortgelijk|vergelijkbaar))\w{0,3}\b|\bdan wel\b|\bof op (?:een )?andere\b|\bdezelfde gedragscode\b|\bvolgens dezelfde\b|\bequivalent|\bor (?:similar|comparable)/;
/** What the law asks for the work itself; and things that are no trade body. */
const STATUTORY = /\b(?:kvk|kamer van koophandel|handelsregister|big(?:-register)?|skj|wtta|wtza|wettelijk\w{0,2}|krachtens|vergunning\w{0,3}|nvwa|rdw|skal|inspectie|minister(?:ie)?|rijksoverheid|afm|dnb|belastingdienst|crkbo|sbb|leerbedrijf|klasse [a-z]|wkkgz|zorgaanbieders?|jeugdhulp|register kinderopvang|advocaat|notaris|orde van advocaten|gerechtsdeurwaarder\w{0,2}|archite\w{2,10}|pensioenfonds|bedrijfstakpensioenfonds|beroepsregister|professional register|wet\b|apothe\w{1,5})\b/;
const NO_BODY = /\blid van (?:de |het |een )?(?:combinatie|samenwerkingsverband|consortium|raad|college|team|commissie|directie|bestuur|groep|gemeenteraad|beoordelings\w{0,12}|projectgroep|werkgroep|stuurgroep|ondernemingsraad|artikel|familie|concern|dit|dat)\b|\blid \d/;

export const barrier = defineBarrier({
  id: 'membership-required',
  group: 'ability',
  level: 'judgement',
  law: ['aw-2012:2.98:2', 'aw-2012:2.78a:3'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Lidmaatschap of erkenning verplicht', en: 'Membership or recognition required' },
    hurts: { nl: 'Een brancheclub kost geld en heeft toelatingsregels; sociale ondernemingen horen vaak bij andere netwerken.', en: 'A trade body costs money and has admission rules; social enterprises often belong to other networks.' },
    todo: { nl: 'Vraag om de manier van werken die u nodig heeft, en laat ander bewijs daarvan toe.', en: 'Ask for the way of working that you need, and accept other proof of it.' },
  },
  triggers: ['lid van', 'leden van', 'lid te zijn', 'aangesloten bij', 'aangesloten te zijn', 'lidmaatschap', 'erkend', 'geautoriseerd', 'officieel partner', 'officiële', 'officieel dealer', 'te boek', 'register van', 'lijst van de', 'door de fabrikant', 'door de producent', 'door de importeur', 'member of', 'membership of'],
  unless: [/\b(?:niet|geen)\b[^.;]{0,30}\b(?:nodig|vereist|verplicht|verlangd|voorwaarde)\b|\bhoef(?:t|ven)?\b|\bpunten\b|\bbijvoorbeeld\b|\bbij voorkeur\b/, /\b(?:indien|als|wanneer) (?:u|de inschrijver|de onderneming) (?:lid|aangesloten|erkend)\b/],
  judge(passage) {
    const { lower, next } = passage;
    const recognised = RECOGNISED.test(lower);
    if (passage.block.kind === 'heading' || !(recognised || MEMBER.test(lower) || ACRONYM.test(passage.text)) || !BIDDER.test(lower) || NO_BODY.test(lower)) return null;
    if (STATUTORY.test(lower)) return null;
    if (EQUIVALENT.test(lower) || (EQUIVALENT.test(next) && next.length < 200)) return { verdict: 'fine', why: { nl: 'Wie geen lid is, mag het op een andere manier laten zien.', en: 'Those who are no member may show it in another way.' } };
    // Without its kind, a body may be one that the law names.
    const unknown = !recognised && !MEMBER.test(lower);
    // Complaints of consumers: a law may ask for it.
    if (unknown) {
      return {
        verdict: 'check',
        why: { nl: 'Aansluiting bij een organisatie is verplicht. Kijk na of de wet dat voor dit werk vraagt, en of ander bewijs ook mag.', en: 'Membership of an organisation is required. Check whether the law asks it for this work, and whether other proof will do.' },
      };
    }
    if (/\bgeschillen(?:commissie|instantie)/.test(lower)) {
      return {
        verdict: 'check',
        why: { nl: 'Aansluiting bij een geschilleninstantie is verplicht. Kijk na of de wet dat voor dit werk vraagt, en of een eigen klachtenregeling ook mag.', en: 'Membership of a disputes body is required. Check whether the law asks it for this work, and whether an own complaints scheme will do.' },
      };
    }
    // "Inschrijver is lid van X" can stay, with another way beside it.
    const end = passage.text.replace(/[\s.;:]{1,20}$/, '').length;
    const plain = /^(?:[\d.]{1,6} )?(?:de |het )?[a-z]{1,20} (?:is|bent) (?:lid|aangesloten)\b/.test(lower) && !/[;\t]|\b(?:zonder|alleen|uitsluitend)\b/.test(lower);
    return {
      verdict: 'barrier',
      unbounded: true,
      ...(plain ? { edits: [{ start: end, end, nl: ', of werkt aantoonbaar volgens dezelfde gedragscode', en: ', or demonstrably works by the same code of conduct' }] } : {}),
      why: recognised
        ? { nl: 'Alleen wie door een fabrikant of branche is erkend, kan meedoen; ander bewijs van vakmanschap telt niet.', en: 'Only those who are recognised by a maker or a trade body can take part; other proof of skill does not count.' }
        : { nl: 'Lidmaatschap of inschrijving bij een brancheclub is verplicht; ander bewijs telt niet. Dat mag alleen als het wettelijk nodig is om het werk te doen.', en: 'Membership of a trade body is required; other proof does not count. That is allowed only if the law asks it to do the work.' },
    };
  },
  replacement: {
    nl: 'U werkt volgens een gedragscode voor de branche; lidmaatschap van een organisatie is niet nodig.',
    en: 'You work by a code of conduct for the trade; membership of an organisation is not needed.',
  },
});

export const examples: Examples = {
  flag: [
    'Inschrijver is lid van brancheorganisatie OnderhoudNL.',
    'Alleen door de fabrikant erkende dealers kunnen inschrijven.',
    'Vermelding in het register van de vakvereniging is een vereiste.',
    'De onderneming staat bij de Vereniging van Vakverhuizers te boek.',
    'Lidmaatschap van de branchevereniging is verplicht.',
    '# Geschiktheid\n- De aanbieder is aangesloten bij de koepelorganisatie van cateraars.',
    'M3\tU bent lid van de federatie van groenbedrijven',
    'De opdrachtnemer dient aantoonbaar lid te zijn van een branchevereniging.',
    'De inschrijver moet officieel partner van de softwareleverancier zijn en is erkend reseller.',
  ],
  ask: [
    'U bent aangesloten bij een erkende geschilleninstantie van de branche.',
    'De inschrijver is aangesloten bij de XYZ.',
    'Inschrijver is lid van de vereniging van dakdekkers, omdat de brandverzekering van de gebouwen alleen dekking geeft bij werk van leden.',
  ],
  leave: [
    'De inschrijver is lid van een brancheorganisatie of werkt aantoonbaar volgens dezelfde gedragscode.',
    'Elk lid van de combinatie levert een UEA in en is hoofdelijk aansprakelijk.',
    'De onderneming is ingeschreven in het handelsregister van de Kamer van Koophandel.',
    'De behandelaar is geregistreerd in het BIG-register.',
    'Lidmaatschap van een branchevereniging is niet nodig.',
    'De gemeente is aangesloten bij een koepelorganisatie.',
    'Is de inschrijver verplicht lid van een branchevereniging?',
    'De opdrachtnemer is door SBB erkend als leerbedrijf.',
    'Een medewerker die lid is van de ondernemingsraad, denkt mee over de levering.',
    'De kandidaat moet erkend zijn als aannemer voor klasse C.',
  ],
};
