import { defineBarrier, type Examples, type Judgement, type Passage, type Tender } from '@/lib/barriers/rule';

/** Aw art. 2.54 lid 1: answers at the latest ten days before the closing date; four with the urgent terms of art. 2.74 (lid 2). */
const ANSWER_DAYS = 10;
const URGENT_DAYS = 4;
/** Own threshold: a week from publication to read the documents and ask. */
const ASK_DAYS = 7;

const QUESTIONS = /\b(?:vra(?:gen|ag)|vragenronde\w{0,1}|inlichtingenronde\w{0,1}|inlichtingen|verduidelijking\w{0,2}|questions?)\b/;
const ANSWERS = /\b(?:nota(?:'s)? (?:van|met) (?:inlichtingen|antwoorden)|nvi|antwoorden (?:verschijnen|volgen|worden|komen|publiceren|op)|(?:vragen|deze) (?:worden|zijn) [^.;]{0,30}beantwoord|beantwoording|de antwoorden|clarification notice)\b/;
/** Who asks what: a survey, an audit or the questions in a form are something else. */
const OTHER_QUESTIONS = /\b(?:vragenlijst\w{0,2}|enquête\w{0,1}|interview\w{0,1}|open vragen|wens(?:en)?|gunningscriteri\w{2}|beantwoordt u|u beantwoordt|beantwoord de|marktconsultatie|helpdesk|storing\w{0,2}|klant\w{0,4}|cliënt\w{0,2}|bewoner\w{0,1}|gebruikers|reizigers|uea|deel iv|zorgvra\w{2,4}|hulpvra\w{2,4})\b/;
const ONE_ROUND = /(?<![a-z0-9])(?:één|een|1|enkele?|eenmalige?|enige|slechts een|slechts één) (?:\(1\) )?(?:schriftelijke |digitale |centrale )?(?:vragenronde|inlichtingenronde|vragen(?:- en )?ronde|ronde (?:voor|van|met|waarin) [^.;]{0,20}(?:vragen|inlichtingen)|mogelijkheid (?:om|tot) [^.;]{0,30}vragen|(?:gelegenheid|moment)[^.;]{0,20}vragen)\b|\b(?:vragen|vraag)\b[^.;]{0,80}\bin (?:één|een|1) ronde\b|\b(?:de )?\(?enige\)? (?:nota|vragenronde|ronde)\b|\b(?:er (?:is|volgt|komt)|wij (?:houden|organiseren))\b[^.;]{0,30}\b(?:slechts |maar )?(?:één|een enkele|1) (?:vragenronde|inlichtingenronde|nota van inlichtingen|vragenmoment)\b|\bone round of questions\b/;
const MORE_ROUNDS = /\b(?:twee|drie|2|3|tweede|derde|2e|3e|meerdere|meer|volgende|extra|nieuwe|tussentijdse) (?:schriftelijke )?(?:vragenronde\w{0,1}|inlichtingenronde\w{0,1}|ronde\w{0,1}|nota)\b|\b(?:twee|drie) rondes\b/;
const CAPPED = /\b(?:ten hoogste|maximaal|max\.?|niet meer dan|hooguit|hoogstens|beperkt tot)\b[^.;]{0,20}\bvragen\b/;
const TOO_LATE = /\bvragen\b[^;]{0,140}\b(?:niet (?:meer |langer )?(?:beantwoord|in behandeling|behandeld|meegenomen|geaccepteerd)|buiten (?:behandeling|beschouwing)|terzijde|onbeantwoord|geen antwoord|niet ontvankelijk)\b|\bfatale? (?:termijn|datum)\b[^.;]{0,80}\bvragen\b|\bvragen\b[^.;]{0,80}\bfatale? (?:termijn|datum)\b/;
const AFTER_DATE = /\b(?:na|later|nadien|daarna|te laat|buiten (?:de |deze )?termijn|fatale?|niet tijdig|na afloop|na sluiting)\b/;
const KIND = /\b(?:voor zover mogelijk|zo mogelijk|in beginsel|in principe|alsnog|tenzij|kan (?:de |het )?[a-z]{3,20} besluiten|kunnen wij|mits|behalve (?:als|indien)|ook later|tot de laatste dag|van belang is|where possible|unless)\b/;

const MORE_TIME = { nl: 'Er zijn twee vragenrondes. Een vraag die later opkomt en voor iedereen van belang is, beantwoorden wij alsnog.', en: 'There are two rounds of questions. A question that comes up later and matters to all will still be answered.' };
const EARLY_ANSWERS = { nl: 'De laatste nota van inlichtingen verschijnt uiterlijk tien dagen voor de sluiting. Komen er later nog antwoorden, dan schuift de sluiting op.', en: 'The last clarification notice appears at least ten days before closing. If answers come later, closing moves on.' };

const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The answers come too late before the closing date, by their date or by a number of days. */
function lateAnswers(passage: Passage, tender: Tender): Judgement | null {
  const { lower, quantities } = passage;
  const answers = ANSWERS.exec(lower);
  if (!answers) return null;
  const { deadline } = tender.facts;
  const before = quantities.periods.find((period) => period.days !== null && /^\s*(?:vóór|voor|voorafgaand aan)\b[^.;]{0,30}\b(?:sluiting\w{0,10}|inschrijv\w{2,6}|uiterste|inschrijftermijn|indien\w{2,6}|deadline|aanbested\w{3,6})/.test(lower.slice(period.end, period.end + 70)));
  const date = quantities.dates.find((one) => one.start > answers.index && one.start - answers.index < 90);
  const left = before ? Math.round(before.unit === 'working-day' ? (before.days! * 7) / 5 : before.days!) : date && deadline?.toDate ? days(date.date, deadline.toDate) : null;
  if (left === null || left < 0 || left > 60) return null;
  const limit = deadline && deadline.days <= 15 && tender.facts.procedure?.id !== 'invited' ? URGENT_DAYS : ANSWER_DAYS;
  // "Binnen tien dagen" is for the buyer, and at least so many days is a promise.
  if (before && /\b(?:binnen|ten minste|minimaal|minstens|tenminste)\s*$/.test(lower.slice(Math.max(0, before.start - 25), before.start)) && left >= limit) return null;
  if (left >= limit) return { verdict: 'fine', facts: before ? [] : ['deadline'], why: { nl: `De antwoorden komen ${left} dagen voor de sluiting.`, en: `The answers come ${left} days before closing.` } };
  return {
    verdict: 'barrier',
    level: 'rule',
    law: ['aw-2012:2.54'],
    facts: before ? [] : ['deadline'],
    replacement: EARLY_ANSWERS,
    calculation: { nl: `${left} dagen tussen de antwoorden en de sluiting, grens ${limit} dagen`, en: `${left} days between the answers and closing, limit ${limit} days` },
    why: { nl: `De antwoorden komen ${left} dagen voor de sluiting. De wet vraagt ten minste ${limit} dagen.`, en: `The answers come ${left} days before closing. The law asks for at least ${limit} days.` },
  };
}

function judge(passage: Passage, tender: Tender): Judgement | null {
  const { lower, around, next, previous, block } = passage;
  if (block.kind === 'heading' || OTHER_QUESTIONS.test(lower)) return null;
  const late = lateAnswers(passage, tender);
  if (late?.verdict === 'barrier') return late;
  if (!QUESTIONS.test(lower) && !ANSWERS.test(lower)) return null;
  const more = () => MORE_ROUNDS.test(lower) || MORE_ROUNDS.test(next) || MORE_ROUNDS.test(previous) || (around.length < 1500 && MORE_ROUNDS.test(around));
  if (CAPPED.test(lower) && /\b(?:inschrijver|gegadigde|partij|onderneming|ondernemer|aanbieder|deelnemer|kandidaat|u)\b/.test(lower) && !/\b(?:antwoord|pagina|woorden)\w{0,3}\b/.test(lower)) {
    return { verdict: 'check', why: { nl: 'Het aantal vragen per ondernemer is begrensd. Kijk na of die grens nodig is; goede vragen maken de stukken beter.', en: 'The number of questions for each supplier is capped. Check whether that cap is needed; good questions make the documents better.' } };
  }
  if (ONE_ROUND.test(lower) && !more() && !KIND.test(lower)) {
    // A small contract can do with one round: Aw art. 2.53 and the guide speak of large ones.
    if (tender.aboveThreshold === false) return late;
    return { verdict: 'check', why: { nl: 'Er is maar één vragenronde. Kijk na of een tweede ronde kan, of dat late vragen van belang alsnog een antwoord krijgen.', en: 'There is only one round of questions. Check whether a second one is possible, or whether late questions that matter still get an answer.' } };
  }
  if (TOO_LATE.test(lower) && (AFTER_DATE.test(lower) || passage.quantities.dates.length > 0) && !more() && !/\b(?:mondeling\w{0,1}|telefonisch\w{0,1}|per e-?mail|anders dan via|op andere wijze|andere weg|tekst\w{0,10})\b/.test(lower)) {
    if (KIND.test(lower) || KIND.test(next)) return { verdict: 'fine', why: { nl: 'Late vragen kunnen nog een antwoord krijgen.', en: 'Late questions can still get an answer.' } };
    return { verdict: 'check', why: { nl: 'Wie te laat vraagt, krijgt geen antwoord. Kijk na of een late vraag die voor iedereen van belang is toch een antwoord kan krijgen.', en: 'Who asks too late gets no answer. Check whether a late question that matters to all can still get one.' } };
  }
  const published = tender.facts.published?.date ?? tender.facts.deadline?.fromDate ?? null;
  const until = /\bvra(?:gen|ag)\b/.test(lower) && /\b(?:tot(?: en met)?|uiterlijk|voor|vóór|sluit\w{0,3}|t\/m)\b/.test(lower) ? passage.quantities.dates[0] : undefined;
  // With a handful of invited firms all of it goes faster.
  if (published && until && !more() && !ANSWERS.test(lower) && tender.facts.procedure?.id !== 'invited') {
    const left = days(published, until.date);
    if (left > 0 && left < ASK_DAYS) {
      return {
        verdict: 'check',
        level: 'practice',
        law: [],
        facts: ['published'],
        replacement: null,
        calculation: { nl: `${left} dagen om vragen te stellen, ons aandachtspunt is ${ASK_DAYS} dagen`, en: `${left} days to ask questions, our attention point is ${ASK_DAYS} days` },
        why: { nl: 'Vragen stellen kan maar kort na de publicatie. Kijk na of een week of langer kan.', en: 'There is little time after publication to ask. Check whether a week or longer is possible.' },
      };
    }
  }
  return late;
}

export const barrier = defineBarrier({
  id: 'question-deadline-fatal',
  group: 'procedure',
  level: 'judgement',
  law: ['aw-2012:2.53', 'gp:4'],
  sources: ['https://ploum.nl/nieuws/herziening-gids-proportionaliteit-buitensporige-rechtsverwerkingsclausules-aan-banden?'],
  checked: '2026-11-23',
  reach: 'part-2-light-too',
  texts: {
    name: { nl: 'Eén vragenronde, fatale vragentermijn of late antwoorden', en: 'One round, a fatal term for questions, or late answers' },
    hurts: { nl: 'Een kleine ondernemer leest de stukken naast het gewone werk en ziet een probleem pas later.', en: 'A small supplier reads the documents next to daily work and sees a problem only later.' },
    todo: { nl: 'Houd twee vragenrondes, antwoord ten minste tien dagen voor de sluiting en laat late vragen van belang toe.', en: 'Hold two rounds, answer at least ten days before closing, and allow late questions that matter.' },
  },
  triggers: ['vragen', 'vraag', 'vragenronde', 'inlichtingen', ' nvi', 'antwoorden', 'beantwoord', 'questions', 'clarification notice'],
  without: ['negated', 'on-buyer'],
  judge,
  replacement: MORE_TIME,
});

const OPEN = 'Europese openbare procedure. Verzending aankondiging: 3 mei 2027. Inschrijvingen kunnen worden ingediend tot 28 juni 2027, 12.00 uur.';
export const examples: Examples = {
  flag: [
    'De nota van inlichtingen verschijnt vijf dagen voor sluiting van de inschrijving.',
    { text: 'De nota van inlichtingen wordt op 21 juni 2027 gepubliceerd.', given: OPEN },
    { text: 'Nota van inlichtingen\t22 juni 2027', given: OPEN },
    'Antwoorden volgen uiterlijk 6 dagen voor de uiterste datum van inschrijving.',
  ],
  ask: [
    'Vragen die na 10 januari 2027, 12.00 uur (fatale termijn) binnenkomen, worden niet beantwoord.',
    'Er is één inlichtingenronde.',
    'Per inschrijver kunnen ten hoogste tien vragen worden gesteld.',
    'Er is slechts één vragenronde voorzien.',
    'Te laat ingediende vragen worden niet meer in behandeling genomen.',
    'U kunt vragen stellen in één ronde, die sluit op 4 juni.',
    { text: 'Vragen kunt u stellen tot en met 7 mei 2027.', given: OPEN },
    'Iedere gegadigde mag maximaal 5 vragen indienen.',
  ],
  leave: [
    'Er zijn twee vragenrondes; een late vraag die voor iedereen van belang is, beantwoorden wij alsnog.',
    'Vragen na deze datum worden beantwoord voor zover mogelijk.',
    { text: 'De nota van inlichtingen wordt op 11 juni 2027 gepubliceerd.', given: OPEN },
    'De laatste nota van inlichtingen verschijnt uiterlijk tien dagen voor de sluiting.',
    'Vragen kunt u tot de laatste dag telefonisch of per mail stellen.',
    'Het antwoord op de open vragen beslaat maximaal vier pagina’s.',
    'Mondelinge vragen worden niet beantwoord; stel ze via het platform.',
    'Vragen van bewoners na 17.00 uur worden niet beantwoord door het meldpunt.',
    { text: 'Er is één vragenronde.', given: 'De geraamde waarde van de opdracht bedraagt € 40.000. Nationale openbare procedure voor leveringen door een gemeente.' },
    'In dit hoofdstuk beantwoordt u maximaal vijf vragen over uw onderneming.',
    'Is er maar één vragenronde?',
    'Eerst is er één vragenronde; de tweede ronde sluit op 4 juni.',
  ],
};
