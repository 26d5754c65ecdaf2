import type { Enterprise } from '@/lib/enterprises/schema';
import { ExternalLink } from '@/components/shared/ExternalLink';
import { useLocale } from '@/components/shared/Locale';

/** Certificates as the source had them: they expire, so the year is always with it. */
export function Certificates({ certificates }: { certificates: Enterprise['certificates'] }) {
  const { t } = useLocale();
  return (
    <ul className="plain-list spaced">
      {certificates.map((one, index) => (
        <li key={index}>
          {[one.name, one.level].filter(Boolean).join(' ')} · {one.seen ? t('certificate.seen', { year: String(one.seen) }) : t('certificate.undated')} · <ExternalLink address={one.source} showHost={false}>{t('facts.source')}</ExternalLink>
        </li>
      ))}
    </ul>
  );
}
