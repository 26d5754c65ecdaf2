import fs from 'node:fs';
import path from 'node:path';
import { buildFor, targets } from './build.mjs';
import { ensureChromium, ensureDependencies, ensureFirefox } from './ensure.mjs';
import { main, root, run, step, tail, tool, Trouble } from './steps.mjs';

/** Adds up every runner; a check that is not a test file counts as one. */
const total = { passed: 0, failed: 0 };
const failures = [];

function count(what, passed, failed, words = '') {
  total.passed += passed;
  total.failed += failed;
  if (failed) failures.push(what);
  if (failed && words) console.log(tail(words, 80));
  console.log(`  ${failed ? `✗ ${failed} mislukt` : '✓'}${passed > 1 || failed > 1 ? `, ${passed} geslaagd` : ''}`);
}

/** One check: `work` gives null when it is in order, otherwise what is wrong. A throw is a failure too. */
function check(what, work) {
  return step(what, async () => {
    const wrong = await work().catch((error) => (error instanceof Trouble ? error.message : String(error.stack ?? error)));
    count(what, wrong === null ? 1 : 0, wrong === null ? 0 : 1, wrong ?? '');
  });
}

const ends = async (running) => {
  const { code, out, err } = await running;
  return code === 0 ? null : out + err || `code ${code}`;
};

/** Runs a vitest project and counts its tests; a file that does not load and an error outside a test count as failures. */
function vitest(project) {
  const what = `Tests: ${project}`;
  return step(what, async () => {
    const file = path.join(root, '.artifacts', 'test', `${project}.json`);
    fs.rmSync(file, { force: true });
    const { code } = await tool('vitest/vitest.mjs', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], { show: true });
    if (!fs.existsSync(file)) return count(what, 0, 1, `vitest eindigde met code ${code} zonder uitslag`);
    const report = JSON.parse(fs.readFileSync(file, 'utf8'));
    const unloaded = report.testResults.filter((one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed')).length;
    const failed = report.numFailedTests + unloaded;
    // A run without tests proves nothing; nor does one that ends badly with all tests green.
    const silent = failed === 0 && (code !== 0 || report.numPassedTests === 0) ? 1 : 0;
    count(what, report.numPassedTests, failed + silent);
  });
}

/** Mozilla's own checks on the Firefox build: no error, and no warning in our own files. */
async function webExtLint() {
  const { out, err } = await tool('web-ext/bin/web-ext.js', ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--no-config-discovery'], { env: { NO_UPDATE_NOTIFIER: '1' } });
  const start = out.indexOf('{');
  if (start < 0) return err || 'web-ext lint zei niets';
  const { errors, warnings } = JSON.parse(out.slice(start));
  const ours = [...errors, ...warnings.filter((one) => !isLibraryWarning(one))];
  return ours.length ? ours.map((one) => `${one._type} ${one.code} ${one.file ?? ''}:${one.line ?? ''} ${one.message}`).join('\n') : null;
}

/** React, pdf.js, mammoth and Readability (the article script) assign HTML or build functions from text in their own code; our lint rules forbid it in our source. */
function isLibraryWarning({ code, file }) {
  return ['UNSAFE_VAR_ASSIGNMENT', 'DANGEROUS_EVAL'].includes(code) && /^(?:(?:chunks|assets)\/|content-scripts\/article\.js$)/.test(file ?? '');
}

function close(since) {
  if (failures.length) console.log(`\nMislukt: ${failures.join('; ')}`);
  console.log(`\nKlaar in ${Math.round((Date.now() - since) / 1000)} s.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed ? 1 : 0;
}

main(import.meta.url, async () => {
  const since = Date.now();
  await check('Node en pakketten', async () => { await ensureDependencies(); return null; });
  // Nothing else can run without the packages; the closing line is there all the same.
  if (total.failed) return close(since);
  fs.mkdirSync(path.join(root, '.artifacts', 'test'), { recursive: true });
  await check('Chromium', async () => { await ensureChromium(); return null; });
  await check('Firefox', async () => { await ensureFirefox(); return null; });
  await check('Types van WXT', () => ends(tool('wxt/bin/wxt.mjs', ['prepare'])));
  await check('Lijst van belemmeringen is bijgewerkt', () => ends(run(process.execPath, ['scripts/generate-index.mjs', '--check'])));
  await check('Types', () => ends(tool('typescript/bin/tsc', ['--noEmit'])));
  await check('Lint', () => ends(tool('eslint/bin/eslint.js', ['.', '--max-warnings=0'])));
  await vitest('unit');
  for (const target of targets) await check(`Bouwen en inpakken voor ${target}`, () => ends(buildFor(target, { zip: true })));
  await check('web-ext lint', webExtLint);
  await vitest('browser');
  return close(since);
});
