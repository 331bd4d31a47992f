import { type JobControl, NO_JOB, type Service, type ServiceOptions } from '../../db/context.ts';
import type { ChangeSet, ChannelName, ProjectState } from '../../shared/api.ts';
import { fail, ok, type Result } from '../../shared/model/result.ts';

const STATE: ProjectState = {
  name: 'fake.assay',
  seq: 0,
  readOnly: false,
  undo: null,
  redo: null,
  counts: {
    source: 0,
    claim: 0,
    figure: 0,
    actor: 0,
    indicator: 0,
    topic: 0,
    event: 0,
    series: 0,
    target: 0,
    commitment: 0,
  },
  openSuggestions: 0,
  verdicts: { contradiction: 0, 'holds-within-rounding': 0, 'cannot-tell': 0, holds: 0 },
};

function hold(milliseconds: number, job: JobControl): boolean {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    job.progress('Working', Math.round(until - performance.now()), milliseconds);
    if (job.cancelled()) return false;
  }
  return true;
}

/**
 * A service that stores nothing, for tests of the host: an edit only counts, `import.run` and `report.render` hold the
 * thread for up to 20 seconds unless cancelled, and reading the setting "crash" ends the thread.
 */
export function openFake(options: ServiceOptions): Result<Service> {
  if (options.path.endsWith('refused.assay'))
    return fail('not-a-project', 'This is no project.', { file: options.path });
  if (options.path.endsWith('throws.assay')) throw new Error('broken on opening');
  const listeners = new Set<(change: ChangeSet) => void>();
  let seq = 0;
  const answer = (name: ChannelName, input: unknown, job: JobControl): Result<unknown> => {
    switch (name) {
      case 'project.state':
        return ok({ ...STATE, seq, readOnly: options.mode === 'read' });
      case 'edit.apply': {
        seq += 1;
        const change: ChangeSet = {
          seq,
          label: 'An edit',
          tables: {},
          findings: false,
          state: { ...STATE, seq },
        };
        for (const listener of listeners) listener(change);
        return ok({ seq, created: [] });
      }
      case 'setting.get': {
        const { key } = input as { readonly key: string };
        if (key === 'crash') process.exit(3);
        if (key === 'throw') throw new Error('thrown on purpose');
        if (key === 'uncloneable') return ok(() => 0);
        return ok(key);
      }
      case 'import.run':
      case 'report.render':
        return hold(20_000, job) ? ok('done') : fail('cancelled', 'Cancelled.');
      default:
        return ok(null);
    }
  };
  return ok({
    call: (name, input, job = NO_JOB) => answer(name, input, job) as never,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {},
  });
}
