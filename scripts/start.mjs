import fs from 'node:fs';
import path from 'node:path';
import { buildFor } from './build.mjs';
import { ensureChromium, ensureDependencies } from './ensure.mjs';
import { main, root, step, tail, Trouble } from './steps.mjs';

const relative = (file) => path.relative(root, file);

/** Runs a TypeScript module of the project as it is; only possible once the packages are there. */
async function load(file) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(path.join(root, file), { configFile: false, root, logLevel: 'error', resolve: { alias: { '@': root.replace(/[\\/]$/, '') } } });
  return module;
}

function say(title, cards, most = Infinity) {
  console.log(`\n${title} (${cards.length})`);
  for (const { name, detail } of cards.slice(0, most)) console.log(`  - ${name}${detail ? `: ${detail.replace(/\s+/g, ' ')}` : ''}`);
  if (cards.length > most) console.log(`  … en nog ${cards.length - most}`);
}

const ownBrowser = `
In uw eigen browser:
  Chrome of Edge   1. open chrome://extensions of edge://extensions
                   2. zet "Ontwikkelaarsmodus" aan
                   3. kies "Uitgepakte extensie laden" en wijs de map .output/chrome-mv3 aan
  Firefox          1. maak de build: npm run build -- firefox
                   2. open about:debugging en kies "Deze Firefox"
                   3. kies "Tijdelijke add-on laden" en wijs .output/firefox-mv3/manifest.json aan`;

main(import.meta.url, async () => {
  await ensureDependencies();
  await ensureChromium();
  await step('Extensie bouwen', async () => {
    const { code, out, err } = await buildFor('chrome');
    if (code !== 0) throw new Trouble(`${tail(out + err)}\n\nHet bouwen is mislukt. / The build failed.`);
  });
  const { startPractice, demoSlugs, titleOf } = await load('scripts/practice-run.ts');
  const slug = process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? demoSlugs[0];
  if (!demoSlugs.includes(slug)) throw new Trouble(`Onbekende oefentekst "${slug}". Kies uit: ${demoSlugs.join(', ')}.\nUnknown practice tender. Choose from: ${demoSlugs.join(', ')}.`, 2);
  const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const window = display && !process.argv.includes('--headless');

  // From here on there is a browser to end: an early Ctrl-C waits until it can be ended well.
  const stop = new Promise((resolve) => { for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve); });
  const run = await step(`${titleOf(slug)} openen en op het pictogram klikken`, () => startPractice(slug, window));
  try {
    if (window) {
      console.log('\nDe oefentekst staat open, met het paneel ernaast. Klik op een markering, of kies "Vervang".');
      console.log('Sluit het venster of druk op Ctrl-C om te stoppen.');
      console.log(ownBrowser);
      await Promise.race([run.closed, stop]);
      return 0;
    }
    await Promise.race([show(run, slug), stop]);
    return 0;
  } finally {
    await run.end();
  }
});

/** Without a screen: says what was found and where the pictures and the report are. */
async function show(run, slug) {
  console.log(`\n${process.argv.includes('--headless') ? '' : 'Er is geen beeldscherm, dus draait de browser onzichtbaar. '}Gelezen en gemarkeerd in de pagina:`);
  const found = await run.read();
  say('Belemmeringen', found.barriers);
  say('Criteria', found.criteria);
  say('Ondernemers om te consulteren', found.enterprises);
  console.log(`\n${found.highlights} plaatsen gemarkeerd.`);
  const folder = path.join(root, '.artifacts', 'start');
  const pictures = await run.picture(folder);
  const { practiceReport } = await load('scripts/practice-report.ts');
  const report = path.join(folder, `${slug}-report.html`);
  fs.writeFileSync(report, practiceReport(slug, new Date().toISOString().slice(0, 10)));
  console.log(`\nBeelden:\n${pictures.map((file) => `  ${relative(file)}`).join('\n')}\nRapport:\n  ${relative(report)}`);
  console.log(ownBrowser);
}
