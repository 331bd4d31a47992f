import { parentPort, workerData } from 'node:worker_threads';
import { type JobControl, NO_JOB, type Service, type ServiceOptions } from '../../db/context.ts';
import { fail, type Result } from '../../shared/model/result.ts';
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts';

/** Milliseconds between two progress reports: enough for a bar that moves, too few to swamp the host. */
const PROGRESS_EVERY = 100;

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Progress out of, and cancellation into, a call that holds this thread. */
function controlOf(job: { readonly id: string; readonly flag: SharedArrayBuffer }, post: (m: FromWorker) => void) {
  const flag = new Int32Array(job.flag);
  let last = Number.NEGATIVE_INFINITY;
  const control: JobControl = {
    progress(label, done, total) {
      const now = performance.now();
      if (now - last < PROGRESS_EVERY) return;
      last = now;
      post({ type: 'progress', progress: { jobId: job.id, label, done, total } });
    },
    cancelled: () => Atomics.load(flag, 0) !== 0,
  };
  return control;
}

/**
 * The whole life of a database thread: opens the project named in the worker's data, answers calls one after another,
 * closes when told to. Takes the way a project is opened, so that tests can give another.
 */
export function runWorker(open: (options: ServiceOptions) => Result<Service>): void {
  const port = parentPort;
  if (port === null) throw new Error('This module runs in a worker thread.');
  const post = (message: FromWorker): void => port.postMessage(message);

  let opened: Result<Service>;
  try {
    opened = open(workerData as WorkerStart);
  } catch (error) {
    opened = fail('internal', `The project could not be opened: ${describe(error)}`);
  }
  if (!opened.ok) {
    post({ type: 'refused', fault: opened.fault });
    return;
  }
  const service = opened.value;
  service.onChange((change) => post({ type: 'change', change }));

  const answer = (message: Extract<ToWorker, { type: 'call' }>): Result<unknown> => {
    const control = message.job === null ? NO_JOB : controlOf(message.job, post);
    if (control.cancelled()) return fail('cancelled', 'Cancelled before it began.');
    try {
      return service.call(message.name, message.input, control);
    } catch (error) {
      return fail('internal', `${message.name} failed: ${describe(error)}`);
    }
  };

  port.on('message', (message: ToWorker) => {
    switch (message.type) {
      case 'call': {
        const result = answer(message);
        try {
          post({ type: 'answer', call: message.call, result });
        } catch (error) {
          const fault = fail('internal', `${message.name} gave an answer that cannot be sent: ${describe(error)}`);
          post({ type: 'answer', call: message.call, result: fault });
        }
        return;
      }
      case 'backup': {
        const control = message.job === null ? NO_JOB : controlOf(message.job, post);
        const copied = service.backup?.(message.to, control) ?? Promise.resolve(fail('internal', 'No backup here.'));
        void copied.then(
          (result) => post({ type: 'answer', call: message.call, result }),
          (error: unknown) =>
            post({ type: 'answer', call: message.call, result: fail('internal', `No backup: ${describe(error)}`) }),
        );
        return;
      }
      case 'who':
        service.setWho?.(message.who);
        return;
      case 'close':
        try {
          service.close();
        } finally {
          post({ type: 'closed' });
          port.close();
        }
        return;
      default:
        message satisfies never;
    }
  });
  post({ type: 'ready' });
}
