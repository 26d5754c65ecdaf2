import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import type { ReactNode } from 'react';
import { useLocale } from './Locale';

/** What is shown when a page of ours cannot be drawn: what happened, what is safe, and what to do. */
export function FaultView({ onAgain, children }: { onAgain: () => void; children?: ReactNode }) {
  const { t } = useLocale();
  return (
    <main className="fault stack" role="alert">
      <Heading level={1}>{t('fault.title')}</Heading>
      <p className="nl-paragraph">{t(children ? 'fault.explainFile' : 'fault.explain')}</p>
      <div className="actions"><Button purpose="primary" onClick={onAgain}>{t('fault.again')}</Button></div>
      {children}
    </main>
  );
}
