import type { Finding } from '@/lib/barriers/finding';
import { useLocale } from '@/components/shared/Locale';

/** First the sum, then apart from it what it means: a sum that stays under a limit is not what is the matter. */
export function Weigh({ finding }: { finding: Finding }) {
  const { text } = useLocale();
  const why = text(finding.why);
  if (!finding.calculation && !why) return null;
  return (
    <div className={`weigh weigh--${finding.verdict}`}>
      {finding.calculation && <p className="weigh__sum numbers">{text(finding.calculation)}</p>}
      {why && <p className="weigh__why">{why}</p>}
    </div>
  );
}
