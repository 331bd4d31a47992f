import type { DisposedFinding } from '../../model/finding.ts';
import type { Records } from '../../model/records.ts';
import { byId, type Snapshot } from '../ledger/snapshot.ts';
import { Lookups } from './lookups.ts';
import { type CsvCell, csvTable } from './write.ts';

export interface ExportedFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A project as CSV, one file a table (values and bounds in base units), names instead of ids where a person reads them. Quotes stand beside their figures and
 * claims; the header names of figures.csv are those that an import recognises.
 */
export function projectTables(snapshot: Snapshot, findings: readonly DisposedFinding[]): readonly ExportedFile[] {
  const look = new Lookups(snapshot);
  const file = <R>(
    name: string,
    header: readonly string[],
    records: readonly R[],
    row: (record: R) => readonly CsvCell[],
  ) => ({
    name: `${name}.csv`,
    text: csvTable(header, records.map(row)),
  });
  return [
    file('figures', FIGURE_HEADER, byId(snapshot.figure), (figure) => figureRow(figure, look)),
    file(
      'claims',
      [
        'id',
        'kind',
        'statement',
        'speaker',
        'topic',
        'event',
        'period',
        'status',
        'confidence',
        'source',
        'quote',
        'start',
        'end',
        'note',
      ],
      byId(snapshot.claim),
      (claim) => [
        claim.id,
        claim.kind,
        claim.statement,
        look.actor(claim.speakerId),
        look.topic(claim.topicId),
        look.event(claim.eventId),
        look.period(claim.periodId),
        claim.status,
        claim.confidence,
        ...look.quote('claimId', claim.id),
        claim.note,
      ],
    ),
    file(
      'sources',
      [
        'id',
        'title',
        'publisher',
        'author',
        'url',
        'published',
        'retrieved',
        'language',
        'file',
        'sha256',
        'characters',
        'note',
      ],
      byId(snapshot.source),
      (source) => [
        source.id,
        source.title,
        source.publisher,
        source.author,
        source.url,
        source.published,
        source.retrieved,
        source.language,
        source.fileName,
        source.sha256,
        source.text.length,
        source.note,
      ],
    ),
    file('actors', ['id', 'name', 'kind', 'aliases', 'tenures', 'note'], byId(snapshot.actor), (actor) => [
      actor.id,
      actor.name,
      actor.kind,
      actor.aliases.map(({ name }) => name).join('; '),
      actor.tenures.map(tenureText).join('; '),
      actor.note,
    ]),
    file(
      'indicators',
      ['id', 'name', 'synonyms', 'dimension', 'unit', 'identities', 'note'],
      byId(snapshot.indicator),
      (indicator) => [
        indicator.id,
        indicator.name,
        indicator.synonyms.join('; '),
        indicator.dimension,
        indicator.unit,
        indicator.identities.join('; '),
        indicator.note,
      ],
    ),
    file('topics', ['id', 'name', 'parent', 'note'], byId(snapshot.topic), (topic) => [
      topic.id,
      topic.name,
      look.topic(topic.parentId),
      topic.note,
    ]),
    file(
      'events',
      ['id', 'name', 'period', 'place', 'participants', 'topic', 'note'],
      byId(snapshot.event),
      (event) => [
        event.id,
        event.name,
        look.period(event.periodId),
        look.actor(event.placeId),
        event.participants.map((id) => look.actor(id)).join('; '),
        look.topic(event.topicId),
        event.note,
      ],
    ),
    file('series', SERIES_HEADER, byId(snapshot.series), (series) => [
      series.id,
      ...seriesCells(series, look),
      series.note,
    ]),
    file('observations', OBSERVATION_HEADER, byId(snapshot.observation), (observation) => {
      const series = look.seriesOf(observation.seriesId);
      return [
        observation.id,
        ...(series === undefined ? ['', '', '', '', '', '', '', ''] : seriesCells(series, look)),
        look.period(observation.periodId),
        observation.value,
        observation.low,
        observation.high,
      ];
    }),
    ...(['target', 'commitment'] as const).map((table) =>
      file(`${table}s`, PLEDGE_HEADER, byId(snapshot[table]), (pledge) => pledgeRow(pledge, look)),
    ),
    file(
      'findings',
      ['id', 'check', 'verdict', 'title', 'summary', 'working', 'figures', 'missing', 'disposition', 'reason'],
      findings,
      (finding) => [
        finding.id,
        finding.check,
        finding.verdict,
        finding.title,
        finding.summary,
        finding.working,
        finding.figures.map(({ figureId, part }) => `${part}: ${look.figure(figureId)}`).join('; '),
        finding.missing.join('; '),
        finding.disposition,
        finding.reason,
      ],
    ),
  ];
}

const FIGURE_HEADER = [
  'id',
  'text',
  'claim',
  'speaker',
  'indicator',
  'subject',
  'partner',
  'place',
  'period',
  'basePeriod',
  'role',
  'kind',
  'value',
  'low',
  'high',
  'widest low',
  'widest high',
  'unit',
  'currency',
  'approx',
  'per',
  'basis',
  'topic',
  'source',
  'quote',
  'start',
  'end',
  'note',
];
const SERIES_HEADER = [
  'id',
  'series',
  'indicator',
  'subject',
  'partner',
  'unit',
  'currency',
  'basis',
  'origin',
  'note',
];
const OBSERVATION_HEADER = [...SERIES_HEADER.slice(0, -1), 'period', 'value', 'low', 'high'];
const PLEDGE_HEADER = [
  'id',
  'claim',
  'indicator',
  'comparator',
  'threshold',
  'baseline',
  'deadline',
  'parties',
  'responsible',
  'status',
  'evidence',
];

function figureRow(figure: Records['figure'], look: Lookups): readonly CsvCell[] {
  const claim = look.claimOf(figure.claimId);
  return [
    figure.id,
    figure.text,
    claim?.statement,
    look.actor(claim?.speakerId ?? null),
    look.indicator(figure.indicatorId),
    look.actor(figure.subjectId),
    look.actor(figure.partnerId),
    look.actor(figure.placeId),
    look.period(figure.periodId),
    look.period(figure.basePeriodId),
    figure.role,
    figure.kind,
    figure.value,
    figure.low,
    figure.high,
    figure.wideLow,
    figure.wideHigh,
    figure.unit,
    figure.currency,
    figure.approx,
    figure.per,
    figure.basis,
    look.topic(claim?.topicId ?? null),
    ...look.quote('figureId', figure.id),
    figure.note,
  ];
}

function seriesCells(series: Records['series'], look: Lookups): readonly CsvCell[] {
  return [
    series.name,
    look.indicator(series.indicatorId),
    look.actor(series.subjectId),
    look.actor(series.partnerId),
    series.unit,
    series.currency,
    series.basis,
    series.origin,
  ];
}

function pledgeRow(pledge: Records['target'], look: Lookups): readonly CsvCell[] {
  return [
    pledge.id,
    look.claimOf(pledge.claimId)?.statement,
    look.indicator(pledge.indicatorId),
    pledge.comparator,
    look.figure(pledge.thresholdId),
    look.figure(pledge.baselineId),
    pledge.deadline,
    pledge.parties.map((id) => look.actor(id)).join('; '),
    look.actor(pledge.responsibleId),
    pledge.status,
    pledge.evidence,
  ];
}

function tenureText({ role, affiliation, from, until }: Records['actor']['tenures'][number]): string {
  const during = from === null && until === null ? '' : ` (${from ?? ''} to ${until ?? ''})`;
  return `${[role, affiliation].filter((part) => part !== '').join(', ')}${during}`;
}
