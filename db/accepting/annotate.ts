import type { Change } from '../../shared/api.ts';
import type { ReadHandle } from '../context.ts';
import { FaultError } from '../fault-error.ts';
import { sentenceBounds } from '../queries/sentence.ts';
import { expectWords } from '../sources/still-there.ts';
import { createPlan } from './plan.ts';

type Fields = Record<string, unknown>;

export interface Annotation {
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly exact?: string | undefined;
  readonly as: 'claim' | 'figure';
  readonly around?: boolean | undefined;
  readonly claimId?: string | undefined;
  readonly fields: Fields;
}

/**
 * The changes that make the selected words of a source a claim, or a figure inside a claim: the one given, the smallest
 * one around the words, or a new one of their sentence. The record asked for is the first that the edit creates. With
 * `around`, the fields go to the claim around the words or to the figure marked in them, where there is one.
 */
export function annotateChanges(read: ReadHandle, annotation: Annotation): readonly Change[] {
  const plan = createPlan(read);
  const source = plan.source(annotation.sourceId);
  expectWords(source.text, annotation.start, annotation.end, annotation.exact, source.id);
  const { start, end } = trimmed(source.text, annotation);
  if (annotation.as === 'claim' && annotation.around === true) {
    const there = annotation.claimId ?? claimAround(read, source.id, start, end);
    const [from, to] = sentenceBounds(source.text, start, end);
    if (there === null) plan.claimAt(source, from, to, { kind: 'fact', speaker: null, fields: annotation.fields });
    else Object.assign(plan.claim(there).fields, withNote(read, there, annotation.fields));
    return plan.changes();
  }
  if (annotation.as === 'claim') {
    plan.claimAt(source, start, end, { kind: 'fact', speaker: null, fields: annotation.fields });
    return plan.changes();
  }
  const marked = annotation.around === true ? figureAt(read, source.id, start, end) : null;
  if (marked !== null) return [{ op: 'update', table: 'figure', ...marked, fields: annotation.fields }];
  const around = annotation.claimId ?? claimAround(read, source.id, start, end);
  const [from, to] = sentenceBounds(source.text, start, end);
  const claim = around === null ? plan.claimAt(source, from, to, { kind: 'fact', speaker: null }) : plan.claim(around);
  plan.figure(source, claim, start, end, { text: source.text.slice(start, end), ...annotation.fields });
  return plan.changes();
}

/** A further note is written under the one that is there. */
function withNote(read: ReadHandle, claimId: string, fields: Fields): Fields {
  const before = String(read.get('SELECT note FROM claim WHERE id = ?', claimId)?.['note'] ?? '');
  if (typeof fields['note'] !== 'string' || before.trim() === '') return fields;
  return { ...fields, note: `${before.trimEnd()}\n\n${fields['note']}` };
}

/** A selection made with the mouse often takes a space along. */
function trimmed(text: string, { start, end }: Annotation): { readonly start: number; readonly end: number } {
  const words = text.slice(start, end);
  if (start >= end || end > text.length || words.trim() === '') {
    throw new FaultError('bad-input', `There are no words from ${start} to ${end} of the source.`, {
      expected: `a selection inside 0 to ${text.length}`,
    });
  }
  const left = words.length - words.trimStart().length;
  const right = words.length - words.trimEnd().length;
  return { start: start + left, end: end - right };
}

function claimAround(read: ReadHandle, sourceId: string, start: number, end: number): string | null {
  const row = read.get(
    `SELECT claimId FROM anchor WHERE sourceId = +? AND claimId IS NOT NULL AND "start" <= +? AND "end" >= +?
     ORDER BY "end" - "start", rowId LIMIT 1`,
    sourceId,
    start,
    end,
  );
  return row === null ? null : String(row['claimId']);
}

/** The figure whose words are these, hold these, or stand among these: of several, the one that shares most with them. */
function figureAt(
  read: ReadHandle,
  sourceId: string,
  start: number,
  end: number,
): { readonly id: string; readonly rev: number } | null {
  const row = read.get(
    `SELECT f.id, f.rev FROM anchor a JOIN figure f ON f.id = a.figureId
     WHERE a.sourceId = +? AND a."start" < +? AND a."end" > +?
     ORDER BY min(a."end", ?) - max(a."start", ?) DESC, a."end" - a."start", a.rowId LIMIT 1`,
    sourceId,
    end,
    start,
    end,
    start,
  );
  return row === null ? null : { id: String(row['id']), rev: Number(row['rev']) };
}
