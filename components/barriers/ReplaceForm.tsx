import type { Finding } from '@/lib/barriers/finding';
import { BlankForm } from '@/components/shared/BlankForm';
import { useLocale } from '@/components/shared/Locale';
import { useActions } from '@/components/shared/Session';

/** Asks for the blanks of a better text before it is put in or copied. */
export function ReplaceForm({ finding, mode, onDone }: { finding: Finding; mode: 'replace' | 'copy'; onDone: () => void }) {
  const { replace, copy } = useActions();
  const { t } = useLocale();
  if (!finding.replacement) return null;
  return (
    <BlankForm
      text={finding.replacement.text}
      blanks={finding.replacement.blanks}
      language={finding.lang === 'en' ? 'en' : 'nl'}
      submitLabel={t(mode === 'replace' ? 'finding.replace' : 'finding.copy')}
      onSubmit={(values, filled) => {
        if (mode === 'replace') replace(finding.id, values);
        else copy(filled);
        onDone();
      }}
      onCancel={onDone}
    />
  );
}
