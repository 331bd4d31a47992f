import { useEffect, useState } from 'react';
import { api } from '../../host/api.ts';
import type { CellInput } from '../cell-edits.ts';
import { plainWord } from '../column-parts.ts';
import type { EditHow } from '../grid-column.ts';

/** One line of a type-ahead list. */
export interface Choice {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly input: CellInput;
}

export interface Choices {
  readonly list: readonly Choice[];
  /** The words that the list answers; other than the words typed while an answer is awaited. */
  readonly of: string;
}

const NONE: Choices = { list: [], of: '' };

/** Whether a list of choices belongs to this way of editing. */
export function hasChoices(edit: EditHow): boolean {
  return edit.how === 'closed' || edit.how === 'lookup' || edit.how === 'period';
}

/** What fits the words typed so far: of a closed list, or of the names in the project; new names where they may be made. */
export function useChoices(edit: EditHow, text: string): Choices {
  const [found, setFound] = useState<Choices>(NONE);
  const table = edit.how === 'lookup' ? edit.table : edit.how === 'period' ? ('period' as const) : null;
  useEffect(() => {
    if (table === null) return;
    let current = true;
    void api.invoke('lookup', { table, text: text.trim().slice(0, 200) }).then((answer) => {
      if (!current) return;
      const list = answer.ok
        ? answer.value.map(({ id, name, detail }) => ({ key: id, title: name, detail, input: { id, name } }))
        : [];
      setFound({ list, of: text });
    });
    return () => {
      current = false;
    };
  }, [table, text]);
  if (edit.how === 'closed') return { list: closedChoices(edit.values, text), of: text };
  if (edit.how === 'period') {
    return { ...found, list: found.list.map((choice) => ({ ...choice, input: choice.title })) };
  }
  if (edit.how !== 'lookup') return NONE;
  return edit.nameField === null ? found : { ...found, list: withNew(found.list, text.trim(), edit.table) };
}

function closedChoices(values: readonly string[], text: string): readonly Choice[] {
  const wanted = text.trim().toLowerCase();
  const all = values.map((value) => ({ key: value, title: plainWord(value), detail: '', input: value }));
  const rank = (title: string): number => (title.startsWith(wanted) ? 0 : title.includes(wanted) ? 1 : 2);
  const fitting = all.filter((choice) => rank(choice.title) < 2).toSorted((a, b) => rank(a.title) - rank(b.title));
  // With the whole word already there, the neighbours are wanted too.
  return fitting.length === 0 || fitting.some((choice) => choice.title === wanted) ? all : fitting;
}

function withNew(list: readonly Choice[], name: string, what: string): readonly Choice[] {
  const known = list.some((choice) => choice.title.toLowerCase() === name.toLowerCase());
  if (name === '' || known) return list;
  return [...list, { key: 'new', title: `New ${what} “${name}”`, detail: '', input: name }];
}
