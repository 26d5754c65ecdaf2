import { defineBarrier, type Examples } from '@/lib/barriers/rule';
import { turnoverDemand } from '@/lib/barriers/turnover';
import { euro } from '@/lib/money';

export const barrier = defineBarrier({
  id: 'turnover-requirement',
  group: 'financial',
  level: 'rule',
  law: ['aw-2012:2.90:3'],
  sources: ['https://www.severijnhulshof.nl/omzeteisen-bij-aanbesteding/'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Omzeteis zonder zwaarwegende motivering', en: 'Turnover requirement without weighty reasons' },
    hurts: {
      nl: 'Sociale ondernemingen zijn vaak jong en klein. Hun omzet zegt weinig over de vraag of zij dit werk aankunnen.',
      en: 'Social enterprises are often young and small. Their turnover says little about whether they can do this work.',
    },
    todo: {
      nl: 'Laat de omzeteis weg. Kan dat niet, zet dan de zwaarwegende argumenten in de stukken.',
      en: 'Leave the turnover requirement out. If you cannot, put the weighty arguments in the documents.',
    },
  },
  triggers: ['omzet', 'omgezet', 'zet ', 'zetten ', 'zakencijfer', 'turnover'],
  judge(passage, tender) {
    const demand = turnoverDemand(passage, tender);
    if (!demand) return null;
    if (passage.reason) {
      return {
        verdict: 'check',
        calculation: demand.calculation,
        facts: demand.facts,
        why: {
          nl: 'Er staat een omzeteis met een reden erbij. Kijk na of die reden zwaar weegt voor juist deze opdracht; kwaliteit of continuïteit in het algemeen is te weinig.',
          en: 'A turnover is asked and a reason is given. Check whether that reason weighs heavily for this very contract; quality or continuity in general is too little.',
        },
      };
    }
    const { together } = demand;
    const size = together ? { nl: `${euro(together.amount)} omzet over ${together.years} jaar samen`, en: `a turnover of ${euro(together.amount)} over ${together.years} years together` }
      : demand.amount === null ? { nl: 'een omzet', en: 'a turnover' }
      : { nl: `${euro(Math.round(demand.amount))} omzet`, en: `a turnover of ${euro(Math.round(demand.amount))}` };
    const unknown = demand.ratio === null && !tender.foreign;
    return {
      verdict: 'barrier',
      // Without any reason the demand has no link to the contract, below the threshold too.
      unbounded: true,
      calculation: demand.calculation,
      facts: demand.facts,
      why: {
        nl: `Er wordt ${size.nl} gevraagd en er staat geen reden bij.${unknown ? ' De raming is niet bekend, dus de grens van 300% is niet te berekenen.' : ''}`,
        en: `You ask ${size.en} and give no reason.${unknown ? ' The estimate is not known, so the limit of 300% cannot be computed.' : ''}`,
      },
    };
  },
  replacement: {
    nl: 'Wij stellen geen omzeteis. U verklaart in de eigen verklaring dat u over voldoende middelen beschikt om de opdracht uit te voeren; op verzoek licht u dat toe met een passend bewijsmiddel naar eigen keuze.',
    en: 'We do not ask for a minimum turnover. In the self-declaration you state that you have enough means to perform the contract; on request you explain this with a suitable means of proof of your own choice.',
  },
});

export const examples: Examples = {
  flag: [
    { text: 'U heeft een jaaromzet van ten minste € 150.000.', given: 'De opdracht wordt meervoudig onderhands aanbesteed. De geraamde waarde bedraagt € 90.000. Wij nodigen vier ondernemers uit.', date: '2026-11-25' },
    'Inschrijver heeft over de afgelopen drie boekjaren een gemiddelde jaaromzet van minimaal EUR 1.500.000,- (excl. btw) behaald.',
    'U toont aan dat uw onderneming in 2023, 2024 en 2025 ten minste € 1,5 miljoen per jaar heeft omgezet.',
    { text: 'Minimumeis F1: de relevante omzet in soortgelijke dienstverlening is niet lager dan anderhalf keer de jaarlijkse opdrachtwaarde.', given: 'De geraamde waarde van de opdracht is € 400.000 per jaar en de looptijd is vier jaar.' },
    { text: 'De omzet over de laatste drie boekjaren samen bedraagt minstens € 700.000.', given: 'De geraamde waarde is € 400.000.' },
    'Gegadigden met een totale netto-omzet van minder dan 2 mln. euro worden niet uitgenodigd.',
    { text: 'De omzet in het laatst afgesloten boekjaar bedraagt minimaal 150% van de geraamde waarde van het perceel.', given: 'De geraamde waarde van de opdracht bedraagt € 600.000.' },
    'Het zakencijfer van de inschrijver bedraagt ten minste 700.000 EUR over de laatste drie jaar samen.',
  ],
  ask: [
    { text: 'De jaaromzet is minimaal vier miljoen euro, omdat een kleinere wasserij de investering in eigen linnen niet kan dragen.', given: 'De geraamde waarde van de opdracht bedraagt € 2.500.000.' },
    'Gelet op de onafgebroken zorg voor bewoners vragen wij een jaaromzet van ten minste € 300.000.',
    'De inschrijver realiseert een omzet van minimaal € 250.000 per jaar, omdat een faillissement tijdens het schooljaar kinderen zonder vervoer laat staan.',
  ],
  leave: [
    'Uw omzet is voor deze opdracht niet van belang.',
    'Er wordt geen omzeteis gesteld.',
    'De omzet dient uitsluitend te worden opgegeven voor statistische doeleinden.',
    'Opdrachtnemer besteedt 5% van de omzet uit de opdracht aan social return.',
    'Alle prijzen zijn in euro en exclusief omzetbelasting; het tarief van 21% geldt over € 100.000.',
    'De verwachte omzet onder deze overeenkomst bedraagt € 200.000 per jaar.',
    'Het omzetten van serverruimten kost naar schatting € 40.000.',
    'Een eventuele omzeteis bedraagt op grond van artikel 2.90 nooit meer dan 300% van de geraamde waarde.',
  ],
};
