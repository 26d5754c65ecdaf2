// Decides the kind of an enterprise where the source list gives none, from its name, mission, offers and target groups.
// The rules are tried in order; the first that fits decides. None fits: the kind is unknown, and shown so.

/** Whom a firm serves that has no labour-market mission: makers far away, the environment, consumers. */
const FAIR_OR_GREEN = new Set(['samenleving / milieu', 'producenten in ontwikkelingslanden', 'cacaoboeren', 'werknemers in de productieketen']);
/** Work, a job or a trade for people who would not get one by themselves. */
const LABOUR = /arbeids|werk voor|werk aan|aan (?:betaald |een )?werk|naar (?:\(?begeleid\)? |betaald |vast )?werk|werk en (?:deelname|ontwikkel)|laten werken|leren werken|werkervaring|werkplek|werkplaatsen voor|leer-?werk|leerplek|leerschool|re-integratie|in dienst|opleiden|omscholen|een vak leren|leren een vak|vast dienstverband|vast werk|een? ?(?:bouw)?baan|banen|betaalde|inkomen geven|opleiding of werk|sociale onderneming|werknemerscoöperatie|doorstromen|talentontwikkeling/;

const RULES = [
  ['sociaal-werkbedrijf', ({ offers }) => /sociaal werkbedrijf/.test(offers)],
  ['eerlijk-of-groen', ({ groups, mission }) => groups.length > 0 && (groups.every((group) => FAIR_OR_GREEN.has(group)) || /productie samen met sociale werkplaatsen/.test(mission))],
  ['kringloop', ({ offers }) => /kringloop/.test(offers)],
  ['zorg-dagbesteding', ({ all }) => /dagbesteding|zorgbedrijf|zorgtuin|zorgkwekerij|zorgboerderij|zorgorganisatie|cliënten|philadelphia|pameijer/.test(all)],
  ['sociale-onderneming', ({ all }) => LABOUR.test(all)],
  ['maatschappelijk-initiatief', ({ all }) => /eenzaamheid|belangenorganisatie|vrijwillige|samenhang in de buurt|kleine beurs|onder de mensen houden|verbinden en activeren/.test(all)],
];

/**
 * The kind of a row of the source list.
 * @returns {{ kind: string, from: 'source' | 'rule' }}
 */
export function kindOf(row) {
  if (row.type) return { kind: row.type, from: 'source' };
  const offers = (row.offers ?? '').toLowerCase();
  const mission = (row.mission ?? '').toLowerCase();
  const facts = { offers, mission, groups: row.targetGroups ?? [], all: `${row.name.toLowerCase()} ${offers} ${mission}` };
  const rule = RULES.find(([, fits]) => fits(facts));
  return { kind: rule?.[0] ?? 'unknown', from: 'rule' };
}
