import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build';
import { readText } from '@/lib/document/text';
import { categories, categorise, categoryName, categoryOfCpv } from '@/lib/facts/categories';
import { categoryIds } from '@/lib/facts/category-ids';
import { noFacts } from '@/lib/facts/facts';
import { boilerplate } from './boilerplate';
import { drafts, type Draft } from './drafts';
import { unseenDrafts } from './unseen-drafts';

const subject = (text: string) => categorise(readText(text, 'concept.txt'), noFacts());
const withCpv = (text: string, codes: string[]) => categorise(
  readText(text, 'concept.txt'),
  { ...noFacts(), cpv: codes.map((code) => ({ code, label: null, start: null, end: null, quote: null, from: 'text' as const })) },
);

function wrong(list: readonly Draft[], make: (draft: Draft) => string): string[] {
  return list.filter((draft) => {
    const answer = subject(make(draft))[0]!.id;
    return answer !== draft.category && !draft.accept?.includes(answer);
  }).map((draft) => `${draft.category}, not ${subject(make(draft))[0]!.id}: ${draft.text.slice(0, 60)}`);
}

describe('the subject of a draft, by its text alone', () => {
  it('covers every category with at least two drafts', () => {
    const counts = new Map<string, number>();
    for (const { category } of [...drafts, ...unseenDrafts]) counts.set(category, (counts.get(category) ?? 0) + 1);
    expect(categoryIds.filter((id) => (counts.get(id) ?? 0) < 2)).toEqual([]);
    expect(drafts.length + unseenDrafts.length).toBeGreaterThanOrEqual(200);
  });

  it('is right for every opening', () => expect(wrong([...drafts, ...unseenDrafts], (draft) => draft.text)).toEqual([]));
  it('is not led away by what stands in every tender', () => expect(wrong([...drafts, ...unseenDrafts], (draft) => `${draft.text}\n${boilerplate}`)).toEqual([]));
  it('is not led away by twenty times as much of it', () => expect(wrong(drafts, (draft) => `${draft.text}\n${boilerplate.repeat(20)}`)).toEqual([]));

  it('is right in nine of ten when only the second sentence is left', () => {
    const bare = drafts.filter((draft) => draft.text.includes('\n')).map((draft) => ({ ...draft, text: draft.text.slice(draft.text.indexOf('\n')).trim() }));
    expect(wrong(bare, (draft) => draft.text).length / bare.length).toBeLessThanOrEqual(0.1);
  });

  it('answers "other" when nothing is recognised, and says so', () => {
    for (const text of ['', boilerplate, 'De inschrijver voldoet aan alle eisen.', '1234']) {
      expect(subject(text)[0], text.slice(0, 20)).toMatchObject({ id: 'other', score: 0, why: [{ nl: 'geen onderwerp herkend' }] });
    }
  });

  it('says why, with the words of the text', () => {
    const [best] = subject('Groenvoorziening bedrijventerrein\n\nWij zoeken een hovenier.');
    expect(best).toMatchObject({ id: 'green-maintenance' });
    expect(best!.why).toContainEqual({ nl: '"groenvoorziening" in de titel', en: '"groenvoorziening" in the title' });
  });
});

describe('a second subject', () => {
  const ids = (text: string, codes: string[] = [], nature: 'services' | 'works' | null = null) => categorise(readText(text, 'concept.txt'), {
    ...noFacts(), cpv: codes.map((code) => ({ code, label: null, start: null, end: null, quote: null, from: 'code' as const })),
    nature: nature && { id: nature, start: null, end: null, quote: null, from: 'code' as const },
  }).map(({ id }) => id);

  it('is not read from a web address or from numbered posts', () => {
    expect(ids('Werving van bewakers voor de kazerne\n\nMeer staat op https://www.website-software-testen.example/ict/systeem en www.applicatie.example/app.')).not.toContain('ict-testing');
    expect(ids('Medische zorg in instellingen\n\nPerceel 1: instelling Noord (post 1) en instelling Zuid (post 2). Perceel 2: instelling West (post 1) en instelling Oost (post 2).')).not.toContain('print-mail');
  });

  it('is not what is only handled, unless it has a code of its own', () => {
    const wash = 'Wasserij voor verpleeghuizen\n\nDe wasserij haalt elke week het platgoed en wasgoed op; ook wordt dienstkleding gewassen. De wasserij brengt de dienstkleding binnen twee dagen terug. Elk kledingstuk heeft een chip.';
    expect(ids(wash)).toEqual(['laundry']);
    expect(ids(wash, ['98310000', '18100000'])).toEqual(['laundry', 'textile-workwear']);
  });

  it('is not building where a service has codes of buildings beside its own', () => {
    const codes = ['55000000', '45212423', '45212000', '45212420'];
    const text = 'Uitbating van de cafetaria\n\nDe uitbater verzorgt lunch en koffie in de foyer.';
    expect(ids(text, codes, 'services')).not.toContain('construction-maintenance');
    expect(ids(text, codes, 'works')).toContain('construction-maintenance');
  });

  it('is never "other", and no way of speaking of the bidders', () => {
    for (const draft of drafts) expect(ids(draft.text).slice(1)).not.toContain('other');
    expect(ids('Organisatie van een havenfestival\n\nDe geselecteerde kandidaten dienen een offerte in. Dit is een oproep tot kandidaten.')).not.toContain('temp-staffing-detachering');
  });
});

describe('false friends', () => {
  const cases: [string, string][] = [
    ['Kantinemeubilair\n\nTafels en stoelen voor de kantine.', 'furniture-interior'],
    ['Schoonmaak van het bedrijfsrestaurant', 'cleaning'],
    ['Verhuizing van archieven en meubilair', 'moving-storage'],
    ['Software voor leerlingenvervoer', 'ict-testing'],
    ['Digitaliseren van bouwarchieven', 'digitisation'],
    ['Detachering van schoonmakers', 'temp-staffing-detachering'],
    ['Bedrijfskleding voor groenmedewerkers', 'textile-workwear'],
    ['Catering tijdens evenementen', 'catering'],
    ['Levering van groene stroom', 'energy'],
    ['Inzameling van textiel', 'waste-reuse'],
    ['Telecommunicatie\n\nDe opdracht betreft telefonie.', 'other'],
  ];
  for (const [text, category] of cases) it(`${text.split('\n')[0]} is ${category}`, () => expect(subject(text)[0]!.id).toBe(category));

  it('does not count what is excluded', () => {
    expect(subject('Lunchvoorziening\n\nDe maaltijden worden bezorgd, exclusief schoonmaak en zonder koffieautomaten.').map(({ id }) => id)).toEqual(['catering']);
  });

  it('does not count what is named as social return', () => {
    const [best] = subject('Levering van hoogwerkers\n\nSocial return: inkoop van catering, schoonmaak, drukwerk en groenonderhoud bij een sociaal werkbedrijf telt mee.');
    expect(best!.id).toBe('other');
  });
});

describe('with CPV codes', () => {
  it('lets the main code decide when the text says little', () => {
    expect(withCpv('Zie bestek.', ['55520000-1'])[0]).toMatchObject({ id: 'catering', why: [{ nl: 'CPV 55520000-1' }] });
    expect(withCpv('Zie leidraad.', ['77310000', '90511000'])[0]!.id).toBe('green-maintenance');
  });

  it('keeps the text when a wide code says otherwise', () => {
    expect(withCpv('Leerlingenvervoer 2028\n\nVervoer van leerlingen met taxi en rolstoelbus.', ['85000000'])[0]!.id).toBe('passenger-transport');
  });

  it('reads a code with and without check digit, by its longest prefix', () => {
    expect(categoryOfCpv('15861000-1')).toEqual({ id: 'coffee-tea', digits: 4 });
    expect(categoryOfCpv('15500000')).toEqual({ id: 'food-products', digits: 3 });
    expect(categoryOfCpv('xx')).toBeNull();
  });
});

describe('the list of categories', () => {
  it('holds the 26 categories in both languages', () => {
    expect(categories.map(({ id }) => id)).toEqual([...categoryIds]);
    for (const { name } of categories) expect(name.nl && name.en).toBeTruthy();
    expect(categoryName('unheard-of')).toEqual({ nl: 'unheard-of', en: 'unheard-of' });
  });

  it('gives no CPV prefix to two categories and no word twice within one', () => {
    const prefixes = categories.flatMap(({ cpv }) => [...cpv]);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const { id, words } of categories) {
      const all = Object.values(words).flat();
      expect(all.filter((word, index) => all.indexOf(word) !== index), id).toEqual([]);
    }
  });

  it('writes phrases that begin with a whole word, because only those are looked up', () => {
    for (const { id, words, titleWords, flemish, not } of categories) {
      for (const pattern of [...Object.values(words), ...Object.values(titleWords), ...Object.values(flemish), not].flat()) {
        if (/[ -]/.test(pattern)) expect(pattern.split(/[ -]/)[0], `${id}: ${pattern}`).not.toContain('*');
      }
    }
  });
});

describe('any text', () => {
  it('gives one to four answers with a score from 0 to 1, best first', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ maxLength: 200 }), fc.constantFrom('Catering', 'İstanbul koffie', "pc's en 's avonds", 'ICT-diensten'))), (texts) => {
      const answers = categorise(buildDocument({ source: { name: 'x', kind: 'paste' }, whole: true, blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })) }), noFacts());
      expect(answers.length).toBeGreaterThanOrEqual(1);
      expect(answers.length).toBeLessThanOrEqual(4);
      for (const { id, score } of answers) {
        expect(categoryIds).toContain(id);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
      expect([...answers].sort((a, b) => b.score - a.score)).toEqual(answers);
    }));
  });
});
