import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '@/lib/cli/main';
import { docx, paragraph, pdf, run } from '../document/office-files';

// A busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

const DEMAND = 'De inschrijver heeft een jaaromzet van ten minste € 900.000. De geraamde waarde van de opdracht is € 250.000 exclusief btw.';
const LEIDRAAD = `Aanbestedingsleidraad koffie\n\n1. OPDRACHT\nDe gemeente zoekt een leverancier van koffie. De looptijd is 24 maanden.\n\n2. GESCHIKTHEIDSEISEN\n${DEMAND}\n`;

let folder: string;
const at = (name: string) => path.join(folder, name);

async function cli(args: string[], input = '') {
  let out = '';
  let err = '';
  const code = await main(args, { out: (text) => { out += text; }, err: (text) => { err += text; }, input: () => Promise.resolve(input), today: '2026-11-25' });
  return { code, out, err, lines: out.split('\n').filter((line) => line !== '') };
}

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gunkans-cli-'));
  writeFileSync(at('leidraad.txt'), LEIDRAAD);
  writeFileSync(at('leidraad.html'), `<h1>Aanbestedingsleidraad koffie</h1><h2>Geschiktheidseisen</h2><p>${DEMAND}</p>`);
  writeFileSync(at('leidraad.docx'), docx(paragraph(run('Aanbestedingsleidraad koffie'), 'Kop1') + paragraph(run(DEMAND))));
  writeFileSync(at('leidraad.pdf'), pdf([[{ text: 'Aanbestedingsleidraad koffie', x: 70, y: 80, size: 18 }, ...DEMAND.replaceAll('€', '\x80').split('. ').map((text, index) => ({ text: `${text.replace(/\.$/, '')}.`, x: 70, y: 120 + index * 14 }))]]));
  writeFileSync(at('leeg.txt'), '');
  writeFileSync(at('scan.png'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  mkdirSync(at('anders'));
  writeFileSync(at('anders/leidraad.txt'), LEIDRAAD);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('analyse', () => {
  it('prints one line of JSON a file, in order, with offsets in the text', async () => {
    const names = ['leidraad.txt', 'leidraad.html', 'leidraad.docx', 'leidraad.pdf'];
    const { code, err, lines } = await cli(['analyse', '--json', ...names.map(at)]);
    expect({ code, err, count: lines.length }).toEqual({ code: 0, err: '', count: 4 });
    lines.forEach((line, index) => {
      const found = JSON.parse(line);
      expect(found.schema).toBe('gunkans.analysis/1');
      expect(found.source).toEqual({ name: names[index], kind: ['text', 'html', 'docx', 'pdf'][index] });
      expect(found.facts.estimatedValue).toMatchObject({ amount: 250000 });
      const turnover = found.findings.filter((finding: { barrier: string }) => finding.barrier.startsWith('turnover'));
      expect(turnover.length).toBeGreaterThan(0);
      for (const finding of found.findings) if (finding.scope === 'passage') expect(found.text.slice(finding.start, finding.end)).toBe(finding.quote);
    });
  });

  it('prints a readable report in Dutch, and in English when asked', async () => {
    const { code, out } = await cli(['analyse', at('leidraad.txt')]);
    expect(code).toBe(0);
    expect(out).toContain('Gegevens van de aanbesteding');
    expect(out).toContain('€ 900.000');
    expect(out).toContain('geen juridisch advies');
    expect((await cli(['analyse', '--lang', 'en', at('leidraad.txt')])).out).toMatch(/no legal advice|not legal advice/);
  });

  it('goes on after a file that cannot be read, names it with the reason, and ends with 1', async () => {
    const { code, err, lines } = await cli(['analyse', '--json', at('leeg.txt'), at('weg.txt'), at('anders'), at('scan.png'), at('leidraad.txt')]);
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/leeg\.txt: Dit bestand is leeg\./), expect.stringMatching(/weg\.txt: Dit bestand bestaat niet\./), expect.stringMatching(/anders: Dit is een map/), expect.stringMatching(/scan\.png: Dit is een afbeelding\./),
    ]);
  });

  it('saves the text that was read, and loses none of two files with one name', async () => {
    const { code, lines } = await cli(['analyse', '--json', '--text-out', at('uit/diep'), at('leidraad.txt'), at('anders/leidraad.txt')]);
    expect(code).toBe(0);
    expect(readdirSync(at('uit/diep')).sort()).toEqual(['leidraad.txt-2.txt', 'leidraad.txt.txt']);
    expect(readFileSync(at('uit/diep/leidraad.txt.txt'), 'utf8')).toBe(JSON.parse(lines[0]!).text);
  });

  it('says it when the folder for the text cannot be made', async () => {
    const { code, err } = await cli(['analyse', '--json', '--text-out', at('leidraad.txt'), at('leidraad.html')]);
    expect(code).toBe(1);
    expect(err).toMatch(/leidraad\.html: De map voor de tekst is een bestand\./);
  });

  it('ends with 2 and the usage when it is called wrongly', async () => {
    for (const args of [[], ['analyse'], ['analyse', '--fout', 'a.txt'], ['find']]) {
      const { code, out, err } = await cli(args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('Gebruik:');
    }
  });
});

describe('find', () => {
  it('gives a line of JSON for each query, in order, at most ten, best first', async () => {
    const { code, lines } = await cli(['find', '--json', '--stdin'], 'koffie Tilburg\r\n\nschoonmaak\n<script>alert(1)</script>\n');
    expect(code).toBe(0);
    const found = lines.map((line) => JSON.parse(line));
    expect(found.map((one) => one.query)).toEqual(['koffie Tilburg', 'schoonmaak', '<script>alert(1)</script>']);
    for (const one of found) {
      expect(Object.keys(one)).toEqual(['schema', 'query', 'enterprises']);
      expect(one.enterprises.length).toBeLessThanOrEqual(10);
      for (const enterprise of one.enterprises) expect(Object.keys(enterprise)).toEqual(['id', 'name', 'score', 'why']);
      const scores = one.enterprises.map((enterprise: { score: number }) => enterprise.score);
      expect(scores).toEqual([...scores].sort((a: number, b: number) => b - a));
    }
    expect(found[0].enterprises.length).toBeGreaterThan(0);
    expect(found[1].enterprises.length).toBeGreaterThan(0);
  });

  it('prints a list to read', async () => {
    const { code, out } = await cli(['find', 'schoonmaak']);
    expect(code).toBe(0);
    expect(out).toMatch(/^schoonmaak\n-+\n- /);
  });
});
