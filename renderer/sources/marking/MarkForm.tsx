import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Combo } from '../../ui/Combo.tsx';
import { focusOnMount } from '../../ui/focus.ts';
import type { ToldField } from './marks-made.ts';

interface MarkFormProps {
  readonly field: ToldField;
  readonly begin: string;
  readonly onSave: (value: string) => void;
  readonly onLeave: () => void;
}

const LABELS = {
  speaker: 'Who says it',
  indicator: 'What the figure measures',
  topic: 'Topic',
  note: 'Note (Markdown)',
} as const;

const TABLES = { speaker: 'actor', indicator: 'indicator', topic: 'topic' } as const;

/** One thing to be told of the claim that the selected words are part of, or of the figure in them. A name that is new is created. */
export function MarkForm({ field, begin, onSave, onLeave }: MarkFormProps): ReactElement {
  const [value, setValue] = useState(begin);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = box.current?.querySelector('input');
    input?.focus();
    input?.select();
  }, []);
  const save = (taken: string): void => {
    if (taken.trim() === '') onLeave();
    else onSave(taken);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      onLeave();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save(value);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field in it
    <div className="mark-form" ref={box} onKeyDown={onKeyDown}>
      {field === 'note' ? (
        <>
          <textarea
            className="input"
            aria-label={LABELS.note}
            placeholder={LABELS.note}
            rows={4}
            ref={focusOnMount}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
          <Button kind="go" keys="Mod+Enter" onClick={() => save(value)}>
            Save the note
          </Button>
        </>
      ) : (
        <Combo
          label={LABELS[field]}
          placeholder={`${LABELS[field]}: type a name, Enter takes it`}
          table={TABLES[field]}
          value={value}
          onChange={setValue}
          onTake={save}
          onLeave={onLeave}
        />
      )}
    </div>
  );
}
