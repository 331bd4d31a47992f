import type { MarkTarget } from '../../shared/charts/picture.ts';
import { api } from '../host/api.ts';
import { openFinding, openInLedger, openQuote } from '../state/navigation.ts';

/** Opens the words of a figure in their source; its row of the ledger where it stands in none. */
export async function openFigure(figureId: string): Promise<void> {
  const answer = await api.invoke('grid.rows', { table: 'figure', ids: [figureId] });
  const [row] = answer.ok ? answer.value : [];
  if (row !== undefined && 'sourceId' in row && row.sourceId !== null) openQuote(row.sourceId, row.start, row.end);
  else openInLedger('figure', figureId);
}

/** Opens what a mark of a picture stands for. */
export function openTarget(target: Exclude<MarkTarget, { kind: 'claims' }>): void {
  switch (target.kind) {
    case 'figure':
      void openFigure(target.id);
      return;
    case 'finding':
      openFinding(target.id);
      return;
    case 'quote':
      openQuote(target.sourceId, target.start, target.end);
      return;
    default:
      target satisfies never;
  }
}
