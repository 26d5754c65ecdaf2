import { describe, expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build';
import { analyser, WORKER_FROM, type AnalysisWorker, type WorkerAnswer, type WorkerQuestion } from '@/lib/session/analyse-in-worker';
import { settle } from '../messages/manual-clock';
import { smallEngine } from './small-engine';

/** A worker that answers when the test says so, with the same engine. */
class SlowWorker implements AnalysisWorker {
  static all: SlowWorker[] = [];
  asked: WorkerQuestion[] = [];
  ended = false;
  onmessage: ((event: { data: WorkerAnswer }) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  constructor() { SlowWorker.all.push(this); }
  postMessage(question: WorkerQuestion): void { this.asked.push(structuredClone(question)); }
  terminate(): void { this.ended = true; }
  answer(): void {
    const { id, document, settings } = this.asked.at(-1)!;
    this.onmessage!({ data: { id, analysis: smallEngine(document, settings) } });
  }
}

const settings = { date: '2026-11-25', anyway: true };
const document = (words: string, long: boolean) => buildDocument({ source: { name: 'x', kind: 'text' }, whole: true, blocks: [{ kind: 'paragraph', text: words }, ...(long ? [{ kind: 'paragraph' as const, text: 'x '.repeat(WORKER_FROM / 2) }] : [])] });
const LONG = document('Een referentie volstaat.', true);
const make = () => new SlowWorker();
/** The wrapper with its engine loaded. */
const warm = async (worker: () => AnalysisWorker) => {
  const analyse = analyser(worker, async () => smallEngine);
  await settle();
  return analyse;
};

describe('a long document', () => {
  it('is judged in a worker, with the same outcome', async () => {
    SlowWorker.all = [];
    const analyse = (await warm(make));
    const answer = analyse(LONG, settings);
    expect(answer).toBeInstanceOf(Promise);
    SlowWorker.all[0]!.answer();
    expect(await answer).toEqual(smallEngine(LONG, settings));
  });

  it('a short one is not, and needs no worker', async () => {
    SlowWorker.all = [];
    const short = document('Een referentie volstaat.', false);
    expect((await warm(make))(short, settings)).toEqual(smallEngine(short, settings));
    expect(SlowWorker.all).toEqual([]);
  });

  it('that changes while the worker is busy is asked once more, as it is last', async () => {
    SlowWorker.all = [];
    const analyse = (await warm(make));
    const versions = ['Een referentie een.', 'Een referentie twee.', 'Een referentie drie.'].map((words) => document(words, true));
    const answers = versions.map((version) => analyse(version, settings));
    const worker = SlowWorker.all[0]!;
    expect(worker.asked).toHaveLength(1);
    worker.answer();
    await settle();
    expect(worker.asked).toHaveLength(2);
    worker.answer();
    const last = smallEngine(versions[2]!, settings);
    expect(await Promise.all(answers)).toEqual([smallEngine(versions[0]!, settings), last, last]);
    expect(SlowWorker.all).toHaveLength(1);
  });
});

describe('a worker that fails', () => {
  it('with an error of the engine hands the error over', async () => {
    SlowWorker.all = [];
    const answer = (await warm(make))(LONG, settings);
    const worker = SlowWorker.all[0]!;
    worker.onmessage!({ data: { id: worker.asked[0]!.id, error: 'boom' } });
    await expect(answer).rejects.toThrow('boom');
  });

  it('by itself is replaced by the engine, for what waited and for all that comes', async () => {
    SlowWorker.all = [];
    const analyse = (await warm(make));
    const waiting = [analyse(LONG, settings), analyse(LONG, settings)];
    SlowWorker.all[0]!.onerror!(new Error('no worker here'));
    expect(await Promise.all(waiting)).toEqual([smallEngine(LONG, settings), smallEngine(LONG, settings)]);
    expect(SlowWorker.all[0]!.ended).toBe(true);
    expect(analyse(LONG, settings)).toEqual(smallEngine(LONG, settings));
    expect(SlowWorker.all).toHaveLength(1);
  });

  it('to start at all is no reason to fail', async () => {
    const analyse = await warm(() => { throw new Error('blocked'); });
    expect(await analyse(LONG, settings)).toEqual(smallEngine(LONG, settings));
  });

  it('of an answer to an older question is not believed', async () => {
    SlowWorker.all = [];
    const answer = (await warm(make))(LONG, settings);
    const worker = SlowWorker.all[0]!;
    worker.onmessage!({ data: { id: 999, error: 'late' } });
    worker.answer();
    expect(await answer).toEqual(smallEngine(LONG, settings));
  });
});

describe('an engine that is still loading', () => {
  it('answers when it is there, and at once from then on', async () => {
    let loaded!: () => void;
    const analyse = analyser(make, () => new Promise((resolve) => { loaded = () => resolve(smallEngine); }));
    const short = document('Een referentie volstaat.', false);
    const answer = analyse(short, settings);
    expect(answer).toBeInstanceOf(Promise);
    loaded();
    expect(await answer).toEqual(smallEngine(short, settings));
    expect(analyse(short, settings)).toEqual(smallEngine(short, settings));
  });

  it('and fails to, says so to each who asks', async () => {
    const analyse = analyser(make, async () => { throw new Error('gone'); });
    await settle();
    await expect(analyse(document('x', false), settings)).rejects.toThrow('gone');
  });
});
