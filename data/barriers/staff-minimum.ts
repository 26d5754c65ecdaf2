import { defineBarrier, type Examples } from '@/lib/barriers/rule';
import { boundOf } from '@/lib/barriers/bounds';

const STAFF_NOUN = /^(?:fte|fulltime|voltijds\w*|medewerkers?|werknemers?|personeelsleden|personen|mensen|krachten|vakmensen|monteurs?|chauffeurs?|schoonmakers?|verhuizers?|hoveniers?|consultants?|adviseurs?|docenten|trainers|koks|begeleiders|beveiligers|ontwikkelaars|professionals|technici|schilders?|timmerlieden|coaches|arbeiders|bedienden|vte|employees|staff|gecertificeerde|gediplomeerde|vaste|eigen)/;
/** The people are on the payroll of the bidder. */
const PAYROLL = /\b(?:in (?:vaste |eigen |loon)?dienst(?:verband)?(?! (?:van|bij) (?:de )?(?:gemeente|opdrachtgever|provincie))|in loondienst|op de (?:loonlijst|payroll)|vast personeel|vaste dienst|eigen (?:personeel|medewerkers|werknemers|chauffeurs|monteurs|mensen|krachten)|on the payroll|permanent staff)\b/;
const IN_SERVICE = /\b(?:in (?:vaste |eigen |loon)?dienst|loondienst|loonlijst|payroll)\b/;
const BIDDER = /\b(?:inschrijver|gegadigde|aanbieder|kandidaat|opdrachtnemer|leverancier|dienstverlener|onderneming|organisatie|bedrijf|bureau|vervoerder|wasserij|aannemer|u|uw|loonlijst|bidder|tenderer|contractor)\b/;
/** The firm itself is so large. */
const SIZE = /\b(?:heeft|telt|beschikt over|bestaat uit|omvat|hebben|tellen|employs|has)\b[^.;]{0,60}$/;
const HIRED = /\b(?:zzp(?:['’]?ers?)?|zelfstandigen|uitzendkracht\w{0,2}|ingeleende|inleenkrachten|inhuurkrachten|freelancers?|oproepkrachten|payrollkrachten|ingehuurd personeel|inhuur van (?:personeel|derden|krachten)|subcontracted staff)\b[^.;]{0,70}\b(?:niet (?:toegestaan|ingezet|gebruikt|worden|mogelijk|geaccepteerd|zijn)|uitgesloten|verboden|geweerd)\b|\bgeen gebruik (?:te )?(?:maken |wordt gemaakt )?van (?:zzp(?:['’]?ers)?|uitzendkrachten|freelancers)|\b(?:geen|niet met|zonder) (?:inzet van )?(?:zzp(?:['’]?ers)?|uitzendkrachten|freelancers|oproepkrachten|ingehuurd personeel|ingeleend personeel)\b/;
const ONLY_OWN = /\b(?:alle|iedere|elke|ieder|elk)\b[^.;]{0,40}\b(?:staan|staat|zijn|is|heeft|hebben|werken|werkt)\b[^.;]{0,40}\b(?:op de loonlijst|in loondienst|in vaste dienst|vast contract|vaste aanstelling)\b|\b(?:uitsluitend|alleen|volledig|geheel|louter|enkel|allen|exclusively|only)\b[^.;]{0,60}\b(?:(?:in (?:vaste |eigen |loon)?|vaste )dienst|eigen (?:personeel|medewerkers|werknemers|mensen)|loonlijst|loondienst|vast personeel)\b/;
const OF_BUYER = /\b(?:dienst|personeel|medewerkers|werknemers) (?:van|bij) (?:de |het |onze )?(?:gemeente|opdrachtgever|provincie|school|stichting|waterschap|ministerie|zorggroep|aanbestedende)/;
/** How many must be there while the work is done: no size of the firm. */
const ON_DUTY = /\b(?:tijdens|gedurende de (?:dienst|openingstijden|avond|dag)|aanwezig|per (?!jaar)[a-z]{3,15}|bij (?:het|de|ieder|elk)\b|op locatie|bezetting|ingepland|samen)\b/;
/** The target group, an apprentice, a law on the size of firms, and staff of the buyer. */
const OTHER = /\b(?:doelgroep|arbeidsbeperking|afstand tot de arbeidsmarkt|2\.82|voorbehouden|social[e]?[ -]return|sroi|leerling\w{0,2}|stagiair\w{0,2}|uitkering\w{0,12}|werkzoekende\w{0,2}|mkb|kleine en middelgrote|gemiddelde? (?:jaarlijkse )?personeelsbestand|personeelsopgave|wet keteninformatie|cao|overname|overgenomen|overnemen|neemt\b[^.;]{0,60}\bover|(?:huidige|zittende|vorige) (?:leverancier|opdrachtnemer|dienstverlener|aannemer))\b/;

export const barrier = defineBarrier({
  id: 'staff-minimum',
  group: 'ability',
  level: 'judgement',
  law: ['aw-2012:2.92a:1', 'aw-2012:2.94', 'aw-2012:1.10'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Minimum aan personeel of alleen eigen personeel', en: 'Minimum staff or own staff only' },
    hurts: { nl: 'Een aantal medewerkers meet de grootte van een bedrijf; eigen personeel eisen sluit netwerken en samenwerking uit.', en: 'A head count measures the size of a firm; a demand for own staff shuts out networks and cooperation.' },
    todo: { nl: 'Vraag hoe de uren worden ingevuld; eigen mensen, partners of ingeleende krachten mogen alle drie.', en: 'Ask how the hours are filled; own people, partners and hired staff are all fine.' },
  },
  triggers: ['fte', 'medewerker', 'werknemer', 'in dienst', 'in vaste dienst', 'loondienst', 'loonlijst', 'payroll', 'zzp', 'uitzendkracht', 'freelance', 'inleen', 'ingeleend', 'inhuur', 'ingehuurd', 'oproepkracht', 'eigen personeel', 'personeelsleden', 'vast personeel', 'vast contract', 'vaste aanstelling', 'eigen monteurs', 'eigen chauffeurs', 'eigen mensen', 'eigen krachten', 'employees', 'permanent staff'],
  // "zzp'ers niet toegestaan" is the demand itself.
  without: ['negated'],
  unless: [/\b(?:geen|niet) (?:\w{2,15} ){0,3}(?:eis|eisen|minimum|vereist|nodig|verplicht|gevraagd|verlangd|van belang)\b|\bhoef(?:t|ven)?\b|\b(?:mag|mogen|kunt) (?:u )?(?:ook )?(?:met |zelf )?(?:zzp|ingehuurd|ingeleend|uitzendkrachten|partners)/],
  judge(passage) {
    const { lower } = passage;
    if (OTHER.test(lower)) return null;
    const hired = HIRED.test(lower) && !/\b(?:zonder|tenzij|mits)\b[^.;]{0,40}\b(?:toestemming|melding|vog|geldig\w*|registratie)\b/.test(lower);
    const own = ONLY_OWN.test(lower) && !OF_BUYER.test(lower) && /\b(?:werk|opdracht|uitvoering|uitgevoerd|uitvoeren|team|ploeg|inzet|ingezet|zet|medewerkers|monteurs|chauffeurs|diensten|personeel|bestaat|inschrijver|opdrachtnemer|aannemer|vervoerder|leverancier|dienstverlener|schoonmakers|verhuizers|u)\b/.test(lower);
    const count = passage.quantities.counts.find((candidate) => {
      if (!STAFF_NOUN.test(candidate.noun) || candidate.value < 2 || boundOf(lower, candidate) === 'max') return false;
      if (/\b(?:van|aan|voor) (?:de )?(?:gemeente|provincie|opdrachtgever|ministerie)\b/.test(lower.slice(candidate.end, candidate.end + 60))) return false;
      const payroll = PAYROLL.test(lower) && !/\b(?:gemeente|provincie|ministerie|waterschap|hoogheemraadschap|stichting|opdrachtgever|aanbestedende dienst)\b[^.;]{0,40}\b(?:heeft|telt)\b/.test(lower);
      const firm = SIZE.test(lower.slice(0, candidate.start)) && BIDDER.test(lower.slice(0, candidate.start)) && /^(?:fte|fulltime|voltijds\w*|medewerkers?|werknemers?|personeelsleden|vte|vaste|employees|staff)/.test(candidate.noun);
      return (payroll && (BIDDER.test(lower) || boundOf(lower, candidate) === 'min')) || (firm && boundOf(lower, candidate) === 'min') || (firm && /\bgemiddeld\b/.test(lower));
    });
    const share = count ? undefined : passage.quantities.percentages.find((candidate) => candidate.value >= 20 && boundOf(lower, candidate) === 'min' && /\bin (?:vaste |loon)?dienst\b/.test(lower) && /\b(?:medewerkers|personeel|chauffeurs|monteurs|krachten|team)\b/.test(lower));
    if (!hired && !own && !count && !share) return null;
    if (!hired && !own && !share && ON_DUTY.test(lower) && !IN_SERVICE.test(lower)) return null;
    // "op zijn loonlijst of via een partner": other ways are open.
    if (/\b(?:of (?:via|met|door|bij) (?:een |uw )?(?:partner|derde|onderaannemer|inleen|ander)\w{0,4}|dan wel (?:ingeleend|ingehuurd|via)|of (?:ingehuurde|ingeleende|ingeleend|ingehuurd)|inclusief (?:ingehuurd|inhuur|onderaannemers))\b/.test(lower)) {
      return { verdict: 'fine', why: { nl: 'Ook mensen van een ander mogen meetellen.', en: 'People of others may count too.' } };
    }
    return {
      verdict: 'check',
      why: count
        ? { nl: `Er wordt een minimum aan personeel gevraagd (${passage.text.slice(count.start, count.end)}). Kijk na of de uren van deze opdracht dat vragen, en of mensen van partners mogen meetellen.`, en: `A minimum of staff is asked (${passage.text.slice(count.start, count.end)}). Check whether the hours of this contract call for it, and whether people of partners may count.` }
        : share
        ? { nl: 'Een deel van de mensen moet in vaste dienst zijn. Kijk na of de uren van deze opdracht dat vragen, en of mensen van partners mogen meetellen.', en: 'A part of the people must be on the payroll. Check whether the hours of this contract call for it, and whether people of partners may count.' }
        : hired
        ? { nl: 'Ingehuurde mensen mogen niet meewerken. Kijk na of dat nodig is; kleine ondernemers en sociale ontwikkelbedrijven werken vaak met elkaars mensen.', en: 'Hired people may not take part. Check whether that is needed; small suppliers and sheltered workshops often work with each other’s people.' }
        : { nl: 'Het werk moet geheel met eigen personeel gebeuren. Kijk na of dat nodig is, en of mensen van partners ook mogen.', en: 'The work must be done with own staff only. Check whether that is needed, and whether people of partners are fine too.' },
    };
  },
  replacement: {
    nl: 'U laat zien hoe u de benodigde uren invult, met uw mensen, partners of ingeleende krachten.',
    en: 'You show how you fill the hours needed, with your people, partners or hired staff.',
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'Inschrijver heeft minimaal 50 fte in vaste dienst.',
    'Ten minste tien gecertificeerde monteurs, allen op de loonlijst van de inschrijver.',
    'De inzet van zzp’ers is niet toegestaan.',
    'De organisatie telt gedurende de laatste drie jaar gemiddeld honderd werknemers.',
    'U zet voor deze opdracht uitsluitend medewerkers in die bij u in vaste dienst zijn.',
    'Op de loonlijst van het bedrijf staan dertig of meer schilders.',
    'De onderneming beschikt over ten minste 25 werknemers.',
    'Uitzendkrachten mogen op onze locaties niet worden ingezet.',
    '# Eisen\n- Minimaal 15 eigen chauffeurs in loondienst',
    'E4\tDe kandidaat heeft minstens 20 VTE in dienst.',
    'Minimaal 80% van de chauffeurs is in loondienst van de vervoerder.',
    'Opdrachtnemer mag geen gebruik maken van zzp’ers.',
    'Opdrachtnemer voert het werk geheel uit met eigen personeel.',
    'De aannemer heeft bij inschrijving 40 vaklieden en 12 monteurs in dienst.',
  ],
  leave: [
    'U laat zien hoe u de benodigde uren invult, met eigen mensen, partners of ingeleende krachten.',
    'Tijdens evenementen zijn minimaal twee begeleiders aanwezig.',
    'De gemeente heeft 1.050 medewerkers in dienst.',
    'Van het personeel behoort ten minste 30% tot de doelgroep; dat zijn minimaal drie medewerkers in dienst van de inschrijver.',
    'De opdrachtnemer zet per wijk ten minste twee vaste medewerkers in, met eigen personeel.',
    'U vermeldt hoeveel medewerkers u in dienst heeft.',
    'Opdrachtnemer neemt twee mensen met een afstand tot de arbeidsmarkt in dienst.',
    'Het aantal medewerkers van de inschrijver is niet van belang.',
    'Moet de inschrijver minimaal 20 medewerkers in dienst hebben?',
    'De inschrijver beschikt over minimaal vijf monteurs in dienst of ingehuurd via een partner, of via een ander.',
    'Overname van personeel: 14 medewerkers zijn nu in dienst bij de huidige leverancier.',
    'Uitzendkrachten mogen niet zonder geldige VOG worden ingezet.',
    'Organisaties met minder dan 50 medewerkers in dienst krijgen hulp bij het invullen.',
    'De dienst is bedoeld voor 400 medewerkers, van wie 30 in dienst van de opdrachtgever op een andere locatie werken.',
  ],
};
