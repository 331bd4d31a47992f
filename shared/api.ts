import { z } from 'zod';
import type {
  ChartData,
  ClaimQuote,
  Comparison,
  Conflicts,
  FacetValue,
  FindingCount,
  FindingDetail,
  FindingPlace,
  GridRows,
  Hanging,
  HistoryChange,
  HistoryEntry,
  HistoryFacets,
  Hit,
  Option,
  Page,
  PledgeStanding,
  ProjectState,
  RecordEdit,
  RetextAnswer,
  SourceDetail,
  SourceNews,
  SourcePart,
  SourceSummary,
  TopicCounts,
} from './api-answers.ts';
import { CHECKS, type CheckName, type DisposedFinding, type Hint } from './model/finding.ts';
import type { SavedView } from './model/records.ts';
import { MAX_SOURCE_TEXT, RECORD_SCHEMAS, type TableName, tableNameSchema } from './model/records.ts';
import type { Fault, Result } from './model/result.ts';
import {
  DISPOSITIONS,
  EDIT_KINDS,
  SUGGESTION_KINDS,
  SUGGESTION_STATES,
  VERDICTS,
  type Verdict,
} from './model/vocabulary.ts';

/**
 * The one contract between the screen (or the command line) and the store. Each channel has the schema of its input and the
 * type of its answer; a query only reads, a command makes an edit, a job may take long and can be cancelled by its job id.
 */
export type ChannelKind = 'query' | 'command' | 'job';

interface Channel<I extends z.ZodType, O> {
  readonly kind: ChannelKind;
  readonly input: I;
  /** Carries the type of the answer; never read. */
  readonly output?: O;
}

function channel<O>() {
  return <I extends z.ZodType>(kind: ChannelKind, input: I): Channel<I, O> => ({ kind, input });
}

const id = z.uuid();
const nothing = z.object({}).strict();
const jobId = z.string().min(1).max(64);
/** Grids with a row a record; the other tables show inside these. */
export const GRIDS = [
  'claim',
  'figure',
  'source',
  'actor',
  'indicator',
  'topic',
  'event',
  'series',
  'observation',
  'target',
  'commitment',
] as const;
export type GridName = (typeof GRIDS)[number];

// --- Edits ---------------------------------------------------------------------------------------------------------

/**
 * Fields are given as the record's own, or as words that the host turns into them: a figure's `text` is read again into
 * value and interval unless those are given too; `period` and `basePeriod` (words), `indicator`, `subject`, `partner`,
 * `place`, `speaker`, `topic` (names) are found or created in the same edit. Null clears.
 */
const fields = z.record(z.string(), z.unknown());
export const changeSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('create'), table: tableNameSchema, id: id.optional(), fields }),
  z.object({ op: z.literal('update'), table: tableNameSchema, id, rev: z.int(), fields }),
  /** Deletes what hangs on the record as well (a claim's figures and anchors), clears what refers to it. */
  z.object({ op: z.literal('delete'), table: tableNameSchema, id, rev: z.int() }),
]);
export type Change = z.infer<typeof changeSchema>;

export interface EditAnswer {
  readonly seq: number;
  /** Ids of the created records, in the order of the `create` changes. */
  readonly created: readonly string[];
}

/** A finding that an edit would bring, take away or turn: its verdict before and after, null where it is not there. */
export interface FindingShift {
  readonly id: string;
  readonly check: CheckName;
  readonly title: string;
  readonly summary: string;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}

/** What an edit would do to the findings that are not dismissed. */
export interface EditPreview {
  /** Contradictions first; at most 50 of them. */
  readonly shifts: readonly FindingShift[];
  /** All of them, also those that `shifts` leaves out. */
  readonly total: number;
  /** How many more (or fewer) findings of each verdict there would be. */
  readonly difference: { readonly [V in Verdict]: number };
}

/** What a commit changed, sent to every window. Beyond 500 records of a table `ids` is null: reload the table. */
export interface ChangeSet {
  readonly seq: number;
  readonly label: string;
  readonly tables: { readonly [T in TableName]?: { readonly ids: readonly string[] | null } };
  readonly findings: boolean;
  readonly state: ProjectState;
}

export interface ProgressReport {
  readonly jobId: string;
  readonly label: string;
  readonly done: number;
  /** 0 while not known. */
  readonly total: number;
}

export type HostEvent =
  | { readonly type: 'change'; readonly change: ChangeSet }
  | { readonly type: 'progress'; readonly progress: ProgressReport };

// --- What the screens read: the rows themselves are in api-answers.ts ---------------------------------------------

export type * from './api-answers.ts';

const filterSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    column: z.string(),
    how: z.enum(['contains', 'equals', 'starts', 'blank', 'filled']),
    value: z.string(),
  }),
  z.object({
    kind: z.literal('number'),
    column: z.string(),
    how: z.enum(['=', '<', '>', '<=', '>=', 'between']),
    value: z.number(),
    to: z.number().optional(),
  }),
  /** One of these display values; null stands for empty. */
  z.object({ kind: z.literal('set'), column: z.string(), values: z.array(z.string().nullable()).max(1000) }),
]);
export type Filter = z.infer<typeof filterSchema>;

const viewSchema = z.object({
  table: z.enum(GRIDS),
  /** Full-text search in the words of the row and its quote. */
  search: z.string().max(1000).default(''),
  filters: z.array(filterSchema).max(50).default([]),
  sort: z
    .array(z.object({ column: z.string(), descending: z.boolean() }))
    .max(5)
    .default([]),
});
export type View = z.infer<typeof viewSchema>;

/** Which figures a chart is made of: those that a view of the grid of figures shows. */
export const chartViewSchema = z.object({
  search: z.string().max(1000).default(''),
  filters: z.array(filterSchema).max(50).default([]),
});
export type ChartView = z.infer<typeof chartViewSchema>;

// --- Import and export ---------------------------------------------------------------------------------------------

/** How a file is taken: recognised from name and content unless given. */
export const IMPORT_KINDS = ['document', 'figures', 'series', 'ledger'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const fileSchema = z.object({
  name: z.string().min(1).max(1000),
  bytes: z.instanceof(Uint8Array),
  as: z.enum(IMPORT_KINDS).optional(),
});
export type ImportFile = z.infer<typeof fileSchema>;

/** Which column of a table is which field; a column mapped to null is left out. */
export const mappingSchema = z.record(z.string(), z.string().nullable());
export type Mapping = z.infer<typeof mappingSchema>;

export const documentMetaSchema = z.object({
  title: z.string().max(1000),
  publisher: z.string().max(1000),
  author: z.string().max(1000),
  url: z.string().max(5000),
  published: z.iso.date().nullable(),
  retrieved: z.iso.date().nullable(),
  language: z.string().max(35),
});
export type DocumentMeta = z.infer<typeof documentMetaSchema>;

export interface DocumentPreview {
  readonly kind: 'document';
  readonly name: string;
  readonly meta: DocumentMeta;
  readonly text: string;
  readonly length: number;
  /** The source that has the same hash already. */
  readonly duplicateOf: { readonly id: string; readonly title: string } | null;
  /** The source that this seems to be another version of, and by what: its address, its title or its words. */
  readonly versionOf: {
    readonly id: string;
    readonly title: string;
    readonly by: 'address' | 'title' | 'words';
    /** The share of the stored text that stands in this one too, 0 to 1. */
    readonly share: number;
  } | null;
}

export interface TablePreview {
  readonly kind: 'figures' | 'series';
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: number;
  readonly encoding: string;
  readonly delimiter: string;
  readonly mapping: Mapping;
  /** The mapping was remembered from an earlier file with these columns. */
  readonly remembered: boolean;
  readonly fields: readonly { readonly field: string; readonly label: string; readonly required: boolean }[];
}

export interface LedgerPreview {
  readonly kind: 'ledger';
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
}

export type Preview = DocumentPreview | TablePreview | LedgerPreview;

export interface ImportAnswer {
  readonly seq: number | null;
  readonly created: { readonly [T in TableName]?: number };
  /** Files that were there already, by hash. */
  readonly skipped: readonly string[];
  readonly sourceIds: readonly string[];
  /** What became of the quotes of sources that came in a new version. */
  readonly reseated?: { readonly kept: number; readonly look: number; readonly lost: number };
  /** What was left out, a sentence each: columns that no field was given to, texts in a language that is not read. */
  readonly notes?: readonly string[];
}

export const REPORT_PARTS = ['summary', 'findings', 'figures', 'pledges', 'charts', 'sources', 'method'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

// --- The channels --------------------------------------------------------------------------------------------------

export const CHANNELS = {
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
  /**
   * Brings back what was after edit `seq` (0: before all): one field, one record, or all of the project; or takes back what
   * edit `seq` alone did. One edit of its own, undone like any other.
   */
  'history.restore': channel<EditAnswer>()(
    'command',
    z.discriminatedUnion('what', [
      z.object({ what: z.literal('field'), id, field: z.string().max(100), seq: z.int().min(0) }),
      z.object({ what: z.literal('record'), id, seq: z.int().min(0) }),
      z.object({ what: z.literal('edit'), seq: z.int().min(1) }),
      z.object({ what: z.literal('moment'), seq: z.int().min(0) }),
    ]),
  ),
  'history.get': channel<readonly HistoryChange[]>()(
    'query',
    z.object({ seq: z.int(), limit: z.int().min(1).max(1000).default(200) }),
  ),
  'import.preview': channel<Preview>()('query', fileSchema),
  'setting.get': channel<unknown>()('query', z.object({ key: z.string().max(200) })),

  'edit.apply': channel<EditAnswer>()(
    'command',
    z.object({ label: z.string().min(1).max(300), changes: z.array(changeSchema).min(1).max(10_000) }),
  ),
  /** What an edit would do to the findings. Nothing is written. */
  'edit.preview': channel<EditPreview>()('query', z.object({ changes: z.array(changeSchema).min(1).max(1000) })),
  'edit.undo': channel<EditAnswer>()('command', nothing),
  'edit.redo': channel<EditAnswer>()('command', nothing),
  'suggestion.accept': channel<EditAnswer>()(
    'command',
    z.object({
      ids: z.array(id).max(10_000).optional(),
      sourceId: id.optional(),
      kind: z.enum(SUGGESTION_KINDS).optional(),
      minConfidence: z.number().min(0).max(1).optional(),
      /** Changes that the person made to the one suggestion before taking it (fields as in edit.apply). */
      fields: fields.optional(),
    }),
  ),
  'suggestion.mark': channel<EditAnswer>()(
    'command',
    z.object({ ids: z.array(id).min(1).max(10_000), state: z.enum(SUGGESTION_STATES) }),
  ),
  /** Marks words of a source as a claim (`figure` false) or as a figure inside a new or given claim. */
  'source.annotate': channel<EditAnswer>()(
    'command',
    z.object({
      sourceId: id,
      start: z.int().min(0),
      end: z.int().min(0),
      as: z.enum(['claim', 'figure']),
      /** The fields go to the claim around the words, or to a new one of their sentence; for a figure, to the one marked there. */
      around: z.boolean().default(false),
      claimId: id.optional(),
      fields: fields.default({}),
    }),
  ),
  /** Seats a quote on other words of its source; `reread` makes its figure or claim say these words too. One edit. */
  'source.reseat': channel<EditAnswer>()(
    'command',
    z.object({
      anchorId: id,
      rev: z.int(),
      start: z.int().min(0),
      end: z.int().min(0),
      reread: z.boolean().default(false),
    }),
  ),
  /** Adds words of a source, of this or of another one, to a claim that is there. */
  'source.add-words': channel<EditAnswer>()(
    'command',
    z.object({ sourceId: id, start: z.int().min(0), end: z.int().min(0), claimId: id }),
  ),
  'finding.dispose': channel<EditAnswer>()(
    'command',
    z.object({ id: z.string(), state: z.enum(DISPOSITIONS), reason: z.string().max(5000) }),
  ),
  'setting.set': channel<null>()('command', z.object({ key: z.string().max(200), value: z.unknown() })),

  'import.run': channel<ImportAnswer>()(
    'job',
    z.object({
      jobId,
      files: z
        .array(
          fileSchema.extend({
            mapping: mappingSchema.optional(),
            meta: documentMetaSchema.partial().optional(),
            /** The source that the document is a newer version of: its text takes the place of that one's. */
            versionOf: id.optional(),
          }),
        )
        .min(1)
        .max(1000),
    }),
  ),
  /** Gives a source another text; its quotes are found again in it, what is read in it is proposed anew. One edit. */
  'source.retext': channel<RetextAnswer>()(
    'job',
    z.object({ jobId, id, rev: z.int(), text: z.string().min(1).max(MAX_SOURCE_TEXT) }),
  ),
  'report.render': channel<string>()(
    'job',
    z.object({
      jobId,
      format: z.enum(['html', 'md']),
      parts: z
        .array(z.enum(REPORT_PARTS))
        .min(1)
        .default([...REPORT_PARTS]),
    }),
  ),
  'export.render': channel<readonly { readonly name: string; readonly text: string }[]>()(
    'job',
    z.object({ jobId, format: z.enum(['yaml', 'csv']) }),
  ),
  /** The rows of one view of a grid as CSV. */
  'grid.export': channel<string>()('job', viewSchema.extend({ jobId })),
} as const;

export type ChannelName = keyof typeof CHANNELS;
/** What a caller gives (defaults may be left out). */
export type ChannelInput<C extends ChannelName> = z.input<(typeof CHANNELS)[C]['input']>;
/** What the host gets after the schema. */
export type ChannelParsed<C extends ChannelName> = z.output<(typeof CHANNELS)[C]['input']>;
export type ChannelOutput<C extends ChannelName> = (typeof CHANNELS)[C] extends Channel<z.ZodType, infer O> ? O : never;

/** What the screen and the command line hold: invoke a channel, cancel a job, hear of changes. */
export interface Api {
  invoke<C extends ChannelName>(name: C, input: ChannelInput<C>): Promise<Result<ChannelOutput<C>>>;
  cancel(jobId: string): void;
  subscribe(listener: (event: HostEvent) => void): () => void;
}

/** What the screen asks of the program around it: the desktop shell's dialogs, or the browser's download. */
export interface Shell {
  readonly kind: 'desktop' | 'served';
  /** Offers to save a file; false when the person cancelled. */
  save(suggestedName: string, mediaType: string, content: string): Promise<Result<boolean>>;
  /** A menu item or accelerator of the native menu, by the id of the command palette's action. */
  onMenu(listener: (action: string) => void): () => void;
}

export type { Fault, Result };
export { RECORD_SCHEMAS };
