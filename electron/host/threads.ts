import type { ServiceOptions } from '../../db/context.ts';
import { CHANNELS, type ChannelName } from '../../shared/api.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import { type Line, type LineOptions, openLine } from './line.ts';

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

/** The threads of one open project. */
export interface Threads {
  /** The thread for a channel; the fault is of a thread that could not be started. */
  lineFor(name: ChannelName): Promise<Result<Line>>;
  /** Closes the readers, then the writer. */
  close(): Promise<void>;
}

/** Starts a thread that writes (unless the service is for reading only) and one that reads. */
export async function openThreads(options: LineOptions): Promise<Result<Threads>> {
  const { path, who, mode } = options.service;
  const reading: ServiceOptions = { path, mode: 'read', who };
  // The writer goes first: it creates or migrates the file that the readers then open.
  const writer = mode === 'write' ? await openLine(options) : null;
  if (writer?.ok === false) return writer;
  const reader = await openLine({ ...options, service: reading });
  if (!reader.ok) {
    await writer?.value.close();
    return reader;
  }
  let longReader: Promise<Result<Line>> | null = null;

  return ok({
    async lineFor(name) {
      const role = roleOf(name);
      switch (role) {
        case 'write':
          return writer ?? reader;
        case 'read':
          return reader;
        case 'long-read': {
          // Started at first use: most sessions begin with looking.
          longReader ??= openLine({ ...options, service: reading });
          const opened = await longReader;
          if (!opened.ok) longReader = null;
          return opened;
        }
        default:
          return role satisfies never;
      }
    },
    async close() {
      // Readers first, so that the writer's checkpoint can empty the log.
      const long = longReader === null ? null : await longReader;
      await Promise.all([reader.value.close(), long?.ok === true ? long.value.close() : null]);
      await writer?.value.close();
    },
  });
}
