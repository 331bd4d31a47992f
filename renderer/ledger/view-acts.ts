import type { SavedView } from '../../shared/model/records.ts';
import { runCommand } from '../state/commands.ts';
import type { LedgerGrid } from './columns.ts';
import { type ViewState, viewFields } from './saved-views.ts';

/** Keeps the grid as it is under a name, in place of the view that has it already; the id of the view, null where refused. */
export async function keepView(
  grid: LedgerGrid,
  name: string,
  state: ViewState,
  views: readonly SavedView[],
): Promise<string | null> {
  const same = views.find((one) => one.grid === grid && one.name.toLowerCase() === name.toLowerCase());
  const fields = { ...viewFields(grid, name, state) };
  const answer = await runCommand(
    'edit.apply',
    same === undefined
      ? { label: `Keep the view “${name}”`, changes: [{ op: 'create', table: 'savedView', fields }] }
      : {
          label: `Change the view “${name}”`,
          changes: [{ op: 'update', table: 'savedView', id: same.id, rev: same.rev, fields }],
        },
    { done: same === undefined ? `Kept the view “${name}”.` : `Changed the view “${name}”.` },
  );
  return answer.ok ? (same?.id ?? answer.value.created[0] ?? null) : null;
}

/** Deletes a saved view; the rows it showed stay. */
export async function deleteView(view: SavedView): Promise<boolean> {
  const answer = await runCommand(
    'edit.apply',
    {
      label: `Delete the view “${view.name}”`,
      changes: [{ op: 'delete', table: 'savedView', id: view.id, rev: view.rev }],
    },
    { done: `Deleted the view “${view.name}”.` },
  );
  return answer.ok;
}
