import { describe, expect, it } from 'vitest';
import { figureInterval, figureValue } from '../../renderer/words/figures.ts';

const level = { role: 'level', unit: null, lowOpen: false, highOpen: false } as const;
const year = { ...level, kind: 'date', value: 2023, low: 2023, high: 2023 } as const;
const money = { ...level, kind: 'money', value: 4.2e9, low: 4.15e9, high: 4.25e9 } as const;

describe('how a figure is told in the ledger', () => {
  it('tells a year as a year, and an amount in words', () => {
    expect(figureValue({ ...year, currency: null })).toBe('2023');
    expect(figureValue({ ...money, currency: 'USD' })).toBe('4.2 bn USD');
    expect(figureValue({ ...year, value: null, currency: null })).not.toContain('2023');
  });

  it('tells a number of whole things as whole, and ends that are no halves as they are', () => {
    const count = { ...money, kind: 'count', value: 24, low: 23.5, high: 24.5 } as const;
    expect(figureInterval(count)).toBe('24');
    expect(figureInterval({ ...count, low: 15, high: 25 })).toBe('15 – 25');
    expect(figureInterval({ ...count, low: 0.45, high: 0.55 })).toBe('0.45 – 0.55');
    expect(figureInterval({ ...count, kind: 'money' })).toBe('23.5 – 24.5');
  });

  it('tells a part in words as a percentage', () => {
    const third = {
      ...money,
      kind: 'count',
      role: 'growth-rate',
      value: 1 / 3,
      low: 0.3,
      high: 0.366666666666666,
    } as const;
    expect(figureValue({ ...third, currency: null })).toBe('33.33%');
    expect(figureInterval(third)).toBe('30 – 36.7');
    expect(figureValue({ ...third, role: 'level', currency: null })).toBe('0.3333');
  });

  it('tells years from and to without separators, and no interval where the bounds leave nothing', () => {
    expect(figureInterval(year)).toBe('2023');
    expect(figureInterval({ ...year, low: 2021, high: 2025 })).toBe('2021 – 2025');
    expect(figureInterval(money)).toBe('4.15 – 4.25 bn');
    expect(figureInterval({ ...money, low: 5, high: 4 })).toBeNull();
  });
});
