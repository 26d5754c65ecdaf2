import { Button } from '@nl-design-system-candidate/button-react';
import type { Finding } from '@/lib/barriers/finding';
import { useLocale } from '@/components/shared/Locale';
import { useActions, usePanelState } from '@/components/shared/Session';

/** One thing to do first, then the others: replace where the page can be edited, else copy. */
export function FindingActions({ finding, onForm }: { finding: Finding; onForm: (form: 'replace' | 'copy' | 'overrule') => void }) {
  const { editableBlocks, origin } = usePanelState();
  const { replace, copy, showInPage } = useActions();
  const { t } = useLocale();
  const { replacement } = finding;
  const live = origin === 'page' || origin === 'demo';
  const editable = live && finding.blockId !== null && (editableBlocks?.has(finding.blockId) ?? false);
  const blanks = (replacement?.blanks.length ?? 0) > 0;

  return (
    <div className="actions">
      {replacement && editable && (
        <Button purpose="primary" data-opens="replace" onClick={() => (blanks ? onForm('replace') : replace(finding.id, {}))}>{t(blanks ? 'finding.replaceForm' : 'finding.replace')}</Button>
      )}
      {replacement && (
        <Button purpose={editable ? 'secondary' : 'primary'} data-opens="copy" onClick={() => (blanks ? onForm('copy') : copy(replacement.text))}>{t(blanks ? 'finding.copyForm' : 'finding.copy')}</Button>
      )}
      {live && finding.start !== null && (
        <Button purpose={replacement ? 'subtle' : 'secondary'} {...(replacement ? { className: 'quiet' } : {})} onClick={() => showInPage(finding.id)}>{t('finding.show')}</Button>
      )}
      <Button purpose="subtle" className="quiet" data-opens="overrule" onClick={() => onForm('overrule')}>{t('finding.leave')}</Button>
    </div>
  );
}
