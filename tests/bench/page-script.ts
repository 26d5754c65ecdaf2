import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Size of each file that can be put in a page, in bytes after gzip. */
export function pageScriptSizes(build: string): Record<string, number> {
  const folder = path.join(build, 'content-scripts');
  return Object.fromEntries(fs.readdirSync(folder).filter((name) => name.endsWith('.js')).map((name) => [name, gzipSync(fs.readFileSync(path.join(folder, name)), { level: 9 }).length]));
}
