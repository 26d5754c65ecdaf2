import { parseArgs } from 'node:util';
import { languageOf } from '@/lib/locale';
import type { Language } from '@/lib/local-text';

export interface AnalyseOptions { command: 'analyse'; json: boolean; textOut: string | null; date: string; language: Language; files: string[] }
export interface FindOptions { command: 'find'; json: boolean; stdin: boolean; date: string; language: Language; queries: string[] }

/** Wrong use: the message says what, and the usage follows it. Exit code 2. */
export class UsageError extends Error {}

export const USAGE = `Gebruik:
  npm run --silent analyse -- [--json] [--text-out MAP] [--date JJJJ-MM-DD] [--lang nl|en] BESTAND...
  npm run --silent find -- [--json] [--stdin] [--date JJJJ-MM-DD] [--lang nl|en] ZOEKVRAAG

  --json          een JSON-object per regel, een regel per bestand of zoekvraag
  --text-out MAP  bewaar de gelezen tekst van elk bestand in deze map
  --date          de dag waarvoor de regels gelden (anders vandaag)
  --stdin         lees de zoekvragen van de invoer, een per regel

Leest .txt .md .html .pdf .docx en .xml (een aankondiging van TED of eForms).
Code bij het einde: 0 klaar, 1 een bestand kon niet worden gelezen, 2 verkeerd gebruik.`;

/**
 * Reads the arguments after the script's name: the command and its options. `today` (ISO) is the date when none is given.
 * Throws UsageError.
 */
export function parseOptions(args: readonly string[], today: string): AnalyseOptions | FindOptions {
  const [command, ...rest] = args;
  if (command !== 'analyse' && command !== 'find') throw new UsageError(command ? `Onbekende opdracht "${command}".` : 'Geen opdracht.');
  const { values, positionals } = parse(command, rest);
  const date = typeof values['date'] === 'string' ? validDate(values['date']) : today;
  const lang = values['lang'];
  if (lang !== undefined && lang !== 'nl' && lang !== 'en') throw new UsageError(`Onbekende taal "${String(lang)}". Kies nl of en.`);
  const shared = { json: values['json'] === true, date, language: languageOf(lang) };
  if (command === 'analyse') {
    const textOut = values['text-out'];
    if (positionals.length === 0) throw new UsageError('Noem ten minste een bestand.');
    if (textOut === '') throw new UsageError('Na --text-out hoort de naam van een map.');
    return { command, ...shared, textOut: typeof textOut === 'string' ? textOut : null, files: positionals };
  }
  const stdin = values['stdin'] === true;
  const query = positionals.join(' ').trim();
  if (stdin === (query !== '')) throw new UsageError(stdin ? 'Geef een zoekvraag of --stdin, niet allebei.' : 'Geef een zoekvraag, of --stdin.');
  return { command, ...shared, stdin, queries: stdin ? [] : [query] };
}

function parse(command: 'analyse' | 'find', args: string[]): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  const shared = { json: { type: 'boolean' }, date: { type: 'string' }, lang: { type: 'string' } } as const;
  const options = command === 'analyse' ? { ...shared, 'text-out': { type: 'string' } } as const : { ...shared, stdin: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true }) as { values: Record<string, string | boolean | undefined>; positionals: string[] };
  } catch (error) {
    const name = /'(-[^']{1,60})'/.exec(error instanceof Error ? error.message : '')?.[1];
    throw new UsageError(name ? `Deze optie klopt niet: ${name.split(' ')[0]}.` : 'Deze opties kloppen niet.');
  }
}

function validDate(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) throw new UsageError(`Geen datum: "${text}". Schrijf hem als 2026-11-25.`);
  return text;
}
