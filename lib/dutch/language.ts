import type { BlockLanguage } from '@/lib/document/document';
import { fold } from './fold';

type Tongue = 'nl' | 'en' | 'fr' | 'de' | 'es' | 'it' | 'pt' | 'pl';

/** Function words and the commonest words of tenders, without accents; a word of several languages weighs less in each. */
const WORDS: Record<Tongue, string> = {
  nl: `de het een en van in is op voor met dat die wordt worden niet zijn aan te bij door of als naar uit over om er dient dienen deze dit ook
    u wij ons onze uw kan kunnen moet moeten mag mogen zal zullen geen tot heeft hebben per binnen tegen tussen onder zonder dan wel maar
    omdat indien waarbij waarop hun hij zij ze zich ten ter alle meer minimaal maximaal inschrijver opdracht aanbesteding gunning eis eisen
    prijs perceel percelen levering diensten overeenkomst waarde jaar waarden offerte kwaliteit opdrachtnemer opdrachtgever gemeente zie aantal
    beschrijving voorwaarden procedure werken leveringen aanbestedende dienst was werd werden zo nog al naast na volgens beide elke ieder levert leveren leverancier aannemer dienstverlener contract organisatie
    openbare raamovereenkomst gebied ondernemer inschrijvers vanaf`,
  en: `the of and to in is for with that be by or as on at from shall must will this these those are not an a which have has was were it its
    their may any all no than such other into during under per between within where who whose you your we our they contract contracts tender tenderer tenderers
    award price quality services supplies works criteria procedure lot lots requirements bidder bidders if can should each been also
    description duration value framework agreement supplier experience`,
  fr: `le la les de des du et en un une pour dans est que qui par sur aux au avec ou ce cette ces ne pas sont il elle se son sa ses leur leurs
    plus tout tous toute etre d l n qu doit marche lot lots prix offre offres service services procedure criteres attribution contrat travaux fournitures
    soumissionnaire soumissionnaires selon prestations livraison pouvoir adjudicateur prison nous vous votre notre comme sans sous entre depuis duree valeur publics public`,
  de: `der die das und ist nicht ein eine einer eines einem mit fur von zu den dem des im auf werden wird oder bei nach als auch sie wir sich
    sind durch aus an am zum zur uber unter ab nur kann konnen muss mussen soll hat haben auftrag vergabe angebot preis los lose leistung leistungen bieter
    vertrag ausschreibung verfahren lieferung dienstleistungen wenn dass`,
  es: `el los las del que por para con su sus lo como esta contrato oferta servicio procedimiento criterios`,
  it: `il lo gli di del della dei delle che per con non sono al alla nel nella da come contratto offerta servizio procedura`,
  pt: `os da dos das um uma que por para com ao na mais contrato proposta servico procedimento`,
  pl: `na nie jest sie ze oraz od za po przez dla lub jak przy oferta zamowienia umowa`,
};

const TONGUES = Object.keys(WORDS) as Tongue[];

const weights = new Map<string, { tongue: number; weight: number }[]>();
for (const [tongue, list] of TONGUES.map((name, index) => [index, WORDS[name]] as const)) {
  for (const word of new Set(list.split(/\s+/))) weights.set(word, [...(weights.get(word) ?? []), { tongue, weight: 0 }]);
}
for (const entries of weights.values()) for (const entry of entries) entry.weight = entries.length === 1 ? 1 : 0.8 / entries.length;

const SAMPLE = 3000;
const LONGEST = Math.max(...[...weights.keys()].map((word) => word.length));
const FOREIGN_SCRIPT = /[\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u3040-\u30ff\u4e00-\u9fff]/;
const FOREIGN_LETTERS = new RegExp(FOREIGN_SCRIPT.source, 'g');
const LATIN = /[a-z]/g;

/** Function words of the head of a text, or of its head, middle and tail when it is long. */
function sample(text: string): string {
  if (text.length <= SAMPLE) return text;
  const third = SAMPLE / 3;
  const middle = (text.length - third) >> 1;
  return `${text.slice(0, third)} ${text.slice(middle, middle + third)} ${text.slice(-third)}`;
}

/**
 * The language of one block of text, by counts of function words. French, German and the like are `other`.
 * Short or undecided text, codes and numbers count as Dutch, because that is what these documents are written in.
 */
export function detectLanguage(text: string): BlockLanguage {
  const low = fold(sample(text));
  if (FOREIGN_SCRIPT.test(low) && (low.match(FOREIGN_LETTERS)?.length ?? 0) > Math.max(3, low.match(LATIN)?.length ?? 0)) return 'other';
  const scores = new Float64Array(TONGUES.length);
  let start = -1;
  for (let at = 0; at <= low.length; at += 1) {
    const code = low.charCodeAt(at);
    if (code >= 97 && code <= 122) { if (start < 0) start = at; continue; }
    if (start < 0) continue;
    if (at - start <= LONGEST) {
      const entries = weights.get(low.slice(start, at));
      if (entries) for (const { tongue, weight } of entries) scores[tongue]! += weight;
    }
    start = -1;
  }
  let best = 0;
  for (let index = 1; index < scores.length; index += 1) if (scores[index]! > scores[best]!) best = index;
  if (best === 0) return 'nl';
  // A name or a loan ("The Tall Ship Races", "social return") does not make a block foreign.
  const dutch = scores[0]!;
  if (scores[best]! < 1.6 || scores[best]! < dutch * 1.25 + 0.6) return 'nl';
  return TONGUES[best] === 'en' ? 'en' : 'other';
}
