import fs from 'node:fs';
import path from 'node:path';

const output = path.resolve(import.meta.dirname, '../../../.output');

export type Target = 'chrome' | 'edge' | 'firefox';
export const targets: Target[] = ['chrome', 'edge', 'firefox'];

export interface Manifest {
  manifest_version: number;
  permissions: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  optional_permissions?: string[];
  content_scripts?: unknown[];
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  content_security_policy: { extension_pages: string };
  default_locale: string;
  icons: Record<string, string>;
  side_panel?: { default_path: string };
  sidebar_action?: { default_panel: string; open_at_install?: boolean };
  minimum_chrome_version?: string;
  browser_specific_settings?: { gecko: { id: string; strict_min_version: string; data_collection_permissions: { required: string[] } } };
}

/** Folder of the unpacked build; fails with what to do when it is not there. */
export function buildFolder(target: Target): string {
  const folder = path.join(output, `${target}-mv3`);
  if (!fs.existsSync(path.join(folder, 'manifest.json'))) throw new Error(`No build for ${target}. Run "npm run build" first.`);
  return folder;
}

export const manifestOf = (target: Target): Manifest => JSON.parse(fs.readFileSync(path.join(buildFolder(target), 'manifest.json'), 'utf8')) as Manifest;

export interface BuiltFile { name: string; text: string }

/** Every text file of a build; escapes such as \u00eb are written out, so that Dutch sentences can be looked for. */
export function textFiles(target: Target): BuiltFile[] {
  const folder = buildFolder(target);
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|mjs|html|css|json|svg|txt)$/.test(name))
    .map((name) => ({
      name: name.replaceAll('\\', '/'),
      text: fs.readFileSync(path.join(folder, name), 'utf8').replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    }));
}

/** Policy as directive and sources. */
export function directives(policy: string): Record<string, string[]> {
  return Object.fromEntries(policy.split(';').map((part) => part.trim().split(/\s+/)).filter((words) => words[0]).map(([name, ...sources]) => [name!, sources]));
}
