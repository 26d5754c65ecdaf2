import { matters } from '@/data/criteria/matters';
import { locale } from '@/lib/locale';
import type { Language, LocalText } from '@/lib/local-text';
import { subjectName, workOf, type Situation } from './situation';
import type { Ranked } from './suggest';

const both = (make: (language: Language) => string): LocalText => ({ nl: make('nl'), en: make('en') });
const matterName = new Map(matters.map((matter) => [matter.id, matter.name]));
const LABELS = ['fairtrade', 'fair trade', 'max havelaar', 'rainforest alliance'];

/** What in this draft speaks for the criterion, strongest first. */
function reasons(one: Ranked, situation: Situation): LocalText[] {
  const { row, category } = one;
  const { facts, value, months, above, thresholdAmount, coverage, nature } = situation;
  const found: LocalText[] = [];
  const money = (amount: number, language: Language) => locale(language).money(amount);

  if (row.matter === 'invitation' && above === false) {
    found.push(value !== null && thresholdAmount !== null && value < thresholdAmount
      ? both((language) => (language === 'nl'
        ? `de waarde (${money(value, 'nl')}) blijft onder de Europese drempel van ${money(thresholdAmount, 'nl')}`
        : `the value (${money(value, 'en')}) stays below the European threshold of ${money(thresholdAmount, 'en')}`))
      : { nl: 'de procedure is er een voor onder de Europese drempel', en: 'the procedure is one for below the European threshold' });
    return found;
  }
  if (row.needs && coverage.has(row.needs)) {
    const name = matterName.get(row.needs)!;
    found.push({ nl: `de tekst vraagt ${name.nl}`, en: `the text asks for ${name.en}` });
    if (situation.reserved) found.push({ nl: situation.reserved === 'lot' ? 'een perceel is voorbehouden' : 'de opdracht is voorbehouden', en: situation.reserved === 'lot' ? 'a lot is reserved' : 'the contract is reserved' });
  }
  const label = row.matter === 'fair-trade' ? coverage.says(LABELS) : null;
  if (label) found.push({ nl: `de tekst noemt nu het keurmerk ‘${label}’, en dit vraagt hetzelfde zonder één keurmerk te eisen`, en: `the text now names the label ‘${label}’, and this asks the same without demanding one label` });
  const word = row.mentions ? coverage.says(row.mentions) : null;
  if (category && category !== 'other') {
    const name = subjectName(category);
    if (row.labour && workOf(category) === 'high' && nature !== 'supplies') found.push({ nl: `${name.nl} is vooral mensenwerk`, en: `${name.en} is mostly work of people` });
    else if (word) found.push({ nl: `de tekst gaat over ${name.nl} en noemt ‘${word}’`, en: `the text is about ${name.en} and says ‘${word}’` });
    else if (row.category !== 'cross-category' || (row.also as readonly string[]).includes(category)) found.push({ nl: `de opdracht gaat over ${name.nl}`, en: `the contract is about ${name.en}` });
  } else if (word) found.push({ nl: `de tekst noemt ‘${word}’`, en: `the text says ‘${word}’` });

  const lots = facts.lots?.count ?? null;
  if ((row.kind === 'reserved-contract' || row.matter === 'small-lots') && lots !== null) {
    found.push(lots > 1
      ? { nl: `er zijn ${lots} percelen, waarvan u er één kunt voorbehouden`, en: `there are ${lots} lots, of which you can reserve one` }
      : { nl: 'de opdracht heeft nu één perceel', en: 'the contract now has one lot' });
  }
  if (row.kind === 'award-criterion' || row.matter === 'fixed-price') {
    const award = facts.awardMethod;
    if (award?.id === 'price') found.push({ nl: 'de tekst gunt nu alleen op prijs', en: 'the text now awards on price only' });
    else if (award?.priceWeight && award.priceWeight >= 60) found.push({ nl: `prijs telt nu voor ${locale('nl').number(award.priceWeight)}%`, en: `price now counts for ${locale('en').number(award.priceWeight)}%` });
  }
  if (months !== null && (row.labour || row.minMonths) && months >= (row.minMonths ?? 12)) {
    found.push({ nl: `de opdracht duurt ${months} maanden`, en: `the contract lasts ${months} months` });
  }
  if (value !== null && row.minValue && value >= row.minValue) {
    found.push(both((language) => (language === 'nl' ? `de waarde is ${money(value, 'nl')}` : `the value is ${money(value, 'en')}`)));
  }
  return found;
}

function joined(parts: readonly string[], language: Language): string {
  return locale(language).list(parts);
}

/** One or two sentences that say why this criterion is proposed for this draft. */
export function explain(one: Ranked, situation: Situation): LocalText {
  if (one.covered) return { nl: 'De tekst heeft dit al.', en: 'The text already has this.' };
  const found = reasons(one, situation).slice(0, 3);
  const name = matterName.get(one.row.matter)!;
  return both((language) => {
    const nl = language === 'nl';
    const sentences: string[] = [];
    if (found.length > 0) sentences.push(`${nl ? 'Past hier' : 'Fits here'}: ${joined(found.map((text) => text[language]), language)}.`);
    else sentences.push(nl ? `Nog niet in de tekst: ${name.nl}.` : `Not in the text yet: ${name.en}.`);
    if (one.beside && one.row.kind === 'award-criterion') {
      const beside = matterName.get(one.beside)!;
      sentences.push(nl ? `De tekst vraagt al ${beside.nl}: geef alleen punten voor wat daar bovenop komt.` : `The text already asks for ${beside.en}: give points only for what comes on top.`);
    }
    if (one.insteadOf) sentences.push(nl ? `Kies dit of ‘${one.insteadOf.title.nl}’: niet als eis én als gunningscriterium.` : `Choose this or ‘${one.insteadOf.title.en}’: not both as a requirement and as an award criterion.`);
    if (situation.foreign) sentences.push(nl ? 'De Nederlandse wet geldt hier niet.' : 'Dutch law does not apply here.');
    return sentences.join(' ');
  });
}
