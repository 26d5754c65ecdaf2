import { matters } from '@/data/criteria/matters';
import { locale } from '@/lib/locale';
import type { Language, LocalText } from '@/lib/local-text';
import { norm } from './norm';
import type { CriterionRow } from './rows';
import { subjectName, workOf, type Situation } from './situation';
import type { Ranked } from './suggest';

const both = (make: (language: Language) => string): LocalText => ({ nl: make('nl'), en: make('en') });
const matterName = new Map(matters.map((matter) => [matter.id, matter.name]));
const money = (amount: number, language: Language): string => locale(language).money(amount);
/** A term of so many months is a condition for the criterion itself. */
const LONG = 24;
const LABELS = ['fairtrade', 'fair trade', 'max havelaar', 'rainforest alliance'];

/** Whether, and in what words, people's work is a large part of the contract. */
function labourReason(row: CriterionRow, category: string | null, { nature, natureSure, professional }: Situation): LocalText | null {
  const work = workOf(category ?? 'other');
  if (!row.labour || professional || work === 'low' || (nature === 'supplies' && natureSure)) return null;
  if (category && category !== 'other') {
    const name = subjectName(category);
    return work === 'high' ? { nl: `${name.nl} is vooral mensenwerk`, en: `${name.en} is mostly work of people` } : { nl: `in ${name.nl} zit veel werk van mensen`, en: `there is much work of people in ${name.en}` };
  }
  if (nature === 'services') return { nl: 'het is een dienst waar mensen aan werken', en: 'it is a service that people work on' };
  return nature === 'works' ? { nl: 'het is een werk waar mensen aan bouwen', en: 'they are works that people build' } : null;
}

/** Why its subject fits: people's work, a word of the draft, or the subject itself. */
function subjectReason(row: CriterionRow, category: string | null, situation: Situation): LocalText | null {
  const labour = labourReason(row, category, situation);
  if (labour) return labour;
  const word = row.mentions ? situation.coverage.says(row.mentions) : null;
  if (category && category !== 'other') {
    const name = subjectName(category);
    if (word) return { nl: `de tekst gaat over ${name.nl} en noemt ‘${word}’`, en: `the text is about ${name.en} and says ‘${word}’` };
    const own = row.category !== 'cross-category' || (row.also as readonly string[]).includes(category);
    return own ? { nl: `de opdracht gaat over ${name.nl}`, en: `the contract is about ${name.en}` } : null;
  }
  return word ? { nl: `de tekst noemt ‘${word}’`, en: `the text says ‘${word}’` } : null;
}

function lotReason(row: CriterionRow, { facts, reserved, professional }: Situation): LocalText | null {
  const lots = facts.lots?.count ?? null;
  if (lots === null || professional || reserved || (row.kind !== 'reserved-contract' && row.id !== 'X16')) return null;
  return lots > 1
    ? { nl: `er zijn ${lots} percelen, waarvan u er één kunt voorbehouden`, en: `there are ${lots} lots, of which you can reserve one` }
    : { nl: 'de opdracht heeft nu één perceel', en: 'the contract now has one lot' };
}

function awardReason(row: CriterionRow, { facts: { awardMethod: award, reserved } }: Situation): LocalText | null {
  if (row.kind !== 'award-criterion' && row.matter !== 'fixed-price') return null;
  // The lots may be awarded in different ways.
  if (award?.id === 'price') return reserved?.scope === 'lot' || award.lots?.length ? null : { nl: 'de tekst gunt nu alleen op prijs', en: 'the text now awards on price only' };
  return award?.priceWeight && award.priceWeight >= 60
    ? { nl: `prijs telt nu voor ${locale('nl').number(award.priceWeight)}%`, en: `price now counts for ${locale('en').number(award.priceWeight)}%` }
    : null;
}

/** The term and the value, where the criterion needs a long or large contract. */
function sizeReasons(row: CriterionRow, { months, value }: Situation): LocalText[] {
  const found: LocalText[] = [];
  if (months !== null && row.minMonths && months >= row.minMonths && (row.minMonths >= LONG || row.matter === 'social-return')) {
    found.push({ nl: `de looptijd (${months} maanden) is lang genoeg`, en: `the term (${months} months) is long enough` });
  }
  if (value !== null && row.minValue && value >= row.minValue) {
    found.push(both((language) => (language === 'nl' ? `de waarde (${money(value, 'nl')}) is groot genoeg` : `the value (${money(value, 'en')}) is large enough`)));
  }
  return found;
}

/** What in this draft speaks for the criterion, strongest first. */
function reasons(one: Ranked, situation: Situation): LocalText[] {
  const { row, category } = one;
  const { value, above, thresholdAmount, coverage } = situation;
  if (row.matter === 'invitation' && above === false) {
    return [value !== null && thresholdAmount !== null && value < thresholdAmount
      ? both((language) => (language === 'nl'
        ? `de waarde (${money(value, 'nl')}) blijft onder de Europese drempel van ${money(thresholdAmount, 'nl')}`
        : `the value (${money(value, 'en')}) stays below the European threshold of ${money(thresholdAmount, 'en')}`))
      : { nl: 'de procedure is er een voor onder de Europese drempel', en: 'the procedure is one for below the European threshold' }];
  }
  const found: (LocalText | null)[] = [];
  if (row.needs && coverage.has(row.needs)) {
    const name = matterName.get(row.needs)!;
    found.push({ nl: `de tekst vraagt ${name.nl}`, en: `the text asks for ${name.en}` });
    if (situation.reserved) found.push({ nl: situation.reserved === 'lot' ? 'een perceel is voorbehouden' : 'de opdracht is voorbehouden', en: situation.reserved === 'lot' ? 'a lot is reserved' : 'the contract is reserved' });
  }
  const label = row.matter === 'fair-trade' ? coverage.says(LABELS) : null;
  if (label) found.push({ nl: `de tekst noemt nu het keurmerk ‘${label}’, en dit vraagt hetzelfde zonder één keurmerk te eisen`, en: `the text now names the label ‘${label}’, and this asks the same without demanding one label` });
  found.push(subjectReason(row, category, situation), lotReason(row, situation), awardReason(row, situation), ...(row.needs ? [] : sizeReasons(row, situation)));
  const said = found.filter((reason) => reason !== null);
  return said.length === 0 && row.fits ? [row.fits] : said;
}

/** Whether anything in the draft speaks for the criterion: without a reason it is not proposed. */
export const hasReason = (one: Ranked, situation: Situation): boolean => reasons(one, situation).length > 0;

/** What to mind here: what is asked already, the other form of it, numbers that grow too large, a value that is not known. */
function cautions(one: Ranked, { foreign, value }: Situation): LocalText[] {
  const { row, beside, insteadOf } = one;
  const found: LocalText[] = [];
  if (beside && row.kind === 'award-criterion') {
    const { nl, en } = matterName.get(beside)!;
    found.push({ nl: `De tekst vraagt al ${nl}: geef alleen punten voor wat daar bovenop komt.`, en: `The text already asks for ${en}: give points only for what comes on top.` });
  }
  if (insteadOf) {
    found.push({ nl: `Kies dit of ‘${insteadOf.title.nl}’: niet als eis én als gunningscriterium.`, en: `Choose this or ‘${insteadOf.title.en}’: not both as a requirement and as an award criterion.` });
  }
  const many = norm(row, value);
  if (many !== null) {
    const { what } = row.perHundredThousand!;
    found.push({
      nl: `Bij ${money(value!, 'nl')} zijn dat ${locale('nl').number(many)} ${what.nl} voor het maximum: is dat haalbaar? Kies anders een lagere norm.`,
      en: `At ${money(value!, 'en')} that is ${locale('en').number(many)} ${what.en} for the maximum: is that feasible? If not, choose a lower norm.`,
    });
  }
  if (row.id === 'X03' && value === null) found.push({ nl: 'De waarde staat niet in de tekst: kijk eerst of die groot genoeg is.', en: 'The value is not in the text: first see whether it is large enough.' });
  if (foreign) found.push({ nl: 'De Nederlandse wet geldt hier niet.', en: 'Dutch law does not apply here.' });
  return found;
}

/** One or more sentences that say why this criterion is proposed for this draft, and what to mind. */
export function explain(one: Ranked, situation: Situation): LocalText {
  if (one.covered) return { nl: 'De tekst heeft dit al.', en: 'The text already has this.' };
  const found = reasons(one, situation).slice(0, 3);
  return both((language) => [
    `${language === 'nl' ? 'Past hier' : 'Fits here'}: ${locale(language).list(found.map((text) => text[language]))}.`,
    ...cautions(one, situation).map((text) => text[language]),
  ].join(' '));
}
