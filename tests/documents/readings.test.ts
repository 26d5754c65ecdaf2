import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

// What readers with knowledge of procurement law said of every finding, fact, criterion and enterprise in the 27 texts of the corpus, and of
// every finding in eight made-up texts that nobody had seen, on 25-11-2026.
// They saw the text, the result and the facts, not the code. `done` says what came of what was wrong; it begins with "kept" when nothing did.
// `holds` marks a finding that was right and stands in the part of the text that is stored here: it must stay.

interface Reading { document: string; about: 'finding' | 'missed' | 'fact' | 'criterion' | 'enterprise'; id: string; verdict: string | null; quote: string | null; judgement: 'right' | 'doubtful' | 'wrong'; reason: string; done?: string; holds?: true }
interface Stored { barrier: string; verdict: string; quote: string | null }

const FOLDER = import.meta.dirname;
const readings = readFileSync(path.join(FOLDER, 'readings.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Reading);
const foundIn = (document: string) => (JSON.parse(readFileSync(path.join(FOLDER, document, 'findings.json'), 'utf8')) as { findings: Stored[] }).findings;
const start = (words: string) => words.slice(0, 40);
const sameWords = (one: string | null, other: string | null) => !one || (other !== null && (other.includes(start(one)) || one.includes(start(other))));

test('every row is of a text that is here, has a reason, and says what came of it when it was not right', () => {
  expect(readings.length).toBeGreaterThan(400);
  for (const { document, reason, judgement, done } of readings) {
    expect(existsSync(path.join(FOLDER, document, 'findings.json')), document).toBe(true);
    expect(reason.length).toBeGreaterThan(3);
    if (judgement !== 'right') expect(done, `${document}: ${reason}`).toBeTruthy();
  }
});

describe('a finding that readers called right stays', () => {
  test.each(readings.filter((row) => row.holds).map((row) => [`${row.document}: ${row.id}`, row] as const))('%s', (_, { document, id, verdict, quote }) => {
    const verdicts = foundIn(document).filter((finding) => finding.barrier === id && sameWords(quote, finding.quote)).map((finding) => finding.verdict);
    expect(verdicts).toContain(verdict);
  });
});
