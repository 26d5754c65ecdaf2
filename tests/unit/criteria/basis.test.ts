import { describe, expect, test } from 'vitest';
import { legalBasis } from '@/lib/criteria/basis';
import { type LegalSetting } from '@/lib/facts/legal-setting';
import { criteria, criterion } from '@/lib/criteria/rows';
import { law } from '@/lib/law';

const setting = (change: Partial<LegalSetting>): LegalSetting => ({ above: null, light: false, foreign: false, procedure: null, ...change });
const lawOf = (id: string, change: Partial<LegalSetting>) => legalBasis(criterion(id)!, setting(change)).law;

describe('legalBasis', () => {
  test('above the threshold Part 2 carries an award criterion', () => {
    expect(lawOf('X01', { above: true })).toEqual(['aw-2012:2.115:2', 'aw-2012:2.115:3', 'cjeu:c-368-10', 'cjeu:c-448-01']);
  });

  test('below it Part 2 does not hold: value for society carries it', () => {
    expect(lawOf('X01', { above: false })).toEqual(['aw-2012:1.4:2', 'cjeu:c-368-10', 'cjeu:c-448-01']);
    expect(lawOf('X06', { above: false })).toEqual(['aw-2012:1.4:2']);
  });

  test('the rules on labour law do hold below it, by article 1.21a', () => {
    expect(lawOf('X09', { above: false })).toEqual(expect.arrayContaining(['aw-2012:2.81:2', 'aw-2012:1.21a']));
    expect(lawOf('X09', { above: true })).not.toContain('aw-2012:1.21a');
  });

  test('proportionality: the article of the procedure', () => {
    expect(lawOf('X17', { above: true })).toEqual(['aw-2012:1.10', 'bw:6.119b']);
    expect(lawOf('X17', { above: false, procedure: 'invited' })).toEqual(['aw-2012:1.4:2', 'aw-2012:1.16', 'bw:6.119b']);
    expect(lawOf('X17', { above: false, procedure: 'national-open' })).toEqual(['aw-2012:1.4:2', 'aw-2012:1.13', 'bw:6.119b']);
  });

  test('the light procedure leaves paragraphs out, and a reservation there is a question for a lawyer', () => {
    expect(lawOf('X01', { above: true, light: true })).toEqual(['aw-2012:1.4:2', 'cjeu:c-368-10', 'cjeu:c-448-01']);
    const reserved = legalBasis(criterion('X06')!, setting({ above: true, light: true }));
    expect(reserved.law).toEqual(['aw-2012:2.82']);
    expect(reserved.caution?.nl).toContain('jurist');
  });

  test('under other law nothing is cited', () => {
    for (const row of criteria) expect(legalBasis(row, setting({ above: true, foreign: true }))).toEqual({ law: [], caution: null });
  });

  test('whatever the setting, only law that was read', () => {
    for (const row of criteria) {
      for (const above of [true, false, null]) {
        for (const light of [true, false]) {
          const { law: ids } = legalBasis(row, setting({ above, light }));
          expect([row.id, ids.length > 0]).toEqual([row.id, true]);
          for (const id of ids) expect(law(id)).not.toBeNull();
        }
      }
    }
  });
});
