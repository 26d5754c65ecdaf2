import { expect, test } from 'vitest';
import { unusedTokens } from '@/scripts/used-tokens';

const css = ':root{--a:var(--b);--b:1px;--c:2px;--d:var(--e);--e:3px;--f:4px}.box{margin:var(--a)}.pill{padding:var( --f , 1px)}';

test('a token stays when a rule reaches it, straight or through another token', () => {
  expect(unusedTokens(css, [])).toEqual(['--c', '--d', '--e']);
});

test('a token that a script names stays, with what it needs', () => {
  expect(unusedTokens(css, ['style.setProperty("--d", x)'])).toEqual(['--c']);
});

test('a style sheet without tokens has nothing to lose', () => {
  expect(unusedTokens('.box{margin:0}', [])).toEqual([]);
});
