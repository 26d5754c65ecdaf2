import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'].map((name) => ({
  name,
  message: 'Gunkans never talks to a network.',
}));

const noViews = { group: ['react', 'react-dom', '@/components/**', '@/entrypoints/**'], message: 'lib knows no views.' };
const noBrowser = { group: ['wxt/**'], message: 'Only lib/page, lib/storage and lib/messages touch the browser.' };
/** Folders of lib that lie above a layer. */
const above = (...folders) => ({ regex: `^(?:@/lib|\\.\\.)/(?:${folders.join('|')})/`, message: 'This folder lies above: move what is needed down to its own layer.' });

export default tseslint.config(
  { ignores: ['.output/', '.wxt/', '.artifacts/', 'node_modules/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // Our own source: no network, no text as HTML, no code from text.
    files: ['lib/**', 'components/**', 'entrypoints/**', 'data/**'],
    rules: {
      'no-restricted-globals': ['error', ...network],
      'no-eval': 'error',
      'no-restricted-properties': ['error', { object: 'navigator', property: 'sendBeacon', message: 'Gunkans never talks to a network.' }],
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]", message: 'Text is never HTML to us.' },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text is never HTML to us.' },
      ],
    },
  },
  // The layers of lib, from low to high: the engine, then page, messages and storage, then session. Each knows only what lies below it.
  {
    // The engine runs without a browser: only lib/page touches a page, only lib/storage and lib/messages touch browser.*.
    files: ['lib/**'],
    ignores: ['lib/page/**', 'lib/storage/**', 'lib/messages/**', 'lib/session/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noViews, noBrowser, above('page', 'messages', 'storage', 'session')] }] },
  },
  {
    files: ['lib/page/**', 'lib/storage/**', 'lib/messages/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noViews, above('session')] }] },
  },
  {
    files: ['lib/session/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noViews, noBrowser] }] },
  },
);
