import { type EChartsType, init } from 'echarts/core';
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import type { ChartScale } from '../../shared/charts/chart-scale.ts';
import { markInterval } from '../../shared/charts/chart-table.ts';
import type { ChartPalette } from '../../shared/charts/palette.ts';
import { MARK_SERIES, timeChartOption } from '../../shared/charts/time-chart.ts';
// Registers what the picture is made of.
import '../../shared/charts/time-chart-svg.ts';
import { type ChartMark, markName, type TimeChart } from '../../shared/charts/time-charts.ts';
import { formatQuantity } from '../../shared/quantity/format.ts';
import { useShown } from '../state/navigation.ts';
import { Verdict } from '../ui/Verdict.tsx';
import { plural } from '../words/plural.ts';
import { useTurnToDraw } from './useTurnToDraw.ts';

interface TimeChartViewProps {
  readonly chart: TimeChart;
  readonly palette: ChartPalette;
  readonly scale: ChartScale;
  readonly onOpen: (mark: ChartMark) => void;
}

interface Pointed {
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

const WIDTH = 300;

/** A chart that answers: point at a mark, or step with the arrows, to read its quote; click or Enter opens it. */
export function TimeChartView({ chart, palette, scale, onOpen }: TimeChartViewProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const picture = useRef<EChartsType | null>(null);
  const drawn = useRef<readonly unknown[]>([]);
  const turn = useTurnToDraw(frame);
  const shown = useShown();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const open = useRef(onOpen);
  const marks = useRef(chart.marks);
  useEffect(() => {
    open.current = onOpen;
    marks.current = chart.marks;
  });

  useEffect(() => {
    const element = frame.current;
    if (element === null || !turn) return;
    const held = init(element, null, { renderer: 'svg' });
    picture.current = held;
    held.on('click', (event) => {
      const mark = MARK_SERIES.includes(event.seriesId ?? '') ? marks.current[event.dataIndex] : undefined;
      if (mark !== undefined) open.current(mark);
    });
    held.on('mouseover', (event) => {
      if (!MARK_SERIES.includes(event.seriesId ?? '')) return;
      const place = event.event;
      setPointed({ at: event.dataIndex, x: place?.offsetX ?? 0, y: place?.offsetY ?? 0 });
    });
    held.on('mouseout', () => setPointed(null));
    const observer = new ResizeObserver(() => {
      // It speaks up at once where it begins to watch; what has its size already is not drawn a second time.
      if (element.clientWidth !== held.getWidth() || element.clientHeight !== held.getHeight()) held.resize();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      held.dispose();
      picture.current = null;
      drawn.current = [];
    };
  }, [turn]);

  useEffect(() => {
    setPointed(null);
    const held = picture.current;
    const wanted = [chart, palette, scale];
    if (held === null || !turn || wanted.every((part, at) => part === drawn.current[at])) return;
    // Out of sight it stays as it was until the person comes back.
    if (!shown && drawn.current.length > 0) return;
    drawn.current = wanted;
    held.setOption(timeChartOption(chart, palette, scale), { notMerge: true });
  }, [turn, chart, palette, scale, shown]);

  const stepTo = (at: number): void => {
    const mark = chart.marks[at];
    if (mark === undefined) return;
    const middle = (Date.parse(mark.start) + Date.parse(mark.end)) / 2;
    const value = mark.value ?? mark.low ?? mark.high ?? 0;
    const [x = 0, y = 0] = picture.current?.convertToPixel({ gridIndex: 0 }, [middle, value]) ?? [];
    setPointed({ at, x, y });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = chart.marks.length - 1;
    const at = pointed?.at ?? -1;
    switch (event.key) {
      case 'ArrowRight':
        stepTo(Math.min(last, at + 1));
        break;
      case 'ArrowLeft':
        stepTo(Math.max(0, at < 0 ? last : at - 1));
        break;
      case 'Home':
        stepTo(0);
        break;
      case 'End':
        stepTo(last);
        break;
      case 'Enter': {
        const mark = chart.marks[at];
        if (mark !== undefined) onOpen(mark);
        break;
      }
      case 'Escape':
        setPointed(null);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const mark = pointed === null ? undefined : chart.marks[pointed.at];
  const width = frame.current?.clientWidth ?? 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of marks, no fieldset
    <div
      className="chart-frame"
      role="group"
      aria-label={`${chart.title}: arrows step through ${plural(chart.marks.length, 'figure')}, Enter opens one`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the marks are reached with the arrows from here
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => setPointed(null)}
    >
      <div className={chart.marks.length < 3 ? 'chart-picture chart-low' : 'chart-picture'} ref={frame} />
      <div className="unseen" aria-live="polite">
        {mark === undefined ? '' : `${mark.period}: ${mark.text}, ${markInterval(mark)}`}
      </div>
      {mark === undefined || pointed === null ? null : (
        <div
          className="chart-tip"
          style={{
            left: Math.max(4, Math.min(pointed.x + 14, width - WIDTH - 4)),
            top: pointed.y + 16,
            width: WIDTH,
          }}
        >
          <Tip mark={mark} />
        </div>
      )}
    </div>
  );
}

function Tip({ mark }: { readonly mark: ChartMark }): ReactElement {
  return (
    <>
      <q className="read-face">{mark.quote === '' ? mark.text : mark.quote}</q>
      <div className="num">
        <b>{formatQuantity(mark.value, mark.unit, mark.currency)}</b>{' '}
        <span className="quiet">{markInterval(mark)}</span>
      </div>
      <div className="quiet">{[markName(mark), mark.period, mark.speaker].filter(Boolean).join(' · ')}</div>
      {mark.verdict === null ? null : <Verdict verdict={mark.verdict} />}
    </>
  );
}
