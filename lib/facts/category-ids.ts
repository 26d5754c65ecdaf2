/** Subjects of a tender, in the order of the design; `other` is an answer too. */
export const categoryIds = [
  'catering', 'coffee-tea', 'gifts-christmas', 'cleaning', 'green-maintenance', 'communication-design', 'print-mail', 'ict-testing', 'refurbished-it',
  'textile-workwear', 'furniture-interior', 'courier-delivery', 'passenger-transport', 'moving-storage', 'events-meeting', 'waste-reuse',
  'construction-maintenance', 'laundry', 'packaging-assembly', 'social-services', 'energy', 'digitisation', 'food-products',
  'temp-staffing-detachering', 'metal-wood-electro', 'other',
] as const;

export type CategoryId = (typeof categoryIds)[number];
