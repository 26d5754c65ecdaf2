import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { parseXml } from '@/lib/cli/dom';
import { isNotice, readNotice } from '@/lib/document/eforms';
import { ReadError } from '@/lib/document/read-error';
import { expectSound, outline } from './invariants';

// A busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

// Made-up notices with made-up buyers, in the two forms that TED uses.

const ORGANISATION = `<efac:Organizations><efac:Organization><efac:Company>
  <cac:PartyIdentification><cbc:ID>ORG-0001</cbc:ID></cac:PartyIdentification><cac:PartyName><cbc:Name languageID="NLD">Gemeente Verzonnenstad</cbc:Name></cac:PartyName>
  <cac:PostalAddress><cbc:StreetName>Fantasieplein 1</cbc:StreetName><cac:Country><cbc:IdentificationCode listName="country">NLD</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
  <cac:Contact><cbc:Name>Voornaam Achternaam</cbc:Name><cbc:Telephone>+31 00 0000000</cbc:Telephone><cbc:ElectronicMail>inkoop@verzonnenstad.example</cbc:ElectronicMail></cac:Contact>
  </efac:Company></efac:Organization></efac:Organizations>`;

const extension = (inner: string) => `<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>${inner}</efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>`;

const lot = (id: string, name: string, inner: { terms?: string; project?: string; process?: string } = {}) => `<cac:ProcurementProjectLot><cbc:ID schemeName="Lot">${id}</cbc:ID>
  <cac:TenderingTerms>${inner.terms ?? ''}</cac:TenderingTerms><cac:TenderingProcess>${inner.process ?? ''}</cac:TenderingProcess>
  <cac:ProcurementProject><cbc:Name languageID="NLD">${name}</cbc:Name>${inner.project ?? ''}</cac:ProcurementProject></cac:ProcurementProjectLot>`;

const criterion = (kind: string, name: string, unit: string, weight: string) => `<cac:SubordinateAwardingCriterion>${extension(`<efac:AwardCriterionParameter><efbc:ParameterCode listName="number-weight">${unit}</efbc:ParameterCode><efbc:ParameterNumeric>${weight}</efbc:ParameterNumeric></efac:AwardCriterionParameter>`)}
  <cbc:AwardingCriterionTypeCode listName="award-criterion-type">${kind}</cbc:AwardingCriterionTypeCode><cbc:Name languageID="NLD">${name}</cbc:Name></cac:SubordinateAwardingCriterion>`;

const eforms = (lots: string) => `<?xml version="1.0" encoding="UTF-8"?><ContractNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2" xmlns:cac="urn:cac" xmlns:cbc="urn:cbc" xmlns:efac="urn:efac" xmlns:efbc="urn:efbc" xmlns:efext="urn:efext" xmlns:ext="urn:ext">
  ${extension(`<efbc:TransmissionDate>2026-02-03+01:00</efbc:TransmissionDate>${ORGANISATION}<efac:Publication><efbc:PublicationDate>2026-02-05Z</efbc:PublicationDate></efac:Publication>`)}
  <cbc:RegulatoryDomain>32014L0024</cbc:RegulatoryDomain><cbc:NoticeTypeCode listName="competition">cn-standard</cbc:NoticeTypeCode><cbc:NoticeLanguageCode>NLD</cbc:NoticeLanguageCode>
  <cac:ContractingParty><cac:ContractingPartyType><cbc:PartyTypeCode listName="buyer-legal-type">la</cbc:PartyTypeCode></cac:ContractingPartyType><cac:Party><cac:PartyIdentification><cbc:ID>ORG-0001</cbc:ID></cac:PartyIdentification></cac:Party></cac:ContractingParty>
  <cac:TenderingProcess><cbc:ProcedureCode listName="procurement-procedure-type">open</cbc:ProcedureCode></cac:TenderingProcess>
  <cac:ProcurementProject><cbc:Name languageID="NLD">Koffie &amp; thee</cbc:Name><cbc:Name languageID="ENG">Coffee</cbc:Name><cbc:Description languageID="NLD">Levering van koffie.\n\n•\tbonen\n•\tbekers</cbc:Description><cbc:Description languageID="ENG">Coffee supply.</cbc:Description>
    <cbc:ProcurementTypeCode listName="contract-nature">supplies</cbc:ProcurementTypeCode><cac:RequestedTenderTotal><cbc:EstimatedOverallContractAmount currencyID="EUR">500000</cbc:EstimatedOverallContractAmount></cac:RequestedTenderTotal>
    <cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">15860000</cbc:ItemClassificationCode></cac:MainCommodityClassification></cac:ProcurementProject>${lots}</ContractNotice>`;

const TERMS = `${extension(`<efac:SelectionCriteria><cbc:CriterionTypeCode listName="selection-criterion">ef-stand</cbc:CriterionTypeCode><cbc:Name languageID="NLD">Omzet</cbc:Name><cbc:Description languageID="NLD">De inschrijver heeft een omzet van € 900.000.</cbc:Description></efac:SelectionCriteria>`)}
  <cac:TendererQualificationRequest><cac:SpecificTendererRequirement><cbc:TendererRequirementTypeCode listName="reserved-procurement">res-ws</cbc:TendererRequirementTypeCode></cac:SpecificTendererRequirement></cac:TendererQualificationRequest>
  <cac:AwardingTerms><cac:AwardingCriterion>${criterion('price', 'Prijs', 'poi-exa', '300')}${criterion('quality', 'Plan van aanpak', 'poi-exa', '700')}</cac:AwardingCriterion></cac:AwardingTerms>`;
const PROCESS = '<cac:TenderSubmissionDeadlinePeriod><cbc:EndDate>2026-03-16+01:00</cbc:EndDate></cac:TenderSubmissionDeadlinePeriod><cac:ContractingSystem><cbc:ContractingSystemTypeCode listName="framework-agreement">fa-wo-rc</cbc:ContractingSystemTypeCode></cac:ContractingSystem>';
const PERIOD = '<cac:PlannedPeriod><cbc:DurationMeasure unitCode="YEAR">4</cbc:DurationMeasure></cac:PlannedPeriod><cac:RealizedLocation><cac:Address><cbc:CountrySubentityCode listName="nuts">NL412</cbc:CountrySubentityCode></cac:Address></cac:RealizedLocation>';

const tedForm = (object: string, rest = '') => `<?xml version="1.0"?><TED_EXPORT xmlns="urn:ted" xmlns:n2016="urn:nuts"><CODED_DATA_SECTION><REF_OJS><DATE_PUB>20200204</DATE_PUB></REF_OJS><NOTICE_DATA><ISO_COUNTRY VALUE="NL"/></NOTICE_DATA></CODED_DATA_SECTION>
  <TRANSLATION_SECTION><ML_TITLES><ML_TI_DOC LG="NL"><TI_TEXT><P>Vertaalde titel</P></TI_TEXT></ML_TI_DOC></ML_TITLES></TRANSLATION_SECTION>
  <FORM_SECTION><F02_2014 CATEGORY="TRANSLATION" FORM="F02" LG="EN"><OBJECT_CONTRACT><TITLE><P>Green</P></TITLE></OBJECT_CONTRACT></F02_2014><F02_2014 CATEGORY="ORIGINAL" FORM="F02" LG="NL"><LEGAL_BASIS VALUE="32014L0024"/>
  <CONTRACTING_BODY><ADDRESS_CONTRACTING_BODY><OFFICIALNAME>Waterschap Verzonnen Land</OFFICIALNAME><CONTACT_POINT>Voornaam Achternaam</CONTACT_POINT><PHONE>+31 000</PHONE><E_MAIL>x@voorbeeld.example</E_MAIL></ADDRESS_CONTRACTING_BODY><CA_TYPE VALUE="BODY_PUBLIC"/></CONTRACTING_BODY>
  ${object}<LEFTI><TECHNICAL_PROFESSIONAL_INFO><P>1) een lijst van diensten;</P><P>2) een certificaat.</P></TECHNICAL_PROFESSIONAL_INFO><RESTRICTED_SHELTERED_WORKSHOP/></LEFTI>
  <PROCEDURE><PT_RESTRICTED/><FRAMEWORK><JUSTIFICATION><P>De opdracht vraagt investeringen.</P></JUSTIFICATION></FRAMEWORK><DATE_RECEIPT_TENDERS>2020-03-03</DATE_RECEIPT_TENDERS></PROCEDURE>
  <COMPLEMENTARY_INFO><INFO_ADD><P>Zie de leidraad.</P></INFO_ADD><ADDRESS_REVIEW_BODY><OFFICIALNAME>Rechtbank</OFFICIALNAME><PHONE>+31 111</PHONE></ADDRESS_REVIEW_BODY><DATE_DISPATCH_NOTICE>2020-01-30</DATE_DISPATCH_NOTICE></COMPLEMENTARY_INFO>${rest}</F02_2014></FORM_SECTION></TED_EXPORT>`;

const DOMS: [string, (xml: string) => Document][] = [
  ['linkedom', parseXml],
  ['jsdom', (xml) => new new JSDOM('').window.DOMParser().parseFromString(xml, 'text/xml')],
];

describe.each(DOMS)('a notice, read with %s', (_name, parse) => {
  const read = (xml: string) => readNotice(parse(xml), 'aankondiging.xml');

  it('reads the Dutch fields of eForms with label, section and no contact data', () => {
    const document = read(eforms(lot('LOT-0001', 'Koffie &amp; thee', { terms: TERMS, project: PERIOD, process: PROCESS })));
    expect(outline(document)).toEqual([
      'h1: Koffie & thee', 'paragraph: Levering van koffie.', 'list-item: \u2022 bonen', 'list-item: \u2022 bekers', 'h4: Omzet', 'paragraph: De inschrijver heeft een omzet van € 900.000.', 'paragraph: Prijs', 'paragraph: Plan van aanpak',
    ]);
    expect(document.blocks[5]).toMatchObject({ label: 'Economische en financiële draagkracht', section: ['Koffie & thee', 'Economische en financiële draagkracht'] });
    expect(document.blocks[5]!.lot).toBeUndefined();
    expect(document.source).toEqual({ name: 'aankondiging.xml', kind: 'eforms' });
    expect(document.text).not.toMatch(/Achternaam|verzonnenstad\.example|Fantasieplein|0000000|Coffee/);
    expectSound(document);
  });

  it('takes the codes of eForms as facts', () => {
    expect(read(eforms(lot('LOT-0001', 'Koffie', { terms: TERMS, project: PERIOD, process: PROCESS }))).coded).toEqual({
      noticeKind: 'competition', estimatedValue: [{ amount: 500000, currency: 'EUR', lot: null }], frameworkMaximum: [], durationMonths: 48, lots: { count: 1 }, cpv: ['15860000'], nuts: ['NL412'], country: 'NL',
      buyer: { name: 'Gemeente Verzonnenstad', kind: 'municipality' }, procedure: 'open', regime: 'standard', natureOfContract: 'supplies', framework: true, reserved: 'res-ws',
      awardCriteria: [{ kind: 'price', weight: 30, name: 'Prijs', lot: null }, { kind: 'quality', weight: 70, name: 'Plan van aanpak', lot: null }],
      dispatched: '2026-02-03', published: '2026-02-05', deadline: '2026-03-16',
    });
  });

  it('keeps lots apart, each with its name and value', () => {
    const value = (amount: number) => `<cbc:Description languageID="NLD">Levering.</cbc:Description><cac:RequestedTenderTotal><cbc:EstimatedOverallContractAmount currencyID="EUR">${amount}</cbc:EstimatedOverallContractAmount></cac:RequestedTenderTotal>`;
    const document = read(eforms(lot('LOT-0001', 'Koffie', { project: value(300000) }) + lot('LOT-0002', 'Thee', { project: value(200000) })));
    expect(document.blocks.slice(-4).map((block) => [block.kind, block.text, block.lot])).toEqual([['heading', 'Koffie', 'LOT-0001'], ['paragraph', 'Levering.', 'LOT-0001'], ['heading', 'Thee', 'LOT-0002'], ['paragraph', 'Levering.', 'LOT-0002']]);
    expect(document.coded!.estimatedValue).toEqual([{ amount: 500000, currency: 'EUR', lot: null }, { amount: 300000, currency: 'EUR', lot: 'LOT-0001' }, { amount: 200000, currency: 'EUR', lot: 'LOT-0002' }]);
    expect(document.coded!.lots).toEqual({ count: 2 });
  });

  it('says what closes, and takes the choice of candidates for no way of awarding', () => {
    const interest = extension('<efac:InterestExpressionReceptionPeriod><cbc:EndDate>2026-03-02+01:00</cbc:EndDate></efac:InterestExpressionReceptionPeriod>');
    const shortlist = '<cac:AwardingTerms><cac:AwardingCriterion><cac:SubordinateAwardingCriterion><cbc:AwardingCriterionTypeCode listName="award-criterion-type">quality</cbc:AwardingCriterionTypeCode><cbc:Description languageID="NLD">Het aantal kandidaten wordt beperkt tot vier door een doorselectie op referenties.</cbc:Description></cac:SubordinateAwardingCriterion></cac:AwardingCriterion></cac:AwardingTerms>';
    const later = interest.replace('2026-03-02', '2026-03-05');
    expect(read(eforms(lot('LOT-0001', 'Koffie', { process: later }) + lot('LOT-0002', 'Thee', { process: interest }))).coded).toMatchObject({ deadline: '2026-03-02', otherDeadlines: ['2026-03-05'] });
    const { coded } = read(eforms(lot('LOT-0001', 'Koffie', { process: interest, terms: shortlist }) + lot('LOT-0002', 'Thee', { process: '<cac:TenderSubmissionDeadlinePeriod><cbc:EndDate>2026-03-09+01:00</cbc:EndDate></cac:TenderSubmissionDeadlinePeriod>' })));
    expect(coded).toMatchObject({ deadline: '2026-03-02', deadlineStage: 'request', awardCriteria: [] });
  });

  it('knows the form of social services, also of a concession', () => {
    const notice = (basis: string) => eforms(lot('LOT-0001', 'Maaltijden')).replace('32014L0024', basis).replace('cn-standard', 'pin-cfc-social').replace('>supplies<', '>services<').replace(/<cac:TenderingProcess><cbc:ProcedureCode.*?<\/cac:TenderingProcess>/, '');
    expect(read(notice('32014L0023')).coded).toMatchObject({ regime: 'light', procedure: 'concession' });
    expect(read(notice('32014L0024')).coded).toMatchObject({ regime: 'light', procedure: 'light' });
  });

  it('leaves unknown what is not coded', () => {
    const { coded } = read(eforms(lot('LOT-0001', 'Koffie')));
    expect(coded).toMatchObject({ durationMonths: null, framework: null, reserved: null, deadline: null, awardCriteria: [], nuts: [] });
  });

  it('reads a standard form of TED in its own language, whole before lots', () => {
    const document = read(tedForm(`<OBJECT_CONTRACT><TITLE><P>Groenonderhoud</P></TITLE><CPV_MAIN><CPV_CODE CODE="77310000"/></CPV_MAIN><TYPE_CONTRACT CTYPE="SERVICES"/><SHORT_DESCR><P>Onderhoud van groen.</P></SHORT_DESCR><VAL_ESTIMATED_TOTAL CURRENCY="EUR">250000</VAL_ESTIMATED_TOTAL><LOT_DIVISION/>
      ${[1, 2].map((number) => `<OBJECT_DESCR ITEM="${number}"><TITLE><P>Wijk ${number}</P></TITLE><LOT_NO>${number}</LOT_NO><n2016:NUTS CODE="NL412"/><SHORT_DESCR><P>Zie de leidraad.</P></SHORT_DESCR><AC><AC_QUALITY><AC_CRITERION>Planning</AC_CRITERION><AC_WEIGHTING>40</AC_WEIGHTING></AC_QUALITY><AC_PRICE><AC_WEIGHTING>60 %</AC_WEIGHTING></AC_PRICE></AC><DATE_START>2020-04-01</DATE_START><DATE_END>2021-12-31</DATE_END></OBJECT_DESCR>`).join('')}</OBJECT_CONTRACT>`));
    expect(outline(document)).toEqual([
      'h1: Groenonderhoud', 'paragraph: Onderhoud van groen.', 'list-item: 1) een lijst van diensten;', 'list-item: 2) een certificaat.', 'paragraph: De opdracht vraagt investeringen.', 'paragraph: Zie de leidraad.',
      'h2: Wijk 1', 'paragraph: Zie de leidraad.', 'table-row: Planning\t40', 'h2: Wijk 2', 'paragraph: Zie de leidraad.', 'table-row: Planning\t40',
    ]);
    expect(document.coded).toMatchObject({
      noticeKind: 'competition', estimatedValue: [{ amount: 250000, max: null, currency: 'EUR', lot: null }], durationMonths: 21, lots: { count: 2 }, cpv: ['77310000'], nuts: ['NL412'], country: 'NL',
      buyer: { name: 'Waterschap Verzonnen Land', kind: 'water-board' }, procedure: 'restricted', regime: 'standard', natureOfContract: 'services', framework: true, reserved: 'res-ws', dispatched: '2020-01-30', published: '2020-02-04', deadline: '2020-03-03',
    });
    expect(document.coded!.awardCriteria!.slice(0, 2)).toEqual([{ kind: 'quality', weight: 40, name: 'Planning', lot: '1' }, { kind: 'price', weight: 60, name: null, lot: '1' }]);
    expect(document.text).not.toMatch(/Achternaam|voorbeeld\.example|\+31|Vertaalde|Green/);
    expectSound(document);
  });

  it('does not invent a number of lots or a weight', () => {
    const { coded } = read(tedForm('<OBJECT_CONTRACT><TITLE><P>Zorg</P></TITLE><LOT_DIVISION/><OBJECT_DESCR ITEM="1"><AC><AC_QUALITY><AC_CRITERION>Plan</AC_CRITERION><AC_WEIGHTING>hoog</AC_WEIGHTING></AC_QUALITY></AC><DURATION TYPE="DAY">4</DURATION></OBJECT_DESCR></OBJECT_CONTRACT>'));
    expect(coded).toMatchObject({ lots: null, durationMonths: 0.13, awardCriteria: [{ kind: 'quality', weight: null, name: 'Plan', lot: null }] });
  });

  it('refuses another XML file with words for the user', () => {
    expect(isNotice(parse('<catalogus><item/></catalogus>'))).toBe(false);
    expect(() => read('<catalogus><item/></catalogus>')).toThrow(ReadError);
  });
});
