/** Pages of a made-up drafting system, for the tests of the panel. */
const page = (title: string, body: string) => `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

export const TURNOVER = 'De inschrijver heeft in elk van de afgelopen drie jaren een jaaromzet van minimaal € 1.500.000.';
export const COMBINATION = 'Inschrijven als combinatie is niet toegestaan.';
export const NATIONAL = 'De inschrijver heeft vestigingen in het hele land en levert met landelijke dekking.';
const VALUE = 'De geraamde waarde van de opdracht is € 400.000 voor de hele looptijd van twee jaar.';

/** Demands for a page of more than 200,000 characters; each paragraph differs. */
const long = () => Array.from({ length: 2_000 }, (_, index) => `<p>Onderdeel ${index}: de opdrachtnemer levert op locatie ${index} koffie en thee, en houdt de automaten schoon volgens het rooster van week ${index % 52}.</p>`).join('');

const demands = `<h1>Aanbesteding koffie en thee: eisen</h1><h2>Geschiktheidseisen</h2>
    <label for="turnover">Omzeteis</label><textarea id="turnover" rows="4" cols="60">${TURNOVER}</textarea>`;

export const panelPages: Record<string, string> = {
  '/value': page('Koffie - raming', `<main><h1>Aanbesteding koffie en thee: raming</h1><p>${VALUE}</p><p>${COMBINATION}</p></main>`),
  '/demands': page('Koffie - eisen', `<main>${demands}</main>`),
  '/demands-national': page('Koffie - meer eisen', `<main>${demands}<p>${NATIONAL}</p></main>`),
  '/app': page('Koffie - app', `<main id="view"><h1>Aanbesteding koffie en thee</h1><p>${COMBINATION}</p></main>
    <script>window.step = () => { history.pushState({}, '', '/app/2'); document.getElementById('view').innerHTML = '<h1>Aanbesteding koffie en thee, stap 2</h1><p>${NATIONAL}</p>'; };</script>`),
  '/frames': page('Koffie - vragenlijst', `<main><h1>Aanbesteding koffie en thee</h1><p>${COMBINATION}</p>
    <iframe src="%OTHER_ORIGIN%/demands" width="400" height="200"></iframe><div id="place"></div></main>`),
  '/question': page('Vraag', `<p>${NATIONAL}</p>`),
  '/long': page('Koffie - lang', `<main><h1>Aanbesteding koffie en thee</h1>${long()}<p>${COMBINATION}</p></main>`),
  '/news': page('Nieuws', '<main><h1>Zomerweer</h1><p>Vandaag schijnt de zon en het wordt dertig graden.</p></main>'),
};
