import { Heading } from '@nl-design-system-candidate/heading-react';
import { useContent } from './content';
import { ExternalLink } from './ExternalLink';
import { useLocale } from './Locale';
import './About.css';

/** What Gunkans is and is not, whose data it carries, its licence and version. */
export function About({ level }: { level: 2 | 3 }) {
  const { credits, rulesDate, version } = useContent();
  const { t, date } = useLocale();
  return (
    <div className="stack about">
      <p className="nl-paragraph">{t('about.aid')}</p>
      <p className="nl-paragraph">{t('about.rules', { date: date(rulesDate) })}</p>
      <p className="nl-paragraph">{t('about.private')}</p>
      <Heading level={level}>{t('about.credits')}</Heading>
      <ul className="small about__credits">
        {credits.map((credit) => <li key={credit.text}><ExternalLink address={credit.address} showHost={false}>{credit.text}</ExternalLink> · {credit.licence}</li>)}
      </ul>
      <p className="soft small nl-paragraph">{t('about.version', { version })}</p>
    </div>
  );
}
