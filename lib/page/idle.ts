/** Longest time in one go, in ms: typing and scrolling stay smooth. */
const SLICE = 6;
/** When the page is never idle, a slice comes after this time all the same. */
const PATIENCE = 300;

const whenIdle: (work: () => void) => () => void = typeof requestIdleCallback === 'function'
  ? (work) => {
      const handle = requestIdleCallback(() => work(), { timeout: PATIENCE });
      return () => cancelIdleCallback(handle);
    }
  : (work) => {
      const handle = setTimeout(work, 1);
      return () => clearTimeout(handle);
    };

/**
 * Runs work in slices while the page has time. `step` goes on until `pause()` is true and says whether it is done; then
 * `done` is called. The returned function calls it off.
 */
export function inSlices(step: (pause: () => boolean) => boolean, done: () => void): () => void {
  let cancel = () => {};
  const slice = () => {
    const end = performance.now() + SLICE;
    // What is done with the result is a slice of its own.
    cancel = whenIdle(step(() => performance.now() >= end) ? done : slice);
  };
  cancel = whenIdle(slice);
  return () => cancel();
}
