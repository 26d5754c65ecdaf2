import type { Block, TenderDocument } from '@/lib/document/document';

/** A stretch of the document and how much it tells about the subject. */
export interface Zone {
  text: string;
  /** Weight of a word here; 1 is a word in the first pages. */
  weight: number;
  /** The title, a cover line or the name of a lot: what comes after a preposition is where, not what. */
  title: boolean;
  /** How far words that only mean something in a title count here, 0 to 1. */
  titleWords: number;
  /** A passage on social return names services that are not bought. */
  socialReturn: boolean;
}

// Weights, found on the development corpus: a word in the title tells as much as a handful in the text.
const TITLE = 3.2;
const COVER = 2.4;
const SUBJECT = 1.4;
const FIRST_PAGES = 1;
const HEADING = 0.7;
const BODY = 0.35;
const TAIL = 0.1;
const BOILERPLATE = 0.08;

const FIRST_PAGES_LENGTH = 5_000;
const BODY_LENGTH = 20_000;
const TAIL_LENGTH = 16_000;
const COVER_LENGTH = 420;

const TITLE_LABEL = /\b(titel|onderwerp|naam van (?:de )?(?:opdracht|aanbesteding|perceel)|benaming|opschrift|betreft)\b/;
const SUBJECT_HEADING = /opdracht|omschrijving|beschrijving|voorwerp|\bscope\b|aanleiding|inleiding|situatie|onderwerp|gevraagd|wat (?:wij|we) (?:zoeken|vragen|willen)|\bdoel\b|inhoud|achtergrond|omvang|perceel|dienstverlening|programma van eisen|leveringen|producten|werkzaamheden/;
const BOILERPLATE_HEADING = /procedure|uitsluiting|geschiktheid|planning|contact|voorwaarden|gunning|inschrijv|selectie|klacht|rechtsbescherming|beroep|ondertekening|vragen|inlichtingen|aanbestedende dienst|verzekering|aansprakelijk|privacy|geheimhouding|betaling|factur|social return|definities|begrip|verklaring|beoordeling|uea\b|juridisch|combinatie|uitvoering|duurzaamheid|rapportage|overleg/;
const COVER_NOISE = /verzonnen|oefentekst|openbare procedure|nationale|europees|kenmerk|dossier ?n|versie|datum|pagina|inhoudsopgave|tenderned|referentie|concept\b|vertrouwelijk|definitief/;
/** A title of only such words does not say what is bought. */
const EMPTY_TITLE = /^(?:\W|\d|beschrijvend|document|offerte|aanvraag|uitvraag|aanbesteding|aanbestedings|leidraad|selectie|programma van eisen|opdracht|bestek|nota|van|inlichtingen|inschrijvings|marktuitvraag|marktconsultatie|meervoudig|onderhands|verzoek|concept|versie|nr|europese|nationale|openbare|procedure|raamovereenkomst|bijlage|perceel|lot|inleiding|gemeente|verzonnen|oefentekst)*$/i;
const SOCIAL_RETURN = /social return|sroi|afstand tot de arbeidsmarkt|arbeidsbeperking|doelgroepregister|2\.82|voorbehouden/;

const lowered = (text: string): string => text.slice(0, 200).toLowerCase();

function kindOf(block: Block): 'subject' | 'boilerplate' | 'plain' {
  const heading = lowered(block.label ?? block.section.at(-1) ?? '');
  // "Voorwaarden van de opdracht" is about the terms: boilerplate goes first, unless it is the description itself.
  if (/omschrijving|beschrijving|voorwerp/.test(heading)) return 'subject';
  const whole = `${heading} ${lowered(block.section.join(' '))}`;
  if (BOILERPLATE_HEADING.test(whole)) return 'boilerplate';
  return SUBJECT_HEADING.test(heading) ? 'subject' : 'plain';
}

/** Every `step`-th block of the rest: the subject of 400 pages does not stand on page 300. */
function sample(blocks: readonly Block[], from: number): Zone[] {
  const rest = blocks.length - from;
  if (rest <= 0) return [];
  const zones: Zone[] = [];
  let length = 0;
  const step = Math.max(1, Math.floor(rest / 60));
  for (let index = from; index < blocks.length && length < TAIL_LENGTH; index += step) {
    const text = blocks[index]!.text.slice(0, 400);
    zones.push({ text, weight: TAIL, title: false, titleWords: 0, socialReturn: SOCIAL_RETURN.test(text.toLowerCase()) });
    length += text.length;
  }
  return zones;
}

/** A text without a title says what it is about in its first words. */
function opening(text: string, socialReturn: boolean): Zone[] {
  const first = /^.{30,140}?(?:[.!?:](?=\s)|(?=\s)(?<=.{110}))/s.exec(text)?.[0] ?? text.slice(0, 140);
  return [
    { text: first, weight: COVER, title: true, titleWords: 0.5, socialReturn },
    { text: text.slice(first.length), weight: SUBJECT, title: false, titleWords: 0, socialReturn },
  ];
}

/**
 * Divides a document by what it tells about the subject: title and cover, the description of the contract, the first pages,
 * headings, the rest (sampled). At most about 45,000 characters come back, however long the document is.
 */
export function subjectZones(document: TenderDocument): Zone[] {
  const zones: Zone[] = [];
  if (document.title) zones.push({ text: document.title.slice(0, 400), weight: TITLE, title: true, titleWords: 1, socialReturn: false });
  let read = 0;
  let cover = true;
  let saysWhat = !!document.title && !EMPTY_TITLE.test(document.title.trim().slice(0, 200));
  let paragraphs = 0;
  let index = 0;
  for (; index < document.blocks.length && read < BODY_LENGTH; index += 1) {
    const block = document.blocks[index]!;
    const text = block.text.length > 4_000 ? block.text.slice(0, 4_000) : block.text;
    const low = lowered(text);
    read += text.length + 1;
    const isTitle = document.title !== null && text.trim() === document.title.trim();
    if (isTitle) continue;
    // The cover ends at the first real paragraph; what is only a number, a date or a procedure tells nothing.
    cover &&= read < COVER_LENGTH && text.length < 160 && !/[.!?]\s*$/.test(text);
    const socialReturn = SOCIAL_RETURN.test(text.slice(0, 1_500).toLowerCase());
    if (block.label && TITLE_LABEL.test(lowered(block.label))) zones.push({ text, weight: TITLE, title: true, titleWords: 1, socialReturn });
    else if (cover) zones.push({ text, weight: COVER_NOISE.test(low) ? FIRST_PAGES : COVER, title: true, titleWords: 1, socialReturn });
    else if (block.kind !== 'heading' && !saysWhat && read < BODY_LENGTH / 4) {
      zones.push(...opening(text, socialReturn));
      saysWhat = true;
    } else {
      let kind = kindOf(block);
      // The first two paragraphs describe the contract, unless their heading says otherwise.
      if (kind === 'plain' && block.kind !== 'heading' && (paragraphs += 1) <= 2) kind = 'subject';
      const early = read < FIRST_PAGES_LENGTH;
      if (block.kind === 'heading') zones.push({ text, weight: BOILERPLATE_HEADING.test(low) ? BOILERPLATE : /perceel|lot\b/.test(low) ? SUBJECT : HEADING, title: true, titleWords: 0.6, socialReturn });
      else if (kind === 'boilerplate') zones.push({ text, weight: BOILERPLATE, title: false, titleWords: 0, socialReturn });
      else if (kind === 'subject' && read < 2 * FIRST_PAGES_LENGTH) zones.push({ text, weight: SUBJECT, title: false, titleWords: 0, socialReturn });
      else zones.push({ text, weight: early ? FIRST_PAGES : BODY, title: false, titleWords: 0, socialReturn });
    }
  }
  return [...zones, ...sample(document.blocks, index)];
}
