import { Button } from '@nl-design-system-candidate/button-react';
import { DataBadge } from '@nl-design-system-candidate/data-badge-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useId, useRef, useState } from 'react';
import { fillBlanks } from '@/lib/barriers/blanks';
import { criterionBlanks, startValues } from '@/lib/criteria/fill';
import type { CriterionProposal } from '@/lib/criteria/proposal';
import { willGo } from '@/lib/session/texts';
import { BlankForm } from '@/components/shared/BlankForm';
import { useContent } from '@/components/shared/content';
import { Fold } from '@/components/shared/Fold';
import { Icon } from '@/components/shared/Icon';
import { useLocale } from '@/components/shared/Locale';
import { useActions, usePanelState } from '@/components/shared/Session';
import { draftLanguage } from '@/components/shared/text-language';
import { useReturnFocus } from '@/components/shared/useReturnFocus';
import { CriterionDetails } from './CriterionDetails';
import './CriterionCard.css';

/** One proposal: why it fits here, the text to put in, and what to know before using it. */
export function CriterionCard({ proposal }: { proposal: CriterionProposal }) {
  const { criterion } = useContent();
  const { chosenCriteria, criterionValues, origin, document, spot } = usePanelState();
  const { insert, copy, chooseCriterion, fillCriterion } = useActions();
  const { t, text } = useLocale();
  const heading = useId();
  const [form, setForm] = useState<'insert' | 'copy' | null>(null);
  const card = useRef<HTMLElement>(null);
  useReturnFocus(form, card);
  const row = criterion(proposal.id);
  if (!row) return null;

  const language = draftLanguage(document?.blocks);
  const model = row.text[language];
  const start = { ...startValues(row), ...criterionValues?.[row.id] };
  const chosen = chosenCriteria.includes(proposal.id);
  const live = origin === 'page' || origin === 'demo';
  const blanks = row.parameters.length > 0;

  return (
    <article ref={card} className="card" aria-labelledby={heading}>
      <div className="row">
        <DataBadge className="kind">{t(`kind.${proposal.kind}`)}</DataBadge>
        <span className="soft small">{t(`ambition.${row.ambition}`)}</span>
      </div>
      <Heading level={3} id={heading}>{text(row.title)}</Heading>
      <p className="nl-paragraph">{text(proposal.why)}</p>
      {row.legalRisk && <p className="weigh weigh--check"><strong>{t('criterion.risk')}</strong> {text(row.legalRisk)}</p>}
      {form ? (
        <BlankForm
          text={model} language={language} blanks={criterionBlanks(row)} start={start}
          submitLabel={t(form === 'insert' ? 'criterion.insert' : 'finding.copy')}
          onSubmit={(values, filled) => { fillCriterion(row.id, values); if (form === 'insert') insert(filled); else copy(filled); setForm(null); }}
          onCancel={() => setForm(null)}
          {...(form === 'insert' ? { second: { label: t('finding.copy'), onChoose: (filled: string, values: Readonly<Record<string, string>>) => { fillCriterion(row.id, values); copy(filled); setForm(null); } } } : {})}
        />
      ) : (
        <>
          <p className="better" lang={language}>
            {fillBlanks(model, row.parameters, start, language).parts.map((part, index) => (part.blank ? <mark key={index} className={part.filled ? 'blank blank--filled' : 'blank'}>{part.text}</mark> : part.text))}
          </p>
          <div className="actions">
            {live && <Button purpose="primary" data-opens="insert" onClick={() => (blanks ? setForm('insert') : insert(model))}>{t(blanks ? 'criterion.fillIn' : 'criterion.insert')}</Button>}
            <Button purpose={live ? 'secondary' : 'primary'} data-opens="copy" onClick={() => (blanks ? setForm('copy') : copy(model))}>{t('finding.copy')}</Button>
            <Button
              purpose="secondary" toggle pressed={chosen} onClick={() => chooseCriterion(proposal.id, !chosen)}
              {...(chosen ? { iconStart: <Icon name="fine" /> } : {})}
            >
              {t('criterion.basket')}
            </Button>
          </div>
        </>
      )}
      {live && form !== 'copy' && <p className="soft small nl-paragraph">{text(willGo(spot ?? null))}</p>}
      <Fold level={4} title={t('criterion.details')}><CriterionDetails row={row} /></Fold>
    </article>
  );
}
