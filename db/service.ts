import { basename } from 'node:path';
import { CHANNELS, type ChangeSet, type ChannelName, type ChannelOutput } from '../shared/api.ts';
import { ALL_CHECKS } from '../shared/checks/index.ts';
import type { Check } from '../shared/checks/types.ts';
import { fail, ok, type Result } from '../shared/model/result.ts';
import { takeBackup } from './backup.ts';
import { readHandle } from './connection.ts';
import {
  type Context,
  type Edits,
  type Handler,
  type Handlers,
  type JobControl,
  NO_JOB,
  type Service,
  type ServiceOptions,
} from './context.ts';
import { diskFault } from './disk-fault.ts';
import { createEdits } from './edits/index.ts';
import type { Readers } from './edits/readers.ts';
import { exportHandlers } from './export/handlers.ts';
import { FaultError } from './fault-error.ts';
import { createSettler } from './findings/settle.ts';
import { bringUpToDate, isUpToDate } from './findings/up-to-date.ts';
import { editingHandlers } from './handlers/editing.ts';
import { findingHandlers } from './handlers/findings.ts';
import { readingHandlers } from './handlers/reading.ts';
import { suggestionHandlers } from './handlers/suggestions.ts';
import { importHandlers } from './import/handlers.ts';
import { type OpenProject, openProject } from './open.ts';
import { projectState } from './queries/state.ts';
import { READERS } from './readers.ts';
import { reportHandlers } from './report/handlers.ts';
import { sourceHandlers } from './sources/handlers.ts';

/** What a project works with: the checks and readers of this program, or stand-ins in tests. */
export interface ServiceTools {
  readonly checks: readonly Check[];
  readonly readers: Readers;
}

/** Jobs that write: refused like commands where the project is open for reading only. */
const WRITING_JOBS: ReadonlySet<string> = new Set(['import.run', 'source.retext']);

/**
 * Opens a project in this thread, or creates it. Faults: 'not-found', 'not-a-project', 'newer-version', 'locked', 'disk',
 * and 'bad-input' where the file to be created is there already. A refused file is not changed by a byte.
 */
export function openService(options: ServiceOptions, tools: Partial<ServiceTools> = {}): Result<Service> {
  const { checks = ALL_CHECKS, readers = READERS } = tools;
  let opened = openProject(options);
  if (!opened.ok) return opened;
  try {
    if (opened.value.writer === null && !isUpToDate(opened.value.reader, checks)) {
      opened.value.close();
      opened = checkedAnew(options, tools);
      if (!opened.ok) return opened;
    }
    return ok(serve(options, opened.value, { checks, readers }));
  } catch (error) {
    if (opened.ok) opened.value.close();
    const message = error instanceof Error ? error.message : String(error);
    return (
      diskFault(error) ?? fail('not-a-project', `${options.path} cannot be read: ${message}`, { file: options.path })
    );
  }
}

/**
 * A project that was last checked by an older program is checked anew before it is only read: what it shows would be findings of
 * then. Where it cannot be written, it is shown as it is.
 */
function checkedAnew(options: ServiceOptions, tools: Partial<ServiceTools>): Result<OpenProject> {
  const renewed = openService({ ...options, mode: 'write' }, tools);
  if (renewed.ok) renewed.value.close();
  return openProject(options);
}

function serve(options: ServiceOptions, project: OpenProject, { checks, readers }: ServiceTools): Service {
  const { writer, reader } = project;
  const name = basename(options.path);
  const read = readHandle(reader);
  const listeners = new Set<(change: ChangeSet) => void>();

  const emit = (change: Omit<ChangeSet, 'state'>): void => {
    const whole = { ...change, state: projectState(read, name, false) };
    for (const listener of listeners) {
      try {
        listener(whole);
      } catch (error) {
        // The edit is saved; a listener that breaks must not make it look otherwise.
        console.error('A listener to changes broke:', error);
      }
    }
  };

  let who = options.who;
  let edits: Edits | null = null;
  if (writer !== null) {
    const settler = createSettler(writer, checks);
    bringUpToDate(writer, checks, settler);
    edits = createEdits({ db: writer, who: () => who, readers, settler, onCommit: emit });
  }
  const context: Context = { read, edits, name };
  const handlers = handlersFor(checks);
  let isOpen = true;

  return {
    call: (channel, input, job = NO_JOB) => {
      if (!isOpen) return fail('internal', 'The project is closed.');
      return callHandler(handlers, context, channel, input, job);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    backup: (to, job) => takeBackup(options.path, to, job),
    setWho(name) {
      who = name;
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      listeners.clear();
      project.close();
    },
  };
}

function handlersFor(checks: readonly Check[]): Handlers {
  return {
    ...readingHandlers,
    ...editingHandlers,
    ...suggestionHandlers,
    ...sourceHandlers,
    ...findingHandlers(checks),
    ...importHandlers,
    ...exportHandlers,
    ...reportHandlers,
  };
}

function callHandler<C extends ChannelName>(
  handlers: Handlers,
  context: Context,
  name: C,
  input: unknown,
  job: JobControl,
): Result<ChannelOutput<C>> {
  if (!Object.hasOwn(CHANNELS, name)) return fail('bad-input', `There is no channel "${String(name)}".`);
  const channel = CHANNELS[name];
  if (context.edits === null && (channel.kind === 'command' || WRITING_JOBS.has(name))) {
    return fail('read-only', 'The project is open for reading only.');
  }
  const parsed = channel.input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue === undefined || issue.path.length === 0 ? '' : ` in "${issue.path.map(String).join('.')}"`;
    return fail('bad-input', `${name}${where}: ${issue?.message ?? 'not valid'}.`);
  }
  try {
    const handler: Handler<C> = handlers[name];
    return handler(context, parsed.data as Parameters<Handler<C>>[1], job);
  } catch (error) {
    if (error instanceof FaultError) return { ok: false, fault: error.fault };
    const message = error instanceof Error ? error.message : String(error);
    return diskFault(error) ?? fail('internal', `${name} broke off: ${message}`);
  }
}
