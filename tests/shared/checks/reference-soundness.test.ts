import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runAll } from '../../../shared/checks/index.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { Period } from '../../../shared/model/records.ts';
import { dates, Ledger, year } from './ledger-builder.ts';
import { dice, tell } from './true-world.ts';

const FIRST = 2018;
const YEARS = 6;
/** "About 1" may be nothing: then even a hundred times as much can be meant. */
const UNBOUNDED = /∞|^\[0, /;
const FLOWS = ['exports', 'turnover'] as const;

/** The first day of a quarter counted from the first year. */
function firstDay(quarter: number): string {
  return `${FIRST + Math.floor(quarter / 4)}-${['01', '04', '07', '10'][quarter % 4]}-01`;
}

function quarters(from: number, to: number): Period {
  return dates(`quarters ${from} to ${to}`, firstDay(from), firstDay(to));
}

/** As a table has it: with some digits only. */
function tabled(value: number, roll: () => number): number {
  return Number(value.toPrecision(2 + Math.floor(roll() * 6)));
}

/**
 * Quarters of true values, in tables by quarters or by years, with figures told of quarters, years, parts of years and growth. `off`
 * moves what the tables have.
 */
function world(seed: number, off = 1): Ledger {
  const roll = dice(seed);
  const ledger = new Ledger();
  for (const indicator of [...FLOWS, 'debt']) {
    const who = { indicator, subject: 'A', partner: 'B' };
    let value = 10 ** (4 + roll() * 6);
    const truth = Array.from({ length: YEARS * 4 }, () => {
      value *= 0.8 + roll() * 0.6;
      return value;
    });
    const over = (from: number, to: number): number => {
      const some = truth.slice(from, to);
      return indicator === 'debt' ? (some.at(-1) ?? 0) : some.reduce((a, b) => a + b, 0);
    };
    const byQuarter = truth.map((v, q) => [quarters(q, q + 1), tabled(v * off, roll)] as const);
    const byYear = Array.from(
      { length: YEARS },
      (_, y) => [year(FIRST + y), tabled(over(y * 4, y * 4 + 4) * off, roll)] as const,
    );
    ledger.series(`${indicator} by quarter`, who, byQuarter);
    ledger.series(`${indicator} by year`, who, byYear);
    for (let i = 0; i < 12; i++) {
      const claim = ledger.claim(`Statement ${indicator} ${i}.`);
      const y = 1 + Math.floor(roll() * (YEARS - 1));
      const from = Math.floor(roll() * YEARS) * 4;
      const to = from + 1 + Math.floor(roll() * 6);
      if (i % 3 === 0 && to <= truth.length) {
        ledger.figure(claim, { ...who, ...tell(over(from, to), roll), period: quarters(from, to) });
      } else if (i % 3 === 1) {
        ledger.figure(claim, { ...who, ...tell(over(y * 4, y * 4 + 4), roll), period: year(FIRST + y) });
      } else {
        const index = (over(y * 4, y * 4 + 4) / over(y * 4 - 4, y * 4)) * 100;
        const told = {
          ...who,
          ...tell(index, roll),
          unit: '%',
          role: 'growth-index',
          period: year(FIRST + y),
        } as const;
        ledger.figure(claim, told);
      }
    }
  }
  const sold = 10 ** (4 + roll() * 6);
  const bought = sold * (1 + roll() * 0.2) * off;
  const lane = { period: year(FIRST), text: 'so much' };
  ledger.figure(ledger.claim('Sold.'), {
    ...tell(sold, roll),
    ...lane,
    indicator: 'exports',
    subject: 'C',
    partner: 'D',
  });
  ledger.figure(ledger.claim('Bought.'), {
    ...tell(bought, roll),
    ...lane,
    indicator: 'imports',
    subject: 'D',
    partner: 'C',
  });
  return ledger;
}

function about(ledger: Ledger): readonly Finding[] {
  return runAll(ledger.members, ledger.context).filter((f) => f.check === 'reference' || f.check === 'mirror');
}

describe('true statements beside true tables, however rounded both', () => {
  it('never contradict each other', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const findings = about(world(seed));
        compared += findings.filter((f) => f.verdict.startsWith('holds')).length;
        expect(findings.filter((f) => f.verdict === 'contradiction').map((f) => [f.summary, f.working])).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(5000);
  });

  it('contradict tables that are off by a factor of a hundred', () => {
    let all = 0;
    const rest: unknown[] = [];
    for (let seed = 1; seed <= 100; seed++) {
      const findings = about(world(seed, 100)).filter(
        (f) => !f.title.startsWith('Change') && !UNBOUNDED.test(f.working),
      );
      rest.push(...findings.filter((f) => f.verdict !== 'contradiction').map((f) => [f.summary, f.working]));
      all += findings.length;
    }
    expect(all).toBeGreaterThan(2000);
    expect(rest).toEqual([]);
  });
});
