import type { ChannelInput, ImportAnswer } from '../../../shared/api.ts';
import type { Fault } from '../../../shared/model/result.ts';
import { undo } from '../../state/commands.ts';
import { runJob } from '../../state/jobs.ts';
import { go } from '../../state/navigation.ts';
import { showToast } from '../../state/toasts.ts';
import { plural } from '../../words/plural.ts';
import { reseatedWords } from '../astray/reseatedWords.ts';

type Files = ChannelInput<'import.run'>['files'];

/** Imports files in one edit. The fault where it was refused (nothing was imported then), else null. */
export async function runImport(files: Files): Promise<Fault | null> {
  const first = files[0]?.name ?? '';
  const label = files.length === 1 ? `Importing ${first}` : `Importing ${plural(files.length, 'file')}`;
  const answer = await runJob('import.run', label, { files });
  if (!answer.ok) return answer.fault;
  tell(answer.value);
  return null;
}

function tell(answer: ImportAnswer): void {
  const { created, skipped, sourceIds } = answer;
  const sourceId = sourceIds[0];
  if (sourceId !== undefined) go('sources', { source: sourceId });
  else if ((created.figure ?? 0) > 0 || (created.claim ?? 0) > 0) go('ledger', { grid: 'figure' });
  if (answer.reseated !== undefined) {
    showToast(`New version taken. ${reseatedWords(answer.reseated)}`, {
      act: { title: 'Undo', run: () => void undo() },
    });
    return;
  }
  const told = [
    count(created.source, 'source'),
    count(created.claim, 'claim'),
    count(created.figure, 'figure'),
    count(created.observation, 'observation'),
    count(created.suggestion, 'suggestion'),
  ].filter((part) => part !== '');
  const already = skipped.length === 0 ? '' : `Already here: ${skipped.join(', ')}`;
  if (told.length === 0) {
    showToast(already === '' ? 'There was nothing to import.' : `${already}. Nothing was imported twice.`);
    return;
  }
  const text = [`Imported ${told.join(', ')}`, already].filter(Boolean).join('. ');
  showToast(text, answer.seq === null ? {} : { act: { title: 'Undo', run: () => void undo() } });
}

function count(number: number | undefined, one: string): string {
  return number === undefined || number === 0 ? '' : plural(number, one);
}
