import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');

/** One of our scripts as a classic script, to run in any page or frame. */
export async function bundled(file: string): Promise<string> {
  const result = await build({
    root, configFile: false, logLevel: 'error', publicDir: false,
    resolve: { alias: { '@': root } },
    build: { write: false, minify: false, lib: { entry: path.join(root, file), formats: ['iife'], name: 'bundle' } },
  });
  const output = [result].flat()[0];
  if (!output || !('output' in output)) throw new Error(`No bundle of ${file}`);
  return output.output.find((chunk) => chunk.type === 'chunk')!.code;
}
