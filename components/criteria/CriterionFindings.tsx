import { Heading } from '@nl-design-system-candidate/heading-react';
import type { CriterionFinding } from '@/lib/analyse';
import { useLocale } from '@/components/shared/Locale';
import { Quote } from '@/components/shared/Quote';
import { useActions, usePanelState } from '@/components/shared/Session';
import { languageAt } from '@/components/shared/text-language';
import { Verdict } from '@/components/shared/Verdict';
import '@/components/shared/Card.css';

/** Remarks on social criteria that the draft itself has: sound as they stand, or not. */
export function CriterionFindings({ findings }: { findings: readonly CriterionFinding[] }) {
  const { origin, document } = usePanelState();
  const { showSpan } = useActions();
  const { t, text } = useLocale();
  const open = findings.filter((finding) => finding.verdict !== 'fine');
  if (open.length === 0) return null;
  const live = origin === 'page' || origin === 'demo';
  return (
    <section className="stack" aria-labelledby="criterion-findings">
      <Heading level={2} id="criterion-findings" className="section-title">{t('criterionFindings.title', { count: open.length })}</Heading>
      {open.map((finding) => (
        <article key={`${finding.rule}-${finding.start}`} className={`card card--${finding.verdict}`}>
          <div className="row">
            <Verdict verdict={finding.verdict} />
            {live && <button type="button" className="text-button small" onClick={() => showSpan({ start: finding.start, end: finding.end })}>{t('finding.show')}</button>}
          </div>
          <Quote text={finding.quote} lang={languageAt(document, finding.start)} />
          <p className="nl-paragraph">{text(finding.why)}</p>
        </article>
      ))}
    </section>
  );
}
