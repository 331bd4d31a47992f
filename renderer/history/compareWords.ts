import type { Comparison } from '../../shared/api.ts';
import { TABLE_NAMES, type TableName } from '../../shared/model/records.ts';
import { plural } from '../words/plural.ts';

/** Several of a kind of record. */
export const TABLE_PLURALS: Readonly<Record<TableName, string>> = {
  source: 'sources',
  anchor: 'places in sources',
  actor: 'actors',
  topic: 'topics',
  period: 'periods',
  indicator: 'indicators',
  event: 'events',
  claim: 'claims',
  figure: 'figures',
  series: 'series',
  observation: 'observations',
  target: 'targets',
  commitment: 'commitments',
  suggestion: 'suggestions',
  disposition: 'decisions on findings',
  savedView: 'saved views',
  reportChart: 'charts of the report',
};

/** What differs, a phrase for each kind of record: "3 claims added", "1 figure changed". */
export function countsInWords(counts: Comparison['counts']): readonly string[] {
  return TABLE_NAMES.flatMap((table) => {
    const count = counts[table];
    if (count === undefined) return [];
    return (['added', 'changed', 'removed'] as const).flatMap((what) =>
      count[what] === 0 ? [] : [`${plural(count[what], one(table), TABLE_PLURALS[table])} ${what}`],
    );
  });
}

function one(table: TableName): string {
  switch (table) {
    case 'anchor':
      return 'place in a source';
    case 'disposition':
      return 'decision on a finding';
    case 'savedView':
      return 'saved view';
    case 'reportChart':
      return 'chart of the report';
    default:
      return table;
  }
}
