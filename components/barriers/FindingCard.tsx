import { Heading } from '@nl-design-system-candidate/heading-react';
import { useId, useRef, type ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { Finding } from '@/lib/barriers/finding';
import { placeWords } from '@/lib/barriers/place';
import { useContent } from '@/components/shared/content';
import { Icon } from '@/components/shared/Icon';
import { useLocale } from '@/components/shared/Locale';
import { usePanelState } from '@/components/shared/Session';
import { Verdict } from '@/components/shared/Verdict';
import { FindingBody } from './FindingBody';
import { FindingPlace } from './FindingPlace';
import '@/components/shared/Card.css';
import './FindingCard.css';

interface Props {
  finding: Finding;
  /** Ids that this card answers to: its own, and those of the same demand in other lots. */
  ids: readonly string[];
  /** True for one card of the list, so that Tab comes to the list once. */
  tabbable: boolean;
  /** Set for a card that is one line until it is opened. */
  fold?: { open: boolean; onChange: (open: boolean) => void };
  children?: ReactNode;
}

/** One finding: what, where, the words, the sum, why it hurts, the law, the better text, and what to do. */
export function FindingCard({ finding, ids, tabbable, fold, children }: Props) {
  const { barrier } = useContent();
  const { document } = usePanelState();
  const locale = useLocale();
  const heading = useId();
  const card = useRef<HTMLElement>(null);
  const name = locale.text(barrier(finding.barrier).name);
  const shared = {
    ref: card, 'data-finding': ids.join(' '), tabIndex: tabbable ? 0 : -1, 'aria-labelledby': heading,
  };
  const body = <FindingBody finding={finding} ids={ids} card={card}>{children}</FindingBody>;

  if (!fold) {
    return (
      <article {...shared} className={`card card--${finding.verdict}`}>
        <div className="row">
          <Verdict verdict={finding.verdict} />
          <FindingPlace finding={finding} />
        </div>
        <Heading level={3} id={heading}>{name}</Heading>
        {body}
      </article>
    );
  }
  const place = placeWords(finding, document, locale);
  return (
    <article {...shared} className={`card card--${finding.verdict} card--line`} {...(fold.open ? {} : { 'data-folded': '' })}>
      <Disclosure isExpanded={fold.open} onExpandedChange={fold.onChange}>
        <Heading level={3} id={heading}>
          <Button slot="trigger" className="finding-line">
            <Icon name={finding.verdict} />
            <span className="finding-line__name">{name}</span>
            <Icon name="chevron" />
            <span className="finding-line__place">{[locale.t(`verdict.${finding.verdict}`), place].filter(Boolean).join(' · ')}</span>
          </Button>
        </Heading>
        <DisclosurePanel className="finding-line__body"><div className="finding-body">{body}</div></DisclosurePanel>
      </Disclosure>
    </article>
  );
}
