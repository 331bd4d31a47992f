import type { Filter, View } from '../../shared/api.ts';
import type { SavedView } from '../../shared/model/records.ts';
import type { KeptColumn } from './column-state.ts';

/** What a saved view keeps of a grid. */
export interface ViewState {
  readonly search: string;
  readonly filters: readonly Filter[];
  readonly sort: View['sort'];
  readonly columns: readonly KeptColumn[];
  readonly groupBy: string;
}

/** The fields of a saved view as an edit takes them. */
export function viewFields(grid: string, name: string, state: ViewState): Readonly<Record<string, unknown>> {
  return { grid, name, ...state };
}

const HOW_TEXT = ['contains', 'equals', 'starts', 'blank', 'filled'] as const;
const HOW_NUMBER = ['=', '<', '>', '<=', '>=', 'between'] as const;

/** The filters of a saved view; what another version of the program wrote and this one does not know is left out. */
export function savedFilters({ filters }: Pick<SavedView, 'filters'>): readonly Filter[] {
  return filters.flatMap((raw): Filter[] => {
    const { kind, column, how, value, to, values } = raw;
    if (typeof column !== 'string') return [];
    if (kind === 'set' && Array.isArray(values)) {
      return [{ kind, column, values: values.filter((one) => one === null || typeof one === 'string') }];
    }
    const text = HOW_TEXT.find((one) => one === how);
    if (kind === 'text' && text !== undefined && typeof value === 'string') return [{ kind, column, how: text, value }];
    const number = HOW_NUMBER.find((one) => one === how);
    if (kind === 'number' && number !== undefined && typeof value === 'number') {
      return [{ kind, column, how: number, value, ...(typeof to === 'number' ? { to } : {}) }];
    }
    return [];
  });
}

/** Whether a grid shows other rows, or in another order, than a saved view has them. */
export function strays(view: SavedView, now: Omit<ViewState, 'columns'>): boolean {
  const key = (filters: readonly Filter[]): string =>
    JSON.stringify(filters.map((one) => JSON.stringify(one)).toSorted());
  return (
    view.search !== now.search ||
    view.groupBy !== now.groupBy ||
    JSON.stringify(view.sort) !== JSON.stringify(now.sort) ||
    key(savedFilters(view)) !== key(now.filters)
  );
}
