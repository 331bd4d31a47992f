import { type ReactElement, useEffect, useState } from 'react';
import { formatInterval, formatNumber } from '../../shared/quantity/format.ts';
import { interval } from '../../shared/quantity/interval.ts';
import { api } from '../host/api.ts';
import { useReach } from '../keys/reach.ts';
import { openQuote } from '../state/navigation.ts';
import { Button } from '../ui/Button.tsx';
import { Verdict } from '../ui/Verdict.tsx';
import { figureValue } from '../words/figures.ts';
import type { GridRow } from './grid-column.ts';
import { counted, rowName } from './hanging.ts';
import { type QuotePlace, quotePlace } from './quote-place.ts';

/** Where a row stands in a source, if it does. */
export function placeOf(
  row: GridRow | null,
): { readonly sourceId: string; readonly start: number; readonly end: number } | null {
  if (row === null || !('sourceId' in row) || row.sourceId === null || row.start === null) return null;
  return { sourceId: row.sourceId, start: row.start, end: row.end ?? row.start };
}

/** A row told in full: its words in place, what they mean, and the way to the source. */
export function RowDetail({ row }: { readonly row: GridRow | null }): ReactElement {
  const place = placeOf(row);
  const [held, setHeld] = useState<{ readonly key: string; readonly quote: QuotePlace; readonly title: string } | null>(
    null,
  );
  const key = place === null ? '' : `${place.sourceId} ${place.start} ${place.end}`;
  useEffect(() => {
    let current = true;
    const [id, start, end] = key.split(' ');
    if (!id) return;
    // Stepping fast through rows asks only for the one that is stayed on.
    const timer = setTimeout(() => {
      void api.invoke('source.part', { id, start: Number(start), end: Number(end) }).then((answer) => {
        if (!current || !answer.ok) return;
        const { title, from, text } = answer.value;
        setHeld({ key, title, quote: quotePlace(text, Number(start) - from, Number(end) - from) });
      });
    }, 60);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key]);
  const shown = held?.key === key ? held : null;
  const lettersAct = useReach() === 'screen';
  return (
    <section className={row === null ? 'row-detail row-hint' : 'row-detail'} aria-label="The row in its place">
      {row === null ? (
        <p>Step onto a row to see its words in place.</p>
      ) : (
        <>
          <div className="row-quote">
            {place === null ? <Plain row={row} /> : shown === null ? null : <Quote row={row} quote={shown.quote} />}
          </div>
          <div className="row-facts">
            <Facts row={row} title={shown?.title ?? null} />
            {place === null ? null : (
              <Button
                icon="quote"
                // In a cell, letters write.
                keys={lettersAct ? 's' : 'Shift+Enter'}
                onClick={() => openQuote(place.sourceId, place.start, place.end)}
              >
                Open in the source
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function Quote({ row, quote }: { readonly row: GridRow; readonly quote: QuotePlace }): ReactElement {
  const figure = 'pairEnd' in row;
  const rewritten = figure && evenWords(row.text) !== evenWords(quote.words);
  return (
    <>
      <q className="read-face">
        {quote.before}
        {figure ? <mark className={`f f-${row.kind}`}>{quote.words}</mark> : quote.words}
        {quote.after}
      </q>
      {rewritten ? <p className="quiet">The ledger has “{row.text}” instead of the marked words.</p> : null}
    </>
  );
}

/** Words without the line breaks of where they stand. */
function evenWords(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

function Plain({ row }: { readonly row: GridRow }): ReactElement {
  return (
    <>
      <q className="read-face">{rowName(row)}</q>
      {'note' in row && row.note !== '' ? <p className="quiet">{row.note}</p> : null}
    </>
  );
}

/** From here on a number is told short, and in full beside it. */
const LONG = 1e6;

function Facts({ row, title }: { readonly row: GridRow; readonly title: string | null }): ReactElement {
  const parts: string[] = [];
  if ('pairEnd' in row) {
    // A narrow column cuts the year off "nine months of 2025".
    parts.push(row.period ?? '', row.speaker ?? '', title ?? row.source ?? '');
    const widest = interval(row.wideLow ?? Number.NEGATIVE_INFINITY, row.wideHigh ?? Number.POSITIVE_INFINITY);
    const differs = row.wideLow !== row.low || row.wideHigh !== row.high;
    return (
      <div className="row-lines">
        <div className="num">
          <b>{figureValue(row)}</b>
          {row.value !== null && Math.abs(row.value) >= LONG ? (
            <span className="quiet"> {formatNumber(row.value)}</span>
          ) : null}
          {differs ? (
            <span className="quiet"> if its zeros are rounding: {formatInterval(widest, row.unit, row.currency)}</span>
          ) : null}
        </div>
        {row.verdict === null ? null : <Verdict verdict={row.verdict} />}
        <div className="quiet">{parts.filter(Boolean).join(' · ')}</div>
      </div>
    );
  }
  if ('statement' in row && 'figures' in row) {
    parts.push(row.speaker ?? '', title ?? row.source ?? '', counted(row.figures, 'figure'));
  } else if ('claims' in row) {
    parts.push(counted(row.claims, 'claim'));
  } else if ('observations' in row) {
    parts.push(counted(row.observations, 'observation'), row.origin);
  } else if ('figures' in row) {
    parts.push(counted(row.figures, 'figure'));
  }
  return <div className="row-lines quiet">{parts.filter(Boolean).join(' · ')}</div>;
}
