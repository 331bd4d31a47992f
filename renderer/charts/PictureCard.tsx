import { type ReactElement, useCallback, useId, useMemo, useState } from 'react';
import type { ChartPalette } from '../../shared/charts/palette.ts';
import { DARK_PALETTE, LIGHT_PALETTE } from '../../shared/charts/palette.ts';
import type { Picture, PictureMark } from '../../shared/charts/picture.ts';
import type { ChartSpec } from '../../shared/charts/spec.ts';
import { AddToReport } from '../report/AddToReport.tsx';
import { useTheme } from '../state/theme.ts';
import { Menu } from '../ui/Menu.tsx';
import { formatNumber } from '../words/numbers.ts';
import { ClaimsOfCell } from './ClaimsOfCell.tsx';
import { openTarget } from './open-target.ts';
import { PictureView } from './PictureView.tsx';
import { savePicture } from './save-chart.ts';

const SAVED_WIDTH = 960;

interface PictureCardProps {
  readonly draw: (palette: ChartPalette, width: number) => Picture;
  readonly spec: ChartSpec;
  readonly asTable: boolean;
}

/** In pixels: higher than most screens. */
const TALL = 900;

interface Cell {
  readonly topic: string | null;
  readonly source: string | null;
}

/** One picture with its title, what can be saved of it, and what a reader has to know beside it. */
export function PictureCard({ draw, spec, asTable }: PictureCardProps): ReactElement {
  const palette = useTheme((state) => state.dark) ? DARK_PALETTE : LIGHT_PALETTE;
  const heading = useId();
  const [cell, setCell] = useState<Cell | null>(null);
  const drawHere = useCallback((width: number) => draw(palette, width), [draw, palette]);
  const plain = useMemo(() => draw(LIGHT_PALETTE, SAVED_WIDTH), [draw]);
  const open = ({ target }: PictureMark): void => {
    if (target === null) return;
    if (target.kind === 'claims') setCell({ topic: target.topic, source: target.source });
    else openTarget(target);
  };
  const notes = plain.notes.map((note) => (
    <p key={note} className="quiet">
      {note}
    </p>
  ));
  // Under a picture of several screens nobody would read what it leaves out.
  const tall = plain.height > TALL;
  return (
    <section className="chart-card" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{plain.title}</h2>
        <span className="space" />
        <AddToReport spec={{ ...spec, title: plain.title }} />
        <Menu
          label={`Save ${plain.title}`}
          items={(['svg', 'png', 'csv'] as const).map((format) => ({
            id: format,
            title: format.toUpperCase(),
            run: () => void savePicture(plain, format, LIGHT_PALETTE),
          }))}
        >
          Save
        </Menu>
      </header>
      {tall ? notes : null}
      {asTable ? <PictureTable picture={plain} /> : <PictureView draw={drawHere} palette={palette} onOpen={open} />}
      {tall ? null : notes}
      {cell === null ? null : <ClaimsOfCell topic={cell.topic} source={cell.source} onClose={() => setCell(null)} />}
    </section>
  );
}

/** What a picture shows as a table; where a row stands for one mark, its first words open it. */
function PictureTable({ picture }: { readonly picture: Picture }): ReactElement {
  const { head, rows, marks } = picture;
  const single = marks.length === rows.length;
  return (
    <div className="chart-table">
      <table>
        <caption className="unseen">{picture.title}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name.charAt(0).toUpperCase() + name.slice(1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const target = single ? marks[at]?.target : null;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of one picture never move
              <tr key={at}>
                {row.map((value, column) => (
                  <td key={head[column]} className={typeof value === 'number' ? 'n num' : undefined}>
                    {column === 0 && target != null && target.kind !== 'claims' ? (
                      <button type="button" className="chart-words" onClick={() => openTarget(target)}>
                        {value}
                      </button>
                    ) : typeof value === 'number' ? (
                      formatNumber(value)
                    ) : (
                      value
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
