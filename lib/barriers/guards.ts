import { scanBlock } from '@/lib/dutch/scan';
import type { GuardName, Passage } from './rule';

/**
 * The general guards: reasons to say nothing of a passage, whatever the rule. All work on lower-case text.
 * Quantifiers are capped, so that no text can make them slow.
 */

/** "geen" or "no" at most three words before the trigger, in the same clause: "geen eis aan de omzet". */
const DENIED_JUST_BEFORE = /(?:geen|\bno)\b(?:\s+[^\s,;:]{1,30}){0,3}\s*[^\s,;:]{0,30}$/;

/** True when the trigger itself is denied: "geen omzeteis". */
export const isDenied = (passage: Pick<Passage, 'lower' | 'at'>): boolean => DENIED_JUST_BEFORE.test(passage.lower.slice(Math.max(0, passage.at - 60), passage.at));

/** True when the sentence says that the thing at the trigger is not asked: "Er wordt geen omzeteis gesteld." */
export function isNegated(passage: Pick<Passage, 'block' | 'sentence' | 'lower' | 'at'>): boolean {
  const place = passage.sentence.start + passage.at;
  const here = scanBlock(passage.block.text).negations.filter((negation) => negation.start <= place && place < negation.end);
  if (here.some((negation) => negation.kind === 'waived' || negation.kind === 'without')) return true;
  return isDenied(passage);
}

const LAW_NAMED = /\b(?:artikel(?:en)?|art\.|voorschrift|gids proportionaliteit|aanbestedingswet|aw 2012|richtlijn 2014)\b/;
const LAW_SPEAKS = /\b(?:mag|mogen|kan|kunnen|bepaalt|bepalen|schrijft|schrijven|verbiedt|staat toe|ingevolge|krachtens|luidt|stelt dat|op grond van|verplicht de aanbestedende)\b/;
const BIDDER = /\b(?:inschrijver|inschrijvers|gegadigde|gegadigden|aanbieder|aanbieders|opdrachtnemer|opdrachtnemers|leverancier|dienstverlener|kandidaat|u|uw|combinatie|onderneming|ondernemer|bidder|tenderer|contractor|supplier)\b/;

/** True for a sentence that explains or quotes the law and asks nothing of a bidder. */
export function explainsLaw(lower: string): boolean {
  if (!LAW_NAMED.test(lower) || !LAW_SPEAKS.test(lower)) return false;
  return !/\b(?:inschrijver|gegadigde|opdrachtnemer|u)\b[^.;]{0,80}\b(?:dient|moet|toont|overlegt|beschikt|voldoet|heeft|levert)\b/.test(lower);
}

/** A sentence that opens with the buyer and its verb ("De gemeente betaalt ..."), unless the verb asks something. */
const BUYER_ACTS =
  /^(?:[\d.]{1,8}\s+)?(?:de |het |onze |een )?(?:gemeente|provincie|opdrachtgever|aanbestedende dienst|aanbestedende overheid|aanbesteder|waterschap|ministerie|wij|we)\b(?!(?:\s+[^\s.;,]{1,30}){0,3}?\s+(?:eis|vra+g|verlang|verplicht|stel|selecteer|nodig|gun|sluit|kies|hante|wens|wil|beoordeel|accepteer|weiger|behoud)\w*)/;

/** True when the duty lies on the buyer ("De gemeente betaalt ...") and no bidder is named. */
export function isOnBuyer(lower: string): boolean {
  return BUYER_ACTS.test(lower) && !BIDDER.test(lower.slice(0, 400));
}

/** True for a question, and for anything in a clarification notice that a bidder asks. */
export function isQuestion(passage: Pick<Passage, 'lower' | 'context' | 'block'>): boolean {
  if (passage.lower.trimEnd().endsWith('?')) return true;
  if (/^\s*(?:vraag|question)\s*(?:\d{1,4}\s*)?[:.)]/.test(passage.lower)) return true;
  if (!/nota van inlichtingen|vragen en antwoorden/.test(passage.context)) return false;
  return !/^\s*(?:antwoord|answer)\s*(?:\d{1,4}\s*)?[:.)]/.test(passage.lower);
}

/** True in a list of terms: "Perceel: een onderdeel van ...", "Onder referentie wordt verstaan". */
export function isDefinition(passage: Pick<Passage, 'lower' | 'context'>): boolean {
  if (/\b(?:begrippen(?:lijst)?|definities|begripsbepalingen|definitions)\b/.test(passage.context)) return true;
  return /\bwordt (?:hier |in deze leidraad )?verstaan\b|\bverstaan wij\b|\bwordt bedoeld:/.test(passage.lower);
}

/** True for a line of a table of contents: leader dots and a page number. */
export function isContents(passage: Pick<Passage, 'around' | 'context'>): boolean {
  if (/\binhoudsopgave\b/.test(passage.context)) return true;
  return passage.around.length < 300 && /(?:\.{4}|(?:\. ){4}|…{2})\s*\d{1,3}\s*$/.test(passage.around);
}

/** True for a note to the author of the template, not yet replaced by text. */
export function isInstruction(lower: string): boolean {
  const text = lower.trim();
  if (/^\[.{3,}\]\.?$/s.test(text) || /^<.{3,}>\.?$/s.test(text) || /^«.{3,}»\.?$/s.test(text)) return true;
  return /\b(?:invulinstructie|toelichting voor de opsteller|verwijder(?: deze)? (?:tekst|toelichting)|doorhalen wat niet|kies een van de|schrappen wat niet)\b/.test(text);
}

/** True when the sentence only points elsewhere ("Zie leidraad, paragraaf 4.2"): the words are not here. */
export function isReferenceOnly(lower: string): boolean {
  const text = lower.trim().replace(/^[\d.]{1,8}\s+/, '');
  return text.length <= 160 && /^(?:zie|cf\.|conform|overeenkomstig|volgens)\b/.test(text) && /\b(?:bijlage|bestek|leidraad|document(?:en|atie)?|paragraaf|hoofdstuk|uea|aanbestedingsstukken|opdrachtdocumenten|beschrijvend)\b/.test(text) && !/[€]|\beur\b|\d{4,}|%/.test(text);
}

/** True for background on policy, which asks nothing of a bidder. */
export function isPolicy(passage: Pick<Passage, 'lower' | 'context'>): boolean {
  if (!/\b(?:beleid|achtergrond|aanleiding|visie|ambitie|inkoopbeleid)\b/.test(passage.context)) return false;
  return !BIDDER.test(passage.lower) && !/\b(?:dient|dienen|moet|moeten|minimaal|ten minste|vereist|verplicht)\b/.test(passage.lower);
}

/** The first guard that holds for a passage, or null. */
export function guard(passage: Passage, without: readonly GuardName[] = []): GuardName | null {
  const on = (name: GuardName) => !without.includes(name);
  if (on('question') && isQuestion(passage)) return 'question';
  if (on('contents') && isContents(passage)) return 'contents';
  if (on('instruction') && isInstruction(passage.lower)) return 'instruction';
  if (on('definition') && isDefinition(passage)) return 'definition';
  if (on('reference-only') && isReferenceOnly(passage.lower)) return 'reference-only';
  if (on('explains-law') && explainsLaw(passage.lower)) return 'explains-law';
  if (on('policy') && isPolicy(passage)) return 'policy';
  if (on('negated') && isNegated(passage)) return 'negated';
  if (on('on-buyer') && isOnBuyer(passage.lower)) return 'on-buyer';
  return null;
}
