import type { Change, FigureRow } from '../../shared/api.ts';
import type { Hint } from '../../shared/model/finding.ts';

/** The figures that the edit of a hint changes, each once. */
export function figuresOfHint(hint: Hint): readonly string[] {
  return [...new Set((hint.edit ?? []).map((edit) => edit.figureId))];
}

/** The edit of a hint on the figures as they are now; empty where it only informs or they are gone. */
export function hintChanges(hint: Hint, figures: readonly FigureRow[]): readonly Change[] {
  const byId = new Map(figures.map((row) => [row.id, row]));
  return (hint.edit ?? []).flatMap((edit): Change[] => {
    const figure = byId.get(edit.figureId);
    return figure === undefined
      ? []
      : [{ op: 'update', table: 'figure', id: figure.id, rev: figure.rev, fields: { ...edit.fields } }];
  });
}
