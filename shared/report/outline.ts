import type { ClaimRow, FigureRow, FindingDetail, Highlight, ReportPart } from '../api.ts';
import { CHECKS } from '../model/finding.ts';
import { VERDICTS, type Verdict } from '../model/vocabulary.ts';
import { type Paragraph, paragraphAt, paragraphsOf } from '../reading/paragraphs.ts';
import type { ReportData, ReportPledge, ReportSource } from './data.ts';
import type { ReportTotals } from './limits.ts';

/** A row with its name in the report ("F12") by which everything links to it. */
export interface Named<T> {
  readonly name: string;
  readonly row: T;
}

export interface NamedSource extends Named<ReportSource> {
  readonly paragraphs: readonly Paragraph[];
  /** Highlights of figures, and of claims, in the order of the text. */
  readonly figures: readonly Highlight[];
  readonly claims: readonly Highlight[];
}

/** Everything of a report in its one order, and where its links lead. */
export interface Outline {
  readonly data: ReportData;
  readonly totals: ReportTotals;
  has(part: ReportPart): boolean;
  readonly sources: readonly NamedSource[];
  readonly figures: readonly Named<FigureRow>[];
  readonly claims: readonly Named<ClaimRow>[];
  /** Open and accepted findings, the gravest first. */
  readonly findings: readonly Named<FindingDetail>[];
  readonly dismissed: readonly Named<FindingDetail>[];
  readonly pledges: readonly Named<ReportPledge>[];
  figureName(id: string): string | null;
  claimName(id: string): string | null;
  /** The id of the place that shows a figure's (claim's) words in the text of its source; null where the report has none. */
  figurePlace(id: string): string | null;
  claimPlace(id: string): string | null;
  /** "S1", the one-based place of the paragraph at an offset among all, and its number as the reader counts; null for a heading. */
  placeWords(
    sourceId: string | null,
    offset: number | null,
  ): { readonly source: string; readonly place: number; readonly paragraph: number | null } | null;
}

/** Sorts and names the rows of a report. The same rows give the same outline in whatever order they come. */
export function outlineOf(data: ReportData): Outline {
  const parts = new Set(data.parts);
  const sources = nameSources(data.sources);
  const rank = new Map(sources.map((source, index) => [source.row.source.id, index]));
  const place = (row: {
    readonly sourceId: string | null;
    readonly start: number | null;
    readonly id: string;
  }): Key => [
    row.sourceId === null ? sources.length : (rank.get(row.sourceId) ?? sources.length),
    row.start ?? Number.POSITIVE_INFINITY,
    row.id,
  ];
  const findingKey = (finding: FindingDetail): Key => {
    const at = finding.quotes[0]?.figure ?? finding.claims[0] ?? { sourceId: null, start: null, id: '' };
    const [source = 0, start = 0] = place(at);
    return [
      VERDICTS.indexOf(finding.verdict),
      CHECKS.indexOf(finding.check),
      source,
      start,
      finding.summary,
      finding.id,
    ];
  };
  const figures = named('F', sortBy(data.figures, place));
  const claims = named('C', sortBy(data.claims, place));
  const pledges = named('T', sortBy(data.pledges, place));
  const shown = data.findings.filter((finding) => finding.disposition !== 'dismissed');
  const findings = named('N', sortBy(shown, findingKey));
  const dismissed = named(
    'D',
    sortBy(
      data.findings.filter((f) => f.disposition === 'dismissed'),
      findingKey,
    ),
  );

  const figureNames = new Map(figures.map(({ name, row }) => [row.id, name]));
  const claimNames = new Map(claims.map(({ name, row }) => [row.id, name]));
  const marked = new Set(sources.flatMap((source) => source.figures.map((h) => h.figureId)));
  const told = new Set(sources.flatMap((source) => source.claims.map((h) => h.claimId)));
  const bySource = new Map(sources.map((source) => [source.row.source.id, source]));
  const withText = parts.has('sources');
  return {
    data,
    totals: data.totals ?? totalsOf(data),
    has: (part) => parts.has(part),
    sources,
    figures,
    claims,
    findings,
    dismissed,
    pledges,
    figureName: (id) => figureNames.get(id) ?? null,
    claimName: (id) => claimNames.get(id) ?? null,
    figurePlace: (id) => (withText && marked.has(id) ? (figureNames.get(id) ?? null) : null),
    claimPlace: (id) => (withText && told.has(id) ? (claimNames.get(id) ?? null) : null),
    placeWords: (sourceId, offset) => {
      const source = sourceId === null ? undefined : bySource.get(sourceId);
      if (source === undefined || offset === null) return null;
      // The paragraphs that were left out are not numbered.
      if ((source.row.left ?? 0) > 0 && offset >= source.row.source.text.length) return null;
      const index = Math.max(0, paragraphAt(source.paragraphs, offset));
      return { source: source.name, place: index + 1, paragraph: source.paragraphs[index]?.number ?? null };
    },
  };
}

function totalsOf(data: ReportData): ReportTotals {
  const standing = data.findings.filter(({ disposition }) => disposition !== 'dismissed');
  const of = (verdict: Verdict): number => standing.filter((finding) => finding.verdict === verdict).length;
  return {
    sources: data.sources.length,
    claims: data.claims.length,
    figures: data.figures.length,
    findings: {
      contradiction: of('contradiction'),
      'holds-within-rounding': of('holds-within-rounding'),
      'cannot-tell': of('cannot-tell'),
      holds: of('holds'),
    },
    dismissed: data.findings.length - standing.length,
    dismissedContradictions: data.findings.filter((f) => f.disposition === 'dismissed' && f.verdict === 'contradiction')
      .length,
    pledges: {
      target: data.pledges.filter(({ kind }) => kind === 'target').length,
      commitment: data.pledges.filter(({ kind }) => kind === 'commitment').length,
    },
  };
}

/** All standing findings together. */
export function findingTotal({ findings }: ReportTotals): number {
  return VERDICTS.reduce((sum, verdict) => sum + findings[verdict], 0);
}

type Key = readonly (string | number)[];

/** Sorts by keys compared part by part: numbers by size, texts by UTF-16 units, so that no locale decides. */
function sortBy<T>(rows: readonly T[], key: (row: T) => Key): readonly T[] {
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ row }) => row);
}

function compareKeys(a: Key, b: Key): number {
  for (const [index, x] of a.entries()) {
    const y = b[index] ?? '';
    if (x < y) return -1;
    if (x > y) return 1;
  }
  return 0;
}

function named<T>(letter: string, rows: readonly T[]): readonly Named<T>[] {
  return rows.map((row, index) => ({ name: `${letter}${index + 1}`, row }));
}

function nameSources(sources: readonly ReportSource[]): readonly NamedSource[] {
  const sorted = sortBy(sources, ({ source }) => [source.published ?? '9999', source.title, source.sha256, source.id]);
  return named('S', sorted).map(({ name, row }) => {
    const inOrder = (highlights: readonly Highlight[]): readonly Highlight[] =>
      sortBy(highlights, (h) => [h.start, -h.end, h.figureId ?? '', h.claimId ?? '']);
    return {
      name,
      row,
      paragraphs: paragraphsOf(row.source.text),
      figures: inOrder(row.highlights.filter((h) => h.figureId !== null)),
      claims: inOrder(row.highlights.filter((h) => h.figureId === null && h.claimId !== null)),
    };
  });
}
