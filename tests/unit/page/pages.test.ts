import { describe, expect, it } from 'vitest';
import { expectedOf, kinds, testPages, type Expected } from '../../pages/all';

const screensOf = (expected: Expected): Expected[] => [expected, ...Object.values(expected.screens ?? {})];

describe('test pages', () => {
  it('say that they are made up, and name nobody', () => {
    for (const [path, html] of Object.entries(testPages())) {
      expect(html, path).toContain('VERZONNEN');
      expect(html, path).not.toMatch(/[\w.]+@[\w.]+\.\w|\b0\d{9}\b|\b0\d{1,3}[ -]\d{6,8}\b/);
    }
  });

  it('each say what must and must not be read, on every screen', () => {
    for (const kind of kinds) {
      for (const screen of screensOf(expectedOf(kind))) {
        expect([Array.isArray(screen.mustRead), Array.isArray(screen.mustNotRead), Array.isArray(screen.blocks), Array.isArray(screen.unread)], kind).toEqual([true, true, true, true]);
        expect(screen.mustRead.length + screen.blocks.length, kind).toBeGreaterThan(0);
      }
    }
  });

  it('the page of 100 pages is long, and every paragraph unlike the others', () => {
    const html = testPages()['/hundred-pages/index.html']!;
    const paragraphs = [...html.matchAll(/<p[^>]*>(.*?)<\/p>/g)].map(([, words]) => words!);
    expect(paragraphs.join('').length).toBeGreaterThan(100 * 2_700);
    expect(new Set(paragraphs).size).toBe(paragraphs.length);
  });
});
