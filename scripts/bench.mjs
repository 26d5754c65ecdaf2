import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildFor } from './build.mjs';
import { ensureChromium, ensureDependencies } from './ensure.mjs';
import { main, root, run, tail, Trouble } from './steps.mjs';

/** What each figure should be at most (or at least), as README says. */
const bars = {
  analyse_cold_vs_literal_scan: '≤ 8', textlint_vs_analyse: '> 1', retext_vs_analyse: '≥ 10', edit_p95_ms: '≤ 5', search_5000_p95_ms: '≤ 10', search_20000_p95_ms: '≤ 40',
  page_script_gzip_bytes: '≤ 25000', panel_ready_ms: '≤ 300',
};

// Progress goes to stderr, so that --json prints one object and nothing else.
const say = (line) => console.error(`→ ${line} …`);

main(import.meta.url, async () => {
  // The heap can only be measured when Node lets us collect garbage.
  if (!globalThis.gc) return (await run(process.execPath, ['--expose-gc', import.meta.filename, ...process.argv.slice(2)], { show: true })).code;
  const json = process.argv.includes('--json');
  const log = console.log;
  if (json) console.log = console.error;
  await ensureDependencies();
  await ensureChromium();
  say('bouwen');
  const { code, out, err } = await buildFor('chrome');
  if (code !== 0) throw new Trouble(`${tail(out + err)}\n\nHet bouwen is mislukt. / The build failed.`);
  const { bundle } = await import('./bundle.mjs');
  const { bench } = await import(pathToFileURL(await bundle('tests/bench/bench.ts', 'bench')).href);
  const figures = await bench(path.join(root, '.output', 'chrome-mv3'), say);
  if (json) return log(JSON.stringify(figures));
  for (const [name, value] of Object.entries(figures)) log(`${name.padEnd(32)} ${String(value).padStart(10)}   ${bars[name] ?? ''}`);
});
