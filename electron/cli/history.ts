import { done, faulty, firstWord, type RunCommand, wrongUse } from './command.ts';
import { withProject } from './project.ts';
import { wholeNumber } from './values.ts';

function step(channel: 'edit.undo' | 'edit.redo', told: (label: string) => string): RunCommand {
  return (args) =>
    withProject(firstWord(args), 'write', (project) => {
      const before = project.call('project.state', {});
      const answer = project.call(channel, {});
      if (!answer.ok) return faulty(answer);
      const label = before.ok ? (channel === 'edit.undo' ? before.value.undo : before.value.redo) : null;
      return done({ ...answer.value, label }, told(label ?? ''));
    });
}

/** `assay undo`. */
export const runUndo: RunCommand = step('edit.undo', (label) => `Took back: ${label}`);

/** `assay redo`. */
export const runRedo: RunCommand = step('edit.redo', (label) => `Made again: ${label}`);

/** `assay history`. */
export const runHistory: RunCommand = async (args) => {
  const given = args.text('limit');
  const limit = given === null ? 20 : wholeNumber(given, 1, 500);
  if (limit === null) return wrongUse('--limit is a number from 1 to 500.');
  return withProject(firstWord(args), 'read', (project) => {
    const history = project.call('history.list', { limit });
    if (!history.ok) return faulty(history);
    const lines = history.value.entries.map(({ seq, at, who, label }) => `${seq}  ${at}  ${who}  ${label}`);
    return done(history.value, lines.length === 0 ? 'No edits yet.' : lines.join('\n'));
  });
};
