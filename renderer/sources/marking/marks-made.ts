import { create } from 'zustand';
import type { ChannelInput } from '../../../shared/api.ts';
import type { Source } from '../../../shared/model/records.ts';
import { runCommand } from '../../state/commands.ts';

/** What a selection can be made. */
export type MarkKind = 'claim' | 'figure' | 'speaker' | 'indicator' | 'topic' | 'note' | 'add';

/** Words of a source. */
export interface Words {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** The claim last made or picked: further words are most often added to it. */
export const useLastClaim = create<{ readonly id: string | null; readonly statement: string }>()(() => ({
  id: null,
  statement: '',
}));

/** Remembers a claim for "add these words to it". */
export function rememberClaim(id: string, statement: string): void {
  useLastClaim.setState({ id, statement });
}

/** The words as they were seen: refused where others stand there by now. */
function exactly({ source, start, end }: Words): { sourceId: string; start: number; end: number; exact: string } {
  return { sourceId: source.id, start, end, exact: source.text.slice(start, end) };
}

function said({ source, start, end }: Words): string {
  const words = source.text.slice(start, end);
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}

/** Makes words a claim or a figure; whether it was done. Refusals are told by a toast. */
export async function makeMark(words: Words, as: 'claim' | 'figure'): Promise<boolean> {
  const { source, start, end } = words;
  const answer = await runCommand(
    'source.annotate',
    { ...exactly(words), as },
    { done: as === 'claim' ? `Made a claim of “${said(words)}”` : `Made a figure of “${said(words)}”` },
  );
  const id = answer.ok && as === 'claim' ? answer.value.created[0] : undefined;
  if (id !== undefined) rememberClaim(id, source.text.slice(start, end));
  return answer.ok;
}

/** What can be told of selected words in a form. */
export type ToldField = 'speaker' | 'indicator' | 'topic' | 'note';

/**
 * Says of the claim around the words, or of their sentence as a new claim, who speaks, what it is about, or what to
 * note; and of the figure marked in them, or of the words as a new one, what it measures.
 */
export async function tellOfWords(words: Words, field: ToldField, value: string): Promise<boolean> {
  const input: ChannelInput<'source.annotate'> = {
    ...exactly(words),
    as: field === 'indicator' ? 'figure' : 'claim',
    around: true,
    fields: { [field]: value.trim() },
  };
  const done = { speaker: 'Speaker', indicator: 'Indicator', topic: 'Topic', note: 'Note' }[field];
  const short = value.trim().length > 60 ? `${value.trim().slice(0, 59)}…` : value.trim();
  const answer = await runCommand('source.annotate', input, { done: `${done}: ${short}` });
  return answer.ok;
}

/** Adds words to a claim that is there, of this or another source. */
export async function addToClaim(words: Words, claimId: string, statement: string): Promise<boolean> {
  const answer = await runCommand(
    'source.add-words',
    { ...exactly(words), claimId },
    { done: `Added “${said(words)}” to the claim` },
  );
  if (answer.ok) rememberClaim(claimId, statement);
  return answer.ok;
}
