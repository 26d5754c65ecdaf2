import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

const DECLARED = /(--[\w-]+)\s*:([^;{}]*)/g;
const USED = /var\(\s*(--[\w-]+)/g;

const names = (text: string, expression: RegExp): string[] => Array.from(text.matchAll(expression), (match) => match[1]!);

/** The custom properties of `css` that nothing reaches: not named in `scripts`, not used in a rule, and not used by a property that is. */
export function unusedTokens(css: string, scripts: readonly string[]): string[] {
  const uses = new Map<string, string[]>();
  for (const [, name, value] of css.matchAll(DECLARED)) uses.set(name!, [...(uses.get(name!) ?? []), ...names(value!, USED)]);
  const queue = names(css.replace(DECLARED, ''), USED);
  for (const script of scripts) queue.push(...names(script, /(--[\w-]+)/g));
  const reached = new Set<string>();
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    queue.push(...(uses.get(name) ?? []));
  }
  return [...uses.keys()].filter((name) => !reached.has(name));
}

/** A theme has thousands of design tokens and the panel uses some hundreds: the others only make opening it slower. */
export function usedTokens(): Plugin {
  return {
    name: 'used-tokens',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle);
      const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
      const styles = files.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [file] : []));
      const text = (source: string | Uint8Array) => (typeof source === 'string' ? source : Buffer.from(source).toString('utf8'));
      const unusedSymbols = unusedTokens(styles.map(({ source }) => text(source)).join('\n'), scripts);
      for (const style of styles) style.source = Buffer.from(transform({ filename: style.fileName, code: Buffer.from(text(style.source)), minify: true, unusedSymbols }).code).toString('utf8');
    },
  };
}
