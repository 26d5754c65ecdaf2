import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criterionBlanks, fillCriterion, previewCriterion, startValues } from '@/lib/criteria/fill';
import { criteria, criterion } from '@/lib/criteria/rows';

const row = (id: string) => criterion(id)!;

describe('fillCriterion', () => {
  test('takes the usual values where there are any', () => {
    const filled = fillCriterion(row('X01'), {}, 'nl');
    expect(filled.text).toContain('bij 20% of meer 15 punten; daartussen');
  });

  test('refuses a blank that only the buyer can know, and says which', () => {
    expect(fillCriterion(row('X11'), {}, 'nl')).toEqual({ text: null, missing: ['bedrag', 'paragraaf'] });
    expect(fillCriterion(row('X11'), { bedrag: '120000', paragraaf: '  ' }, 'nl')).toEqual({ text: null, missing: ['paragraaf'] });
  });

  test('writes amounts as the language of the draft does', () => {
    const values = { bedrag: '120.000', paragraaf: '4.2' };
    expect(fillCriterion(row('X11'), values, 'nl').text).toContain('een vast budget van 120.000 euro.');
    expect(fillCriterion(row('X11'), values, 'en').text).toContain('a fixed budget of 120,000 euro.');
  });

  test('an emptied field is not quietly filled with the usual value', () => {
    expect(fillCriterion(row('X01'), { punten: '' }, 'nl')).toEqual({ text: null, missing: ['punten'] });
  });

  test('a value of the wrong kind is refused', () => {
    expect(fillCriterion(row('X01'), { plafond: 'veel' }, 'nl').missing).toEqual(['plafond']);
    expect(fillCriterion(row('X01'), { plafond: '140' }, 'nl').missing).toEqual(['plafond']);
    expect(fillCriterion(row('X06'), { perceel: 'a]b' }, 'nl').missing).toEqual(['perceel']);
  });

  test('any values in: a text without blanks, or a refusal that names them', () => {
    fc.assert(fc.property(fc.constantFrom(...criteria), fc.dictionary(fc.constantFrom('bijlage', 'perceel', 'punten', 'plafond', 'bedrag', 'aantal', '__proto__'), fc.string()), fc.constantFrom('nl' as const, 'en' as const), (any, values, language) => {
      const names = criterionBlanks(any).map((blank) => blank.name);
      const filled = fillCriterion(any, values, language);
      if (filled.text === null) {
        expect(filled.missing.length).toBeGreaterThan(0);
        for (const name of filled.missing) expect(names).toContain(name);
      } else {
        for (const name of names) expect(filled.text).not.toContain(`[${name}]`);
      }
    }));
  });
});

test('the form asks the blanks in the order of the text, and starts with the usual values', () => {
  expect(criterionBlanks(row('X16')).map((blank) => blank.name)).toEqual(['aantal', 'perceel', 'maximum']);
  expect(startValues(row('X16'))).toEqual({ aantal: '', perceel: '', maximum: '2' });
});

test.each(criteria.map((any) => [any.id, any] as const))('%s reads well before it is filled in', (_, any) => {
  for (const language of ['nl', 'en'] as const) {
    const text = previewCriterion(any, language);
    const open = any.parameters.filter((parameter) => parameter.default === null);
    expect([...text.matchAll(/\[([^\]]*)\]/g)].map((slot) => slot[1]).sort()).toEqual(open.map((parameter) => parameter.label[language]).sort());
  }
});
