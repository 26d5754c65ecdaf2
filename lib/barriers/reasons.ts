/**
 * The buyer's own reason near a demand. A reason never makes a demand fine by itself: a person must weigh it.
 */

const REASON = /\b(?:omdat|aangezien|gelet op|vanwege|wegens|in verband met|de reden (?:hiervoor|hiervan|is)|reden hiervoor|motivering|gezien (?:de|het|onze)|teneinde|dit is nodig|noodzakelijk (?:voor|om|omdat)|ter waarborging|om te (?:borgen|waarborgen|voorkomen|garanderen)|zodat|daarom|immers|because|in view of|given the)\b/;

/** Words that look like a reason and point at something else. */
const NO_REASON = /\bmotivering(?:splicht| van de gunning|sbeginsel)\b|\bin verband met (?:de )?(?:covid|vragen)\b/;

/** The clause of a reason in a lower-case sentence: its start, or -1. */
export function reasonAt(lower: string): number {
  const match = REASON.exec(lower);
  return match && !NO_REASON.test(lower.slice(match.index, match.index + 60)) ? match.index : -1;
}

/**
 * The reason in the sentence itself, else one that opens the next sentence ("Dit omdat ...", "De reden hiervoor ...").
 * Returns the words, at most 400 characters.
 */
export function findReason(text: string, lower: string, next: string): string | null {
  const own = reasonAt(lower);
  if (own >= 0) return text.slice(own, own + 400).trim();
  const following = reasonAt(next);
  const lead = next.slice(0, Math.max(0, following));
  const opens =
    following >= 0 && following < 60 &&
    (/^\s*(?:[\d.]{1,8}\s+)?(?:motivering|(?:de )?reden|gelet|gezien|omdat|aangezien|vanwege|wegens|teneinde|daarom)/.test(next) || /\b(?:dit|deze|dat|hier\w*|daar\w*|this)\b/.test(lead));
  return opens ? next.slice(0, 400).trim() : null;
}

/** Stock reasons: convenience, cost or control of the buyer, without facts of this contract. */
const STOCK = /(?:\befficiënt(?:ie|er)?|\befficiency|één (?:aanspreekpunt|loket|contactpersoon|aanspreekpartner|factuur)|een aanspreekpunt|beheerlast|contractbeheer|schaalvoordeel|schaalvoordelen|lagere prijs|lagere kosten|kostenbesparing|goedkoper|gemak|minder (?:overleg|werk|administratie)|scheelt|overzichtelijk|wenst|wenselijk|praktisch|uniform|eenduidig|kwaliteit in het algemeen|continuïteit|in de markt gebruikelijk|one contact)\b/;
const FACTS = /\d|\b(?:marktconsultatie|marktverkenning|onderzoek|storing|veiligheid|aansprakelijkheid|technisch|samenhang|mkb|risico|ondeelbaar systeem|wettelijk|koppelvlak)\b/;

/** True for a sentence that gives facts of the market or of the work: a reason, also without a word like "omdat". */
export const givesFacts = (lower: string): boolean => /\b(?:marktconsultatie|marktverkenning|samenhang|hersteltijd|storing\w{0,3}|verwevenheid|koppelvlak\w{0,3}|ondeelbaar|mkb|onafhankelijk onderzoek)\b/.test(lower);

/** True when a reason is only a stock phrase: convenience, cost, "continuity". Such a reason weighs too little. */
export function emptyReason(reason: string): boolean {
  const lower = reason.toLowerCase();
  return STOCK.test(lower) && !FACTS.test(lower.replace(/^[\d.]{1,8}\s+/, ''));
}
