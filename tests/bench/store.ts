import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEdits } from '../../db/edits/index.ts';
import { createSettler } from '../../db/findings/settle.ts';
import { openProject } from '../../db/open.ts';
import { READERS } from '../../db/readers.ts';
import { openService } from '../../db/service.ts';
import type { Change, ChannelInput, ChannelName, FigureRow } from '../../shared/api.ts';
import { ALL_CHECKS } from '../../shared/checks/index.ts';
import type { Result } from '../../shared/model/result.ts';

/**
 * Measures the store: `bench.ts [FIGURES]` creates a project with so many figures in one edit and prints how long that, and
 * the work of the grid, takes: milliseconds on the wall and of the processor.
 */
const FIGURES = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
const path = join(folder, 'bench.assay');

function measure<T>(name: string, work: () => Result<T>): T {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = work();
  const wall = performance.now() - start;
  const busy = process.cpuUsage(cpu).user / 1000;
  if (!result.ok) throw new Error(result.fault.message);
  console.log(`${name.padEnd(44)} ${wall.toFixed(1).padStart(9)} ms  cpu ${busy.toFixed(1).padStart(9)} ms`);
  return result.value;
}

/** A hundred figures a year for 35 years of 50 indicators and 20 states; one in ten told twice. */
function ledger(): Change[] {
  const sourceId = crypto.randomUUID();
  const source = { title: 'Yearbook', sha256: 'a'.repeat(64), text: 'x'.repeat(1_000_000), published: '2026-01-15' };
  const changes: Change[] = [{ op: 'create', table: 'source', id: sourceId, fields: source }];
  let claimId = '';
  for (let n = 0; n < FIGURES; n += 1) {
    // Every tenth figure tells what the next one tells, differently.
    const m = n % 10 === 4 ? n + 1 : n;
    const year = 1990 + (m % 35);
    if (n % 5 === 0) {
      claimId = crypto.randomUUID();
      const statement = `In ${year} trade of state ${n % 20} came to ${n} million dollars, the ministry said.`;
      changes.push({ op: 'create', table: 'claim', id: claimId, fields: { statement, speaker: `Speaker ${n % 90}` } });
      const place = { sourceId, claimId, start: n * 3, end: n * 3 + 3, exact: 'xxx' };
      changes.push({ op: 'create', table: 'anchor', fields: place });
    }
    const value = ((n * 7919) % 100_003) * 1e5;
    const half = 5e5;
    const bounds = { low: value - half, high: value + half, wideLow: value - half, wideHigh: value + half };
    const period = { text: String(year), start: `${year}-01-01`, end: `${year + 1}-01-01`, years: 1 };
    const fields = {
      claimId,
      text: `$${value / 1e6} million`,
      kind: 'money',
      role: 'level',
      currency: 'USD',
      value,
      ...bounds,
      period,
    };
    const indicator = `indicator ${Math.floor(m / 700) % 150} of ${m % 7}`;
    changes.push({
      op: 'create',
      table: 'figure',
      fields: { ...fields, indicator, subject: `State ${Math.floor(m / 35) % 20}` },
    });
  }
  return changes;
}

try {
  measure('create a project', () => openService({ path, mode: 'write', create: true, who: 'bench' })).close();
  const made = openProject({ path, mode: 'write', who: 'bench' });
  if (!made.ok || made.value.writer === null) throw new Error('cannot create');
  const settler = createSettler(made.value.writer, ALL_CHECKS);
  const edits = createEdits({ db: made.value.writer, who: 'bench', readers: READERS, settler, onCommit: () => {} });
  const changes = ledger();
  console.log(`${changes.length} creates, ${FIGURES} figures`);
  measure('one edit with all of them', () => edits.apply({ kind: 'import', label: 'all', changes }));
  made.value.close();
  console.log(`${(statSync(path).size / 1e6).toFixed(0)} MB`);

  const service = measure('open', () => openService({ path, mode: 'write', who: 'bench' }));
  const ask = <C extends ChannelName>(name: C, label: string, input: ChannelInput<C>) =>
    measure(label, () => service.call(name, input));
  const page = (label: string, view: Partial<ChannelInput<'grid.page'>>) =>
    ask('grid.page', label, { table: 'figure', offset: 0, limit: 100, ...view });

  for (const round of ['cold', 'warm']) {
    console.log(`--- ${round}`);
    const state = ask('project.state', 'state', {});
    console.log(JSON.stringify(state.verdicts));
    const first = page('first page', {}).rows[0] as FigureRow;
    page('page in the middle', { offset: FIGURES / 2 });
    page('last page', { offset: FIGURES - 100 });
    for (const column of ['value', 'text', 'indicator', 'verdict', 'period']) {
      page(`sort by ${column}`, { sort: [{ column, descending: true }] });
      page(`sort by ${column}, in the middle`, { sort: [{ column, descending: true }], offset: FIGURES / 2 });
    }
    page('filter by verdict', { filters: [{ kind: 'set', column: 'verdict', values: ['contradiction'] }] });
    page('filter by words', { filters: [{ kind: 'text', column: 'speaker', how: 'contains', value: 'ker 5' }] });
    page('filter by foreign words', { filters: [{ kind: 'text', column: 'speaker', how: 'contains', value: 'kér' }] });
    page('filter by value', { filters: [{ kind: 'number', column: 'value', how: '>', value: 5e9 }] });
    page('search for a common word', { search: 'ministry' });
    page('search for a rare one', { search: '99990' });
    page('search for three', { search: 'state 12 million' });
    ask('grid.facets', 'facets of three columns', { table: 'figure', columns: ['indicator', 'subject', 'verdict'] });
    ask('grid.page', 'claims', { table: 'claim', offset: 0, limit: 100 });
    ask('finding.list', 'findings', {});
    ask('search', 'search everywhere', { text: 'state 12' });
    const fields = { text: '$3 million' };
    const changes: Change[] = [{ op: 'update', table: 'figure', id: first.id, rev: first.rev, fields }];
    ask('edit.apply', 'edit one', { label: 'e', changes });
    ask('edit.undo', 'undo it', {});
  }
  ask('edit.undo', 'undo everything', {});
  service.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
