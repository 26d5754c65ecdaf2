import type { Matter } from '@/lib/criteria/matter';
import type { TenderFacts } from '@/lib/facts/facts';
import { wholeValue } from '@/lib/facts/whole-value';

/** Words for the people that social criteria are about; "doelgroep" alone may also be an audience or a group of travellers. */
const PEOPLE = ['doelgroep', 'afstand tot de arbeidsmarkt', 'arbeidsbeperking', 'arbeidsgehandicapt', 'participatiewet', 'banenafspraak', 'wsw', 'beschut werk', 'werkzoekende', 'langdurig werkloze', 'kwetsbare medewerkers', 'statushouder', 'target group', 'distance from the labour market', 'work disability', 'disadvantaged'];
const WORK = /\b(?:opleid\w{0,4}|leerplek\w{0,3}|uren|uur|werkuren|inzet|inzetten|inzetpercentage|aandeel|percentage|fte|werkplek|werkplekken|werkervaringsplaats\w{0,3}|arbeidsplaats\w{0,3}|baan|banen|medewerkers|werkt|werken|hours|jobs|workers|share)\b|\d ?%/;
const AUDIENCE = /doelgroepenvervoer|doelgroepvervoer|doelgroepen van|doelgroep van de (?:campagne|communicatie)|verschillende doelgroepen|doelgroepgericht/;
const LABELS = ['fairtrade', 'fair trade', 'max havelaar', 'eerlijke handel', 'eerlijke keten', 'rainforest alliance', 'leefbaar inkomen'];
/** The sentence gives it to another contract, or to another lot by its number. */
const OTHER_CONTRACT = /\b(?:aparte?|afzonderlijke?|andere?|eigen|bestaande?) (?:afspra\w{2,3}|contract\w{0,3}|overeenkomst\w{0,2}|opdracht\w{0,2}|raamovereenkomst)|\b(?:valt|vallen) (?:hier |dus )?buiten\b|\bgeen (?:deel|onderdeel) (?:van|uit)\b/;
const OTHER_LOT = /\bperce\w{1,3}\b[\s\S]{0,140}\b(?:herstel|hergebruik|reparatie)\w{0,5}[^.;]{0,30}\(?\b(?:p ?\d|perceel \d)/;
/** Up to here a lot may suit a small enterprise: our own estimate, euros over the whole term. */
const SMALL_LOT = 1_000_000;
function hasSmallLots(facts: TenderFacts): boolean {
  if (!facts.lots || facts.lots.count < 2) return false;
  const value = wholeValue(facts);
  return value === null || (value.max ?? value.amount) / facts.lots.count <= SMALL_LOT;
}
const EQUAL = /gelijkwaardig|vergelijkbaar|ander(?:e)? (?:passend )?bewijs|op een andere manier|equivalent/;

/**
 * What criteria are about. Of one matter a list proposes one criterion; `rivals` are matters that must not stand beside it
 * as a requirement and an award criterion at once. `signals` are the words by which a draft shows that it has the matter.
 */
export const matters: readonly Matter[] = [
  {
    id: 'target-hours', name: { nl: 'werkuren voor de doelgroep', en: 'working hours for the target group' }, rivals: ['social-return'],
    signals: [
      { literals: PEOPLE, confirm: WORK, reject: AUDIENCE, role: 'award' },
      { literals: ['social return', 'sroi', 'social-return'], role: 'award' },
      { literals: ['herstel', 'reparatie'], elsewhere: OTHER_LOT, only: ['T03'] },
    ],
  },
  {
    id: 'coaching', name: { nl: 'begeleiding op het werk', en: 'coaching at work' },
    signals: [
      { literals: ['begeleiding', 'jobcoach', 'werkbegeleid', 'coaching'], confirm: /doelgroep|arbeidsbeperking|afstand tot de arbeidsmarkt|werkvloer|werkplek|participatiewet|medewerkers met|target group|jobcoach|vakmanschap en begeleiding/, reject: AUDIENCE, role: 'award' },
      { literals: ['koffiepunt', 'koffiecorner', 'koffiebar'], confirm: /leerplek|leerwerk|doelgroep|afstand tot/, only: ['K04'] },
    ],
  },
  {
    id: 'social-return', name: { nl: 'social return', en: 'social return' }, rivals: ['target-hours'],
    signals: [
      { literals: ['social return', 'social-return', 'sroi', 'sociale return', 'sociale clausule', 'sociale tewerkstelling'], reject: /\blijst van (?:personeel|werknemer|medewerker)\w{0,6}|\bstatuut\b/ },
      { literals: PEOPLE, confirm: /\d ?% (?:van )?(?:de )?(?:opdracht|loon|aanneem|contract|omzet|uren)\w{0,12}|\d{2,5} uur|\d ?% of the (?:wage|contract)|hours of people/, reject: AUDIENCE, role: 'demand' },
    ],
  },
  {
    id: 'social-return-form', name: { nl: 'vrije invulling van social return', en: 'free fulfilment of social return' },
    signals: [{ literals: ['bouwblok', 'bouwstenen', 'building block'] }],
  },
  {
    id: 'social-return-certificate', name: { nl: 'bewijs met PSO of gelijkwaardig', en: 'proof with PSO or equivalent' },
    signals: [{ literals: ['pso'], confirm: /\bpso\b[\s\S]{0,200}(?:voldaan|vrijgesteld|vrijstelling|korting|gelijkwaardig|telt mee)|(?:voldaan|vrijgesteld|vrijstelling)[\s\S]{0,120}\bpso\b/ }],
  },
  {
    id: 'social-return-proof', name: { nl: 'geen dubbele last voor sociale leveranciers', en: 'no double burden for social suppliers' },
    signals: [{ literals: ['social return', 'social-return', 'sroi'], confirm: /(?:vrijgesteld|vrijstelling|voldaan aan|geldt niet voor|niet van toepassing op|heeft daarmee voldaan|geen (?:aparte|aanvullende|extra))/, negative: true }],
  },
  {
    id: 'reserved', name: { nl: 'voorbehouden opdracht', en: 'reserved contract' },
    facts: (facts) => (facts.reserved && facts.reserved.article !== '2.82a' ? facts.reserved : null),
    signals: [
      { literals: ['voorbehouden'], confirm: /voorbehouden(?: (?:opdracht|perceel|aanbesteding|deelname))?[\s\S]{0,160}(?:2\.82(?!a)|sociale werkplaats|sociale werkvoorziening|beschutte werkplaats|beschutte werkgelegenheid|sociale onderneming|maatwerkbedrijf|integratie|kansarm)|(?:2\.82(?!a)|artikel 20)[\s\S]{0,80}voorbehouden/, reject: /rechten voorbehouden|behoudt zich|wijzigingen voorbehouden|niet voorbehouden/, law: true },
      { literals: ['reserved'], confirm: /reserved[\s\S]{0,160}(?:2\.82(?!a)|article 20\b|sheltered|social enterprise|integration|disadvantaged)/, reject: /rights reserved|not reserved/, law: true },
    ],
  },
  {
    id: 'reserved-services', name: { nl: 'voorbehoud voor maatschappelijke organisaties', en: 'reservation for mission-driven organisations' },
    facts: (facts) => (facts.reserved?.article === '2.82a' ? facts.reserved : null),
    signals: [{ literals: ['2.82a', 'artikel 77'], confirm: /voorbehouden/, law: true }],
  },
  {
    id: 'social-suppliers', name: { nl: 'inkoop bij sociale ondernemingen', en: 'buying from social enterprises' },
    signals: [{ literals: ['sociale ondernem', 'impactondernem', 'sociaal ondernem', 'social enterprise', 'sociaal ontwikkelbedrijf', 'sw-bedrijf', 'sociaal werkbedrijf'], confirm: /inschakel|onderaannem|inkoop bij|inkopen bij|ingekocht bij|besteed|afneem|samenwerk|producten van|producten van of door|gemaakt door|maker|betrekt|punten|subcontract/, reject: /voorbehouden/ }],
  },
  { id: 'small-gifts', name: { nl: 'kleine geschenken van sociale makers', en: 'small gifts by social makers' },
    signals: [{ literals: ['presentje', 'relatiegeschenk', 'bloemen', 'attentie'], confirm: /sociale? ondernem|doelgroep|arbeidsbeperking|afstand tot/ }] },
  {
    id: 'lasting-jobs', name: { nl: 'duurzame plaatsing', en: 'lasting jobs' }, overlaps: ['social-return'],
    signals: [{ literals: ['duurzame plaatsing', 'duurzaam plaats', 'doorgroei', 'duurzame arbeidsplaats', 'vast dienstverband', 'duurzame uitstroom', 'lasting jobs'], confirm: /doelgroep|medewerker|kandidaat|kandidaten|plaatsing|arbeidsmarkt|dienstverband|jobs/ }],
  },
  {
    id: 'due-diligence', name: { nl: 'zorgvuldigheid in de keten', en: 'care in the supply chain' },
    signals: [
      { literals: ['internationale sociale voorwaarden', 'oeso-richtlijn', 'oecd', 'gepaste zorgvuldigheid', 'due diligence', 'imvo', 'mensenrechten', 'ketenverantwoordelijkheid', 'human rights', 'ilo-', 'ilo ', 'arbeidsnormen'], reject: /uitsluitingsgrond|veroordeling|exclusion/, confirm: /internationale sociale|oeso|oecd|zorgvuldigheid|due diligence|\bimvo\b|mensenrechten|ketenverantwoordelijk|human rights|\bilo\b|arbeidsnormen/, only: ['X09', 'T05', 'G03'] },
      { literals: ['land van herkomst', 'land van productie', 'eerlijke keten'], only: ['G03'] },
      { literals: ['fabriek', 'assemblage', 'productielocatie'], confirm: /openheid|transparant|lijst|toezicht|audit|bekend/, only: ['I06'] },
    ],
  },
  {
    id: 'fair-work', name: { nl: 'eerlijk werk', en: 'fair work' }, rivals: ['fair-work-award'],
    signals: [{ literals: ['cao', 'collectieve arbeidsovereenkomst', 'verantwoordelijk marktgedrag', 'schijnzelfstandig', 'arbeidsvoorwaarden', 'collective agreement', 'ketenaansprakelijk'], confirm: /\bcao\b|collectieve|marktgedrag|schijnzelfstandig|arbeidsvoorwaarden (?:conform|volgens|van|die)|collective agreement|ketenaansprakelijk/, reject: /\bindex|(?:prij[sz]|tarie)\w{0,12}[^.]{0,40}(?:aangepast|stijg|volg)|loonkosten/, role: 'demand' }],
  },
  {
    id: 'fair-work-award', name: { nl: 'goed werkgeverschap', en: 'good employment' }, rivals: ['fair-work'],
    signals: [
      { literals: ['goed werkgeverschap', 'goede arbeidsomstandigheden', 'arbeidsomstandigheden', 'werkdruk', 'good employment'], role: 'award' },
      { literals: ['arbeidsovereenkomst', 'in loondienst', 'zzp'], confirm: /koerier|bezorger|rit|chauffeur/, role: 'award', only: ['P02', 'V01'] },
    ],
  },
  {
    id: 'fixed-price', name: { nl: 'vaste prijs', en: 'fixed price' },
    // A field of a notice without a price says only that there is no price there.
    facts: (facts) => (facts.awardMethod?.id === 'quality' && facts.awardMethod.from !== 'field' && facts.awardMethod.from !== 'code' ? facts.awardMethod : null),
    signals: [{ literals: ['vast budget', 'vaste prijs', 'vaste vergoeding', 'vast tarief', 'fixed budget', 'fixed price'], confirm: /niet op prijs|op kwaliteit|geen prijs|prijs (?:telt|weegt) niet|uitsluitend op kwaliteit|on quality|100 ?% kwaliteit/ }],
  },
  {
    id: 'learning-places', name: { nl: 'leerplekken', en: 'learning places' }, overlaps: ['social-return'],
    signals: [
      { literals: ['leerlingen meewerk', 'leerlingen werken mee', 'leerlingen die meewerk', 'studenten meewerk', 'studenten werken mee', 'studenten die meewerk'], role: 'award' },
      { literals: ['leerplek', 'leerwerkplek', 'leer-werkplek', 'leerwerkplaats', 'stageplek', 'stageplaats', 'stagiair', 'leerlingplaats', 'leerlingen van vso', 'praktijkonderwijs', 'bbl-', 'bbl ', 'leerlingwerk', 'apprentice', 'internship'], reject: /leerlingenvervoer|referentie|(?:procent|%) van de (?:omzet|opdrachtsom|loonsom|aanneemsom)/ },
    ],
  },
  {
    id: 'accessible-product', name: { nl: 'toegankelijkheid', en: 'accessibility' },
    signals: [
      { literals: ['en 301 549', 'wcag', 'digitoegankelijk', 'digitale toegankelijkheid', 'digitaal toegankelijk'] },
      { literals: ['toegankelijk', 'rolstoel', 'bedienen', 'accessible'], confirm: /(?:toegankelijk|bruikbaar|bedien|accessible|usable)[\s\S]{0,80}(?:beperking|rolstoel|slechtziend|blind|disabilit|wheelchair)|(?:beperking|rolstoel|slechtziend|blind)[\s\S]{0,60}(?:toegankelijk|bruikbaar|bedien)/, only: ['X14'] },
    ],
  },
  {
    id: 'joint-learning', name: { nl: 'samen leren en verbeteren', en: 'learning and improving together' },
    signals: [{ literals: ['leersessie', 'doorontwikkel', 'sociale resultaten'], confirm: /sociale|impact|doelgroep|maatschappelijk/ }],
  },
  {
    id: 'small-lots', name: { nl: 'kleine percelen', en: 'small lots' },
    facts: (facts, row) => (row === 'X16' && facts.reserved?.scope === 'lot' && hasSmallLots(facts) ? facts.reserved : null),
    signals: [
      { literals: ['onbetaalde pitch', 'bij toerbeurt'], only: ['D04'] },
      { literals: ['aparte percelen', 'afzonderlijke percelen', 'eigen perceel', 'apart perceel', 'separate lots'], confirm: /leerlingenvervoer|wmo-vervoer|jeugdhulpvervoer|school transport/, only: ['V04'] },
    ],
  },
  {
    id: 'fast-payment', name: { nl: 'snelle betaling', en: 'fast payment' },
    signals: [
      { literals: ['binnen 7 dagen', 'binnen 8 dagen', 'binnen 10 dagen', 'binnen 14 dagen', 'binnen veertien dagen', 'binnen tien dagen', 'binnen 14 kalenderdagen', 'binnen 15 dagen', 'binnen 20 dagen', 'binnen 21 dagen', 'within 14 days', 'binnen twee weken'], confirm: /\bbetaal\w{0,3}|\bbetaling\w{0,2}|\bbetalen|\bpay/, reject: /waarborg|garantie|boete|korting|inschrijver betaalt|opdrachtnemer betaalt|\bhuur\b|voorschot(?![^.;]{0,80}factu)/ },
    ],
  },
  {
    id: 'user-panel', name: { nl: 'gebruikers in de beoordeling', en: 'users in the assessment' },
    signals: [{ literals: ['gebruikerspanel', 'ervaringsdeskundige', 'cliëntenraad', 'panel van', 'leden van de cliëntenraad', 'user panel'], confirm: /beoordel|punten|jury|assess/ }],
  },
  { id: 'invitation', name: { nl: 'sociale ondernemingen uitnodigen', en: 'inviting social enterprises' },
    signals: [{ literals: ['sociale ondernem', 'impactondernem', 'sociaal ontwikkelbedrijf'], confirm: /(?:nodig|vrage?n?|vraagt)\w{0,3}[^.]{0,80}(?:sociale? ondernem|impactondernem|ontwikkelbedrijf)[^.]{0,80}(?:uit\b|offerte)|offerte aan[^.]{0,80}sociale? ondernem|(?:onder hen|onder wie|waaronder|van wie)[^.]{0,30}\bsociale ondernem/, reject: /producten van|onderaann|voorbehouden/ }] },
  {
    id: 'food-waste', name: { nl: 'voedselverspilling', en: 'food waste' },
    signals: [{ literals: ['voedselverspilling', 'voedseloverschot', 'verspilling tegen', 'derving', 'food waste'], confirm: /voedsel|verspilling|eten|food/, reject: /winstderving|omzetderving|huurderving/ }, { literals: ['overblijft', 'overgebleven', 'over is'], confirm: /(?:eten|voedsel|maaltijd\w{0,2}|gerechten|lunch\w{0,2})\b[^.]{0,80}(?:opvang|voedselbank|buurt|daklozen)|(?:opvang|voedselbank|buurt|daklozen)[^.]{0,80}(?:eten|voedsel|maaltijd\w{0,2})\b/ }],
  },
  {
    id: 'staff-transfer', name: { nl: 'zittend personeel', en: 'present staff' },
    signals: [{ literals: ['contractwisseling', 'overname van personeel', 'personeel over te nemen', 'personeelsovername', 'zittend personeel', 'zittende personeel', 'zittende medewerkers', 'overgang van onderneming', 'transfer of staff'], reject: /social return/ }],
  },
  {
    id: 'fair-trade', name: { nl: 'eerlijke handel', en: 'fair trade' },
    // One label without an equivalent is a barrier, and no fair-trade condition: the criterion asks the same without a label.
    signals: [{ literals: LABELS, confirm: new RegExp(`${EQUAL.source}|eerlijke handel|premie|kostendekkende prijs`) }],
  },
  { id: 'living-income', name: { nl: 'leefbaar inkomen', en: 'living income' }, signals: [{ literals: ['leefbaar inkomen', 'living income', 'referentieprijs'] }] },
  { id: 'choice', name: { nl: 'keuze', en: 'choice' }, signals: [{ literals: ['keuzepakket', 'kiezen uit', 'goed doel', 'weggeven'], confirm: /pakket|doel|medewerker/, reject: /denken|overwegen|liever|nog niet besloten/ }] },
  { id: 'day-work', name: { nl: 'werk overdag', en: 'work during the day' }, signals: [{ literals: ['dagschoonmaak', 'overdag', 'daytime cleaning'], confirm: /schoonma|clean/ }] },
  { id: 'work-pace', name: { nl: 'haalbaar werktempo', en: 'workable pace' }, signals: [{ literals: ['werktempo', 'minimale schoonmaaktijd', 'minimaal aantal uren', 'normtijd', 'tempo van medewerkers', 'uurprestatie'], reject: /geen eisen/ }] },
  { id: 'residents', name: { nl: 'bewoners betrekken', en: 'involving residents' }, signals: [{ literals: ['bewoners', 'omwonenden', 'buurtinitiatie', 'residents'], confirm: /betrek|participat|meedoen|samenwerk|informeert|hinder|involve/, role: 'award' }] },
  { id: 'certificates', name: { nl: 'vakopleiding', en: 'training' }, signals: [{ literals: ['praktijkverklaring', 'vakopleiding', 'scholing', 'opleiding'], confirm: /doelgroep|afstand tot|participatiewet|leerling/, reject: AUDIENCE }] },
  { id: 'plain-language', name: { nl: 'begrijpelijke taal', en: 'plain language' }, signals: [{ literals: ['niveau b1', 'taalniveau', 'b1-niveau', 'begrijpelijke taal', 'klare taal', 'heldere taal', 'plain language', 'eenvoudige taal'] }] },
  { id: 'user-tests', name: { nl: 'testen met gebruikers', en: 'testing with users' }, signals: [{ literals: ['gebruikerstest', 'testronde', 'gebruikersonderzoek', 'testpanel', 'laaggeletterd', 'user test', 'getest door', 'testen met'], confirm: /test|onderzoek|panel/, reject: /acceptatietest/ }] },
  {
    id: 'refurbished', name: { nl: 'opgeknapte producten', en: 'refurbished products' },
    signals: [{ literals: ['refurbished', 'opgeknapt', 'gereviseerd', 'tweedehands', 'hergebruikte', 'hergebruikt meubilair', 'remanufactured', 'circulair meubilair'], reject: /niet toegestaan|geen (?:refurbished|tweedehands)/ }],
  },
  { id: 'equipment-reuse', name: { nl: 'hergebruik van apparaten', en: 'reuse of equipment' }, signals: [{ literals: ['wisverklaring', 'datavernietiging', 'wissen', 'afgeschreven apparatuur', 'afgedankte apparatuur', 'data wiping'], confirm: /hergebruik|opknap|refurb|tweede leven|reuse/ }] },
  { id: 'chain-openness', name: { nl: 'openheid over de keten', en: 'openness about the chain' }, signals: [
    { literals: ['productielocatie', 'herkomst van de', 'naaiatelier', 'fabriek', 'traceerbaar'], confirm: /lijst|openheid|transparant|bekend|inzicht|opgave|traceerbaar/, only: ['T01'] },
    { literals: ['eindverwerker', 'bestemming', 'verwerker', 'weegbon'], confirm: /rapport|meld|overzicht|inzicht|aantoon/, only: ['W03'] },
  ] },
  { id: 'living-wage', name: { nl: 'leefbaar loon', en: 'living wage' }, signals: [{ literals: ['leefbaar loon', 'klachtenmechanisme', 'fair wear', 'living wage'], confirm: new RegExp(`${EQUAL.source}|leefbaar|klachten|living`) }] },
  { id: 'take-back', name: { nl: 'terugname', en: 'take-back' }, signals: [{ literals: ['afvoer', 'afgeschreven', 'overtollig', 'kringloop', 'terugname', 'inname'], elsewhere: OTHER_CONTRACT },
    { literals: ['hergebruik', 'herstel'], elsewhere: OTHER_LOT },
    { literals: ['terugname', 'retourname', 'neemt terug', 'terug te nemen', 'ingenomen', 'take-back', 'inname'], confirm: /hergebruik|recycl|kleding|meubil|textiel|reuse/ }] },
  { id: 'familiar-drivers', name: { nl: 'vaste chauffeurs', en: 'familiar drivers' }, signals: [{ literals: ['vaste chauffeur', 'vast gezicht', 'vaste gezichten', 'regular driver'], role: 'award' }] },
  { id: 'stock-reuse', name: { nl: 'hergebruik uit opslag', en: 'reuse from storage' }, signals: [{ literals: ['afvoer', 'afgeschreven', 'kringloop', 'hergebruik'], elsewhere: OTHER_CONTRACT }, { literals: ['hergebruik', 'herinzet', 'heruitgifte'], confirm: /opslag|opgeslagen|voorraad|depot/ }] },
  { id: 'accessible-venue', name: { nl: 'toegankelijke locatie', en: 'accessible venue' }, signals: [{ literals: ['rolstoel', 'ringleiding', 'mindervalide', 'invalidentoilet', 'toegankelijk voor mensen', 'wheelchair'] }] },
  { id: 'open-list', name: { nl: 'open lijst', en: 'open list' }, facts: (facts) => (facts.procedure?.id === 'dynamic-purchasing' ? facts.procedure : null), signals: [{ literals: ['dynamisch aankoopsysteem', 'open house', 'toelatingsprocedure', 'tussentijds instromen', 'twee keer per jaar instromen', 'dynamic purchasing'] }] },
  { id: 'reuse-share', name: { nl: 'hergebruik boven recycling', en: 'reuse before recycling' }, signals: [{ literals: ['hergebruik', 'voorbereiding voor hergebruik'], confirm: /percentage|aandeel|\d ?%|recycling/, role: 'award' }] },
  { id: 'reuse-gate', name: { nl: 'kringloop op de milieustraat', en: 'reuse at the recycling centre' }, signals: [{ literals: ['kringloop', 'reuse shop'], confirm: /milieustraat|recyclestation|afval|goederen/ }] },
  { id: 'joint-venture', name: { nl: 'samen een sorteercentrum', en: 'a sorting centre together' }, signals: [{ literals: ['sorteercentrum', 'mede-eigenaar'] }] },
  { id: 'mending', name: { nl: 'verstellen', en: 'mending' }, signals: [{ literals: ['verstel', 'herstellen', 'reparatie', 'mending'], confirm: /linnen|kleding|textiel|wasgoed/, reject: /schade herstel|gebreken/ }] },
  { id: 'job-carving', name: { nl: 'passende taken', en: 'fitting tasks' }, signals: [{ literals: ['jobcarving', 'job carving', 'functiecreatie', 'passende taken'] }] },
  { id: 'fair-price', name: { nl: 'eerlijke stukprijs', en: 'fair unit price' }, signals: [{ literals: ['stukprijs', 'stuksprijs', 'spoedtoeslag'], confirm: /dekt|index|toeslag|aanpass/ }] },
  { id: 'client-voice', name: { nl: 'stem van de cliënt', en: 'voice of the client' }, signals: [{ literals: ['cliëntenparticipatie', 'cliëntparticipatie', 'cliënttevredenheid', 'clienttevredenheid', 'medezeggenschap', 'inspraak van cliënten'] }] },
  { id: 'steps-to-work', name: { nl: 'stappen naar werk', en: 'steps to work' }, signals: [{ literals: ['stappen naar werk', 'doorstroom naar', 'uitstroom naar', 'beschut werk', 'steps to work'], confirm: /werk|work/ }] },
  { id: 'outreach', name: { nl: 'bereik van huishoudens', en: 'reaching households' }, signals: [{ literals: ['energiearmoede', 'moeilijk bereikbare', 'laag inkomen', 'hard to reach'], confirm: /bereik|benader|huishoudens|reach/, role: 'award' }] },
  { id: 'home-visits', name: { nl: 'huisbezoek', en: 'home visits' }, signals: [{ literals: ['huisbezoek', 'home visit'], role: 'award' }] },
  { id: 'route', name: { nl: 'keuze van de route', en: 'choice of the route' }, signals: [{ literals: ['inbested', 'quasi-inhouse', 'quasi in-house'] }] },
  { id: 'confidentiality', name: { nl: 'passende vertrouwelijkheid', en: 'fitting confidentiality' }, signals: [{ literals: ['vog', 'verklaring omtrent het gedrag'], confirm: /(?:\bvog\b|omtrent het gedrag)[\s\S]{0,160}(?:kosten|alleen voor|screeningsprofiel)/ }] },
];
