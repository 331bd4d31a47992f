import type { View } from '../../shared/api.ts';
import { faultText } from '../../shared/model/result.ts';
import { shell } from '../host/api.ts';
import { runJob } from '../state/jobs.ts';
import { showToast } from '../state/toasts.ts';
import { GRID_WORDS, type LedgerGrid } from './columns.ts';

/** Saves the rows of the view as CSV. */
export async function exportView(grid: LedgerGrid, view: View): Promise<void> {
  const answer = await runJob('grid.export', `Exporting ${GRID_WORDS[grid].many.toLowerCase()}`, view);
  if (!answer.ok) {
    if (answer.fault.code !== 'cancelled') showToast(faultText(answer.fault), { kind: 'fault' });
    return;
  }
  const saved = await shell.save(`${GRID_WORDS[grid].many.toLowerCase()}.csv`, 'text/csv', answer.value);
  if (!saved.ok) showToast(faultText(saved.fault), { kind: 'fault' });
}
