import type { Clock } from '@/lib/messages/clock';

/** A clock that stands still until the test moves it. */
export class ManualClock implements Clock {
  private time = Date.UTC(2026, 10, 25, 9);
  private waiting: { at: number; work: () => void }[] = [];

  now = (): Date => new Date(this.time);

  after = (ms: number, work: () => void): (() => void) => {
    const one = { at: this.time + ms, work };
    this.waiting.push(one);
    return () => { this.waiting = this.waiting.filter((other) => other !== one); };
  };

  /** Lets time pass, and everything that was waiting for it happen, in order. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    await settle();
    for (;;) {
      const [next] = [...this.waiting].filter((one) => one.at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.waiting = this.waiting.filter((one) => one !== next);
      this.time = Math.max(this.time, next.at);
      next.work();
      await settle();
    }
    this.time = end;
  }
}

/** Lets all promises that can go on, go on. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 20; round += 1) await Promise.resolve();
}
