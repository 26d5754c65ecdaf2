import { defineBarrier, type Examples } from '@/lib/barriers/rule';

const GROUP = String.raw`(?:combinaties?|combinanten|samenwerkingsverband(?:en)?|consorti(?:um|a)|gezamenlijke? (?:inschrijving|aanbod|aanbieding|offerte)(?:en)?|groep(?:en)? van ondernem\w+|samen (?:met (?:een )?ander\w*)? ?in ?(?:te )?schrijven|consortium|tijdelijke vennootschap|bijeen inschrijven|joint (?:bids?|tenders?)|groups? of (?:suppliers|economic operators))`;
const BANNED = new RegExp(
  [
    String.raw`\b${GROUP}\b[^.;]{0,80}\b(?:niet|geen)\b[^.;]{0,40}\b(?:toegestaan|mogelijk|geaccepteerd|toegelaten|in behandeling|gewenst|aanvaard|geoorloofd)\b`,
    String.raw`\b(?:inschrijven|inschrijving|aanbieden|aanmelding|deelname|deelnemen|offreren)\b[^.;]{0,40}\b(?:als|in|door|met) (?:een )?${GROUP}\b[^.;]{0,60}\b(?:niet|uitgesloten|onmogelijk)\b`,
    String.raw`\b${GROUP}\b[^.;]{0,60}\b(?:uitgesloten|verboden|geweerd|worden terzijde gelegd|ongeldig|not (?:allowed|permitted|accepted))\b`,
    String.raw`\b(?:alleen|uitsluitend|slechts) (?:zelfstandige|individuele|afzonderlijke) (?:inschrijv\w+|ondernem\w+|aanmeldingen|aanbiedingen|offertes|partijen)\b`,
    String.raw`\b(?:geen|niet in|niet als) (?:\w+ )?${GROUP}\b`,
    String.raw`\b(?:niet|geen) (?:samen|gezamenlijk) (?:met (?:\w+ ){1,3})?(?:inschrijven|aanbieden|indienen)\b`,
  ].join('|'),
);
const CAPPED = new RegExp(String.raw`\b${GROUP}\b[^.;]{0,60}\b(?:ten hoogste|maximaal|hooguit|niet meer dan|hoogstens)\b[^.;]{0,20}\b(?:twee|drie|2|3|\d)\b`);
const EACH_ALL = new RegExp(
  [
    String.raw`\b(?:elk|ieder|elke|iedere|alle|each)\b[^.;]{0,30}\b(?:lid|leden|deelnemer|deelnemers|combinant|combinanten|partner|partners|onderneming|member)\b[^.;]{0,80}\b(?:afzonderlijk|zelfstandig|ieder voor zich|op eigen kracht|individueel|zelf|elk|on its own)\b`,
    String.raw`\b(?:afzonderlijk|zelfstandig|ieder voor zich|individueel)\b[^.;]{0,60}\b(?:lid|combinant|deelnemer|partner)\b`,
  ].join('|'),
);

export const barrier = defineBarrier({
  id: 'consortium-banned',
  group: 'structure',
  level: 'rule',
  law: ['aw-2012:2.52:3', 'aw-2012:2.52:5', 'aw-2012:2.52:6'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Samen inschrijven verboden of ontmoedigd', en: 'Joint bids banned or discouraged' },
    hurts: { nl: 'Samen inschrijven is voor kleine ondernemers de gewone weg om mee te doen.', en: 'Bidding together is the usual way for small suppliers to take part.' },
    todo: { nl: 'Laat combinaties toe en laat hen samen aan de eisen voldoen.', en: 'Allow groups of suppliers and let them meet the requirements together.' },
  },
  triggers: ['combina', 'samenwerkingsverband', 'consorti', 'zelfstandige inschrij', 'individuele inschrij', 'zelfstandige aanmeld', 'gezamenlijk', 'samen inschrijven', 'samen in te schrijven', 'groep van ondernem', 'tijdelijke vennootschap', 'joint bid', 'joint tender', 'afzonderlijke ondernem'],
  without: ['negated'],
  unless: [
    /combinatie (?:van|met) (?:percelen|prijs|prijzen|kwaliteit|korting)/,
    /uitsluitingsgrond|\buea\b|eigen verklaring/,
    /\bniet (?:verplicht|nodig)\b|\bmag\b[^.;]{0,60}\b(?:combinatie|samen)|\bmogen\b[^.;]{0,40}\b(?:combinatie|samen)|is toegestaan(?! mits)|zijn toegestaan/,
  ],
  judge({ lower, reason }) {
    if (BANNED.test(lower) && !/niet (?:uitgesloten|verboden)/.test(lower)) {
      return {
        verdict: 'barrier',
        unbounded: true,
        why: { nl: 'Samen inschrijven wordt uitgesloten. De wet geeft een groep ondernemers het recht om samen in te schrijven.', en: 'Joint bids are shut out. The law gives a group of suppliers the right to bid together.' },
      };
    }
    if (CAPPED.test(lower)) {
      return {
        verdict: reason ? 'check' : 'barrier',
        why: { nl: 'Het aantal leden van een combinatie is beperkt. Zo’n voorwaarde moet objectief en in verhouding zijn.', en: 'The number of members of a group is limited. Such a condition must be objective and proportionate.' },
      };
    }
    if (EACH_ALL.test(lower) && /\b(?:eis|eisen|voldoe\w*|beantwoord\w*|geschiktheid\w*|omzet|minimumeis\w*|requirements?|[a-z]\d)\b/.test(lower)) {
      return {
        verdict: 'barrier',
        unbounded: true,
        why: { nl: 'Elk lid moet alleen aan de eisen voldoen. Dan heeft samen inschrijven geen zin meer.', en: 'Each member must meet the requirements alone. Then a joint bid makes no sense.' },
      };
    }
    return null;
  },
  replacement: {
    nl: 'U mag alleen of samen met anderen inschrijven. Een combinatie voldoet gezamenlijk aan de geschiktheidseisen.',
    en: 'You may bid alone or together with others. A group of suppliers meets the suitability requirements together.',
  },
});

export const examples: Examples = {
  flag: [
    'Inschrijven in combinatie is niet toegestaan.',
    'Elk lid van het samenwerkingsverband voldoet afzonderlijk aan alle geschiktheidseisen.',
    'Een combinatie bestaat uit ten hoogste twee ondernemingen.',
    'Alleen zelfstandige inschrijvingen worden in behandeling genomen.',
    'Combinaties van ondernemers zijn uitgesloten van deelname.',
    'In een combinatie beantwoordt ieder lid zelfstandig aan de eisen C1, C3 en C5.',
    'Het is inschrijvers niet toegestaan om als samenwerkingsverband in te schrijven; een samenwerkingsverband wordt niet geaccepteerd.',
  ],
  ask: [
    'Een combinatie bestaat uit ten hoogste drie ondernemingen, omdat de brandweer op het terrein met niet meer dan drie sleutelhouders kan werken.',
    'Inschrijven als combinatie is niet toegestaan, gelet op de geheimhouding die de wet aan één vergunninghouder oplegt.',
  ],
  leave: [
    'U mag alleen of in combinatie inschrijven.',
    'Een combinatie voldoet gezamenlijk aan de geschiktheidseisen.',
    'Voor elk van de leden van de combinatie levert u een ingevuld UEA aan.',
    'De uitsluitingsgronden gelden voor ieder lid van de combinatie afzonderlijk.',
    'De combinatie van prijs en kwaliteit bepaalt de rangorde.',
    'Een combinatie van percelen is niet toegestaan.',
    'Combinaties zijn toegestaan.',
    'De vorm van het samenwerkingsverband is onderdeel van uw voorstel.',
  ],
};
