import { defineBarrier, type Examples } from '@/lib/barriers/rule';

const GUARANTEE = /\b(?:concerngarantie|moedergarantie|moedermaatschappijgarantie|groepsgarantie|403-?verklaring|parent(?: company)? guarantee)\w{0,2}\b|\bartikel 2:403\b/;
/** The parent company binds itself. */
const PARENT = /\bmoeder(?:maatschappij|concern|bedrijf|vennootschap|onderneming)?\b[^.;]{0,80}\b(?:garandeert|garant|garantie|borg|verbindt zich|medeschuldenaar|schuldenaar|hoofdelijk|staat in voor|instaat|tekent\b[^.;]{0,30}\bmede|ondertekent\b[^.;]{0,30}\bmede|mede ?ondertekent)\b/;
/** The people behind the enterprise vouch for it. */
const DIRECTORS = /\b(?:bestuurders?|directeur(?:en)?|aandeelhouders?|eigena(?:ar|ren)|zaakvoerders?)\b[^.;]{0,60}\b(?:privé|persoonlijk|hoofdelijk|borg)(?![a-z])[^.;]{0,40}\b(?:borg|garant|aansprakelijk|in voor|hoofdelijk|mee voor)\b|\b(?:bestuurders?|directeur(?:en)?|aandeelhouders?)\b[^.;]{0,40}\b(?:in privé|persoonlijk) (?:borg|garant|aansprakelijk|in voor)/;
const SUBCONTRACTORS = /\bonderaannemers?\b[^.;]{0,40}\bvoor het geheel aansprakelijk\b|\bonderaannemers?\b[^.;]{0,80}\bhoofdelijk\b|\bhoofdelijk\b[^.;]{0,80}\b(?:alle|iedere|elke|zijn|haar|de) onderaannemers?\b/;
/** Only for a bidder that relies on another, or that is a part of a group: lawful, and nothing for an independent firm. */
const CONDITIONAL = /\b(?:indien(?! (?:de opdracht |de overeenkomst )?(?:wordt )?gegund)|als(?! bedoeld)|wanneer|voor zover|in geval|ingeval|mocht)\b[^.;]{0,80}\b(?:beroep|concern|dochter\w*|groep|moeder\w*|draagkracht)\b|\bberoep\b[^.;]{0,60}\bdraagkracht\b|\b(?:onderdeel (?:is |zijn )?van een|deel uitmaa?k\w{0,2} van een|behoort tot een) (?:concern|groep)\b/;
const MEMBERS = /\b(?:combinant\w*|combinatie|samenwerkingsverband|consorti\w*|leden|deelnemers|vennoten|maten)\b/;

export const barrier = defineBarrier({
  id: 'parent-guarantee',
  group: 'financial',
  level: 'judgement',
  law: ['aw-2012:1.10', 'aw-2012:2.92:3'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Garantie van moederbedrijf of anderen', en: 'Guarantee of a parent or of others' },
    hurts: { nl: 'Een kleine zelfstandige onderneming heeft geen moederbedrijf, en partners schrikken terug van hoofdelijke aansprakelijkheid.', en: 'A small independent enterprise has no parent company, and joint liability scares partners away.' },
    todo: { nl: 'Vraag zo’n verklaring alleen van een organisatie op wier draagkracht de inschrijver een beroep doet.', en: 'Ask such a statement only of an organisation on whose standing the bidder relies.' },
  },
  triggers: ['concerngarantie', 'moedergarantie', 'moedermaatschappij', 'moederbedrijf', 'moederconcern', 'voor het geheel aansprakelijk', 'moedervennootschap', 'moederonderneming', 'groepsgarantie', '403-verklaring', '403 verklaring', '2:403', 'hoofdelijk', 'in privé', 'persoonlijk borg', 'persoonlijk garant', 'parent company guarantee', 'parent guarantee'],
  // "Zonder 403-verklaring wordt de inschrijving terzijde gelegd" asks for one.
  without: ['negated'],
  unless: [/\bevenmin\b|\bniet (?:gevraagd|vereist|verlangd|nodig|verplicht|van toepassing)\b|\bhoef(?:t|ven)?\b|\bgeen (?:\w{1,20} ){0,2}(?:concerngarantie|moedergarantie|groepsgarantie|403-verklaring|garantie)/],
  judge({ lower, next }) {
    const asked = GUARANTEE.test(lower) ? 'group' : PARENT.test(lower) ? 'group' : DIRECTORS.test(lower) ? 'directors' : SUBCONTRACTORS.test(lower) ? 'subcontractors' : null;
    if (!asked || /\bniet (?:in privé |persoonlijk |hoofdelijk )?aansprakelijk\b|\bmag\b[^.;]{0,40}\b(?:garantie|garant)/.test(lower)) return null;
    if (asked === 'subcontractors' && MEMBERS.test(lower)) return null;
    if (CONDITIONAL.test(lower) || /^\s*(?:dit|deze eis|deze verplichting)\b[^.;]{0,40}\b(?:geldt|is)\b[^.;]{0,20}\balleen\b/.test(next)) {
      return { verdict: 'fine', why: { nl: 'Dit geldt alleen voor wie op een ander leunt of bij een concern hoort.', en: 'This holds only for those who rely on another or belong to a group.' } };
    }
    if (asked === 'group' && !/\b(?:geeft|levert|dient|dienen|moet|moeten|verstrekt|overlegt|tekent|ondertekent|verbindt|vereist|zonder|voegt|staat|garandeert|stelt|is|wordt|must|provides?)\b/.test(lower)) return null;
    return {
      verdict: 'check',
      why: {
        group: { nl: 'Een moederbedrijf moet instaan voor de inschrijver. Kijk na of dit alleen geldt voor wie op die draagkracht een beroep doet; een zelfstandige onderneming kan hier niet aan voldoen.', en: 'A parent company must vouch for the bidder. Check whether this holds only for those who rely on its standing; an independent firm cannot meet it.' },
        directors: { nl: 'Mensen achter de onderneming moeten zelf instaan voor de opdracht. Kijk na of dat in verhouding is tot het risico.', en: 'People behind the enterprise must vouch for the contract themselves. Check whether that is in proportion to the risk.' },
        subcontractors: { nl: 'Onderaannemers worden mee aansprakelijk voor het geheel. Kijk na of dit alleen geldt voor wie de inschrijver draagkracht leent.', en: 'Subcontractors become liable for the whole. Check whether this holds only for those who lend the bidder their standing.' },
      }[asked],
    };
  },
  replacement: {
    nl: 'Alleen als u voor de financiële draagkracht een beroep doet op een andere organisatie, verklaart die organisatie mee in te staan voor de uitvoering van dat deel.',
    en: 'Only if you rely on another organisation for your financial standing, that organisation declares that it vouches for the performance of that part.',
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'De moedermaatschappij geeft een onvoorwaardelijke concerngarantie af.',
    'Alle onderaannemers zijn naast de opdrachtnemer hoofdelijk aansprakelijk voor de gehele uitvoering.',
    'Bestuurders staan in privé borg voor nakoming van de overeenkomst.',
    'Zonder 403-verklaring wordt de inschrijving terzijde gelegd.',
    'Bij inschrijving dient een groepsgarantie te worden overgelegd.',
    'Het moederbedrijf van de inschrijver ondertekent de overeenkomst mede en staat in voor alle verplichtingen.',
    '- Een verklaring waarin de moedervennootschap zich garant stelt; deze is vereist bij inschrijving.',
    'De inschrijver moet een verklaring als bedoeld in artikel 2:403 BW van zijn moeder verstrekken.',
    'De eigenaar van het bedrijf tekent in privé mee voor de nakoming.',
    'De aandeelhouders van de opdrachtnemer zijn persoonlijk en hoofdelijk garant voor de uitvoering.',
  ],
  leave: [
    'Evenmin wordt een concerngarantie gevraagd.',
    'Doet u een beroep op de financiële draagkracht van een derde, dan is die derde hoofdelijk aansprakelijk.',
    'Voor zover u deel uitmaakt van een concern, geeft de moedermaatschappij een concerngarantie af.',
    'De leden van de combinatie zijn hoofdelijk aansprakelijk voor de nakoming.',
    'Een concerngarantie wordt niet gevraagd.',
    'U vermeldt de naam van uw moedermaatschappij in het UEA.',
    'Geeft de moedermaatschappij een concerngarantie af?',
    'Bestuurders van de stichting zijn niet persoonlijk aansprakelijk.',
    'Als u op de jaarrekening van het concern steunt, levert u een 403-verklaring van de moeder aan.',
  ],
};
