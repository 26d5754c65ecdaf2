import { Button } from '@nl-design-system-candidate/button-react';
import { useState } from 'react';
import type { LocalText } from '@/lib/local-text';
import type { IgnoredSentence } from '@/lib/storage/ignored';
import { useContent } from '@/components/shared/content';
import { useLocale } from '@/components/shared/Locale';
import { failureWords } from './failure-words';

interface Props { ignored: readonly IgnoredSentence[]; onBack: (entry: IgnoredSentence) => Promise<unknown> }

/** The sentences that are ignored for good. Their words are not kept: what is known is for which point, and since when. */
export function IgnoredOption({ ignored, onBack }: Props) {
  const { barrier } = useContent();
  const { t, text, date } = useLocale();
  const [failure, setFailure] = useState<LocalText | null>(null);
  if (ignored.length === 0) return <p className="nl-paragraph">{t('options.ignored.none')}</p>;
  const back = (entry: IgnoredSentence) => {
    setFailure(null);
    onBack(entry).catch((error: unknown) => setFailure(failureWords(error)));
  };
  return (
    <>
      <p className="nl-paragraph">{t('options.ignored.explain')}</p>
      <ul className="more-lines">
        {[...ignored].sort((a, b) => b.at.localeCompare(a.at)).map((entry) => {
          const name = text(barrier(entry.barrier).name);
          return (
            <li key={`${entry.barrier}:${entry.hash}`}>
              <div className="row">
                <span className="grow grow--word">{name} <span className="soft">· {date(entry.at)}</span></span>
                <Button purpose="secondary" onClick={() => back(entry)}>{t('ignored.back')}<span className="for-readers-only">: {name}, {date(entry.at)}</span></Button>
              </div>
            </li>
          );
        })}
      </ul>
      {failure && <p className="weigh weigh--check" role="alert">{t('options.failed', { reason: text(failure) })}</p>}
    </>
  );
}
