import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBlanks, fillBlanks } from '@/lib/barriers/blanks';
import type { Blank } from '@/lib/barriers/finding';
import { noFacts, type FactName } from '@/lib/facts/facts';
import { describeFact, mainFacts, moreFacts } from '@/lib/facts/describe';
import { factFields, formValues, readForm, unknownFact, type FormLookups } from '@/lib/facts/form';
import { readAmount, readCpvCodes, readDate, readNumber } from '@/lib/facts/form-input';
import { locale } from '@/lib/locale';
import { safeLink } from '@/lib/safe-link';

const lookups: FormLookups = {
  cpvLabel: (code) => (code === '90911200' ? 'Schoonmaken van gebouwen' : null),
  place: (name) => (name.toLowerCase() === 'tilburg' ? { name: 'Tilburg', province: 'Noord-Brabant', nuts: 'NL412' } : null),
};
const names: readonly FactName[] = [...mainFacts, ...moreFacts];

describe('what a person types', () => {
  it.each([
    ['250.000', 250_000], ['250000', 250_000], ['€ 250.000,50', 250_000.5], ['€250.000,-', 250_000], ['1,2 mln', 1_200_000], ['1.2 million', 1_200_000], ['250k', 250_000],
    ['250,000', 250_000], ['1,250,000.50', 1_250_000.5], ['12 duizend', 12_000], ['EUR 90.000', 90_000], ['90 000 euro', 90_000], ['€\u00a0250.000', 250_000],
    ['', null], ['veel', null], ['25.00.000', null], ['-5', null], ['1e9', null], ['€', null], ['12,3456', null], ['250.000 tot 300.000', null], ['١٢', null],
  ])('reads %j as %j euro', (typed, amount) => expect(readAmount(typed)).toBe(amount));

  it('reads back every amount that it writes itself, in both languages', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000_000_000 }), fc.constantFrom('nl' as const, 'en' as const), (amount, language) => {
      expect(readAmount(locale(language).money(amount))).toBe(amount);
    }));
  });

  it('takes any text without failing or hanging', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: fc.constantFrom('1', '.', ',', ' ', '€', 'm'), maxLength: 300 })), (typed) => {
      for (const read of [readAmount(typed), readNumber(typed)]) expect(read === null || (Number.isFinite(read) && read >= 0)).toBe(true);
      readCpvCodes(typed);
      readDate(typed);
    }));
  });

  it('reads CPV codes with and without check digit, and dates that exist', () => {
    expect(readCpvCodes('90911200-8, 90919200;90911200')).toEqual(['90911200', '90919200']);
    expect([readCpvCodes('9091120'), readCpvCodes('schoonmaak'), readCpvCodes('')]).toEqual([null, null, []]);
    expect([readDate('2026-11-25'), readDate('2026-02-30'), readDate('25-11-2026')]).toEqual(['2026-11-25', null, null]);
  });
});

describe('forms of facts', () => {
  it.each(names)('%s: an empty form gives a remark on an input that it has, or a fact of the user', (name) => {
    const empty = Object.fromEntries(factFields[name].map((field) => [field.name, '']));
    const result = readForm(name, empty, noFacts(), lookups);
    expect(result.ok).toBe(false);
    if (!result.ok) for (const field of Object.keys(result.errors)) expect(factFields[name].map((one) => one.name)).toContain(field);
  });

  it.each(names)('%s: what the form makes, it reads back the same', (name) => {
    const filled: Record<string, string> = { ...formValues(name, noFacts()), amount: '250.000', max: '300.000', months: '24', extra: '12', count: '3', codes: '90911200', place: 'Tilburg', days: '40', priceWeight: '40', date: '2026-11-25' };
    const result = readForm(name, filled, noFacts(), lookups);
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    const facts = { ...noFacts(), [name]: result.value };
    expect(readForm(name, formValues(name, facts), facts, lookups)).toEqual(result);
    const described = describeFact(name, facts, locale('nl'));
    expect(described.values.length).toBeGreaterThan(0);
    for (const value of described.values) {
      expect(value.text).not.toMatch(/fact\.|undefined|null|\{/);
      expect(value.place.from).toBe('user');
    }
    expect(describeFact(name, { ...noFacts(), [name]: unknownFact(name) }, locale('nl')).values).toEqual([]);
  });

  it.each<[FactName, Record<string, string>, string]>([
    ['estimatedValue', { amount: '0', per: 'total' }, 'form.error.amountSize'], ['estimatedValue', { amount: '1.000.000 mln', per: 'total' }, 'form.error.amountSize'],
    ['estimatedValue', { amount: '300.000', max: '250.000', per: 'total' }, 'form.error.range'], ['estimatedValue', { amount: '300.000', per: 'week' }, 'form.error.choose'],
    ['duration', { months: '0' }, 'form.error.whole'], ['duration', { months: '2,5' }, 'form.error.whole'], ['duration', { months: '24', extra: '700' }, 'form.error.whole'],
    ['lots', { count: '-1' }, 'form.error.whole'], ['cpv', { codes: 'koffie' }, 'form.error.cpv'], ['cpv', { codes: '12345678' }, 'form.error.cpvUnknown'],
    ['regions', { place: 'Atlantis' }, 'form.error.place'], ['awardMethod', { id: 'price-quality', priceWeight: '101' }, 'form.error.percentage'],
    ['deadline', { days: '1000', countedFrom: 'dispatch', stage: 'tender' }, 'form.error.whole'], ['published', { date: '2026-02-30' }, 'form.error.date'],
  ])('%s: refuses %j', (name, values, error) => {
    const result = readForm(name, values, noFacts(), lookups);
    expect(!result.ok && Object.values(result.errors).map((one) => one.key)).toContain(error);
  });

  it('takes no lots as one, and a lowest price as a weight of 100', () => {
    expect(readForm('lots', { count: '0' }, noFacts(), lookups)).toMatchObject({ ok: true, value: { count: 1 } });
    expect(readForm('awardMethod', { id: 'price', priceWeight: '' }, noFacts(), lookups)).toMatchObject({ ok: true, value: { priceWeight: 100 } });
  });
});

describe('blanks of a text', () => {
  const blanks: Blank[] = [
    { name: 'dagen', label: { nl: 'Aantal dagen', en: 'Number of days' }, kind: 'number' }, { name: 'bedrag', label: { nl: 'Bedrag', en: 'Amount' }, kind: 'amount' },
    { name: 'deel', label: { nl: 'Deel', en: 'Share' }, kind: 'percentage' }, { name: 'naam', label: { nl: 'Naam', en: 'Name' }, kind: 'text' },
  ];
  const text = '[naam] krijgt € [bedrag] in [dagen] dagen, of [bedrag] en [deel] en [deel]%, zie bijlage [x].';

  it('writes amounts and percentages as the draft does, with the sign once', () => {
    const values = { naam: 'Lindewaard', bedrag: '25000', dagen: '2027', deel: '12.5' };
    expect(fillBlanks('€ [bedrag] en [deel]%', blanks, values, 'nl').text).toBe('€ 25.000 en 12,5%');
    expect(fillBlanks('[bedrag] en [deel] procent', blanks, values, 'nl').text).toBe('€ 25.000 en 12,5 procent');
    expect(fillBlanks('[bedrag] and [deel]', blanks, values, 'en').text).toBe('€25,000 and 12.5%');
    expect(fillBlanks('in [dagen]', blanks, values, 'nl').text).toBe('in 2027');
  });

  it('leaves an open or wrong blank open, and shows it by its label', () => {
    const { parts, text: filled } = fillBlanks(text, blanks, { dagen: 'veel' }, 'nl');
    expect(filled).toBe(text);
    expect(parts.filter((part) => part.blank).map((part) => part.text)).toEqual(['[Naam]', '[Bedrag]', '[Aantal dagen]', '[Bedrag]', '[Deel]', '[Deel]']);
    expect(checkBlanks(blanks, { naam: '[naam]', bedrag: '0', deel: '120%', dagen: '' })).toEqual({
      naam: { key: 'blank.error.signs' }, bedrag: { key: 'form.error.amount' }, deel: { key: 'form.error.percentage' }, dagen: { key: 'blank.error.empty' },
    });
  });

  it('loses no word of the text, and leaves no blank open when nothing is wrong', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom('[dagen]', '[bedrag]', '[deel]', '[naam]', '[x]'), fc.string({ maxLength: 12 })), { maxLength: 12 }), fc.string({ maxLength: 20 }), (pieces, name) => {
      const model = pieces.join(' ');
      const values = { naam: name, bedrag: '1000', deel: '5', dagen: '30' };
      const { parts, text: filled } = fillBlanks(model, blanks, values, 'nl');
      expect(parts.map((part) => (part.blank ? '\u0000' : part.text)).join('')).toBe(model.replace(/\[(?:dagen|bedrag|deel|naam)\]/g, '\u0000'));
      if (Object.keys(checkBlanks(blanks, values)).length === 0) expect(filled).not.toMatch(/\[(?:dagen|bedrag|deel|naam)\]/);
    }));
  });
});

describe('addresses', () => {
  it('opens http and https only, whatever the address', () => {
    fc.assert(fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string(), fc.tuple(fc.constantFrom('javascript:', 'data:', 'vbscript:', 'blob:', ' java\nscript:', 'file://'), fc.string()).map((parts) => parts.join(''))), (address) => {
      const link = safeLink(address);
      if (link) {
        expect(link.href).toMatch(/^https?:\/\//);
        expect(new URL(link.href).host.replace(/^www\./, '')).toBe(link.host);
      }
    }));
  });

  it('shows look-alike letters of another alphabet as what they are', () => {
    expect(safeLink('https://оverheid.nl/')?.host).toMatch(/^xn--/);
  });
});
