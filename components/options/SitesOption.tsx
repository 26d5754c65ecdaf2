import { Button } from '@nl-design-system-candidate/button-react';
import { useLocale } from '@/components/shared/Locale';

/** The sites with standing access; each can be taken back. */
export function SitesOption({ sites, onRevoke }: { sites: readonly string[]; onRevoke: (site: string) => Promise<unknown> }) {
  const { t } = useLocale();
  if (sites.length === 0) return <p className="nl-paragraph">{t('options.sites.none')}</p>;
  return (
    <ul className="more-lines">
      {sites.map((site) => (
        <li key={site}>
          <div className="row">
            <span className="grow grow--word">{site.replace(/^https:\/\//, '')}</span>
            <Button purpose="secondary" onClick={() => void onRevoke(site)}>{t('options.sites.revoke')}<span className="for-readers-only">: {site}</span></Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
