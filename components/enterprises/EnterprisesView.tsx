import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { noFilter, passes, type EnterpriseFilter } from '@/lib/enterprises/narrow';
import { useContent } from '@/components/shared/content';
import { TextInput } from '@/components/shared/Input';
import { useLocale } from '@/components/shared/Locale';
import { usePanelState } from '@/components/shared/Session';
import { canStillInvite } from '@/lib/enterprises/invite';
import { Spoken } from '@/components/shared/Spoken';
import { EnterpriseCard } from './EnterpriseCard';
import { EnterpriseFilters } from './EnterpriseFilters';
import { ShortlistFold } from './ShortlistFold';

const PAGE = 15;

/** Social enterprises that could be asked about this work: those that fit the draft, or those that were searched for. */
export function EnterprisesView() {
  const { analysis } = usePanelState();
  const { enterprise, search, category } = useContent();
  const { t, text } = useLocale();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<EnterpriseFilter>(noFilter);
  const [most, setMost] = useState(PAGE);
  const asked = useDeferredValue(query.trim());
  const found = useMemo(
    () => (asked === '' ? (analysis?.enterprises ?? []) : search(asked)).flatMap((match) => {
      const row = enterprise(match.id);
      return row ? [{ match, row }] : [];
    }),
    [analysis, asked, enterprise, search],
  );
  if (!analysis) return null;

  const shown = found.filter(({ row }) => passes(row, filter));
  const subject = analysis.categories[0];
  const invite = canStillInvite(analysis);
  const title = asked !== '' ? t('enterprises.found', { count: shown.length, query: asked })
    : t(invite ? 'enterprises.invite' : 'enterprises.consult', { count: shown.length });

  return (
    <>
      <Spoken message={title} />
      <TextInput label={t('enterprises.search')} hint={t('enterprises.search.hint')} type="search" value={query} onChange={(value) => { setQuery(value); setMost(PAGE); }} />
      <EnterpriseFilters rows={found.map(({ row }) => row)} filter={filter} onChange={setFilter} />
      <ShortlistFold />
      <section className="stack" aria-labelledby="enterprises-title">
        <Heading level={2} id="enterprises-title" className="section-title">
          {title}{asked === '' && subject && subject.id !== 'other' && <> · {text(category(subject.id))}</>}
        </Heading>
        {shown.length === 0 && <p className="nl-paragraph">{t(found.length > 0 ? 'enterprises.noneFiltered' : asked !== '' ? 'enterprises.noneFound' : 'enterprises.none')}</p>}
        {shown.slice(0, most).map(({ match, row }) => <EnterpriseCard key={row.id} match={match} row={row} />)}
        {shown.length > most && <div><Button purpose="secondary" onClick={() => setMost(most + PAGE)}>{t('enterprises.more', { count: Math.min(PAGE, shown.length - most) })}</Button></div>}
      </section>
      {!analysis.legal.foreign && <p className="soft small nl-paragraph">{t('enterprises.proof')}</p>}
    </>
  );
}
