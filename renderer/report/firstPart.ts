import type { ReportPart } from '../../shared/api.ts';

/** With more figures than this a whole preview takes long enough to be waited for. */
const LARGE = 20_000;

/** Whether a project of so many figures is previewed in two steps. */
export function isLarge(figures: number): boolean {
  return figures > LARGE;
}

/** What the preview draws: all parts, or of a large project the summary alone until the rest is asked for. */
export interface PreviewParts {
  readonly parts: readonly ReportPart[];
  /** More parts are chosen than are drawn. */
  readonly first: boolean;
}

/** The parts to draw of those that are chosen. */
export function previewParts(chosen: readonly ReportPart[], large: boolean, wantsAll: boolean): PreviewParts {
  if (!large || wantsAll) return { parts: chosen, first: false };
  const parts = chosen.filter((part) => part === 'summary');
  return { parts, first: parts.length < chosen.length };
}
