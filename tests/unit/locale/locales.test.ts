import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import en from '@/data/locales/en.json';
import nl from '@/data/locales/nl.json';
import { locale, languageOf, type TextKey } from '@/lib/locale';

type Entry = string | { one: string; other: string };
const texts: Record<'nl' | 'en', Record<string, Entry>> = { nl, en };
const keys = Object.keys(nl) as TextKey[];
const forms = (entry: Entry): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry));
const names = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!));

const root = path.resolve(import.meta.dirname, '../../..');
const filesIn = (folder: string): string[] => (fs.existsSync(path.join(root, folder))
  ? fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => path.join(root, folder, name)) : []);
const parse = (file: string) => ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
const sources = ['components', 'entrypoints', 'lib'].flatMap(filesIn).map(parse);
const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => { visit(node); node.forEachChild((child) => walk(child, visit)); };
const where = (node: ts.Node) => `${path.relative(root, node.getSourceFile().fileName)}:${node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

/** The keys that an expression can stand for: a literal, either side of a condition, or a template with any middle. */
function keysOf(node: ts.Expression): TextKey[] | null {
  if (ts.isStringLiteralLike(node)) return [node.text as TextKey];
  if (ts.isConditionalExpression(node)) {
    const both = [keysOf(node.whenTrue), keysOf(node.whenFalse)];
    return both.every((side) => side !== null) ? both.flatMap((side) => side!) : null;
  }
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return keysOf(node.expression);
  if (ts.isTemplateExpression(node)) {
    const pattern = new RegExp(`^${[node.head.text, ...node.templateSpans.map((span) => span.literal.text)].map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\w-]+(?:\\.\\d+\\w?)?')}$`);
    return keys.filter((key) => pattern.test(key));
  }
  return null;
}

describe('data/locales', () => {
  it('has the same keys in both languages, in the same order', () => {
    expect(Object.keys(en)).toEqual(keys);
  });

  it.each(['nl', 'en'] as const)('has no empty text in %s, and no stray spaces', (language) => {
    for (const [key, entry] of Object.entries(texts[language])) {
      for (const text of forms(entry)) expect(text.trim() === text && text !== '', `${language} ${key}`).toBe(true);
    }
  });

  it('names the same values in both languages and in every plural form', () => {
    for (const key of keys) {
      const all = [...forms(texts.nl[key]!), ...forms(texts.en[key]!)].map((text) => [...names(text)].sort().join());
      // "A barrier" may leave the number out where it is one.
      const most = all.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
      for (const one of all) expect([most, most.split(',').filter((name) => name !== 'count').join()], key).toContain(one);
    }
  });

  it('has plural forms for the same keys', () => {
    for (const key of keys) expect(typeof texts.nl[key], key).toBe(typeof texts.en[key]);
  });
});

describe('texts in the code', () => {
  it('gives every value that a text needs', () => {
    const missing: string[] = [];
    for (const source of sources) {
      walk(source, (node) => {
        if (!ts.isCallExpression(node) || !/(?:^|\.)t$/.test(node.expression.getText()) || !node.arguments[0]) return;
        const asked = keysOf(node.arguments[0]);
        if (asked === null) return;
        if (asked.length === 0) missing.push(`${where(node)} no such key: ${node.arguments[0].getText()}`);
        const values = node.arguments[1];
        const given = values && ts.isObjectLiteralExpression(values) ? values.properties.map((property) => property.name?.getText() ?? '...') : [];
        for (const key of asked) {
          for (const name of new Set(forms(texts.nl[key] ?? '').flatMap((text) => [...names(text)]))) {
            if (!given.includes(name) && !given.includes('...')) missing.push(`${where(node)} ${key} {${name}}`);
          }
          if (typeof texts.nl[key] !== 'string' && !given.includes('count')) missing.push(`${where(node)} ${key} has plural forms and gets no count`);
        }
      });
    }
    expect(missing).toEqual([]);
  });

  it('uses every text', () => {
    const used = new Set<string>();
    for (const source of sources) {
      walk(source, (node) => {
        if (ts.isStringLiteralLike(node)) {
          used.add(node.text);
          // A prefix that ends in a full stop is completed with a value ("fact.procedure." with "open").
          if (/^[a-z][\w.]*\.$/i.test(node.text)) for (const key of keys) if (key.startsWith(node.text)) used.add(key);
        }
        if (ts.isTemplateExpression(node)) for (const key of keysOf(node) ?? []) used.add(key);
      });
    }
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  it('holds no words of people outside the texts', () => {
    const loose: string[] = [];
    const shownAttributes = /^(?:aria-label|title|placeholder|alt|label|description|submitLabel)$/;
    for (const source of sources.filter((one) => /\/(?:components|entrypoints)\//.test(one.fileName) && one.fileName.endsWith('x'))) {
      walk(source, (node) => {
        if (ts.isJsxText(node) && /\p{L}{2,}/u.test(node.text)) loose.push(`${where(node)} ${node.text.trim()}`);
        if (!ts.isStringLiteralLike(node)) return;
        const parent = node.parent;
        if (ts.isJsxAttribute(parent)) {
          if (shownAttributes.test(parent.name.getText()) && /\p{L}{2,}/u.test(node.text) && !(node.text in nl)) loose.push(`${where(node)} ${node.text}`);
          return;
        }
        if (ts.isImportDeclaration(parent) || ts.isNewExpression(parent)) return;
        // A sentence: a capital and at least three words. Class names and selectors have neither.
        if (/^\p{Lu}\p{Ll}+(?: \p{L}+){2,}/u.test(node.text)) loose.push(`${where(node)} ${node.text}`);
      });
    }
    expect(loose).toEqual([]);
  });
});

describe('locale', () => {
  const dutch = locale('nl');
  const english = locale('en');

  it('is Dutch unless English is asked for', () => {
    expect(['nl', 'en', 'en-US', 'EN', 'de', '', null, undefined, 3, 'ending'].map(languageOf)).toEqual(['nl', 'en', 'en', 'en', 'nl', 'nl', 'nl', 'nl', 'nl', 'nl']);
  });

  it('chooses the plural form and writes numbers as the language does', () => {
    expect([0, 1, 2, 1234].map((count) => dutch.t('read.fields', { count }))).toEqual(['0 velden', '1 veld', '2 velden', '1.234 velden']);
    expect([0, 1, 2, 1234].map((count) => english.t('read.fields', { count }))).toEqual(['0 fields', '1 field', '2 fields', '1,234 fields']);
  });

  it('writes money, dates and lists', () => {
    expect([dutch.money(250_000), dutch.money(1234.5), english.money(250_000), dutch.money(5, 'USD')]).toEqual(['€\u00a0250.000', '€\u00a01.234,50', '€250,000', 'US$\u00a05']);
    expect(dutch.money(5, 'no currency')).toBe('5');
    expect([dutch.date('2026-04-30'), english.date('2026-04-30T23:59:59.000Z'), dutch.date('2024-05'), english.date('2024-05'), dutch.date('2026-13'), dutch.date('2026-13-45'), dutch.date('')]).toEqual(['30-4-2026', '30 Apr 2026', 'mei 2024', 'May 2024', '2026-13', '2026-13-45', '']);
    expect(dutch.list(['a', 'b', 'c'])).toBe('a, b en c');
  });

  it('leaves a value that it does not get in sight, and puts values in as they are', () => {
    expect(dutch.t('read.done')).toBe('{what} gelezen');
    expect(dutch.t('read.done', { what: '{what} $& <b>' })).toBe('{what} $& <b> gelezen');
  });
});
