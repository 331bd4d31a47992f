import { runAll } from '../../../shared/checks/index.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { Period } from '../../../shared/model/records.ts';
import { dates, type FigureWords, Ledger, type SeriesWords } from './ledger-builder.ts';

/** Whose trade is told and observed where a case says nothing else. */
export const TRADE = { indicator: 'exports', subject: 'Ruritania', partner: 'Freedonia' } as const;

/** One figure that a text tells, and the observations it is held against. */
export interface Case {
  readonly figure: FigureWords;
  readonly statement?: string;
  readonly series?: SeriesWords;
  readonly values: readonly (readonly [Period, number])[];
}

/** The ledger of a case. */
export function world({ figure, series = TRADE, values, statement = 'Exports were told.' }: Case): Ledger {
  const ledger = new Ledger();
  ledger.figure(ledger.claim(statement), { ...TRADE, ...figure });
  ledger.series('Customs', series, values);
  return ledger;
}

/** What the check against reference data finds in a ledger. */
export function found(ledger: Ledger): readonly Finding[] {
  return runAll(ledger.members, ledger.context).filter((f) => f.check === 'reference');
}

/** The verdicts of a case, or that nothing is said. */
export function verdict(one: Case): string {
  const findings = found(world(one));
  return findings.map((f) => f.verdict).join() || 'silent';
}

/** The months of a year, from one to another. */
export function months(of: number, from = 1, to = 12): readonly Period[] {
  const day = (n: number): string => (n > 12 ? `${of + 1}-01-01` : `${of}-${String(n).padStart(2, '0')}-01`);
  return Array.from({ length: to - from + 1 }, (_, i) =>
    dates(`month ${from + i} of ${of}`, day(from + i), day(from + i + 1)),
  );
}

/** Thousands of millions. */
export const bn = (n: number): number => n * 1e9;
