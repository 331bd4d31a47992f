import type {
  Change,
  ChangeSet,
  ChannelName,
  ChannelOutput,
  ChannelParsed,
  EditAnswer,
  EditPreview,
} from '../shared/api.ts';
import type { Result } from '../shared/model/result.ts';
import type { EditKind } from '../shared/model/vocabulary.ts';

/** A value that SQLite holds. */
export type Cell = string | number | bigint | Uint8Array | null;
export type Row = Readonly<Record<string, Cell>>;

/** What a query may do: run bound SELECTs. The writing handle never leaves db/edits and db/migrate. */
export interface ReadHandle {
  all(sql: string, ...bound: readonly Cell[]): readonly Row[];
  get(sql: string, ...bound: readonly Cell[]): Row | null;
  iterate(sql: string, ...bound: readonly Cell[]): IterableIterator<Row>;
}

/** Progress out of, and cancellation into, work that holds the thread. */
export interface JobControl {
  progress(label: string, done: number, total: number): void;
  /** Cheap: may be asked for every row. */
  cancelled(): boolean;
}

export const NO_JOB: JobControl = { progress: () => {}, cancelled: () => false };

export interface EditRequest {
  readonly label: string;
  readonly kind: Exclude<EditKind, 'undo' | 'redo'>;
  readonly changes: readonly Change[];
}

/** The one writer. Each call is one transaction: all of it or nothing. */
export interface Edits {
  apply(request: EditRequest, job?: JobControl): Result<EditAnswer>;
  /** What an edit would do to the findings: it is made, looked at and rolled back, so nothing is written. */
  preview(changes: readonly Change[]): Result<EditPreview>;
  /** Makes a field, a record, what one edit touched or the whole project what it was; one edit of its own. */
  restore(what: ChannelParsed<'history.restore'>, label: string, job?: JobControl): Result<EditAnswer>;
  undo(): Result<EditAnswer>;
  redo(): Result<EditAnswer>;
  /** View state and remembered mappings: not records, not in the log, not undone. */
  setSetting(key: string, value: unknown): Result<null>;
}

/** What every handler gets. `edits` is null where the project is open for reading only. */
export interface Context {
  readonly read: ReadHandle;
  readonly edits: Edits | null;
  /** The project's file name without its folder. */
  readonly name: string;
}

export type Handler<C extends ChannelName> = (
  context: Context,
  input: ChannelParsed<C>,
  job: JobControl,
) => Result<ChannelOutput<C>>;

export type Handlers = { readonly [C in ChannelName]: Handler<C> };

/** A project that is open in this thread. `call` parses the input with the contract's schema; it never throws. */
export interface Service {
  call<C extends ChannelName>(name: C, input: unknown, job?: JobControl): Result<ChannelOutput<C>>;
  /** Hears of each commit. */
  onChange(listener: (change: ChangeSet) => void): () => void;
  /** Copies the project as it is now to a new file; edits of other threads go on meanwhile. */
  backup?(to: string, job: JobControl): Promise<Result<null>>;
  /** The name that the history shows from the next edit on. */
  setWho?(who: string): void;
  close(): void;
}

export interface ServiceOptions {
  /** Absolute path of the project file. */
  readonly path: string;
  readonly mode: 'write' | 'read';
  /** Creates the file when it is not there; refused when it is. */
  readonly create?: boolean;
  /** The name the history shows. */
  readonly who: string;
}
