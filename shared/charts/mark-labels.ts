import type { CustomSeriesOption } from 'echarts/charts';
import type { ChartPalette } from './palette.ts';

/** The words of one figure and the place of its shape: UTC milliseconds, value in base units. */
export interface MarkLabel {
  readonly time: number;
  readonly value: number;
  readonly text: string;
  /** Of what stands behind the figures. */
  readonly soft?: true;
}

/** A rectangle of the picture, in pixels from its top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const FONT = 11;
const LINE = 15;
/** A little more than the mean width of a letter: no DOM is asked, so that the picture is the same everywhere. */
const LETTER = 6;
/** Half of the largest shape, with the air about it. */
const SHAPE = 8;
const LONGEST = 32;

/**
 * Boxes for words beside points, each `null` where it would lie on another point or other words. Tried above, below, to
 * the right and to the left, inside `area` (words above may stand over its upper edge). Earlier points choose first.
 */
export function placeLabels(
  points: readonly (readonly [x: number, y: number])[],
  widths: readonly number[],
  area: Box,
): readonly (Box | null)[] {
  const taken = points.map(([x, y]): Box => ({ x: x - SHAPE, y: y - SHAPE, width: 2 * SHAPE, height: 2 * SHAPE }));
  return points.map(([x, y], at) => {
    const width = widths[at] ?? 0;
    const centred = Math.max(area.x, Math.min(x - width / 2, area.x + area.width - width));
    const places: readonly (readonly [number, number])[] = [
      [centred, y - SHAPE - LINE],
      [centred, y + SHAPE],
      [x + SHAPE + 2, y - LINE / 2],
      [x - SHAPE - 2 - width, y - LINE / 2],
    ];
    const box = places
      .map(([left, top]): Box => ({ x: left, y: top, width, height: LINE }))
      .find((one) => isInside(one, area) && !taken.some((other) => overlap(one, other)));
    if (box === undefined) return null;
    taken.push(box);
    return box;
  });
}

function isInside(box: Box, area: Box): boolean {
  return (
    box.x >= area.x &&
    box.x + box.width <= area.x + area.width &&
    box.y >= area.y - LINE &&
    box.y + box.height <= area.y + area.height
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function short(text: string): string {
  if (text.length <= LONGEST) return text;
  // Half of a surrogate pair is no text that a file could hold.
  return `${text
    .slice(0, LONGEST - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}

/** The words of the figures as a series of their own, over everything; what has no room is left out. */
export function labels(marks: readonly MarkLabel[], palette: ChartPalette): CustomSeriesOption {
  const texts = marks.map((mark) => short(mark.text));
  return {
    id: 'words',
    type: 'custom',
    silent: true,
    z: 5,
    clip: false,
    encode: { x: 0, y: 1 },
    data: marks.map((mark) => [mark.time, mark.value]),
    renderItem: (params, api) => {
      const area = params.coordSys as unknown as Box;
      const points = marks.map((mark): readonly [number, number] => {
        const [x = 0, y = 0] = api.coord([mark.time, mark.value]);
        return [x, y];
      });
      const box = placeLabels(
        points,
        texts.map((text) => text.length * LETTER),
        area,
      )[params.dataIndex];
      if (box == null) return { type: 'group', children: [] };
      return {
        type: 'text',
        style: {
          text: texts[params.dataIndex] ?? '',
          x: box.x + box.width / 2,
          y: box.y + box.height / 2,
          align: 'center',
          verticalAlign: 'middle',
          fill: marks[params.dataIndex]?.soft === true ? palette.inkSoft : palette.ink,
          font: `${FONT}px ${palette.font}`,
        },
      };
    },
  };
}
