import type { CodedFacts, TenderDocument } from './document';
import { NoticeText, buyerKindByName, countryCode, onlyOnce, percentages, unique } from './notice-text';
import { below, children, decimal, inMonths, isoDate, localName, monthsBetween, textOf } from './xml';

/** Names of the fields in the Dutch standard forms. */
const LABELS: Readonly<Record<string, string>> = {
  SHORT_DESCR: 'Beschrijving', MAIN_SITE: 'Plaats van uitvoering', OPTIONS_DESCR: 'Opties', RENEWAL_DESCR: 'Verlengingen', INFO_ADD: 'Aanvullende informatie',
  SUITABILITY: 'Geschiktheid om de beroepsactiviteit uit te oefenen', ECONOMIC_FINANCIAL_INFO: 'Economische en financiële draagkracht',
  ECONOMIC_FINANCIAL_MIN_LEVEL: 'Economische en financiële draagkracht: minimumeisen', TECHNICAL_PROFESSIONAL_INFO: 'Technische bekwaamheid en beroepsbekwaamheid',
  TECHNICAL_PROFESSIONAL_MIN_LEVEL: 'Technische bekwaamheid en beroepsbekwaamheid: minimumeisen', RULES_CRITERIA: 'Regels en criteria voor deelname',
  PERFORMANCE_CONDITIONS: 'Uitvoeringsvoorwaarden', REFERENCE_TO_LAW: 'Beroepsgroep', DEPOSIT_GUARANTEE_REQUIRED: 'Financiële zekerheid',
  MAIN_FINANCING_CONDITION: 'Financiële regeling', LEGAL_FORM: 'Rechtsvorm van een combinatie', JUSTIFICATION: 'Rechtvaardiging van de looptijd van de raamovereenkomst',
  MAIN_FEATURES_AWARD: 'Gunning', CRITERIA_EVALUATION: 'Beoordelingscriteria', CRITERIA_CANDIDATE: 'Keuze van gegadigden', CRITERIA_SELECTION: 'Selectiecriteria',
  REVIEW_PROCEDURE: 'Beroep', LOT_COMBINING_CONTRACT_RIGHT: 'Combinatie van percelen', INFO_ADD_EAUCTION: 'Elektronische veiling', D_JUSTIFICATION: 'Rechtvaardiging',
  QUALIFICATION: 'Voorwaarden voor deelname', CONDITIONS: 'Voorwaarden voor deelname', METHODS: 'Wijze van toetsing',
};
/** Persons, addresses and links: no text of the tender. */
const LEFT_OUT = /^(?:ADDRESS_|CONTACT|PHONE|E_MAIL|FAX|URL|OFFICIALNAME|NATIONALID|TOWN|POSTAL_CODE|ADDRESS$|NAME_ADDRESSES|INC_)/;
const PROCEDURES: Readonly<Record<string, string>> = {
  PT_OPEN: 'open', PT_RESTRICTED: 'restricted', PT_ACCELERATED_RESTRICTED: 'restricted', PT_COMPETITIVE_NEGOTIATION: 'negotiated', PT_ACCELERATED_NEGOTIATED: 'negotiated',
  PT_INVOLVING_NEGOTIATION: 'negotiated', PT_NEGOTIATED_WITH_PRIOR_CALL: 'negotiated', PT_NEGOTIATED_CHOICE: 'negotiated', PT_COMPETITIVE_DIALOGUE: 'competitive-dialogue',
  PT_INNOVATION_PARTNERSHIP: 'innovation-partnership', PT_AWARD_CONTRACT_WITHOUT_CALL: 'single-invited', PT_NEGOTIATED_WITHOUT_PUBLICATION: 'single-invited',
};
/** Forms by the stage of the purchase, in the words of the eForms code list. */
const STAGE: Readonly<Record<string, string>> = {
  F01: 'planning', F02: 'competition', F03: 'result', F04: 'planning', F05: 'competition', F06: 'result', F07: 'competition', F08: 'planning', F12: 'competition', F13: 'result', F14: 'change', F15: 'dir-awa-pre',
  F20: 'cont-modif', F24: 'competition', F25: 'result',
};

/** Reads a TED notice in a standard form, from the form in the language it was written in. Null when the file has no form. */
export function readTedForm(root: Element, name: string): TenderDocument | null {
  const forms = children(root, 'FORM_SECTION').flatMap((section) => children(section));
  const form = forms.find((one) => one.getAttribute('CATEGORY') === 'ORIGINAL' && one.getAttribute('LG') === 'NL')
    ?? forms.find((one) => one.getAttribute('CATEGORY') === 'ORIGINAL') ?? forms.find((one) => one.getAttribute('LG') === 'NL') ?? forms[0];
  if (!form) return null;
  const notice = new NoticeText();
  const object = children(form, 'OBJECT_CONTRACT')[0];
  if (object) notice.setTitle(textOf(children(object, 'TITLE')[0]));
  const lots = object ? children(object, 'OBJECT_DESCR') : [];
  if (object) readFields(object, notice, new Set(['OBJECT_DESCR', 'TITLE']));
  // What holds for the whole stands before the lots, or it would seem to belong to the last one.
  for (const part of children(form)) if (part !== object) readFields(part, notice, new Set());
  for (const [index, lot] of lots.entries()) {
    notice.startLot(lotName(lot, index), textOf(children(lot, 'TITLE')[0]), lots.length === 1);
    readFields(lot, notice, new Set(['TITLE']));
  }
  return notice.build(name, codedFacts(root, form, object, lots));
}

function lotName(lot: Element, index: number): string {
  return textOf(children(lot, 'LOT_NO')[0]) || lot.getAttribute('ITEM') || String(index + 1);
}

function readFields(root: Element, notice: NoticeText, skip: ReadonlySet<string>): void {
  const stack: Element[] = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    const name = localName(element);
    if (element !== root && (skip.has(name) || LEFT_OUT.test(name))) continue;
    const paragraphs = children(element, 'P');
    if (paragraphs.length) {
      notice.field(paragraphs.map(textOf).join('\n\n'), labelOf(element));
      continue;
    }
    if (name === 'AC_QUALITY' || name === 'AC_COST') {
      notice.row([textOf(children(element, 'AC_CRITERION')[0]), textOf(children(element, 'AC_WEIGHTING')[0])], ['Gunningscriterium', 'Weging'], `Gunningscriterium: ${name === 'AC_COST' ? 'kosten' : 'kwaliteit'}`);
      continue;
    }
    const inner = children(element);
    for (let index = inner.length - 1; index >= 0; index--) stack.push(inner[index]!);
  }
}

function labelOf(element: Element): string {
  for (let above: Node | null = element; above && above.nodeType === 1; above = above.parentNode) {
    const label = LABELS[localName(above)];
    if (label) return label;
  }
  return '';
}

function codedFacts(root: Element, form: Element, object: Element | undefined, lots: readonly Element[]): CodedFacts {
  const codes = children(root, 'CODED_DATA_SECTION')[0];
  const procedure = children(form, 'PROCEDURE')[0];
  const basis = children(form, 'LEGAL_BASIS')[0]?.getAttribute('VALUE') ?? '';
  const number = form.getAttribute('FORM') ?? '';
  const light = /^F2[123]/.test(number);
  const regime = basis === '32014L0023' ? 'concession' : light ? 'light' : basis === '32014L0025' ? 'utilities' : basis ? 'standard' : null;
  const planning = below(form, 'NOTICE')[0]?.getAttribute('TYPE') === 'PRI_ONLY';
  const terms = lots.map(durationOf).filter((months): months is number => months !== null);
  const own = object ? children(object) : [];
  return {
    noticeKind: stageOf(number, form),
    estimatedValue: [...own.flatMap((one) => valueOf(one, null)), ...lots.flatMap((lot, index) => children(lot).flatMap((one) => valueOf(one, lots.length > 1 ? lotName(lot, index) : null)))].filter(onlyOnce),
    durationMonths: terms.length ? Math.max(...terms) : null,
    lots: lotCount(object, lots),
    cpv: unique((object ? below(object, 'CPV_CODE') : []).map((code) => (code.getAttribute('CODE') ?? '').slice(0, 8)).filter((code) => /^\d{8}$/.test(code))),
    nuts: unique(lots.flatMap((lot) => children(lot, 'NUTS')).map((code) => code.getAttribute('CODE') ?? '').filter((code) => code !== '')),
    country: countryCode((codes ? below(codes, 'ISO_COUNTRY')[0]?.getAttribute('VALUE') : null) ?? below(form, 'COUNTRY')[0]?.getAttribute('VALUE') ?? ''),
    buyer: buyerOf(form, basis),
    procedure: procedureOf(procedure, regime, planning),
    regime,
    natureOfContract: natureOf(object),
    framework: procedure ? children(procedure, 'FRAMEWORK').length > 0 : planning ? null : false,
    reserved: reservedOf(form),
    awardCriteria: lots.flatMap((lot, index) => criteriaOf(lot, lots.length > 1 ? lotName(lot, index) : null)),
    dispatched: isoDate(textOf(below(form, 'DATE_DISPATCH_NOTICE')[0]) || textOf(codes && below(codes, 'DS_DATE_DISPATCH')[0])),
    published: isoDate(textOf(codes && below(codes, 'DATE_PUB')[0])),
    deadline: isoDate(textOf(procedure && children(procedure, 'DATE_RECEIPT_TENDERS')[0]) || textOf(codes && below(codes, 'DT_DATE_FOR_SUBMISSION')[0])),
  };
}

function stageOf(number: string, form: Element): string | undefined {
  const type = below(form, 'NOTICE')[0]?.getAttribute('TYPE') ?? '';
  if (/^F2[1-3]|^F0[14]/.test(number) && type) return type === 'PRI_ONLY' ? 'planning' : /AWARD/.test(type) ? 'result' : 'competition';
  return STAGE[number.slice(0, 3)];
}

function valueOf(element: Element, lot: string | null): { amount: number; max: number | null; currency: string; lot: string | null }[] {
  const name = localName(element);
  const currency = element.getAttribute('CURRENCY') ?? 'EUR';
  if (name === 'VAL_RANGE_TOTAL' || name === 'VAL_RANGE_OBJECT') {
    const low = decimal(textOf(children(element, 'LOW')[0]));
    const high = decimal(textOf(children(element, 'HIGH')[0]));
    return low !== null ? [{ amount: low, max: high, currency, lot }] : [];
  }
  if (name !== 'VAL_ESTIMATED_TOTAL' && name !== 'VAL_OBJECT' && name !== 'VAL_TOTAL') return [];
  const amount = decimal(textOf(element));
  return amount === null ? [] : [{ amount, max: null, currency, lot }];
}

function durationOf(lot: Element): number | null {
  const duration = children(lot, 'DURATION')[0];
  const amount = decimal(textOf(duration));
  if (amount !== null && amount > 0) return inMonths(amount, duration?.getAttribute('TYPE') ?? 'MONTH');
  const start = isoDate(textOf(children(lot, 'DATE_START')[0]));
  const end = isoDate(textOf(children(lot, 'DATE_END')[0]));
  return start && end ? monthsBetween(start, end) : null;
}

/** "Divided in lots" with one object only: the number is not coded. */
function lotCount(object: Element | undefined, lots: readonly Element[]): { count: number } | null {
  if (!object) return null;
  if (children(object, 'NO_LOT_DIVISION').length) return { count: 1 };
  if (lots.length > 1) return { count: lots.length };
  return children(object, 'LOT_DIVISION').length ? null : lots.length === 1 ? { count: 1 } : null;
}

function buyerOf(form: Element, basis: string): CodedFacts['buyer'] {
  const body = children(form, 'CONTRACTING_BODY')[0];
  if (!body) return undefined;
  const name = textOf(children(body, 'ADDRESS_CONTRACTING_BODY').flatMap((address) => children(address, 'OFFICIALNAME'))[0]) || null;
  const type = children(body, 'CA_TYPE')[0]?.getAttribute('VALUE') ?? '';
  const byCode = /^(?:MINISTRY|NATIONAL_AGENCY)$/.test(type) ? 'central' : type === 'REGIONAL_AUTHORITY' ? 'municipality' : type ? 'public-body' : null;
  const utility = basis === '32014L0025' || children(body, 'CE_ACTIVITY').length > 0;
  const kind = (name ? buyerKindByName(name) : null) ?? (utility ? 'utility' : byCode);
  return name || kind ? { name, kind } : undefined;
}

function procedureOf(procedure: Element | undefined, regime: CodedFacts['regime'], planning: boolean): string | null {
  const names = procedure ? children(procedure).map(localName) : [];
  if (names.includes('DPS') || (procedure && below(procedure, 'DPS').length)) return 'dynamic-purchasing';
  const known = names.map((name) => PROCEDURES[name]).find((id) => id !== undefined);
  if (known) return known;
  if (planning) return null;
  return regime === 'concession' ? 'concession' : regime === 'light' ? 'light' : null;
}

function natureOf(object: Element | undefined): CodedFacts['natureOfContract'] {
  const type = (object && children(object, 'TYPE_CONTRACT')[0]?.getAttribute('CTYPE'))?.toLowerCase();
  return type === 'works' || type === 'supplies' || type === 'services' ? type : null;
}

/** The codes of eForms: `res-ws` for sheltered workshops and programmes, `res-pub-ser` for article 77. */
function reservedOf(form: Element): string | null {
  if (below(form, 'RESTRICTED_SHELTERED_WORKSHOP').length || below(form, 'RESTRICTED_SHELTERED_PROGRAM').length) return 'res-ws';
  if (below(form, 'RESERVED_ORGANISATIONS_SERVICE_MISSION').length) return 'res-pub-ser';
  return children(form, 'LEFTI').length ? 'none' : null;
}

function criteriaOf(lot: Element, name: string | null): NonNullable<CodedFacts['awardCriteria']> {
  const found = children(lot, 'AC').flatMap((list) => children(list)).flatMap((criterion) => {
    const kind = { AC_PRICE: 'price', AC_COST: 'cost', AC_QUALITY: 'quality' }[localName(criterion)] as 'price' | 'cost' | 'quality' | undefined;
    if (!kind) return [];
    const weighting = textOf(children(criterion, 'AC_WEIGHTING')[0]);
    const number = /^(\d{1,4}(?:[.,]\d{1,4})?)\s*(%?)/.exec(weighting);
    const weight = number ? Number(number[1]!.replace(',', '.')) : null;
    return [{ kind, title: textOf(children(criterion, 'AC_CRITERION')[0]) || null, weight, unit: number ? (number[2] ? 'percent' as const : 'points' as const) : null }];
  });
  const shares = percentages(found);
  return found.map(({ kind, title }, index) => ({ kind, weight: shares[index] ?? null, name: title, lot: name }));
}
