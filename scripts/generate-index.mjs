// Writes data/barriers/index.ts: one import a barrier file. `--check` fails when the file is not up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '..', 'data', 'barriers');
const target = path.join(folder, 'index.ts');
const ids = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts').map((name) => name.slice(0, -3)).sort();
const camel = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const text = [
  '// Made by `npm run generate`; do not edit.',
  "import type { BarrierRule } from '@/lib/barriers/rule';",
  ...ids.map((id) => `import { barrier as ${camel(id)} } from './${id}';`),
  '',
  '/** Every barrier, sorted by id. */',
  'export const barriers: readonly BarrierRule[] = [',
  ...ids.map((id) => `  ${camel(id)},`),
  '];',
  '',
].join('\n');

const now = (() => { try { return readFileSync(target, 'utf8'); } catch { return ''; } })();
if (process.argv.includes('--check')) {
  if (now !== text) {
    console.error('data/barriers/index.ts is not up to date: run `npm run generate`.');
    process.exit(1);
  }
} else if (now !== text) writeFileSync(target, text);
