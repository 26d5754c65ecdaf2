// Node built-ins only: this runs before the packages are there.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// Not import.meta.dirname: an older Node must live long enough to say that it is too old.
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A message for the user instead of a stack trace; `code` is the exit code. */
export class Trouble extends Error {
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1).replace('.', ',')} s`;

/** Does a long piece of work between a line that says what, and a line that says how long it took. */
export async function step(what, work) {
  const since = Date.now();
  console.log(`→ ${what} …`);
  const result = await work();
  console.log(`  klaar in ${seconds(since)}`);
  return result;
}

/**
 * Runs a program in the project's folder. `show`: its words appear as they come; otherwise they are kept.
 * Resolves with exit code and words, also when it failed; `ENOENT` counts as 127.
 */
export function run(command, args, { show = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout?.on('data', (data) => { out += data; });
    child.stderr?.on('data', (data) => { err += data; });
    child.on('error', (error) => resolve({ code: 127, out, err: `${err}${error.message}` }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 130 : 1), out, err }));
  });
}

/** Runs a tool of node_modules with this Node, so that no shell or npx is needed. */
export function tool(file, args, options) {
  return run(process.execPath, [path.join(root, 'node_modules', file), ...args], options);
}

/** The last lines of what a program said. */
export const tail = (text, lines = 40) => text.trim().split('\n').slice(-lines).join('\n');

/** Runs a script when it was started itself (`url` is its own). A Trouble is shown as its message, anything else with its stack. */
export function main(url, work) {
  if (fileURLToPath(url) !== fs.realpathSync(process.argv[1])) return;
  work().then((code) => process.exit(code ?? 0), (error) => {
    console.error(error instanceof Trouble ? `\n${error.message}` : error);
    process.exit(error instanceof Trouble ? error.code : 1);
  });
}
