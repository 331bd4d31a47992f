import type { Records } from '../../model/records.ts';
import type { Result } from '../../model/result.ts';
import { attempt } from '../input-fault.ts';
import { ContentIds } from './content-ids.ts';
import { countryKind } from './country-names.ts';
import type { Draft, DraftSeries } from './draft.ts';
import type { Wish } from './project.ts';
import { ClaimResolver } from './resolve-claims.ts';
import { type Measure, NameResolver } from './resolve-names.ts';
import { PeriodResolver } from './resolve-periods.ts';
import { SourceResolver } from './resolve-sources.ts';
import { type ResolveOptions, WishList } from './wish-list.ts';

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
    const ids = new ContentIds(options.project, draft);
    const sources = new SourceResolver(draft, options, wish);
    const names = new NameResolver({ draft, options, wish, ids });
    const periods = new PeriodResolver(options, wish);
    names.takeEvents(periods);
    new ClaimResolver({ draft, options, wish, ids, sources, names, periods }).take();
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
      indicatorId: names.indicator(series.indicator, measureOf(series)),
      subjectId: names.actor(series.subject, countryKind),
      partnerId: names.actor(series.partner, countryKind),
      unit: series.unit,
      currency: series.currency,
      basis: series.basis,
      origin: draft.whole ? series.origin : originOf(stored?.origin ?? '', series.origin),
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

const LONGEST_ORIGIN = 300;

/** Where the data of a series came from, after a table added to it: both files, where they differ. */
function originOf(stored: string, added: string): string {
  if (stored === '') return added;
  const known = added === '' || stored.includes(added) || stored.length > LONGEST_ORIGIN;
  return known ? stored : `${stored}; ${added}`;
}

/** What an indicator measures, from the series that names it first. */
function measureOf({ unit, currency }: DraftSeries): Measure {
  if (currency !== null && currency !== '') return { dimension: 'money', unit: currency };
  return unit === '%' ? { dimension: 'share', unit } : { dimension: 'other', unit: unit ?? '' };
}
