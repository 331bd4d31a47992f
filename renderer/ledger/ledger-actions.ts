import type { Action } from '../keys/registry.ts';
import { GRID_WORDS, type LedgerGrid } from './columns.ts';

/** What can be done on the screen of the ledger. */
export interface LedgerActs {
  readonly search: () => void;
  readonly toGrid: () => void;
  readonly create: () => void;
  readonly createFigure: () => void;
  readonly open: () => void;
  readonly edit: () => void;
  readonly finding: () => void;
  readonly select: () => void;
  readonly remove: () => void;
  readonly bulk: () => void;
  readonly selectAll: () => void;
  readonly fill: () => void;
  readonly replace: () => void;
  readonly history: () => void;
  readonly views: () => void;
  readonly keepView: () => void;
  readonly groups: () => void;
  readonly columns: () => void;
  readonly exportView: () => void;
  readonly step: (by: 1 | -1) => void;
}

/** What holds just now: which of the acts make sense. */
export interface LedgerMoment {
  readonly hasRow: boolean;
  readonly hasSelection: boolean;
}

/** Answered by others and only told of: the clipboard by the browser, which alone may reach it; a key of a cell by the grid. */
const TOLD = { byBrowser: true, hidden: true, run: () => undefined } as const;

/** The acts of the ledger with their titles and keys, for the palette, the sheet of keys and the keyboard. */
export function ledgerActions(
  grid: LedgerGrid,
  acts: LedgerActs,
  { hasRow, hasSelection }: LedgerMoment,
): readonly Action[] {
  const act = { where: 'ledger' } as const;
  const rows = hasRow || hasSelection;
  return [
    { ...act, id: 'ledger.search', title: 'Search in the ledger', keys: ['/'], short: 'search', run: acts.search },
    { ...act, id: 'ledger.grid', title: 'Go to the grid', keys: ['ArrowDown', 'j'], hidden: true, run: acts.toGrid },
    {
      ...act,
      ...TOLD,
      id: 'ledger.leave',
      title: 'Leave the grid, so that letters act and do not write',
      keys: ['Escape'],
      when: 'a cell is in focus',
    },
    {
      ...act,
      id: 'ledger.new',
      title: `New ${GRID_WORDS[grid].one}`,
      keys: ['n', 'Insert'],
      short: 'new',
      run: acts.create,
    },
    {
      ...act,
      id: 'ledger.figure',
      title: 'New figure in this claim',
      keys: ['f'],
      enabled: grid === 'claim' && hasRow,
      run: acts.createFigure,
    },
    {
      ...act,
      id: 'ledger.open',
      title: 'Open the row in its source',
      keys: ['s', 'o', 'Shift+Enter'],
      short: 'source',
      run: acts.open,
    },
    {
      ...act,
      id: 'ledger.finding',
      title: 'Open the finding behind the verdict',
      keys: ['Enter'],
      when: 'the cell is a verdict',
      enabled: hasRow && (grid === 'figure' || grid === 'claim'),
      run: acts.finding,
    },
    {
      ...act,
      id: 'ledger.edit',
      title: 'Edit the cell in focus',
      keys: ['Enter'],
      short: 'edit',
      enabled: hasRow,
      run: acts.edit,
    },
    {
      ...act,
      id: 'ledger.select',
      title: 'Select the row in focus',
      keys: ['Space'],
      short: 'select',
      enabled: hasRow,
      run: acts.select,
    },
    {
      ...act,
      id: 'ledger.delete',
      title: 'Delete the selected rows',
      keys: ['Delete'],
      short: 'delete',
      enabled: rows,
      run: acts.remove,
    },
    { ...act, id: 'ledger.set', title: 'Set a column of the selected rows', keys: ['Mod+Shift+E'], run: acts.bulk },
    { ...act, ...TOLD, id: 'ledger.copy', title: 'Copy the selected rows, or the cell', keys: ['Mod+C'] },
    { ...act, ...TOLD, id: 'ledger.paste', title: 'Paste from the cell in focus on', keys: ['Mod+V'] },
    {
      ...act,
      id: 'ledger.fill',
      title: 'Fill down the column in focus',
      keys: ['Mod+D'],
      enabled: rows,
      run: acts.fill,
    },
    { ...act, id: 'ledger.replace', title: 'Find and replace in a column', keys: ['Mod+H'], run: acts.replace },
    {
      ...act,
      id: 'ledger.history',
      title: 'Show the history of the cell and its row',
      keys: ['Alt+H'],
      enabled: hasRow,
      run: acts.history,
    },
    { ...act, id: 'ledger.all', title: 'Select all rows of the view', keys: ['Mod+Shift+A'], run: acts.selectAll },
    { ...act, id: 'ledger.views', title: 'Choose a saved view', keys: ['Alt+V'], run: acts.views },
    { ...act, id: 'ledger.keep', title: 'Keep this view', keys: ['Mod+Shift+S'], inFields: true, run: acts.keepView },
    { ...act, id: 'ledger.group', title: 'Group the rows', keys: ['Alt+G'], run: acts.groups },
    { ...act, id: 'ledger.columns', title: 'Choose the columns', keys: ['Alt+C'], run: acts.columns },
    { ...act, id: 'ledger.export', title: 'Export this view as CSV', keys: ['Alt+E'], run: acts.exportView },
    { ...act, id: 'ledger.next', title: 'Next grid', keys: [']'], run: () => acts.step(1) },
    { ...act, id: 'ledger.previous', title: 'Previous grid', keys: ['['], run: () => acts.step(-1) },
  ];
}
