import { basename, resolve as resolvePath } from 'node:path';
import type { Api, HostEvent } from '../../shared/api.ts';
import { fail, ok, type Result } from '../../shared/model/result.ts';
import { workerUrl } from '../paths.ts';
import type { Job } from './line.ts';
import { type ParsedCall, parseCall } from './parse.ts';
import { openThreads } from './threads.ts';

/** An open project, as the doors (desktop, served, tests) hold it. */
export interface Host extends Api {
  /** Absolute path of the project file. */
  readonly path: string;
  /** The file's name without its folder. */
  readonly name: string;
  readonly readOnly: boolean;
  /** `invoke` for a name and input that came from outside unchecked. Never rejects. */
  invokeUnknown(name: unknown, input: unknown): Promise<Result<unknown>>;
  /** Copies the project to a new file as a job. Never rejects. */
  backup(to: string, jobId: string): Promise<Result<unknown>>;
  /** The name that the history shows from the next edit on. */
  setWho(who: string): void;
  /** Cancels running jobs, waits for the other calls, checkpoints and closes the file. */
  close(): Promise<void>;
}

export interface HostOptions {
  readonly path: string;
  readonly who: string;
  /** Creates the project; refused where the file is there already. */
  readonly create?: boolean;
  readonly mode?: 'write' | 'read';
  /** Another worker than the app's own, for tests. */
  readonly workerUrl?: URL;
}

/** What a reading thread says of its own connection, told of the whole: the reader cannot write, the project can. */
function stateOf(result: Result<unknown>, readOnly: boolean): Result<unknown> {
  if (!result.ok || typeof result.value !== 'object' || result.value === null) return result;
  return ok({ ...result.value, readOnly });
}

function cancelJob(job: Job): void {
  Atomics.store(new Int32Array(job.flag), 0, 1);
}

/** Those who listen to a host. One listener's trouble is not the others'. */
function createListeners() {
  const listeners = new Set<(event: HostEvent) => void>();
  return {
    publish(event: HostEvent): void {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          console.error('A listener to the host broke:', error);
        }
      }
    },
    subscribe(listener: (event: HostEvent) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    clear: () => listeners.clear(),
  };
}

/**
 * Opens a project in threads of its own. What was answered as written is seen by every later read, since the commit comes
 * before the answer; events of a commit come before the answer too.
 */
export async function openHost(options: HostOptions): Promise<Result<Host>> {
  const path = resolvePath(options.path);
  const mode = options.mode ?? 'write';
  const listeners = createListeners();
  const jobs = new Map<string, Job>();
  let closed: Promise<void> | null = null;

  const opened = await openThreads({
    service: { path, mode, who: options.who, ...(options.create === true ? { create: true } : {}) },
    workerUrl: options.workerUrl ?? workerUrl(),
    onChange: (change) => listeners.publish({ type: 'change', change }),
    onProgress: (progress) => listeners.publish({ type: 'progress', progress }),
  });
  if (!opened.ok) return opened;
  const threads = opened.value;

  const send = async ({ name, input }: ParsedCall, job: Job | null): Promise<Result<unknown>> => {
    const line = await threads.lineFor(name);
    if (!line.ok) return line;
    const result = await line.value.call(name, input, job);
    return name === 'project.state' ? stateOf(result, mode === 'read') : result;
  };

  const invokeUnknown = async (name: unknown, input: unknown): Promise<Result<unknown>> => {
    const parsed = parseCall(name, input);
    if (!parsed.ok) return parsed;
    if (closed !== null) return fail('cancelled', 'The project is closed.');
    const { jobId } = parsed.value;
    return jobId === null ? send(parsed.value, null) : asJob(jobId, (job) => send(parsed.value, job));
  };

  const asJob = async (jobId: string, work: (job: Job) => Promise<Result<unknown>>): Promise<Result<unknown>> => {
    if (jobs.has(jobId)) return fail('in-use', 'A job with this id is running already.');
    const job: Job = { id: jobId, flag: new SharedArrayBuffer(4) };
    jobs.set(jobId, job);
    try {
      return await work(job);
    } finally {
      jobs.delete(jobId);
    }
  };

  const closeAll = async (): Promise<void> => {
    for (const job of jobs.values()) cancelJob(job);
    await threads.close();
    listeners.clear();
  };

  const host: Host = {
    path,
    name: basename(path),
    readOnly: mode === 'read',
    invokeUnknown,
    // The schema of the channel ties its name to the type of its answer.
    invoke: (name, input) => invokeUnknown(name, input) as ReturnType<typeof host.invoke<typeof name>>,
    cancel(jobId) {
      const job = jobs.get(jobId);
      if (job !== undefined) cancelJob(job);
    },
    subscribe: listeners.subscribe,
    backup: async (to, jobId) =>
      closed === null ? asJob(jobId, (job) => threads.backup(to, job)) : fail('cancelled', 'The project is closed.'),
    setWho: threads.setWho,
    close() {
      closed ??= closeAll();
      return closed;
    },
  };
  return ok(host);
}
