import { ok } from '../../shared/model/result.ts';
import type { Handlers } from '../context.ts';
import { chartData } from '../queries/chart.ts';
import { conflicts, topicCounts } from '../queries/chart-claims.ts';
import { compareMoments } from '../queries/compare.ts';
import { gridPage, gridPlace, gridRowsById } from '../queries/grid.ts';
import { gridFacets } from '../queries/grid-facets.ts';
import { hangingOn } from '../queries/hanging.ts';
import { historyChanges, historyFacets, listHistory, recordHistory } from '../queries/history.ts';
import { lookupOptions } from '../queries/lookup.ts';
import { reportCharts } from '../queries/report-charts.ts';
import { savedViews } from '../queries/saved-views.ts';
import { searchAll } from '../queries/search.ts';
import { getSetting } from '../queries/settings.ts';
import { listSources, sourceDetail, sourcePart } from '../queries/sources.ts';
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
  'source.part': ({ read }, { id, start, end, around }) => {
    const part = sourcePart(read, id, start - around, end + around);
    return part === null ? notFound('source', id) : ok(part);
  },
  'grid.page': ({ read }, { offset, limit, ...view }) => ok(gridPage(read, view, offset, limit)),
  'grid.find': ({ read }, { id, ...view }) => ok(gridPlace(read, view, id)),
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
  'view.list': ({ read }) => ok(savedViews(read)),
  'report.charts': ({ read }) => ok(reportCharts(read)),
  'history.record': ({ read }, { id, limit }) => ok(recordHistory(read, id, limit)),
  'record.hanging': ({ read }, { table, ids }) => ok(hangingOn(read, table, ids)),
  'history.get': ({ read }, { seq, limit }) => ok(historyChanges(read, seq, limit)),
  'setting.get': ({ read }, { key }) => ok(getSetting(read, key)),
} satisfies Partial<Handlers>;
