import type { Highlight } from '../../api.ts';
import type { FigureKind } from '../../model/vocabulary.ts';
import { formatNumber } from '../../quantity/format.ts';
import { paragraphAt } from '../../reading/paragraphs.ts';
import { type Content, html, type Markup } from '../markup.ts';
import type { NamedSource, Outline } from '../outline.ts';
import { pieces } from '../quotes.ts';
import { CLAIM_WORDS, counted, seriesWords } from '../words.ts';

/** Every source with its metadata, its hash and its whole text, where all links of the report lead; and its claims. */
export function sourcesSection(outline: Outline): Markup {
  return html`<section id="sources" aria-labelledby="sources-h"><h2 id="sources-h">Sources</h2>
${outline.sources.length === 0 ? html`<p>The project holds no sources.</p>` : null}${outline.sources.map((source) => sourceArticle(outline, source))}${leftOutClaims(outline)}${referenceData(outline)}</section>
`;
}

function sourceArticle(outline: Outline, named: NamedSource): Markup {
  const { source } = named.row;
  const meta: readonly (readonly [string, string | null])[] = [
    ['Publisher', source.publisher],
    ['Author', source.author],
    ['Published', source.published],
    ['Retrieved', source.retrieved],
    ['Address', source.url],
    ['Language', source.language],
    ['File', source.fileName],
    ['Note', source.note],
  ];
  const claims = outline.claims.filter(({ row }) => row.sourceId === source.id);
  return html`<article aria-labelledby="${named.name}"><h3 id="${named.name}">${source.title}</h3>
<dl class="meta">${meta.map(([label, value]) => (value === null || value === '' ? null : html`<dt>${label}</dt><dd>${value}</dd>`))}<dt>SHA-256</dt><dd class="hash">${source.sha256}</dd></dl>
<div class="text"${source.language === '' ? null : html` lang="${source.language}"`}>
${paragraphs(outline, named)}</div>${leftNote(named)}
${
  claims.length === 0
    ? null
    : html`<h3>${counted(claims.length, 'claim')}</h3>
<div class="wide"><table><thead><tr><th scope="col"></th><th scope="col">Statement</th><th scope="col">Kind</th><th scope="col">Speaker</th><th scope="col">Topic</th><th scope="col">Status</th></tr></thead><tbody>
${claims.map(
  ({ name, row }) =>
    html`<tr id="row-${name}"><td class="soft">${name}</td><td>${outline.claimPlace(row.id) === null ? row.statement : html`<a href="#${name}">${row.statement}</a>`}</td><td>${CLAIM_WORDS[row.kind]}</td><td>${row.speaker}</td><td>${row.topic}</td><td>${row.status}</td></tr>
`,
)}</tbody></table></div>
`
}</article>
`;
}

/** What figures were held against, value by value: a verdict on reference data cannot be recomputed without them. */
function referenceData({ data }: Outline): Markup | null {
  const series = data.series ?? [];
  if (series.length === 0) return null;
  return html`<h3>Reference data</h3>
<div class="wide"><table><thead><tr><th scope="col">Series</th><th scope="col">From</th><th scope="col">Values</th></tr></thead><tbody>
${series.map(
  (one) =>
    html`<tr><td>${one.name}${one.basis === '' ? null : html`<br><span class="soft">${one.basis}</span>`}</td><td>${one.origin === '' ? html`<span class="soft">not told</span>` : one.origin}</td><td>${seriesWords(one)}</td></tr>
`,
)}</tbody></table></div>
`;
}

function leftNote({ row }: NamedSource): Markup | null {
  const left = row.left ?? 0;
  return left === 0
    ? null
    : html`<p class="soft">The text goes on for ${counted(left, 'more character')}; the hash is of the whole text.</p>`;
}

function leftOutClaims({ claims, totals }: Outline): Markup | null {
  return totals.claims > claims.length
    ? html`<p class="soft">${counted(claims.length, 'claim')} of ${formatNumber(totals.claims)} are listed; the exports hold all of them.</p>`
    : null;
}

/** The text, paragraph by paragraph: each has an id, and so has the first stretch of every figure and claim in it. */
function paragraphs(outline: Outline, { name: source, row, paragraphs: all, figures, claims }: NamedSource): Content {
  const { text } = row.source;
  const used = new Set<string>();
  const once = (id: string | null): string | null => {
    if (id === null || used.has(id)) return null;
    used.add(id);
    return id;
  };
  const begins = new Map<number, string[]>();
  for (const { claimId, start } of claims) {
    const id = once(claimId === null ? null : outline.claimName(claimId));
    const place = Math.max(0, paragraphAt(all, start));
    if (id !== null) begins.set(place, [...(begins.get(place) ?? []), id]);
  }
  let next = 0;
  let open: Highlight[] = [];
  return all.map((paragraph, index) => {
    // Stretches that reach into this paragraph from before, then those that begin in it.
    open = open.filter((h) => h.end > paragraph.start);
    const stretches = [...open];
    for (let h = figures[next]; h !== undefined && h.start < paragraph.end; h = figures[next]) {
      if (h.end > paragraph.start) stretches.push(h);
      if (h.end > paragraph.end) open.push(h);
      next += 1;
    }
    const words = pieces(text, paragraph.start, paragraph.end, stretches).map((piece) =>
      piece.of === null ? piece.text : figureMark(outline, piece.of, piece.text, once),
    );
    const refs = begins.get(index) ?? [];
    const id = `${source}-p${index + 1}`;
    return html`<div class="para${paragraph.kind === 'heading' ? ' head' : ''}" id="${id}">${paragraph.number === null ? html`<span class="p"></span>` : html`<a class="p" href="#${id}">${paragraph.number}</a>`}<p dir="auto">${words}</p><span class="refs">${refs.map((claim) => html`<a id="${claim}" href="#row-${claim}">${claim}</a>`)}</span></div>
`;
  });
}

function figureMark(
  outline: Outline,
  highlight: Highlight,
  words: string,
  once: (id: string | null) => string | null,
): Markup {
  const kind: FigureKind | null = highlight.figureKind;
  const name = highlight.figureId === null ? null : outline.figureName(highlight.figureId);
  const id = once(name);
  const attribute = id === null ? null : html` id="${id}"`;
  return name !== null && outline.has('figures')
    ? html`<a class="f ${kind ?? 'count'}"${attribute} href="#row-${name}">${words}</a>`
    : html`<span class="f ${kind ?? 'count'}"${attribute}>${words}</span>`;
}
