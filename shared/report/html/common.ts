import type { Verdict } from '../../model/vocabulary.ts';
import { leftOut } from '../limits.ts';
import { html, type Markup } from '../markup.ts';
import type { Outline } from '../outline.ts';
import { VERDICT_WORDS } from '../words.ts';

/** A verdict as shape and word. */
export function verdictMark(verdict: Verdict): Markup {
  return html`<span class="v ${verdict}">${VERDICT_WORDS[verdict]}</span>`;
}

/** Says how many more there are than the report lists; nothing where it lists all. */
export function leftOutNote(listed: number, total: number, where: 'check' | 'export'): Markup | null {
  const words = leftOut(listed, total, where);
  return words === null ? null : html`<p class="soft">… ${words}</p>`;
}

/** Words that lead to a figure: to its words in the source, else to its row, else just the words. */
export function figureLink(outline: Outline, id: string, words: string): Markup {
  const name = outline.figureName(id);
  if (name === null) return html`${words}`;
  const place = outline.figurePlace(id) ?? (outline.has('figures') ? `row-${name}` : null);
  return place === null ? html`${words}` : html`<a href="#${place}">${words}</a>`;
}

/** A claim's words as a link to where they stand in the source, where the report shows that. */
export function claimLink(outline: Outline, id: string, words: string): Markup {
  const place = outline.claimPlace(id);
  return place === null ? html`${words}` : html`<a href="#${place}">${words}</a>`;
}

/** "Brief on the cooperation meeting, ¶4", linked to the paragraph where the report shows the text. */
export function sourceLink(
  outline: Outline,
  sourceId: string | null,
  title: string | null,
  start: number | null,
): Markup | null {
  if (title === null) return null;
  const place = outline.placeWords(sourceId, start);
  if (place === null) return html`${title}`;
  const words = place.paragraph === null ? title : `${title}, ¶${place.paragraph}`;
  return outline.has('sources') ? html`<a href="#${place.source}-p${place.place}">${words}</a>` : html`${words}`;
}
