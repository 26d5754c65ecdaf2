import { defineBarrier, type Examples } from '@/lib/barriers/rule';

const FORM = String.raw`(?:b\.?v\.?|n\.?v\.?|bv of nv|besloten (?:of naamloze )?vennootschap|naamloze (?:of besloten )?vennootschap|vennootschap onder firma|v\.?o\.?f\.?|commanditaire vennootschap|rechtspersoon(?:lijkheid)?|kapitaalvennootschap|limited company|legal person)`;
const BIDDER = String.raw`(?:inschrijver|inschrijvers|gegadigde|gegadigden|aanbieder|aanbieders|kandidaat|kandidaten|onderneming|ondernemer|opdrachtnemer|leverancier|bedrijf|bidder|tenderer)`;
const MUST = new RegExp(
  [
    String.raw`\b${BIDDER}\b[^.;]{0,50}\b(?:is|zijn|dient|dienen|moet|moeten)\b[^.;]{0,20}\b(?:een|als|de vorm van)\b[^.;]{0,20}\b${FORM}(?![a-z])`,
    String.raw`\b(?:in|met|heeft|hebben) de (?:rechts)?vorm van een ${FORM}(?![a-z])`,
    String.raw`\b(?:bidder|tenderer|supplier)s? (?:is|are|must be) (?:a )?${FORM}(?![a-z])`,
    String.raw`\b(?:meedoen|inschrijven|deelnemen|deelname|inschrijving)\b[^.;]{0,30}\b(?:alleen|uitsluitend|slechts|enkel)\b[^.;]{0,20}\b(?:met|als|door|voor) een ${FORM}(?![a-z])`,
    String.raw`\b(?:combinatie|combinanten|samenwerkende \w{5,12})\b[^.;]{0,20}\bricht(?:en)?\b[^.;]{0,40}\b(?:vof|vennootschap|rechtspersoon|bv)\b[^.;]{0,10}\bop\b`,
    String.raw`\b(?:heeft|hebben|bezit|bezitten|dient|moet|beschikt over)\b[^.;]{0,30}\brechtspersoonlijkheid\b`,
    String.raw`\b(?:alleen|uitsluitend|slechts) (?:rechtspersonen|vennootschappen|bv['’]?s|besloten vennootschappen|commerciële (?:ondernemingen|partijen|bedrijven))\b`,
    String.raw`\b(?:combinatie|combinanten|samenwerkingsverband|consortium)\b[^.;]{0,60}\b(?:als|(?:in )?de vorm van|tot) (?:een )?(?:vennootschap onder firma|vof|v\.o\.f\.|rechtspersoon|besloten vennootschap|bv)(?![a-z])`,
  ].join('|'),
);
const KINDS = String.raw`(?:eenmanszaken|eenmanszaak|stichting(?:en)?|vereniging(?:en)?|coöperaties?|natuurlijke personen|zzp['’]?ers|vof['’]?s|organisaties zonder winstoogmerk|instellingen zonder winstoogmerk|ondernemingen zonder winstoogmerk|non-?profit(?:organisaties)?|vzw['’]?s|foundations|sole traders)`;
const SHUT_OUT = new RegExp(
  String.raw`(?<![a-z])${KINDS}(?![a-z])[^.;]{0,60}\b(?:niet in aanmerking|uitgesloten|niet (?:toegelaten|inschrijven|deelnemen|meedoen|toegestaan|uitgenodigd|geaccepteerd)|geweerd|kunnen niet(?! alleen)|mogen niet(?! alleen)|excluded)\b|\bgeen ${KINDS}(?![a-z])`,
);
/** An open definition, an equal footing, or the form of somebody else. */
const OPEN = /\bnatuurlijke? (?:persoon|personen) (?:of|en|dan wel)\b|\b(?:natuurlijke? )?(?:of|en\/of|dan wel) (?:een )?rechtspersoon|\bongeacht\b|\biedere rechtsvorm\b|\belke rechtsvorm\b|\bof (?:een )?(?:stichting|vereniging|coöperatie|eenmanszaak)\b/;
const CONDITIONAL = /\b(?:indien|wanneer|voor zover|ingeval|mocht|als(?= (?:de|het|u|uw|er|hij)\b))[^.;]{0,40}\b(?:rechtspersoon|vennootschap|bv|nv|vof|eenmanszaak)(?![a-z])/;
const AFTER_AWARD = /\bna (?:de )?(?:definitieve )?(?:gunning|opdrachtverlening)\b/;
const BUYER = /^\W{0,3}(?:[\d.]{1,6} )?(?:de |het )?(?:gemeente|opdrachtgever|provincie|aanbestedende dienst|waterschap|stichting|school|zorggroep|veiligheidsregio|gemeenschappelijke regeling)\b[^.;]{0,40}\bis\b/;

export const barrier = defineBarrier({
  id: 'legal-form-required',
  group: 'ability',
  level: 'rule',
  law: ['aw-2012:2.52:1', 'aw-2012:2.52:4'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Bepaalde rechtsvorm vereist', en: 'Legal form required' },
    hurts: { nl: 'Sociale ondernemingen zijn vaak een stichting, coöperatie of eenmanszaak.', en: 'Social enterprises are often a foundation, cooperative or sole trader.' },
    todo: { nl: 'Laat iedere rechtsvorm toe. Vraag een vorm alleen na de gunning, als de opdracht die echt nodig heeft.', en: 'Admit every legal form. Ask for one only after the award, if the contract really needs it.' },
  },
  triggers: ['vennootschap', 'een bv', 'een b.v', 'een nv', 'een n.v', ' vof', 'v.o.f', 'rechtspersoon', 'rechtspersonen', 'rechtsvorm', 'eenmanszaak', 'eenmanszaken', 'stichting', 'verenigingen', 'coöperaties', 'natuurlijke personen', 'zzp', 'winstoogmerk', 'non-profit', 'nonprofit', 'vzw', 'commerciële', 'limited company', 'legal person', 'sole traders'],
  // "stichtingen mogen niet inschrijven" is the demand itself.
  without: ['negated'],
  unless: [/\b(?:niet|geen)\b[^.;]{0,20}\b(?:nodig|vereist|verplicht|van belang|eisen aan)\b|\bhoef(?:t|ven)?\b/],
  judge(passage) {
    const { lower } = passage;
    if (passage.block.kind === 'heading' || BUYER.test(lower)) return null;
    const shut = SHUT_OUT.test(lower);
    if (!shut && !MUST.test(lower)) return null;
    // "geen stichting", said of hired people, of a subsidy or of one case, is no bar on bidders.
    if (shut && !/\b(?:inschrijv\w{0,4}|gegadigden?|aanbied\w{0,4}|kandida\w{1,4}|deelnem\w{0,3}|deelname|meedoen|in aanmerking|opdracht|uitgesloten|geweerd|uitgenodigd|aanbesteding|excluded)\b/.test(lower)) return null;
    if (shut && /\b(?:inzet|inzetten|ingezet|inhuur|inhuren|onderaannem\w{0,4}|subsidie\w{0,2})\b/.test(lower)) return null;
    if (!shut && (OPEN.test(lower) || CONDITIONAL.test(lower))) return OPEN.test(lower) && /\brechtsvorm\b/.test(lower) ? { verdict: 'fine', why: { nl: 'Iedere rechtsvorm mag meedoen.', en: 'Every legal form may take part.' } } : null;
    if (/\b(?:uittreksel|statuten|tekenbevoegd\w{0,4}|vertegenwoordig\w{1,4}|ondertekend)\b/.test(lower) && !shut) return null;
    if (AFTER_AWARD.test(lower)) {
      return {
        verdict: 'check',
        why: { nl: 'Na de gunning is een bepaalde rechtsvorm nodig. Kijk na of de opdracht zonder die vorm echt niet goed kan worden uitgevoerd.', en: 'After the award a certain legal form is needed. Check whether the contract really cannot be performed well without it.' },
      };
    }
    return {
      verdict: 'barrier',
      unbounded: true,
      why: { nl: 'Alleen een bepaalde rechtsvorm kan meedoen. De wet verbiedt dat iemand om zijn rechtsvorm wordt geweigerd.', en: 'Only a certain legal form can take part. The law forbids refusing somebody for its legal form.' },
    };
  },
  replacement: {
    nl: 'Iedere onderneming kan inschrijven, ongeacht de rechtsvorm: ook een stichting, coöperatie of eenmanszaak.',
    en: 'Every enterprise can bid, whatever its legal form: a foundation, cooperative or sole trader too.',
  },
});

export const examples: Examples = {
  flag: [
    'Inschrijver is een besloten of naamloze vennootschap.',
    'Eenmanszaken en stichtingen komen niet in aanmerking.',
    'Een combinatie schrijft in als vennootschap onder firma.',
    'Organisaties zonder winstoogmerk worden uitgesloten van deelname.',
    'De onderneming wordt gedreven in de vorm van een BV.',
    'Alleen rechtspersonen kunnen een offerte indienen.',
    'De gegadigde moet een rechtspersoon zijn en dient een rechtspersoon te blijven.',
    '# Minimumeisen\n- De aanbieder heeft rechtspersoonlijkheid.',
    'Zzp’ers mogen niet inschrijven op deze aanbesteding.',
    'R2\tVzw’s zijn uitgesloten van deze opdracht',
  ],
  ask: [
    'Na gunning neemt de combinatie de vorm aan van een vennootschap: de combinatie gaat verder als vennootschap onder firma.',
    'De inschrijver is een naamloze vennootschap, omdat de vergunning voor dit vervoer alleen aan een naamloze vennootschap wordt verleend.',
  ],
  leave: [
    'Inschrijver: de natuurlijke persoon of rechtspersoon die een inschrijving indient.',
    'Iedere onderneming kan inschrijven, ongeacht de rechtsvorm: ook een stichting of eenmanszaak.',
    'Indien de inschrijver een rechtspersoon is, voegt hij een uittreksel toe.',
    'De gemeente is een publiekrechtelijke rechtspersoon.',
    'De combinatie is niet verplicht een rechtspersoon op te richten.',
    'Mag een stichting inschrijven?',
    'De stichting zonder winstoogmerk die de school beheert, is de opdrachtgever.',
    'Subsidie is er alleen voor een stichting; eenmanszaken komen voor de subsidie niet in aanmerking.',
    'U vermeldt de rechtsvorm van uw bedrijf, bijvoorbeeld een BV.',
  ],
};
