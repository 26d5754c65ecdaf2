import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { analyse } from '@/lib/analyse';
import { readText } from '@/lib/document/text';
import { scanBlock } from '@/lib/dutch/scan';
import type { WorkerAnswer, WorkerMessage } from '@/lib/session/analyse-in-worker';

/** The worker's own scope, as the browser gives it. */
const scope = globalThis as unknown as { onmessage: ((event: { data: WorkerMessage }) => void) | null; postMessage: unknown };
const before = { onmessage: scope.onmessage, postMessage: scope.postMessage };
let answers: WorkerAnswer[] = [];
const ask = (data: WorkerMessage) => scope.onmessage!({ data });
const settings = { date: '2026-11-25' };

beforeAll(async () => {
  scope.postMessage = (answer: WorkerAnswer) => { answers.push(answer); };
  await import('@/lib/session/analysis-worker');
});
afterAll(() => { Object.assign(scope, before); });
beforeEach(() => { answers = []; });

describe('the worker of long documents', () => {
  const text = 'Aanbesteding koffie\n\nDe inschrijver heeft een jaaromzet van minimaal € 900.000.';

  it('answers each question by its number, with what the engine says, in a form that can be sent', () => {
    const document = readText(text, 'leidraad.txt');
    ask({ id: 7, document, settings });
    expect(answers).toEqual([{ id: 7, analysis: analyse(document, settings) }]);
    expect(structuredClone(answers)).toEqual(answers);
  });

  it('says what went wrong, and goes on', () => {
    ask({ id: 8, document: null as never, settings });
    expect(answers).toEqual([{ id: 8, error: expect.stringMatching(/null/) }]);
    ask({ id: 9, document: readText(text, 'x'), settings });
    expect(answers.at(-1)).toMatchObject({ id: 9, analysis: { tenderLike: true } });
  });

  it('keeps no words of a document that was closed', () => {
    const known = scanBlock(text);
    expect(scanBlock(text)).toBe(known);
    ask({ forget: true });
    expect(scanBlock(text)).not.toBe(known);
    expect(answers).toEqual([]);
  });
});
