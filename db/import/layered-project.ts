import type { Change } from '../../shared/api.ts';
import { type ContentTable, isContentId, isContentTable } from '../../shared/exchange/ledger/content-ids.ts';
import type { Project, SourceHead, Wish } from '../../shared/exchange/ledger/project.ts';
import { TABLE_ORDER } from '../../shared/exchange/ledger/wish-list.ts';
import type { Anchor, Records, TableName } from '../../shared/model/records.ts';
import { QUANTITY_FIELDS } from '../../shared/reading/quantity-fields.ts';
import { newId } from '../ids.ts';

type Fields = Readonly<Record<string, unknown>>;
type AnyRecord = Records[TableName];

/** The project as it will be when the files that were taken so far are in: the next file is read against it. */
export class LayeredProject implements Project {
  readonly #base: Project;
  readonly #wanted = new Map<TableName, Map<string, AnyRecord>>();
  readonly #gone = new Map<string, Wish['gone'][number]>();
  /** Ids made here: no record of the project has one of them, so it need not be asked. */
  readonly #fresh = new Set<string>();
  /** The content ids of the project below, asked once a table: a file has more new ones than could be looked up one by one. */
  readonly #contentIds = new Map<TableName, ReadonlySet<string>>();

  constructor(base: Project) {
    this.#base = base;
  }

  /** An id for a new record. */
  readonly newId = (): string => {
    const id = newId();
    this.#fresh.add(id);
    return id;
  };

  /** Takes what a file wants; true where that changes anything. */
  take(wish: Pick<Wish, 'records' | 'gone'>): boolean {
    let changed = wish.gone.length > 0;
    for (const { table, record } of wish.records) {
      const before = this.find(table, record.id);
      if (before !== null && Object.keys(differing(before, record)).length === 0) continue;
      changed = true;
      const records = this.#wanted.get(table) ?? new Map<string, AnyRecord>();
      this.#wanted.set(table, records);
      records.set(record.id, { ...record, rev: before?.rev ?? 0 });
    }
    for (const gone of wish.gone) {
      if (this.#wanted.get(gone.table)?.delete(gone.id) !== true || this.#base.find(gone.table, gone.id) !== null) {
        this.#gone.set(gone.id, gone);
      }
    }
    return changed;
  }

  /** The changes that lead there: records that are there and the same are left alone. */
  changes(): readonly Change[] {
    const changes: Change[] = [];
    for (const table of TABLE_ORDER) {
      for (const record of this.#wanted.get(table)?.values() ?? []) {
        const { id, rev: _, ...fields } = record;
        const stored = this.#stored(table, id);
        if (stored === null) changes.push({ op: 'create', table, id, fields });
        else changes.push({ op: 'update', table, id, rev: stored.rev, fields: updateOf(stored, fields) });
      }
    }
    for (const { table, id, rev } of this.#gone.values()) changes.push({ op: 'delete', table, id, rev });
    return changes;
  }

  all<T extends 'actor' | 'topic' | 'indicator' | 'event' | 'series' | 'period'>(table: T): readonly Records[T][] {
    return this.#merged(table, this.#base.all(table));
  }

  sources(): readonly SourceHead[] {
    const wanted = this.#recordsOf('source').map(({ text: _, ...head }): SourceHead => head);
    const ids = new Set(wanted.map(({ id }) => id));
    return [...this.#base.sources().filter(({ id }) => !ids.has(id)), ...wanted];
  }

  sourceText(id: string): string {
    return this.#wantedOf('source', id)?.text ?? this.#base.sourceText(id);
  }

  find<T extends TableName>(table: T, id: string): Records[T] | null {
    if (this.#gone.has(id)) return null;
    return this.#wantedOf(table, id) ?? this.#stored(table, id);
  }

  #stored<T extends TableName>(table: T, id: string): Records[T] | null {
    if (this.#fresh.has(id)) return null;
    if (isContentTable(table) && isContentId(id) && !this.#baseContentIds(table).has(id)) return null;
    return this.#base.find(table, id);
  }

  contentIds(table: ContentTable): readonly string[] {
    const wanted = [...(this.#wanted.get(table)?.keys() ?? [])].filter(isContentId);
    return [...new Set([...this.#baseContentIds(table), ...wanted])];
  }

  #baseContentIds(table: ContentTable): ReadonlySet<string> {
    const known = this.#contentIds.get(table) ?? new Set(this.#base.contentIds(table));
    this.#contentIds.set(table, known);
    return known;
  }

  anchorsOf(owner: 'claimId' | 'figureId', id: string): readonly Anchor[] {
    const wanted = this.#recordsOf('anchor').filter((anchor) => anchor[owner] === id);
    return merge(this.#base.anchorsOf(owner, id), wanted).filter((anchor) => !this.#gone.has(anchor.id));
  }

  observationsOf(seriesId: string): readonly Records['observation'][] {
    const wanted = this.#recordsOf('observation').filter((observation) => observation.seriesId === seriesId);
    return merge(this.#base.observationsOf(seriesId), wanted).filter(({ id }) => !this.#gone.has(id));
  }

  pledgesOf<T extends 'target' | 'commitment'>(table: T, claimId: string): readonly Records[T][] {
    const wanted = this.#recordsOf(table).filter((pledge) => pledge.claimId === claimId);
    return merge(this.#base.pledgesOf(table, claimId), wanted);
  }

  disposition(findingId: string): Records['disposition'] | null {
    const wanted = this.#recordsOf('disposition').find((disposition) => disposition.findingId === findingId);
    return wanted ?? this.#base.disposition(findingId);
  }

  #merged<T extends TableName>(table: T, base: readonly Records[T][]): readonly Records[T][] {
    return merge(base, this.#recordsOf(table));
  }

  #recordsOf<T extends TableName>(table: T): readonly Records[T][] {
    return [...(this.#wanted.get(table)?.values() ?? [])] as unknown as readonly Records[T][];
  }

  #wantedOf<T extends TableName>(table: T, id: string): Records[T] | null {
    return (this.#wanted.get(table)?.get(id) as Records[T] | undefined) ?? null;
  }
}

/** Records in the order in which they were, those that are wanted otherwise replaced, new ones last. */
function merge<R extends { readonly id: string }>(base: readonly R[], wanted: readonly R[]): readonly R[] {
  if (wanted.length === 0) return base;
  const byId = new Map(wanted.map((record) => [record.id, record]));
  const kept = base.map((record) => byId.get(record.id) ?? record);
  const there = new Set(base.map(({ id }) => id));
  return [...kept, ...wanted.filter(({ id }) => !there.has(id))];
}

function differing(stored: AnyRecord, wanted: object): Record<string, unknown> {
  const before = stored as unknown as Fields;
  const entries = Object.entries(wanted).filter(([name, value]) => name !== 'rev' && !isSame(before[name], value));
  return Object.fromEntries(entries);
}

const QUANTITY = ['role', ...QUANTITY_FIELDS] as const;

/**
 * The fields that an update gives. A figure's quantity is given whole where any of it or its words change: the writer
 * would otherwise read the rest from the words anew.
 */
function updateOf(stored: AnyRecord, wanted: Fields): Record<string, unknown> {
  const changed = differing(stored, wanted);
  if (!('text' in changed) && !QUANTITY.some((name) => name in changed)) return changed;
  if (!('wideLow' in wanted)) return changed;
  return { ...changed, ...Object.fromEntries(QUANTITY.map((name) => [name, wanted[name]])) };
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

/** How many records of each table the changes create. */
export function createdCounts(changes: readonly Change[]): { readonly [T in TableName]?: number } {
  const counts: { [T in TableName]?: number } = {};
  for (const change of changes) {
    if (change.op === 'create') counts[change.table] = (counts[change.table] ?? 0) + 1;
  }
  return counts;
}
