import { buildDocument } from './build';
import { cleanLine } from './clean';
import type { BlockInput, CodedFacts, TenderDocument } from './document';
import { textBlocks } from './text-blocks';
import { notTooLong } from './text-limits';

interface NoticeLot { id: string; heading: string }

/**
 * Gathers the text fields of a notice as blocks. The words are the notice's own; the name of the field is the `label` of its
 * blocks, and title, lot and field name are their section.
 */
export class NoticeText {
  private readonly blocks: BlockInput[] = [];
  private readonly seen = new Set<string>();
  private title: string | null = null;
  private lot: NoticeLot | null = null;
  private only = false;

  setTitle(text: string): void {
    const line = cleanLine(text);
    if (!line || this.title !== null) return;
    this.title = line;
    this.seen.add(line);
    this.blocks.push({ kind: 'heading', level: 1, text: line, section: [] });
  }

  /** Starts a lot. The only lot of a notice is the whole: it gets no name of its own, and repeats nothing. */
  startLot(id: string, name: string, only: boolean): void {
    const line = cleanLine(name);
    this.only = only;
    this.lot = only ? null : { id, heading: line || id };
    if (line && !(only && this.seen.has(line))) {
      this.blocks.push({ kind: 'heading', level: 2, text: line, ...(only ? {} : { lot: id }), section: this.title ? [this.title] : [] });
    }
  }

  /** The text of one field. A field of the only lot that repeats the whole word for word is read once. */
  field(text: string, label: string, options: { heading?: boolean } = {}): void {
    const key = `${label}|${cleanLine(text)}`;
    if (this.only && this.seen.has(key)) return;
    this.seen.add(key);
    const base = [this.title, this.lot?.heading, label].filter((part): part is string => !!part);
    const context = { ...(label ? { label } : {}), ...(this.lot ? { lot: this.lot.id } : {}) };
    if (options.heading) {
      const line = cleanLine(text);
      if (line) this.blocks.push({ kind: 'heading', level: 4, text: line, ...context, section: base });
      return;
    }
    let inner: string | null = null;
    const found = textBlocks(text);
    // A field of a few words ("NEDERLAND") is a value, not a title.
    const titled = found.some((block) => block.kind !== 'heading');
    for (const block of found) {
      const { level: _level, lot: _lot, page: _page, ...rest } = block;
      if (block.kind === 'heading' && !titled) {
        this.blocks.push({ ...rest, kind: 'paragraph', ...context, section: base });
      } else if (block.kind === 'heading') {
        this.blocks.push({ ...rest, level: 5, ...context, section: base });
        inner = block.text;
      } else {
        this.blocks.push({ ...rest, ...context, section: inner ? [...base, inner] : base });
      }
    }
  }

  /** A row of two cells: a criterion and its weight. */
  row(cells: readonly string[], columns: readonly string[], label: string): void {
    const texts = cells.map(cleanLine);
    if (!texts[0]) return;
    const base = [this.title, this.lot?.heading, label].filter((part): part is string => !!part);
    this.blocks.push({
      kind: 'table-row', text: texts.filter((cell) => cell !== '').join('\t'), columns, label, section: base, ...(this.lot ? { lot: this.lot.id } : {}),
    });
  }

  build(name: string, coded: CodedFacts): TenderDocument {
    return buildDocument({ source: { name, kind: 'eforms' }, title: this.title, blocks: notTooLong(this.blocks, name), whole: true, coded });
  }
}

/** Kind of buyer by the name it goes by, which is surer than the code that it chose. Null when the name does not say. */
export function buyerKindByName(name: string): string | null {
  const low = name.toLowerCase();
  if (/\bgemeente(?:n)?\b|\bstad\b|stadsbestuur|\bmunicipality\b/.test(low) && !/ontwikkelbedrijf|\bnv\b|\bbv\b/.test(low)) return 'municipality';
  if (/\bprovincie\b|provinciebestuur/.test(low)) return 'province';
  if (/\bwaterschap\b|hoogheemraadschap|wetterskip/.test(low)) return 'water-board';
  if (/\bministerie\b|\bfod\b|rijkswaterstaat|rijksdienst|rijksvastgoed|belastingdienst|dienst justiti|\bpolitie\b|\bdefensie\b/.test(low)) return 'central';
  return null;
}

/** Two letters for the three of eForms; other countries keep their code. */
export function countryCode(code: string): string | null {
  const clean = code.trim().toUpperCase();
  if (!clean) return null;
  return { NLD: 'NL', BEL: 'BE', DEU: 'DE', FRA: 'FR', LUX: 'LU' }[clean] ?? clean;
}

/** Values without repeats, in order. */
export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** For `filter`: drops a value that repeats an earlier one of the same lot. */
export function onlyOnce(value: { amount: number; lot: string | null }, index: number, all: readonly { amount: number; lot: string | null }[]): boolean {
  return all.findIndex((other) => other.amount === value.amount && other.lot === value.lot) === index;
}

/**
 * Weights in percent. Points are made percentages when every criterion of a lot has points; anything else that is no
 * percentage (order of importance, a range) is unknown.
 */
export function percentages(criteria: readonly { weight: number | null; unit: 'percent' | 'points' | 'share' | null }[]): (number | null)[] {
  const known = criteria.every((criterion) => criterion.weight !== null);
  const total = criteria.reduce((sum, criterion) => sum + (criterion.weight ?? 0), 0);
  return criteria.map(({ weight, unit }) => {
    if (weight === null || weight < 0) return null;
    if (unit === 'percent') return weight <= 100 ? weight : null;
    if (unit === 'share') return weight <= 1 ? round(weight * 100) : null;
    if (unit === 'points') return known && total > 0 ? round((weight / total) * 100) : null;
    return null;
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
