import type { Span } from '@/lib/local-text';

/**
 * A stretch of lower-case text under a negation. `word` is the negating word itself.
 * waived: the thing is not asked ("wordt niet verlangd", "geen omzeteis", "vervalt", "n.v.t.", "ziet af van").
 * forbidden: the thing is not allowed ("is niet toegestaan", "mag niet").
 * without: "zonder ...", up to the verb. denied: any other "niet" or "geen".
 */
export interface Negation extends Span {
  kind: 'waived' | 'forbidden' | 'without' | 'denied';
  word: Span;
}

const WORD = /(?<![a-z\u00e0-\u017f])(?:geen|niet|zonder|nimmer|nooit|noch|evenmin|vervallen|vervalt|n\.v\.t|nvt|niets|niemand|ziet|zien|afgezien|achterwege|not|no|without|neither|nor|none|waived|never)(?![a-z\u00e0-\u017f])/g;
const CLAUSE_BREAK = /[;\n]|[.!?](?=\s|$)|, (?:maar|doch|echter|tenzij|mits|behalve|waarbij|omdat|want|aangezien|zodat|terwijl|wel|daarentegen|but|unless|provided|whereas|because)(?![a-z])|(?<![a-z])(?:tenzij|maar wel|doch|unless|but)(?![a-z])/g;
/** "niet lager dan" and "niet alleen" deny nothing. */
const NO_DENIAL = /\s(?:(?:lager|minder|kleiner|korter|hoger|meer|groter|langer|later|ouder|eerder|verder|slechter|zwaarder|less|more|later|lower|higher|older) (?:is |zijn |wordt )?(?:dan|than)|alleen|slechts|enkel|uitsluitend|only|in de laatste plaats|zelden|limitatief)(?![a-z])/y;
const NOT_ASKED = /(?<![a-z])(?:vereist|verlangd|gevraagd|gesteld|nodig|noodzakelijk|verplicht|van toepassing|geëist|opgelegd|gehanteerd|voorgeschreven|aan de orde|overgelegd te worden|te worden overgelegd|required|requested|applicable|necessary|mandatory)(?![a-z])/;
const ASKING = /(?<![a-z])(?:stellen|vragen|verlangen|eisen|hanteren|stelt|vraagt|verlangt|eist|hanteert|hoeft|hoeven|behoeft|behoeven|kent|kennen|do|does|need)(?![a-z])/;
const FORBIDDEN = /(?<![a-z])(?:toegestaan|mogen|mag|toegelaten|geaccepteerd|geoorloofd|in aanmerking|mogelijk|kunnen|kan|meegerekend|meegenomen|beoordeeld|in behandeling|allowed|permitted|accepted|may)(?![a-z])/;
const FINITE = /(?<![a-z])(?:is|zijn|wordt|worden|heeft|hebben|kan|kunnen|mag|mogen|dient|dienen|moet|moeten|zal|zullen|leidt|komt|komen)(?![a-z])/;

/** The clause of `low` that holds `at`: from the break before it to the break after it. */
function clauseOf(low: string, at: number, breaks: readonly Span[]): Span {
  let start = 0;
  let end = low.length;
  for (const stop of breaks) {
    if (stop.end <= at) start = stop.end;
    else if (stop.start > at) { end = stop.start; break; }
  }
  return { start, end };
}

/**
 * The stretches of a lower-case text (see `lower`) that are denied, waived or forbidden, each to the end of its clause.
 * Words that come before the negation are included where Dutch puts it last ("Een omzeteis wordt niet gesteld").
 * "niet lager dan" and "niet alleen" are left out. Offsets UTF-16; in order of the negating word. Never throws.
 */
export function negations(low: string): Negation[] {
  const found: Negation[] = [];
  let breaks: Span[] | null = null;
  WORD.lastIndex = 0;
  for (let hit = WORD.exec(low); hit; hit = WORD.exec(low)) {
    const word = { start: hit.index, end: hit.index + hit[0].length };
    NO_DENIAL.lastIndex = word.end;
    if (NO_DENIAL.test(low)) continue;
    breaks ??= [...low.matchAll(CLAUSE_BREAK)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
    const clause = clauseOf(low, word.start, breaks);
    const after = low.slice(word.end, clause.end);
    const whole = low.slice(clause.start, clause.end);
    const negation = classify(hit[0], word, clause, after, whole);
    if (negation) found.push(negation);
  }
  return found;
}

function classify(hit: string, word: Span, clause: Span, after: string, whole: string): Negation | null {
  const toEnd = { start: word.start, end: clause.end };
  switch (hit) {
    case 'ziet': case 'zien':
      return /(?<![a-z])af(?![a-z])/.test(after) ? { ...clause, kind: 'waived', word } : null;
    case 'vervalt': case 'vervallen': case 'n.v.t': case 'nvt': case 'afgezien': case 'achterwege': case 'waived':
      return { ...clause, kind: 'waived', word };
    case 'zonder': case 'without': {
      const stop = /,/.exec(after)?.index ?? FINITE.exec(after)?.index ?? after.length;
      return { start: word.start, end: word.end + Math.min(stop, 80), kind: 'without', word };
    }
    default:
      if (NOT_ASKED.test(after.slice(0, 60)) || ASKING.test(whole.slice(0, word.start - clause.start).slice(-50))) return { ...clause, kind: 'waived', word };
      if (hit !== 'geen' && hit !== 'no' && FORBIDDEN.test(whole)) return { ...clause, kind: 'forbidden', word };
      return { ...toEnd, kind: 'denied', word };
  }
}

const CLAUSE_SPLIT = /;\s+|, (?=(?:maar|doch|echter|waarbij|tenzij|mits|behalve|terwijl|waarvan|but|unless|provided|whereas)(?![a-z]))| (?=en (?:is|zijn|wordt|worden|heeft|hebben|dient|dienen|moet|moeten|kan|kunnen|mag|mogen|zal|zullen) )/g;

/**
 * Splits a sentence of lower-case text in clauses: at ";", at ", maar", ", waarbij", ", tenzij" and the like, and at "en" before
 * a finite verb. Spans are trimmed, in order, inside `sentence`; the linking word stands at the start of its clause.
 */
export function clauses(low: string, sentence: Span): Span[] {
  const found: Span[] = [];
  const words = low.slice(sentence.start, sentence.end);
  let from = 0;
  const push = (to: number) => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(words.charAt(start))) start += 1;
    while (end > start && /\s/.test(words.charAt(end - 1))) end -= 1;
    if (end > start) found.push({ start: sentence.start + start, end: sentence.start + end });
  };
  for (const hit of words.matchAll(CLAUSE_SPLIT)) {
    push(hit[0].startsWith(';') ? hit.index + 1 : hit.index + (hit[0].startsWith(',') ? 1 : 0));
    from = hit.index + hit[0].length;
  }
  push(words.length);
  return found;
}
