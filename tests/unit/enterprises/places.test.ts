import { describe, expect, it } from 'vitest';
import { centreOf, distanceKm, findPlace, findPlaces, findProvince, findRegion, placeKey, places, provinceOfNuts, provinces } from '@/lib/enterprises/places';

describe('places', () => {
  it('are there for all 342 municipalities and 12 provinces, each within the country', () => {
    expect(new Set(places.map(({ municipality, nuts }) => `${municipality} ${nuts}`)).size).toBe(342);
    expect(provinces).toHaveLength(12);
    for (const place of places) {
      expect(place.lat, place.name).toBeGreaterThan(50.7);
      expect(place.lat, place.name).toBeLessThan(53.6);
      expect(place.lon, place.name).toBeGreaterThan(3.3);
      expect(place.lon, place.name).toBeLessThan(7.3);
      expect(provinceOfNuts(place.nuts)?.name, place.name).toBe(place.province);
    }
  });

  it('has every municipality under its own name', () => {
    for (const { municipality } of places) expect(findPlaces(municipality).some((place) => place.municipality === municipality), municipality).toBe(true);
  });

  it('are found whatever the spelling', () => {
    for (const [typed, name] of [['den bosch', "'s-Hertogenbosch"], ["'S-GRAVENHAGE", 'Den Haag'], ['Alphen a/d Rijn', 'Alphen aan den Rijn'], ['gemeente Súdwest-Fryslân', 'Súdwest-Fryslân'], ['sudwest fryslan', 'Súdwest-Fryslân'], ['Hengelo (O)', 'Hengelo'], ['st. odilienberg', 'Sint Odiliënberg'], ['  Horst aan de Maas ', 'Horst aan de Maas']] as const) {
      expect(findPlace(typed)?.name, typed).toBe(name);
    }
    expect(findPlace('Nergenshuizen')).toBeNull();
    expect(findPlace('')).toBeNull();
    expect(placeKey("'t Harde")).toBe(placeKey('t harde'));
  });

  it('mean the largest of that name, unless the province says otherwise', () => {
    expect(findPlace('Hengelo')?.province).toBe('Overijssel');
    expect(findPlace('Hengelo', 'Gelderland')?.municipality).toBe('Bronckhorst');
    expect(findPlace('Rijswijk')?.province).toBe('Zuid-Holland');
    expect(findPlace('Bergen', 'Limburg')?.nuts).toBe('NL421');
  });

  it('are marked when the name is an ordinary word', () => {
    for (const name of ['Best', 'Goes', 'Made', 'Epe', 'Ede', 'Elst', 'Haren', 'Laren', 'Weert', 'Sluis', 'Zeist']) expect(findPlace(name)?.word, name).toBe(true);
    for (const name of ['Tilburg', 'Amsterdam', 'Roosendaal']) expect(findPlace(name)?.word, name).toBeUndefined();
  });

  it('lie in the NUTS area that CBS gives', () => {
    for (const [name, nuts] of [['Tilburg', 'NL415'], ['Etten-Leur', 'NL411'], ['Emmen', 'NL132'], ['Nieuwerkerk aan den IJssel', 'NL366'], ['Zutphen', 'NL225'], ['Goes', 'NL342'], ['Sittard', 'NL423'], ['Utrecht', 'NL350']] as const) {
      expect(findPlace(name)?.nuts, name).toBe(nuts);
    }
  });
});

describe('provinces, regions and distances', () => {
  it('knows provinces by their other names, and NUTS codes of before 2024', () => {
    expect(findProvince('Fryslân')?.nuts).toBe('NL12');
    expect(findProvince('provincie Utrecht')?.nuts).toBe('NL35');
    expect(findProvince('Brabant')?.name).toBe('Noord-Brabant');
    expect(findProvince('Atlantis')).toBeNull();
    expect(provinceOfNuts('NL310')?.name).toBe('Utrecht');
    expect(provinceOfNuts('NL33C')?.name).toBe('Zuid-Holland');
    expect(provinceOfNuts('NL4')).toBeNull();
    expect(provinceOfNuts('BE21')).toBeNull();
  });

  it('knows regions by their usual names, with codes that exist', () => {
    expect(findRegion('de Achterhoek')).toEqual(['NL225']);
    expect(findRegion('West-Brabant')).toEqual(['NL411']);
    expect(findRegion('Atlantis')).toBeNull();
    for (const code of [...findRegion('randstad')!, ...findRegion('noord nederland')!]) expect(places.some(({ nuts }) => nuts.startsWith(code)), code).toBe(true);
  });

  it('measures along the globe', () => {
    const [tilburg, breda] = [findPlace('Tilburg')!, findPlace('Breda')!];
    expect(distanceKm(tilburg, breda)).toBeGreaterThan(19);
    expect(distanceKm(tilburg, breda)).toBeLessThan(24);
    expect(distanceKm(tilburg, tilburg)).toBe(0);
    expect(distanceKm(centreOf('NL13')!, findPlace('Assen')!)).toBeLessThan(30);
    expect(centreOf('XX')).toBeNull();
  });
});
