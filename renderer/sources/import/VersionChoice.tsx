import type { ReactElement } from 'react';
import type { DocumentPreview } from '../../../shared/api.ts';
import { Field } from '../../ui/Field.tsx';

const BY = {
  address: 'has the same address',
  title: 'has the same title',
  words: 'reads much the same',
} as const;

interface VersionChoiceProps {
  readonly version: NonNullable<DocumentPreview['versionOf']>;
  /** Whether the document is taken as a new version of it. */
  readonly taken: boolean;
  readonly onChange: (versionOf: string | null) => void;
}

/** A document that seems to be here already in another version: its marks can be kept. */
export function VersionChoice({ version, taken, onChange }: VersionChoiceProps): ReactElement {
  return (
    <Field
      label="It comes in as"
      hint={`“${version.title}” ${BY[version.by]}; ${Math.round(version.share * 100)}% of its words stand here too.`}
    >
      {(control) => (
        <select
          {...control}
          value={taken ? 'version' : 'new'}
          onChange={(event) => onChange(event.target.value === 'version' ? version.id : null)}
        >
          <option value="version">a new version of that source: its text is replaced, its marks are kept</option>
          <option value="new">a source of its own</option>
        </select>
      )}
    </Field>
  );
}
