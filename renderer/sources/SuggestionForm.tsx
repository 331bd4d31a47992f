import { type KeyboardEvent, type ReactElement, type SubmitEvent, useState } from 'react';
import type { Suggestion } from '../../shared/model/records.ts';
import { ACTOR_KINDS, CLAIM_KINDS, FIGURE_ROLES } from '../../shared/model/vocabulary.ts';
import { Button } from '../ui/Button.tsx';
import { Combo } from '../ui/Combo.tsx';
import { Field } from '../ui/Field.tsx';
import { focusOnMount } from '../ui/focus.ts';
import { QuantityReading } from '../words/QuantityReading.tsx';
import { roleWords, type SuggestedWords } from './suggested.ts';

interface FormProps {
  readonly suggestion: Suggestion;
  readonly words: SuggestedWords;
  readonly onSave: (fields: Readonly<Record<string, unknown>>) => void;
  readonly onLeave: () => void;
}

/** What a person may put right before taking a suggestion. Only what was changed is sent. */
export function SuggestionForm({ suggestion, words, onSave, onLeave }: FormProps): ReactElement {
  const isFigure = suggestion.kind === 'figure';
  const isNamed = suggestion.kind === 'speaker' || suggestion.kind === 'indicator';
  const sort = typeof suggestion.payload['kind'] === 'string' ? suggestion.payload['kind'] : null;
  const before: Readonly<Record<string, string>> = isNamed
    ? { name: words.headline, ...(suggestion.kind === 'speaker' ? { kind: sort ?? 'person' } : {}) }
    : isFigure
      ? {
          text: suggestion.surface,
          indicator: words.indicator ?? '',
          subject: words.subject ?? '',
          partner: words.counterpart ?? '',
          role: words.role ?? 'level',
          period: words.period ?? '',
          speaker: words.speaker ?? '',
        }
      : {
          statement: suggestion.surface,
          kind: sort ?? 'fact',
          speaker: words.speaker ?? '',
        };
  const [draft, setDraft] = useState(before);
  const set = (name: string, value: string): void => setDraft((now) => ({ ...now, [name]: value }));
  const save = (): void => {
    // A name that was wiped out stays the proposed one.
    const changed = Object.entries(draft).filter(
      ([name, value]) => value !== before[name] && !(isNamed && value.trim() === ''),
    );
    onSave(Object.fromEntries(changed.map(([name, value]) => [name, value.trim() === '' ? null : value.trim()])));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      onLeave();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    }
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    save();
  };
  const combo = (name: string, label: string, table: 'indicator' | 'period' | 'actor'): ReactElement => (
    <Field label={label}>
      {(control) => (
        <Combo id={control.id} table={table} value={draft[name] ?? ''} onChange={(value) => set(name, value)} />
      )}
    </Field>
  );
  const choice = (name: string, label: string, values: readonly string[]): ReactElement => (
    <Field label={label}>
      {(control) => (
        <select {...control} value={draft[name]} onChange={(event) => set(name, event.target.value)}>
          {values.map((value) => (
            <option key={value} value={value}>
              {roleWords(value)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <form className="card-form" onSubmit={onSubmit} onKeyDown={onKeyDown} aria-label="Edit the suggestion">
      {isNamed ? (
        <>
          <Field label="Name">
            {(control) => (
              <input
                {...control}
                ref={focusOnMount}
                value={draft['name']}
                onChange={(event) => set('name', event.target.value)}
              />
            )}
          </Field>
          {suggestion.kind === 'speaker' ? choice('kind', 'Kind', ACTOR_KINDS) : null}
        </>
      ) : isFigure ? (
        <>
          <Field label="Words" hint={<QuantityReading text={draft['text'] ?? ''} />}>
            {(control) => (
              <input
                {...control}
                ref={focusOnMount}
                value={draft['text']}
                onChange={(event) => set('text', event.target.value)}
              />
            )}
          </Field>
          {combo('indicator', 'Indicator', 'indicator')}
          <div className="two">
            {combo('subject', 'Who', 'actor')}
            {combo('partner', 'With whom', 'actor')}
          </div>
          <div className="two">
            {choice('role', 'Role', FIGURE_ROLES)}
            {combo('period', 'Period', 'period')}
          </div>
        </>
      ) : (
        <>
          <Field label="Statement">
            {(control) => (
              <textarea
                {...control}
                ref={focusOnMount}
                rows={4}
                value={draft['statement']}
                onChange={(event) => set('statement', event.target.value)}
              />
            )}
          </Field>
          {choice('kind', 'Kind', CLAIM_KINDS)}
        </>
      )}
      {isNamed ? null : combo('speaker', 'Speaker', 'actor')}
      <div className="acts">
        <Button kind="go" keys="Enter" type="submit">
          Accept
        </Button>
        <Button kind="ghost" keys="Escape" onClick={onLeave}>
          Leave as it was
        </Button>
      </div>
    </form>
  );
}
