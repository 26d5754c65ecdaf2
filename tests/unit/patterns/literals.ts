import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../../..');

export interface Literal { file: string; line: number; source: string; flags: string }

/** Every regular expression that is written out in the TypeScript files below a folder of the project. */
export function literalsBelow(folder: string): Literal[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => literalsIn(path.posix.join(folder, name.split(path.sep).join('/'))));
}

function literalsIn(file: string): Literal[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const slash = node.text.lastIndexOf('/');
      found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, source: node.text.slice(1, slash), flags: node.text.slice(slash + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
