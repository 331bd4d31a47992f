import { ok } from '../../shared/model/result.ts';
import type { Handlers } from '../context.ts';
import { chartData } from '../queries/chart.ts';
import { conflicts, topicCounts } from '../queries/chart-claims.ts';
import { compareMoments } from '../queries/compare.ts';
import { gridPage, gridRowsById } from '../queries/grid.ts';
import { gridFacets } from '../queries/grid-facets.ts';
import { historyChanges, historyFacets, listHistory } from '../queries/history.ts';
import { lookupOptions } from '../queries/lookup.ts';
import { searchAll } from '../queries/search.ts';
import { getSetting } from '../queries/settings.ts';
import { listSources, sourceDetail } from '../queries/sources.ts';
import { pledgeStandings } from '../queries/standings.ts';
import { projectState } from '../queries/state.ts';
import { notFound } from './need.ts';

/** The channels that only read, but for findings. */
export const readingHandlers = {
  'project.state': ({ read, edits, name }) => ok(projectState(read, name, edits === null)),
  'source.list': ({ read }) => ok(listSources(read)),
  'source.get': ({ read }, { id }) => {
    const detail = sourceDetail(read, id);
    return detail === null ? notFound('source', id) : ok(detail);
  },
  'grid.page': ({ read }, { offset, limit, ...view }) => ok(gridPage(read, view, offset, limit)),
  'grid.facets': ({ read }, { columns, ...view }) => ok(gridFacets(read, view, columns)),
  'grid.rows': ({ read }, { table, ids }) => ok(gridRowsById(read, table, ids)),
  'pledge.standings': ({ read }, { table, ids }) => ok(pledgeStandings(read, table, ids)),
  lookup: ({ read }, { table, text }) => ok(lookupOptions(read, table, text)),
  search: ({ read }, { text, limit }) => ok(searchAll(read, text, limit)),
  'chart.data': ({ read }, { indicatorIds, view }) => ok(chartData(read, indicatorIds, view)),
  'chart.topics': ({ read }, { view }) => ok(topicCounts(read, view)),
  'chart.conflicts': ({ read }, { view }) => ok(conflicts(read, view)),
  'history.list': ({ read }, { offset, limit, ...filter }) => ok(listHistory(read, filter, offset, limit)),
  'history.facets': ({ read }) => ok(historyFacets(read)),
  'history.compare': ({ read }, { from, to, limit }) => ok(compareMoments(read, from, to, limit)),
  'history.get': ({ read }, { seq, limit }) => ok(historyChanges(read, seq, limit)),
  'setting.get': ({ read }, { key }) => ok(getSetting(read, key)),
} satisfies Partial<Handlers>;
