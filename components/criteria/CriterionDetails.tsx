import { legalBasis } from '@/lib/criteria/basis';
import { unknownSetting } from '@/lib/facts/legal-setting';
import type { CriterionData } from '@/lib/criteria/schema';
import { LawLine } from '@/components/barriers/LawLine';
import { useContent } from '@/components/shared/content';
import { ExternalLink } from '@/components/shared/ExternalLink';
import { useLocale } from '@/components/shared/Locale';
import { Pairs } from '@/components/shared/Pairs';
import { usePanelState } from '@/components/shared/Session';

/** How to score, prove and follow a criterion, how it stays feasible for small suppliers, and what it rests on. */
export function CriterionDetails({ row }: { row: CriterionData }) {
  const { t, text, date } = useLocale();
  const { law } = useContent();
  const { analysis } = usePanelState();
  const basis = legalBasis(row, analysis?.legal ?? unknownSetting);
  // One day for the whole card: the oldest, so that nothing seems fresher than it is.
  const checked = [row.checked, ...basis.law.map(law).flatMap((rule) => (rule ? [rule.checked] : []))].sort()[0]!;
  const sources = row.sources.filter((source) => source.url !== null);
  return (
    <div className="stack">
      <Pairs pairs={[
        [t('criterion.rewards'), text(row.rewards)],
        [t('criterion.scoring'), text(row.scoring)],
        [t('criterion.proof'), text(row.proof)],
        [t('criterion.monitoring'), text(row.monitoring)],
        [t('criterion.small'), text(row.smallSuppliers)],
        [t('criterion.note'), row.note && text(row.note)],
        [t('criterion.eforms'), row.eforms && `${t(`eforms.${row.eforms}`)} (BT-775: ${row.eforms})`],
        [t('criterion.law'), <LawLine key="law" ids={basis.law} level="rule" foreign={analysis?.legal.foreign ?? false} dated={false} />],
        [t('criterion.caution'), basis.caution && text(basis.caution)],
        [t('criterion.sources'), sources.length > 0 && (
          <ul className="plain-list spaced" key="sources">
            {sources.map((source) => <li key={source.key}><ExternalLink address={source.url} /></li>)}
          </ul>
        )],
      ]}
      />
      <p className="soft small nl-paragraph">{[sources.length === 0 && t('criterion.own'), (sources.length > 0 || basis.law.length > 0) && t('law.checked', { date: date(checked) })].filter(Boolean).join(' ')}</p>
    </div>
  );
}
