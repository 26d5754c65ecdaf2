import { defineBarrier, type Examples, type Tender } from '@/lib/barriers/rule';

const BIDDER = String.raw`(?:inschrijvers?|gegadigden?|aanbieders?|kandida(?:at|ten)|ondernem(?:er|ers|ing|ingen)|opdrachtnemer|leverancier|dienstverlener|aannemer|uw bedrijf|uw onderneming|het bedrijf|bedrijven|partij(?:en)?|vervoerder|wasserij|bureau|u|verzorger|cateraar|firma|bidder|tenderer|supplier)`;
const PLACE = String.raw`(?:gemeentegrenzen|gemeente(?! niet)|regio|provincie|buurgemeente|buurgemeenten|stad|wijk|streek|omgeving|grondgebied|arrondissement|vervoerregio|veiligheidsregio)`;
const PREMISES = String.raw`(?:werkplaats|vestiging|kantoor|hoofdkantoor|filiaal|opslagloods|loods|magazijn|depot|werf|bedrijfspand|standplaats|bedrijfslocatie|productielocatie|keuken|garage|remise|stalling)`;
const SEATED = new RegExp(
  [
    String.raw`\b${BIDDER}\b[^.;]{0,60}\b(?:is|zijn|bent|heeft|hebben|dient|dienen|moet|moeten)\b[^.;]{0,40}\b(?:statutair )?gevestigd\b`,
    String.raw`\b(?:is|zijn|bent) (?:statutair )?gevestigd (?:in|binnen|op|te)\b`,
    String.raw`\b(?:wie|ondernemers|bedrijven|inschrijvers|partijen)\b[^.;]{0,20}\bbuiten (?:de |onze |deze )?${PLACE}\b[^.;]{0,50}\b(?:niet (?:in aanmerking|inschrijven|uitgenodigd|meedoen|deelnemen)|kan niet|kunnen niet|uitgesloten|niet worden uitgenodigd)\b`,
    String.raw`\b(?:alleen|uitsluitend|slechts)\b[^.;]{0,40}\bgevestigd (?:in|binnen)\b`,
    String.raw`\b${BIDDER}\b[^.;]{0,40}\b(?:moet|dient|heeft)\b[^.;]{0,30}\b(?:maatschappelijke |statutaire )?zetel\b[^.;]{0,20}\b(?:in|binnen|op)\b`,
    String.raw`\b(?:alleen|uitsluitend|slechts) (?:[a-z-]{2,20} )?(?:lokale|plaatselijke|regionale|inheemse) (?:ondernem\w{1,6}|partijen|bedrijven|leveranciers|inschrijvers)\b`,
    String.raw`\b${BIDDER}\b[^.;]{0,40}\b(?:heeft|hebben|hebt|beschikt|beschikken|dient|moet|moeten|met)\b[^.;]{0,40}\b(?:vestiging|kantoor|bedrijfspand|filiaal)\b[^.;]{0,30}\b(?:in|binnen) (?:de |het |onze |deze )?${PLACE}\b`,
    String.raw`\b${PREMISES}\b[^.;]{0,60}\b(?:staat|ligt|bevindt|is gelegen|is gevestigd|gelegen)\b[^.;]{0,30}\b(?:in|binnen|op) (?:de |het |onze |deze )?(?:grenzen van de )?${PLACE}\b`,
    String.raw`\b(?:bidder|tenderer|supplier)s? (?:is|are|must be) (?:established|located|based) (?:in|within)\b`,
    String.raw`\b(?:lokale|plaatselijke|regionale) (?:ondernemersvereniging|winkeliersvereniging|ondernemerskring)\b[^.;]{0,60}\b(?:bedrijven|ondernemers|leden|uitgenodigd|aangesloten)\b`,
  ].join('|'),
);
const PREMISES_NEAR = new RegExp(
  String.raw`\b${PREMISES}\b[^.;]{0,60}\b(?:binnen|op maximaal|op ten hoogste|op hooguit|maximaal|ten hoogste|niet verder dan|minder dan)\b[^.;]{0,25}\b(?:km|kilometers?|minuten rijden|minuten reistijd|reisminuten)\b|\b(?:gevestigd|vestiging)\b[^.;]{0,40}\b(?:binnen|op maximaal|op ten hoogste|in een straal van)\b[^.;]{0,30}\b(?:km|kilometers?)\b|\b(?:straal|afstand) van\b[^.;]{0,25}\b(?:km|kilometers?)\b[^.;]{0,60}\b(?:gevestigd|vestiging|kantoor|werkplaats)\b`,
);
const POINTS = new RegExp(String.raw`\b(?:punten|bonus|korting|voordeel|meerwaarde|weegt|voorrang)\b[^.;]{0,60}\b(?:${BIDDER}|vestiging)\b[^.;]{0,40}\b(?:uit|in|binnen|van) (?:de |onze |eigen |het )?(?:regio|gemeente|streek|stad|provincie|buurt|omgeving)\b|\b(?:lokale|regionale|plaatselijke) (?:ondernem\w{1,6}|partijen|bedrijven|leveranciers)\b[^.;]{0,60}\b(?:krijgen|ontvangen|extra|voorrang|bonus)\b[^.;]{0,30}\b(?:punten|bonus|voorrang|korting)?`);
/** The demand names a place of this buyer or a town, not a country or "elders". */
const WIDE = /\b(?:gevestigd|zetel(?: te)? hebben|zetel heeft|zetel) (?:in|binnen) (?:een |de |het )?(?:europese|eu\b|eer\b|lidstaat|lid-staat|land|ander land|nederland|buitenland|europa|derde|duitsland|belgië|frankrijk|luxemburg)/;
const CONDITIONAL = /\b(?:indien|als|wanneer|waar(?:in|van)?|voor zover|ongeacht waar|mocht|die|dat|land|lidstaat|if|where)\b[^.;]{0,60}\b(?:gevestigd|vestiging|zetel)\b|\b(?:gevestigd|vestiging)\b[^.;]{0,20}\b(?:speelt|maakt|is niet van belang|doet er niet)\b/;
/** The place where the work is done, or how soon somebody is there. */
const WORK_PLACE = /\b(?:locatie van uitvoering|plaats van uitvoering|zorglocatie|dagbesteding(?:slocatie)?|opvang(?:locatie)?|huisarts\w{0,10}|praktijk|zaal|hotel|restaurant|evenement\w{0,8}|bijeenkomst|cursuslocatie|leslocatie|sportlocatie|stageplaats|responstijd|ter plaatse|openbaar vervoer|cliënt(?:en)?|bewoners|patiënten|leerlingen|inwoners|laadpunt|reparatietijd|reactietijd)\b/;

/** Equal treatment: European, invited, or national with a notice. */
function equality({ facts, aboveThreshold }: Tender): readonly string[] {
  const procedure = facts.procedure?.id;
  if (procedure === 'invited') return ['aw-2012:1.15'];
  if (procedure === 'single-invited') return ['aw-2012:1.4'];
  return procedure === 'national-open' || aboveThreshold === false ? ['aw-2012:1.12'] : ['aw-2012:1.8'];
}

export const barrier = defineBarrier({
  id: 'local-establishment',
  group: 'ability',
  level: 'rule',
  law: ['aw-2012:1.8', 'aw-2012:1.12'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Vestiging in de buurt vereist', en: 'Local establishment required' },
    hurts: { nl: 'Zo’n eis helpt één bedrijf in de buurt en sluit sociale ondernemers uit de volgende gemeente uit.', en: 'Such a demand helps one firm nearby and shuts out social enterprises from the next municipality.' },
    todo: { nl: 'Beschrijf wat u nodig heeft, bijvoorbeeld hoe snel iemand er moet zijn. Waar het bedrijf staat, speelt geen rol.', en: 'Describe what you need, for example how soon somebody must be there. Where the firm is plays no part.' },
  },
  triggers: ['gevestigd', 'vestiging', 'werkplaats', 'opslagloods', 'loods ', 'magazijn', ' depot', 'bedrijfspand', 'kantoor', 'filiaal', 'standplaats', 'gemeentegrenzen', 'uit de regio', 'uit de gemeente', 'in de regio', 'lokale ondernem', 'lokale partijen', 'lokale bedrijven', 'lokale leveranciers', 'lokale inschrijvers', 'regionale ondernem', 'regionale bedrijven', 'regionale partijen', 'plaatselijke ondernem', 'plaatselijke bedrijven', 'ondernemerskring', 'straal van', 'buiten de gemeente', 'buiten de regio', 'buiten de provincie', 'buiten de stad', ' km van', 'kilometer van', 'kilometers van', 'zetel', 'established in', 'located in'],
  unless: [/\b(?:niet|geen)\b[^.;]{0,30}\b(?:nodig|vereist|verplicht|van belang|rol)\b|\bhoef(?:t|ven)?\b|\bongeacht\b|\bmag\b[^.;]{0,40}\b(?:ook )?buiten\b|\b(?:rechtbank|rechter|handelsregister|geschillen)\b|\b(?:onze?|ons) (?:vestiging|kantoor|locatie|werf|magazijn)|\b(?:huidige|zittende|vorige) (?:leverancier|opdrachtnemer|dienstverlener)\b/, /\[[^\]]{0,40}\]/],
  judge(passage, tender) {
    const { lower } = passage;
    if (passage.block.kind === 'heading') return null;
    if (POINTS.test(lower) && !/\bsocial[e]?[ -]return\b|\bstreekproduct\w{0,2}|\bproducten uit\b/.test(lower)) {
      return {
        verdict: 'barrier',
        unbounded: true,
        law: equality(tender),
        why: { nl: 'Ondernemers uit de eigen regio krijgen een voorsprong. Waar een bedrijf staat, mag niet tellen: iedereen moet gelijk worden behandeld.', en: 'Suppliers from the own region get a head start. Where a firm is must not count: all must be treated alike.' },
      };
    }
    const near = PREMISES_NEAR.test(lower);
    const seated = SEATED.exec(lower);
    if (!near && !seated) return null;
    // "zijn werkplaats ligt ..." is a demand on the bidder's premises; the buyer's own building is none.
    if (/(?<!buiten de )\b(?:stadhuis|gemeentehuis|provinciehuis|gemeente|opdrachtgever|stichting|zorggroep|waterschap)\b[^.;]{0,30}\b(?:is|zijn) (?:statutair )?gevestigd\b|\bmoeder(?:bedrijf|maatschappij|concern)\b|^\W{0,3}(?:de |het )?(?:gemeente|opdrachtgever|stichting|afdeling|school)\b/.test(lower)) return null;
    if (CONDITIONAL.test(lower) || /\bgevestigd te\b[^.;]{0,60}\b(?:hierna|vertegenwoordigd|ten deze|kvk)\b|\bhierna (?:te noemen|genoemd)\b/.test(lower)) return null;
    if (WIDE.test(lower)) {
      if (/\bof (?:in |binnen )?(?:een )?(?:ander|andere|lidstaat|eu\b|de eu\b|de europese)/.test(lower)) return null;
      if (!/\bgevestigd (?:in|binnen) nederland\b/.test(lower) || !new RegExp(String.raw`\b${BIDDER}\b`).test(lower)) return null;
      return { verdict: 'check', law: equality(tender), why: { nl: 'De inschrijver moet in Nederland gevestigd zijn. Kijk na waarom; ondernemers uit andere EU-landen mogen ook meedoen.', en: 'The bidder must be established in the Netherlands. Check why; suppliers from other EU countries may take part too.' } };
    }
    if (WORK_PLACE.test(lower)) return null;
    if (near) {
      return {
        verdict: 'check',
        level: 'judgement',
        law: equality(tender),
        why: { nl: 'Een gebouw van de inschrijver moet binnen een bepaalde afstand staan. Kijk na of het werk dat vraagt, of dat een reactietijd genoeg is.', en: 'Premises of the bidder must be within a certain distance. Check whether the work calls for it, or whether a response time is enough.' },
      };
    }
    if (!new RegExp(String.raw`\b(?:${BIDDER}|uw)\b`).test(lower) && new RegExp(String.raw`\b${PREMISES}\b`).test(seated![0])) return null;
    if (/\bgevestigd\b/.test(seated![0]) && !/\bwie\b/.test(seated![0]) && !new RegExp(String.raw`\b(?:${BIDDER}|${PREMISES})\b`).test(lower)) return null;
    return {
      verdict: 'barrier',
      unbounded: true,
      law: equality(tender),
      why: { nl: 'Het bedrijf moet op een bepaalde plek gevestigd zijn en er staat geen reden bij. Iedereen moet gelijk worden behandeld, waar het bedrijf ook staat.', en: 'The firm must be established in a certain place and no reason is given. All must be treated alike, wherever the firm is.' },
    };
  },
  replacement: {
    nl: 'U bent binnen [minuten] minuten na een melding ter plaatse. Waar uw bedrijf is gevestigd, speelt geen rol.',
    en: 'You are on site within [minuten] minutes of a call. Where your firm is established plays no part.',
    blanks: [{ name: 'minuten', label: { nl: 'Minuten na een melding', en: 'Minutes after a call' }, kind: 'number' }],
  },
});

export const examples: Examples = {
  flag: [
    'De inschrijver is gevestigd binnen de gemeentegrenzen.',
    'Extra punten voor ondernemers uit de regio (20%).',
    'Alleen bij de lokale ondernemersvereniging aangesloten bedrijven worden uitgenodigd.',
    'Het magazijn van de leverancier staat op het grondgebied van de gemeente.',
    'U heeft een vestiging in de provincie Zeeland.',
    'De cateraar is statutair gevestigd in Lindewaard.',
    'De kandidaat moet zijn maatschappelijke zetel in Vlaanderen hebben.',
    'Alleen ondernemers gevestigd in de provincie kunnen inschrijven.',
    'Wie buiten de gemeente is gevestigd, kan niet inschrijven.',
    'Uitsluitend lokale ondernemers kunnen inschrijven.',
    { text: 'De aannemer is gevestigd in onze regio.', given: 'De opdracht wordt meervoudig onderhands aanbesteed. De geraamde waarde bedraagt € 60.000.' },
    '# Eisen\n- De kandidaat moet een kantoor in de streek hebben en is gevestigd in de stad.',
  ],
  ask: [
    'De werkplaats ligt op maximaal 15 kilometer van het stadhuis.',
    'De opdrachtnemer is gevestigd in Nederland.',
    'Het depot van de leverancier bevindt zich binnen een afstand van 20 km.',
    'De inschrijver is gevestigd in de gemeente, omdat de sluisdeuren bij storing binnen vijf minuten met de hand moeten worden gesloten.',
    'E7\tUw kantoor ligt binnen 30 minuten reistijd van ons gebouw.',
  ],
  leave: [
    'U bent binnen 60 minuten na melding ter plaatse. Waar uw bedrijf is gevestigd, speelt geen rol.',
    'De inschrijver levert een uittreksel van het land waar hij is gevestigd.',
    'De gemeente is gevestigd in het stadhuis aan de Markt.',
    'De dagbesteding vindt plaats op een locatie binnen 10 km van de woning van de cliënt.',
    'Is de inschrijver verplicht gevestigd in de gemeente?',
    'Stichting De Brug, gevestigd te Utrecht, hierna te noemen opdrachtgever.',
    'De vestiging van de bibliotheek ligt in de wijk Noord.',
    'Lokale ondernemers kunnen als onderaannemer meedoen.',
    'U levert op ons kantoor in de regio.',
    'Een vestiging in de regio is niet nodig.',
    'Indien de inschrijver gevestigd is in een andere lidstaat, levert hij een gelijkwaardig bewijs.',
    'De bijeenkomst is op een plek die met het openbaar vervoer in een half uur te bereiken is.',
    'Op het kantoor van de gemeente in de regio is een loods met materiaal van de buitendienst.',
  ],
};
