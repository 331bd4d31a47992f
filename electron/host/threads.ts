import type { ServiceOptions } from '../../db/context.ts';
import { CHANNELS, type ChannelName } from '../../shared/api.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import { type Job, type Line, type LineOptions, openLine } from './line.ts';

/** Queries that may take as long as a job: they read a whole file. */
const FILE_QUERIES: ReadonlySet<ChannelName> = new Set(['import.preview']);
/** Queries that count or rank the whole ledger: the rows on screen do not wait for them. */
const COUNTING_QUERIES: ReadonlySet<ChannelName> = new Set([
  'grid.facets',
  'search',
  'chart.data',
  'chart.topics',
  'chart.conflicts',
  'finding.list',
  'history.compare',
]);
/** Queries that try an edit and take it back: only the thread that writes can. */
const TRYING_QUERIES: ReadonlySet<ChannelName> = new Set(['edit.preview']);
/** Jobs that write; all others only read. */
const WRITING_JOBS: ReadonlySet<ChannelName> = new Set(['import.run', 'source.retext']);

type Role = 'write' | 'read' | 'count' | 'long-read';

/**
 * Which thread answers: edits wait for each other, reading never waits for an import, rows never for counting, and
 * neither for a report.
 */
function roleOf(name: ChannelName): Role {
  const { kind } = CHANNELS[name];
  switch (kind) {
    case 'command':
      return 'write';
    case 'query':
      if (TRYING_QUERIES.has(name)) return 'write';
      if (FILE_QUERIES.has(name)) return 'long-read';
      return COUNTING_QUERIES.has(name) ? 'count' : 'read';
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
  /** Copies the project to a new file, on a thread that nobody at the screen waits for. */
  backup(to: string, job: Job | null): Promise<Result<unknown>>;
  /** The name that the history shows from now on. */
  setWho(who: string): void;
  /** Closes the readers, then the writer. */
  close(): Promise<void>;
}

/** A reader that is started when it is first asked for; one that did not start is tried again. */
function lateReader(start: () => Promise<Result<Line>>) {
  let line: Promise<Result<Line>> | null = null;
  return {
    async get(): Promise<Result<Line>> {
      line ??= start();
      const opened = await line;
      if (!opened.ok) line = null;
      return opened;
    },
    async close(): Promise<void> {
      const opened = line === null ? null : await line;
      if (opened?.ok === true) await opened.value.close();
    },
  };
}

/** Starts a thread that writes (unless the service is for reading only) and one that reads; the others follow. */
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
  const late = (): Promise<Result<Line>> => openLine({ ...options, service: reading });
  const counter = lateReader(late);
  const longReader = lateReader(late);

  return ok({
    async lineFor(name) {
      const role = roleOf(name);
      switch (role) {
        case 'write':
          return writer ?? reader;
        case 'read':
          // A screen begins with this question, and asks for counts soon.
          if (name === 'project.state') void counter.get();
          return reader;
        case 'count':
          return counter.get();
        case 'long-read':
          return longReader.get();
        default:
          return role satisfies never;
      }
    },
    async backup(to, job) {
      const line = await longReader.get();
      return line.ok ? line.value.backup(to, job) : line;
    },
    setWho: (name) => writer?.value.setWho(name),
    async close() {
      // Readers first, so that the writer's checkpoint can empty the log.
      await Promise.all([reader.value.close(), counter.close(), longReader.close()]);
      await writer?.value.close();
    },
  });
}
