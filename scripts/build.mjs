import { ensureDependencies } from './ensure.mjs';
import { main, step, tail, tool, Trouble } from './steps.mjs';

export const targets = ['chrome', 'edge', 'firefox'];

/**
 * Builds the extension for one browser into `.output/TARGET-mv3`; with `zip` also the file for the store.
 * Gives the program's exit code and words.
 */
export function buildFor(target, { zip = false } = {}) {
  return tool('wxt/bin/wxt.mjs', [zip ? 'zip' : 'build', '-b', target]);
}

main(import.meta.url, async () => {
  const zip = process.argv.includes('--zip');
  const wanted = process.argv.slice(2).filter((argument) => argument !== '--zip');
  const unknown = wanted.find((target) => !targets.includes(target));
  if (unknown) throw new Trouble(`Onbekend doel "${unknown}". Kies uit: ${targets.join(', ')}.\nUnknown target "${unknown}". Choose from: ${targets.join(', ')}.`, 2);
  await ensureDependencies();
  for (const target of wanted.length ? wanted : targets) {
    await step(`${zip ? 'Bouwen en inpakken' : 'Bouwen'} voor ${target}`, async () => {
      const { code, out, err } = await buildFor(target, { zip });
      if (code !== 0) throw new Trouble(`${tail(out + err)}\n\nHet bouwen voor ${target} is mislukt. / The build for ${target} failed.`);
    });
  }
  console.log(`\nKlaar: ${(wanted.length ? wanted : targets).map((target) => `.output/${target}-mv3`).join(', ')}${zip ? ' en de zip-bestanden in .output' : ''}`);
});
