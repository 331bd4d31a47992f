import type { Verdict } from '../model/vocabulary.ts';
import { escapeXml } from './escape.ts';
import type { RulerPalette, RulerTint } from './palette.ts';
import { AXIS_SIZE } from './scale.ts';
import type { RulerBand, RulerLayout, RulerMark, RulerRow, RulerText } from './types.ts';

/**
 * The ruler as one standalone SVG element that scales with its frame. What is computed takes the colour of `verdict`;
 * without one, that of a contradiction where a gap is marked. No script, no style sheet, no reference to anything outside.
 */
export function rulerSvg(layout: RulerLayout, palette: RulerPalette, verdict: Verdict | null = null): string {
  const { width, height, axis } = layout;
  const shown = verdict ?? (layout.mark?.kind === 'gap' ? 'contradiction' : 'holds');
  const tone = palette.verdicts[shown];
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"`,
    ` aria-label="${escapeXml(layout.description)}" font-family="${escapeXml(palette.font)}" style="font-variant-numeric:tabular-nums">`,
    line(axis.left, axis.y, axis.right, axis.y, palette.lineStrong),
    ...axis.ticks.flatMap((tick) => [
      line(tick.x, axis.y, tick.x, axis.y + 5, palette.lineStrong),
      `<text x="${n(tick.x)}" y="${n(axis.y + 18)}" text-anchor="middle" font-size="${AXIS_SIZE}" fill="${palette.inkFaint}">${escapeXml(tick.text)}</text>`,
    ]),
    axis.unit === null ? '' : words(axis.unit, palette.inkFaint),
    layout.mark?.kind === 'gap' ? drawGap(layout.mark, layout, tone.ink) : '',
    ...layout.rows.map((row) => drawBar(row, barColours(row, layout.tint, palette, tone), palette)),
    ...layout.bands.map((band) => drawBand(band, palette.verdicts['holds-within-rounding'].ink)),
    layout.mark?.kind === 'overlap' ? drawOverlap(layout.mark, tone.ink) : '',
    ...layout.rows.map((row) => drawWords(row, barColours(row, layout.tint, palette, tone), palette)),
    layout.mark === null ? '' : backed(layout.mark.text, tone.ink, palette.ground),
    '</svg>',
  ];
  return parts.join('');
}

interface BarColours {
  readonly fill: string;
  readonly stroke: string;
  readonly ink: string;
  readonly width: number;
}

function barColours(row: RulerRow, tint: RulerTint, palette: RulerPalette, tone: Tone): BarColours {
  const { holds } = palette.verdicts;
  switch (row.bar.tone) {
    case 'stated':
      return { fill: palette.stated[tint], stroke: palette.inkFaint, ink: palette.ink, width: 1 };
    case 'computed':
      return { fill: tone.soft, stroke: tone.ink, ink: tone.ink, width: 1.5 };
    case 'hint':
      return { fill: holds.soft, stroke: holds.ink, ink: holds.ink, width: 1 };
    default:
      return row.bar.tone satisfies never;
  }
}

interface Tone {
  readonly ink: string;
  readonly soft: string;
}

function drawBar(row: RulerRow, colours: BarColours, palette: RulerPalette): string {
  const shape = `<path d="${outline(row)}" fill="${colours.fill}" stroke="${colours.stroke}" stroke-width="${colours.width}" stroke-linejoin="round"><title>${escapeXml(row.bar.label)}</title></path>`;
  if (row.tick === null) return shape;
  return `${shape}<line x1="${n(row.tick)}" y1="${n(row.y - 2)}" x2="${n(row.tick)}" y2="${n(row.y + row.height + 2)}" stroke="${palette.ink}" stroke-width="2"/>`;
}

function drawWords(row: RulerRow, colours: BarColours, palette: RulerPalette): string {
  const ends = row.ends.map((end) => (end.bold ? backed(end, colours.ink, palette.ground) : words(end, palette.ink)));
  return [...row.label.map((label) => backed(label, palette.inkSoft, palette.ground)), ...ends].join('');
}

/** A bar with round corners; an open side is the tip of an arrow. */
function outline({ x, y, width, height, openLeft, openRight }: RulerRow): string {
  const until = x + width;
  const tip = Math.min(9, width / 2);
  const round = Math.min(3, width / 2);
  const left = openLeft
    ? `L${n(x + tip)} ${n(y + height)}L${n(x)} ${n(y + height / 2)}L${n(x + tip)} ${n(y)}Z`
    : `L${n(x + round)} ${n(y + height)}Q${n(x)} ${n(y + height)} ${n(x)} ${n(y + height - round)}L${n(x)} ${n(y + round)}Q${n(x)} ${n(y)} ${n(x + round)} ${n(y)}Z`;
  const right = openRight
    ? `L${n(until - tip)} ${n(y)}L${n(until)} ${n(y + height / 2)}L${n(until - tip)} ${n(y + height)}`
    : `L${n(until - round)} ${n(y)}Q${n(until)} ${n(y)} ${n(until)} ${n(y + round)}L${n(until)} ${n(y + height - round)}Q${n(until)} ${n(y + height)} ${n(until - round)} ${n(y + height)}`;
  return `M${n(x + (openLeft ? tip : round))} ${n(y)}${right}${left}`;
}

function drawBand({ x, y, width, height }: RulerBand, ink: string): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${ink}" fill-opacity="0.3"/>`;
}

function drawOverlap(mark: RulerMark, ink: string): string {
  return `<rect x="${n(mark.x)}" y="${n(mark.top - 2)}" width="${n(mark.width)}" height="${n(mark.bottom - mark.top + 4)}" fill="${ink}" fill-opacity="0.22"/>`;
}

/** The line that measures the gap, with thin guides to it from the edges of both bars. */
function drawGap(mark: RulerMark, layout: RulerLayout, ink: string): string {
  const until = mark.x + mark.width;
  const first = layout.rows.find((row) => row.y === mark.top);
  const firstIsLeft = first !== undefined && Math.abs(first.x + first.width - mark.x) <= 2;
  const [down, up] = firstIsLeft ? [mark.x, until] : [until, mark.x];
  const rowHeight = first?.height ?? 0;
  return [
    guide(down, mark.top + rowHeight, mark.y, ink),
    guide(up, mark.y, mark.bottom - rowHeight, ink),
    `<line x1="${n(mark.x)}" y1="${n(mark.y)}" x2="${n(until)}" y2="${n(mark.y)}" stroke="${ink}" stroke-width="1.5" stroke-dasharray="4 3"/>`,
  ].join('');
}

/** Words with a rim in the colour of the ground, so that guides and bands do not strike them through. */
function backed(text: RulerText, fill: string, ground: string): string {
  return words(text, fill, ` stroke="${ground}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`);
}

function guide(x: number, from: number, until: number, ink: string): string {
  return `<line x1="${n(x)}" y1="${n(from)}" x2="${n(x)}" y2="${n(until)}" stroke="${ink}" stroke-opacity="0.6" stroke-dasharray="1 3"/>`;
}

function line(x1: number, y1: number, x2: number, y2: number, stroke: string): string {
  return `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${stroke}"/>`;
}

function words({ text, x, y, anchor, size, bold }: RulerText, fill: string, more = ''): string {
  const weight = bold ? ' font-weight="600"' : '';
  const align = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${n(x)}" y="${n(y)}" font-size="${size}"${weight}${align} fill="${fill}"${more}>${escapeXml(text)}</text>`;
}

function n(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}
