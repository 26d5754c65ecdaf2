import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import type { ReactNode } from 'react';
import { useLocale } from './Locale';

interface Props {
  onAgain: () => void;
  /** True when it is a part of a page that has a main region and a first heading of its own. */
  embedded?: boolean;
  children?: ReactNode;
}

/** What is shown when a page of ours cannot be drawn: what happened, what is safe, and what to do. */
export function FaultView({ onAgain, embedded = false, children }: Props) {
  const { t } = useLocale();
  const Place = embedded ? 'div' : 'main';
  return (
    <Place className="fault stack">
      <div role="alert" className="stack">
        <Heading level={embedded ? 2 : 1}>{t('fault.title')}</Heading>
        <p className="nl-paragraph">{t(children ? 'fault.explainFile' : 'fault.explain')}</p>
      </div>
      <div className="actions"><Button purpose="primary" onClick={onAgain}>{t('fault.again')}</Button></div>
      {children}
    </Place>
  );
}
