/** Runs `work` once to warm up and then `times` times; milliseconds, sorted. */
export function measure(times: number, work: (round: number) => unknown): number[] {
  work(-1);
  const took: number[] = [];
  for (let round = 0; round < times; round++) {
    const start = performance.now();
    work(round);
    took.push(performance.now() - start);
  }
  return took.sort((a, b) => a - b);
}

/** The same for work that gives a promise. */
export async function measureAsync(times: number, work: (round: number) => Promise<unknown>): Promise<number[]> {
  await work(-1);
  const took: number[] = [];
  for (let round = 0; round < times; round++) {
    const start = performance.now();
    await work(round);
    took.push(performance.now() - start);
  }
  return took.sort((a, b) => a - b);
}

/** The value below which a share of the sorted values lies: 0.5 is the median. */
export const share = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? NaN;

export const median = (sorted: readonly number[]): number => share(sorted, 0.5);

/** Rounds for people: two decimals under 10, one under 100, none above. */
export const rounded = (value: number): number => Number(value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0));

/** A row of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
