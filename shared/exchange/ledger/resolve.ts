import type { Records, TableName } from '../../model/records.ts';
import type { Result } from '../../model/result.ts';
import type { ReadDocument } from '../documents/document.ts';
import { attempt } from '../input-fault.ts';
import type { Readers } from '../readers.ts';
import type { Draft } from './draft.ts';
import type { Project, WantedRecord, Wish } from './project.ts';
import { ClaimResolver } from './resolve-claims.ts';
import { NameResolver } from './resolve-names.ts';
import { PeriodResolver } from './resolve-periods.ts';
import { SourceResolver } from './resolve-sources.ts';

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

export interface Resolved extends Wish {
  /** Names of the documents that were taken as sources of the ledger. */
  readonly used: readonly string[];
  readonly sourceIds: readonly string[];
}

/**
 * Makes records of a draft: names become ids, found in the file, then in the project, else created; periods become dates;
 * quotes become places in their sources. What cannot be found or is not clear is a located fault.
 */
export function resolveDraft(draft: Draft, options: ResolveOptions): Result<Resolved> {
  return attempt(() => {
    const wish = new WishList();
    const sources = new SourceResolver(draft, options, wish);
    const names = new NameResolver(draft, options, wish);
    const periods = new PeriodResolver(options, wish);
    names.takeEvents(periods);
    new ClaimResolver({ draft, options, wish, sources, names, periods }).take();
    takeSeries(draft, options, wish, names, periods);
    for (const { finding, state, reason, fingerprint } of draft.dispositions) {
      const id = options.project.disposition(finding)?.id ?? options.newId();
      wish.add('disposition', { id, findingId: finding, state, reason, fingerprint });
    }
    return { records: wish.records(), gone: wish.gone, used: sources.used(), sourceIds: sources.ids() };
  });
}

function takeSeries(
  draft: Draft,
  { project, newId }: ResolveOptions,
  wish: WishList,
  names: NameResolver,
  periods: PeriodResolver,
): void {
  for (const series of draft.series) {
    const id = names.seriesId(series);
    const stored = project.find('series', id);
    wish.add('series', {
      id,
      name: series.name,
      indicatorId: names.indicator(series.indicator, null),
      subjectId: names.actor(series.subject, 'state'),
      partnerId: names.actor(series.partner, 'state'),
      unit: series.unit,
      currency: series.currency,
      basis: series.basis,
      origin: series.origin,
      note: series.note,
    });
    const old = new Map<string, Records['observation'][]>();
    for (const observation of stored === null ? [] : project.observationsOf(id)) {
      old.set(observation.periodId, [...(old.get(observation.periodId) ?? []), observation]);
    }
    for (const { period, value, low, high } of series.observations) {
      const periodId = periods.idOf(period, null);
      const same = old.get(periodId)?.shift();
      wish.add('observation', { id: same?.id ?? newId(), seriesId: id, periodId, value, low, high });
    }
    if (!draft.whole) continue;
    for (const { id: gone, rev } of [...old.values()].flat()) wish.gone.push({ table: 'observation', id: gone, rev });
  }
}
