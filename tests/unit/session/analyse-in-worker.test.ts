import { beforeEach, describe, expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build';
import { analyser, LONGEST_WORK, WORKER_FROM, type AnalysisWorker, type Engine, type WorkerAnswer, type WorkerMessage, type WorkerQuestion } from '@/lib/session/analyse-in-worker';
import { ManualClock, settle } from '../messages/manual-clock';
import { smallEngine } from './small-engine';

/** A worker that answers when the test says so, with the same engine. */
class SlowWorker implements AnalysisWorker {
  static all: SlowWorker[] = [];
  asked: WorkerQuestion[] = [];
  forgets = 0;
  ended = false;
  onmessageerror: ((event: unknown) => void) | null = null;
  onmessage: ((event: { data: WorkerAnswer }) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  constructor() { SlowWorker.all.push(this); }
  postMessage(message: WorkerMessage): void {
    if ('forget' in message) this.forgets += 1;
    else this.asked.push(structuredClone(message));
  }
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
beforeEach(() => {
  SlowWorker.all = [];
  forgotten = 0;
});
/** Two tabs with one engine. */
const [A, B] = [1, 2];
let forgotten = 0;
const engine: Engine = { analyse: smallEngine, forget: () => { forgotten += 1; } };
const clock = new ManualClock();
/** The wrapper with its engine loaded. */
const warmed = async (worker: () => AnalysisWorker = make) => {
  const wrapper = analyser(worker, async () => engine, clock);
  await settle();
  return wrapper;
};
/** One tab's way to the wrapper. */
const warm = async (worker: () => AnalysisWorker) => {
  const { analyse } = await warmed(worker);
  return (...[text, how]: [Parameters<Engine['analyse']>[0], Parameters<Engine['analyse']>[1]]) => analyse(text, how, A);
};

describe('a long document', () => {
  it('is judged in a worker, with the same outcome', async () => {
    const analyse = await warm(make);
    const answer = analyse(LONG, settings);
    expect(answer).toBeInstanceOf(Promise);
    SlowWorker.all[0]!.answer();
    expect(await answer).toEqual(smallEngine(LONG, settings));
  });

  it('a short one is not, and needs no worker', async () => {
    const short = document('Een referentie volstaat.', false);
    expect((await warm(make))(short, settings)).toEqual(smallEngine(short, settings));
    expect(SlowWorker.all).toEqual([]);
  });

  it('that changes while the worker is busy is asked once more, as it is last', async () => {
    const analyse = await warm(make);
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

describe('two tabs with long documents', () => {
  const long = (words: string) => document(words, true);

  it('each get the answer to their own question, whoever waits', async () => {
    const { analyse } = await warmed();
    const [one, two, three] = [long('Een referentie een.'), long('Een jaaromzet twee.'), long('Een landelijk drie.')];
    const answers = [analyse(one, settings, A), analyse(two, settings, A), analyse(three, settings, B)];
    for (let round = 0; round < 3; round += 1) {
      SlowWorker.all[0]!.answer();
      await settle();
    }
    expect(await Promise.all(answers)).toEqual([smallEngine(one, settings), smallEngine(two, settings), smallEngine(three, settings)]);
    expect(SlowWorker.all[0]!.asked).toHaveLength(3);
  });

  it('take turns: one that types does not keep the other waiting', async () => {
    const { analyse } = await warmed();
    const versions = ['een', 'twee', 'drie'].map((word) => long(`Een referentie ${word}.`));
    const other = long('Een landelijk vier.');
    const answers = [analyse(versions[0]!, settings, A), analyse(versions[1]!, settings, A), analyse(other, settings, B), analyse(versions[2]!, settings, A)];
    for (let round = 0; round < 3; round += 1) {
      SlowWorker.all[0]!.answer();
      await settle();
    }
    const last = smallEngine(versions[2]!, settings);
    expect(await Promise.all(answers)).toEqual([smallEngine(versions[0]!, settings), last, smallEngine(other, settings), last]);
  });
});

describe('a worker that hangs', () => {
  it('is stopped and its question fails with words for the user; what waits goes on in a new one', async () => {
    const { analyse } = await warmed();
    const hanging = analyse(LONG, settings, A) as Promise<unknown>;
    const next = analyse(LONG, settings, B);
    await clock.pass(LONGEST_WORK - 1);
    expect(SlowWorker.all[0]!.ended).toBe(false);
    const failed = expect(hanging).rejects.toMatchObject({ name: 'AnalysisTooLong', text: { nl: expect.stringContaining('duurde te lang') } });
    await clock.pass(2);
    await failed;
    expect(SlowWorker.all.map((worker) => worker.ended)).toEqual([true, false]);
    SlowWorker.all[1]!.answer();
    expect(await next).toEqual(smallEngine(LONG, settings));
    await clock.pass(LONGEST_WORK * 2);
    expect(SlowWorker.all[1]!.ended).toBe(false);
  });
});

describe('a document that is closed', () => {
  it('leaves no words behind, here or in the worker', async () => {
    const { analyse, forget } = await warmed();
    const answer = analyse(LONG, settings, A);
    SlowWorker.all[0]!.answer();
    await answer;
    forget(A);
    expect([SlowWorker.all[0]!.forgets, forgotten]).toEqual([1, 1]);
  });

  it('while the worker is at it: the work stops, what another tab asked goes on', async () => {
    const { analyse, forget } = await warmed();
    const closed = [analyse(LONG, settings, A), analyse(LONG, settings, A)];
    const other = analyse(LONG, settings, B);
    forget(A);
    for (const answer of closed) await expect(answer).rejects.toThrow('called off');
    expect(SlowWorker.all[0]!.ended).toBe(true);
    SlowWorker.all[1]!.answer();
    expect(await other).toEqual(smallEngine(LONG, settings));
  });

  it('before the engine is there is no fault', () => expect(() => analyser(make, () => new Promise(() => undefined), clock).forget(A)).not.toThrow());
});

describe('a worker that fails', () => {
  it('with an error of the engine hands the error over', async () => {
    const answer = (await warm(make))(LONG, settings);
    const worker = SlowWorker.all[0]!;
    worker.onmessage!({ data: { id: worker.asked[0]!.id, error: 'boom' } });
    await expect(answer).rejects.toThrow('boom');
  });

  it('by itself is replaced by the engine, for what waited and for all that comes', async () => {
    const analyse = await warm(make);
    const waiting = [analyse(LONG, settings), analyse(LONG, settings)];
    SlowWorker.all[0]!.onerror!(new Error('no worker here'));
    expect(await Promise.all(waiting)).toEqual([smallEngine(LONG, settings), smallEngine(LONG, settings)]);
    expect(SlowWorker.all[0]!.ended).toBe(true);
    expect(analyse(LONG, settings)).toEqual(smallEngine(LONG, settings));
    expect(SlowWorker.all).toHaveLength(1);
  });

  it('to read an answer is replaced too', async () => {
    const { analyse } = await warmed();
    const answers = [analyse(LONG, settings, A), analyse(LONG, settings, B)];
    SlowWorker.all[0]!.onmessageerror!(new Error('cannot be cloned'));
    expect(await Promise.all(answers)).toEqual([smallEngine(LONG, settings), smallEngine(LONG, settings)]);
  });

  it('to start at all is no reason to fail', async () => {
    const analyse = await warm(() => { throw new Error('blocked'); });
    expect(await analyse(LONG, settings)).toEqual(smallEngine(LONG, settings));
  });

  it('of an answer to an older question is not believed', async () => {
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
    const { analyse } = analyser(make, () => new Promise((resolve) => { loaded = () => resolve(engine); }), clock);
    const short = document('Een referentie volstaat.', false);
    const answer = analyse(short, settings, A);
    expect(answer).toBeInstanceOf(Promise);
    loaded();
    expect(await answer).toEqual(smallEngine(short, settings));
    expect(analyse(short, settings, A)).toEqual(smallEngine(short, settings));
  });

  it('and fails to, says so to each who asks', async () => {
    const { analyse } = analyser(make, async () => { throw new Error('gone'); }, clock);
    await settle();
    await expect(analyse(document('x', false), settings, A)).rejects.toThrow('gone');
  });
});
