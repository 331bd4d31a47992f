import type { DisposedFinding, Finding } from '../../shared/model/finding.ts';
import { VERDICTS } from '../../shared/model/vocabulary.ts';
import type { Statements } from '../connection.ts';
import type { Row } from '../context.ts';

/** Stands after every source, for findings without a place. */
const NO_PLACE = 9_000_000_000_000_000;

/** How bad a verdict is: 0 is worst. */
export function severityOf(verdict: Finding['verdict']): number {
  return VERDICTS.indexOf(verdict);
}

/** The columns of a finding that make it, for `toFinding`. */
export const FINDING_COLUMNS = `id, checkName, key, verdict, summary, title, working, figures, claimIds, ruler, missing, fingerprint,
  disposition, reason`;

const OF_KEY = `SELECT findingRow, ${FINDING_COLUMNS} FROM finding WHERE keyId = +? ORDER BY findingRow`;

/** A row of `finding` as the finding with its disposition. */
export function toFinding(row: Row): DisposedFinding {
  return {
    id: String(row['id']),
    check: String(row['checkName']) as Finding['check'],
    verdict: String(row['verdict']) as Finding['verdict'],
    summary: String(row['summary']),
    title: String(row['title']),
    working: String(row['working']),
    figures: JSON.parse(String(row['figures'])),
    claimIds: JSON.parse(String(row['claimIds'])),
    ruler: row['ruler'] === null ? null : JSON.parse(String(row['ruler'])),
    key: String(row['key']),
    missing: JSON.parse(String(row['missing'])),
    fingerprint: String(row['fingerprint']),
    disposition: String(row['disposition']) as DisposedFinding['disposition'],
    reason: String(row['reason']),
  };
}

/** The rows of findings whose worst verdict may differ now. */
export interface Affected {
  readonly figureRows: Set<number>;
  readonly claimRows: Set<number>;
  /** Told of every finding that is replaced; null where nobody asks. */
  readonly witness: FindingWitness | null;
}

/** The findings that were taken away and those that were put in while the findings were brought up to date. */
export interface FindingWitness {
  readonly gone: DisposedFinding[];
  readonly made: DisposedFinding[];
}

/** Replaces the findings of one key where they differ; true where they did. */
export function replaceFindings(
  sql: Statements,
  keyId: number,
  found: readonly Finding[],
  affected: Affected,
): boolean {
  const before = sql.of(OF_KEY).all(keyId);
  if (before.length === 0 && found.length === 0) return false;
  const same = before.length === found.length && before.every((row, n) => isSame(row, found[n]));
  if (same) {
    // The verdict stands, but its figures may have moved to another place or claim.
    for (const row of before) place(sql, Number(row['findingRow']), affected);
    return false;
  }
  for (const row of before) {
    affected.witness?.gone.push(toFinding(row));
    removeFinding(sql, Number(row['findingRow']), affected);
  }
  for (const finding of found) addFinding(sql, keyId, finding, affected);
  return true;
}

function isSame(row: Row, finding: Finding | undefined): boolean {
  if (finding === undefined) return false;
  const { disposition: _, reason: __, ...stored } = toFinding(row);
  const keys = Object.keys(stored) as (keyof typeof stored)[];
  return keys.every((name) => JSON.stringify(stored[name]) === JSON.stringify(finding[name]));
}

function removeFinding(sql: Statements, findingRow: number, affected: Affected): void {
  for (const row of sql.of('SELECT figureRow FROM finding_figure WHERE findingRow = +?').all(findingRow)) {
    affected.figureRows.add(Number(row['figureRow']));
  }
  for (const row of sql.of('SELECT claimRow FROM finding_claim WHERE findingRow = +?').all(findingRow)) {
    affected.claimRows.add(Number(row['claimRow']));
  }
  sql.of('DELETE FROM finding_figure WHERE findingRow = +?').run(findingRow);
  sql.of('DELETE FROM finding_claim WHERE findingRow = +?').run(findingRow);
  sql.of('DELETE FROM finding WHERE findingRow = +?').run(findingRow);
}

const ADD = `INSERT INTO finding (id, keyId, checkName, key, verdict, severity, summary, title, working, figures, claimIds, ruler,
  missing, fingerprint, disposition, reason, placeOrder, startOrder)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${NO_PLACE}, ${NO_PLACE})`;

function addFinding(sql: Statements, keyId: number, finding: Finding, affected: Affected): void {
  const said = dispositionOf(sql, finding.id, finding.fingerprint);
  const { lastInsertRowid } = sql
    .of(ADD)
    .run(
      finding.id,
      keyId,
      finding.check,
      finding.key,
      finding.verdict,
      severityOf(finding.verdict),
      finding.summary,
      finding.title,
      finding.working,
      JSON.stringify(finding.figures),
      JSON.stringify(finding.claimIds),
      finding.ruler === null ? null : JSON.stringify(finding.ruler),
      JSON.stringify(finding.missing),
      finding.fingerprint,
      said.state,
      said.reason,
    );
  const findingRow = Number(lastInsertRowid);
  for (const { figureId } of finding.figures) {
    sql
      .of('INSERT OR IGNORE INTO finding_figure (findingRow, figureRow) SELECT ?, rowId FROM figure WHERE id = +?')
      .run(findingRow, figureId);
  }
  for (const claimId of finding.claimIds) {
    sql
      .of('INSERT OR IGNORE INTO finding_claim (findingRow, claimRow) SELECT ?, rowId FROM claim WHERE id = +?')
      .run(findingRow, claimId);
  }
  affected.witness?.made.push({ ...finding, disposition: said.state, reason: said.reason });
  place(sql, findingRow, affected);
}

const FIGURE_PLACE = `SELECT ff.figureRow AS row, s.placeOrder, s.startOrder FROM finding_figure ff
  JOIN figure_shown s ON s.figureRow = ff.figureRow WHERE ff.findingRow = +?`;
const CLAIM_PLACE = `SELECT fc.claimRow AS row, s.placeOrder, s.startOrder FROM finding_claim fc
  JOIN claim_shown s ON s.claimRow = fc.claimRow WHERE fc.findingRow = +?`;

/** A finding stands where the first of its figures (else claims) stands. */
function place(sql: Statements, findingRow: number, affected: Affected): void {
  let at: readonly [number, number] = [NO_PLACE, NO_PLACE];
  const take = (row: Row): void => {
    const here = [Number(row['placeOrder']), Number(row['startOrder'])] as const;
    if (here[0] < at[0] || (here[0] === at[0] && here[1] < at[1])) at = here;
  };
  for (const row of sql.of(FIGURE_PLACE).all(findingRow)) {
    affected.figureRows.add(Number(row['row']));
    take(row);
  }
  for (const row of sql.of(CLAIM_PLACE).all(findingRow)) {
    affected.claimRows.add(Number(row['row']));
    take(row);
  }
  sql
    .of(
      'UPDATE finding SET placeOrder = ?, startOrder = ? WHERE findingRow = +? AND (placeOrder <> ? OR startOrder <> ?)',
    )
    .run(at[0], at[1], findingRow, at[0], at[1]);
}

interface Said {
  readonly state: DisposedFinding['disposition'];
  readonly reason: string;
}

/** What the analyst said of a finding: it counts only while the finding's figures are what they were. */
function dispositionOf(sql: Statements, findingId: string, fingerprint: string): Said {
  const row = sql
    .of('SELECT state, reason, fingerprint FROM disposition WHERE findingId = +? ORDER BY rowId DESC LIMIT 1')
    .get(findingId);
  if (row === undefined || row['fingerprint'] !== fingerprint) return { state: 'open', reason: '' };
  return { state: String(row['state']) as Said['state'], reason: String(row['reason']) };
}

/** Brings the dispositions of a finding up to date after its disposition record changed; true where it differs. */
export function redispose(sql: Statements, findingId: string, affected: Affected): boolean {
  let differs = false;
  for (const row of sql
    .of('SELECT findingRow, fingerprint, disposition, reason FROM finding WHERE id = +?')
    .all(findingId)) {
    const said = dispositionOf(sql, findingId, String(row['fingerprint']));
    if (said.state === row['disposition'] && said.reason === row['reason']) continue;
    differs = true;
    const findingRow = Number(row['findingRow']);
    sql
      .of('UPDATE finding SET disposition = ?, reason = ? WHERE findingRow = +?')
      .run(said.state, said.reason, findingRow);
    place(sql, findingRow, affected);
  }
  return differs;
}
