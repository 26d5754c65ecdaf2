import type { AST } from '@eslint-community/regexpp';
import { isSign, parsePattern, signTest } from './step-counter';

/** Text that a repeat can be fed with: runs of these signs are what real files have too many of. */
const SIGNS = [...' \t\n.,-1aA:;(["\'<>*#|…=+/_€é\u00a0'];
const COMMON = ['1.', '. ', 'a ', '1 ', 'a-', '1,', ' \n', 'a.b', ',- ', '(a', 'de ', '€ 1.000 ', '1 x '];

/** A text of any length: `start`, `pump` over and over, `end`. */
export interface Attack { start: string; pump: string; end: string }

export const attackText = ({ start, pump, end }: Attack, length: number): string => start + pump.repeat(Math.ceil(length / pump.length)).slice(0, length) + end;

/** True when some part may be repeated without end; other patterns look at a fixed number of signs a place. */
export function isUnbounded(source: string, flags: string): boolean {
  return unboundedParts(parsePattern(source, flags), flags).length > 0;
}

/** Texts that make a pattern work as hard as it can: runs of common signs, and every endless repeat of it fed with what it takes. */
export function attacksOn(source: string, flags: string): Attack[] {
  const ends = ['', '\u0001'];
  const found = new Map<string, Attack>();
  const add = (start: string, pump: string): void => {
    if (pump) for (const end of ends) found.set(JSON.stringify([start, pump, end]), { start, pump, end });
  };
  for (const pump of [...SIGNS, ...COMMON]) add('', pump);
  for (const { before, pumps } of unboundedParts(parsePattern(source, flags), flags)) {
    for (const pump of pumps) {
      add(before, pump);
      add('', before + pump);
    }
  }
  return [...found.values()];
}

/** The endless repeats of a pattern: the shortest words that lead to each, and what it takes. */
function unboundedParts(pattern: AST.Pattern, flags: string): { before: string; pumps: string[] }[] {
  const parts: { before: string; pumps: string[] }[] = [];
  const visit = (node: AST.Node, before: string): void => {
    if (node.type === 'Quantifier') {
      if (node.max === Infinity) parts.push({ before, pumps: pumpsOf(node.element, flags) });
      visit(node.element, before);
    } else if (node.type === 'Alternative') {
      let words = before;
      for (const element of node.elements) {
        visit(element, words);
        words += sample(element, flags);
      }
    } else if ('alternatives' in node) for (const alternative of node.alternatives) visit(alternative, before);
  };
  visit(pattern, '');
  return parts;
}

function pumpsOf(node: AST.Element, flags: string): string[] {
  if (isSign(node)) return SIGNS.filter(signTest(node, flags)).slice(0, 6);
  return node.type === 'Group' || node.type === 'CapturingGroup' ? node.alternatives.map((alternative) => alternative.elements.map((element) => sample(element, flags)).join('')) : [sample(node, flags)];
}

/** A short text that the node takes. */
function sample(node: AST.Element, flags: string): string {
  if (node.type === 'Character') return String.fromCodePoint(node.value);
  if (isSign(node)) {
    const takes = signTest(node, flags);
    return SIGNS.find(takes) ?? Array.from({ length: 0x2700 }, (_, code) => String.fromCharCode(code)).find(takes) ?? '';
  }
  if (node.type === 'Quantifier') return sample(node.element, flags).repeat(Math.min(node.min, 40));
  if (node.type === 'Group' || node.type === 'CapturingGroup') return node.alternatives[0]!.elements.map((element) => sample(element, flags)).join('');
  return '';
}
