import { defineBarrier, type Examples, type Judgement, type Passage } from '@/lib/barriers/rule';

const VISIT = /\b(?:schouw(?:en|ing)?|(?:locatie|plaats|terrein|werk)?bezoek(?:en|moment\w{0,2})?|plaatsbezoek|bezichtig\w{2,6}|rondleiding\w{0,2}|rondgang|(?:informatie|inlichtingen|aanwijs|aanbestedings)bijeenkomst|kennismaking\w{0,12}|bezocht|bezoekt|bezoekbri?e?f\w{0,4}|bezoekbewij\w{1,4}|bezoekverklaring|aanwijzing ter plaatse|site visit|pitch|presentatie\w{0,1})\b/;
const PRESENTATION = /\b(?:presentatie\w{0,1}|pitch)\b/;
/** The visit must be made, in the eyes of the bid. */
const MUST = new RegExp(
  [
    String.raw`\bverplicht\w{0,2}\b|\bvereist\b|\bnoodzakelijk\b|\bharde voorwaarde\b|\bvoorwaarde (?:voor|om)\b|\bop straffe van\b|\bmandatory\b|\bcompulsory\b|\brequired\b`,
    String.raw`\b(?:moet(?:en)?|dien(?:t|en)|wordt (?:van [^.;]{0,30})?verwacht|verwacht(?:en)?)\b[^.;]{0,120}\b(?:bezocht|bezoeken|bij te wonen|bijwonen|bijgewoond|aanwezig|deel te nemen|deelnemen|deelgenomen|bezichtig\w{2,4}|schouw\w{0,3}|presentatie)\b`,
    String.raw`\b(?:bezoek\w{0,4}|schouw|bezichtiging)\b[^.;]{0,60}\b(?:moet|dient)\b`,
  ].join('|'),
);
const SHUTS_OUT = /\b(?:wie|inschrijvers?|gegadigden?|ondernem\w{2,4}|partijen|kandidaten|aanbieders?)\b[^.;]{0,80}\b(?:niet (?:aanwezig|bezocht|geweest|deelne\w{2,4}|deelgenomen|bijgewoond|verschijnt|gezien)|afwezig|geen bezoek)\b[^.;]{0,100}\b(?:kan|kunnen|mag|mogen|uitgesloten|ongeldig|uitsluiting|terzijde|niet (?:inschrijven|in aanmerking|toegelaten)|geen (?:inschrijving|offerte))\b|\b(?:zonder (?:dit |deelname|bezoek\w{0,8}|aanwezigheid)|bij afwezigheid)\b[^.;]{0,80}\b(?:niet|geen|ongeldig|uitgesloten|uitsluiting)\b|\b(?:op straffe van (?:uitsluiting|ongeldigheid)|harde voorwaarde|leidt tot (?:uitsluiting|ongeldigheid)|knock[- ]?out)\b/;
const FREE = /\b(?:niet verplicht|geen verplichting|geen voorwaarde|geen eis|vrijwillig\w{0,2}|vrijblijvend\w{0,1}|facultatief|facultatieve|optioneel|optionele|op afspraak|na afspraak|desgewenst|mogelijk|kunt u|kan (?:de|een) (?:inschrijver|gegadigde)|bent u welkom|wordt (?:u )?uitgenodigd|uitgenodigd|in de gelegenheid|gelegenheid|hoeft|hoeven|voluntary|optional|not (?:mandatory|compulsory))\b/;
const ONLINE = /\b(?:online|digitaal|digitale|via teams|videoverbinding|filmopname|opname|gefilmd|video)\b/;
/** In the contract itself a round of inspection is the work. */
const IN_CONTRACT = /\b(?:maandelijks\w{0,1}|wekelijks\w{0,1}|dagelijks\w{0,1}|jaarlijks\w{0,1}|kwartaal\w{0,12}|per kwartaal|tijdens de uitvoering|opdrachtnemer|contractfase|na gunning|gedurende de looptijd|start van de (?:overeenkomst|opdracht)|kwaliteitsschouw|beeldkwaliteit|contractmanager|huisbezoek\w{0,2}|cliënt\w{0,2}|leerling\w{0,2}|bewoner\w{0,1}|kinderen|ouders|museumbezoek|bezoekers|technische schouw van|de winnaar|gegunde|oplevering|garantie)\b/;
const BIDDERS = /\b(?:inschrijver\w{0,1}|inschrijving\w{0,2}|inschrijven|gegadigde\w{0,1}|kandida\w{2,5}|aanbieder\w{0,1}|aanbieding|offerte\w{0,1}|deelname|deelnemen|ondernem\w{2,4}|partijen|u\b|wie|ter plaatse|bidder\w{0,1}|tenderer\w{0,1}|bestek)\b/;
const DIRECTORS = /\b(?:presentatie|pitch)\b[^.;]{0,60}\b(?:door|aanwezigheid van) (?:de |uw |een )?(?:directie|directeur|bestuur\w{0,5}|eigenaar|algemeen directeur|management)\b/;

function judge(passage: Passage): Judgement | null {
  const { lower, next, previous, context, block } = passage;
  if (block.kind === 'heading') return null;
  const visit = VISIT.exec(lower) ?? (/^\W{0,6}(?:[a-z0-9.]{1,8}\s)?(?:wie|zonder|aanwezigheid|deelname|inschrijvers? die)\b/.test(lower) ? VISIT.exec(previous) ?? VISIT.exec(context) : null);
  if (!visit || IN_CONTRACT.test(lower)) return null;
  const presentation = PRESENTATION.test(visit[0]);
  if (DIRECTORS.test(lower)) {
    return {
      verdict: 'check',
      level: 'practice',
      law: [],
      replacement: { nl: 'Wie het werk gaat doen, licht het voorstel toe.', en: 'Those who will do the work explain the proposal.' },
      why: { nl: 'De directie moet zelf presenteren. Bij een kleine ondernemer staat die vaak op de werkvloer. Kijk na of de uitvoerders het mogen doen.', en: 'The management must present. At a small supplier they are often on the work floor. Check whether those who do the work may do it.' },
    };
  }
  // A talk in which bids are compared is part of the award; only a visit before the bid is a threshold.
  if (presentation && !SHUTS_OUT.test(lower)) return null;
  const shutsOut = SHUTS_OUT.test(lower) || SHUTS_OUT.test(next);
  const must = MUST.test(lower);
  if (!must && !SHUTS_OUT.test(lower)) return null;
  // How to sign up for it says nothing on whether one must.
  if (!SHUTS_OUT.test(lower) && /\b(?:vermeld\w{0,2}|aanmeld\w{2,4}|aangemeld|aan te melden|opgeven|opgave|doorgegeven|kenbaar|registr\w{3,6}|namen)\b/.test(lower) && !/\bverplicht/.test(lower)) return null;
  if (!BIDDERS.test(lower) && !BIDDERS.test(context) && !/\bprocedure|\bplanning|\baanbesteding/.test(context) && !passage.quantities.dates.length) return null;
  if (FREE.test(lower) || FREE.test(next)) return { verdict: 'fine', why: { nl: 'Het bezoek is vrijwillig.', en: 'The visit is voluntary.' } };
  const several = passage.quantities.dates.length > 1 || /\b(?:meerdere|verschillende|twee|drie|vier) (?:data|momenten|dagen|bezoekmomenten)\b/.test(`${lower} ${next}`);
  if (!shutsOut && (ONLINE.test(lower) || ONLINE.test(next) || several)) return { verdict: 'fine', why: { nl: 'Er is keuze in tijd of een opname.', en: 'There is a choice of time or a recording.' } };
  const count = passage.quantities.counts.find(({ value, noun }) => value > 1 && /locatie|huis|huizen|gebouw|school|scholen|vestiging|terrein|stuks|pand/.test(noun));
  const many = count ? { nl: ` Het gaat om ${count.value} plekken.`, en: ` It concerns ${count.value} places.` } : { nl: '', en: '' };
  return shutsOut
    ? { verdict: 'check', why: { nl: `Wie het bezoek mist, kan niet meer inschrijven.${many.nl} Kijk na of een opname of een tweede moment ook kan.`, en: `Who misses the visit cannot bid any more.${many.en} Check whether a recording or a second date is possible too.` } }
    : { verdict: 'check', level: 'practice', law: [], why: { nl: `Een bezoek is verplicht en dat kost een kleine ondernemer een dagdeel.${many.nl} Kijk na of het vrijwillig kan, of met meer momenten.`, en: `A visit is mandatory, which costs a small supplier half a day.${many.en} Check whether it can be voluntary, or on more dates.` } };
}

export const barrier = defineBarrier({
  id: 'mandatory-site-visit',
  group: 'procedure',
  level: 'judgement',
  law: ['aw-2012:1.6', 'aw-2012:1.10'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Verplichte schouw of presentatie', en: 'Compulsory visit or presentation' },
    hurts: { nl: 'Een bezoek op één dag kost de ondernemer een dagdeel, en wie niet kan valt af.', en: 'A visit on one day costs half a day, and who cannot come drops out.' },
    todo: { nl: 'Maak het bezoek vrijwillig, geef meer momenten of een opname.', en: 'Make the visit voluntary, give more dates or a recording.' },
  },
  triggers: ['schouw', 'bezoek', 'bezocht', 'bezichtig', 'rondleiding', 'rondgang', 'bijeenkomst', 'kennismaking', 'presentatie', 'pitch', 'aanwezig', 'aanwijzing ter plaatse', 'site visit'],
  without: ['negated'],
  judge,
  replacement: {
    nl: 'Er zijn drie bezoekmomenten en een filmopname; deelname is niet verplicht.',
    en: 'There are three dates for a visit and a recording; taking part is voluntary.',
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'Deelname aan de schouw op 4 februari 2027 om 08.00 uur is verplicht.',
    'Op 3 maart is er een rondleiding voor inschrijvers. Wie niet aanwezig is, kan niet inschrijven.',
    'De presentatie wordt door de directie gehouden.',
    'Per locatie (18 stuks) is een bezoek vereist voordat u een offerte doet.',
    'Inschrijvers moeten de bijlage met het bezoekbewijs bijvoegen; zonder bezoek is de inschrijving ongeldig.',
    'Van gegadigden wordt verwacht dat zij het terrein hebben bezocht; dit is een harde voorwaarde.',
    'Locatiebezoek\tverplicht voor iedere inschrijver, 12 mei 2027',
    'De kandidaat dient het plaatsbezoek bij te wonen op straffe van uitsluiting.',
  ],
  leave: [
    'Er zijn drie bezoekmomenten en een filmopname; deelname is niet verplicht.',
    'Na afspraak is een plaatsbezoek mogelijk voor inschrijvers.',
    'De rondleiding voor inschrijvers is vrijblijvend.',
    'Opdrachtnemer is verplicht maandelijks aanwezig te zijn bij de schouw.',
    'In het park vindt een verplichte schouw van speeltoestellen plaats volgens de wettelijke regels.',
    'De inschrijver geeft een presentatie van een uur aan de commissie.',
    'De informatiebijeenkomst is verplicht online te volgen en wordt gefilmd voor alle inschrijvers.',
    'Is deelname aan de schouw verplicht?',
    'Voor de bijeenkomst op 4 mei moet u vooraf opgeven wie namens de gegadigde deelnemen.',
    'De museumbezoekers verwachten een schone hal; bezoek is vereist voor het behoud van de collectie.',
    'Voor inschrijvers is de verplichte bezichtiging mogelijk op drie dagen: 3, 4 en 5 maart.',
  ],
};
