// Makes tests/documents/NAME/{source.txt,source.json} of the collected notices and written practice texts.
//
// Use: npm run import-corpus -- [path to the corpus folder]
//
// Of a notice only its own Dutch text fields are taken, with number, origin and licence; contact persons, e-mail, telephone
// and addresses stay behind. The written texts are made up and say so. Findings are stored by the test: UPDATE_FINDINGS=1.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from './ensure.mjs';
import { main, root, Trouble } from './steps.mjs';

main(import.meta.url, async () => {
  const folder = path.resolve(process.argv[2] ?? path.join(root, '..', 'shared', 'corpus'));
  if (!existsSync(path.join(folder, 'README.md'))) throw new Trouble(`Geen corpus gevonden in ${folder}. Geef het pad mee: npm run import-corpus -- pad/naar/corpus\nNo corpus found there. Give its path.`, 2);
  await ensureDependencies();
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(path.join(root, 'scripts/corpus-documents.ts'), { configFile: false, root, logLevel: 'error', resolve: { alias: { '@': root.replace(/[\\/]$/, '') } } });
  for (const { slug, text, source } of module.corpusDocuments(folder)) {
    const target = path.join(root, 'tests', 'documents', slug);
    mkdirSync(target, { recursive: true });
    writeFileSync(path.join(target, 'source.txt'), text);
    writeFileSync(path.join(target, 'source.json'), `${JSON.stringify(source, null, 2)}\n`);
    console.log(`tests/documents/${slug}: ${text.length} tekens`);
  }
});
