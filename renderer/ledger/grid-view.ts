import type { FilterModel, SortModelItem } from 'ag-grid-community';
import type { Filter, View } from '../../shared/api.ts';

/** The values picked beside the grid, by column; null stands for empty. */
export type FacetChoice = Readonly<Record<string, readonly (string | null)[]>>;

/** Adds a value to the choice of a column or takes it out; other columns stay. */
export function toggleFacet(choice: FacetChoice, column: string, value: string | null): FacetChoice {
  const chosen = choice[column] ?? [];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  const { [column]: _gone, ...rest } = choice;
  return next.length === 0 ? rest : { ...rest, [column]: next };
}

/** The facets picked as filters of the contract: any of the values of a column, all of the columns. */
export function facetFilters(choice: FacetChoice): readonly Filter[] {
  return Object.entries(choice).map(([column, values]) => ({ kind: 'set', column, values: [...values] }));
}

const TEXT_HOW: Readonly<Record<string, 'contains' | 'equals' | 'starts' | 'blank' | 'filled'>> = {
  contains: 'contains',
  equals: 'equals',
  startsWith: 'starts',
  blank: 'blank',
  notBlank: 'filled',
};

const NUMBER_HOW: Readonly<Record<string, '=' | '<' | '>' | '<=' | '>=' | 'between'>> = {
  equals: '=',
  lessThan: '<',
  greaterThan: '>',
  lessThanOrEqual: '<=',
  greaterThanOrEqual: '>=',
  inRange: 'between',
};

/** The filters set in the headers of the grid as filters of the contract. What is not understood is left out. */
export function columnFilters(model: FilterModel | null): readonly Filter[] {
  return Object.entries(model ?? {}).flatMap(([column, raw]): Filter[] => {
    const one: unknown = raw;
    if (typeof one !== 'object' || one === null) return [];
    const { filterType, type, filter, filterTo } = one as Readonly<Record<string, unknown>>;
    if (filterType === 'text' && typeof type === 'string') {
      const how = TEXT_HOW[type];
      return how === undefined ? [] : [{ kind: 'text', column, how, value: typeof filter === 'string' ? filter : '' }];
    }
    if (filterType === 'number' && typeof type === 'string' && typeof filter === 'number') {
      const how = NUMBER_HOW[type];
      if (how === undefined) return [];
      return typeof filterTo === 'number'
        ? [{ kind: 'number', column, how, value: filter, to: filterTo }]
        : [{ kind: 'number', column, how, value: filter }];
    }
    return [];
  });
}

const HEADER_TEXT = Object.fromEntries(Object.entries(TEXT_HOW).map(([theirs, ours]) => [ours, theirs]));
const HEADER_NUMBER = Object.fromEntries(Object.entries(NUMBER_HOW).map(([theirs, ours]) => [ours, theirs]));

/** Filters of the contract as the headers of the grid take them; sets of values belong to the facets. */
export function headerModel(filters: readonly Filter[]): FilterModel {
  const model: FilterModel = {};
  for (const filter of filters) {
    if (filter.kind === 'text') {
      model[filter.column] = { filterType: 'text', type: HEADER_TEXT[filter.how], filter: filter.value };
    } else if (filter.kind === 'number') {
      const { how, value, to } = filter;
      model[filter.column] = { filterType: 'number', type: HEADER_NUMBER[how], filter: value, filterTo: to ?? null };
    }
  }
  return model;
}

/** The sets of values among filters of the contract as the facets take them. */
export function facetChoice(filters: readonly Filter[]): FacetChoice {
  return Object.fromEntries(
    filters.flatMap((filter) => (filter.kind === 'set' ? [[filter.column, filter.values] as const] : [])),
  );
}

/** The order of the grid's columns as the contract takes it (five columns at most). */
export function sortOf(model: readonly SortModelItem[]): View['sort'] {
  return model.slice(0, 5).map((item) => ({ column: item.colId, descending: item.sort === 'desc' }));
}
