import { Worker } from 'node:worker_threads';
import type { ServiceOptions } from '../../db/context.ts';
import { removeLostLock } from '../../db/lock.ts';
import type { ChangeSet, ChannelName, ProgressReport } from '../../shared/api.ts';
import { fail, ok, type Result } from '../../shared/model/result.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** A worker that stopped on its own is started again this often: a fault of the moment heals, a lasting one shows. */
const RESTARTS = 1;

export interface LineOptions {
  readonly service: ServiceOptions;
  readonly workerUrl: URL;
  readonly onChange: (change: ChangeSet) => void;
  readonly onProgress: (progress: ProgressReport) => void;
}

export interface Job {
  readonly id: string;
  readonly flag: SharedArrayBuffer;
}

/** The host's end of one database thread. */
export interface Line {
  /** Sends parsed input; the answers come in the order of the calls. Never rejects. */
  call(name: ChannelName, input: unknown, job: Job | null): Promise<Result<unknown>>;
  /** Copies the project to a new file, between the calls. Never rejects. */
  backup(to: string, job: Job | null): Promise<Result<unknown>>;
  /** The name that the history shows from now on. */
  setWho(who: string): void;
  /** Waits for the calls before it, closes the project, ends the thread. */
  close(): Promise<void>;
}

interface Running {
  readonly worker: Worker;
  readonly pending: Map<number, (result: Result<unknown>) => void>;
}

function stopped(): Result<never> {
  return fail('internal', 'The thread that holds the project stopped; what it had not confirmed was not saved.');
}

/** Starts a thread and waits until its project is open or refused. */
function start(options: LineOptions, onStop: (running: Running) => void): Promise<Result<Running>> {
  const worker = new Worker(options.workerUrl, { workerData: options.service, execArgv: [] });
  const running: Running = { worker, pending: new Map() };
  return new Promise((resolve) => {
    let lastError = '';
    worker.on('message', (message: FromWorker) => {
      switch (message.type) {
        case 'ready':
          resolve(ok(running));
          return;
        case 'refused':
          resolve({ ok: false, fault: message.fault });
          return;
        case 'answer': {
          const settle = running.pending.get(message.call);
          running.pending.delete(message.call);
          settle?.(message.result);
          return;
        }
        case 'change':
          options.onChange(message.change);
          return;
        case 'progress':
          options.onProgress(message.progress);
          return;
        case 'closed':
          return;
        default:
          message satisfies never;
      }
    });
    worker.on('messageerror', () => void worker.terminate());
    worker.on('error', (error) => {
      lastError = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', () => {
      resolve(fail('internal', `The thread that holds the project did not start. ${lastError}`.trim()));
      const pending = [...running.pending.values()];
      running.pending.clear();
      onStop(running);
      for (const settle of pending) settle(stopped());
    });
  });
}

/** Opens a project in a thread of its own. */
export async function openLine(options: LineOptions): Promise<Result<Line>> {
  let closing = false;
  let restarts = 0;
  let nextCall = 1;
  let current: Promise<Result<Running>>;
  let who = options.service.who;

  const onStop = (lost: Running): void => {
    void current.then((now) => {
      if (closing || !now.ok || now.value !== lost) return;
      if (restarts >= RESTARTS) {
        current = Promise.resolve(stopped());
        return;
      }
      restarts += 1;
      if (options.service.mode === 'write') removeLostLock(options.service.path);
      current = start({ ...options, service: { ...options.service, who, create: false } }, onStop);
    });
  };

  current = start(options, onStop);
  const first = await current;
  if (!first.ok) return first;

  const send = (running: Running, message: ToWorker): void => running.worker.postMessage(message);

  const ask = async (message: (call: number) => ToWorker, unsendable: string): Promise<Result<unknown>> => {
    if (closing) return fail('cancelled', 'The project is being closed.');
    const running = await current;
    if (!running.ok) return running;
    const call = nextCall++;
    return new Promise((resolve) => {
      running.value.pending.set(call, resolve);
      try {
        send(running.value, message(call));
      } catch {
        running.value.pending.delete(call);
        resolve(fail('bad-input', unsendable));
      }
    });
  };

  return ok({
    call: (name, input, job) =>
      ask(
        (call) => ({ type: 'call', call, name, input, job }),
        `The input of ${name} holds something that cannot be sent.`,
      ),
    backup: (to, job) => ask((call) => ({ type: 'backup', call, to, job }), 'The backup cannot be asked for.'),
    setWho(name) {
      who = name;
      void current.then((running) => {
        if (running.ok && !closing) send(running.value, { type: 'who', who: name });
      });
    },
    async close() {
      if (closing) return;
      closing = true;
      const running = await current;
      if (!running.ok) return;
      const { worker } = running.value;
      // threadId is -1 once the thread has ended, and then no exit event would come any more.
      if (worker.threadId === -1) return;
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      send(running.value, { type: 'close' });
      await ended;
    },
  });
}
