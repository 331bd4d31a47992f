import type { Change, FigureRow, FindingDetail } from '../../shared/api.ts';
import { api } from '../host/api.ts';
import { runCommand } from '../state/commands.ts';
import { showToast } from '../state/toasts.ts';

const LONGEST_LABEL = 200;

/** Makes the edit of a hint, on the figures as they are now. */
export async function applyHint(detail: FindingDetail, index: number): Promise<void> {
  const hint = detail.hints[index];
  if (hint === undefined || hint.edit === null) return;
  const ids = [...new Set(hint.edit.map((edit) => edit.figureId))];
  const rows = await api.invoke('grid.rows', { table: 'figure', ids });
  if (!rows.ok) {
    showToast(rows.fault.message, { kind: 'fault' });
    return;
  }
  const figures = new Map((rows.value as readonly FigureRow[]).map((row) => [row.id, row]));
  const changes = hint.edit.flatMap((edit): Change[] => {
    const figure = figures.get(edit.figureId);
    return figure === undefined
      ? []
      : [{ op: 'update', table: 'figure', id: figure.id, rev: figure.rev, fields: { ...edit.fields } }];
  });
  if (changes.length === 0) {
    showToast('The figures of this hint are not there any more.', { kind: 'fault' });
    return;
  }
  const said = hint.text.length > LONGEST_LABEL ? `${hint.text.slice(0, LONGEST_LABEL - 1)}…` : hint.text;
  await runCommand(
    'edit.apply',
    { label: `Apply a hint: ${said}`, changes },
    { done: 'Applied. The checks ran again.' },
  );
}
