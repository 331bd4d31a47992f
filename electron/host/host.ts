import { basename, resolve as resolvePath } from 'node:path';
import type { ServiceOptions } from '../../db/context.ts';
import { type Api, CHANNELS, type ChannelName, type HostEvent } from '../../shared/api.ts';
import { fail, ok, type Result } from '../../shared/model/result.ts';
import { WORKER_URL } from '../paths.ts';
import { type Job, type Line, openLine } from './line.ts';
import { type ParsedCall, parseCall } from './parse.ts';

/** An open project, as the doors (desktop, served, tests) hold it. */
export interface Host extends Api {
  /** Absolute path of the project file. */
  readonly path: string;
  /** The file's name without its folder. */
  readonly name: string;
  readonly readOnly: boolean;
  /** `invoke` for a name and input that came from outside unchecked. Never rejects. */
  invokeUnknown(name: unknown, input: unknown): Promise<Result<unknown>>;
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

/** Queries that may take as long as a job: they read a whole file. */
const SLOW_QUERIES: ReadonlySet<ChannelName> = new Set(['import.preview']);
/** Jobs that write; all others only read. */
const WRITING_JOBS: ReadonlySet<ChannelName> = new Set(['import.run']);

type Role = 'write' | 'read' | 'long-read';

/** Which thread answers: edits wait for each other, reading never waits for an import, a glance never for a report. */
function roleOf(name: ChannelName): Role {
  const { kind } = CHANNELS[name];
  switch (kind) {
    case 'command':
      return 'write';
    case 'query':
      return SLOW_QUERIES.has(name) ? 'long-read' : 'read';
    case 'job':
      return WRITING_JOBS.has(name) ? 'write' : 'long-read';
    default:
      return kind satisfies never;
  }
}

/**
 * Opens a project in threads of its own: one that writes, one that reads, and one for long reading that starts at first
 * use. What was answered as written is seen by every later read, since the commit comes before the answer.
 */
export async function openHost(options: HostOptions): Promise<Result<Host>> {
  const path = resolvePath(options.path);
  const mode = options.mode ?? 'write';
  const workerUrl = options.workerUrl ?? WORKER_URL;
  const listeners = new Set<(event: HostEvent) => void>();
  const jobs = new Map<string, Job>();
  let closed: Promise<void> | null = null;

  const publish = (event: HostEvent): void => {
    for (const listener of [...listeners]) {
      try {
        listener(event);
      } catch {
        // One listener's trouble is not the others'.
      }
    }
  };
  const open = (service: ServiceOptions): Promise<Result<Line>> =>
    openLine({
      service,
      workerUrl,
      onChange: (change) => publish({ type: 'change', change }),
      onProgress: (progress) => publish({ type: 'progress', progress }),
    });

  const reading: ServiceOptions = { path, mode: 'read', who: options.who };
  // The writer goes first: it creates or migrates the file that the readers then open.
  let writer: Line | null = null;
  if (mode === 'write') {
    const opened = await open({ path, mode, who: options.who, ...(options.create === true ? { create: true } : {}) });
    if (!opened.ok) return opened;
    writer = opened.value;
  }
  const opened = await open(reading);
  if (!opened.ok) {
    await writer?.close();
    return opened;
  }
  const reader = opened.value;
  let longReader: Promise<Result<Line>> | null = null;

  const lineOf = (role: Role): Promise<Result<Line>> | Line => {
    switch (role) {
      case 'write':
        return writer ?? reader;
      case 'read':
        return reader;
      case 'long-read':
        longReader ??= open(reading);
        return longReader;
      default:
        return role satisfies never;
    }
  };

  const send = async (call: ParsedCall, job: Job | null): Promise<Result<unknown>> => {
    const line = await lineOf(roleOf(call.name));
    if ('call' in line) return line.call(call.name, call.input, job);
    if (line.ok) return line.value.call(call.name, call.input, job);
    longReader = null;
    return line;
  };

  const invokeUnknown = async (name: unknown, input: unknown): Promise<Result<unknown>> => {
    const parsed = parseCall(name, input);
    if (!parsed.ok) return parsed;
    if (closed !== null) return fail('cancelled', 'The project is closed.');
    const { jobId } = parsed.value;
    if (jobId === null) return send(parsed.value, null);
    if (jobs.has(jobId)) return fail('in-use', 'A job with this id is running already.');
    const job: Job = { id: jobId, flag: new SharedArrayBuffer(4) };
    jobs.set(jobId, job);
    try {
      return await send(parsed.value, job);
    } finally {
      jobs.delete(jobId);
    }
  };

  const cancel = (job: Job): void => void Atomics.store(new Int32Array(job.flag), 0, 1);

  const closeAll = async (): Promise<void> => {
    for (const job of jobs.values()) cancel(job);
    // Readers first, so that the writer's checkpoint can empty the log.
    const long = longReader === null ? null : await longReader;
    await Promise.all([reader.close(), long?.ok === true ? long.value.close() : null]);
    await writer?.close();
    listeners.clear();
  };

  const host: Host = {
    path,
    name: basename(path),
    readOnly: writer === null,
    invokeUnknown,
    // The schema of the channel ties its name to the type of its answer.
    invoke: (name, input) => invokeUnknown(name, input) as ReturnType<typeof host.invoke<typeof name>>,
    cancel(jobId) {
      const job = jobs.get(jobId);
      if (job !== undefined) cancel(job);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      closed ??= closeAll();
      return closed;
    },
  };
  return ok(host);
}
