import { api } from '../host/api.ts';
import { openFinding } from '../state/navigation.ts';
import { showToast } from '../state/toasts.ts';
import type { GridRow } from './grid-column.ts';

/** As many findings of one figure as are looked through for the one that gave the verdict. */
const MOST = 50;

/** Opens the finding that a row has its verdict from: of a figure its own, of a claim that of its gravest figure. */
export async function openVerdict(row: GridRow | null): Promise<void> {
  if (row === null || !('verdict' in row)) return;
  const figureId = 'statement' in row ? await gravestFigure(row.id) : row.id;
  const found = figureId === null ? null : await api.invoke('finding.list', { figureId, limit: MOST });
  if (found?.ok === false) {
    showToast(found.fault.message, { kind: 'fault' });
    return;
  }
  const findings = found?.value ?? [];
  const finding = findings.find(({ verdict }) => verdict === row.verdict) ?? findings[0];
  if (finding === undefined) showToast('No check has anything to say of this row.');
  else openFinding(finding.id);
}

/** The figure of a claim whose verdict weighs most; null where it has none. */
async function gravestFigure(claimId: string): Promise<string | null> {
  const page = await api.invoke('grid.page', {
    table: 'figure',
    search: '',
    filters: [{ kind: 'set', column: 'claimId', values: [claimId] }],
    sort: [{ column: 'verdict', descending: false }],
    offset: 0,
    limit: 1,
  });
  return page.ok ? (page.value.rows[0]?.id ?? null) : null;
}
