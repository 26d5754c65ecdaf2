import type { CodedFacts, TenderDocument } from './document';
import { NoticeText, buyerKindByName, countryCode, onlyOnce, percentages, unique } from './notice-text';
import { at, below, children, decimal, extended, inMonths, isoDate, localName, monthsBetween, textOf } from './xml';

/** Names as the official Dutch eForms labels have them, shortened; keyed by parent and element. */
const LABELS: Readonly<Record<string, string>> = {
  'ProcurementProject/Description': 'Beschrijving',
  'ProcurementProject/Note': 'Aanvullende informatie',
  'RealizedLocation/Description': 'Plaats van uitvoering',
  'ContractExtension/OptionsDescription': 'Opties',
  'Period/Description': 'Verlengingen',
  'AwardingCriterion/Description': 'Weging van de gunningscriteria',
  'AwardingCriterion/CalculationExpression': 'Berekening van de score',
  'PaymentTerms/Note': 'Financiële regeling',
  'RequiredFinancialGuarantee/Description': 'Financiële zekerheid',
  'TendererQualificationRequest/CompanyLegalForm': 'Rechtsvorm van een combinatie',
  'TendererQualificationRequest/Description': 'Voorwaarden voor deelname',
  'SecurityClearanceTerm/Description': 'Veiligheidsmachtiging',
  'TenderingProcess/Description': 'Kenmerken van de procedure',
  'ProcessJustification/Description': 'Rechtvaardiging',
  'ProcessJustification/ProcessReason': 'Rechtvaardiging',
  'FrameworkAgreement/Justification': 'Rechtvaardiging van de looptijd van de raamovereenkomst',
  'SubsequentProcessTenderRequirement/Description': 'Kopers onder de raamovereenkomst',
  'ProcurementAdditionalType/ProcurementType': 'Strategische aanbesteding',
  'PresentationPeriod/Description': 'Termijn voor beroep',
  'AwardingTerms/Note': 'Gunning',
};
const SELECTION: Readonly<Record<string, string>> = {
  'sui-act': 'Geschiktheid om de beroepsactiviteit uit te oefenen',
  'ef-stand': 'Economische en financiële draagkracht',
  'tp-abil': 'Technische bekwaamheid en beroepsbekwaamheid',
};
const AWARD: Readonly<Record<string, string>> = { price: 'Gunningscriterium: prijs', cost: 'Gunningscriterium: kosten', quality: 'Gunningscriterium: kwaliteit' };
/** Persons, addresses and the administration of the notice itself: no text of the tender. */
const LEFT_OUT = new Set([
  'Organizations', 'Organization', 'Company', 'TouchPoint', 'UltimateBeneficialOwner', 'Contact', 'Person', 'PostalAddress', 'PartyName', 'PartyIdentification', 'Publication',
  'NoticeResult', 'CallForTendersDocumentReference', 'FiscalLegislationDocumentReference', 'EnvironmentalLegislationDocumentReference', 'EmploymentLegislationDocumentReference',
]);
const PROCEDURES: Readonly<Record<string, string>> = {
  'open': 'open', 'restricted': 'restricted', 'neg-w-call': 'negotiated', 'comp-tend': 'negotiated', 'neg-wo-call': 'single-invited', 'comp-dial': 'competitive-dialogue', 'innovation': 'innovation-partnership',
};

/** Reads an eForms notice (UBL). In: the parsed file. Out: its Dutch text fields and its codes. */
export function readUblNotice(root: Element, name: string): TenderDocument {
  const language = textLanguage(root);
  const notice = new NoticeText();
  const project = children(root, 'ProcurementProject')[0];
  const lots = children(root, 'ProcurementProjectLot').filter((lot) => /^(?:LOT|PAR)-/.test(textOf(children(lot, 'ID')[0])) || children(lot, 'ID').length === 0);
  notice.setTitle(textIn(project, 'Name', language) || textIn(lots[0] && children(lots[0], 'ProcurementProject')[0], 'Name', language));
  for (const part of ['ProcurementProject', 'TenderingProcess', 'TenderingTerms']) {
    for (const element of children(root, part)) readFields(element, notice, language);
  }
  for (const [index, lot] of lots.entries()) {
    const inner = children(lot, 'ProcurementProject')[0];
    notice.startLot(textOf(children(lot, 'ID')[0]) || `LOT-${index + 1}`, textIn(inner, 'Name', language), lots.length === 1);
    for (const part of ['ProcurementProject', 'TenderingTerms', 'TenderingProcess']) {
      for (const element of children(lot, part)) readFields(element, notice, language);
    }
  }
  return notice.build(name, codedFacts(root, lots));
}

/** Dutch when the notice has Dutch text outside the names of organisations, else its own language. */
function textLanguage(root: Element): string {
  const tongues = new Set(below(root, 'Description').concat(below(root, 'Name')).map((element) => element.getAttribute('languageID')));
  return tongues.has('NLD') ? 'NLD' : textOf(children(root, 'NoticeLanguageCode')[0]);
}

function textIn(parent: Element | undefined, name: string, language: string): string {
  const found = parent ? children(parent, name) : [];
  return textOf(found.find((element) => element.getAttribute('languageID') === language));
}

function readFields(root: Element, notice: NoticeText, language: string): void {
  const stack: Element[] = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    const name = localName(element);
    if (LEFT_OUT.has(name)) continue;
    const parent = element.parentNode as Element;
    const tongue = element.getAttribute('languageID');
    if (tongue !== null) {
      const place = localName(parent);
      // The title of the tender or the lot is a heading already.
      if (tongue === language && !(place === 'ProcurementProject' && name === 'Name')) {
        notice.field(textOf(element), labelOf(parent, place, name), { heading: name === 'Name' && place === 'SelectionCriteria' });
      }
      continue;
    }
    const inner = children(element);
    for (let index = inner.length - 1; index >= 0; index--) stack.push(inner[index]!);
  }
}

function labelOf(parent: Element, place: string, name: string): string {
  const code = (element: string) => textOf(children(parent, element)[0]);
  if (place === 'SelectionCriteria') return SELECTION[code('CriterionTypeCode')] ?? 'Selectiecriterium';
  if (place === 'SubordinateAwardingCriterion') return AWARD[code('AwardingCriterionTypeCode')] ?? 'Gunningscriterium';
  if (place === 'ContractExecutionRequirement') return code('ExecutionRequirementCode') === 'performance' ? 'Uitvoeringsvoorwaarden' : 'Voorwaarden voor de uitvoering';
  if (place === 'SpecificTendererRequirement') {
    const list = children(parent, 'TendererRequirementTypeCode')[0]?.getAttribute('listName');
    if (list === 'exclusion-ground') return 'Uitsluitingsgronden';
    return list === 'selection-criterion' ? 'Selectiecriterium' : 'Voorwaarden voor deelname';
  }
  return LABELS[`${place}/${name}`] ?? '';
}

function codedFacts(root: Element, lots: readonly Element[]): CodedFacts {
  const project = children(root, 'ProcurementProject');
  const projects = [...project, ...lots.flatMap((lot) => children(lot, 'ProcurementProject'))];
  const nature = natureOf(projects);
  // The value of the only lot is the value of the whole.
  const only = lots.length === 1;
  const withLot = [...project.map((one) => ({ one, lot: null })), ...lots.flatMap((lot) => children(lot, 'ProcurementProject').map((one) => ({ one, lot: only ? null : lotId(lot) })))];
  const type = children(root, 'NoticeTypeCode')[0];
  const noticeType = textOf(type);
  const basis = textOf(children(root, 'RegulatoryDomain')[0]);
  const concession = basis === '32014L0023';
  const regime = /social/.test(noticeType) && nature !== 'works' && nature !== 'supplies' ? 'light' : concession ? 'concession' : basis === '32014L0025' ? 'utilities' : basis ? 'standard' : null;
  const terms = projects.map(durationOf).filter((months): months is number => months !== null);
  const extension = extended(root);
  const publication = extension.flatMap((part) => at(part, 'Publication', 'PublicationDate'))[0] ?? children(root, 'RequestedPublicationDate')[0];
  const dispatch = extension.flatMap((part) => children(part, 'TransmissionDate'))[0] ?? children(root, 'IssueDate')[0];
  const countries = [...buyers(root), ...projects.flatMap((one) => at(one, 'RealizedLocation', 'Address'))];
  const country = countries.flatMap((one) => below(one, 'IdentificationCode')).map((code) => countryCode(textOf(code))).find((code) => code !== null) ?? null;
  return {
    noticeKind: type?.getAttribute('listName') || undefined,
    estimatedValue: withLot.flatMap(({ one, lot }) => at(one, 'RequestedTenderTotal', 'EstimatedOverallContractAmount').flatMap((amount) => money(amount, lot))).filter(onlyOnce),
    frameworkMaximum: withLot.flatMap(({ one, lot }) => at(one, 'RequestedTenderTotal').flatMap((total) => extended(total)).flatMap((part) => children(part, 'FrameworkMaximumAmount')).flatMap((amount) => money(amount, lot))).filter(onlyOnce),
    durationMonths: terms.length ? Math.max(...terms) : null,
    lots: lots.length ? { count: lots.length } : null,
    cpv: unique(projects.flatMap((one) => [...at(one, 'MainCommodityClassification', 'ItemClassificationCode'), ...at(one, 'AdditionalCommodityClassification', 'ItemClassificationCode')]).map((code) => textOf(code).slice(0, 8)).filter((code) => /^\d{8}$/.test(code))),
    nuts: unique(projects.flatMap((one) => at(one, 'RealizedLocation', 'Address', 'CountrySubentityCode')).map(textOf).filter((code) => code !== '')),
    country,
    buyer: buyerOf(root, basis, country),
    procedure: procedureOf(root, lots, concession ? 'concession' : regime),
    regime,
    natureOfContract: nature,
    framework: flagOf(lots, 'framework-agreement', 'none'),
    reserved: reservedOf(root, lots),
    awardCriteria: lots.flatMap((lot) => criteriaOf(lot, only ? null : lotId(lot))),
    dispatched: isoDate(textOf(dispatch)),
    published: isoDate(textOf(publication)),
    ...deadlineOf(lots),
  };
}

function lotId(lot: Element): string | null {
  return textOf(children(lot, 'ID')[0]) || null;
}

function money(element: Element, lot: string | null): { amount: number; currency: string; lot: string | null }[] {
  const amount = decimal(textOf(element));
  return amount === null || amount < 0 ? [] : [{ amount, currency: element.getAttribute('currencyID') ?? 'EUR', lot }];
}

function durationOf(project: Element): number | null {
  const period = children(project, 'PlannedPeriod')[0];
  if (!period) return null;
  const measure = children(period, 'DurationMeasure')[0];
  const amount = decimal(textOf(measure));
  if (amount !== null && amount > 0) return inMonths(amount, measure?.getAttribute('unitCode') ?? '');
  const start = isoDate(textOf(children(period, 'StartDate')[0]));
  const end = isoDate(textOf(children(period, 'EndDate')[0]));
  return start && end ? monthsBetween(start, end) : null;
}

/** The companies that buy, by the reference of the contracting party; the first organisation when none is referred to. */
function buyers(root: Element): Element[] {
  const ids = at(root, 'ContractingParty', 'Party', 'PartyIdentification', 'ID').map(textOf);
  const companies = extended(root).flatMap((part) => at(part, 'Organizations', 'Organization', 'Company'));
  const named = companies.filter((company) => at(company, 'PartyIdentification', 'ID').some((id) => ids.includes(textOf(id))));
  return named.length ? named : companies.slice(0, 1);
}

function buyerOf(root: Element, basis: string, country: string | null): CodedFacts['buyer'] {
  const names = buyers(root).flatMap((company) => at(company, 'PartyName', 'Name'));
  const name = textOf(names.find((one) => one.getAttribute('languageID') === 'NLD') ?? names[0]) || null;
  const code = textOf(at(root, 'ContractingParty', 'ContractingPartyType', 'PartyTypeCode').find((one) => one.getAttribute('listName') === 'buyer-legal-type'));
  const utility = basis === '32014L0025' || at(root, 'ContractingParty', 'ContractingActivity', 'ActivityTypeCode').some((one) => one.getAttribute('listName') === 'entity-activity');
  // Belgian systems fill in "central government" for every buyer.
  const byCode = code === 'cga' && country === 'NL' ? 'central' : code === 'la' ? 'municipality' : code === 'ra' ? 'province' : code ? 'public-body' : null;
  const kind = (name ? buyerKindByName(name) : null) ?? (utility ? 'utility' : byCode);
  return name || kind ? { name, kind } : undefined;
}

function procedureOf(root: Element, lots: readonly Element[], regime: CodedFacts['regime']): string | null {
  if (flagOf(lots, 'dps-usage', 'none')) return 'dynamic-purchasing';
  const known = PROCEDURES[textOf(at(root, 'TenderingProcess', 'ProcedureCode')[0])];
  if (known) return known;
  return regime === 'concession' ? 'concession' : regime === 'light' ? 'light' : null;
}

function natureOf(projects: readonly Element[]): CodedFacts['natureOfContract'] {
  const code = textOf(projects.flatMap((one) => children(one, 'ProcurementTypeCode').filter((type) => type.getAttribute('listName') === 'contract-nature'))[0]);
  return code === 'works' || code === 'supplies' || code === 'services' ? code : null;
}

/** True or false by the codes of the lots; null when no lot has the code. */
function flagOf(lots: readonly Element[], list: string, no: string): boolean | null {
  const codes = lots.flatMap((lot) => at(lot, 'TenderingProcess', 'ContractingSystem', 'ContractingSystemTypeCode')).filter((code) => code.getAttribute('listName') === list).map(textOf);
  return codes.length ? codes.some((code) => code !== no) : null;
}

/** `res-ws` (sheltered workshops), `res-pub-ser` (article 77), `none`, or null when the notice has no such code. */
function reservedOf(root: Element, lots: readonly Element[]): string | null {
  const codes = [root, ...lots].flatMap((part) => at(part, 'TenderingTerms', 'TendererQualificationRequest', 'SpecificTendererRequirement', 'TendererRequirementTypeCode'))
    .filter((code) => code.getAttribute('listName') === 'reserved-procurement').map(textOf);
  return codes.find((code) => code !== 'none') ?? codes[0] ?? null;
}

/** Some buyers put the way of choosing candidates in the place of the award criteria. */
const SHORTLIST = /(?:selectie|geselecteerde|aantal) (?:kandidaten|gegadigden)|doorselectie|selectiecriteri|kandidaten die worden uitgenodigd|uitgenodigd om een offerte/i;

const UNITS: Readonly<Record<string, 'percent' | 'points' | 'share'>> = { 'per-exa': 'percent', 'poi-exa': 'points', 'dec-exa': 'share' };

function criteriaOf(lot: Element, id: string | null): NonNullable<CodedFacts['awardCriteria']> {
  const found = at(lot, 'TenderingTerms', 'AwardingTerms', 'AwardingCriterion', 'SubordinateAwardingCriterion').flatMap((criterion) => {
    const code = textOf(children(criterion, 'AwardingCriterionTypeCode')[0]);
    if (code !== 'price' && code !== 'cost' && code !== 'quality') return [];
    if (SHORTLIST.test(textOf(children(criterion, 'Description')[0]))) return [];
    const parameter = extended(criterion).flatMap((part) => children(part, 'AwardCriterionParameter')).find((one) => children(one, 'ParameterCode')[0]?.getAttribute('listName') === 'number-weight');
    const unit = parameter ? UNITS[textOf(children(parameter, 'ParameterCode')[0])] ?? null : null;
    const weight = parameter ? decimal(textOf(children(parameter, 'ParameterNumeric')[0])) : null;
    return [{ kind: code as 'price' | 'cost' | 'quality', name: textIn(criterion, 'Name', 'NLD') || null, weight, unit }];
  });
  const shares = percentages(found);
  return found.map(({ kind, name }, index) => ({ kind, weight: shares[index] ?? null, name, lot: id }));
}

/** The first closing date of any lot, those of other lots, and what closes then: tenders, or requests and expressions of interest. */
function deadlineOf(lots: readonly Element[]): Pick<CodedFacts, 'deadline' | 'deadlineStage' | 'otherDeadlines'> {
  const processes = lots.flatMap((lot) => children(lot, 'TenderingProcess'));
  const dates = (elements: readonly Element[], stage: 'request' | 'tender') => elements.map((date) => isoDate(textOf(date))).filter((date): date is string => date !== null).map((date) => ({ date, stage }));
  const all = [
    ...dates(processes.flatMap((process) => at(process, 'TenderSubmissionDeadlinePeriod', 'EndDate')), 'tender'),
    ...dates(processes.flatMap((process) => at(process, 'ParticipationRequestReceptionPeriod', 'EndDate')), 'request'),
    ...dates(processes.flatMap((process) => extended(process)).flatMap((part) => at(part, 'InterestExpressionReceptionPeriod', 'EndDate')), 'request'),
  ].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  const first = all[0];
  const later = unique(all.filter(({ date, stage }) => stage === first?.stage && date !== first.date).map(({ date }) => date));
  return { deadline: first?.date ?? null, ...(first?.stage === 'request' ? { deadlineStage: 'request' as const } : {}), ...(later.length ? { otherDeadlines: later } : {}) };
}
