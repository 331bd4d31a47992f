import type { Change, FigureRow, FindingDetail } from '../../shared/api.ts';
import { api } from '../host/api.ts';
import { runCommand, undo } from '../state/commands.ts';
import { showToast } from '../state/toasts.ts';
import { plural } from '../words/plural.ts';
import { countsByVerdict } from './grouping.ts';
import { figuresOfHint, hintChanges } from './hintChanges.ts';

const LONGEST_LABEL = 80;

/** Makes the edit of a hint, on the figures as they are now. */
export async function applyHint(detail: FindingDetail, index: number): Promise<void> {
  const hint = detail.hints[index];
  if (hint === undefined || hint.edit === null) return;
  const rows = await api.invoke('grid.rows', { table: 'figure', ids: [...figuresOfHint(hint)] });
  if (!rows.ok) {
    showToast(rows.fault.message, { kind: 'fault' });
    return;
  }
  const changes = hintChanges(hint, rows.value as readonly FigureRow[]);
  if (changes.length === 0) {
    showToast('The figures of this hint are not there any more.', { kind: 'fault' });
    return;
  }
  await applyReading(hintLabel(hint.text), changes);
}

/** Makes an edit that reads figures otherwise, and says what became of the contradictions. True where it was made. */
export async function applyReading(label: string, changes: readonly Change[]): Promise<boolean> {
  const before = await openContradictions();
  const answer = await runCommand('edit.apply', { label, changes: [...changes] });
  if (!answer.ok) return false;
  const after = await openContradictions();
  showToast(appliedWords(before, after), { act: { title: 'Undo', run: () => void undo() } });
  return true;
}

async function openContradictions(): Promise<number | null> {
  const counts = await api.invoke('finding.counts', { disposition: 'open' });
  return counts.ok ? countsByVerdict(counts.value, null).contradiction : null;
}

/** What applying a hint changed: "Applied: 1 contradiction fewer." */
export function appliedWords(before: number | null, after: number | null): string {
  if (before === null || after === null) return 'Applied. The checks ran again.';
  if (before === after) return 'Applied: as many contradictions as before.';
  const words = plural(Math.abs(after - before), 'contradiction');
  return `Applied: ${words} ${after < before ? 'fewer' : 'more'}.`;
}

/** What the history calls the edit of a hint: its words, cut at a word where they are long. */
export function hintLabel(text: string): string {
  const label = `Apply a hint: ${text}`;
  if (label.length <= LONGEST_LABEL) return label;
  const space = label.lastIndexOf(' ', LONGEST_LABEL - 1);
  const cut = space > LONGEST_LABEL / 2 ? space : LONGEST_LABEL - 1;
  return `${label.slice(0, cut).replace(/[\s,;:.–—-]+$/, '')}…`;
}
