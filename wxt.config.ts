import { defineConfig } from 'wxt';
import { usedTokens } from './scripts/used-tokens';

/** The policy of every extension page: nothing from outside, no network, no inline script. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // The hash is that of the constant style of React Aria's press hook (touch-action); the views test checks it.
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  // Our own launcher (scripts/start.mjs) opens the browser.
  webExt: { disabled: true },
  vite: () => ({
    // The polyfill of module preload calls fetch; we promise that nothing does.
    build: { modulePreload: { polyfill: false }, cssTarget: ['chrome123', 'firefox142'] },
    plugins: [usedTokens()],
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'nl',
    // The oldest Chrome that we write for: it has light-dark(), and a side panel that a click opens (116).
    ...(browser === 'firefox' ? {} : { minimum_chrome_version: '123' }),
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: [],
    optional_host_permissions: ['https://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
    },
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'gunkans@gunkans.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
