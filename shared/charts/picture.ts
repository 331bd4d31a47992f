import { escapeXml } from '../ruler/escape.ts';
import type { ChartPalette } from './palette.ts';

/** What a mark of a picture opens. */
export type MarkTarget =
  | { readonly kind: 'figure'; readonly id: string }
  | { readonly kind: 'finding'; readonly id: string }
  | { readonly kind: 'quote'; readonly sourceId: string; readonly start: number | null; readonly end: number | null }
  | { readonly kind: 'claims'; readonly topic: string | null; readonly source: string | null };

/** A place of a picture that a person can point at, reach by key and open. */
export interface PictureMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What it is, in words. */
  readonly label: string;
  /** The words of the source that it stands on. */
  readonly quote: string;
  readonly target: MarkTarget | null;
}

export type PictureCell = string | number | null;

/** A chart drawn without a library: the same data give the same bytes everywhere. `rows` say what it shows, for tables and CSV. */
export interface Picture {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** The inside of the SVG element. */
  readonly body: string;
  readonly marks: readonly PictureMark[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly PictureCell[])[];
  /** What a reader has to know beside the picture: what was left out, what the axes are. */
  readonly notes: readonly string[];
}

/** The whole picture as one standalone SVG element that scales with its frame. */
export function pictureSvg({ title, width, height, body }: Picture, palette: ChartPalette): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}" role="img" aria-label="${escapeXml(title)}" font-family="${escapeXml(palette.font)}" font-size="12" style="font-variant-numeric:tabular-nums">${body}</svg>`;
}

/** A number as it stands in an attribute: two digits are finer than any screen. */
export function n(value: number): string {
  return String(Number(value.toFixed(2)));
}

interface TextLook {
  readonly fill: string;
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
}

/** Words at a place; `y` is their baseline. */
export function words(
  x: number,
  y: number,
  text: string,
  { fill, size = 12, anchor = 'start', bold }: TextLook,
): string {
  return `<text x="${n(x)}" y="${n(y)}" font-size="${size}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${bold === true ? ' font-weight="600"' : ''} fill="${fill}">${escapeXml(text)}</text>`;
}

/** A rectangle; `rest` is further attributes. */
export function rect(x: number, y: number, width: number, height: number, rest: string): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(Math.max(0, width))}" height="${n(Math.max(0, height))}" ${rest}/>`;
}

/** A straight line; `rest` is further attributes. */
export function line(x1: number, y1: number, x2: number, y2: number, stroke: string, rest = ''): string {
  return `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${stroke}"${rest === '' ? '' : ` ${rest}`}/>`;
}

/** The sign of a contradiction: a filled diamond. */
export function diamond(x: number, y: number, size: number, fill: string): string {
  return `<path d="M${n(x)},${n(y - size)}L${n(x + size)},${n(y)}L${n(x)},${n(y + size)}L${n(x - size)},${n(y)}Z" fill="${fill}"/>`;
}
