import { ANY_COMPANY, findingId } from '../../shared/checks/index.ts';
import type { Check, CheckContext, Member, Members } from '../../shared/checks/types.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { type Connection, readHandle, type Statements, statements } from '../connection.ts';
import type { JobControl } from '../context.ts';
import type { Settler } from '../edits/index.ts';
import { list, nothingTouched, type Touched } from '../edits/touched.ts';
import { FaultError } from '../fault-error.ts';
import { loadCheckContext } from './context.ts';
import { createFactsLoader, type FactsLoader } from './facts.ts';
import { createKeys, type KeyName, type Keys, loadMembers, type MemberSort, onlyMember } from './keys.ts';
import { reachOf } from './reach.ts';
import { type Affected, redispose, replaceFindings } from './rows.ts';
import { createShown } from './shown.ts';

/** Rows between two looks at the progress and the wish to cancel. */
const STEP = 500;

/** Claims whose findings may rest on the day up to which the project knows. */
const CLAIMS_THAT_AWAIT = `SELECT id FROM claim WHERE kind IN ('target', 'commitment', 'forecast') ORDER BY rowId`;

/**
 * Keeps findings, shown rows and worst verdicts in step with the records. After an edit only the comparisons are run again
 * that a touched figure or claim took part in before or takes part in now.
 */
export function createSettler(db: Connection, checks: readonly Check[]): Settler & { settleAll(): void } {
  const sql = statements(db);
  const read = readHandle(db);
  const byName = new Map<string, Check>(checks.map((check) => [check.name, check]));
  let context: CheckContext | null = null;

  const settler: Settler = {
    settle(touched, job, witness = null) {
      const before = context;
      if (changesContext(touched)) context = null;
      context ??= loadCheckContext(read);
      const now = context;
      const shown = createShown(sql);
      const reach = reachOf(read, touched);
      if (touched.publishedChanged && now.latest !== before?.latest) {
        for (const row of read.all(CLAIMS_THAT_AWAIT)) reach.claims.add(String(row['id']));
      }

      for (const rowId of touched.goneFigureRows) shown.dropFigure(rowId);
      for (const rowId of touched.goneClaimRows) shown.dropClaim(rowId);
      for (const id of reach.figures) shown.refreshFigure(id);
      for (const id of reach.claims) shown.refreshClaim(id);

      const keys = createKeys(sql);
      const facts = createFactsLoader(read, now);
      const marked = new Set<number>();
      const affected: Affected = { figureRows: new Set(), claimRows: new Set(), witness };
      const gone: readonly (readonly [MemberSort, ReadonlySet<number>])[] = [
        ['figure', touched.goneFigureRows],
        ['claim', touched.goneClaimRows],
        ['observation', touched.goneObservationRows],
        ['anchor', touched.goneAnchorRows],
      ];
      for (const [sort, rows] of gone) for (const rowId of rows) keys.replace(sort, rowId, [], marked);

      const total = reach.figures.size + reach.claims.size + reach.observations.size + reach.anchors.size;
      const tick = ticker(job);
      const rekey = <F>(
        sort: MemberSort,
        id: string,
        placed: { readonly rowId: number; readonly facts: F | null } | null,
        ask: (check: Check, its: F) => readonly string[],
      ): void => {
        tick('Comparing', total);
        if (placed === null) return;
        const its = placed.facts;
        const named = its === null ? [] : checks.flatMap((check) => keysFor(check, () => ask(check, its)));
        keys.replace(sort, placed.rowId, named, marked);
        if (sort === 'figure') list(touched, 'figure', id);
        if (sort === 'claim') affected.claimRows.add(placed.rowId);
      };
      for (const id of reach.figures) {
        rekey('figure', id, facts.figure(id), (check, its) => check.keysOfFigure(its, now, ANY_COMPANY));
      }
      for (const id of reach.claims)
        rekey('claim', id, facts.claim(id), (check, its) => check.keysOfClaim?.(its, now) ?? []);
      for (const id of reach.observations) {
        rekey('observation', id, facts.observation(id), (check, its) => check.keysOfObservation?.(its, now) ?? []);
      }
      for (const id of reach.anchors) {
        rekey('anchor', id, facts.anchor(id), (check, its) => check.keysOfAnchor?.(its, now) ?? []);
      }

      let changed = false;
      const checking = ticker(job);
      for (const keyId of marked) {
        checking('Checking', marked.size);
        if (runKey(sql, keys, facts, byName, now, keyId, affected)) changed = true;
      }
      for (const id of touched.findingIds) if (redispose(sql, id, affected)) changed = true;

      for (const rowId of affected.figureRows) {
        shown.rateFigure(rowId);
        const row = sql.of('SELECT claimRow FROM figure_shown WHERE figureRow = ?').get(rowId);
        if (row !== undefined) affected.claimRows.add(Number(row['claimRow']));
      }
      for (const rowId of affected.claimRows) shown.rateClaim(rowId);
      listAffected(sql, touched, affected);
      return changed;
    },
    forget() {
      context = null;
    },
  };

  return {
    ...settler,
    settleAll() {
      const touched = nothingTouched();
      for (const table of [
        'finding',
        'finding_figure',
        'finding_claim',
        'check_member',
        'check_key',
        'figure_shown',
        'claim_shown',
      ]) {
        sql.of(`DELETE FROM ${table}`).run();
      }
      for (const row of read.all('SELECT id FROM figure ORDER BY rowId')) touched.figures.add(String(row['id']));
      for (const row of read.all('SELECT id FROM claim ORDER BY rowId')) touched.claims.add(String(row['id']));
      for (const row of read.all('SELECT id FROM observation ORDER BY rowId'))
        touched.observations.add(String(row['id']));
      for (const row of read.all('SELECT id FROM anchor ORDER BY sourceId, rowId'))
        touched.anchors.add(String(row['id']));
      context = null;
      settler.settle(touched, { progress: () => {}, cancelled: () => false });
    },
  };
}

function runKey(
  sql: Statements,
  keys: Keys,
  facts: FactsLoader,
  byName: ReadonlyMap<string, Check>,
  context: CheckContext,
  keyId: number,
  affected: Affected,
): boolean {
  const rows = keys.members(keyId);
  const name = keys.name(keyId);
  const check = name === null ? undefined : byName.get(name.checkName);
  if (name === null || check === undefined || Object.values(rows).every((some) => some.length === 0)) {
    const changed = replaceFindings(sql, keyId, [], affected);
    keys.drop(keyId);
    return changed;
  }
  // Most keys have one member; where the check only compares, that says nothing.
  const alone = onlyMember(rows);
  const only = (): Member | null => {
    const { figures, claims, observations, anchors } = loadMembers(facts, rows);
    return figures[0] ?? claims[0] ?? observations[0] ?? anchors[0] ?? null;
  };
  if (alone !== null && check.compares?.(name.key, alone, only) === true) {
    return replaceFindings(sql, keyId, [], affected);
  }
  const members = loadMembers(facts, rows);
  return replaceFindings(sql, keyId, run(check, name.key, members, context), affected);
}

/** A check that breaks must not keep the analyst from saving: it says so as a finding. */
function run(check: Check, key: string, members: Members, context: CheckContext): readonly Finding[] {
  try {
    return check.run(key, members, context);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [
      {
        id: findingId(check.name, 'broke off', key),
        check: check.name,
        verdict: 'cannot-tell',
        title: 'Check broke off',
        summary: 'This check broke off with an error of its own and says nothing about the figures.',
        working: message,
        figures: members.figures.slice(0, 20).map(({ figure }) => ({ figureId: figure.id, part: 'compared' })),
        claimIds: members.claims.slice(0, 20).map(({ claim }) => claim.id),
        ruler: null,
        key,
        missing: [message],
        fingerprint: message,
      },
    ];
  }
}

/** Whether the small tables that every check may look at are not what they were. */
function changesContext(touched: Touched): boolean {
  const { indicators, actorsChanged, publishedChanged, observedIndicators } = touched;
  return indicators.length > 0 || actorsChanged || publishedChanged || observedIndicators.size > 0;
}

/** The keys that a check names; none where it breaks. */
function keysFor(check: Check, ask: () => readonly string[]): readonly KeyName[] {
  try {
    return ask().map((key) => ({ check, key }));
  } catch {
    return [];
  }
}

function ticker(job: JobControl): (label: string, total: number) => void {
  let done = 0;
  return (label, total) => {
    done += 1;
    if (done % STEP !== 0) return;
    if (job.cancelled()) throw new FaultError('cancelled', 'The work was cancelled; nothing was changed.');
    job.progress(label, done, total);
  };
}

/** Rows that look different though they were not written: windows have to draw them again. */
function listAffected(sql: Statements, touched: Touched, affected: Affected): void {
  for (const [table, rows] of [
    ['figure', affected.figureRows],
    ['claim', affected.claimRows],
  ] as const) {
    let listed = 0;
    for (const rowId of rows) {
      const row = sql.of(`SELECT id FROM ${table} WHERE rowId = ?`).get(rowId);
      if (row !== undefined) list(touched, table, String(row['id']));
      listed += 1;
      // More are not listed one by one anyway.
      if (listed > 1000) break;
    }
  }
}
