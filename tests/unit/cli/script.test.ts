import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const MINUTE = 60_000;

/** Runs the script as `npm run analyse` and `npm run find` do. */
function run(args: string[], input = ''): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/cli.mjs', ...args], { cwd: root, input, encoding: 'utf8', timeout: MINUTE, maxBuffer: 64 * 1024 * 1024 });
  return { code: status, out: stdout, err: stderr };
}

describe('the script behind npm run analyse and npm run find', () => {
  it('builds itself, and prints nothing but the results', () => {
    const { code, out } = run(['analyse', '--json', 'tests/documents/files/koffie.pdf', 'tests/documents/files/koffie.html']);
    expect(code).toBe(0);
    const found = out.trimEnd().split('\n').map((line) => JSON.parse(line));
    expect(found.map((one) => one.source)).toEqual([{ name: 'koffie.pdf', kind: 'pdf' }, { name: 'koffie.html', kind: 'html' }]);
    // A page and its print are judged the same.
    const said = (one: { findings: { barrier: string; verdict: string }[] }) => one.findings.map((finding) => `${finding.barrier} ${finding.verdict}`);
    expect(said(found[0])).toEqual(said(found[1]));
    expect(said(found[0]).length).toBeGreaterThan(3);
  }, 2 * MINUTE);

  it('ends with 1 when a file cannot be read, and with 2 when it is called wrongly', () => {
    const missing = run(['analyse', '--json', 'tests/documents/files/bestaat-niet.txt', 'tests/documents/files/koffie.html']);
    expect(missing.code).toBe(1);
    expect(missing.out.trimEnd().split('\n')).toHaveLength(1);
    expect(missing.err).toContain('bestaat-niet.txt: Dit bestand bestaat niet.');
    expect(run(['analyse']).code).toBe(2);
    expect(run(['find', '--onzin']).code).toBe(2);
  }, MINUTE);

  it('reads queries from standard input, in order', () => {
    const { code, out } = run(['find', '--json', '--stdin'], 'koffie\nschoonmaak Utrecht\n');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').map((line) => JSON.parse(line).query)).toEqual(['koffie', 'schoonmaak Utrecht']);
  }, MINUTE);
});
