/** Words for a reference, as tenders use them; also without the word: "U beschrijft vier bijeenkomsten". */
export const REFERENCE = /\b(?:referent(?:ie|en|ies)?|[a-z-]{0,25}referenties?|referentie(?:s|opdracht\w*|project\w*|werk\w*|-\w+)?|kerncompetentie\w*|kc ?\d|vergelijkbare (?:opdracht\w*|project\w*|werk\w*|levering\w*|diensten)|soortgelijke (?:opdracht\w*|project\w*|werk\w*)|gelijkaardige (?:opdracht\w*|project\w*|werk\w*)|tevredenheidsverklaring\w*|references?|core competen\w+)\b/;

/** Nouns that a count of references can have. */
export const REFERENCE_NOUN = /^(?:referent|referentie|[a-z-]*referentie|opdracht|project|klant|opdrachtgever|organisatie|gemeente|levering|werk|contract|dienst|bijeenkomst|evenement|tevredenheidsverklaring|afnemer|instelling|verklaring|reference|contracts?)/;

/** Words that say that the sentence asks the bidder to show earlier work. */
export const SHOWS = /\b(?:overleg\w*|toont|tonen|aantonen|aan te tonen|noemt|noemen|beschrijft|beschrijven|aanlever\w*|levert|leveren|lever|dient|voegt|vermeldt|geeft|verstrekt|beschikt|heeft|toevoegen|indienen|lijst|opgave|vereist|minimaal|minstens|ten minste|tenminste|gevraagd|provide|submit|demonstrate)\b/;

/** A heading or label over suitability requirements. */
export const SUITABILITY = /referentie|kerncompetentie|ervaring|bekwaamheid|geschiktheid|selectie-?eis|eisen aan (?:de |uw )?(?:aanbieder|inschrijver|gegadigde|onderneming|leverancier|vervoerder|opdrachtnemer)|wie kan inschrijven|minimumeisen|reference|suitability/;

/** True when the passage is about references: by its own words, its heading, or the sentence before it. */
export const speaksOfReferences = (passage: { lower: string; context: string; previous: string; around: string }): boolean =>
  REFERENCE.test(passage.lower) ||
  SUITABILITY.test(passage.context) ||
  REFERENCE.test(passage.previous) || /\breferent|\bkerncompetentie|\bervaring\b/.test(passage.around);
