import { boundOf } from '@/lib/barriers/bounds';
import { defineBarrier, type Examples } from '@/lib/barriers/rule';
import { againstLimit, percent } from '@/lib/money';

/** Gids Proportionaliteit, voorschrift 3.5 D (read in a secondary source): at most 5% of the value, no double security. */
const LIMIT = 5;

const SECURITY = /\b(?:bankgarantie|zekerheid(?:stelling)?|waarborgsom|borgsom|borgtocht|borgstelling|bankwaarborg|garantiesom|garantie ter (?:grootte|waarde|hoogte)|garantie van|concerngarantie van|performance bond|bank guarantee|inhouding|ingehouden|deposito|gedeponeerd)\b/;
const ADVANCE = /\b(?:vooruitbetaling|voorschot|vooraf betaal\w*|advance payment)\b/;
const GOODS = /\b(?:garantietermijn|fabrieksgarantie|jaar garantie|garantie op|continuïteit|rechtszekerheid|sociale zekerheid|met zekerheid|zekerheid over)\b/;

export const barrier = defineBarrier({
  id: 'security-over-5',
  group: 'financial',
  level: 'rule',
  law: ['gp:3.5D'],
  sources: ['http://www.meldpuntaanbestedingenachterhoekliemers.nl/referentiekader/index.php?ID=16'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Zekerheidstelling hoger dan 5% of dubbel', en: 'Security above 5% or double' },
    hurts: { nl: 'Een bankgarantie zet krediet vast dat een kleine ondernemer nodig heeft voor lonen.', en: 'A bank guarantee freezes credit that a small supplier needs for wages.' },
    todo: { nl: 'Vraag geen zekerheid. Is er een echt risico, vraag dan alleen de winnaar om ten hoogste 5%.', en: 'Ask for no security. If there is a real risk, ask only the winner, and 5% at most.' },
  },
  triggers: ['bankgarantie', 'zekerheid', 'waarborgsom', 'borgsom', 'borgtocht', 'borgstelling', 'bankwaarborg', 'garantiesom', 'garantie ter', 'garantie van', 'bank guarantee', 'performance bond', 'gedeponeerd'],
  judge(passage, tender) {
    const { lower, lot } = passage;
    if (!SECURITY.test(lower) || GOODS.test(lower)) return null;
    if (ADVANCE.test(lower)) return { verdict: 'fine', why: { nl: 'De zekerheid hoort bij een vooruitbetaling.', en: 'The security goes with an advance payment.' } };
    const share = passage.quantities.percentages.filter((percentage) => !/korting|btw|rente/.test(lower.slice(percentage.end, percentage.end + 12))).sort((a, b) => b.value - a.value)[0];
    const double = /\bnaast\b|\bbovendien\b|\btevens\b|\been en ander naast\b|\been tweede\b/.test(lower) && /inhoud|ingehouden/.test(lower);
    if (double) {
      return { verdict: 'barrier', why: { nl: 'Er wordt dubbele zekerheid gevraagd: een garantie en een inhouding op de betaling.', en: 'Double security is asked: a guarantee and a retention on payment.' } };
    }
    const yearly = share && /^[^.;]{0,25}\b(?:jaarwaarde|jaarlijkse|per jaar|jaaromzet|jaarbedrag|jaarprijs|annual|yearly)/.test(lower.slice(share.end));
    if (share && yearly && share.value > LIMIT) {
      const value = tender.value(lot);
      // The guide counts from the value of the contract, and this is a share of one year.
      // Two values of which one must be wrong give no sum.
      if (!value?.perYear || tender.facts.estimatedValue?.conflicts?.length) {
        return { verdict: 'check', calculation: { nl: `${percent(share.value / 100)} van één jaar, grens ${LIMIT}% van de hele opdracht`, en: `${percent(share.value / 100)} of one year, limit ${LIMIT}% of the whole contract` }, why: { nl: 'De zekerheid is een deel van de waarde van één jaar. Reken na of het meer is dan 5% van de hele opdracht, en kijk na welk risico zekerheid nodig maakt.', en: 'The security is a share of the value of one year. Check whether it is more than 5% of the whole contract, and which risk makes security necessary.' } };
      }
      const ratio = ((share.value / 100) * value.perYear) / value.total;
      if (ratio * 100 <= LIMIT) {
        return { verdict: 'check', level: 'practice', facts: [...value.facts, 'duration'], calculation: { nl: `${percent(share.value / 100)} van één jaar = ${percent(ratio)} van de ${value.name.nl}${againstLimit(ratio, LIMIT / 100).nl}`, en: `${percent(share.value / 100)} of one year = ${percent(ratio)} of the ${value.name.en}${againstLimit(ratio, LIMIT / 100).en}` }, why: { nl: 'De zekerheid blijft onder 5% van de hele opdracht. Kijk na of er een risico is dat zekerheid nodig maakt; anders kan zij weg.', en: 'The security stays below 5% of the whole contract. Check whether there is a risk that makes security necessary; if not, leave it out.' } };
      }
    }
    if (share) {
      if (boundOf(lower, share) === 'max' && share.value <= LIMIT || share.value <= LIMIT) {
        return { verdict: 'fine', quote: { start: share.start, end: share.end }, why: { nl: `${percent(share.value / 100)} blijft binnen de grens van 5%.`, en: `${percent(share.value / 100)} stays within the limit of 5%.` } };
      }
      return {
        verdict: 'barrier',
        calculation: { nl: `${percent(share.value / 100)} gevraagd, grens ${LIMIT}%`, en: `${percent(share.value / 100)} asked, limit ${LIMIT}%` },
        edits: [{ start: share.start, end: share.end, nl: `${LIMIT}%`, en: `${LIMIT}%` }],
        why: { nl: 'De zekerheid is hoger dan 5% van de waarde van de opdracht.', en: 'The security is higher than 5% of the value of the contract.' },
      };
    }
    const amount = passage.quantities.amounts[0];
    if (!amount) return null;
    const value = tender.value(lot);
    const fromAll = /\binschrijving\b[^.;]{0,60}\b(?:vergezeld|gaat|bevat|voegt)|bij (?:de |uw )?inschrijving|bereidverklaring/.test(lower);
    if (value && amount.amount / value.total > LIMIT / 100) {
      const sum = `${percent(amount.amount / value.total)}`;
      return {
        verdict: 'barrier',
        calculation: { nl: `${sum} van de ${value.name.nl}, grens ${LIMIT}%`, en: `${sum} of the ${value.name.en}, limit ${LIMIT}%` },
        facts: value.facts,
        why: { nl: 'De zekerheid is hoger dan 5% van de waarde van de opdracht.', en: 'The security is higher than 5% of the value of the contract.' },
      };
    }
    if (value && !fromAll) return { verdict: 'fine', facts: value.facts, why: { nl: 'De zekerheid blijft binnen 5% van de waarde.', en: 'The security stays within 5% of the value.' } };
    return {
      verdict: 'check',
      facts: value ? value.facts : [],
      why: fromAll
        ? { nl: 'De zekerheid wordt van alle inschrijvers gevraagd. Kijk na of alleen de winnaar haar hoeft te stellen.', en: 'The security is asked of all bidders. Check whether only the winner has to give it.' }
        : { nl: 'Er wordt een bedrag aan zekerheid gevraagd; de raming staat niet in de tekst, dus 5% is niet te berekenen.', en: 'An amount of security is asked; the estimate is not in the text, so 5% cannot be computed.' },
    };
  },
  replacement: {
    nl: 'Wij verlangen geen zekerheid.',
    en: 'We do not ask for security.',
  },
});

export const examples: Examples = {
  flag: [
    'Opdrachtnemer stelt binnen veertien dagen na gunning een onvoorwaardelijke bankgarantie ter grootte van 10% van de opdrachtsom.',
    'Naast de bankgarantie van 5% wordt op iedere termijn 5% ingehouden tot oplevering.',
    { text: 'Bij gunning wordt een garantie ter waarde van 12% van de jaarwaarde gedeponeerd.', given: 'De geraamde waarde van de opdracht bedraagt € 400.000 en de looptijd is twee jaar.' },
    'Een onvoorwaardelijke bankgarantie van een tiende van de opdrachtsom wordt voor de start afgegeven.',
    { text: 'Opdrachtnemer stelt een bankgarantie van € 30.000.', given: 'De geraamde waarde van de opdracht bedraagt € 250.000.' },
  ],
  ask: [
    'Gelet op de bouwkundige risico’s van de fundering stelt opdrachtnemer een bankgarantie van 8% van de aanneemsom.',
    'De inschrijving gaat vergezeld van een bereidverklaring van een bank voor een garantie van € 75.000,-.',
    'Opdrachtnemer stelt een waarborgsom van € 20.000.',
    'De waarborgsom bedraagt één vijfde deel van de jaarlijkse waarde.',
    { text: 'Bij de start wordt een garantie ter waarde van 8% van de jaarwaarde gedeponeerd.', given: 'De geraamde waarde van de opdracht bedraagt € 2.000.000 en de looptijd is vier jaar.' },
  ],
  leave: [
    'Er wordt geen zekerheidstelling verlangd.',
    'Opdrachtnemer stelt een bankgarantie van 5% van de opdrachtsom.',
    'Tegenover de vooruitbetaling van 30% staat een bankgarantie voor hetzelfde bedrag.',
    'De zekerheidstelling van 3% van de opdrachtsom valt vrij bij oplevering.',
    'Op de meubelen geldt een garantie van tien jaar.',
    'Bij vroege levering geldt een korting van 10% en er is geen bankgarantie.',
    'De sociale zekerheid van medewerkers is geregeld in de cao; 10% van de uren is scholing.',
    { text: 'Opdrachtnemer stelt een bankgarantie van € 10.000.', given: 'De geraamde waarde van de opdracht bedraagt € 250.000.' },
  ],
};
