import { fail, ok, type Result } from '../../shared/model/result.ts';
import { done, faulty, firstWord, type RunCommand, wrongUse } from './command.ts';
import { jobControl, type Project, withProject } from './project.ts';
import { fraction } from './values.ts';

/** As many sources as a message names. */
const MOST_NAMED = 5;

/** A fault, with the ids to choose from, where the project has no source of this id. */
function findSource(project: Project, id: string): Result<null> {
  const sources = project.call('source.list', {});
  if (!sources.ok) return sources;
  if (sources.value.some((source) => source.id === id)) return ok(null);
  const named = sources.value.slice(0, MOST_NAMED).map((source) => `${source.id} for “${source.title}”`);
  const left = sources.value.length - named.length;
  const choice = [...named, ...(left > 0 ? [`${left} more`] : [])].join(', ');
  return fail('not-found', `There is no source with the id "${id}".`, choice === '' ? {} : { expected: choice });
}

/** `assay accept`. */
export const runAccept: RunCommand = async (args, io) => {
  const sourceId = args.text('source');
  if (args.flag('all') === (sourceId !== null)) return wrongUse('Say either --all or --source ID.');
  const given = args.text('min-confidence');
  const minConfidence = given === null ? null : fraction(given);
  if (given !== null && minConfidence === null) return wrongUse('--min-confidence is a number from 0 to 1.');
  return withProject(firstWord(args), 'write', (project) => {
    const found = sourceId === null ? ok(null) : findSource(project, sourceId);
    if (!found.ok) return faulty(found);
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
