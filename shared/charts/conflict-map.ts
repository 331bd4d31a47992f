import type { Conflicts } from '../api.ts';
import { formatNumber } from '../quantity/format.ts';
import { fitText } from '../ruler/text-width.ts';
import type { ChartPalette } from './palette.ts';
import { diamond, n, type Picture, type PictureMark, words } from './picture.ts';

const ROW = 30;
const ARCS = 190;
const HEAD = 24;

/**
 * Which claims contradict which: the claims in the order of their sources, an arc between two that cannot both be true, and a
 * diamond alone at one that cannot be true by itself.
 */
export function conflictPicture(data: Conflicts, palette: ChartPalette, width: number): Picture {
  const colour = palette.verdicts.contradiction;
  const place = new Map<string, number>();
  const parts: string[] = [];
  const marks: PictureMark[] = [];
  let y = 0;
  let source: string | null | undefined;
  for (const claim of data.claims) {
    if (claim.source !== source) {
      source = claim.source;
      parts.push(
        words(ARCS, y + 16, source ?? 'Entered without a document', { fill: palette.inkSoft, size: 11, bold: true }),
      );
      y += HEAD;
    }
    const at = y + ROW / 2;
    place.set(claim.id, at);
    parts.push(
      `<circle cx="${ARCS - 8}" cy="${n(at)}" r="3" fill="${palette.inkSoft}"/>`,
      words(ARCS + 4, at + 4, fitText(claim.statement, 12.5, width - ARCS - 8), { fill: palette.ink, size: 12.5 }),
    );
    marks.push({
      x: ARCS,
      y: y + 2,
      width: width - ARCS,
      height: ROW - 4,
      label: [claim.statement, claim.speaker, claim.source].filter(Boolean).join(' · '),
      quote: claim.statement,
      target:
        claim.sourceId === null
          ? null
          : { kind: 'quote', sourceId: claim.sourceId, start: claim.start, end: claim.end },
    });
    y += ROW;
  }
  const arcs = data.links
    .flatMap((link) => {
      const [from, to] = [place.get(link.a), place.get(link.b)];
      return from === undefined || to === undefined ? [] : [{ link, from, to }];
    })
    .toSorted((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from));
  const taken: { readonly x: number; readonly y: number }[] = [];
  const longest = arcs.reduce((most, arc) => Math.max(most, Math.abs(arc.to - arc.from)), 1);
  for (const { link, from, to } of arcs) {
    const deep = from === to ? 26 : 34 + (Math.abs(to - from) / longest) * (ARCS - 74);
    let at = { x: ARCS - 8 - deep, y: (from + to) / 2 };
    // Findings of the same two claims stand beside each other.
    while (taken.some((other) => Math.abs(other.x - at.x) < 18 && Math.abs(other.y - at.y) < 18)) {
      at = { ...at, y: at.y + 18 };
    }
    taken.push(at);
    if (from !== to) {
      const bend = ARCS - 8 - deep * (4 / 3);
      parts.push(
        `<path d="M${ARCS - 8},${n(from)}C${n(bend)},${n(from)} ${n(bend)},${n(to)} ${ARCS - 8},${n(to)}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-opacity="0.75"/>`,
      );
    }
    parts.push(diamond(at.x, at.y, 6, colour));
    marks.push({
      x: at.x - 12,
      y: at.y - 12,
      width: 24,
      height: 24,
      label: `${link.title}: ${link.summary}`,
      quote: '',
      target: { kind: 'finding', id: link.findingId },
    });
  }
  const claims = new Map(data.claims.map((claim) => [claim.id, claim]));
  return {
    title: 'Which claims contradict which',
    width,
    height: Math.max(y, ...taken.map((one) => one.y + 16), 40) + 6,
    body: parts.join(''),
    marks,
    head: ['claim', 'source', 'contradicts', 'its source', 'finding'],
    rows: data.links.map((link) => [
      claims.get(link.a)?.statement ?? '',
      claims.get(link.a)?.source ?? '',
      link.a === link.b ? 'itself' : (claims.get(link.b)?.statement ?? ''),
      link.a === link.b ? '' : (claims.get(link.b)?.source ?? ''),
      link.summary,
    ]),
    notes: [
      'An arc joins two claims that cannot both be true; a diamond alone stands at one that cannot be true as it is read.',
      ...(data.left === 0 ? [] : [`${formatNumber(data.left)} more contradictions are not drawn.`]),
    ],
  };
}
