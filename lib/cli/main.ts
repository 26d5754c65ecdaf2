import { mkdir, readFile as readBytes, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { analyse } from '@/lib/analyse';
import type { TenderDocument } from '@/lib/document/document';
import { ReadError } from '@/lib/document/read-error';
import { LARGEST_FILE } from '@/lib/document/largest-file';
import { readFile } from '@/lib/document/read-file';
import type { Language, LocalText } from '@/lib/local-text';
import { analysisJson, searchJson } from '@/lib/report/json';
import { plainReport, plainSearch } from '@/lib/report/plain';
import { reportContent } from './content';
import { parseHtml, parseXml } from './dom';
import { searchFor } from './find';
import { parseOptions, USAGE, UsageError, type AnalyseOptions, type FindOptions } from './options';

/** What the command line needs of the process around it; the tests give their own. */
export interface Terminal {
  out: (text: string) => void;
  err: (text: string) => void;
  /** The whole of standard input. */
  input: () => Promise<string>;
  /** ISO date of today. */
  today: string;
}

/**
 * Runs `analyse` or `find` with the arguments after the script's name. Gives the exit code: 0 done, 1 a file could not be read
 * (the others are done), 2 wrong use. Never throws for bad input.
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  let options: AnalyseOptions | FindOptions;
  try {
    options = parseOptions(args, terminal.today);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`${error.message}\n\n${USAGE}\n`);
    return 2;
  }
  return options.command === 'analyse' ? analyseFiles(options, terminal) : find(options, terminal);
}

async function analyseFiles(options: AnalyseOptions, terminal: Terminal): Promise<number> {
  const content = reportContent();
  const used = new Set<string>();
  let failed = false;
  for (const file of options.files) {
    try {
      const document = await readFile(await load(file), { parseHtml, parseXml });
      // Who names a file asks for its findings, whatever it looks like.
      const analysis = analyse(document, { date: options.date, anyway: true });
      if (options.textOut !== null) await saveText(options.textOut, document, used);
      terminal.out(options.json ? `${JSON.stringify(analysisJson(document, analysis, options.language))}\n` : `${plainReport(document, analysis, content, options.language)}\n`);
    } catch (error) {
      failed = true;
      terminal.err(`${file}: ${reasonOf(error, options.language)}\n`);
    }
  }
  return failed ? 1 : 0;
}

async function load(file: string): Promise<{ name: string; bytes: Uint8Array }> {
  const name = path.basename(file);
  if ((await stat(file)).size > LARGEST_FILE) throw new ReadError('too-large', name);
  return { name, bytes: new Uint8Array(await readBytes(file)) };
}

/** `leidraad.pdf` becomes `leidraad.pdf.txt`; a second file of that name `leidraad.pdf-2.txt`, so that none is lost. */
async function saveText(folder: string, document: TenderDocument, used: Set<string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  let name = `${document.source.name}.txt`;
  for (let number = 2; used.has(name); number++) name = `${document.source.name}-${number}.txt`;
  used.add(name);
  await writeFile(path.join(folder, name), document.text, 'utf8');
}

const FILE_TROUBLE: Readonly<Record<string, LocalText>> = {
  ENOENT: { nl: 'Dit bestand bestaat niet.', en: 'This file does not exist.' },
  ENOTDIR: { nl: 'Dit bestand bestaat niet.', en: 'This file does not exist.' },
  EISDIR: { nl: 'Dit is een map, geen bestand.', en: 'This is a folder, not a file.' },
  EACCES: { nl: 'U mag dit bestand niet lezen of hier niets schrijven.', en: 'You may not read this file, or not write here.' },
  EPERM: { nl: 'U mag dit bestand niet lezen of hier niets schrijven.', en: 'You may not read this file, or not write here.' },
  EEXIST: { nl: 'De map voor de tekst is een bestand.', en: 'The folder for the text is a file.' },
  ENOSPC: { nl: 'De schijf is vol.', en: 'The disk is full.' },
};

function reasonOf(error: unknown, language: Language): string {
  if (error instanceof ReadError) return error.text[language];
  const known = FILE_TROUBLE[(error as NodeJS.ErrnoException | null)?.code ?? ''];
  if (known) return known[language];
  const detail = error instanceof Error ? error.stack ?? error.message : String(error);
  return { nl: `Er ging iets mis in Gunkans. Meld dit met de tekst hieronder.\n${detail}`, en: `Something went wrong in Gunkans. Please report this with the text below.\n${detail}` }[language];
}

async function find(options: FindOptions, terminal: Terminal): Promise<number> {
  const content = reportContent();
  const search = searchFor(options.date);
  const queries = options.stdin ? (await terminal.input()).split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '') : options.queries;
  for (const query of queries) {
    const found = search(query);
    terminal.out(options.json ? `${JSON.stringify(searchJson(query, found.hits, options.language))}\n` : `${plainSearch(query, found, content, options.language)}\n`);
  }
  return 0;
}
