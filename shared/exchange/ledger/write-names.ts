import type { Records } from '../../model/records.ts';
import type { Readers } from '../readers.ts';
import { isId } from '../yaml/fields.ts';
import type { YamlValue } from '../yaml/write.ts';
import { NameIndex } from './names.ts';
import { namedOf } from './resolve-names.ts';
import { datesOf } from './resolve-periods.ts';
import type { Snapshot } from './snapshot.ts';

export interface WriteOptions {
  readonly readers: Readers;
  /** Called for every claim; throws to stop. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** An empty text is left out. */
export function filled(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** The name that the file's reader finds a record by, else its id. */
export class LedgerNames {
  readonly #indexes: { readonly [T in 'actor' | 'topic' | 'indicator' | 'event']: NameIndex } = {
    actor: new NameIndex(),
    topic: new NameIndex(),
    indicator: new NameIndex(),
    event: new NameIndex(),
  };
  readonly #names = new Map<string, string>();

  constructor(snapshot: Snapshot) {
    for (const table of ['actor', 'topic', 'indicator', 'event'] as const) {
      for (const record of snapshot[table]) {
        this.#indexes[table].add(namedOf(table, record), 'file');
        this.#names.set(record.id, record.name);
      }
    }
  }

  of(table: 'actor' | 'topic' | 'indicator' | 'event', id: string | null): string | undefined {
    if (id === null) return undefined;
    const name = this.#names.get(id);
    if (name === undefined || isId(name) || name.trim() === '') return id;
    const match = this.#indexes[table].find(name);
    return match.kind === 'one' && match.id === id ? name : id;
  }
}

/** Periods as their words, with dates where the words do not give them. */
export class PeriodWriter {
  readonly #periods: ReadonlyMap<string, Records['period']>;
  readonly #readers: Readers;
  readonly #written = new Map<string, YamlValue>();

  constructor(snapshot: Snapshot, readers: Readers) {
    this.#periods = new Map(snapshot.period.map((period) => [period.id, period]));
    this.#readers = readers;
  }

  /** `published` is the date that the reader of the file will count relative words from. */
  of(id: string | null, published: string | null): YamlValue | undefined {
    const period = id === null ? undefined : this.#periods.get(id);
    if (period === undefined) return undefined;
    const key = `${period.id} ${published ?? ''}`;
    const known = this.#written.get(key);
    if (known !== undefined) return known;
    const { text, start, end, years } = period;
    const read = datesOf(text, published, this.#readers);
    const same = read.start === start && read.end === end && read.years === years;
    const value: YamlValue = same
      ? text
      : { text, start: start ?? undefined, end: end ?? undefined, years: years ?? undefined };
    this.#written.set(key, value);
    return value;
  }

  /** For the order of observations. */
  sortKey(id: string): string {
    const period = this.#periods.get(id);
    return JSON.stringify([period?.start ?? '', period?.end ?? '', period?.text ?? '', period?.years ?? '']);
  }
}
