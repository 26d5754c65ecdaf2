import { defineBarrier, type Examples, type Passage } from '@/lib/barriers/rule';

/** A make after its own word, written with a capital: "merk Snickers", "fabricaat: Ahrend". */
const MAKE = /\b[Mm]erk(?:en)?(?: is| zijn)?:? ?["'“‘]?(?!(?:Type|Model|Kleur|Aantal|Omschrijving|Artikel|En|Of|De|Het|Een|Merk|Nummer|Uitvoering|Eis|Opdracht\w{0,6}|Gemeente|Leverancier|Inschrijver|N\.?V\.?T|NVT)\b)[A-Z][A-Za-z&]{1,30}|\b[Ff]abri[ck]aa?t:? ["'“‘]?(?!(?:Type|Model|En|Of)\b)[A-Z][A-Za-z&]{1,30}/;
/** Makes that are well known in what social suppliers deliver; only as a thing to be delivered. */
const KNOWN = /\b(?:ahrend|gispen|herman miller|steelcase|vitra|haworth|interstuhl|snickers|havep|tricorp|carhartt|dell|lenovo|thinkpad|macbook|ipad|iphone|hewlett[- ]packard|samsung|xerox|ricoh|canon|nespresso|douwe egberts|jura|jacobs|makita|hilti|festool|bosch|stihl|husqvarna|kärcher|nilfisk|philips|osram|fiskars|lyreco)\b/;
const OTHERS_SHUT = /\bander(?:e|en)? (?:merk(?:en)?|fabri[ck]a\w{1,4}|materia(?:al|len)|product(?:en)?|model(?:len)?|type[sn]?|apparatuur|systemen|software|uitvoering)\b[^.;]{0,50}\b(?:geen optie|niet (?:toegestaan|geaccepteerd|toegelaten|mogelijk|in aanmerking)|afgekeurd|geweigerd|uitgesloten|worden niet)\b|\b(?:geen|niet) (?:een )?(?:ander|gelijkwaardig)e? (?:merk|fabri[ck]aa?t|product|model|type|materiaal)\b/;
const EQUIVALENT = /\bgelijkwaardig\w{0,2}\b(?! (?:niet|merk is niet))|\bvergelijkbaar\w{0,2}|\bdan wel\b|\bof (?:een )?(?:ander|soortgelijk|beproeving)\w{0,3}\b|\bequivalent|\bor similar|\bnaar (?:eigen )?keuze\b|\bmag u zelf\b|\bbijvoorbeeld\b|\bzoals bijv/;
/** What the buyer has already, or what the bidder must fill in. */
const PRESENT = /\b(?:thans|momenteel|op dit moment|huidige?|bestaande?|aanwezige?|in gebruik|ter informatie|ter indicatie|onderhoud(?:en)? (?:aan|van)|onderhoudt|repareert|reinigt|(?:moet|moeten|kunnen) werken (?:op|met)|draait op|bedien\w{1,3}|bijvul\w{2,3}|reparatie (?:aan|van)|reinig\w{2,5} van|inname|innemen|afvoer\w{0,2}|inzamel\w{2,4}|vervang\w{1,3} van|compatibel|compatibiliteit|koppel\w{1,6}|aansluit\w{0,3} op|past bij|passend bij|uitbreiding van|accessoires voor|geschikt voor|werkt met|samenwerk\w{2,4} met|heeft (?:nu|reeds)|beschikt over|(?:mag|mogen|kan|kunnen|kunt)\b[^.;]{0,40}\bgebruik\w{0,3}|[a-z]{4,20} van (?:de |het |onze )?(?:gemeente|stad|opdrachtgever|provincie|school|stichting|waterschap|universiteit|dienst|overheid)|blij(?:ft|ven) eigendom)\b/;
const FILLED_IN = /\b(?:vermeld\w{0,2}|geef aan|geeft aan|opgave van|opgeven|invullen|vult? in|noem\w{0,2}|door u aangeboden|aangeboden|offreert|welke merken|merknaam|merkenrecht|handelsmerk|huisstijl|merkbeleving)\b/;
const DELIVERED = /\b(?:te leveren|leveren|levert|geleverd|levering|wordt|worden|is|zijn|dient|dienen|moet|moeten|komt|komen|type|model|uitvoering|voorzien van|uitgevoerd|gebruikt|supply|deliver)\b/;

/** New goods only. */
const GOODS = String.raw`(?:producten|product|artikelen|goederen|meubel(?:s|en|air)?|stoelen|bureaus|kasten|apparatuur|apparaten|laptops|computers|telefoons|machines|textiel|kleding|materia(?:al|len)|vezels|garen|onderdelen|stoffen|fietsen|toestellen|hulpmiddelen)`;
const NEW_ONLY = new RegExp(
  [
    String.raw`\b(?:fabrieksnieuwe?|gloednieuwe?)\b`,
    String.raw`\b(?:nieuw en ongebruikt|ongebruikte? (?:en nieuwe )?${GOODS})\b`,
    String.raw`\b(?:uitsluitend|louter|alleen|enkel|volledig|geheel)\b[^.;]{0,25}\b(?:nieuwe?|virgin) (?:[a-z]{2,15} )?${GOODS}\b`,
    String.raw`\b(?:gebruikte|hergebruikte|gereviseerde|refurbished|tweedehands(?:e)?|gerecyclede?|opgeknapte|circulaire)\b[^.;]{0,50}\b(?:uitgesloten|niet (?:toegestaan|toegelaten|geaccepteerd|gewenst|in aanmerking|mogelijk)|geweigerd|verboden|nemen (?:wij|we) niet|wijzen (?:wij|we) af)\b`,
    String.raw`\bgeen (?:gebruikte|hergebruikte|gereviseerde|refurbished|tweedehands|gerecyclede?)\b[^.;]{0,20}\b${GOODS}\b`,
  ].join('|'),
);
/** Heavier than a standard asks, or the heaviest class for everything. */
const HEAVIER = /(?<!niet )\b(?:hoger|zwaarder|strenger) dan (?:de |het )?(?:norm|wet|wettelijk\w{0,2}|bouwbesluit|standaard)\b|\b(?:norm|wettelijke eis(?:en)?|standaard)\b[^.;]{0,30}\b(?:overstij?gt|overstijgen|overtreft|overtreffen)\b|\b(?:hoogste|zwaarste) (?!risico)[a-z]{0,20}klasse\b[^.;]{0,40}\b(?:ook voor|voor alle|voor iedereen|ongeacht|zonder uitzondering|overal)\b/;
const AS_NOW = /\bzoals (?:nu )?(?:door|bij|van) (?:de |onze |het )?(?:huidige|zittende) (?:leverancier|opdrachtnemer|aannemer|dienstverlener|bureau|bedrijf)\b/;

function brandOf({ text, lower }: Passage): string | null {
  const make = MAKE.exec(text);
  if (make) return make[0];
  const known = KNOWN.exec(lower);
  if (!known) return null;
  // A known make counts only beside a type, or where it is plainly what must be delivered.
  const before = lower.slice(Math.max(0, known.index - 40), known.index);
  const beside = /\b(?:type|model|serie|lijn|collectie):? $|\b(?:te leveren|levert|leveren)\b[^.;]{0,40}$/.test(before) || /^[^.;]{0,25}\b(?:type|model)\b/.test(lower.slice(known.index + known[0].length));
  return beside ? text.slice(known.index, known.index + known[0].length) : null;
}

export const barrier = defineBarrier({
  id: 'overspecified-technical',
  group: 'ability',
  level: 'rule',
  law: ['aw-2012:2.76:3', 'aw-2012:2.76:4', 'aw-2012:2.75:6'],
  checked: '2026-11-23',
  reach: 'part-2-light-too',
  texts: {
    name: { nl: 'Merk, model of te zware specificatie', en: 'Brand, model or over-specification' },
    hurts: { nl: 'Opgeknapte, hergebruikte of met de hand gemaakte producten vallen dan af.', en: 'Refurbished, reused or handmade products then drop out.' },
    todo: { nl: 'Beschrijf wat het product moet kunnen, of voeg “of gelijkwaardig” toe.', en: 'Describe what the product must do, or add “or equivalent”.' },
  },
  triggers: ['merk', 'fabrica', 'fabrika', 'ander materiaal', 'andere materia', 'andere product', 'ander product', 'ander model', 'ander type', 'andere apparatuur', 'ahrend', 'gispen', 'herman miller', 'steelcase', 'vitra', 'snickers', 'havep', 'tricorp', 'lenovo', 'macbook', 'ipad', 'iphone', 'nespresso', 'douwe egberts', 'makita', 'hilti', 'festool', 'stihl', 'fabrieksnieuw', 'gloednieuw', 'ongebruikt', 'nieuw garen', 'nieuw materiaal', 'uitsluitend nieuw', 'alleen nieuw', 'louter nieuw', 'enkel nieuw', 'volledig nieuw', 'geheel nieuw', 'van nieuw', 'hergebruikte', 'gereviseerd', 'refurbished', 'tweedehands', 'gerecycled', 'gebruikte ', 'hoger dan de', 'zwaarder dan', 'strenger dan', 'overstij', 'overtref', 'klasse', 'zoals door', 'zoals bij', 'zoals nu'],
  // "een ander merk is niet toegestaan" is the demand itself.
  without: ['negated'],
  unless: [/\bpunten\b|\bgunningscriterium\b|\bwens(?:en)?\b|\bbij voorkeur\b/, /\b(?:niet|geen) (?:nodig|vereist|verplicht|van belang)\b|\bhoef(?:t|ven)?\b/],
  judge(passage) {
    const { lower, next } = passage;
    if (passage.block.kind === 'heading') return null;
    const open = EQUIVALENT.test(lower);
    const shut = OTHERS_SHUT.test(lower);
    const brand = FILLED_IN.test(lower) ? null : brandOf(passage);
    if (shut || (brand && (DELIVERED.test(lower) || passage.block.kind !== 'paragraph'))) {
      if (!shut && PRESENT.test(lower)) return null;
      if (!shut && (open || (/gelijkwaardig|equivalent/.test(next) && next.length < 200))) return { verdict: 'fine', why: { nl: 'Een gelijkwaardig product mag ook.', en: 'An equivalent product will do as well.' } };
      // In a table row only the cell makes way.
      const tab = passage.text.indexOf('\t', passage.at);
      const end = passage.text.slice(0, tab < 0 ? passage.text.length : tab).replace(/[\s.;:]{1,20}$/, '').length;
      return {
        verdict: 'barrier',
        unbounded: true,
        ...(shut ? {} : { edits: [{ start: end, end, nl: ', of gelijkwaardig', en: ', or equivalent' }] }),
        why: shut
          ? { nl: 'Een gelijkwaardig product van een ander merk wordt uitgesloten. Dat mag alleen als de opdracht echt niet anders kan.', en: 'An equivalent product of another make is shut out. That is allowed only if the contract really cannot do without.' }
          : { nl: 'Er wordt een merk gevraagd zonder “of gelijkwaardig”. U moet gelijkwaardige producten toelaten.', en: 'A make is asked without “or equivalent”. You must admit equivalent products.' },
      };
    }
    if (NEW_ONLY.test(lower) && !/\b(?:mogen|mag|kan|kunnen|welkom|liever|voorrang|naast)\b/.test(lower) && !/\b(?:voedsel|levensmiddel\w{0,3}|medisch\w{0,2}|implantaat|naalden|tandenborstels|uren|budget|tegoed|verlof|strippen|software|versies?)\b/.test(lower)) {
      return {
        verdict: 'check',
        level: 'judgement',
        law: ['aw-2012:2.75:6'],
        replacement: REUSED,
        why: { nl: 'Gebruikte of opgeknapte producten worden uitgesloten. Kijk na of dat nodig is; hergebruik is vaak even goed.', en: 'Used or refurbished products are shut out. Check whether that is needed; reuse is often just as good.' },
      };
    }
    if (HEAVIER.test(lower)) {
      return {
        verdict: 'check',
        level: 'judgement',
        law: ['aw-2012:2.75:2', 'cvae:633'],
        replacement: NORM,
        why: { nl: 'De eis is zwaarder dan de norm, of geldt voor meer dan nodig. Kijk na of er een reden voor is en zet die in de stukken.', en: 'The demand is heavier than the standard, or holds for more than needed. Check whether there is a reason and put it in the documents.' },
      };
    }
    if (AS_NOW.test(lower) && /\b(?:werkwijze|machines|methode|materiaal|materialen|apparatuur|producten|systeem|aanpak|software)\b/.test(lower) && !open) {
      return {
        verdict: 'check',
        level: 'judgement',
        law: ['aw-2012:2.75:6'],
        replacement: RESULT,
        why: { nl: 'De werkwijze van de huidige leverancier wordt voorgeschreven. Kijk na of alleen het resultaat kan worden beschreven.', en: 'The way of working of the present supplier is prescribed. Check whether only the result can be described.' },
      };
    }
    return null;
  },
  replacement: {
    nl: 'Het product voldoet aan deze functionele eisen: [eisen]. Ieder product dat daaraan voldoet, is welkom.',
    en: 'The product meets these functional demands: [eisen]. Every product that meets them is welcome.',
    blanks: [{ name: 'eisen', label: { nl: 'Wat het product moet kunnen', en: 'What the product must do' }, kind: 'text' }],
  },
});

const REUSED = {
  nl: 'Gereviseerde en hergebruikte producten zijn welkom als zij dezelfde garantie hebben en aan de functionele eisen voldoen.',
  en: 'Refurbished and reused products are welcome if they have the same warranty and meet the functional demands.',
};
const NORM = {
  nl: 'Het product voldoet aan [norm] of gelijkwaardig; meer is niet nodig.',
  en: 'The product meets [norm] or equivalent; more is not needed.',
  blanks: [{ name: 'norm', label: { nl: 'Norm en klasse die bij het gebruik past', en: 'Standard and class that fit the use' }, kind: 'text' as const }],
};
const RESULT = {
  nl: 'Het resultaat telt: [resultaat]. Hoe u dat bereikt, bepaalt u zelf.',
  en: 'The result counts: [resultaat]. How you get there is up to you.',
  blanks: [{ name: 'resultaat', label: { nl: 'Resultaat dat u nodig heeft', en: 'Result that you need' }, kind: 'text' as const }],
};

export const examples: Examples = {
  flag: [
    'Te leveren: bureaustoel type Ahrend 2020, kleur antraciet.',
    'De stofzuigers zijn van het merk Nilfisk.',
    'Eis\tBroek\tmerk Tricorp, kleur zwart; een ander merk wordt niet geaccepteerd',
    'Alle machines worden geleverd in fabricaat Makita.',
    'De koffiemachine is van het merk Jura; andere merken worden geweigerd.',
    '# Eisen aan het product\n- Handgereedschap: merk Fiskars, lengte 90 cm',
    'Geluidstechniek van één producent; ander materiaal wordt door de zaalmeester afgekeurd.',
  ],
  ask: [
    'Alle meubelen zijn fabrieksnieuw; gebruikte of gereviseerde producten worden uitgesloten.',
    'Het reflecterend materiaal voldoet aan klasse 3, hoger dan de norm voorschrijft.',
    'Werkwijze en machines zoals door de huidige leverancier gehanteerd.',
    'Refurbished laptops zijn niet toegestaan.',
    'De handdoeken zijn uitsluitend van nieuw materiaal; gerecyclede vezels worden niet geaccepteerd.',
    'De signaalvesten hebben de hoogste zichtbaarheidsklasse, ook voor bezoekers en kantoorpersoneel.',
    'Te leveren zijn laptops van het merk Lenovo, omdat het dockingstation op alle 400 werkplekken alleen met deze stekker werkt en vervangen drie ton kost.',
    'Opdrachtnemer levert nieuw en ongebruikt meubilair.',
  ],
  leave: [
    'De stoel is van het merk Ahrend of gelijkwaardig.',
    'Gereviseerde stoelen met drie jaar garantie zijn welkom.',
    'U vermeldt merk en type van de aangeboden apparaten.',
    'De huidige automaten zijn van het merk Jura.',
    'Onderhoud aan veegmachines van het merk Hako is geen deel van de opdracht.',
    'De geluidseis is niet zwaarder dan de wettelijke norm.',
    'Opdrachtnemer onderhoudt automaten van het merk Jura, type X8.',
    'De software moet werken op een iPad en op andere tablets.',
    'Het materieel van de gemeente (merk Husqvarna, type 545) mag worden gebruikt.',
    'De toestellen van de stad zijn van het merk Jura.',
    'Welke merken koffie u schenkt, mag u zelf weten.',
    'Sorteren, merken en vouwen mag bij een ander gebeuren.',
    'Zijn de laptops van het merk Dell, of mag een ander merk ook?',
    'Wij merken op dat Amsterdam een andere aanpak heeft.',
    'De nieuwe medewerkers krijgen in de eerste week kleding.',
    'Ongebruikte uren van het ene jaar vervallen niet.',
    'De winterjas is waterdicht volgens EN 343 klasse 3 of een beproeving die hetzelfde aantoont.',
    'De gemeente heeft als merk een huisstijl met vaste kleuren.',
  ],
};
