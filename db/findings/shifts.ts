import type { EditPreview, FindingShift } from '../../shared/api.ts';
import type { DisposedFinding } from '../../shared/model/finding.ts';
import { VERDICTS } from '../../shared/model/vocabulary.ts';
import { type FindingWitness, severityOf } from './rows.ts';

/** More than a person reads before deciding. */
const MOST = 50;

/** What differs between the findings taken away and those put in their place; what is only worded anew does not count. */
export function shiftsOf({ gone, made }: FindingWitness): EditPreview {
  const before = standing(gone);
  const after = standing(made);
  const difference = { contradiction: 0, 'holds-within-rounding': 0, 'cannot-tell': 0, holds: 0 };
  const shifts: FindingShift[] = [];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [was, will] = [before.get(id), after.get(id)];
    const shown = will ?? was;
    if (shown === undefined || was?.verdict === will?.verdict) continue;
    if (was !== undefined) difference[was.verdict] -= 1;
    if (will !== undefined) difference[will.verdict] += 1;
    const { check, title, summary } = shown;
    shifts.push({ id, check, title, summary, before: was?.verdict ?? null, after: will?.verdict ?? null });
  }
  const worst = (shift: FindingShift): number =>
    Math.min(
      ...[shift.before, shift.after].map((verdict) => (verdict === null ? VERDICTS.length : severityOf(verdict))),
    );
  shifts.sort((a, b) => worst(a) - worst(b) || (a.id < b.id ? -1 : 1));
  return { shifts: shifts.slice(0, MOST), total: shifts.length, difference };
}

/** By id, without those that the analyst has dismissed. */
function standing(findings: readonly DisposedFinding[]): ReadonlyMap<string, DisposedFinding> {
  return new Map(findings.filter(({ disposition }) => disposition !== 'dismissed').map((one) => [one.id, one]));
}
