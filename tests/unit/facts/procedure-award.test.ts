import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of';

describe('procedure and regime', () => {
  it.each<[string, string, string]>([
    ['Europese openbare procedure, kenmerk PV-27-VH-2', 'open', 'standard'],
    ['Nationale openbare procedure (leveringen), dossier HDL/2027/31', 'national-open', 'standard'],
    ['Europese aanbesteding volgens de openbare procedure', 'open', 'standard'],
    ['Dienstverlening werving en selectie middels de niet openbare procedure', 'restricted', 'standard'],
    ['Uitvraag aan vijf partijen', 'invited', 'standard'],
    ['Meervoudig onderhandse aanbesteding kantoorkoffie', 'invited', 'standard'],
    ['De gemeente volgt een enkelvoudig onderhandse procedure.', 'single-invited', 'standard'],
    ['Mededingingsprocedure met onderhandeling', 'negotiated', 'standard'],
    ['Concurrentiegerichte dialoog voor een nieuw stadhuis', 'competitive-dialogue', 'standard'],
    ['De procedure voor sociale en andere specifieke diensten wordt gevolgd.', 'light', 'light'],
    ['Inzake deze opdracht geldt de vereenvoudigde procedure die wordt beschreven in artikel 2.38 en artikel 2.39.', 'light', 'light'],
    ['Marktconsultatie bedrijfskleding', 'market-consultation', 'standard'],
    ['@Soort procedure = Openbare procedure', 'open', 'standard'],
    ['Dynamisch aankoopsysteem inhuur', 'dynamic-purchasing', 'standard'],
  ])('%s', (text, procedure, regime) => {
    const facts = factsOf(text);
    expect(facts.procedure?.id).toBe(procedure);
    expect(facts.regime?.id).toBe(regime);
  });

  it('says nothing without words for it, and does not mistake history for the procedure', () => {
    expect(factsOf('Levering van koffie en thee.').procedure).toBeNull();
    expect(factsOf('Naar aanleiding van de vorige openbare procedure is de eis vervallen.').procedure).toBeNull();
  });

  it('calls a tender with a CPV code of health care light, unless the notice says otherwise', () => {
    expect(factsOf('CPV 85312000').regime?.id).toBe('light');
    expect(factsOf('CPV 85312000', { regime: 'standard' }).regime?.id).toBe('standard');
  });
});

describe('the form of social services', () => {
  const regime = (cpv: string, text = 'x') => factsOf(text, { regime: 'light', cpv: [cpv] }).regime!;

  it('makes a tender light: which codes the form may be used for is for the notice, we have not read that list', () => {
    for (const cpv of ['79952000', '80510000', '79300000', '85000000']) expect(regime(cpv)).toMatchObject({ id: 'light' });
  });
});

describe('award method and weights', () => {
  it.each<[string, string, number | null]>([
    ['5.1 Beste prijs-kwaliteitverhouding: prijs 40, plan 35, sociale inzet 25.', 'price-quality', 40],
    ['IV.1 Percelen 2 en 3: prijs 35, kwaliteit 40, sociale waarde 25.', 'price-quality', 35],
    ['4.1 Voor prijs is 80 en voor programma 20 te verdienen.', 'price-quality', 80],
    ['D1 Kwaliteit 60%, prijs 40%.', 'price-quality', 40],
    ['De prijs weegt voor 60% en de kwaliteit voor 40%.', 'price-quality', 60],
    ['Gunning vindt plaats op basis van 30% prijs en 70% kwaliteit.', 'price-quality', 30],
    ['Voor kwaliteit zijn maximaal 700 van de 1.000 punten te behalen.', 'price-quality', 30],
    ['Er wordt gegund op basis van de laagste prijs.', 'price', 100],
    ['Er wordt 100% op prijs gegund.', 'price', 100],
    ['Het gunningscriterium is laagste prijs.', 'price', 100],
    ['De opdracht gaat naar de inschrijver met de economisch meest voordelige inschrijving op basis van beste prijs-kwaliteitverhouding.', 'price-quality', null],
    ['De prijs is niet het enige gunningscriterium en alle criteria worden vermeld in de stukken.', 'price-quality', null],
    ['Er wordt niet gegund op laagste prijs.', 'price-quality', null],
    ['Het laagste bedrag onder de streep krijgt de opdracht.', 'price', 100],
    ['De opdracht gaat naar de aanbieder met de laagste prijs per pakket.', 'price', 100],
    ['De gemeente gunt op basis van de beste prijs-kwaliteitverhouding. De laagste prijs krijgt de meeste punten.', 'price-quality', null],
    ['The award is on price alone.', 'price', 100],
    ['Award is made on 60% quality and 40% price.', 'price-quality', 40],
  ])('%s', (text, id, weight) => {
    const fact = factsOf(text).awardMethod;
    expect(fact?.id).toBe(id);
    expect(fact?.priceWeight ?? null).toBe(weight);
  });

  it.each<[string, string[] | undefined]>([
    ['In P1 en P2 geldt: het laagste bedrag onder de streep krijgt de opdracht.', ['1', '2']],
    ['Percelen 2 en 3: prijs 30, kwaliteit 50, sociale waarde 20.', ['2', '3']],
    ['Voor perceel 1 t/m 4 geldt: prijs 40%, kwaliteit 60%.', ['1', '2', '3', '4']],
    ['Prijs 40%, kwaliteit 60%.', undefined],
  ])('knows for which lots: %s', (text, lots) => expect(factsOf(text).awardMethod?.lots).toEqual(lots));

  it('reads the names with the weights', () => {
    expect(factsOf('Beste prijs-kwaliteitverhouding: prijs 40, plan 35, sociale inzet 25.').awardMethod?.weights).toEqual([
      { name: expect.stringContaining('prijs'), weight: 40 }, { name: 'plan', weight: 35 }, { name: 'sociale inzet', weight: 25 },
    ]);
  });

  it('reads a table and a list of weights', () => {
    expect(factsOf('# Gunningscriteria\nCriterium\tWeging\nPrijs\t40%\nPlan van aanpak\t35%\nSocial return\t25%').awardMethod).toMatchObject({ id: 'price-quality', priceWeight: 40 });
    expect(factsOf('# Gunning\n- Prijs: maximaal 400 punten\n- Kwaliteit: maximaal 600 punten').awardMethod).toMatchObject({ id: 'price-quality', priceWeight: 40 });
  });

  it('reads the codes of a notice, and what price has when only the others have a weight', () => {
    expect(factsOf('x', { awardCriteria: [{ kind: 'price', weight: 60 }, { kind: 'quality', weight: 40 }] }).awardMethod).toMatchObject({ id: 'price-quality', priceWeight: 60, from: 'code' });
    expect(factsOf('x', { awardCriteria: [{ kind: 'price' }, { kind: 'quality', weight: 70 }] }).awardMethod).toMatchObject({ priceWeight: 30 });
    expect(factsOf('x', { awardCriteria: [{ kind: 'price' }] }).awardMethod).toMatchObject({ id: 'price', priceWeight: 100 });
  });

  it.each([
    'De prijzen worden jaarlijks met 3% verhoogd.', 'De uurprijs bedraagt € 40,-.', 'In 2026 vulde 44% deze in en gaf gemiddeld een 7,8.',
    'Wie voor het plan minder dan zeventig procent van de punten haalt, komt niet in de eindrangschikking.',
  ])('finds none in: %s', (text) => expect(factsOf(text).awardMethod).toBeNull());
});

describe('the time to respond', () => {
  it.each<[string, number, string]>([
    ['3.1 Verzending aankondiging: dinsdag 4 mei 2027. Inschrijvingen worden ingewacht tot donderdag 10 juni 2027, 15.00 uur.', 37, 'dispatch'],
    ['E.1 Publicatie 20 september 2027. Aanbieden kan tot en met 30 september 2027.', 10, 'publication'],
    ['II.1 Aankondiging: 15 maart 2027; vragen tot 1 april; laatste nota van inlichtingen 23 april 2027. Sluiting: maandag 10 mei 2027 te 12.00 uur.', 56, 'publication'],
    ['5.1 Verzonden op maandag 10 mei 2027. Uw aanbod ontvangen wij graag voor vrijdag 21 mei 2027, 12.00 uur.', 11, 'dispatch'],
    ['B1 Bekendmaking op 6 december 2027; inschrijvingen dienen uiterlijk 6 januari 2028 in het systeem te staan.', 31, 'publication'],
    ['Inschrijvingen worden uiterlijk 14 dagen na publicatie ingediend.', 14, 'publication'],
    ['Publicatie aankondiging: 1 februari 2027\nDe uiterste inlevertermijn voor inschrijvingen is maandag 1 maart 2027 om 10:00 uur.', 28, 'publication'],
    ['De inschrijftermijn bedraagt 30 dagen.', 30, 'other'],
    ['Publicatie\t04-05-2027\nVragen stellen tot\t18-05-2027\nUiterste datum inschrijving\t10-06-2027', 37, 'publication'],
  ])('%s', (text, days, countedFrom) => {
    expect(factsOf(text).deadline).toMatchObject({ days, countedFrom });
  });

  it('knows a request to take part from a tender', () => {
    expect(factsOf('Niet-openbare procedure. Verzonden 1 mei 2027. Aanmelden kan tot uiterlijk 31 mei 2027.').deadline).toMatchObject({ days: 30, stage: 'request' });
    expect(factsOf('x', { dispatched: '2024-01-01', deadline: '2024-02-05', procedure: 'restricted' }).deadline).toMatchObject({ days: 35, stage: 'request', countedFrom: 'dispatch' });
    expect(factsOf('x', { published: '2024-01-01', deadline: '2024-02-10', procedure: 'open' }).deadline).toMatchObject({ days: 40, stage: 'tender', countedFrom: 'publication' });
  });

  it('shows the day of every lot when they differ', () => {
    expect(factsOf('x', { dispatched: '2024-01-01', deadline: '2024-02-05', otherDeadlines: ['2024-02-06'] }).deadline).toMatchObject({ days: 35, toDate: '2024-02-05', conflicts: [{ days: 36, toDate: '2024-02-06' }] });
    expect(factsOf('x', { dispatched: '2024-01-01', deadline: '2024-02-05' }).deadline).not.toHaveProperty('conflicts');
  });

  it('knows an expression of interest, by code or by words', () => {
    expect(factsOf('x', { dispatched: '2024-01-01', deadline: '2024-02-05', deadlineStage: 'request' }).deadline).toMatchObject({ stage: 'request' });
    expect(factsOf('Partijen die geïnteresseerd zijn, dienen zich uiterlijk 7 augustus 2027 aan te melden.', { dispatched: '2027-07-17' }).deadline).toMatchObject({ days: 21, stage: 'request' });
  });

  it('takes no other date for the closing', () => {
    expect(factsOf('Publicatie 1 maart 2027. Vragen kunnen worden gesteld tot 10 maart 2027. De overeenkomst gaat in op 1 mei 2027.').deadline).toBeNull();
    expect(factsOf('Publicatie 1 maart 2027. De opdracht start op 1 juni 2027.').published).toMatchObject({ date: '2027-03-01' });
  });
});
