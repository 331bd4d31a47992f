import type { FindingDetail } from '../../shared/api.ts';
import { showToast } from '../state/toasts.ts';
import { sentencesOf } from './grouping.ts';
import { spokenWorking } from './spoken.ts';

/** A line of arithmetic in words; null where it holds none that signs would hide. */
export function workingInWords(working: string): string | null {
  return /[[(][^[\]()]*,[^[\]()]*[\])]/.test(working) ? spokenWorking(working) : null;
}

/** A finding as text to put into a memo: what was found, who said what and where, and the arithmetic. */
export function findingAsText({
  summary,
  working,
  quotes,
  claims,
}: Pick<FindingDetail, 'summary' | 'working' | 'quotes' | 'claims'>): string {
  const sentences = sentencesOf(quotes);
  const said =
    sentences.length > 0
      ? sentences.map(({ sentence, speaker, source }) => citation(sentence, speaker, source))
      : claims.map(({ statement, speaker, source }) => citation(statement, speaker, source));
  const lines = [working, workingInWords(working) ?? ''].filter((line) => line !== '');
  return [[summary], said, lines]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}

/** “Words.” (Speaker, Source) */
function citation(words: string, speaker: string | null, source: string | null): string {
  const told = [speaker, source].filter((name) => name !== null && name !== '').join(', ');
  const line = `“${words.replace(/\s+/gu, ' ').trim()}”`;
  return told === '' ? line : `${line} (${told})`;
}

/** Puts a finding on the clipboard, with its quotes and its arithmetic. */
export async function copyFinding(detail: FindingDetail): Promise<void> {
  try {
    await navigator.clipboard.writeText(findingAsText(detail));
    showToast('The finding was copied, with its quotes and its arithmetic.', { slot: 'copied' });
  } catch {
    showToast('The clipboard cannot be written here. Select the lines and copy them.', { kind: 'fault' });
  }
}
