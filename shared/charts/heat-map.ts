import type { TopicCounts } from '../api.ts';
import { formatNumber } from '../quantity/format.ts';
import { fitText, textWidth, wrapText } from '../ruler/text-width.ts';
import type { ChartPalette } from './palette.ts';
import { diamond, type Picture, type PictureMark, rect, words } from './picture.ts';

const ROW = 30;
const LINE = 14;
const MOST_LABEL = 270;
const WIDEST = 170;
/** A cell narrower than this has its heading on one line more, and its two numbers close together. */
const ROOMY = 110;

/** Claims by topic and source: the darker, the more; a diamond with a count where some of them contradict others. */
export function heatMapPicture(data: TopicCounts, palette: ChartPalette, width: number): Picture {
  const { topics, sources } = data;
  const longest = topics.reduce((most, { name }) => Math.max(most, textWidth(name, 12)), 0);
  const labels = Math.min(MOST_LABEL, width / 3, longest + 16);
  const cell = Math.min(WIDEST, (width - labels) / Math.max(1, sources.length));
  const headings = sources.map(({ name }) => wrapText(name, 11, cell - 6, cell < ROOMY ? 3 : 2));
  const head = headings.reduce((most, lines) => Math.max(most, lines.length), 1) * LINE + 18;
  const inset = cell < ROOMY ? 7 : 12;
  const most = data.cells.reduce((max, one) => Math.max(max, one.claims), 1);
  const tint = palette.series[0] ?? palette.ink;
  const parts: string[] = [];
  const marks: PictureMark[] = [];
  headings.forEach((lines, column) => {
    lines.forEach((text, index) => {
      parts.push(
        words(labels + column * cell + 4, head - 8 - (lines.length - 1 - index) * LINE, text, {
          fill: palette.inkSoft,
          size: 11,
        }),
      );
    });
  });
  topics.forEach((topic, row) => {
    const y = head + row * ROW;
    parts.push(words(0, y + ROW / 2 + 4, fitText(topic.name, 12, labels - 12), { fill: palette.ink }));
    sources.forEach((source, column) => {
      const x = labels + column * cell;
      const found = data.cells.find((one) => one.topic === topic.id && one.source === source.id);
      if (found === undefined) {
        parts.push(rect(x + 1, y + 1, cell - 2, ROW - 2, `rx="3" fill="${palette.line}" fill-opacity="0.3"`));
        return;
      }
      // Never so dark that the number could not be read in the ink of the text.
      const strength = 0.08 + 0.42 * (found.claims / most);
      parts.push(
        rect(x + 1, y + 1, cell - 2, ROW - 2, `rx="3" fill="${tint}" fill-opacity="${strength.toFixed(3)}"`),
        words(x + inset, y + ROW / 2 + 4, formatNumber(found.claims), { fill: palette.ink, bold: true }),
      );
      if (found.contradictions > 0) {
        const count = formatNumber(found.contradictions);
        const at = x + cell - inset + 2 - textWidth(count, 11);
        // Where both numbers have no room beside each other, the diamond alone says that there are some.
        const both = at - 16 > x + inset + textWidth(formatNumber(found.claims), 12, true);
        parts.push(diamond(both ? at - 10 : x + cell - inset, y + ROW / 2, 5, palette.verdicts.contradiction));
        if (both) parts.push(words(at, y + ROW / 2 + 4, count, { fill: palette.ink, size: 11 }));
      }
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
    height: head + Math.max(1, topics.length) * ROW + 4,
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
