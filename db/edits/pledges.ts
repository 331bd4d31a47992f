import type { Change } from '../../shared/api.ts';
import type { Figure } from '../../shared/model/records.ts';
import { measureOf, pledgeTable } from '../accepting/pledge.ts';
import type { Statements } from '../connection.ts';
import { newId } from '../ids.ts';
import { removeRecord } from './cascade.ts';
import { DEFAULTS } from './defaults.ts';
import { checkRecord } from './validate.ts';
import type { Work } from './work.ts';

const TABLES = ['target', 'commitment'] as const;

/**
 * A claim whose kind a person set has the measure that its kind asks for: a target or commitment gets one (with what the other
 * had, or its only figure as threshold), any other kind loses it. Within the same edit, so that one undo takes it back.
 */
export function keepPledges(
  changes: readonly Change[],
  ids: readonly (string | undefined)[],
  sql: Statements,
  work: Work,
): void {
  const claims = new Set<string>();
  changes.forEach((change, n) => {
    const id = ids[n];
    if (change.op !== 'delete' && change.table === 'claim' && change.fields['kind'] !== undefined && id !== undefined) {
      claims.add(id);
    }
  });
  for (const id of claims) keepPledge(id, sql, work);
}

function keepPledge(claimId: string, sql: Statements, work: Work): void {
  const claim = work.find('claim', claimId)?.record;
  if (claim === undefined) return;
  const wanted = pledgeTable(claim.kind);
  const held = TABLES.flatMap((table) => idsOf(sql, table, claimId).map((id) => ({ table, id })));
  if (wanted !== null && !held.some(({ table }) => table === wanted)) {
    const before = held[0] === undefined ? null : (work.find(held[0].table, held[0].id)?.record ?? null);
    const fields = before === null ? { claimId, ...thresholdOf(claimId, sql, work) } : { ...before };
    const record = { ...DEFAULTS[wanted], ...fields, id: newId(), rev: work.seq };
    checkRecord(wanted, record);
    work.insert(wanted, record);
  }
  for (const { table, id } of held) if (table !== wanted) removeRecord(sql, work, table, id);
}

function idsOf(sql: Statements, table: (typeof TABLES)[number], claimId: string): readonly string[] {
  return sql
    .of(`SELECT id FROM "${table}" WHERE claimId = +? ORDER BY rowId`)
    .all(claimId)
    .map((row) => String(row['id']));
}

/** What the only figure of a claim tells of what is promised; nothing where there are several. */
function thresholdOf(claimId: string, sql: Statements, work: Work): Readonly<Record<string, unknown>> {
  const figures = sql.of('SELECT id FROM figure WHERE claimId = +? LIMIT 2').all(claimId);
  const [only] = figures;
  const figure: Figure | undefined =
    only === undefined || figures.length > 1 ? undefined : work.find('figure', String(only['id']))?.record;
  if (figure === undefined) return {};
  const period = figure.periodId === null ? null : (work.find('period', figure.periodId)?.record ?? null);
  const { approx, indicatorId } = figure;
  return measureOf({ id: figure.id, fields: { approx, indicatorId, period } });
}
