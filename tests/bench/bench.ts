import path from 'node:path';
import { catalogue } from '@/lib/barriers/catalogue';
import { analyse } from '@/lib/analyse';
import { buildDocument } from '@/lib/document/build';
import type { BlockInput } from '@/lib/document/document';
import { matchBench } from './match';
import { pageScriptSizes } from './page-script';
import { panelReady } from './panel';
import { equality, textlint } from './peers';
import { judged } from './judged';
import { searchBench } from './search';
import { tenderText } from './text';
import { measure, measureAsync, median, rounded, share } from './timing';

/** Fixed, so that two runs read the same text. */
const DATE = '2026-11-25';
const MEGABYTE = 1_000_000;
const ROUNDS = 7;

const documentOf = (blocks: readonly BlockInput[]) => buildDocument({ source: { name: 'bench', kind: 'text' }, blocks, whole: true });
const textOf = (blocks: readonly BlockInput[]) => blocks.map((block) => block.text).join('\n');

/** One expression of all trigger literals, longest first, so that none hides behind a shorter one. */
function literalScan(): RegExp {
  const literals = [...new Set(catalogue.flatMap((rule) => rule.triggers))].sort((a, b) => b.length - a.length);
  return new RegExp(literals.map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
}

function count(expression: RegExp, text: string): number {
  let found = 0;
  expression.lastIndex = 0;
  while (expression.exec(text)) found += 1;
  return found;
}

/** The yardstick: milliseconds of one pass over a megabyte of lower-case text. */
function literalTime(): number {
  const scan = literalScan();
  const lower = Array.from({ length: ROUNDS + 1 }, (_, round) => textOf(tenderText(MEGABYTE, 1_000 + round)).toLowerCase());
  return median(measure(ROUNDS, (round) => count(scan, lower[round + 1]!)));
}

/** Figures of the engine on one megabyte of text, and of what else could read it. Every round reads a text that was not seen before. */
async function engine(say: (line: string) => void, literal: number): Promise<Record<string, number>> {
  const texts = Array.from({ length: ROUNDS + 1 }, (_, round) => tenderText(MEGABYTE, 1_000 + round));
  const at = (round: number) => texts[round + 1]!;
  const documents = texts.map(documentOf);
  say('scan to judge, cold');
  const cold = median(measure(ROUNDS, (round) => judged(documents[round + 1]!, DATE)));
  say('whole analysis, cold');
  const fresh = Array.from({ length: ROUNDS + 1 }, (_, round) => documentOf(tenderText(MEGABYTE, 2_000 + round)));
  const whole = median(measure(ROUNDS, (round) => analyse(fresh[round + 1]!, { date: DATE })));
  say('textlint with as many rules');
  const expressions = catalogue.map((rule) => new RegExp(rule.triggers.map((trigger) => trigger.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'gi'));
  const lint = textlint(expressions);
  const textlintTook = median(await measureAsync(ROUNDS, (round) => lint(textOf(at(round)))));
  say('retext-equality');
  const equal = equality();
  const retextTook = median(await measureAsync(3, (round) => equal(textOf(at(round)))));
  return {
    analyse_cold_vs_literal_scan: cold / literal,
    textlint_vs_analyse: textlintTook / cold,
    retext_vs_analyse: retextTook / cold,
    literal_scan_ms: literal,
    analyse_cold_ms: cold,
    analyse_whole_ms: whole,
    textlint_ms: textlintTook,
    retext_ms: retextTook,
    triggers_found: count(literalScan(), textOf(texts[1]!).toLowerCase()),
  };
}

/** A word typed in a draft of a hundred pages: the document is built anew and analysed; only one block is new. */
function edits(): number {
  const blocks = tenderText(MEGABYTE / 4, 4_000);
  const settings = { date: DATE };
  analyse(documentOf(blocks), settings);
  const places = blocks.flatMap((block, index) => (block.kind === 'paragraph' ? [index] : []));
  const took = measure(200, (round) => {
    const place = places[((round + 1) * 37) % places.length]!;
    const typed = blocks.map((block, index) => (index === place ? { ...block, text: `${block.text} Dit is ingetypt, keer ${round + 2}.` } : block));
    analyse(documentOf(typed), settings);
  });
  return share(took, 0.95);
}

/** Megabytes of heap that document and analysis of one megabyte hold on to. Needs `--expose-gc`. */
function heap(): number {
  if (!globalThis.gc) throw new Error('heap is measured with node --expose-gc');
  const blocks = tenderText(MEGABYTE, 5_000);
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const document = documentOf(blocks);
  const analysis = analyse(document, { date: DATE });
  globalThis.gc();
  const held = process.memoryUsage().heapUsed - before;
  if (!analysis.findings.length || !document.blocks.length) throw new Error('the text of the benchmark gave nothing');
  return held / 1_048_576;
}

/**
 * Runs the whole benchmark.
 * @param build folder of the unpacked Chrome build
 * @param say a line for each part as it starts
 * @returns figures by name; times in milliseconds, ratios without unit
 */
export async function bench(build: string, say: (line: string) => void): Promise<Record<string, number>> {
  // First of all: when a process has compiled many expressions the browser's engine no longer optimises new ones, and the yardstick gets slow.
  say('regular expression of all triggers');
  const literal = literalTime();
  say('heap of one megabyte');
  const held = heap();
  const figures = await engine(say, literal);
  say('typing in a hundred pages');
  const edit = edits();
  say('search and match');
  const sizes = pageScriptSizes(build);
  const pageScript = sizes['page.js'];
  if (pageScript === undefined) throw new Error(`no page script in ${path.relative(process.cwd(), build)}`);
  const searched = { ...searchBench(), ...matchBench() };
  say('panel in fresh profiles');
  const ready = median(await panelReady(build, ROUNDS));
  const all = { ...figures, edit_p95_ms: edit, ...searched, page_script_gzip_bytes: pageScript, panel_ready_ms: ready, analyse_1mb_heap_mb: held };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, rounded(value)]));
}
