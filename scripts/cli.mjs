import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './ensure.mjs';
import { main, root } from './steps.mjs';

const outDir = path.join(root, '.output', 'cli');
const built = path.join(outDir, 'main.mjs');
const stamp = path.join(outDir, 'built');
/** What the command line is made of; a newer file here means building again. */
const sources = ['lib', 'data', 'package-lock.json', 'scripts/cli.mjs'];
const HOUR = 3_600_000;

function newest(file) {
  const { mtimeMs } = fs.statSync(file);
  if (!fs.statSync(file).isDirectory()) return mtimeMs;
  return fs.readdirSync(file).reduce((latest, name) => Math.max(latest, newest(path.join(file, name))), mtimeMs);
}

function isFresh() {
  try {
    return fs.existsSync(built) && fs.statSync(stamp).mtimeMs >= Math.max(...sources.map((source) => newest(path.join(root, source))));
  } catch {
    return false;
  }
}

/** Builds `lib/cli/main.ts` for Node: rows of data inside, packages outside. */
async function build() {
  const started = new Date();
  const { build: vite } = await import('vite');
  const result = await vite({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': root.replace(/[\\/]$/, '') } },
    build: {
      ssr: path.join(root, 'lib/cli/main.ts'),
      outDir,
      // Another command may still be loading the parts of the build before this one.
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  });
  fs.writeFileSync(stamp, '');
  fs.utimesSync(stamp, started, started);
  const mine = new Set([path.basename(stamp), ...[result].flat().flatMap((one) => one.output.map((part) => part.fileName))]);
  for (const name of fs.readdirSync(outDir)) {
    const file = path.join(outDir, name);
    if (!mine.has(name) && Date.now() - fs.statSync(file).mtimeMs > HOUR) fs.rmSync(file, { recursive: true, force: true });
  }
}

async function readInput() {
  const parts = [];
  for await (const part of process.stdin) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

/** Resolves when the words are out, so that a pipe gets all of them before the process ends. */
function write(stream, text) {
  return new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve())));
}

main(import.meta.url, async () => {
  // Only the results go to standard output.
  console.log = console.error;
  process.stdout.on('error', (error) => {
    // The reader of the pipe has seen enough (`| head`).
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  await ensureDependencies();
  if (!isFresh()) await build();
  const cli = await import(pathToFileURL(built).href);
  const pending = [];
  const code = await cli.main(process.argv.slice(2), {
    out: (text) => pending.push(write(process.stdout, text)),
    err: (text) => pending.push(write(process.stderr, text)),
    input: readInput,
    today: new Date().toLocaleDateString('sv-SE'),
  });
  await Promise.all(pending);
  return code;
});
