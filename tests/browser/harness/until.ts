/**
 * Waits until `look` gives something other than null, undefined or false, and returns that.
 * Looks every 20 ms; after `timeout` ms it fails with what was waited for and what was seen last.
 */
export async function until<T>(what: string, look: () => Promise<T> | T, timeout = 15_000): Promise<Exclude<T, null | undefined | false>> {
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const seen = await look();
      if (seen !== null && seen !== undefined && seen !== false) return seen as Exclude<T, null | undefined | false>;
      last = seen;
    } catch (error) {
      last = error instanceof Error ? error.message : error;
    }
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms for: ${what}. Seen last: ${typeof last === 'string' ? last : JSON.stringify(last)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
