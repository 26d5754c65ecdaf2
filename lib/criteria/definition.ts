import rows from '@/data/definitions.json';
import { lower } from '@/lib/dutch/fold';
import type { TenderDocument } from '@/lib/document/document';
import type { LocalText } from '@/lib/local-text';
import type { CriterionRow } from './rows';

/** A term that model texts use, to put in a draft once. */
export interface Definition {
  id: string;
  title: LocalText;
  text: LocalText;
  note: LocalText;
  sources: readonly { key: string; url: string }[];
  checked: string;
}

/** Who the target group is. */
export const targetGroup: Definition = (rows as readonly Definition[])[0]!;

/** "De doelgroep van de communicatie" is an audience. */
const USES = /\bdoelgroep\b(?! van de communicatie)/;
const DEFINED = /doelgroep[^.\n]{0,40}\b(?:verstaan|bedoeld|bedoelen|behoren|bestaat uit)\b|\b(?:verstaan|bedoelen|bedoeld)\b[^.\n]{0,40}doelgroep|\bdoelgroep: |by target group|target group (?:means|consists)/;

/** True when a criterion speaks of the target group and the draft does not say who that is. */
export function needsTargetGroup(row: Pick<CriterionRow, 'text'>, document: Pick<TenderDocument, 'text'> | null): boolean {
  return USES.test(row.text.nl) && !(document && DEFINED.test(lower(document.text)));
}
