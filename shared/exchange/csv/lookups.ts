import type { Records } from '../../model/records.ts';
import { groupBy, type Snapshot } from '../ledger/snapshot.ts';
import type { CsvCell } from './write.ts';

/** The words by which tables show what records refer to. */
export class Lookups {
  readonly #records = new Map<string, { readonly name?: string; readonly text?: string }>();
  readonly #claims: ReadonlyMap<string, Records['claim']>;
  readonly #series: ReadonlyMap<string, Records['series']>;
  readonly #sources: ReadonlyMap<string, string>;
  readonly #anchors: {
    readonly claimId: ReadonlyMap<string, readonly Records['anchor'][]>;
    readonly figureId: ReadonlyMap<string, readonly Records['anchor'][]>;
  };

  constructor(snapshot: Snapshot) {
    for (const table of ['actor', 'topic', 'event', 'indicator', 'period', 'figure'] as const) {
      for (const record of snapshot[table]) this.#records.set(record.id, record);
    }
    this.#claims = new Map(snapshot.claim.map((claim) => [claim.id, claim]));
    this.#series = new Map(snapshot.series.map((series) => [series.id, series]));
    this.#sources = new Map(snapshot.source.map(({ id, title }) => [id, title]));
    this.#anchors = {
      claimId: groupBy(snapshot.anchor, ({ claimId }) => claimId),
      figureId: groupBy(snapshot.anchor, ({ figureId }) => figureId),
    };
  }

  readonly actor = (id: string | null): string => this.#name(id);
  readonly topic = (id: string | null): string => this.#name(id);
  readonly event = (id: string | null): string => this.#name(id);
  readonly indicator = (id: string | null): string => this.#name(id);
  readonly period = (id: string | null): string => this.#text(id);
  readonly figure = (id: string | null): string => this.#text(id);

  claimOf(id: string): Records['claim'] | undefined {
    return this.#claims.get(id);
  }

  seriesOf(id: string): Records['series'] | undefined {
    return this.#series.get(id);
  }

  /** Source, words, start and end of the first quote. */
  quote(owner: 'claimId' | 'figureId', id: string): readonly CsvCell[] {
    const anchor = this.#anchors[owner].get(id)?.[0];
    if (anchor === undefined) return ['', '', '', ''];
    return [this.#sources.get(anchor.sourceId) ?? '', anchor.exact, anchor.start, anchor.end];
  }

  #name(id: string | null): string {
    return (id === null ? undefined : this.#records.get(id)?.name) ?? '';
  }

  #text(id: string | null): string {
    return (id === null ? undefined : this.#records.get(id)?.text) ?? '';
  }
}
