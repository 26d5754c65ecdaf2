import { Button } from '@nl-design-system-candidate/button-react';
import { useState } from 'react';
import { useLocale } from '@/components/shared/Locale';

/** The sites with standing access; each can be taken back, and one that the browser keeps open is said so. */
export function SitesOption({ sites, onRevoke }: { sites: readonly string[]; onRevoke: (site: string) => Promise<boolean> }) {
  const { t } = useLocale();
  const [kept, setKept] = useState<string | null>(null);
  if (sites.length === 0) return <p className="nl-paragraph">{t('options.sites.none')}</p>;
  const nameOf = (site: string) => site.replace(/^https:\/\//, '');
  const revoke = (site: string) => {
    setKept(null);
    onRevoke(site).then((gone) => { if (!gone) setKept(site); }, () => setKept(site));
  };
  return (
    <>
      <ul className="more-lines">
        {sites.map((site) => (
          <li key={site}>
            <div className="row">
              <span className="grow grow--word">{nameOf(site)}</span>
              <Button purpose="secondary" onClick={() => revoke(site)}>{t('options.sites.revoke')}<span className="for-readers-only">: {site}</span></Button>
            </div>
          </li>
        ))}
      </ul>
      {kept !== null && sites.includes(kept) && <p className="weigh weigh--check" role="alert">{t('options.sites.kept', { site: nameOf(kept) })}</p>}
    </>
  );
}
