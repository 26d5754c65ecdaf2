import { describe, expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build';
import { soundsLikeTender } from '@/lib/facts/tender-like';

const sounds = (...lines: string[]) => {
  const document = buildDocument({ source: { name: 'x', kind: 'page' }, blocks: lines.map((text) => ({ kind: 'paragraph' as const, text })), whole: false });
  return soundsLikeTender(document);
};
const filler = 'Het wordt morgen zonnig in het zuiden, met een zwakke wind uit het oosten en later op de dag wat hoge bewolking.';

describe('a tender is told apart', () => {
  it.each([
    'De inschrijver heeft een jaaromzet van minimaal € 1.500.000.',
    'Inschrijven als combinatie is niet toegestaan.',
    'De raamovereenkomst duurt vier jaar.',
  ])('one requirement on a screen: %s', (line) => expect(sounds(line)).toBe(true));
  it('a draft with few demands in set words', () => {
    const draft = ['De opdracht omvat het verhuizen van werkplekken.', 'Gunning: prijs 40, plan 60.', 'Betaald wordt na dertig dagen.', 'Inschrijvingen worden ingewacht tot 10 juni.', 'Kerncompetenties: verhuizen en montage.', 'De raming is € 560.000.', 'De looptijd is drie jaar.'];
    expect(sounds(...draft, ...Array.from({ length: 20 }, () => filler))).toBe(true);
  });
  it.each([filler, 'Recept voor appeltaart: meng bloem, boter en suiker.', 'Welkom op de website van de gemeente. Vraag hier uw paspoort aan.'])('another page: %s', (line) => {
    expect(sounds(...Array.from({ length: 20 }, () => line))).toBe(false);
    expect(sounds(line)).toBe(false);
  });
  it('a news item about a tender', () => {
    const news = [
      'De gemeente gunt de schoonmaak aan een bedrijf uit de regio, zegt de wethouder.', 'Volgens een woordvoerder deden vijf bedrijven mee aan de aanbesteding.',
      'Dat was een goede keuze, aldus de raad. Lees ook: nieuwe contracten voor het groen.', 'De opdrachtnemer levert vanaf maart, vertelt de directeur.',
    ];
    expect(sounds(...news, ...Array.from({ length: 20 }, () => filler))).toBe(false);
  });
});
