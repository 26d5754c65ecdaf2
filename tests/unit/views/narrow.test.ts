import { describe, expect, it } from 'vitest';
import enterprises from '@/data/enterprises.json';
import { besidesTheCard, filterChoices, noFilter, passes, seenLately } from '@/lib/enterprises/narrow';
import type { Enterprise } from '@/lib/enterprises/schema';
import { kindNames, lastSeen } from '@/lib/enterprises/wording';

const rows = enterprises as unknown as readonly Enterprise[];

describe('narrowing the list of enterprises', () => {
  it('keeps all without a choice', () => {
    expect(rows.every((row) => passes(row, noFilter))).toBe(true);
  });

  it('counts what there is to choose from, and each choice leaves that number', () => {
    const { provinces, kinds, certificates } = filterChoices(rows);
    for (const kind of kinds) expect(rows.filter((row) => passes(row, { ...noFilter, kinds: new Set([kind.id]) }))).toHaveLength(kind.count);
    expect(rows.filter((row) => passes(row, { ...noFilter, certificate: true }))).toHaveLength(certificates);
    for (const province of provinces) {
      const left = rows.filter((row) => passes(row, { ...noFilter, province: province.name }));
      expect(left.filter((row) => row.province === province.name)).toHaveLength(province.count);
      // Who works in the whole country stays; somebody of another region does not.
      expect(left.every((row) => row.province === province.name || row.serviceArea === 'national')).toBe(true);
    }
    expect(provinces.map((one) => one.name)).toEqual([...provinces.map((one) => one.name)].sort((a, b) => a.localeCompare(b, 'nl')));
  });

  it('says the kind and the year once: on the card, not among the reasons too', () => {
    const row = rows.find((one) => one.id === 'reelle')!;
    const own = { nl: 'past bij communicatie', en: 'fits communication' };
    expect(besidesTheCard([own, kindNames[row.kind], lastSeen(row, 2026).text], row, '2026-11-25')).toEqual([own]);
  });

  it('takes an enterprise for confirmed up to three years after it was seen', () => {
    const seen = (lastSeenYear: number | null) => seenLately({ lastSeenYear }, '2026-11-25');
    expect([seen(2026), seen(2023), seen(2022), seen(null)]).toEqual([true, true, false, false]);
  });
});
