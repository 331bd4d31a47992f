import './report.css';
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { REPORT_PARTS, type ReportPart } from '../../shared/api.ts';
import { type Fault, faultText } from '../../shared/model/result.ts';
import { LIMITS } from '../../shared/report/limits.ts';
import { shell } from '../host/api.ts';
import { runAction, useActions } from '../keys/registry.ts';
import { onChange } from '../state/changes.ts';
import { cancelJob, runJob, useJobs } from '../state/jobs.ts';
import { useProject } from '../state/project.ts';
import { showToast } from '../state/toasts.ts';
import { Bar } from '../ui/Bar.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Splitter } from '../ui/Splitter.tsx';
import { formatNumber } from '../words/numbers.ts';
import { useAddedCharts } from './addedCharts.ts';
import { isLarge, previewParts } from './firstPart.ts';
import { REPORT_FORMATS, type ReportFormat, reportFileName } from './formats.ts';
import { type Drawn, lastDrawn, toKeep } from './lastDrawn.ts';
import { usePreviewFonts, withFaces } from './previewFonts.ts';
import { ReportParts } from './ReportParts.tsx';

/** A change of the parts is drawn when the person pauses. */
const PAUSE_MS = 250;

/** Choose the parts, see the report, export it. */
export function ReportScreen(): ReactElement {
  const [parts, setParts] = useState<readonly ReportPart[]>(REPORT_PARTS);
  const [format, setFormat] = useState<ReportFormat>('html');
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  /** The whole preview of a large project was asked for once: a change of the parts draws it anew. */
  const [wanted, setWanted] = useState(() => lastDrawn('html', REPORT_PARTS) !== null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [outdated, setOutdated] = useState(false);
  const counts = useProject((project) => project.state?.counts ?? null);
  const asked = useRef(0);
  const drawing = useRef<string | null>(null);
  const [stopped, setStopped] = useState(false);
  const [drawingId, setDrawingId] = useState<string | null>(null);
  const figures = counts?.figure ?? 0;
  const large = isLarge(figures);
  const { parts: shown, first } = useMemo(() => previewParts(parts, large, wanted), [parts, large, wanted]);

  const draw = useCallback(async (): Promise<void> => {
    setStopped(false);
    asked.current += 1;
    const mine = asked.current;
    // A newer choice of parts makes the drawing before useless.
    if (drawing.current !== null) cancelJob(drawing.current);
    const keep = toKeep();
    const work = runJob('report.render', 'Drawing the report', { format, parts: [...shown] }, { onScreen: true });
    const id = useJobs.getState().jobs.at(-1)?.id ?? null;
    drawing.current = id;
    setDrawingId(id);
    const answer = await work;
    if (drawing.current === id) {
      drawing.current = null;
      setDrawingId(null);
    }
    if (mine !== asked.current) return;
    if (answer.ok) {
      const now = { format, parts: shown, text: answer.value };
      keep(now);
      setDrawn(now);
      setFault(null);
      setOutdated(false);
    } else if (answer.fault.code === 'cancelled') setStopped(true);
    else setFault(answer.fault);
  }, [format, shown]);

  const empty = counts !== null && counts.source === 0 && counts.figure === 0 && counts.claim === 0;
  const added =
    useAddedCharts()
      ?.map(({ record }) => record.id)
      .join(' ') ?? null;
  const goes = counts !== null && !empty && shown.length > 0;
  useEffect(() => {
    if (!goes) return;
    const before = lastDrawn(format, shown);
    if (before !== null) {
      // Whatever is on its way was asked for before.
      asked.current += 1;
      if (drawing.current !== null) cancelJob(drawing.current);
      setDrawn(before);
      setOutdated(false);
      return;
    }
    const timer = setTimeout(() => void draw(), asked.current === 0 ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draw, goes, format, shown]);
  useEffect(
    () => () => {
      if (drawing.current !== null) cancelJob(drawing.current);
    },
    [],
  );
  useEffect(() => onChange(() => setOutdated(true)), []);
  // Charts that were taken out or put in make another report.
  const before = useRef(added);
  useEffect(() => {
    if (before.current !== null && before.current !== added && goes) void draw();
    before.current = added;
  }, [added, draw, goes]);

  const save = async (as: ReportFormat): Promise<void> => {
    if (parts.length === 0 || empty) return;
    const answer = await runJob('report.render', 'Exporting the report', { format: as, parts: [...parts] });
    if (!answer.ok) {
      if (answer.fault.code !== 'cancelled') showToast(faultText(answer.fault), { kind: 'fault' });
      return;
    }
    const name = useProject.getState().state?.name ?? 'report';
    const saved = await shell.save(reportFileName(name, as), REPORT_FORMATS[as].mediaType, answer.value);
    if (!saved.ok) showToast(faultText(saved.fault), { kind: 'fault' });
    else if (saved.value) showToast(`The report was saved as ${REPORT_FORMATS[as].title}.`);
  };

  const ask = (): void => {
    if (first) setWanted(true);
    else void draw();
  };

  useActions([
    {
      id: 'report.html',
      title: 'Export the report as HTML',
      keys: ['e'],
      where: 'report',
      short: 'export',
      enabled: !empty && parts.length > 0,
      run: () => void save('html'),
    },
    {
      id: 'report.md',
      title: 'Export the report as Markdown',
      keys: ['m'],
      where: 'report',
      enabled: !empty && parts.length > 0,
      run: () => void save('md'),
    },
    {
      id: 'report.draw',
      title: first ? 'Draw all parts of the report' : 'Draw the report again',
      keys: ['r'],
      where: 'report',
      short: first ? 'draw all' : 'draw again',
      enabled: !empty && parts.length > 0,
      run: ask,
    },
  ]);

  return (
    <div className="report">
      <ReportParts parts={parts} onParts={setParts} format={format} onFormat={setFormat} />
      <div className="report-main">
        <Bar title="Report">
          {outdated && drawn !== null && !empty ? (
            <Button {...(first ? {} : { keys: 'r' })} onClick={() => void draw()}>
              The project changed: draw again
            </Button>
          ) : null}
          {empty ? null : (
            <>
              <Button keys="m" disabled={parts.length === 0} onClick={() => void save('md')}>
                Export Markdown
              </Button>
              <Button kind="go" keys="e" disabled={parts.length === 0} onClick={() => void save('html')}>
                Export HTML
              </Button>
            </>
          )}
        </Bar>
        <div className="report-body">
          {fault === null ? null : (
            <FaultNote fault={fault}>
              <Button onClick={() => void draw()}>Try again</Button>
            </FaultNote>
          )}
          {empty ? (
            <EmptyState
              icon="report"
              title="Nothing to report yet"
              acts={
                <Button kind="go" onClick={() => runAction('import.files')}>
                  Import files
                </Button>
              }
            >
              The report holds what was found, with every figure linked to its quote. Import a document and accept its
              figures first.
            </EmptyState>
          ) : parts.length === 0 ? (
            <EmptyState icon="report" title="Choose at least one part">
              The report is made of the parts ticked at the left.
            </EmptyState>
          ) : drawn === null && drawingId === null && (stopped || shown.length === 0) ? (
            <EmptyState
              icon="report"
              title={shown.length === 0 ? 'A large report' : 'The preview was stopped'}
              acts={
                <Button kind="go" keys="r" onClick={ask}>
                  Draw the preview
                </Button>
              }
            >
              {shown.length === 0
                ? `The project has ${formatNumber(figures)} figures, so the preview is drawn when you ask for it. The report counts all of them and lists up to ${formatNumber(LIMITS.figures)}. It can be exported without the preview.`
                : 'It is drawn again when you ask for it. The report can be exported without the preview.'}
            </EmptyState>
          ) : (
            <>
              {drawingId === null ? null : <Drawing key={drawingId} id={drawingId} />}
              {first && drawingId === null && drawn !== null ? (
                <div className="report-drawing num" role="note">
                  <span>
                    The summary alone: with {formatNumber(figures)} figures the other parts take a while. Up to{' '}
                    {formatNumber(LIMITS.figures)} are listed.
                  </span>
                  <Button keys="r" onClick={ask}>
                    Draw all parts
                  </Button>
                </div>
              ) : null}
              <Preview drawn={drawn} />
            </>
          )}
        </div>
      </div>
      <Splitter name="report.parts" of="parts of the report" column={1} edge="right" usual={252} keys="Mod+Shift+L" />
    </div>
  );
}

const PATIENCE_MS = 300;

/** How far the drawing is, once it takes noticeable time, and the way to stop it. */
function Drawing({ id }: { readonly id: string }): ReactElement | null {
  const [slow, setSlow] = useState(false);
  const job = useJobs((jobs) => jobs.jobs.find((one) => one.id === id) ?? null);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!slow || job === null) return null;
  return (
    <div className="report-drawing num" role="status">
      <span>
        {job.label}
        {job.total > 0 ? `: ${formatNumber(job.done)} of ${formatNumber(job.total)}` : '…'}
      </span>
      <Button kind="ghost" disabled={job.cancelling} onClick={() => cancelJob(id)}>
        Stop
      </Button>
    </div>
  );
}

function Preview({ drawn }: { readonly drawn: Drawn | null }): ReactElement | null {
  const faces = usePreviewFonts();
  if (drawn === null) return null;
  if (drawn.format === 'md') {
    return <textarea className="report-text" readOnly aria-label="The report as Markdown" value={drawn.text} />;
  }
  // Words of documents are in it: no script, form, navigation or origin of ours.
  return (
    <iframe
      className="report-page"
      title="The report as it will be exported"
      sandbox=""
      srcDoc={withFaces(drawn.text, faces)}
    />
  );
}
