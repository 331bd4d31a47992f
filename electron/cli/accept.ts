import { done, faulty, firstWord, type RunCommand, wrongUse } from './command.ts';
import { jobControl, withProject } from './project.ts';
import { fraction } from './values.ts';

/** `assay accept`. */
export const runAccept: RunCommand = async (args, io) => {
  const sourceId = args.text('source');
  if (args.flag('all') === (sourceId !== null)) return wrongUse('Say either --all or --source ID.');
  const given = args.text('min-confidence');
  const minConfidence = given === null ? null : fraction(given);
  if (given !== null && minConfidence === null) return wrongUse('--min-confidence is a number from 0 to 1.');
  return withProject(firstWord(args), 'write', (project) => {
    const before = project.call('project.state', {});
    if (!before.ok) return faulty(before);
    // Nothing left to take is no mistake: the command can be repeated.
    if (before.value.openSuggestions === 0) {
      return done({ seq: before.value.seq, accepted: 0, created: [] }, 'There are no open suggestions.');
    }
    const answer = project.call(
      'suggestion.accept',
      { ...(sourceId === null ? {} : { sourceId }), ...(minConfidence === null ? {} : { minConfidence }) },
      jobControl(io),
    );
    if (!answer.ok) return faulty(answer);
    const after = project.call('project.state', {});
    if (!after.ok) return faulty(after);
    const accepted = before.value.openSuggestions - after.value.openSuggestions;
    const { claim, figure } = after.value.counts;
    const made = `${figure - before.value.counts.figure} figures, ${claim - before.value.counts.claim} claims`;
    return done({ ...answer.value, accepted }, `Accepted ${accepted} suggestions: ${made}.`);
  });
};
