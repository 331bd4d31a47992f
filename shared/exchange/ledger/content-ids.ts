import { hash128 } from '../../checks/hash.ts';
import type { TableName } from '../../model/records.ts';
import type { Draft } from './draft.ts';
import type { Project } from './project.ts';

/** Tables whose records a file may give without ids. */
const CONTENT_TABLES = ['actor', 'topic', 'indicator', 'event', 'claim', 'figure', 'series'] as const;
export type ContentTable = (typeof CONTENT_TABLES)[number];

/** Whether a file may give the records of a table without ids. */
export function isContentTable(table: TableName): table is ContentTable {
  return (CONTENT_TABLES as readonly TableName[]).includes(table);
}

/** Whether an id was made of a record's content here (UUID version 8). */
export function isContentId(id: string): boolean {
  return id.charAt(14) === '8';
}

/**
 * Ids for records that a file gives none: UUIDs of version 8 whose first 48 bits count the records in the order of the file
 * and whose rest is a hash of what tells the record from others. A record whose hash the project has already is that record,
 * wherever the file has it now, so the same file again changes nothing. New ones are counted on from the project's last.
 */
export class ContentIds {
  readonly #project: Project;
  readonly #reserved: ReadonlySet<string>;
  readonly #tables = new Map<ContentTable, TableIds>();

  /** @param draft its own ids are given to no other record of the file */
  constructor(project: Project, draft: Draft) {
    this.#project = project;
    const { actors, topics, indicators, events, claims, series } = draft;
    const records = [...actors, ...topics, ...indicators, ...events, ...series, ...claims];
    const ids = [...records, ...claims.flatMap(({ figures }) => figures)].map(({ id }) => id);
    this.#reserved = new Set(ids.filter((id) => id !== null));
  }

  /**
   * The id of a record by what tells it from others; equal records of one file are told apart by their order.
   * `stored`: the project has it already.
   */
  idOf(table: ContentTable, content: unknown): { readonly id: string; readonly stored: boolean } {
    const known = this.#tables.get(table) ?? new TableIds(this.#project.contentIds(table));
    this.#tables.set(table, known);
    const words = JSON.stringify([table, content]);
    for (;;) {
      const tail = tailOf(hash128(JSON.stringify([words, known.nextOrdinal(words)])));
      const there = known.byTail.get(tail);
      if (there === undefined) return { id: known.add(tail), stored: false };
      // A copy of a record that lost its id, beside the one that has it.
      if (!this.#reserved.has(there)) return { id: there, stored: true };
    }
  }
}

/** The ids of one table. */
class TableIds {
  readonly byTail = new Map<string, string>();
  readonly #ordinals = new Map<string, number>();
  #last = 0;

  constructor(ids: readonly string[]) {
    for (const id of ids) {
      this.byTail.set(id.slice(14), id);
      this.#last = Math.max(this.#last, Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
    }
  }

  nextOrdinal(words: string): number {
    const ordinal = this.#ordinals.get(words) ?? 0;
    this.#ordinals.set(words, ordinal + 1);
    return ordinal;
  }

  add(tail: string): string {
    this.#last += 1;
    const head = this.#last.toString(16).padStart(12, '0');
    const id = `${head.slice(0, 8)}-${head.slice(8)}-${tail}`;
    this.byTail.set(tail, id);
    return id;
  }
}

/** Version, variant and 74 bits of the hash, as a UUID ends. */
function tailOf(hash: string): string {
  const variant = ((Number.parseInt(hash.charAt(3), 16) & 0x3) | 0x8).toString(16);
  return `8${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}
