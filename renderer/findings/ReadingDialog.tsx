import { type ReactElement, useId, useState } from 'react';
import type { FindingDetail } from '../../shared/api.ts';
import { FIGURE_ROLES, type FigureRole } from '../../shared/model/vocabulary.ts';
import { formatQuantity } from '../../shared/quantity/format.ts';
import { useQuery } from '../state/query.ts';
import { Button } from '../ui/Button.tsx';
import { Combo } from '../ui/Combo.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { applyReading } from './applyHint.ts';
import { Effect } from './Effect.tsx';
import { FACTORS, type Reading, readingChanges, readingOf } from './reading.ts';
import { useSettled } from './useSettled.ts';

/** An effect is worked out once typing rests. */
const TYPING_MS = 250;

interface ReadingDialogProps {
  readonly detail: FindingDetail;
  readonly figureId: string;
  readonly onClose: () => void;
}

/** Reads a figure of a finding otherwise: shows what the findings would become, before anything is changed. */
export function ReadingDialog({ detail, figureId, onClose }: ReadingDialogProps): ReactElement | null {
  const figures = [...new Map(detail.quotes.map(({ figure }) => [figure.id, figure])).values()];
  const [id, setId] = useState(figureId);
  const figure = figures.find((one) => one.id === id) ?? figures[0];
  const [said, setSaid] = useState<Partial<Reading>>({});
  const [busy, setBusy] = useState(false);
  const formId = useId();
  const reading = figure === undefined ? null : { ...readingOf(figure), ...said };
  const changes = figure === undefined || reading === null ? [] : readingChanges(figure, reading, figures);
  const asked = useSettled(JSON.stringify(changes), TYPING_MS);
  const current = asked === JSON.stringify(changes);
  const preview = useQuery('edit.preview', current && changes.length > 0 ? { changes: [...changes] } : null, [
    'findings',
    'figure',
  ]);
  if (figure === undefined || reading === null) return null;
  const words = figure.text.trim();
  const say = (patch: Partial<Reading>): void => setSaid((before) => ({ ...before, ...patch }));
  const apply = (): void => {
    if (changes.length === 0 || busy) return;
    setBusy(true);
    void applyReading(`Read “${words.slice(0, 60)}” otherwise`, changes).then((made) => {
      setBusy(false);
      if (made) onClose();
    });
  };
  return (
    <Dialog
      title="Read a figure otherwise"
      wide
      onClose={onClose}
      onSubmit={apply}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="go" type="submit" disabled={changes.length === 0 || busy}>
            Apply
          </Button>
        </>
      }
    >
      {figures.length < 2 ? null : (
        <Field label="Figure">
          {(control) => (
            <select
              {...control}
              value={figure.id}
              onChange={(event) => {
                setId(event.target.value);
                setSaid({});
              }}
            >
              {figures.map((one) => (
                <option key={one.id} value={one.id}>
                  {[one.text.trim(), one.indicator, one.period].filter(Boolean).join(' · ')}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <p className="reading-words read-face">“{words}”</p>
      <div className="reading-fields">
        <Field label="Indicator">
          {({ id: control }) => (
            <Combo
              id={control}
              table="indicator"
              value={reading.indicator}
              onChange={(indicator) => say({ indicator })}
            />
          )}
        </Field>
        <Field label="Role">
          {(control) => (
            <select
              {...control}
              value={reading.role}
              onChange={(event) => say({ role: event.target.value as FigureRole })}
            >
              {FIGURE_ROLES.map((role) => (
                <option key={role} value={role}>
                  {role.replace('-', ' ')}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Period">
          {({ id: control }) => (
            <Combo id={control} table="period" value={reading.period} onChange={(period) => say({ period })} />
          )}
        </Field>
        <Field label="Basis">
          {(control) => (
            <input
              {...control}
              type="text"
              list={`${formId}-bases`}
              autoComplete="off"
              value={reading.basis}
              onChange={(event) => say({ basis: event.target.value })}
            />
          )}
        </Field>
        <Field label="Unit">
          {(control) => (
            <input
              {...control}
              type="text"
              autoComplete="off"
              disabled={figure.currency !== null}
              value={figure.currency ?? reading.unit}
              onChange={(event) => say({ unit: event.target.value })}
            />
          )}
        </Field>
        <Field label="Value">
          {(control) => (
            <select
              {...control}
              value={String(reading.factor)}
              onChange={(event) => say({ factor: Number(event.target.value) })}
            >
              {FACTORS.map((factor) => (
                <option key={factor} value={String(factor)}>
                  {valueWords(figure.value ?? figure.low ?? figure.high, factor, figure.unit, figure.currency)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <datalist id={`${formId}-bases`}>
        <option value="goods" />
        <option value="goods and services" />
        <option value="services" />
      </datalist>
      <section className="reading-effect" aria-live="polite">
        {changes.length === 0 ? (
          <p className="quiet">
            Change a field to see what the findings would become. The words stay as they were written.
          </p>
        ) : (
          <Effect preview={preview} />
        )}
      </section>
    </Dialog>
  );
}

function valueWords(value: number | null, factor: number, unit: string | null, currency: string | null): string {
  if (value === null) return factor === 1 ? 'as written' : `× ${factor}`;
  const words = formatQuantity(value * factor, unit, currency);
  return factor === 1 ? `${words}, as written` : words;
}
