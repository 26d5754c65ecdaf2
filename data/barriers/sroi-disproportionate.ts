import { defineBarrier, type Examples, type ReplacementText } from '@/lib/barriers/rule';
import { euro, percent } from '@/lib/money';

/** Commissie van Aanbestedingsexperts, advies 290 (following 98): about 5% of the contract sum. */
const LIMIT = 5;
/** State policy (read in a secondary source): social return from € 250.000 and six months. */
const MIN_VALUE = 250_000;
const MIN_MONTHS = 6;
/** About the sum of advice 290: below it a placement is too heavy, above it that depends. */
const CASE_VALUE = 75_000;

const SROI = /\b(?:social return|sroi|sociaal rendement|social-return\w*|uitkeringsgerechtigde\w*|werkzoekenden?|langdurig werklo\w+|afstand tot de arbeidsmarkt|participatiewet|doelgroep(?:register)?|bijstandsgerechtigde\w*)\b/;
const DUTY = /\b(?:dient|dienen|moet|moeten|verplicht\w*|plicht|besteedt|besteed|besteden|zet|wordt|gaat|neemt|rust|bedraagt|eis|vereist|in dienst|realiseert|verbeurt|verrekend|geldt|levert|must)\b/;
const SCORED = /\b(?:punten|score|weging|gunningscriterium|wordt gewaardeerd|waarderen|beoordelen|meerwaarde)\b/;

/** On a small contract even 2% is a burden: reward it, do not ask it. */
const NO_DUTY: ReplacementText = {
  nl: 'Voor deze opdracht geldt geen plicht tot social return. Werkt u met mensen die moeilijk aan werk komen, dan horen wij dat graag.',
  en: 'For this contract there is no duty of social return. If you work with people who find it hard to get a job, we would like to hear it.',
};

export const barrier = defineBarrier({
  id: 'sroi-disproportionate',
  group: 'social',
  level: 'rule',
  law: ['cvae:290', 'aw-2012:2.80'],
  sources: ['https://www.pianoo.nl/nl/visie-social-return'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Social return te hoog of los van de opdracht', en: 'Social return too high or unrelated' },
    hurts: { nl: 'Een vaste banenplicht op een kleine opdracht is voor een kleine ondernemer niet te dragen.', en: 'A fixed job duty on a small contract is too much for a small supplier.' },
    todo: { nl: 'Vraag ten hoogste 5% en laat de ondernemer de vorm kiezen; tel mensen mee die er al werken.', en: 'Ask for 5% at most, let the supplier choose the form, and count people who already work there.' },
  },
  triggers: ['social return', 'social-return', 'sroi', 'sociaal rendement', 'uitkeringsgerechtigd', 'werkzoekende', 'afstand tot de arbeidsmarkt', 'bijstandsgerechtigd', 'participatiewet', 'doelgroepregister', 'langdurig werklo'],
  unless: [/\bvrijwillig\b|bekostigd door|wordt door de (?:gemeente|regio) (?:betaald|bekostigd)|\bachterwege\b/],
  judge(passage, tender) {
    const { lower, lot, around, next } = passage;
    const sroi = SROI.exec(lower);
    if (!sroi || !DUTY.test(lower)) return null;
    if (SCORED.test(lower) || SCORED.test(passage.context)) return { verdict: 'fine', why: { nl: 'Social return is hier een gunningscriterium, geen plicht.', en: 'Social return is an award criterion here, no duty.' } };
    const value = tender.value(lot);
    const months = tender.facts.duration?.monthsWithOptions ?? tender.facts.duration?.months ?? null;
    const penalty = /\b(?:boete|verrekend|verbeurt|korting)\b/.test(lower);
    const share = passage.quantities.percentages.filter((percentage) => percentage.value <= 100).sort((a, b) => b.value - a.value)[0];
    if (penalty && passage.quantities.percentages.some((percentage) => percentage.value > 100)) {
      return { verdict: 'check', level: 'judgement', why: { nl: 'Wat niet lukt, wordt met meer dan de waarde zelf verrekend. Kijk na of eerst samen herstellen kan.', en: 'What fails is deducted at more than its value. Check whether repairing it together can come first.' } };
    }
    const jobs = passage.quantities.counts.find((count) => /uitkerings|werkzoekend|personen|kandidat|medewerk|fte|bijstands|werkloz|mensen|arbeidsplaats|banen/.test(count.noun));
    if (jobs && value && /\b(?:in dienst|voltijds|fulltime|arbeidsplaats|jaarcontract|fte|aan te nemen|neemt)\b/.test(lower)) {
      return {
        verdict: value.total < 600_000 ? 'barrier' : 'check',
        facts: value.facts,
        ...(value.total < MIN_VALUE ? { replacement: NO_DUTY } : {}),
        calculation: { nl: `${jobs.value} voltijdsbanen op een raming van ${euro(value.total)}`, en: `${jobs.value} full-time jobs on an estimate of ${euro(value.total)}` },
        why: { nl: 'Een vaste banenplicht kost veel meer dan 5% van deze opdracht. Vraag een percentage, zonder aantal.', en: 'A fixed job duty costs far more than 5% of this contract. Ask for a percentage, not a number.' },
      };
    }
    if (share && share.value > LIMIT) {
      return {
        verdict: 'barrier',
        calculation: { nl: `${percent(share.value / 100)} gevraagd, richtpunt ${LIMIT}%`, en: `${percent(share.value / 100)} asked, benchmark ${LIMIT}%` },
        why: { nl: 'De plicht is hoger dan ongeveer 5% van de opdrachtsom en er staat geen reden bij.', en: 'The duty is higher than about 5% of the contract sum and no reason is given.' },
      };
    }
    // A new place for months on a sum of about that of advice 290 (€ 50.000, a year): above it a person must weigh.
    const place = passage.quantities.periods.find((period) => (period.months ?? 0) >= MIN_MONTHS);
    if (place && value && value.total < CASE_VALUE && /\bplaatsing|\bin dienst|\bnieuwe (?:mede|werk)|\barbeidsplaats/.test(lower)) {
      return {
        verdict: 'barrier',
        facts: value.facts,
        replacement: NO_DUTY,
        why: { nl: `Er wordt een plaatsing van ${place.months} maanden gevraagd op een opdracht van ${euro(value.total)}. De Commissie van Aanbestedingsexperts vond een plaatsing van een jaar op € 50.000 te zwaar (advies 290).`, en: `A placement of ${place.months} months is asked on a contract of ${euro(value.total)}. The Committee of Tender Experts found a placement of a year on € 50,000 too heavy (advice 290).` },
      };
    }
    if (share && ((value && value.total < MIN_VALUE) || (months !== null && months < MIN_MONTHS))) {
      const small = value && value.total < MIN_VALUE;
      return {
        verdict: 'check',
        level: 'judgement',
        replacement: NO_DUTY,
        facts: small ? value.facts : ['duration'],
        calculation: small ? { nl: `${percent(share.value / 100)} van ${euro(value.total)} = ${euro((share.value / 100) * value.total)}`, en: `${percent(share.value / 100)} of ${euro(value.total)} = ${euro((share.value / 100) * value.total)}` } : null,
        why: { nl: 'Op een kleine of korte opdracht levert social return weinig werk op en wel veel last. De rijksoverheid vraagt het pas vanaf € 250.000 en zes maanden. Kijk na of het hier past.', en: 'On a small or short contract social return yields little work and much burden. The State asks it only from € 250,000 and six months. Check whether it fits here.' },
      };
    }
    if (share) return { verdict: 'fine', why: { nl: `${percent(share.value / 100)} blijft binnen het richtpunt van 5%.`, en: `${percent(share.value / 100)} stays within the benchmark of 5%.` } };
    if (/\buitsluitend\b[^.;]{0,80}\b(?:werkgeversservicepunt|werkplein|uwv|gemeente)\b|\bgegarandeerd\w* uitstroom|uitstroom is gegarandeerd/.test(`${lower} ${around.length < 600 ? next : ''}`)) {
      return { verdict: 'check', level: 'judgement', why: { nl: 'De vorm van social return ligt vast. Kijk na of de ondernemer zelf mag kiezen hoe hij dit doet.', en: 'The form of social return is fixed. Check whether the supplier may choose how to do this.' } };
    }
    return null;
  },
  replacement: {
    nl: 'U besteedt 2% van de loonsom van deze opdracht aan social return, op een manier die bij uw werk past; mensen die al bij u werken tellen mee. Onze coördinator helpt u met kandidaten.',
    en: 'You spend 2% of the wage sum of this contract on social return, in a way that fits your work; people who already work with you count. Our coordinator helps you to find candidates.',
  },
});

export const examples: Examples = {
  flag: [
    'Ten minste 10% van de opdrachtsom wordt besteed aan social return.',
    { text: 'Opdrachtnemer neemt gedurende de looptijd twee uitkeringsgerechtigden voltijds in dienst.', given: 'De geraamde waarde van de opdracht bedraagt € 80.000.' },
    'Van de jaarlijkse omzet gaat twaalf procent naar social return.',
    'De social-returnverplichting bedraagt 7,5 procent van de aanneemsom.',
  ],
  ask: [
    { text: 'Op deze opdracht rust de gewone social-returnplicht van vijf procent.', given: 'De geraamde waarde van de opdracht bedraagt € 58.000.' },
    'Niet gerealiseerde social return wordt voor 150% als boete verrekend.',
    'Kandidaten voor social return worden uitsluitend via het werkgeversservicepunt aangeleverd; opdrachtnemer dient hen te plaatsen.',
    'Omdat het werk vrijwel geheel uit arbeid bestaat en de gemeente de begeleiding betaalt, wordt 8% van de opdrachtsom besteed aan social return.',
  ],
  leave: [
    { text: 'U besteedt 2% van de loonsom aan social return, op een manier die bij uw werk past.', given: 'De geraamde waarde van de opdracht bedraagt € 400.000.' },
    'Drie procent van de omzet wordt besteed aan social return, in een vorm die opdrachtnemer zelf kiest.',
    'Een verplichting tot social return is achterwege gelaten.',
    'Voor social return krijgt u maximaal 20 punten; 10% van de uren geldt als hoogste score.',
    'Deelname aan het project voor werkzoekenden is vrijwillig en wordt door de regio bekostigd.',
    'Er geldt geen social return.',
    'Wat wordt bedoeld met 5% social return?',
    { text: 'Opdrachtnemer besteedt 5% van de opdrachtsom aan social return.', given: 'De geraamde waarde van de opdracht bedraagt € 900.000 en de looptijd is 24 maanden.' },
  ],
};
