import type { LegalSetting } from '@/lib/facts/legal-setting';
import type { LocalText } from '@/lib/local-text';
import type { CriterionRow } from './rows';

/** The articles that carry a criterion here, and what is uncertain about that. */
export interface LegalBasis { law: readonly string[]; caution: LocalText | null }

/** Articles of Part 2 that hold below the threshold too, by Aw art. 1.19 to 1.21a. */
const BELOW_TOO = /^aw-2012:2\.(?:55|81:2|81a|84|85|102)(?![0-9])/;
const INVITED = new Set(['invited', 'single-invited']);

/** The number of an article of Part 2: 82 for `aw-2012:2.82a`; null for another article. */
function articleOfPart2(id: string): number | null {
  const found = /^aw-2012:2\.(\d{1,3})/.exec(id);
  return found ? Number(found[1]) : null;
}

/** Paragraphs that the light procedure leaves out: Aw art. 2.39 lid 2 names neither 2.79-2.83 nor 2.86-2.131. */
function isLeftOutWhenLight(id: string): boolean {
  const article = articleOfPart2(id);
  return article !== null && ((article >= 79 && article <= 83) || (article >= 86 && article <= 131));
}

function holds(id: string, { above, light, procedure }: LegalSetting, reserved: boolean): boolean {
  if (above === false) {
    if (id === 'aw-2012:1.10') return false;
    if (id === 'aw-2012:1.13' && procedure !== null && INVITED.has(procedure)) return false;
    if (id === 'aw-2012:1.16' && procedure === 'national-open') return false;
    return articleOfPart2(id) === null || BELOW_TOO.test(id);
  }
  if (above === true && ['aw-2012:1.13', 'aw-2012:1.16', 'aw-2012:1.21a'].includes(id)) return false;
  return !light || reserved || !isLeftOutWhenLight(id);
}

/**
 * The law ids that carry a criterion in this tender: Part 2 only from the threshold up, the paragraphs of the light procedure
 * only where they hold, none under other law. Below the threshold Aw art. 1.4 lid 2 (value for society) carries it.
 * `caution` names what a lawyer should look at. Source: `data/law.json` and Aw art. 1.17-1.21a, 2.1-2.3, 2.6a, 2.39.
 */
export function legalBasis(row: Pick<CriterionRow, 'law' | 'kind'>, setting: LegalSetting): LegalBasis {
  if (setting.foreign) return { law: [], caution: null };
  const reserved = row.kind === 'reserved-contract';
  const law = row.law.filter((id) => holds(id, setting, reserved));
  if (setting.above === false) {
    if (row.law.includes('aw-2012:2.81:2')) law.push('aw-2012:1.21a');
    if (!law.includes('aw-2012:1.4:2')) law.unshift('aw-2012:1.4:2');
  } else if (law.length < row.law.length && setting.light) law.unshift('aw-2012:1.4:2');
  const unsure = setting.light && setting.above !== false && (reserved || row.kind === 'performance-condition');
  return {
    law: [...new Set(law)],
    caution: unsure
      ? { nl: 'Vraag een jurist of dit samengaat met de procedure voor sociale en andere specifieke diensten.', en: 'Ask a lawyer whether this goes together with the procedure for social and other specific services.' }
      : null,
  };
}
