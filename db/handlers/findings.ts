import type { Check } from '../../shared/checks/types.ts';
import { fail, ok } from '../../shared/model/result.ts';
import type { Handlers } from '../context.ts';
import { placesOfFindings } from '../queries/finding-places.ts';
import { countFindings, findFinding, findingDetail, hintsOfFindings, listFindings } from '../queries/findings.ts';
import { notFound, writerOf } from './need.ts';

const DONE = { open: 'Reopened', accepted: 'Accepted', dismissed: 'Dismissed' } as const;

/** The channels of findings and what the analyst says of them. */
export function findingHandlers(checks: readonly Check[]) {
  return {
    'finding.list': ({ read }, filter) => ok(listFindings(read, filter)),
    'finding.counts': ({ read }, { disposition }) => ok(countFindings(read, disposition ?? null)),
    'finding.hints': ({ read }, { ids }) => ok(hintsOfFindings(read, checks, ids)),
    'finding.places': ({ read }, { ids }) => ok(placesOfFindings(read, ids)),
    'finding.get': ({ read }, { id }) => {
      const detail = findingDetail(read, checks, id);
      return detail === null ? notFound('finding', id) : ok(detail);
    },
    'finding.dispose': (context, { id, state, reason, fingerprint }) => {
      const writer = writerOf(context);
      if (!writer.ok) return writer;
      const finding = findFinding(context.read, id);
      if (finding === null) return notFound('finding', id);
      if (fingerprint !== undefined && finding.fingerprint !== fingerprint) {
        return fail('stale', 'A figure of this finding was changed in the meantime; look at it again.', {
          recordId: id,
        });
      }
      const fields = { findingId: id, state, reason, fingerprint: finding.fingerprint };
      const said = context.read.get(
        'SELECT id, rev FROM disposition WHERE findingId = ? ORDER BY rowId DESC LIMIT 1',
        id,
      );
      return writer.value.apply({
        kind: 'edit',
        label: `${DONE[state]} a finding: ${finding.title}`,
        changes: [
          said === null
            ? { op: 'create', table: 'disposition', fields }
            : { op: 'update', table: 'disposition', id: String(said['id']), rev: Number(said['rev']), fields },
        ],
      });
    },
  } satisfies Partial<Handlers>;
}
