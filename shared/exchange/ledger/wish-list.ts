import type { Records, TableName } from '../../model/records.ts';
import type { ReadDocument } from '../documents/document.ts';
import type { Readers } from '../readers.ts';
import type { Project, WantedRecord } from './project.ts';

/** A document that came in with the file and may be the text of one of its sources. */
export interface CompanionDocument {
  readonly name: string;
  readonly sha256: string;
  readonly document: ReadDocument;
}

export interface ResolveOptions {
  readonly project: Project;
  readonly readers: Readers;
  readonly newId: () => string;
  /** SHA-256 of a text, for sources whose words stand in the ledger itself. */
  readonly sha256: (text: string) => string;
  readonly companions: readonly CompanionDocument[];
  /** Called for every claim; throws to stop. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Collects the records that a file wants. */
export class WishList {
  readonly #tables = new Map<TableName, WantedRecord[]>();
  readonly gone: { readonly table: 'anchor' | 'observation'; readonly id: string; readonly rev: number }[] = [];

  add<T extends TableName>(table: T, record: Omit<Records[T], 'rev'>): void {
    const list = this.#tables.get(table) ?? [];
    this.#tables.set(table, list);
    list.push({ table, record: { ...record, rev: 0 } as unknown as Records[TableName] });
  }

  /** All of them, what is referred to before what refers. */
  records(): readonly WantedRecord[] {
    return TABLE_ORDER.flatMap((table) => this.#tables.get(table) ?? []);
  }
}

/** Tables in an order in which each stands after those that its records refer to. */
export const TABLE_ORDER: readonly TableName[] = [
  'source',
  'actor',
  'topic',
  'period',
  'indicator',
  'event',
  'claim',
  'figure',
  'anchor',
  'series',
  'observation',
  'target',
  'commitment',
  'disposition',
];
