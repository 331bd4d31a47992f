import type { TopicCounts } from '../api.ts';
import { formatNumber } from '../quantity/format.ts';
import { fitText, wrapText } from '../ruler/text-width.ts';
import type { ChartPalette } from './palette.ts';
import { diamond, type Picture, type PictureMark, rect, words } from './picture.ts';

const ROW = 30;
const HEAD = 46;
const LABELS = 230;
const WIDEST = 170;

/** Claims by topic and source: the darker, the more; a diamond with a count where some of them contradict others. */
export function heatMapPicture(data: TopicCounts, palette: ChartPalette, width: number): Picture {
  const { topics, sources } = data;
  const cell = Math.min(WIDEST, (width - LABELS) / Math.max(1, sources.length));
  const most = data.cells.reduce((max, one) => Math.max(max, one.claims), 1);
  const tint = palette.series[0] ?? palette.ink;
  const parts: string[] = [];
  const marks: PictureMark[] = [];
  sources.forEach((source, column) => {
    const lines = wrapText(source.name, 11, cell - 10, 2);
    lines.forEach((text, index) => {
      parts.push(
        words(LABELS + column * cell + 4, HEAD - 8 - (lines.length - 1 - index) * 14, text, {
          fill: palette.inkSoft,
          size: 11,
        }),
      );
    });
  });
  topics.forEach((topic, row) => {
    const y = HEAD + row * ROW;
    parts.push(words(0, y + ROW / 2 + 4, fitText(topic.name, 12, LABELS - 12), { fill: palette.ink }));
    sources.forEach((source, column) => {
      const x = LABELS + column * cell;
      const found = data.cells.find((one) => one.topic === topic.id && one.source === source.id);
      if (found === undefined) {
        parts.push(rect(x + 1, y + 1, cell - 2, ROW - 2, `rx="3" fill="${palette.line}" fill-opacity="0.3"`));
        return;
      }
      // Never so dark that the number could not be read in the ink of the text.
      const strength = 0.08 + 0.42 * (found.claims / most);
      parts.push(
        rect(x + 1, y + 1, cell - 2, ROW - 2, `rx="3" fill="${tint}" fill-opacity="${strength.toFixed(3)}"`),
        words(x + 12, y + ROW / 2 + 4, formatNumber(found.claims), { fill: palette.ink, bold: true }),
      );
      if (found.contradictions > 0)
        parts.push(
          diamond(x + cell - 34, y + ROW / 2, 5, palette.verdicts.contradiction),
          words(x + cell - 24, y + ROW / 2 + 4, formatNumber(found.contradictions), { fill: palette.ink, size: 11 }),
        );
      const wrong = found.contradictions === 0 ? '' : `, ${formatNumber(found.contradictions)} contradicted`;
      marks.push({
        x: x + 1,
        y: y + 1,
        width: cell - 2,
        height: ROW - 2,
        label: `${topic.name}, ${source.name}: ${formatNumber(found.claims)} ${found.claims === 1 ? 'claim' : 'claims'}${wrong}`,
        quote: '',
        target: {
          kind: 'claims',
          topic: topic.id === '' ? null : topic.name,
          source: source.id === '' ? null : source.name,
        },
      });
    });
  });
  return {
    title: 'Claims by topic and source',
    width,
    height: HEAD + Math.max(1, topics.length) * ROW + 4,
    body: parts.join(''),
    marks,
    head: ['topic', 'source', 'claims', 'contradicted'],
    rows: data.cells.map((one) => [
      topics.find(({ id }) => id === one.topic)?.name ?? '',
      sources.find(({ id }) => id === one.source)?.name ?? '',
      one.claims,
      one.contradictions,
    ]),
    notes: [
      'The darker, the more claims; a diamond counts those that a finding contradicts.',
      ...(data.left === 0 ? [] : [`${formatNumber(data.left)} claims of further topics or sources are not drawn.`]),
    ],
  };
}
