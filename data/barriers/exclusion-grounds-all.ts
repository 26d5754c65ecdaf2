import { defineBarrier, type Examples, type Judgement, type Passage } from '@/lib/barriers/rule';
import { numberWord } from '@/lib/dutch/numbers';

/** Aw art. 2.86 lid 7: convictions count for five years; art. 2.87 lid 2: most optional grounds for three. */
const CONVICTION_YEARS = 5;
const OPTIONAL_YEARS = 3;

const GROUNDS = /\b(?:(?:facultatieve|optionele|verplichte )?(?:uitsluitingsgrond\w{0,2}|uitsluitingscriteri\w{2}|gronden voor uitsluiting|exclusion grounds))\b/;
const OPTIONAL = /\b(?:facultatieve?|optionele?|2\.87|niet-verplichte|optional)\b/;
const ALL = new RegExp(
  [
    String.raw`\b(?:alle|al de|elk van de|de volledige lijst(?: van)?|het geheel (?:van|aan)|all)\b[^.;]{0,40}\b(?:facultatieve|optionele|genoemde|in (?:het )?uea|uitsluitingsgrond\w{0,2}|uitsluitingscriteri\w{2}|exclusion grounds)\b`,
    String.raw`\b(?:geen (?:van de |enkele )?|niet één van de )[^.;]{0,60}\buitsluitingsgrond\w{0,2}\b[^.;]{0,40}\b(?:doorgehaald|buiten toepassing|geschrapt|weggelaten|vervallen|uitgezonderd)\b`,
    String.raw`\buitsluitingsgrond\w{0,2}\b[^.;]{0,100}\b(?:onverkort|integraal|zonder uitzondering|allemaal|stuk voor stuk|alle van toepassing|zijn alle)\b`,
    String.raw`\b(?:facultatieve|optionele)\b[^.;]{0,20}\b(?:uitsluitingsgronden|gronden)\b[^.;]{0,60}\b(?:a tot en met|a t\/m) [hij]\b`,
  ].join('|'),
);
const ONLY_SOME = /\b(?:uitsluitend de|alleen de|slechts|enkel de|verplichte uitsluitingsgronden|gekozen|(?:een|één) van de|hieronder|volgende|aangekruist\w{0,1}|aangevinkt\w{0,1}|met uitzondering van|behalve|per grond)\b/;
const STATES = /\b(?:van toepassing|gelden|geldt|toegepast|hanteert|hanteren|gehanteerd|past|apply)\b/;
/** Grounds that the law gives three years, in words that tenders use; it gives none for b, e and f (bankruptcy, conflict of interest). */
const MISCONDUCT = /\b(?:beroepsfout\w{0,2}|wanprestatie|tekortkoming(?:en)?|tekortgeschoten|valse verklaring\w{0,2}|mededinging\w{0,8}|beëindigd\w{0,2}|beëindiging|ontbonden|arbeidsrecht\w{0,6}|milieurecht\w{0,6}|professional misconduct)\b/;
const CONVICTED = /\b(?:veroordel\w{2,6}|veroordeeld|strafbare? feit(?:en)?|delict\w{0,2}|strafblad|justitieel|convict\w{2,4})\b/;
const OUT = /\b(?:uitsluit\w{2,5}|uitgesloten|sluit[^.;]{0,20}\buit|niet (?:inschrijven|in aanmerking|deelnemen|toegelaten)|geen (?:inschrijving|ernstige|aanzienlijke|grove|enkele|onherroepelijke|veroordel\w{2,4})|geweerd|(?:nooit|nimmer|niet)\b[^.;]{0,60}\b(?:veroordeeld|gemaakt|begaan|gehad|opgelegd|betrokken|tekortgeschoten|beëindigd)|verklaart|excluded)\b/;
const EVER = /\b(?:ooit|nooit|nimmer|ongeacht (?:hoe lang|wanneer)|in het verleden|zonder tijdslimiet|ever|never)\b/;
const BIDDER = /\b(?:inschrijver\w{0,1}|gegadigde\w{0,1}|ondernem\w{2,6}|kandida\w{2,4}|aanbieder\w{0,1}|bestuurder\w{0,1}|leverancier\w{0,1}|u|partij\w{0,2}|contracten|tenderer|bidder)\b/;
const TAX_ARRANGEMENT = /\b(?:betalingsregeling|betalingsafspraak|afbetalingsregeling|uitstel van betaling|belastingschuld\w{0,2}|betalingsachterstand\w{0,2}|schuld\w{0,2} (?:bij|aan) de (?:belastingdienst|fiscus|rsz))\b/;
const OLDER_LEFT_OUT = /\bouder dan\b[^.;]{0,60}\b(?:niet (?:in overweging|meegenomen|mee|betrokken)|buiten beschouwing|tellen niet)\b|\b(?:buiten beschouwing|niet in overweging)\b[^.;]{0,60}\bouder dan\b/;
const SELF_CLEANING = /\b(?:maatregelen (?:nam|heeft genomen|getroffen|laten zien)|zelfreinig\w{2,6}|tenzij (?:u|hij|de inschrijver)[^.;]{0,40}\b(?:aantoont|laat zien))\b/;

/** "de afgelopen tien jaar": the longest look-back of the sentence in years. */
function lookBack({ lower, quantities }: Passage): number | null {
  const years = quantities.periods.filter((period) => (period.months ?? 0) >= 12).filter((period) => /\b(?:afgelopen|laatste|voorbije|voorgaande|voorafgaande?|binnen|terugkijk\w{1,8}|periode van|gedurende|sinds|jonger dan|in de|past)\b[^.;]{0,20}$/.test(lower.slice(Math.max(0, period.start - 50), period.start)) || /^\s*(?:terug|voorafgaand|vóór|voor)\b/.test(lower.slice(period.end, period.end + 20)));
  const decade = /\b(?:afgelopen|laatste) (decennium)\b/.test(lower) ? 10 : null;
  const longest = Math.max(decade ?? 0, ...years.map((period) => period.months! / 12));
  const worded = /\bterugkijktermijn van ([a-z]+|\d{1,2}) jaar\b/.exec(lower)?.[1];
  const said = worded ? (numberWord(worded) ?? Number(worded)) : 0;
  return Math.max(longest, said || 0) || null;
}

function judge(passage: Passage): Judgement | null {
  const { lower, next, block } = passage;
  if (block.kind === 'heading') return null;
  if (TAX_ARRANGEMENT.test(lower) && /\b(?:betalingsregeling|betalingsafspraak|afbetalingsregeling|uitstel van betaling)\b/.test(lower) && OUT.test(lower) && BIDDER.test(lower) && !/\b(?:tenzij|behalve|niet uitgesloten|geen grond|geen reden|niet (?:van deelname )?uitgesloten|telt niet|zonder (?:een )?betalingsregeling)\b/.test(lower)) {
    return {
      verdict: 'barrier',
      level: 'rule',
      law: ['aw-2012:2.86:5', 'aw-2012:2.87:3'],
      replacement: { nl: 'Een belastingschuld waarvoor een betalingsregeling geldt, is geen reden voor uitsluiting.', en: 'A tax debt under a payment arrangement is no ground for exclusion.' },
      why: { nl: 'Wie een betalingsregeling heeft, wordt uitgesloten. Volgens de wet is dat geen grond meer als de schuld is betaald of een regeling bindt.', en: 'Who has a payment arrangement is excluded. By law it is no ground any more once the debt is paid or an arrangement binds.' },
    };
  }
  const conviction = CONVICTED.test(lower);
  const misconduct = MISCONDUCT.test(lower);
  // References and experience have their own look-back.
  if ((conviction || misconduct) && BIDDER.test(lower) && !OLDER_LEFT_OUT.test(lower) && !/\breferenti|\bervaring\b|\bopdrachtnemer\b/.test(lower)) {
    const years = lookBack(passage);
    const limit = conviction ? CONVICTION_YEARS : OPTIONAL_YEARS;
    const ever = EVER.test(lower) && years === null;
    if ((years !== null && years > limit && OUT.test(lower)) || (ever && OUT.test(lower))) {
      return {
        verdict: 'barrier',
        level: 'rule',
        law: [conviction ? 'aw-2012:2.86:7' : 'aw-2012:2.87:2'],
        calculation: years === null ? null : { nl: `${years} jaar terug, grens ${limit} jaar`, en: `${years} years back, limit ${limit} years` },
        replacement: conviction
          ? { nl: 'Alleen onherroepelijke veroordelingen van de laatste vijf jaar tellen mee. U krijgt gelegenheid om te laten zien welke maatregelen u nam.', en: 'Only final convictions of the last five years count. You may show which measures you took.' }
          : { nl: 'Alleen wat in de laatste drie jaar is gebeurd, telt mee. U krijgt gelegenheid om te laten zien welke maatregelen u nam.', en: 'Only what happened in the last three years counts. You may show which measures you took.' },
        why: years === null
          ? { nl: `Er is geen grens aan hoe ver u terugkijkt. De wet gaat niet verder dan ${limit === 5 ? 'vijf' : 'drie'} jaar.`, en: `There is no limit to how far you look back. The law goes no further than ${limit} years.` }
          : { nl: `Er wordt ${years} jaar teruggekeken. De wet gaat niet verder dan ${limit === 5 ? 'vijf' : 'drie'} jaar.`, en: `You look back ${years} years. The law goes no further than ${limit} years.` },
      };
    }
  }
  if (OLDER_LEFT_OUT.test(lower)) return { verdict: 'fine', why: { nl: 'Wat langer geleden is, telt niet mee.', en: 'What is longer ago does not count.' } };
  if (!GROUNDS.test(lower)) return null;
  if (ALL.test(lower) && (STATES.test(lower) || /\bdoorgehaald|\bonverkort/.test(lower)) && (OPTIONAL.test(lower) || /\buea\b|\bonverkort|\bzonder uitzondering|\balle uitsluitingsgronden\b/.test(lower)) && !/\bverplichte\b(?! en)/.test(lower) && !/\b(?:niet alle|aangekruist\w{0,1}|aangevinkt\w{0,1}|aangegeven|geselecteerde?|gekozen|met uitzondering van|behalve|uitgezonderd de|niet van toepassing)\b/.test(lower) && !/\b(?:wet van 17|kb van|koninklijk besluit)\b/.test(lower)) {
    // Who may show measures still faces all grounds; it only makes them lighter.
    const soft = SELF_CLEANING.test(lower) || SELF_CLEANING.test(next);
    return {
      verdict: 'check',
      why: {
        nl: `Alle uitsluitingsgronden gelden, ook de facultatieve. Kies alleen de gronden die bij deze opdracht passen${soft ? '' : ', en geef gelegenheid om maatregelen te laten zien'}. Kijk na welke dat zijn.`,
        en: `All exclusion grounds hold, also the optional ones. Choose only those that fit this contract${soft ? '' : ', and let suppliers show measures'}. Check which those are.`,
      },
    };
  }
  if (OPTIONAL.test(lower) && ONLY_SOME.test(lower) && (passage.reason || /\bomdat\b|met het oog op|gelet op/.test(lower))) return { verdict: 'fine', why: { nl: 'Er is een keuze gemaakt, met een reden.', en: 'A choice was made, with a reason.' } };
  return null;
}

export const barrier = defineBarrier({
  id: 'exclusion-grounds-all',
  group: 'procedure',
  level: 'judgement',
  law: ['gp:3.5A'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Alle facultatieve uitsluitingsgronden of te ver terugkijken', en: 'All optional exclusion grounds, or looking back too far' },
    hurts: { nl: 'Een onderneming die opnieuw begon of ooit schulden had, valt af zonder dat het voor dit werk telt.', en: 'An enterprise that started anew or once had debts drops out, though it matters nothing for this work.' },
    todo: { nl: 'Kies alleen de gronden die bij de opdracht passen, met een reden, en kijk niet verder terug dan de wet.', en: 'Choose only grounds that fit the contract, with a reason, and look back no further than the law.' },
  },
  triggers: ['uitsluitingsgrond', 'uitsluitingscriteri', 'gronden voor uitsluiting', 'gronden', 'beroepsfout', 'wanprestatie', 'tekortkoming', 'valse verklaring', 'veroordel', 'veroordeeld', 'strafblad', 'betalingsregeling', 'betalingsafspraak', 'afbetalingsregeling', 'uitstel van betaling', 'terugkijk', 'exclusion grounds'],
  without: ['negated', 'on-buyer'],
  // No reason stretches the years of the law; "wegens wanprestatie" is the ground itself.
  reasons: 'own',
  judge,
  replacement: {
    nl: 'Van toepassing zijn de verplichte gronden en alleen de facultatieve grond [grond], omdat [reden]. U krijgt gelegenheid om te laten zien welke maatregelen u nam.',
    en: 'The mandatory grounds apply and only the optional ground [grond], because [reden]. You may show which measures you took.',
    blanks: [
      { name: 'grond', label: { nl: 'Welke grond', en: 'Which ground' }, kind: 'text' },
      { name: 'reden', label: { nl: 'Waarom die bij deze opdracht past', en: 'Why it fits this contract' }, kind: 'text' },
    ],
  },
});

export const examples: Examples = {
  flag: [
    'Inschrijver heeft in de afgelopen tien jaar geen ernstige beroepsfout gemaakt.',
    'Ondernemingen met een betalingsregeling bij de Belastingdienst worden uitgesloten.',
    'Ondernemingen die uitstel van betaling van belasting kregen, worden niet toegelaten.',
    'De inschrijver heeft de laatste vijf jaar geen aanzienlijke tekortkomingen gehad bij een opdracht.',
    'Ooit beëindigde contracten wegens wanprestatie leiden tot uitsluiting.',
    'De gegadigde die in de laatste 8 jaar onherroepelijk is veroordeeld, wordt uitgesloten.',
    'De inschrijver is nooit tekortgeschoten; een tekortkoming leidt tot uitsluiting van de onderneming.',
    'Voor beroepsfouten van de onderneming geldt een terugkijktermijn van vijf jaar; daarna volgt uitsluiting.',
  ],
  ask: [
    'Alle facultatieve uitsluitingsgronden uit artikel 2.87 zijn van toepassing.',
    'De aanbestedende dienst past alle uitsluitingsgronden toe die in het UEA staan.',
    'In het UEA is geen enkele facultatieve uitsluitingsgrond doorgehaald; deze gelden voor iedere inschrijver.',
    'De verplichte en facultatieve uitsluitingsgronden zijn integraal van toepassing op inschrijver.',
    'Uitsluitingsgronden\tde facultatieve gronden a t/m j zijn alle van toepassing',
  ],
  leave: [
    'Van toepassing zijn alleen de gronden a en j, omdat het werk in een school plaatsvindt.',
    'Alle verplichte uitsluitingsgronden zijn van toepassing.',
    'Alle in het UEA aangekruiste uitsluitingsgronden zijn van toepassing.',
    'Veroordelingen ouder dan vijf jaar worden niet in overweging genomen voor uitsluiting.',
    'Inschrijver heeft in de afgelopen drie jaar geen ernstige beroepsfout gemaakt.',
    'De kandidaat verklaart dat hij niet verkeert in een van de uitsluitingssituaties van artikel 67 tot 69.',
    'Een betalingsregeling met de Belastingdienst is geen reden voor uitsluiting.',
    'Met het UEA verklaart u dat de uitsluitingsgronden niet op u van toepassing zijn.',
    'De referent verklaart dat de opdracht in de laatste vijf jaar zonder tekortkomingen is uitgevoerd.',
    'Op grond van artikel 2.87 kan de aanbestedende dienst uitsluitingsgronden stellen.',
    'Zijn alle facultatieve uitsluitingsgronden van toepassing?',
    'Bij wanprestatie van opdrachtnemer in de afgelopen vijf jaar volgt een gesprek.',
  ],
};
