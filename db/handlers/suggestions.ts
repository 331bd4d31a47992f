import type { Change } from '../../shared/api.ts';
import type { Suggestion } from '../../shared/model/records.ts';
import { fail, type Result } from '../../shared/model/result.ts';
import { acceptChanges, chooseSuggestions } from '../accepting/accept.ts';
import { annotateChanges } from '../accepting/annotate.ts';
import type { Handlers } from '../context.ts';
import { notFound, writerOf } from './need.ts';

/** The channels that turn suggestions and selections into records. */
export const suggestionHandlers = {
  'suggestion.accept': (context, { fields, ...choice }, job) => {
    const writer = writerOf(context);
    if (!writer.ok) return writer;
    const chosen = chooseSuggestions(context.read, choice);
    if (choice.ids !== undefined && choice.ids.length > 0 && chosen.length === 0) {
      return notFound('suggestion', choice.ids[0] ?? '');
    }
    if (fields !== undefined && chosen.length !== 1) {
      return fail('bad-input', 'Fields can be given for one suggestion at a time.', { expected: 'one id' });
    }
    if (fields !== undefined && chosen.some((one) => one.state === 'accepted')) return takenAlready(chosen);
    const changes = acceptChanges(context.read, chosen, fields);
    return writer.value.apply({ kind: 'accept', label: `Accepted ${counted(chosen)}`, changes }, job);
  },

  'suggestion.mark': (context, { ids, state }) => {
    const writer = writerOf(context);
    if (!writer.ok) return writer;
    const chosen = chooseSuggestions(context.read, { ids });
    if (chosen.length === 0) return notFound('suggestion', ids[0] ?? '');
    if (state === 'rejected' && chosen.some((one) => one.state === 'accepted')) return takenAlready(chosen);
    const changes = chosen.map(
      ({ id, rev }): Change => ({ op: 'update', table: 'suggestion', id, rev, fields: { state } }),
    );
    const done = { open: 'Reopened', accepted: 'Marked as accepted', rejected: 'Rejected' }[state];
    return writer.value.apply({ kind: 'edit', label: `${done} ${counted(chosen)}`, changes });
  },

  'source.annotate': (context, annotation) => {
    const writer = writerOf(context);
    if (!writer.ok) return writer;
    const changes = annotateChanges(context.read, annotation);
    const set = Object.keys(annotation.fields)[0];
    const label =
      annotation.around && set !== undefined ? `Set the ${set} of a ${annotation.as}` : `Marked a ${annotation.as}`;
    return writer.value.apply({ kind: 'edit', label, changes });
  },
} satisfies Partial<Handlers>;

/** Somebody else accepted what is changed or rejected here. */
function takenAlready(chosen: readonly Suggestion[]): Result<never> {
  const taken = chosen.find(({ state }) => state === 'accepted');
  return fail(
    'stale',
    `The suggestion “${taken?.surface ?? ''}” was accepted in the meantime: change or delete its record, or undo.`,
    taken === undefined ? {} : { recordId: taken.id },
  );
}

function counted(chosen: readonly { readonly surface: string }[]): string {
  const first = chosen[0];
  if (chosen.length !== 1 || first === undefined) return `${chosen.length} suggestions`;
  return `"${first.surface.length > 60 ? `${first.surface.slice(0, 60)}…` : first.surface}"`;
}
