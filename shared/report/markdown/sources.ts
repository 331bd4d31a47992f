import type { Highlight } from '../../api.ts';
import { formatNumber } from '../../quantity/format.ts';
import { paragraphAt } from '../../reading/paragraphs.ts';
import type { NamedSource, Outline } from '../outline.ts';
import { pieces } from '../quotes.ts';
import { CLAIM_WORDS, counted, seriesWords } from '../words.ts';
import { escapeMarkdown, linkTo, place, table } from './escape.ts';
import { spaced } from './findings.ts';

/** Every source with its metadata, its hash, its claims and its whole text, where all links lead. */
export function sourcesMarkdown(outline: Outline): string {
  if (outline.sources.length === 0) return 'The project holds no sources.\n';
  const { claims, totals } = outline;
  const more =
    totals.claims > claims.length
      ? `\n${counted(claims.length, 'claim')} of ${formatNumber(totals.claims)} are listed; the exports hold all of them.\n`
      : '';
  return `${outline.sources.map((source) => article(outline, source)).join('\n')}${more}${referenceData(outline)}`;
}

function referenceData({ data }: Outline): string {
  const series = data.series ?? [];
  if (series.length === 0) return '';
  const rows = series.map((one) => [
    escapeMarkdown([one.name, one.basis].filter((word) => word !== '').join(', ')),
    escapeMarkdown(one.origin === '' ? 'not told' : one.origin),
    escapeMarkdown(seriesWords(one)),
  ]);
  return `\n### Reference data\n\n${table(['Series', 'From', 'Values'], rows)}`;
}

function article(outline: Outline, named: NamedSource): string {
  const { source } = named.row;
  const meta = [
    ['Publisher', source.publisher],
    ['Author', source.author],
    ['Published', source.published ?? ''],
    ['Retrieved', source.retrieved ?? ''],
    ['Address', source.url],
    ['Language', source.language],
    ['File', source.fileName],
    ['Note', source.note],
    ['SHA-256', source.sha256],
  ].filter(([, value]) => value !== '');
  const claims = outline.claims
    .filter(({ row }) => row.sourceId === source.id)
    .map(({ name, row }) => [
      `${place(`row-${name}`)}${name}`,
      linkTo(outline.claimPlace(row.id), row.statement),
      CLAIM_WORDS[row.kind],
      escapeMarkdown(row.speaker ?? ''),
      escapeMarkdown(row.topic ?? ''),
    ]);
  const left = named.row.left ?? 0;
  const more =
    left === 0 ? '' : `\nThe text goes on for ${counted(left, 'more character')}; the hash is of the whole text.\n`;
  const listed = claims.length === 0 ? '' : `\n${table(['', 'Statement', 'Kind', 'Speaker', 'Topic'], claims)}`;
  return `${place(named.name)}\n### ${escapeMarkdown(source.title)}\n\n${meta.map(([label = '', value = '']) => `- ${label}: ${escapeMarkdown(value)}\n`).join('')}\n${text(outline, named)}${more}${listed}`;
}

function text(outline: Outline, { name: source, row, paragraphs, figures, claims }: NamedSource): string {
  const used = new Set<string>();
  const begins = new Map<number, string[]>();
  for (const { claimId, start } of claims) {
    const id = claimId === null ? null : outline.claimName(claimId);
    const at = Math.max(0, paragraphAt(paragraphs, start));
    if (id === null || used.has(id)) continue;
    used.add(id);
    begins.set(at, [...(begins.get(at) ?? []), id]);
  }
  let next = 0;
  let open: Highlight[] = [];
  return paragraphs
    .map((paragraph, index) => {
      open = open.filter((h) => h.end > paragraph.start);
      const stretches = [...open];
      for (let h = figures[next]; h !== undefined && h.start < paragraph.end; h = figures[next]) {
        if (h.end > paragraph.start) stretches.push(h);
        if (h.end > paragraph.end) open.push(h);
        next += 1;
      }
      const words = pieces(row.source.text, paragraph.start, paragraph.end, stretches).map((piece) => {
        const id = piece.of?.figureId == null ? null : outline.figureName(piece.of.figureId);
        if (piece.of === null) return spaced(piece.text);
        const first = id !== null && !used.has(id);
        if (first) used.add(id);
        const words = `**${linkTo(id !== null && outline.has('figures') ? `row-${id}` : null, piece.text)}**`;
        return `${first ? place(id) : ''}${words}`;
      });
      const places = [`${source}-p${index + 1}`, ...(begins.get(index) ?? [])].map(place).join('');
      const body = words.join('').trim();
      return `${places}${paragraph.number === null ? '' : `¶${paragraph.number} `}${paragraph.kind === 'heading' && !body.includes('**') ? `**${body}**` : body}\n`;
    })
    .join('\n');
}
