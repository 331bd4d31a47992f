import type { Change } from '../../shared/api.ts';
import type { Alias } from '../../shared/model/records.ts';
import { fail, ok, type Result } from '../../shared/model/result.ts';
import { readWords } from '../words/readWords.ts';
import type { EditHow, GridRow } from './grid-column.ts';
import { typedDay } from './typed-day.ts';

/** What a person put into a cell: words, or a record picked from a list. */
export type CellInput = string | { readonly id: string; readonly name: string };

/** The words of what was put in, as a draft shows them. */
export function inputWords(input: CellInput): string {
  return typeof input === 'string' ? input : input.name;
}

/**
 * The fields that a cell's new content sets, as the contract takes them; a fault in plain words where it cannot be. `row` is
 * the row as it is now. Words are judged by the host again: this only catches what would never do.
 */
export function fieldsOf(
  edit: EditHow,
  input: CellInput,
  row: GridRow | null,
): Result<Readonly<Record<string, unknown>>> {
  const text = inputWords(input).trim();
  switch (edit.how) {
    case 'quantity':
      return text === '' ? fail('bad-input', 'A figure needs its words, such as “nearly $8.9 billion”.') : ok({ text });
    case 'words':
      return edit.required && text === '' ? fail('bad-input', 'This cannot be empty.') : ok({ [edit.field]: text });
    case 'list':
      return ok({ [edit.field]: listOf(text) });
    case 'aliases': {
      const known: readonly Alias[] = row !== null && 'aliases' in row ? row.aliases : [];
      const names = listOf(text);
      return ok({
        aliases: names.map((name) => known.find((alias) => alias.name === name) ?? { name, from: null, until: null }),
      });
    }
    case 'closed':
      return closedWord(edit, text);
    case 'lookup':
      if (text === '') return ok({ [edit.idField]: null });
      if (typeof input !== 'string') return ok({ [edit.idField]: input.id });
      return edit.nameField === null
        ? fail('bad-input', `There is no ${edit.table} named “${text}”.`)
        : ok({ [edit.nameField]: text });
    case 'period':
      return edit.required && text === ''
        ? fail('bad-input', 'This cannot be empty.')
        : ok({ [edit.field]: text || null });
    case 'amount':
      return amountOf(edit.field, text);
    case 'confidence': {
      if (text === '') return ok({ [edit.field]: null });
      const part = Number(text.replace(/%$/, '').trim()) / 100;
      return part >= 0 && part <= 1 ? ok({ [edit.field]: part }) : fail('bad-input', 'Confidence is 0% to 100%.');
    }
    case 'date':
      if (text === '') return ok({ [edit.field]: null });
      {
        const day = typedDay(text);
        return day === null
          ? fail('bad-input', `“${text}” is no day. Type it as 15 Jan 2026, 15.1.2026 or 2026-01-15.`)
          : ok({ [edit.field]: day });
      }
    default:
      return edit satisfies never;
  }
}

function closedWord(edit: EditHow & { how: 'closed' }, text: string): Result<Readonly<Record<string, unknown>>> {
  if (text === '' && edit.nullable) return ok({ [edit.field]: null });
  const word = text.toLowerCase().replaceAll(' ', '-');
  return edit.values.includes(word)
    ? ok({ [edit.field]: word })
    : fail('bad-input', `“${text}” is none of ${edit.values.map((value) => value.replaceAll('-', ' ')).join(', ')}.`);
}

/** An amount in words or digits; the value brings the interval that its words allow. */
function amountOf(field: 'value' | 'low' | 'high', text: string): Result<Readonly<Record<string, unknown>>> {
  if (text === '') {
    return field === 'value' ? fail('bad-input', 'An observation needs a value.') : ok({ [field]: null });
  }
  const plain = Number(text.replaceAll(/[,\s\u00a0\u202f]/g, '').replace('\u2212', '-'));
  if (field !== 'value') {
    const value = Number.isFinite(plain) ? plain : (readWords(text)?.value ?? null);
    return value === null ? fail('bad-input', `“${text}” is no number.`) : ok({ [field]: value });
  }
  const read = readWords(text);
  if (read !== null && read.value !== null) {
    return ok({ value: read.value, low: bound(read.printed.low), high: bound(read.printed.high) });
  }
  return Number.isFinite(plain)
    ? ok({ value: plain, low: plain, high: plain })
    : fail('bad-input', `“${text}” is no number. Type it as 8.9 bn or 8900000000.`);
}

const bound = (value: number): number | null => (Number.isFinite(value) ? value : null);

function listOf(text: string): readonly string[] {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return [...new Set(parts)];
}

/** The change that gives a row new fields, against the revision that is on screen. */
export function updateOf(table: Change['table'], row: GridRow, fields: Readonly<Record<string, unknown>>): Change {
  return { op: 'update', table, id: row.id, rev: row.rev, fields: { ...fields } };
}
