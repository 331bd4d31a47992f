import type { z } from 'zod';
import { RECORD_SCHEMAS, type TableName } from '../../shared/model/records.ts';
import { FaultError } from '../fault-error.ts';
import { COLUMNS } from '../tables.ts';

type Fields = Readonly<Record<string, unknown>>;
type FieldSchema = z.core.$ZodType;

const FIELD_NAMES = new Map<TableName, ReadonlySet<string>>(
  (Object.keys(COLUMNS) as TableName[]).map((table) => [table, new Set(COLUMNS[table].map(({ name }) => name))]),
);

/** Whether a table has a field of this name. */
export function isField(table: TableName, name: string): boolean {
  return FIELD_NAMES.get(table)?.has(name) ?? false;
}

/** Throws 'bad-input' where a whole record is not what its schema and its rules say. */
export function checkRecord(table: TableName, record: Fields): void {
  const parsed = RECORD_SCHEMAS[table].safeParse(record);
  if (!parsed.success) throw badInput(table, parsed.error.issues[0]);
  for (const name in record) checkText(table, name, record[name]);
  checkRules(table, record);
}

/** Throws 'bad-input' where the changed fields are not what the schema says, or break a rule of the whole record. */
export function checkChanged(table: TableName, changed: Fields, whole: Fields): void {
  const shape: Readonly<Record<string, FieldSchema>> = RECORD_SCHEMAS[table].shape;
  for (const name of Object.keys(changed)) {
    const schema = shape[name] as z.ZodType | undefined;
    if (schema === undefined) throw unknownField(table, name);
    const parsed = schema.safeParse(changed[name]);
    if (!parsed.success) throw badInput(table, parsed.error.issues[0], name);
    checkText(table, name, changed[name]);
  }
  checkRules(table, whole);
}

/** The fault of a field that the table does not have. */
export function unknownField(table: TableName, name: string): FaultError {
  return new FaultError('bad-input', `A ${table} has no field "${name}".`, {
    expected: COLUMNS[table]
      .map((column) => column.name)
      .filter((column) => column !== 'id' && column !== 'rev')
      .join(', '),
  });
}

function badInput(table: TableName, issue: z.core.$ZodIssue | undefined, field?: string): FaultError {
  const path = [...(field === undefined ? [] : [field]), ...(issue?.path ?? []).map(String)].join('.');
  const expected = issue === undefined ? undefined : expectation(issue);
  return new FaultError(
    'bad-input',
    `The field "${path}" of a ${table} cannot be taken: ${issue?.message ?? 'not valid'}.`,
    expected === undefined ? {} : { expected },
  );
}

function expectation(issue: z.core.$ZodIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return issue.format === 'date' ? 'a date such as 2025-12-31' : `a ${issue.format}`;
    case 'too_small':
      return `at least ${issue.minimum}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'too_big':
      return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
    default:
      return undefined;
  }
}

/** Half a surrogate pair cannot be written as UTF-8: it would come back as another character. */
function checkText(table: TableName, name: string, value: unknown): void {
  if (typeof value === 'string' && !value.isWellFormed()) {
    throw new FaultError('bad-input', `The field "${name}" of a ${table} holds half a character (a lone surrogate).`, {
      expected: 'whole Unicode characters',
    });
  }
}

function checkRules(table: TableName, record: Fields): void {
  const inOrder = (from: string, to: string): void => {
    const a = record[from];
    const b = record[to];
    const wrong =
      (typeof a === 'number' && typeof b === 'number' && a > b) ||
      (typeof a === 'string' && typeof b === 'string' && a > b);
    if (wrong) {
      throw new FaultError(
        'bad-input',
        `The field "${from}" of a ${table} (${String(a)}) lies after "${to}" (${String(b)}).`,
        {
          expected: `${from} not after ${to}`,
        },
      );
    }
  };
  switch (table) {
    case 'anchor':
      inOrder('start', 'end');
      if ((record['claimId'] === null) === (record['figureId'] === null)) {
        throw new FaultError('bad-input', 'An anchor belongs to one claim or to one figure.', {
          expected: 'exactly one of claimId and figureId',
        });
      }
      return;
    case 'figure':
      inOrder('low', 'high');
      inOrder('wideLow', 'wideHigh');
      return;
    case 'observation':
      inOrder('low', 'high');
      return;
    case 'period':
    case 'suggestion':
      inOrder('start', 'end');
      return;
    case 'source':
    case 'actor':
    case 'topic':
    case 'indicator':
    case 'event':
    case 'claim':
    case 'series':
    case 'target':
    case 'commitment':
    case 'disposition':
    case 'savedView':
    case 'reportChart':
      return;
  }
}
