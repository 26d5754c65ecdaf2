import { expect, it, vi } from 'vitest';
import type { TenderDocument } from '@/lib/document/document';
import { readText } from '@/lib/document/text';
import type { Analyser } from '@/lib/session/analyse-in-worker';
import { WORKER_FROM } from '@/lib/session/analyse-in-worker';
import { coldEngine } from '@/lib/session/cold-engine';
import { smallEngine } from './small-engine';

const document = readText('Aanbesteding koffie', 'a');
const long: TenderDocument = { ...document, text: 'x'.repeat(WORKER_FROM) };
const quick = { date: '2026-11-25', quick: true };

function engines(load: () => Promise<{ firstAnalysis: typeof smallEngine; forget: () => void }>) {
  const full: Analyser = { analyse: vi.fn(async (text, settings) => smallEngine(text, settings)), forget: vi.fn() };
  const made = vi.fn(() => full);
  return { engine: coldEngine(load, made), full, made };
}

it('answers with its first half until a full answer is asked', async () => {
  const first = { firstAnalysis: vi.fn(smallEngine), forget: vi.fn() };
  const { engine, full, made } = engines(async () => first);
  await engine.analyse(document, quick, 1);
  expect([first.firstAnalysis.mock.calls.length, made.mock.calls.length, engine.cold()]).toEqual([1, 0, true]);
  await engine.analyse(document, { date: quick.date }, 1);
  expect([made.mock.calls.length, engine.cold()]).toEqual([1, false]);
  engine.forget(1);
  await Promise.resolve();
  expect([vi.mocked(full.forget).mock.calls, first.forget.mock.calls.length]).toEqual([[[1]], 1]);
});

it('leaves a long text to the full engine at once', async () => {
  const first = { firstAnalysis: vi.fn(smallEngine), forget: vi.fn() };
  const { engine, full } = engines(async () => first);
  await engine.analyse(long, quick, 1);
  expect([first.firstAnalysis.mock.calls.length, vi.mocked(full.analyse).mock.calls.length]).toEqual([0, 1]);
});

it('goes on with the full engine when the first half cannot be loaded', async () => {
  const stray = vi.fn();
  process.on('unhandledRejection', stray);
  const { engine, full } = engines(() => Promise.reject(new Error('gone')));
  engine.forget(1);
  expect(engine.cold()).toBe(true);
  expect((await engine.analyse(document, quick, 1)).tenderLike).toBe(true);
  expect([vi.mocked(full.analyse).mock.calls.map(([, , owner]) => owner), engine.cold()]).toEqual([[1], false]);
  engine.forget(1);
  await new Promise((resolve) => { setImmediate(resolve); });
  process.off('unhandledRejection', stray);
  expect(stray).not.toHaveBeenCalled();
});

it('says that neither could be loaded', async () => {
  const engine = coldEngine(() => Promise.reject(new Error('gone')), () => ({ analyse: () => Promise.reject(new Error('gone too')), forget: () => undefined }));
  await expect(engine.analyse(document, quick, 1)).rejects.toThrow('gone too');
});
