import type { ServiceOptions } from '../../db/context.ts';
import type { ChangeSet, ChannelName, ProgressReport } from '../../shared/api.ts';
import type { Fault, Result } from '../../shared/model/result.ts';

/** What a worker is started with. */
export type WorkerStart = ServiceOptions;

/** From the host to a worker. `flag` is one Int32 of shared memory: not 0 means cancelled. */
export type ToWorker =
  | {
      readonly type: 'call';
      readonly call: number;
      readonly name: ChannelName;
      readonly input: unknown;
      readonly job: { readonly id: string; readonly flag: SharedArrayBuffer } | null;
    }
  /** Copies the project to a new file. Answered like a call. */
  | {
      readonly type: 'backup';
      readonly call: number;
      readonly to: string;
      readonly job: { readonly id: string; readonly flag: SharedArrayBuffer } | null;
    }
  /** The name that the history shows from now on. */
  | { readonly type: 'who'; readonly who: string }
  | { readonly type: 'close' };

/** From a worker to the host. A change is posted before the answer of the call that made it. */
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'refused'; readonly fault: Fault }
  | { readonly type: 'answer'; readonly call: number; readonly result: Result<unknown> }
  | { readonly type: 'change'; readonly change: ChangeSet }
  | { readonly type: 'progress'; readonly progress: ProgressReport }
  | { readonly type: 'closed' };
