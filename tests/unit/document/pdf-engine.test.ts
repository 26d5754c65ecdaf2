import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const source = fs.readFileSync(path.join(root, 'lib/document/pdf-engine-browser.ts'), 'utf8');
const files = [...source.matchAll(/from '(pdfjs-dist[^'?]*)(?:\?url)?'/g)].map((match) => match[1]!);

describe('the engine of the extension', () => {
  it('is two files: the engine and its worker', () => {
    expect(files).toHaveLength(2);
  });

  it.each(files)('%s brings what it calls and Chrome 123 and Firefox 142 do not have', (file) => {
    const code = fs.readFileSync(path.join(root, 'node_modules', file), 'utf8');
    // Told as yes or no: the file itself is a megabyte.
    expect(code.includes('.getOrInsertComputed('), 'called').toBe(true);
    expect(/\{\s*target:\s*['"]Map['"][^{}]*\},\s*\{\s*getOrInsertComputed/.test(code), 'brought along').toBe(true);
  });
});
