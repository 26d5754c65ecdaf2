import type { ImportResult } from '@/lib/storage/export';
import { useLocale } from '@/components/shared/Locale';

/** What an import brought, and row by row what was refused. */
export function ImportReport({ result }: { result: ImportResult }) {
  const { t, text } = useLocale();
  const taken = result.dossiers.taken + result.dossiers.copied;
  return (
    <div className="stack">
      <p className="nl-paragraph">
        {t('import.dossiers', { count: taken })} {result.dossiers.present > 0 && t('import.present', { count: result.dossiers.present })} {result.settings && t('import.settings')}
      </p>
      {result.problems.length > 0 && (
        <>
          <p className="nl-paragraph"><strong>{t('import.problems', { count: result.problems.length })}</strong></p>
          <ul className="more-lines small">
            {result.problems.map((problem, index) => (
              <li key={index}>
                <span>{problem.row !== null && `${t('import.row', { row: String(problem.row) })} `}{problem.name && `“${problem.name}” `}{text(problem.text)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
