import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** Counts the work of a backtracking engine: the same number on every machine, where a clock is not. */

/** A bounded repeat costs a constant factor whatever its size; a small one shows sooner how the rest grows. */
const LARGEST_REPEAT = 12;

type Next = (at: number) => boolean;
type Step = (at: number, next: Next) => boolean;
type Pattern = { steps(text: string, limit: number): number };

class TooMany extends Error {}

/** Parses a regular expression as the language does. */
export function parsePattern(source: string, flags: string): AST.Pattern {
  return new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode: flags.includes('u'), unicodeSets: flags.includes('v') });
}

/** True for a node that takes one sign: a letter, a class, a dot. */
export const isSign = (node: AST.Node): node is AST.Character | AST.CharacterSet | AST.CharacterClass => node.type === 'Character' || node.type === 'CharacterSet' || node.type === 'CharacterClass';

/** Which signs a node takes; answers are kept. In: one sign. */
export function signTest(node: AST.Node, flags: string): (sign: string) => boolean {
  const one = new RegExp(`^(?:${node.raw})$`, flags.replace(/[^iusv]/g, ''));
  const known = new Map<string, boolean>();
  return (sign) => {
    const answer = known.get(sign) ?? one.test(sign);
    known.set(sign, answer);
    return answer;
  };
}

/** Compiles a pattern to a matcher whose `steps` gives the signs and places that a search for all matches looks at; `limit` when it is more. */
export function countingPattern(source: string, flags: string): Pattern {
  let text = '';
  let count = 0;
  let most = 0;
  const captures = new Map<AST.CapturingGroup, [number, number]>();
  const tick = (): void => { if (++count > most) throw new TooMany(); };

  const any = (alternatives: readonly AST.Alternative[], back: boolean): Step => {
    const steps = alternatives.map((alternative) => row(alternative.elements, back));
    return (at, next) => steps.some((step) => { tick(); return step(at, next); });
  };
  const row = (elements: readonly AST.Element[], back: boolean): Step => {
    const steps = (back ? [...elements].reverse() : elements).map((element) => compile(element, back));
    return steps.reduceRight<Step>((rest, step) => (at, next) => step(at, (then) => rest(then, next)), (at, next) => next(at));
  };
  const sign = (node: AST.Node, back: boolean): ((at: number) => boolean) => {
    const takes = signTest(node, flags);
    return (at) => {
      tick();
      const place = back ? at - 1 : at;
      return place >= 0 && place < text.length && takes(text[place]!);
    };
  };
  const repeat = (node: AST.Quantifier, back: boolean): Step => {
    const max = node.max === Infinity ? Infinity : Math.min(node.max, Math.max(node.min, LARGEST_REPEAT));
    const move = back ? -1 : 1;
    if (isSign(node.element)) {
      const takes = sign(node.element, back);
      return (at, next) => {
        let times = 0;
        while (times < node.min) if (takes(at + times * move)) times++; else return false;
        if (!node.greedy) for (;; times++) {
          if (next(at + times * move)) return true;
          if (times >= max || !takes(at + times * move)) return false;
        }
        while (times < max && takes(at + times * move)) times++;
        for (; times >= node.min; times--) { tick(); if (next(at + times * move)) return true; }
        return false;
      };
    }
    const step = compile(node.element, back);
    const go = (at: number, times: number, next: Next): boolean => {
      tick();
      const more = (): boolean => times < max && step(at, (then) => (then !== at || times < node.min) && go(then, times + 1, next));
      if (times < node.min) return more();
      return node.greedy ? more() || next(at) : next(at) || more();
    };
    return (at, next) => go(at, 0, next);
  };
  const edge = (at: number): boolean => /\w/.test(text[at - 1] ?? '') !== /\w/.test(text[at] ?? '');
  const assertion = (node: AST.Assertion): Step => {
    if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
      const inner = any(node.alternatives, node.kind === 'lookbehind');
      return (at, next) => inner(at, () => true) !== node.negate && next(at);
    }
    const lines = flags.includes('m');
    const holds = node.kind === 'word' ? (at: number) => edge(at) !== node.negate
      : node.kind === 'start' ? (at: number) => at === 0 || (lines && text[at - 1] === '\n')
        : (at: number) => at === text.length || (lines && text[at] === '\n');
    return (at, next) => { tick(); return holds(at) && next(at); };
  };
  const compile = (node: AST.Element, back: boolean): Step => {
    if (isSign(node)) {
      const takes = sign(node, back);
      return (at, next) => takes(at) && next(back ? at - 1 : at + 1);
    }
    switch (node.type) {
      case 'Quantifier': return repeat(node, back);
      case 'Assertion': return assertion(node);
      case 'Group': return any(node.alternatives, back);
      case 'CapturingGroup': {
        const inner = any(node.alternatives, back);
        return (at, next) => inner(at, (then) => { captures.set(node, [Math.min(at, then), Math.max(at, then)]); return next(then); });
      }
      case 'Backreference': return (at, next) => {
        tick();
        const words = text.slice(...(captures.get([node.resolved].flat()[0]!) ?? [0, 0]));
        return back ? text.endsWith(words, at) && next(at - words.length) : text.startsWith(words, at) && next(at + words.length);
      };
      default: throw new Error(`${node.type} is not known here`);
    }
  };

  const whole = any(parsePattern(source, flags).alternatives, false);
  return {
    steps(searched, limit) {
      [text, count, most] = [searched, 0, limit];
      captures.clear();
      try {
        for (let at = 0; at <= text.length; at++) {
          let end = -1;
          whole(at, (then) => { end = then; return true; });
          // A sticky pattern looks at one place only.
          if (flags.includes('y')) break;
          if (end > at) at = end - 1;
        }
      } catch (error) {
        if (!(error instanceof TooMany)) throw error;
        return limit;
      }
      return count;
    },
  };
}
