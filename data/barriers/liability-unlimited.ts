import { defineBarrier, type Examples } from '@/lib/barriers/rule';

const LIABILITY = /\b(?:aansprakelijk(?:heid)?|schade(?:plicht|vergoeding)?|vrijwaar\w*|vergoedt|vergoeden|liab(?:le|ility)|indemnif\w+|opdraaien|rekening|risico)\b/;
const BIDDER = /\b(?:opdrachtnemer|leverancier|dienstverlener|aannemer|contractant|vervoerder|inschrijver|u|contractor|supplier)\b/;
const ALL = new RegExp(
  [
    String.raw`\b(?:alle|iedere|elke|enige|welke|volledig|geheel|gehele|integraal|ten volle|onbeperkt|ongelimiteerd)\b[^.;]{0,60}\b(?:schade|aansprakelijk\w*|vordering\w*|aanspra\w+|verlies|gevolgschade|kosten)\b`,
    String.raw`\b(?:schade|aansprakelijk\w*)\b[^.;]{0,80}\b(?:van welke aard ook|hoe hoog|zonder (?:maximum|beperking|limiet|plafond)|onbeperkt|ongelimiteerd|ten volle|niet beperkt|volledig|ook gevolgschade)\b`,
    String.raw`\bvrijwaart\b[^.;]{0,60}\b(?:volledig|voor (?:alle|iedere|elke))\b`,
    String.raw`\bzonder (?:maximum|limiet|plafond|beperking)\b|\bunlimited(?:ly)? liab\w+|\bliable for (?:all|any) damage`,
  ].join('|'),
);
const CAP = /\b(?:beperkt|begrensd|gemaximeerd|gelimiteerd|maximaal|maximum|ten hoogste|tot (?:€|eur|een bedrag|eenmaal|tweemaal|driemaal)|limited to|capped)\b/;
const PER_EVENT = /\bper (?:gebeurtenis|schadegeval|aanspraak|voorval|incident|event|claim)\b/;
const PER_YEAR = /\bper (?:jaar|kalenderjaar|contractjaar|year)\b|\bin totaal\b|\bgehele looptijd\b|\bjaarwaarde\b|\bannual\b/;
const LIFTED = /\b(?:beperking|grens|begrenzing|maximum|limitering|plafond|limiet)\b[^.;]{0,60}\b(?:vervalt|geldt niet|is niet van toepassing|komt te vervallen|niet bij|geldt echter niet|gelden niet)\b/;
const USUAL_EXCEPTION = /\b(?:opzet|grove (?:schuld|nalatigheid)|bewuste roekeloosheid|gross negligence|intent)\b/;
const WIDE_EXCEPTION = /\b(?:derden|privacy\w*|avg|persoonsgegevens|intellectue\w+|letsel|dood|boete\w*|bewoners|reizigers|infecties|zorgverzekeraars|verzekeraars|cliënten|third part\w+)\b/;

export const barrier = defineBarrier({
  id: 'liability-unlimited',
  group: 'contract',
  level: 'rule',
  law: ['gp:3.9D', 'aw-2012:1.10:4'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Onbeperkte aansprakelijkheid', en: 'Unlimited liability' },
    hurts: { nl: 'Eén claim kan het einde van de onderneming zijn, en verzekeren kan niet.', en: 'One claim can end the enterprise, and it cannot be insured.' },
    todo: { nl: 'Beperk de aansprakelijkheid per jaar, bijvoorbeeld tot de waarde van de opdracht, behalve bij opzet of bewuste roekeloosheid.', en: 'Cap the liability per year, for example at the value of the contract, except for intent or gross negligence.' },
  },
  triggers: ['aansprakelijk', 'schade', 'vrijwaar', 'zonder maximum', 'vergoedt', 'begrensd', 'beperking', 'liab', 'indemnif'],
  without: ['negated'],
  unless: [
    /\b(?:geen|zonder) (?:enkele )?aansprakelijkheid/,
    /aansprakelijkheidsverzekering|hoofdelijk|ketenaansprakelijk|inlenersaansprakelijk|wettelijke aansprakelijkheid (?:is|wordt) verzekerd/,
    /\bschade(?:meldingen|registratie|gevallen (?:worden|per)|formulier|percentage)\b|beschadig|\bmilieuschade\b|schadevrij/,
    /\bboete\w*\b[^.;]{0,60}\bschadevergoeding|onverlet/,
  ],
  judge(passage) {
    const { lower, next, around, context } = passage;
    if (!LIABILITY.test(lower)) return null;
    const aboutBuyer = /\b(?:opdrachtgever|gemeente|aanbestedende dienst)\b[^.;]{0,40}\b(?:is|zijn) (?:niet |nimmer )?aansprakelijk/.test(lower);
    if (aboutBuyer) return null;
    const who = BIDDER.test(lower) || /aansprakelijkheid/.test(lower) || /aansprakelijk|schade/.test(context);
    if (!who) return null;
    if (LIFTED.test(lower)) {
      if (WIDE_EXCEPTION.test(lower)) {
        return {
          verdict: 'barrier',
          why: { nl: 'De grens vervalt juist in gevallen die vaak voorkomen, zoals schade van derden. Daarmee is de aansprakelijkheid toch onbeperkt.', en: 'The cap falls away in common cases such as damage to third parties. So the liability is unlimited after all.' },
        };
      }
      if (USUAL_EXCEPTION.test(lower)) return { verdict: 'fine', why: { nl: 'De grens vervalt alleen bij opzet of grove schuld.', en: 'The cap falls away only for intent or gross negligence.' } };
    }
    const capped = CAP.test(lower.replace(/zonder (?:maximum|beperking|limiet|plafond)|niet beperkt/g, ''));
    if (ALL.test(lower) && !capped) {
      // The cap may stand in the next sentence or elsewhere in the same article.
      if (CAP.test(next) && /aansprakelijk|schade|bedrag/.test(next) || /aansprakelijkheid[^.;]{0,60}\b(?:beperkt|begrensd|gemaximeerd)\b/.test(around)) return null;
      return { verdict: 'barrier', unbounded: true, why: { nl: 'De aansprakelijkheid heeft geen maximum en er staat geen reden bij.', en: 'The liability has no maximum and no reason is given.' } };
    }
    if (/aansprakelijk|schadeplicht|liab/.test(lower) && CAP.test(lower) && PER_EVENT.test(lower) && !PER_YEAR.test(lower) && !PER_YEAR.test(next)) {
      return {
        verdict: 'barrier',
        why: { nl: 'Er is een maximum per gebeurtenis, maar geen maximum per jaar of in totaal. Bij meer gebeurtenissen is de schade toch onbeperkt.', en: 'There is a maximum per event, but none per year or in all. With more events the damage is unlimited after all.' },
      };
    }
    if (/aansprakelijk|schadeplicht|liab/.test(lower) && CAP.test(lower) && PER_YEAR.test(lower)) {
      return { verdict: 'fine', why: { nl: 'De aansprakelijkheid heeft een maximum per jaar of in totaal.', en: 'The liability has a maximum per year or in all.' } };
    }
    return null;
  },
  replacement: {
    nl: 'De aansprakelijkheid van opdrachtnemer is per jaar beperkt tot de waarde van de opdracht, behalve bij opzet of bewuste roekeloosheid.',
    en: 'The liability of the contractor is limited per year to the value of the contract, except for intent or gross negligence.',
  },
});

export const examples: Examples = {
  flag: [
    'Opdrachtnemer is aansprakelijk voor alle schade, van welke aard ook.',
    'De aansprakelijkheid van opdrachtnemer is beperkt tot € 1.500.000,- per gebeurtenis.',
    'De beperking van de aansprakelijkheid vervalt bij aanspraken van derden en bij schending van privacyregels.',
    'Opdrachtnemer vrijwaart opdrachtgever volledig voor iedere vordering.',
    'Breuk, vermissing en iedere verdere schade vergoedt opdrachtnemer ten volle, hoe hoog die ook uitvalt.',
    'Wat er ook gebeurt met bezoekers: de schade is voor rekening van opdrachtnemer, zonder maximum.',
  ],
  ask: [
    'Opdrachtnemer is aansprakelijk voor alle schade, omdat de werkzaamheden plaatsvinden in een archief met onvervangbare stukken uit de zestiende eeuw.',
    'Gelet op de gevaarlijke stoffen in het gebouw is de aansprakelijkheid van opdrachtnemer onbeperkt voor alle schade.',
  ],
  leave: [
    'De aansprakelijkheid is per jaar beperkt tot de jaarwaarde van de overeenkomst.',
    'De schadeplicht is begrensd tot eenmaal de jaarwaarde, per jaar.',
    'Aansprakelijkheid: tot € 1,25 mln. per gebeurtenis en € 2,5 mln. per jaar, opzet daargelaten.',
    'Opdrachtgever is niet aansprakelijk voor schade door derden.',
    'De beperking van de aansprakelijkheid geldt niet bij opzet of grove schuld.',
    'Schadegevallen worden per kwartaal besproken.',
    'U heeft een aansprakelijkheidsverzekering die alle schade dekt.',
    'Is de aansprakelijkheid van opdrachtnemer onbeperkt?',
  ],
};
