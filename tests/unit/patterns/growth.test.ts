import { describe, expect, it, vi } from 'vitest';
import { attacksOn, attackText, isUnbounded } from './attacks';
import { literalsBelow, type Literal } from './literals';
import { countingPattern } from './step-counter';

vi.setConfig({ testTimeout: 120_000 });

const SHORT = 200;
const LONG = 4 * SHORT;
/** Four times the text is four times the work, and sixteen times when the work is quadratic. */
const MOST_GROWTH = 7;
const LIMIT = 2_000_000;

/** Patterns whose work may grow faster than the text, by file and source: why no long text reaches them. */
const BOUNDED_BY_CALLER: Readonly<Record<string, string>> = {
  'lib/facts/buyer.ts (?:\\s(?:van|voor|der|den|de|het|en|aan|op|bij))+$': 'a name of at most seven words',
  'lib/facts/carry.ts [./-]+$': 'a reference number of at most 40 signs',
  'lib/facts/duration.ts (?:met|maal|keer|x|opties? (?:van|op|tot|voor)|verlenging(?:': 'the 130 signs before a period',
  'data/barriers/reference-value-over-60.ts \\B(?=(\\d{3})+$)': 'the digits of one number',
  'lib/money.ts \\B(?=(\\d{3})+$)': 'the digits of one number',
};

interface Growth { growth: number; text: string }

/** The worst growth of the steps of a pattern over the attacks on it. */
function worstGrowth(source: string, flags: string): Growth {
  const pattern = countingPattern(source, flags);
  let worst: Growth = { growth: 0, text: '' };
  for (const attack of attacksOn(source, flags)) {
    const long = pattern.steps(attackText(attack, LONG), LIMIT);
    const growth = long / pattern.steps(attackText(attack, SHORT), LIMIT);
    if (long === LIMIT || growth > worst.growth) worst = { growth: long === LIMIT ? Infinity : growth, text: JSON.stringify(attack) };
  }
  return worst;
}

const DRAFT = 'Gemeente Verzonnenstad\n\nDe inschrijver heeft een omzet van € 900.000. De overeenkomst duurt vier jaar. Gunning op laagste prijs. De opdracht wordt niet verdeeld in percelen.';

/** Every pattern that code makes of strings while it runs, once. */
async function patternsMade(work: () => Promise<void>): Promise<RegExp[]> {
  const made = new Map<string, RegExp>();
  const Own = RegExp;
  const noted = (pattern: RegExp): RegExp => { made.set(`${pattern}`, pattern); return pattern; };
  globalThis.RegExp = new Proxy(Own, {
    construct: (target, given) => noted(Reflect.construct(target, given) as RegExp),
    apply: (target, self, given) => noted(Reflect.apply(target, self, given) as RegExp),
  });
  try {
    vi.resetModules();
    await work();
  } finally {
    globalThis.RegExp = Own;
  }
  return [...made.values()];
}

const key = ({ file, source }: Literal): string => `${file} ${source.slice(0, 60)}`;
const literals = [...literalsBelow('lib'), ...literalsBelow('data')];

describe('the work of the patterns in the code', () => {
  it.each([
    ['\\s+$', ''], ['(?:\\.[ ]?){4,}[ \\t]*\\d{1,4}$', ''], ['^[\\d. ]*\\d[\\d.]*x$', ''], ['^(?:a+)+$', ''], ['x.*y.*z', 's'], ['\\B(?=(\\d{3})+$)', 'g'], ['(?<=a\\s*)b', ''],
  ])('is seen to grow faster than the text: %s', (source, flags) => {
    expect(worstGrowth(source, flags).growth).toBeGreaterThan(MOST_GROWTH);
  });

  it.each([
    ['\\s+', 'g'], ['^\\s+', ''], ['(?:\\.[ ]?){4}[ \\t]{0,9}\\d{1,4}$', ''], ['a[^.;]{0,60}b[^.;]{0,60}c', ''], ['\\w+', 'y'], ['(["\']).{0,20}\\1', ''],
  ])('is seen to grow with the text: %s', (source, flags) => {
    expect(worstGrowth(source, flags).growth).toBeLessThan(MOST_GROWTH);
  });

  it('counts what the language finds', () => {
    // As many steps as places, and one more for each sign of the match.
    expect(countingPattern('ab', '').steps('xxab', LIMIT)).toBe(countingPattern('ab', 'y').steps('ab', LIMIT) + 3 * countingPattern('ab', 'y').steps('x', LIMIT));
  });

  it('grows no faster than the text in patterns that are put together while the engine loads and works', async () => {
    const made = await patternsMade(async () => {
      const { analyse } = await import('@/lib/analyse');
      const { readText } = await import('@/lib/document/text');
      analyse(readText(DRAFT, 'concept.txt'), { date: '2026-11-25', anyway: true });
    });
    expect(made.length).toBeGreaterThan(20);
    const fast = made.filter(({ source, flags }) => isUnbounded(source, flags)).map(({ source, flags }) => ({ source, ...worstGrowth(source, flags) })).filter(({ growth }) => growth > MOST_GROWTH);
    expect(fast).toEqual([]);
  });

  it('grows no faster than the text, unless the caller bounds the text', () => {
    expect(literals.length).toBeGreaterThan(500);
    const fast = literals.filter(({ source, flags }) => isUnbounded(source, flags)).map((literal) => ({ literal, ...worstGrowth(literal.source, literal.flags) })).filter(({ growth }) => growth > MOST_GROWTH);
    const unexpected = fast.filter(({ literal }) => !(key(literal) in BOUNDED_BY_CALLER));
    expect(unexpected.map(({ literal, growth, text }) => `${literal.file}:${literal.line} x${growth.toFixed(1)} on ${text} /${literal.source}/${literal.flags}`)).toEqual([]);
    // A reason that is not needed any more goes away.
    expect(Object.keys(BOUNDED_BY_CALLER).filter((known) => !fast.some(({ literal }) => key(literal) === known))).toEqual([]);
  });
});
