import type { Source } from '../../shared/model/records.ts';
import { runCommand } from '../state/commands.ts';

/** Makes words of a source a claim or a figure; whether it was done. Refusals are told by a toast. */
export async function annotate(source: Source, start: number, end: number, as: 'claim' | 'figure'): Promise<boolean> {
  const words = source.text.slice(start, end);
  const said = words.length > 60 ? `${words.slice(0, 59)}…` : words;
  const answer = await runCommand(
    'source.annotate',
    { sourceId: source.id, start, end, as },
    { done: as === 'claim' ? `Made a claim of “${said}”` : `Made a figure of “${said}”` },
  );
  return answer.ok;
}
