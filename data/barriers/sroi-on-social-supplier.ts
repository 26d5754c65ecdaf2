import { defineBarrier, type Examples, type Judgement, type Passage, type Tender } from '@/lib/barriers/rule';

const SROI = /\b(?:social[- ]return\w{0,20}|sroi\w{0,12}|sociaal rendement|socialreturn\w{0,20})\b/;
/** "daarbij", "hiervoor": the sentence goes on about the duty of the sentence before it. */
const GOES_ON = /\b(?:daarbij|hierbij|daarvoor|hiervoor|hierin|daarin|daarmee|hiermee|deze (?:verplichting|plicht|eis|inzet)|die (?:verplichting|plicht))\b|\btel(?:t|len)\b|\bmeegeteld|\baangemerkt|\bmeegerekend/;
/** Nobody who already works with the supplier counts. */
const ONLY_NEW = new RegExp(
  [
    String.raw`\b(?:alleen|uitsluitend|enkel|slechts|louter)\b[^.;]{0,40}\b(?:nieuwe?|extra|aanvullende|additionele)\b[^.;]{0,40}\b(?:plaatsing\w{0,2}|medewerkers?|mensen|personen|instroom|werknemers?|kandidaten|arbeidsplaatsen|chauffeurs?|krachten|banen)\b`,
    String.raw`\b(?:al|reeds|op dat moment)\b[^.;]{0,30}\b(?:in dienst|werkzaam|werk(?:en|ten|t|te)|reden|rijden|aan de slag)\b[^.;]{0,80}\b(?:niet|geen|nooit|voor nul)\b`,
    String.raw`\b(?:zittende?|bestaande?|eigen|huidige?)\b[^.;]{0,40}\b(?:medewerkers?|werknemers?|personeel|krachten|mensen|chauffeurs?)\b[^.;]{0,80}\b(?:tel(?:t|len)[^.;]{0,20}\bniet|niet (?:mee|meegeteld|meegerekend|aangemerkt)|geen)\b`,
    String.raw`\b(?:mensen|personen|medewerkers?|kandidaten)\b[^.;]{0,20}\bdie (?:er|daar|bij u|bij hem|hier)?\s?(?:nog )?(?:niet|nooit)\b[^.;]{0,30}\b(?:werk(?:en|ten|te)|in dienst|werkzaam)\b`,
    String.raw`\bniet (?:reeds|al)\b[^.;]{0,30}\b(?:in dienst|werkzaam)\b`,
    String.raw`\bte?l(?:t|len)\b[^.;]{0,20}\bniet (?:mee|als social)\b[^.;]{0,60}\b(?:al|reeds)\b[^.;]{0,30}\b(?:in dienst|werken|werkzaam)\b`,
    String.raw`\bvoor (?:hun|zijn|haar) indiensttreding\b[^.;]{0,120}\btel(?:t|len)\b[^.;]{0,20}\bniet\b`,
    String.raw`\bonly new (?:placements|employees|workers)\b|\balready employed\b[^.;]{0,40}\bnot\b`,
  ].join('|'),
);
const SOCIAL_FIRM = String.raw`(?:sociale (?:onderneming\w{0,2}|ondernemers?|werkbedrij\w{2,4}|wasserij|werkplaats\w{0,2}|firma'?s?|partij\w{0,2})|sociaal ontwikkelbedrij\w{2,4}|sw-bedrij\w{2,4}|sociale werkvoorziening\w{0,2}|werkbedrij\w{2,4}|maatwerkbedrij\w{2,4}|beschutte werkplaats\w{0,2}|impactonderneming\w{0,2}|social enterprises?)`;
/** Everybody, the social supplier too. */
const ALSO_SOCIAL = new RegExp(
  [
    String.raw`\b(?:ook|eveneens|evenzeer|zelfs|even goed)\b[^.;]{0,30}\b${SOCIAL_FIRM}\b`,
    String.raw`\b${SOCIAL_FIRM}\b[^.;]{0,40}\b(?:niet uitgezonderd|niet vrijgesteld|evenzeer|eveneens|ook)\b`,
    String.raw`\b(?:geen uitzondering|niet uitgezonderd|geldt (?:ook|eveneens) voor)\b[^.;]{0,40}\b${SOCIAL_FIRM}\b`,
    String.raw`\b(?:ongeacht|los van|onafhankelijk van)\b[^.;]{0,40}\b(?:samenstelling|personeelsbestand|(?:huidige?|bestaande?|eigen) (?:personeel|medewerkers|inzet)|aantal medewerkers|doelgroepmedewerkers|pso)\b`,
  ].join('|'),
);
const COUNTS = new RegExp(
  [
    String.raw`\b(?:tel(?:t|len)|mogen|worden|wordt)\b[^.;]{0,20}\b(?:mee\b|meegeteld|meegerekend|meetellen|meegenomen)`,
    String.raw`\b(?:pso\b[^.;]{0,60}|trede \d[^.;]{0,40})\b(?:voldaan|vrijgesteld|volstaat|geldt als|vrijstelling|invulling)\b`,
    String.raw`\b(?:heeft|hebben|is|zijn|hebt)\b[^.;]{0,60}\b(?:aan de (?:social[- ]return\w{0,10}|eis|verplichting)[^.;]{0,20}voldaan|vrijgesteld|uitgezonderd van)\b`,
    String.raw`\bcounts? (?:too|as well|towards)\b`,
  ].join('|'),
);

function judge(passage: Passage, tender: Tender): Judgement | null {
  const { lower, previous, context, block } = passage;
  if (block.kind === 'heading' || tender.facts.reserved?.scope === 'contract') return null;
  // Most passages with "telt" or "in dienst" are about something else: the short look goes first.
  if (!SROI.test(lower) && !/plaatsing|%|procent/.test(lower) && !SROI.test(previous) && !SROI.test(context)) return null;
  const onlyNew = ONLY_NEW.test(lower);
  const also = ALSO_SOCIAL.test(lower);
  const near =
    SROI.test(lower) || SROI.test(context) || (SROI.test(previous) && GOES_ON.test(lower)) ||
    // "Plaatsingen" and a share that a social firm must add are words of social return.
    (onlyNew && /\bplaatsing(?:en)?\b/.test(lower) && GOES_ON.test(lower)) || (also && passage.quantities.percentages.length > 0 && /\b(?:aanvullend|extra|lever(?:t|en)|besteed(?:t|en)?)\b/.test(lower));
  if (!near) return null;
  if (!onlyNew && !also) {
    const worksAlready = /\b(?:al|reeds|zittende?|bestaande?|eigen|huidige)\b|\bpso\b/.test(lower);
    return worksAlready && COUNTS.test(lower) ? { verdict: 'fine', why: { nl: 'Mensen die er al werken tellen mee.', en: 'People who already work there count.' } } : null;
  }
  // A choice of forms, of which new people are one.
  if (/\b(?:onder andere|bijvoorbeeld|mede|ook mogelijk|of op een andere)\b/.test(lower) && !also) return null;
  if (/\bpunten\b|\bgunningscriterium\b|\bgewaardeerd\b/.test(lower)) return null;
  return {
    verdict: 'check',
    why: onlyNew
      ? { nl: 'Alleen nieuwe mensen tellen. Een onderneming die al met deze mensen werkt, moet dan nog extra mensen plaatsen. Kijk na of wie er al werkt kan meetellen.', en: 'Only new people count. An enterprise that already works with these people must then place still more. Check whether those who already work there can count.' }
      : { nl: 'De plicht geldt ook voor een sociale onderneming, zonder te kijken wie daar al werkt. Kijk na of het bestaande personeel of een PSO-certificaat als invulling kan gelden.', en: 'The duty holds for a social enterprise too, whoever already works there. Check whether existing staff or a PSO certificate can count.' },
  };
}

export const barrier = defineBarrier({
  id: 'sroi-on-social-supplier',
  group: 'social',
  level: 'judgement',
  law: ['aw-2012:1.10', 'aw-2012:2.80'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Social return bovenop bij een sociale onderneming', en: 'Social return on top for a social supplier' },
    hurts: { nl: 'Wie vooral met mensen uit de doelgroep werkt, moet er nog meer plaatsen naast het eigen personeel.', en: 'Who mainly employs the target group must place still more people next to the own staff.' },
    todo: { nl: 'Laat mensen uit de doelgroep die er al werken meetellen, of een PSO-certificaat of gelijkwaardig.', en: 'Let people of the target group who already work there count, or a PSO certificate or equivalent.' },
  },
  triggers: ['social return', 'social-return', 'socialreturn', 'sroi', 'sociaal rendement', 'tellen', 'telt', 'meegeteld', 'meegerekend', 'aangemerkt', 'in dienst', 'nieuwe plaatsing', 'sociale onder', 'sociale werk', 'werkbedrij', 'maatwerkbedrij', 'ontwikkelbedrij', 'personeelsbestand', 'already employed'],
  without: ['negated'],
  unless: [/\bvrijwillig\b|\bachterwege\b|\bgeen (?:plicht|verplichting|eis)\b|\breserv/],
  judge,
  replacement: {
    nl: 'Werkt bij u al ten minste 30% mensen uit de doelgroep, of heeft u een PSO-certificaat of gelijkwaardig, dan heeft u aan de social-returneis voldaan. Mensen uit de doelgroep die al bij u werken, tellen mee.',
    en: 'If at least 30% of your staff already belong to the target group, or you have a PSO certificate or equivalent, you have met the social return demand. Those who already work with you count too.',
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'De social-returnverplichting van 5% geldt voor iedere opdrachtnemer, ongeacht de samenstelling van het personeelsbestand.',
    'Alleen nieuwe plaatsingen na de start tellen mee.',
    'Voor social return tellen alleen nieuwe plaatsingen na gunning mee.',
    'Werknemers die al in dienst zijn, worden niet als social return aangemerkt.',
    'Ook sociale werkbedrijven leveren aanvullend vijf procent social return.',
    'Vijf procent van de opdrachtsom gaat naar social return. Daarbij tellen medewerkers die reeds bij u werkzaam zijn niet mee.',
    'De SROI-plicht rust op elke leverancier, een sociale onderneming niet uitgezonderd.',
    'Social return wordt ingevuld met personen die nog niet bij opdrachtnemer in dienst waren.',
    { text: '- Zittende medewerkers uit de doelgroep tellen niet mee.', given: '# Social return' },
  ],
  leave: [
    'Mensen uit de doelgroep die al bij u werken, tellen mee voor social return.',
    'Met een PSO-certificaat of gelijkwaardig heeft u aan de social-returneis voldaan.',
    'Bij social return worden zittende medewerkers met een indicatie meegerekend.',
    'Drie procent van de omzet gaat naar social return, in een vorm die u zelf kiest.',
    'Referenties van voor 2020 tellen niet mee.',
    'Wij letten op de samenstelling van het personeelsbestand, ongeacht de omvang van de organisatie.',
    'Voor de kwaliteit tellen alleen nieuwe voertuigen mee.',
    'Tellen werknemers die al in dienst zijn niet mee voor social return?',
    'Een plicht tot social return is achterwege gelaten; ook sociale ondernemingen kunnen inschrijven.',
    { text: 'Alleen nieuwe plaatsingen tellen mee voor social return.', given: 'De opdracht is op grond van artikel 2.82 Aw voorbehouden aan sociale werkplaatsen.' },
  ],
};
