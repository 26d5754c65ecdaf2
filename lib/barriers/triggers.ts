import type { BarrierRule } from './rule';

/** A trigger found in a lower-case text; `index` is a UTF-16 offset in that text. */
export interface TriggerHit { rule: BarrierRule; index: number }

interface TriggerEnd { rule: BarrierRule; length: number }

export interface TriggerIndex {
  /** All hits, also overlapping ones, in the order of the text. */
  find(lower: string): TriggerHit[];
}

/** Characters beyond this one (bullets, the euro sign) share a class; no trigger holds them. */
const LAST = 0x17f;

/**
 * Builds one search over the literals of all rules (Aho and Corasick, 1975): a single pass, whose time does not grow with the
 * number of literals. It finds literals inside Dutch compounds, because it asks for no word boundary.
 * @throws when a literal is empty or holds a character beyond U+017F
 */
export function buildTriggers(rules: readonly BarrierRule[]): TriggerIndex {
  const classes = new Uint8Array(LAST + 1);
  let width = 1;
  for (const literal of rules.flatMap((rule) => rule.triggers)) {
    if (literal === '') throw new Error('A trigger is empty.');
    for (let at = 0; at < literal.length; at += 1) {
      const code = literal.charCodeAt(at);
      if (code > LAST) throw new Error(`The trigger "${literal}" holds a character that no trigger can hold.`);
      if (classes[code] === 0) classes[code] = width++;
    }
  }

  const room = rules.reduce((sum, rule) => sum + rule.triggers.reduce((length, literal) => length + literal.length, 0), 1);
  // A state is the offset of its row, so that a step is one addition and one look-up.
  const next = new Int32Array(room * width);
  const ends: TriggerEnd[][] = [[]];
  let states = 1;
  for (const rule of rules) {
    for (const literal of rule.triggers) {
      let state = 0;
      for (let at = 0; at < literal.length; at += 1) {
        const step = state + classes[literal.charCodeAt(at)]!;
        if (next[step] === 0) { next[step] = states * width; ends.push([]); states += 1; }
        state = next[step]!;
      }
      ends[state / width]!.push({ rule, length: literal.length });
    }
  }

  // Breadth first: where a word breaks off, the search goes on in the longest end of it that starts a literal.
  const fail = new Int32Array(states);
  const queue = Array.from(next.subarray(0, width)).filter((state) => state !== 0);
  for (let head = 0; head < queue.length; head += 1) {
    const state = queue[head]!;
    const back = fail[state / width]!;
    if (ends[back / width]!.length) ends[state / width] = [...ends[state / width]!, ...ends[back / width]!];
    for (let step = 1; step < width; step += 1) {
      const child = next[state + step]!;
      const other = next[back + step]!;
      if (child === 0) { next[state + step] = other; continue; }
      fail[child / width] = other;
      queue.push(child);
    }
  }
  // The lowest bit says whether a literal ends in the state, so that a step reads one cell.
  const steps = next.slice(0, states * width);
  for (let cell = 0; cell < steps.length; cell += 1) {
    const state = steps[cell]!;
    steps[cell] = state * 2 + (ends[state / width]!.length ? 1 : 0);
  }

  return {
    find(lower) {
      const hits: TriggerHit[] = [];
      let state = 0;
      let ordered = true;
      for (let at = 0; at < lower.length; at += 1) {
        const code = lower.charCodeAt(at);
        state = code > LAST ? 0 : steps[(state >> 1) + classes[code]!]!;
        if ((state & 1) === 0) continue;
        for (const { rule, length } of ends[(state >> 1) / width]!) {
          const index = at + 1 - length;
          if (hits.length && hits[hits.length - 1]!.index > index) ordered = false;
          hits.push({ rule, index });
        }
      }
      return ordered ? hits : hits.sort((a, b) => a.index - b.index);
    },
  };
}
