import path from 'node:path';
import { build } from 'vite';
import { root } from './steps.mjs';

/**
 * Builds a TypeScript file of the project into one file that Node can run (packages stay outside).
 * Gives the path of that file, in `.artifacts/NAME/`.
 */
export async function bundle(entry, name) {
  const outDir = path.join(root, '.artifacts', name);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': root.replace(/[\\/]$/, '') } },
    build: { ssr: path.join(root, entry), outDir, emptyOutDir: true, target: 'node20', minify: false, rollupOptions: { output: { entryFileNames: '[name].mjs' } } },
  });
  return path.join(outDir, `${path.basename(entry, path.extname(entry))}.mjs`);
}
