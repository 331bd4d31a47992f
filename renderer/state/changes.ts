import type { ChangeSet, HostEvent } from '../../shared/api.ts';
import type { TableName } from '../../shared/model/records.ts';

/** What a query reads from: tables, the findings that checks make of them, and the log of edits. */
export type Reads = TableName | 'findings' | 'history';

type Listener = (touches: (reads: readonly Reads[]) => boolean, change: ChangeSet | null) => void;
const listeners = new Set<Listener>();

/** Calls back after each commit with a test of what it touched; after a lost connection everything counts as touched. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function announceChange(event: HostEvent): void {
  if (event.type !== 'change') return;
  const { change } = event;
  const touches = (reads: readonly Reads[]): boolean =>
    reads.some((name) =>
      name === 'history' ? true : name === 'findings' ? change.findings : change.tables[name] !== undefined,
    );
  for (const listener of [...listeners]) listener(touches, change);
}

export function announceEverything(): void {
  for (const listener of [...listeners]) listener(() => true, null);
}
