import { defineBarrier, type Examples, type Judgement, type Passage } from '@/lib/barriers/rule';

/** Labels of social enterprise. */
const LABEL = /(?<![a-z])(?:pso(?:-(?:trede|30\+?|certifica\w{2,4}|erkenning|keurmerk))?|prestatieladder socialer ondernemen|b[- ]?corp(?:oration)?(?:-(?:certifica\w{2,4}|keurmerk))?|code sociale ondernemingen|register (?:van )?(?:de )?code sociale|keurmerk sociale onderneming\w{0,2}|social enterprise mark)(?![a-z])/;
/** Other labels: a row of several is judged by the rules on certificates. */
const OTHER_LABEL = /\b(?:iso ?\d{4,5}|vca|fsc|oeko-?tex|sa ?8000|fair ?wear|amfori|co2-prestatieladder|fairtrade|gots|ecovadis)\b/;
const EQUIVALENT = /\b(?:gelijkwaardig\w{0,2}|vergelijkbaar|vergelijkbare|of (?:een )?(?:ander|soortgelijk)\w{0,2}|bijvoorbeeld|zoals|onder andere|eigen (?:opgave|verklaring|registratie|beschrijving)|op (?:een )?andere (?:wijze|manier)|anders aantonen|zelf (?:hoe|kiezen)|equivalent|or similar|niet (?:nodig|vereist|verplicht)|hoeft|hoeven|geen (?:eis|voorwaarde))\b/;
const SCORES = /(?<!-)\b(?:punten|punt|score\w{0,2}|scoort|meerwaarde|bonus\w{0,8}|korting|fictieve|gewaardeerd|beoordel\w{2,6}|hoger|voorrang|points|gunning\w{0,12})\b/;
const DEMANDS = /\b(?:vereist|verplicht\w{0,1}|moet(?:en)?|dien(?:t|en)|beschikt|beschikken|in het bezit|bezit|ingeschreven|inschrijving in|gecertificeerd|alleen|uitsluitend|heeft|hebben|required|must)\b/;
/** A social theme, in the words of an award criterion. */
const SOCIAL = /\b(?:maatschappelijk\w{0,1} (?:betrokkenheid|rol|waarde|verantwoordelijkheid|meerwaarde|bijdrage|impact)|sociale (?:waarde|betrokkenheid|rol|impact|inzet|bijdrage|meerwaarde|missie)|mvo(?:-beleid)?|maatschappelijk verantwoord ondernemen|social (?:value|impact)|betrokken onderneming)\b/;
const VAGUE = /\b(?:in het algemeen|in algemene zin|algemene (?:visie|beschrijving|verhaal)|bevlogen|inspirerend\w{0,1}|verhaal|naar eigen inzicht|in brede zin|hoe u in het algemeen|general(?:ly)?)\b/;
const NOT_CHECKED = /\b(?:(?:toetsing|controle|verificatie|opvolging|verantwoording|rapportage)\b[^.;]{0,30}\b(?:blijft uit|achterwege|vindt niet plaats|niet (?:nodig|vereist|gevraagd)|is er niet|ontbreekt|wordt niet)|(?:niet|geen|nooit)\b[^.;]{0,30}\b(?:getoetst|gecontroleerd|geverifieerd|nagegaan|gemeten|controle|toetsing|kpi\w{0,2})|bewijs (?:is niet nodig|hoeft niet)|zonder (?:bewijs|controle|toetsing))\b/;
const ASKS = /\b(?:beschrijf|beschrijft|omschrijf|omschrijft|licht toe|geef aan|geeft aan|vertel\w{0,1}|toont|leest|waardeert|beoordeelt|beoordeeld|wordt gewaardeerd|graag|describe)\b/;
const CHECKED = /\b(?:kpi\w{0,2}|rapporte\w{2,5}|rapportage|jaarlijks|elk (?:half)? ?jaar|halfjaar|aantal uren|aantal mensen|aantoont|aantonen|meetbaar|meet\b|hoe u (?:dat|dit) meet|concreet|concrete|bij deze opdracht|voor deze opdracht|steekproef\w{0,4}|controle(?:ert|ren)|opgenomen in de overeenkomst)\b/;

function judge(passage: Passage): Judgement | null {
  const { lower, next, previous, context, block } = passage;
  if (block.kind === 'heading') return null;
  const label = LABEL.exec(lower);
  // The next article is about something else.
  const goesOn = next.length < 240 && !/^\s*[a-z]{0,4}\.?\d{1,2}(?:\.\d{1,2}){0,3}\.?\s/.test(next);
  const near = goesOn ? `${lower} ${next}` : lower;
  if (label) {
    if (/\bvoldaan\b|\bvrijgesteld\b|\bsocial[- ]return|\bsroi\b|\btel(?:t|len)\b[^.;]{0,20}\bmee\b/.test(lower)) return null;
    if (EQUIVALENT.test(near)) return { verdict: 'fine', why: { nl: 'Een ander bewijs telt ook.', en: 'Other proof counts too.' } };
    const scores = SCORES.test(lower) || /\bgunning|\baward|\bpunten/.test(context);
    if (!scores && (!DEMANDS.test(lower) || OTHER_LABEL.test(lower))) return null;
    // The buyer's own label, or a remark on who has one.
    if (/^\W{0,6}(?:[a-z0-9.]{1,8}\s)?(?:de |het )?(?:gemeente|opdrachtgever|provincie|waterschap)\b[^.;]{0,30}\b(?:heeft|is|beschikt|wil|streeft)\b/.test(lower)) return null;
    const named = passage.text.slice(label.index, label.index + label[0].length);
    return {
      verdict: 'barrier',
      level: 'rule',
      unbounded: true,
      law: scores ? ['aw-2012:2.78a:3', 'cvae:668'] : ['aw-2012:2.78a:3'],
      replacement: scores ? SCORED : PROOF,
      why: {
        nl: `Alleen ${named} telt als bewijs. Een sociale onderneming zonder dit keurmerk valt af, hoeveel mensen er ook werken. U moet gelijkwaardig bewijs accepteren.`,
        en: `Only ${named} counts as proof. A social enterprise without this label drops out, however many people work there. You must accept equivalent proof.`,
      },
    };
  }
  if (!SOCIAL.test(lower) && !(SOCIAL.test(previous) && /\bbelo(?:ofd|fte)/.test(lower))) return null;
  // Only what counts in the award, or was promised, needs a check.
  const unchecked = NOT_CHECKED.test(lower) && (/\b(?:belo(?:ofd|fte)\w{0,2}|toegezegd\w{0,1}|criteri\w{2}|tel(?:t|len)|leest|weegt)\b/.test(lower) || SCORES.test(lower) || /\bgunning|\bbeoordeling/.test(context));
  if (!unchecked && !(VAGUE.test(lower) && ASKS.test(lower))) return null;
  if (!unchecked && (CHECKED.test(lower) || CHECKED.test(next))) return { verdict: 'fine', why: { nl: 'Wat wordt beloofd, wordt ook gevolgd.', en: 'What is promised is followed too.' } };
  return {
    verdict: 'check',
    why: unchecked
      ? { nl: 'Sociale beloften tellen mee, maar niemand kijkt of ze worden nagekomen. Kijk na hoe u ze meet en vastlegt in de overeenkomst.', en: 'Social promises count, but nobody checks whether they are kept. See how you measure them and put them in the contract.' }
      : { nl: 'Er wordt een algemeen verhaal gevraagd, los van deze opdracht. Kijk na of u kunt vragen wat bij deze opdracht gebeurt en hoe dat wordt gemeten.', en: 'A general story is asked, without a link to this contract. Check whether you can ask what happens in this contract and how that is measured.' },
  };
}

const PROOF = {
  nl: 'U laat zien hoeveel mensen met een afstand tot de arbeidsmarkt aan deze opdracht werken en hoe u dat meet. Een keurmerk of een gelijkwaardig bewijs mag, een eigen opgave met toelichting ook.',
  en: 'You show how many people at a distance from work take part in this contract and how you measure that. A label or equivalent proof will do, an own statement with an explanation too.',
};
const SCORED = {
  nl: 'U krijgt punten voor het aantal mensen met een afstand tot de arbeidsmarkt dat aan deze opdracht werkt; u laat zien hoe u dat meet. Een keurmerk of een gelijkwaardig bewijs mag, een eigen opgave met toelichting ook.',
  en: 'You get points for the number of people at a distance from work who take part in this contract; you show how you measure that. A label or equivalent proof will do, an own statement with an explanation too.',
};

export const barrier = defineBarrier({
  id: 'quasi-social-no-proof',
  group: 'social',
  level: 'judgement',
  law: ['aw-2012:2.113a'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Sociale criteria met één keurmerk of zonder toets', en: 'Social criteria with one label, or never checked' },
    hurts: { nl: 'Alleen wie het keurmerk heeft scoort, of een grote partij wint met beloften die niemand nakijkt.', en: 'Only label holders score, or a large firm wins with promises that nobody checks.' },
    todo: { nl: 'Vraag wat bij deze opdracht gebeurt, accepteer gelijkwaardig bewijs en volg het in de overeenkomst.', en: 'Ask what happens in this contract, accept equivalent proof, and follow it up.' },
  },
  triggers: ['pso', 'prestatieladder socialer', 'b corp', 'b-corp', 'bcorp', 'code sociale', 'keurmerk sociale', 'social enterprise mark', 'maatschappelijk', 'sociale waarde', 'sociale betrokkenheid', 'sociale rol', 'sociale impact', 'sociale inzet', 'sociale bijdrage', 'sociale meerwaarde', 'sociale missie', 'mvo', 'belofte', 'beloofd', 'social value', 'social impact'],
  without: ['negated'],
  supersedes: ['certificate-without-equivalent'],
  judge,
  replacement: PROOF,
});

export const examples: Examples = {
  flag: [
    'U ontvangt 20 punten indien u in het bezit bent van PSO-trede 3.',
    'Alleen ondernemingen met een B Corp-certificaat komen voor bonuspunten in aanmerking.',
    'Inschrijving in het register van de Code Sociale Ondernemingen is vereist.',
    'De inschrijver beschikt over een PSO-certificaat.',
    'PSO-trede 2\t10 punten',
    'Een fictieve korting van 5% geldt voor inschrijvers die ingeschreven staan in de Code Sociale Ondernemingen.',
  ],
  ask: [
    'Beschrijf uw maatschappelijke betrokkenheid in het algemeen.',
    'Bij sociale waarde beoordeelt de commissie een inspirerend verhaal; controle achteraf vindt niet plaats.',
    'De inschrijver beschrijft zijn sociale impact. De beloften worden niet vastgelegd en niet gecontroleerd.',
    'Of de beloofde sociale impact wordt gehaald, wordt niet getoetst.',
    'Omschrijf in algemene zin hoe u invulling geeft aan maatschappelijk verantwoord ondernemen.',
    'De sociale inzet telt mee zonder bewijs of meting.',
  ],
  leave: [
    'U laat zien hoeveel mensen met een afstand tot de arbeidsmarkt aan deze opdracht werken; PSO of een gelijkwaardig bewijs mag.',
    'Met PSO-trede 3 heeft u aan de social-returneis voldaan.',
    'De gemeente heeft zelf het PSO-certificaat.',
    'Beschrijf welke sociale waarde u bij deze opdracht levert en hoe u dat meet.',
    'Bij sociale inzet telt het aantal uren; u kiest zelf hoe u dit aantoont.',
    'De maatschappelijke rol van de stichting staat in haar statuten.',
    'U heeft een keurmerk, bijvoorbeeld PSO, of een eigen registratie.',
    'Wij controleren de sociale impact jaarlijks met een steekproef.',
    'Krijgen wij punten voor een PSO-certificaat?',
    'De maatschappelijke impact van vervoer is groot en wordt niet in deze opdracht gemeten door de inschrijver.',
  ],
};
