import type { Change } from '../../shared/api.ts';
import { anchorFields } from '../accepting/plan.ts';
import type { ReadHandle } from '../context.ts';
import { FaultError } from '../fault-error.ts';
import { selectList, toRecord } from '../tables.ts';
import { statementOf } from './astray.ts';
import { expectWords } from './still-there.ts';

/** Words of a source, in UTF-16 units. */
interface Selected {
  readonly start: number;
  readonly end: number;
  readonly exact?: string | undefined;
}

/** The changes that seat one quote on other words of its source; `reread` lets its figure or claim say these words too. */
export function reseatChanges(
  read: ReadHandle,
  {
    anchorId,
    rev,
    reread,
    ...selected
  }: Selected & { readonly anchorId: string; readonly rev: number; readonly reread: boolean },
): readonly Change[] {
  const row = read.get(`SELECT ${selectList('anchor', 'a')} FROM anchor a WHERE a.id = ?`, anchorId);
  if (row === null) throw new FaultError('not-found', 'This quote is not there any more.', { recordId: anchorId });
  const anchor = toRecord('anchor', row);
  const fields = placeFields(read, anchor.sourceId, selected);
  const changes: Change[] = [{ op: 'update', table: 'anchor', id: anchorId, rev, fields }];
  if (!reread) return changes;
  const words = String(fields['exact']);
  const [table, id, field] =
    anchor.figureId === null
      ? (['claim', anchor.claimId ?? '', 'statement'] as const)
      : (['figure', anchor.figureId, 'text'] as const);
  const owner = read.get(`SELECT rev, ${field} AS said FROM ${table} WHERE id = ?`, id);
  const says = table === 'claim' ? statementOf(words) : words;
  if (owner !== null && owner['said'] !== says) {
    changes.push({ op: 'update', table, id, rev: Number(owner['rev']), fields: { [field]: says } });
  }
  return changes;
}

/** The changes that add words, of any source, to a claim that is there. */
export function addWordsChanges(
  read: ReadHandle,
  { sourceId, claimId, ...selected }: Selected & { readonly sourceId: string; readonly claimId: string },
): readonly Change[] {
  if (read.get('SELECT 1 FROM claim WHERE id = ?', claimId) === null) {
    throw new FaultError('not-found', 'This claim is not there any more.', { recordId: claimId });
  }
  const fields = placeFields(read, sourceId, selected);
  const same = read.get(
    'SELECT 1 FROM anchor WHERE claimId = +? AND sourceId = +? AND "start" = +? AND "end" = +?',
    claimId,
    sourceId,
    Number(fields['start']),
    Number(fields['end']),
  );
  if (same !== null)
    throw new FaultError('bad-input', 'These words belong to this claim already.', { expected: 'other words' });
  return [{ op: 'create', table: 'anchor', fields: { ...fields, claimId, figureId: null } }];
}

function placeFields(
  read: ReadHandle,
  sourceId: string,
  { start, end, exact }: Selected,
): Readonly<Record<string, unknown>> {
  const row = read.get('SELECT text FROM source WHERE id = ?', sourceId);
  if (row === null) throw new FaultError('not-found', 'There is no such source (any more).', { recordId: sourceId });
  const text = String(row['text']);
  expectWords(text, start, end, exact, sourceId);
  const words = text.slice(start, end);
  if (end > text.length || words.trim() === '') {
    throw new FaultError('bad-input', 'There are no words there to rest on.', { expected: 'some selected words' });
  }
  const left = words.length - words.trimStart().length;
  const right = words.length - words.trimEnd().length;
  return anchorFields({ id: sourceId, text, published: null }, start + left, end - right);
}
