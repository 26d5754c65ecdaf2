import { defineBarrier, type Examples } from '@/lib/barriers/rule';
import { LIMIT, turnoverDemand } from '@/lib/barriers/turnover';
import { percent } from '@/lib/money';

export const barrier = defineBarrier({
  id: 'turnover-over-300',
  group: 'financial',
  level: 'rule',
  law: ['aw-2012:2.90:5'],
  sources: ['https://www.severijnhulshof.nl/omzeteisen-bij-aanbesteding/'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Omzeteis hoger dan driemaal de waarde', en: 'Turnover above three times the value' },
    hurts: {
      nl: 'Kleine sociale ondernemers vallen hierdoor af, ook als zij dit werk al doen.',
      en: 'Small social enterprises drop out because of this, even if they already do this work.',
    },
    todo: {
      nl: 'Laat de omzeteis weg, of vraag met een goede reden ten hoogste de waarde van de opdracht of het perceel.',
      en: 'Leave the requirement out, or ask, with a good reason, at most the value of the contract or lot.',
    },
  },
  triggers: ['omzet', 'omgezet', 'zet ', 'zetten ', 'zakencijfer', 'turnover'],
  // A reason does not lift the ceiling of the law.
  reasons: 'own',
  supersedes: ['turnover-requirement'],
  judge(passage, tender) {
    const demand = turnoverDemand(passage, tender);
    if (!demand || demand.ratio === null || demand.ratio <= LIMIT) return null;
    return {
      verdict: 'barrier',
      // The guide holds the same ceiling below the threshold.
      unbounded: true,
      calculation: demand.calculation,
      facts: demand.facts,
      why: {
        nl: `De gevraagde omzet is ${percent(demand.ratio)} van de waarde.${tender.foreign ? '' : ' De wet staat ten hoogste 300% toe.'}`,
        en: `The turnover asked is ${percent(demand.ratio)} of the value.${tender.foreign ? '' : ' The law allows at most 300%.'}`,
      },
    };
  },
  replacement: {
    nl: 'Wij stellen geen omzeteis. U verklaart in de eigen verklaring dat u over voldoende middelen beschikt om de opdracht uit te voeren.',
    en: 'We do not ask for a minimum turnover. In the self-declaration you state that you have enough means to perform the contract.',
  },
});

export const examples: Examples = {
  flag: [
    { text: 'De inschrijver heeft een jaaromzet van ten minste € 400.000.', given: 'De opdracht wordt meervoudig onderhands aanbesteed. De geraamde waarde bedraagt € 90.000. Wij nodigen vier ondernemers uit.', date: '2026-11-25' },
    'De jaaromzet van de inschrijver bedraagt ten minste viermaal de geraamde waarde van de opdracht.',
    { text: 'Minimale omzet: € 4.000.000,00 per jaar.', given: 'De geraamde waarde van de opdracht bedraagt € 900.000,00 voor de hele looptijd.' },
    'Een omzet van 350% van de opdrachtsom geldt als ondergrens.',
    { text: 'De inschrijver heeft een gemiddelde jaaromzet van ten minste € 900.000 over de afgelopen drie boekjaren.', given: 'De raming bedraagt € 250.000.' },
    { text: 'Gezien het belang van continuïteit zet aanbieder per jaar zeven ton of meer om.', given: 'De geraamde waarde van de opdracht bedraagt € 190.000.' },
    { text: 'U heeft vorig jaar een half miljoen euro of meer omgezet.', given: 'De geraamde waarde van de opdracht bedraagt € 58.000.' },
  ],
  ask: [],
  leave: [
    'Een eventuele omzeteis bedraagt nooit meer dan 300% van de geraamde waarde.',
    { text: 'De jaaromzet bedraagt minimaal € 200.000.', given: 'De geraamde waarde van de opdracht bedraagt € 250.000.' },
    'De overlegtafel komt driemaal per jaar bijeen en bespreekt de omzet.',
    'Er geldt geen omzeteis.',
    { text: 'De jaaromzet bedraagt ten minste 200% van de geraamde waarde.', given: 'De geraamde waarde van de opdracht bedraagt € 250.000.' },
    { text: 'De omzet bedraagt minimaal € 700.000 over de laatste drie jaar samen.', given: 'De geraamde waarde van de opdracht bedraagt € 250.000.' },
    'Geldt er een omzeteis van viermaal de waarde?',
    'Opdrachtnemer draagt viermaal per jaar een overzicht van zijn omzet over.',
  ],
};
