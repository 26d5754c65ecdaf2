import { buildDocument } from '@/lib/document/build';
import type { TenderDocument } from '@/lib/document/document';

/** A made-up draft of a made-up municipality, as a page with fields would give it. */
export function fixtureDocument(change: Partial<{ whole: boolean }> = {}): TenderDocument {
  return buildDocument({
    source: { name: 'Kantoorschoonmaak 2027–2031', kind: 'page' },
    title: 'Kantoorschoonmaak 2027–2031',
    whole: change.whole ?? false,
    unread: [
      { reason: 'cross-origin-frame', name: 'documenten.voorbeeld.example' },
      { reason: 'secret-field', name: 'Wachtwoord' },
    ],
    blocks: [
      { id: 'title', kind: 'heading', level: 1, text: 'Kantoorschoonmaak 2027–2031' },
      { id: 'intro', kind: 'paragraph', text: 'De gemeente Lindewaard (verzonnen) zoekt een ondernemer die het stadhuis schoonmaakt. De raming is € 250.000 voor de hele looptijd van 24 maanden, met een optie op 24 maanden.' },
      { id: 'value', kind: 'field', label: 'Geraamde waarde', text: '300.000' },
      { id: 'lots-title', kind: 'heading', level: 2, text: '2.4 Percelen' },
      { id: 'lots', kind: 'field', label: 'Motivering percelen', text: 'De opdracht is niet in percelen verdeeld, aangezien dit voor de afdeling een verzwaring van het contractbeheer met zich mee zou brengen.' },
      { id: 'suit-title', kind: 'heading', level: 2, text: '4.2 Geschiktheid' },
      { id: 'turnover', kind: 'field', label: 'Financiële eisen', text: 'Inschrijver heeft een gemiddelde jaaromzet van ten minste € 900.000 over de afgelopen drie boekjaren.' },
      { id: 'reference-1', kind: 'paragraph', text: 'Perceel 1: inschrijver toont twee referenties per kerncompetentie, elk van ten minste € 200.000.', lot: '1' },
      { id: 'reference-2', kind: 'paragraph', text: 'Perceel 2: inschrijver toont twee referenties per kerncompetentie, elk van ten minste € 90.000.', lot: '2' },
      { id: 'certificate', kind: 'paragraph', text: 'Inschrijver is gecertificeerd volgens ISO 9001 of gelijkwaardig.' },
      { id: 'payment-title', kind: 'heading', level: 2, text: '6 Overeenkomst' },
      { id: 'payment', kind: 'paragraph', text: 'De gemeente betaalt facturen binnen 60 dagen na ontvangst.' },
      { id: 'day', kind: 'paragraph', text: 'In het stadhuis wordt overdag gewerkt (dagschoonmaak).' },
    ],
  });
}
