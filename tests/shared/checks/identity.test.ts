import { describe, expect, it } from 'vitest';
import { findingId, hash128, readIdentity } from '../../../shared/checks/index.ts';

const names = ['turnover', 'exports', 'all exports', 'imports', 'share of exports', 'non-food exports'];

describe('an identity on indicators', () => {
  it('is read with names that hold spaces and hyphens', () => {
    expect(readIdentity('turnover = exports + imports', names)).toEqual({
      ok: true,
      value: {
        left: 'turnover',
        operator: 'sum',
        terms: [
          { name: 'exports', sign: 1 },
          { name: 'imports', sign: 1 },
        ],
      },
    });
    expect(readIdentity('Share of exports=Exports / All exports', names)).toMatchObject({
      ok: true,
      value: { left: 'Share of exports', operator: 'quotient', terms: [{ name: 'Exports' }, { name: 'All exports' }] },
    });
    expect(readIdentity('exports = turnover - imports - non-food exports', names)).toMatchObject({
      ok: true,
      value: { operator: 'sum', terms: [{ sign: 1 }, { sign: -1 }, { name: 'non-food exports', sign: -1 }] },
    });
  });

  it.each([
    ['turnover = exports + trade', 22, 'the name of an indicator'],
    ['turnover exports', 10, '='],
    ['turnover = exports % imports', 20, '+, -, × or /'],
    ['turnover = exports + imports / exports', 30, 'the same kind'],
    ['turnover = exports / imports / exports', 30, 'the end of the identity'],
    ['', 1, 'the name of an indicator'],
    ['turnover =', 11, 'the name of an indicator'],
  ])('that cannot be read is refused in place: %s', (text, column, expected) => {
    expect(readIdentity(text, names)).toMatchObject({ ok: false, fault: { code: 'bad-input', column, expected } });
  });
});

describe('ids of findings', () => {
  it('are uuids of version 8, the same for the same parts in the same order', () => {
    const id = findingId('change', 'a', 'b');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(findingId('change', 'a', 'b')).toBe(id);
    expect(
      new Set([id, findingId('change', 'b', 'a'), findingId('change', 'ab'), findingId('slip', 'a', 'b')]).size,
    ).toBe(4);
  });

  it('do not collide on texts that differ little', () => {
    const hashes = new Set(Array.from({ length: 50_000 }, (_, i) => hash128(`figure-${i}`)));
    expect(hashes.size).toBe(50_000);
    for (const lane of [0, 8, 16, 24]) {
      const lanes = new Set([...hashes].map((h) => h.slice(lane, lane + 8)));
      // Random 32-bit values of this number collide about 0.3 times.
      expect(lanes.size).toBeGreaterThan(49_980);
    }
  });
});
