import type { Change, FigureRow } from '../../shared/api.ts';
import type { FigureRole } from '../../shared/model/vocabulary.ts';

/** What a person says of a figure in the dialog that reads it otherwise. */
export interface Reading {
  readonly indicator: string;
  readonly role: FigureRole;
  readonly period: string;
  readonly basis: string;
  readonly unit: string;
  /** What its value and bounds are multiplied with: another magnitude. */
  readonly factor: number;
}

/** Magnitudes that get lost, as factors. */
export const FACTORS = [1e6, 1e3, 1, 1e-3, 1e-6] as const;

/** How a figure is read now. */
export function readingOf(figure: FigureRow): Reading {
  return {
    indicator: figure.indicator ?? '',
    role: figure.role,
    period: figure.period ?? '',
    basis: figure.basis,
    unit: figure.unit ?? '',
    factor: 1,
  };
}

/**
 * The changes that give a figure another reading; none where nothing differs. Both ends of a change measure one thing, so
 * `others`, the other figures of the finding, follow in indicator and basis where they are of the same pair.
 */
export function readingChanges(figure: FigureRow, to: Reading, others: readonly FigureRow[]): readonly Change[] {
  const from = readingOf(figure);
  const shared: Record<string, unknown> = {};
  if (to.indicator.trim() !== from.indicator) shared['indicator'] = to.indicator.trim() || null;
  if (to.basis.trim() !== from.basis) shared['basis'] = to.basis.trim();
  const own: Record<string, unknown> = { ...shared };
  if (to.role !== from.role) own['role'] = to.role;
  if (to.period.trim() !== from.period) own['period'] = to.period.trim() || null;
  if (to.unit.trim() !== from.unit) own['unit'] = to.unit.trim() || null;
  if (to.factor !== 1) {
    for (const name of ['value', 'low', 'high', 'wideLow', 'wideHigh'] as const) {
      const bound = figure[name];
      own[name] = bound === null ? null : bound * to.factor;
    }
  }
  const update = ({ id, rev }: FigureRow, fields: Readonly<Record<string, unknown>>): readonly Change[] =>
    Object.keys(fields).length === 0 ? [] : [{ op: 'update', table: 'figure', id, rev, fields }];
  const paired = others.filter(
    (other) => other.id !== figure.id && figure.pairId !== null && other.pairId === figure.pairId,
  );
  return [...update(figure, own), ...paired.flatMap((other) => update(other, shared))];
}
