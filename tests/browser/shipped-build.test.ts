import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { Examples } from '@/lib/barriers/rule';
import { demoDocument, demoSlugs, demoTender } from '@/lib/demo';
import { directives, manifestOf, targets, textFiles } from './harness/build-files';

const root = path.resolve(import.meta.dirname, '../..');

/** Names through which a script could talk to a network. */
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'sendBeacon', 'RTCPeerConnection', 'importScripts'];

describe.each(targets)('manifest of %s', (target) => {
  const manifest = manifestOf(target);

  test('asks exactly the permissions that were promised', () => {
    const wanted = ['activeTab', 'contextMenus', 'scripting', 'storage', ...(target === 'firefox' ? [] : ['sidePanel'])];
    expect([...manifest.permissions].sort()).toEqual(wanted.sort());
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  });

  test('puts nothing in a page before a click, and shows nothing of itself to pages', () => {
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('has a policy without network, without outside sources and without loose code', () => {
    const policy = directives(manifest.content_security_policy.extension_pages);
    expect(policy['default-src']).toEqual(["'none'"]);
    expect(policy['connect-src']).toEqual(["'none'"]);
    expect(policy['script-src']).toEqual(["'self'"]);
    expect(policy['worker-src']).toEqual(["'self'"]);
    for (const name of ['frame-src', 'form-action', 'base-uri']) expect(policy[name]).toEqual(["'none'"]);
    for (const [name, sources] of Object.entries(policy)) {
      for (const source of sources) expect(source, name).toMatch(name === 'style-src' ? /^('self'|'sha256-[\w+/=]+')$/ : /^('none'|'self'|data:|blob:)$/);
    }
  });

  test('is Dutch by default, with icons of every size that exist', () => {
    expect(manifest.default_locale).toBe('nl');
    for (const size of ['16', '32', '48', '96', '128']) {
      expect(fs.existsSync(path.join(root, `.output/${target}-mv3`, manifest.icons[size]!)), size).toBe(true);
    }
  });
});

test('the panel has its place in each browser, and Firefox does not open it by itself', () => {
  expect(manifestOf('chrome').side_panel?.default_path).toBe('sidepanel.html');
  expect(manifestOf('edge').side_panel?.default_path).toBe('sidepanel.html');
  const { sidebar_action: sidebar, browser_specific_settings: settings } = manifestOf('firefox');
  expect(sidebar).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
  expect(settings?.gecko.data_collection_permissions.required).toEqual(['none']);
});

test('a browser that is too old for what we write for is told so at install', () => {
  for (const target of ['chrome', 'edge'] as const) expect(manifestOf(target).minimum_chrome_version).toBe('123');
  const { minimum_chrome_version: chrome, browser_specific_settings: settings } = manifestOf('firefox');
  expect(chrome).toBeUndefined();
  expect(Number.parseInt(settings!.gecko.strict_min_version, 10)).toBeGreaterThanOrEqual(120);
});

test('our own source never names a way to a network', () => {
  const found: string[] = [];
  for (const folder of ['lib', 'components', 'entrypoints', 'data']) {
    for (const name of fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name)) continue;
      const file = path.join(root, folder, name);
      const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
      const visit = (node: ts.Node): void => {
        if (ts.isIdentifier(node) && network.includes(node.text)) found.push(`${folder}/${name}: ${node.text}`);
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
  }
  expect(found).toEqual([]);
});

test.each(targets)('what is put in a page and the background of %s hold no way to a network', (target) => {
  const files = textFiles(target).filter(({ name }) => name.startsWith('content-scripts/') || name === 'background.js');
  expect(files.some(({ name }) => name.startsWith('content-scripts/'))).toBe(true);
  expect(files.some(({ name }) => name === 'background.js')).toBe(true);
  for (const { name, text } of files) {
    for (const word of network) expect(new RegExp(`\\b${word}\\b`).test(text), `${name}: ${word}`).toBe(false);
  }
});

test.each(targets)('the build of %s names no folder of this machine and no package registry', (target) => {
  const traces = [root, os.homedir(), os.tmpdir()].filter((trace) => trace.length > 4).map((trace) => `${trace}/`);
  for (const { name, text } of textFiles(target)) {
    for (const trace of traces) expect(text.includes(trace), `${name}: ${trace}`).toBe(false);
    expect(text.match(/\bregistry\.[a-z]+\.[a-z]+/)?.[0], name).toBeUndefined();
    expect(text.includes('sourceMappingURL'), name).toBe(false);
  }
});

test('the examples of the barriers stay out of the build', async () => {
  const ids = fs.readdirSync(path.join(root, 'data/barriers')).filter((name) => name !== 'index.ts').map((name) => name.replace(/\.ts$/, ''));
  const shipped = textFiles('chrome').filter(({ name }) => name.endsWith('.js')).map(({ text }) => text).join('\n');
  // Sentences that the product itself holds, in the better text of any barrier or a practice tender, prove nothing.
  const rules = ids.map((id) => fs.readFileSync(path.join(root, 'data/barriers', `${id}.ts`), 'utf8').split('export const examples')[0]!);
  const product = [...rules, ...demoSlugs.map((slug) => demoDocument(demoTender(slug)).text)].join('\n');
  let looked = 0;
  for (const id of ids) {
    const { examples } = await import(`../../data/barriers/${id}.ts`) as { examples: Examples };
    for (const example of [...examples.flag, ...examples.ask, ...examples.leave]) {
      const text = typeof example === 'string' ? example : example.text;
      if (text.length < 30 || product.includes(text)) continue;
      looked += 1;
      expect(shipped.includes(text), `${id}: ${text}`).toBe(false);
    }
  }
  expect(looked).toBeGreaterThan(ids.length * 3);
});
