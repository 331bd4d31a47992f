import type { ReactElement } from 'react';
import { TABLE_NAMES, type TableName } from '../../shared/model/records.ts';
import { EDIT_KINDS, type EditKind } from '../../shared/model/vocabulary.ts';
import { setParams, useParam } from '../state/navigation.ts';
import { useQuery } from '../state/query.ts';
import { Button } from '../ui/Button.tsx';
import { TABLE_PLURALS } from './compareWords.ts';

const KIND_PLURALS: Readonly<Record<EditKind, string>> = {
  edit: 'Only edits',
  import: 'Only imports',
  accept: 'Only accepted suggestions',
  undo: 'Only what was undone',
  redo: 'Only what was done again',
};

/** What the history is narrowed to, as the address says. */
export interface Narrowing {
  readonly who?: string;
  readonly kind?: EditKind;
  readonly table?: TableName;
  readonly text?: string;
}

/** Reads what the history is narrowed to from the address. */
export function useNarrowing(): Narrowing {
  const who = useParam('who');
  const kindParam = useParam('kind');
  const tableParam = useParam('table');
  const text = useParam('text');
  const kind = EDIT_KINDS.find((one) => one === kindParam);
  const table = TABLE_NAMES.find((one) => one === tableParam);
  return {
    ...(who === null ? {} : { who }),
    ...(kind === undefined ? {} : { kind }),
    ...(table === undefined ? {} : { table }),
    ...(text === null ? {} : { text }),
  };
}

/** Person, kind of edit, kind of record and words, to narrow the time line. */
export function HistoryFilters({ narrowing }: { readonly narrowing: Narrowing }): ReactElement {
  const facets = useQuery('history.facets', {}, ['history']);
  const { who, kind, table, text } = narrowing;
  const any = who !== undefined || kind !== undefined || table !== undefined || text !== undefined;
  const people = facets.data?.who ?? [];
  return (
    <search className="his-filters" aria-label="Filter the history">
      <input
        className="input"
        type="search"
        placeholder="Words of an edit"
        aria-label="Words of an edit"
        maxLength={1000}
        value={text ?? ''}
        onChange={(event) => setParams({ text: event.target.value, edit: null })}
      />
      <select
        className="input"
        aria-label="By whom"
        value={who ?? ''}
        onChange={(event) => setParams({ who: event.target.value, edit: null })}
      >
        <option value="">Anyone</option>
        {(who !== undefined && !people.includes(who) ? [who, ...people] : people).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <select
        className="input"
        aria-label="Kind of edit"
        value={kind ?? ''}
        onChange={(event) => setParams({ kind: event.target.value, edit: null })}
      >
        <option value="">All kinds</option>
        {(facets.data?.kinds ?? EDIT_KINDS).map((one) => (
          <option key={one} value={one}>
            {KIND_PLURALS[one]}
          </option>
        ))}
      </select>
      <select
        className="input"
        aria-label="Kind of record"
        value={table ?? ''}
        onChange={(event) => setParams({ table: event.target.value, edit: null })}
      >
        <option value="">All records</option>
        {(facets.data?.tables ?? TABLE_NAMES).map((one) => (
          <option key={one} value={one}>
            Only {TABLE_PLURALS[one]}
          </option>
        ))}
      </select>
      {any ? (
        <Button kind="ghost" onClick={() => setParams({ who: null, kind: null, table: null, text: null, edit: null })}>
          Show all
        </Button>
      ) : null}
    </search>
  );
}
