import { defineBarrier, type Examples, type Judgement, type Passage } from '@/lib/barriers/rule';

/** The right to complain is gone. */
const LOST = new RegExp(
  [
    String.raw`\brecht(?:en|sverwerking|svordering)?\b[^.;]{0,60}\b(?:verwerkt|verwerken|vervalt|vervallen|verval|prijsgegeven|prijsgeeft|verspeeld|verspeelt|verspelen|verloren|verliest|kwijt|verbeurd|verwerking)\b`,
    String.raw`\b(?:verwerkt|vervalt|verliest|verspeelt|verwerken|verliezen|verbeurt)\b[^.;]{0,60}\brecht(?:en)?\b`,
    String.raw`\b(?:heeft|hebben)\b[^.;]{0,30}\brecht(?:en)?\b[^.;]{0,40}\b(?:verwerkt|prijsgegeven|verspeeld|verloren)\b`,
    String.raw`\brechtsverwerking\b`,
    String.raw`\bgeen beroep (?:meer|langer)\b[^.;]{0,20}\b(?:op )?(?:doen|toe)\b`,
    String.raw`\bop straffe van (?:verval|niet-ontvankelijkheid|rechtsverwerking|verlies)\b`,
    String.raw`\bniet[- ]ontvankelijk\w{0,4}\b|\b(?:bezwa\w{2,4}|klacht(?:en)?|bedenkingen)\b[^.;]{0,80}\b(?:niet (?:meer )?(?:mogelijk|ontvankelijk|in behandeling|worden (?:ingebracht|gemaakt|ingediend)|aan de orde)|buiten behandeling|te laat en)\b`,
    String.raw`\b(?:kan|kunnen|mag|mogen)\b[^.;]{0,60}\bniet (?:meer|langer|achteraf)\b[^.;]{0,40}\b(?:klagen|bezwaar|opkomen|beroepen|aanvoeren|tegenwerpen|ter discussie|inbrengen)\b`,
    String.raw`\b(?:weg|mogelijkheid|gang naar de rechter)\b[^.;]{0,40}\b(?:afgesloten|verkeken|versperd)\b`,
    String.raw`\bafstand\b[^.;]{0,30}\bvan\b[^.;]{0,40}\brecht(?:en)?\b[^.;]{0,60}\b(?:klagen|bezwa\w{2,4}|beroep|procedure|rechter|vordering\w{0,2})\b`,
    String.raw`\bforfeit(?:s|ed)?\b[^.;]{0,60}\bright\w{0,1}\b|\bright\w{0,1}\b[^.;]{0,40}\b(?:forfeited|lapses?|waived)\b`,
  ].join('|'),
);
/** Silence counts as consent. */
const DEEMED = /\b(?:geacht|verondersteld|beschouwd)\b[^.;]{0,80}\b(?:akkoord|in te stemmen|ingestemd|instem\w{0,4}|aanvaard\w{0,2}|te aanvaarden|geaccepteerd|te accepteren|te berusten|afstand|geen bezwa\w{2,4})\b/;
const SILENCE = /\b(?:geen (?:vragen|vraag|bezwa\w{2,4}|opmerkingen|melding|klacht)|niet (?:tijdig |uiterlijk |voor|binnen )?[^.;]{0,40}(?:gevraagd|gemeld|meldt|kenbaar|bezwaar|geklaagd|aan de orde|gesteld|melden|stelt)|nalaat|nalaten|zwijg\w{0,2}|stilzwijgend|verzuim\w{0,2})\b/;
/** What the loss is about: complaints on the documents or the procedure before the award. */
const COMPLAINT = /\b(?:klagen|klacht(?:en)?|klaagt|bezwa(?:ar|ren)|bedenkingen|beroep|onduidelijkhe\w{2,4}|onvolkomenhe\w{2,4}|tegenstrijdighe\w{2,4}|vrag(?:en|er)|vraag|kort geding|dagvaard\w{0,4}|rechter|vordering\w{0,2}|onrechtmatig|gebreken in de (?:stukken|documenten)|aanbestedings(?:stukken|documenten|procedure)|leidraad|beschrijvend document|bestek|bepaling(?:en)?|voorwaarden|eisen|complain\w{0,3}|object\w{0,4}|challenge)\b/;
/** The ordinary time to go to court after the award decision (Aw art. 2.127). */
const AFTER_AWARD = /\b(?:gunningsbeslissing|gunningsbesluit|gunningsbericht|voornemen tot gunning|gunningsvoornemen|voorlopige gunning|voorgenomen gunning|selectiebeslissing|opschortende termijn|standstill|afgewezen|afwijzing|alcatel\w{0,12}|bezwaartermijn|mededeling van de (?:gunning|uitslag|beslissing)|uitslag|na (?:de )?(?:bekendmaking|verzending) van de (?:gunning|beslissing)|(?:20|twintig|15|vijftien) (?:kalender)?dagen na)\b/;
const OTHER_RIGHTS = /\b(?:recht(?:en)? op (?:korting|bonus|garantie|vergoeding|betaling|verlenging|schadevergoeding|boete|uitbetaling|subsidie)|garantie\w{0,12}|factu\w{2,6}|persoonsgegevens|gegevens verwerk\w{0,2}|intellectue\w{1,4}|auteursrecht\w{0,2}|vergoeding vervalt|opzeg\w{0,6})\b/;
const BEFORE_BID = /\b(?:kort geding|dagvaard\w{0,4}|rechtszaak|procedure bij de rechter)\b[^.;]{0,120}\b(?:vóór|voor|uiterlijk|voorafgaand aan)\b|\b(?:uiterlijk|vóór|voor)\b[^.;]{0,100}\b(?:kort geding|dagvaard\w{0,4})\b/;

function judge(passage: Passage): Judgement | null {
  const { lower, previous, context, block } = passage;
  if (block.kind === 'heading') return null;
  if (/\b(?:geen|niet)\b[^.;]{0,30}\b(?:rechtsverwerking|verval van recht(?:en)?)\b|\bverliest? (?:daardoor |u )?(?:geen|niets)|\bzonder dat\b[^.;]{0,40}\brecht\w{0,2}\b[^.;]{0,20}\b(?:verliest|vervalt)\b/.test(lower)) {
    return { verdict: 'fine', why: { nl: 'Wie later meldt, verliest geen rechten.', en: 'Who reports later loses no rights.' } };
  }
  const lost = LOST.test(lower);
  const deemed = DEEMED.test(lower) && (SILENCE.test(lower) || (SILENCE.test(previous) && /\b(?:dan|in dat geval|daarmee|hiermee)\b/.test(lower.slice(0, 60))));
  if (!lost && !deemed) return null;
  if (AFTER_AWARD.test(lower) || AFTER_AWARD.test(context) || (AFTER_AWARD.test(previous) && /^\W{0,6}(?:bij gebreke|daarna|na (?:deze|die|afloop)|indien (?:dit|dat|niet)|wie (?:dit|dat)|doet|gebeurt|anders|deze termijn|dit is een|hij|zij)\b/.test(lower))) return { verdict: 'fine', why: { nl: 'Dit is de gewone termijn na de gunningsbeslissing.', en: 'This is the ordinary term after the award decision.' } };
  if (OTHER_RIGHTS.test(lower)) return null;
  if (lost && !COMPLAINT.test(lower) && !COMPLAINT.test(previous) && !/\brechtsverwerking\b/.test(lower)) return null;
  // A complaint of a citizen or a user during the contract.
  if (/\b(?:reiziger\w{0,1}|bewoner\w{0,1}|ouder\w{0,1}|cliënt\w{0,2}|gebruiker\w{0,1}|patiënt\w{0,2}|leerling\w{0,2}|burger\w{0,1})\b/.test(lower) && !/\binschrijver|ondernemer|gegadigde|kandidaat/.test(lower)) return null;
  return {
    verdict: 'barrier',
    unbounded: true,
    why: BEFORE_BID.test(lower)
      ? { nl: 'De ondernemer moet al vóór de gunning naar de rechter, anders is hij zijn recht kwijt.', en: 'The supplier must go to court before the award, or lose the right to do so.' }
      : deemed && !lost
        ? { nl: 'Wie niets vraagt, stemt volgens de tekst met alles in. Dat is een te strenge uitleg van zwijgen.', en: 'Who asks nothing agrees to everything, by the text. That takes silence too strictly.' }
        : { nl: 'Wie niet op tijd klaagt, verliest volgens de tekst al zijn rechten.', en: 'Who does not complain in time loses all rights, by the text.' },
  };
}

export const barrier = defineBarrier({
  id: 'forfeiture-clause',
  group: 'procedure',
  level: 'judgement',
  law: ['gp:4'],
  sources: ['https://ploum.nl/nieuws/herziening-gids-proportionaliteit-buitensporige-rechtsverwerkingsclausules-aan-banden?'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Rechtsverwerking: te laat klagen kost alle rechten', en: 'Forfeiture clause: a late complaint costs all rights' },
    hurts: { nl: 'Een ondernemer zonder jurist verliest ongemerkt zijn rechten.', en: 'A supplier without a lawyer loses rights unseen.' },
    todo: { nl: 'Vraag om vroeg te melden, noem het klachtenmeldpunt en verbind er geen verlies van rechten aan.', en: 'Ask to report early, name the complaints desk, and do not tie a loss of rights to it.' },
  },
  triggers: ['verwerkt', 'verwerking', 'verwerken', 'vervalt', 'vervallen', 'verval', 'prijsgegeven', 'prijsgeeft', 'geen beroep', 'verspeel', 'verliest', 'verliezen', 'verloren', 'kwijt', 'geacht', 'verondersteld', 'ontvankelijk', 'bezwar', 'bezwaar', 'klacht', 'klagen', 'afgesloten', 'afstand van', 'opkomen', 'forfeit', 'lapse', 'waived'],
  without: ['negated'],
  judge,
  replacement: {
    nl: 'Meld onduidelijkheden zo vroeg mogelijk; later mag ook. Heeft u een klacht, dan kunt u terecht bij ons klachtenmeldpunt.',
    en: 'Please report what is unclear as early as possible; later is possible too. Our complaints desk is there for you.',
  },
});

export const examples: Examples = {
  flag: [
    'Door in te schrijven verwerkt inschrijver ieder recht om over de aanbestedingsstukken te klagen.',
    'Wie geen vragen stelt, wordt geacht onvoorwaardelijk met alle eisen in te stemmen.',
    'Bezwaren na de nota van inlichtingen zijn niet-ontvankelijk.',
    'Op straffe van verval van recht dient uiterlijk tien dagen vóór inschrijving een kort geding aanhangig te zijn gemaakt.',
    'Indien een gegadigde onduidelijkheden niet tijdig meldt, heeft hij zijn rechten ter zake verwerkt.',
    'Klachten over de leidraad die na 3 maart worden ontvangen, worden niet meer in behandeling genomen.',
    'Een ondernemer die de eisen onrechtmatig vindt, dagvaardt voor 4 mei 2027; daarna is zijn recht vervallen.',
    'De inschrijver die nalaat bezwaar te maken, wordt verondersteld de voorwaarden te hebben aanvaard.',
    'Tegenstrijdigheden die niet uiterlijk op 1 april zijn gemeld, komen voor risico van inschrijver; hij verliest het recht daarop een beroep te doen.',
  ],
  ask: [
    'Omdat de bouw op 1 juni moet starten, vervalt na de vragenronde het recht om over de eisen te klagen.',
  ],
  leave: [
    'Meld onduidelijkheden zo vroeg mogelijk; daarna mag ook nog.',
    'Binnen 20 kalenderdagen na de gunningsbeslissing kan een kort geding worden aangespannen; daarna vervalt dit recht.',
    'Als geen van de afgewezen inschrijvers bezwaar maakt, kan de opdracht definitief worden gegund.',
    'Persoonsgegevens worden verwerkt volgens de AVG; betrokkenen hebben recht op inzage.',
    'Het recht op korting vervalt als de factuur te laat wordt verstuurd.',
    'Wie het niet eens is met de gunningsbeslissing, dagvaardt binnen de opschortende termijn. Bij gebreke daarvan is hij niet-ontvankelijk.',
    'Reizigers die na een maand klagen, verliezen het recht op teruggave.',
    'U heeft een klacht? Ons klachtenmeldpunt staat los van het projectteam.',
    'Wie later een fout meldt, verliest daardoor geen rechten.',
    'Verwerkt de inschrijver zijn recht als hij geen vraag stelt?',
    'De inschrijver wordt geacht de locatie te kennen.',
    'De gemeente neemt elke klacht in behandeling.',
  ],
};
