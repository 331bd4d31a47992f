import { runCommand } from '../state/commands.ts';

/** Brings one field back to what it was after an edit; 0 is before all edits. */
export async function restoreField(id: string, field: string, seq: number): Promise<void> {
  await runCommand('history.restore', { what: 'field', id, field, seq }, { done: 'Restored the field' });
}

/** Brings one record back to what it was after an edit. */
export async function restoreRecord(id: string, seq: number): Promise<void> {
  await runCommand('history.restore', { what: 'record', id, seq }, { done: 'Restored the record' });
}

/** Takes back what one edit did; what came after it stays. */
export async function takeBack(seq: number): Promise<void> {
  await runCommand('history.restore', { what: 'edit', seq }, { done: `Took back edit ${seq}` });
}

/** Makes the project what it was after an edit. True where it was done. */
export async function returnTo(seq: number): Promise<boolean> {
  const answer = await runCommand('history.restore', { what: 'moment', seq }, { done: 'Returned to that moment' });
  return answer.ok;
}
