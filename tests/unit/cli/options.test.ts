import { describe, expect, it } from 'vitest';
import { parseOptions, UsageError } from '@/lib/cli/options';

const parse = (...args: string[]) => parseOptions(args, '2026-11-25');

describe('the options of the command line', () => {
  it('reads analyse', () => {
    expect(parse('analyse', 'a.txt')).toEqual({ command: 'analyse', json: false, textOut: null, date: '2026-11-25', language: 'nl', files: ['a.txt'] });
    expect(parse('analyse', '--json', '--text-out', 'uit', '--date', '2025-02-28', '--lang', 'en', 'a.txt', 'b.pdf')).toEqual({ command: 'analyse', json: true, textOut: 'uit', date: '2025-02-28', language: 'en', files: ['a.txt', 'b.pdf'] });
    expect(parse('analyse', '--', '--json')).toMatchObject({ json: false, files: ['--json'] });
  });

  it('reads find', () => {
    expect(parse('find', 'koffie', 'Tilburg')).toEqual({ command: 'find', json: false, stdin: false, date: '2026-11-25', language: 'nl', queries: ['koffie Tilburg'] });
    expect(parse('find', '--json', '--stdin')).toMatchObject({ json: true, stdin: true, queries: [] });
  });

  it.each([
    [[]], [['lees', 'a.txt']], [['analyse']], [['analyse', '--json']], [['analyse', '--jsonn', 'a.txt']], [['analyse', '--text-out', '', 'a.txt']], [['analyse', 'a.txt', '--text-out']], [['analyse', '--date', 'gisteren', 'a.txt']],
    [['analyse', '--date', '2026-02-30', 'a.txt']], [['analyse', '--lang', 'fr', 'a.txt']], [['analyse', '--stdin', 'a.txt']], [['find']], [['find', '--stdin', 'koffie']], [['find', '--text-out', 'x', 'koffie']],
  ])('refuses %j', (args) => {
    expect(() => parse(...args)).toThrow(UsageError);
  });
});
