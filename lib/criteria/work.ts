import type { CategoryId } from '@/lib/facts/category-ids';
import type { LocalText } from '@/lib/local-text';

/** How much of a subject is work of people: our own estimate, only used to rank. */
export type WorkShare = 'high' | 'some' | 'low';

/** A subject in running text, and how much of it is work of people. */
export const subjects: Readonly<Record<CategoryId, { name: LocalText; work: WorkShare }>> = {
  catering: { name: { nl: 'catering', en: 'catering' }, work: 'high' },
  'coffee-tea': { name: { nl: 'koffie en thee', en: 'coffee and tea' }, work: 'some' },
  'gifts-christmas': { name: { nl: 'pakketten en geschenken', en: 'parcels and gifts' }, work: 'some' },
  cleaning: { name: { nl: 'schoonmaak', en: 'cleaning' }, work: 'high' },
  'green-maintenance': { name: { nl: 'groenonderhoud', en: 'green maintenance' }, work: 'high' },
  'communication-design': { name: { nl: 'communicatie en ontwerp', en: 'communication and design' }, work: 'some' },
  'print-mail': { name: { nl: 'drukwerk en post', en: 'print and mail' }, work: 'some' },
  'ict-testing': { name: { nl: 'software en testen', en: 'software and testing' }, work: 'some' },
  'refurbished-it': { name: { nl: 'apparatuur', en: 'equipment' }, work: 'low' },
  'textile-workwear': { name: { nl: 'bedrijfskleding', en: 'workwear' }, work: 'low' },
  'furniture-interior': { name: { nl: 'meubilair', en: 'furniture' }, work: 'low' },
  'courier-delivery': { name: { nl: 'bezorging', en: 'delivery' }, work: 'high' },
  'passenger-transport': { name: { nl: 'vervoer van reizigers', en: 'transport of passengers' }, work: 'high' },
  'moving-storage': { name: { nl: 'verhuizen', en: 'moving' }, work: 'high' },
  'events-meeting': { name: { nl: 'het werk bij bijeenkomsten', en: 'work at meetings' }, work: 'high' },
  'waste-reuse': { name: { nl: 'inzamelen en hergebruik', en: 'collecting and reuse' }, work: 'some' },
  'construction-maintenance': { name: { nl: 'bouw en onderhoud', en: 'building and maintenance' }, work: 'some' },
  laundry: { name: { nl: 'waswerk', en: 'laundry work' }, work: 'some' },
  'packaging-assembly': { name: { nl: 'inpakken en monteren', en: 'packing and assembly' }, work: 'high' },
  'social-services': { name: { nl: 'zorg en ondersteuning', en: 'care and support' }, work: 'high' },
  energy: { name: { nl: 'energiehulp', en: 'energy help' }, work: 'some' },
  digitisation: { name: { nl: 'scannen en ontsluiten', en: 'scanning and indexing' }, work: 'high' },
  'food-products': { name: { nl: 'voedingsmiddelen', en: 'food products' }, work: 'low' },
  'temp-staffing-detachering': { name: { nl: 'inhuur van mensen', en: 'hiring people' }, work: 'high' },
  'metal-wood-electro': { name: { nl: 'metaal-, hout- en elektrowerk', en: 'metal, wood and electrical work' }, work: 'some' },
  other: { name: { nl: 'dit onderwerp', en: 'this subject' }, work: 'some' },
};
