import { z } from 'zod';
import { CHECKS, type DisposedFinding, type Hint } from '../model/finding.ts';
import { type ReportChart, type SavedView, tableNameSchema } from '../model/records.ts';
import { DISPOSITIONS, EDIT_KINDS, VERDICTS } from '../model/vocabulary.ts';
import { channel, id, nothing } from './channel.ts';
import type { ChartData, Conflicts, TopicCounts } from './charts.ts';
import { changeSchema, type EditPreview } from './edits.ts';
import { fileSchema, type Preview } from './files.ts';
import type { FindingCount, FindingDetail, FindingPlace } from './findings.ts';
import type { Comparison, Hanging, HistoryChange, HistoryEntry, HistoryFacets, RecordEdit } from './history.ts';
import type { Hit, Option, ProjectState } from './project.ts';
import type { FacetValue, GridRows, Page, PledgeStanding } from './rows.ts';
import type { ClaimQuote, SourceDetail, SourceNews, SourcePart, SourceSummary } from './sources.ts';
import { chartViewSchema, GRIDS, type GridName, viewSchema } from './views.ts';

/** What only reads. */
export const QUERIES = {
  'project.state': channel<ProjectState>()('query', nothing),
  'source.list': channel<readonly SourceSummary[]>()('query', nothing),
  'source.get': channel<SourceDetail>()('query', z.object({ id })),
  /** Some of a source's text, around a place in it: for showing words without the whole document. */
  'source.part': channel<SourcePart>()(
    'query',
    z.object({ id, start: z.int().min(0), end: z.int().min(0), around: z.int().min(0).max(10_000).default(1500) }),
  ),
  /** What changed in a source since an edit whose state the screen has: the text is sent only where it is another. */
  'source.news': channel<SourceNews>()('query', z.object({ id, since: z.int().min(0) })),
  /** All places that a claim rests on, in any source, the oldest first. */
  'claim.quotes': channel<readonly ClaimQuote[]>()('query', z.object({ id })),
  'grid.page': channel<Page>()('query', viewSchema.extend({ offset: z.int().min(0), limit: z.int().min(1).max(1000) })),
  /** Which row of a view a record is, counted from 0; null where the view does not have it. */
  'grid.find': channel<number | null>()('query', viewSchema.extend({ id })),
  'grid.facets': channel<Readonly<Record<string, readonly FacetValue[]>>>()(
    'query',
    viewSchema.extend({ columns: z.array(z.string()).max(10) }),
  ),
  'grid.rows': channel<readonly GridRows[GridName][]>()(
    'query',
    z.object({ table: z.enum(GRIDS), ids: z.array(id).max(500) }),
  ),
  /** The kept views of all grids, by name. */
  'view.list': channel<readonly SavedView[]>()('query', nothing),
  'report.charts': channel<readonly ReportChart[]>()('query', nothing),
  'finding.list': channel<readonly DisposedFinding[]>()(
    'query',
    z.object({
      disposition: z.enum(DISPOSITIONS).optional(),
      verdict: z.enum(VERDICTS).optional(),
      check: z.enum(CHECKS).optional(),
      figureId: id.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(5000).default(1000),
    }),
  ),
  /** How many findings there are of each verdict and check: all of them, however long the list. */
  'finding.counts': channel<readonly FindingCount[]>()(
    'query',
    z.object({ disposition: z.enum(DISPOSITIONS).optional() }),
  ),
  /** The repair hints of several findings, by id. */
  'finding.hints': channel<Readonly<Record<string, readonly Hint[]>>>()(
    'query',
    z.object({ ids: z.array(z.string().max(100)).max(500) }),
  ),
  /** Where findings stand: the claim and source of the first of their figures (else claims), by id of the finding. */
  'finding.places': channel<Readonly<Record<string, FindingPlace>>>()(
    'query',
    z.object({ ids: z.array(z.string().max(100)).max(1000) }),
  ),
  'finding.get': channel<FindingDetail>()('query', z.object({ id: z.string() })),
  /** How targets or commitments stand by the figures, by id. */
  'pledge.standings': channel<Readonly<Record<string, PledgeStanding>>>()(
    'query',
    z.object({ table: z.enum(['target', 'commitment']), ids: z.array(id).max(1000) }),
  ),
  lookup: channel<readonly Option[]>()(
    'query',
    z.object({ table: z.enum(['actor', 'indicator', 'topic', 'event', 'period']), text: z.string().max(200) }),
  ),
  search: channel<readonly Hit[]>()(
    'query',
    z.object({ text: z.string().max(1000), limit: z.int().min(1).max(100).default(30) }),
  ),
  'chart.data': channel<ChartData>()(
    'query',
    z.object({ indicatorIds: z.array(id).max(50), view: chartViewSchema.optional() }),
  ),
  'chart.topics': channel<TopicCounts>()('query', z.object({ view: chartViewSchema.optional() })),
  'chart.conflicts': channel<Conflicts>()('query', z.object({ view: chartViewSchema.optional() })),
  'history.list': channel<{ readonly entries: readonly HistoryEntry[]; readonly total: number }>()(
    'query',
    z.object({
      recordId: id.optional(),
      who: z.string().max(1000).optional(),
      kind: z.enum(EDIT_KINDS).optional(),
      table: tableNameSchema.optional(),
      /** Words in the label. */
      text: z.string().max(1000).optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
  ),
  /** The edits that touched one record, newest first, each with what it did to it. */
  'history.record': channel<readonly RecordEdit[]>()(
    'query',
    z.object({ id, limit: z.int().min(1).max(500).default(100) }),
  ),
  /** What would go, or lose a name, with these records. */
  'record.hanging': channel<readonly Hanging[]>()(
    'query',
    z.object({ table: tableNameSchema, ids: z.array(id).min(1).max(10_000) }),
  ),
  'history.facets': channel<HistoryFacets>()('query', nothing),
  /** What differs between the project as it was after one edit and after another; 0 is the empty project. */
  'history.compare': channel<Comparison>()(
    'query',
    z.object({ from: z.int().min(0), to: z.int().min(0), limit: z.int().min(0).max(1000).default(200) }),
  ),
  'history.get': channel<readonly HistoryChange[]>()(
    'query',
    z.object({ seq: z.int(), limit: z.int().min(1).max(1000).default(200) }),
  ),
  'import.preview': channel<Preview>()('query', fileSchema),
  'setting.get': channel<unknown>()('query', z.object({ key: z.string().max(200) })),
  /** What an edit would do to the findings. Nothing is written. */
  'edit.preview': channel<EditPreview>()('query', z.object({ changes: z.array(changeSchema).min(1).max(1000) })),
} as const;
