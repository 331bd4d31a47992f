import type { ReactElement } from 'react';
import type { DocumentMeta } from '../../../shared/api.ts';
import { Field } from '../../ui/Field.tsx';

interface MetaFieldsProps {
  readonly meta: Partial<DocumentMeta>;
  readonly onChange: (meta: Partial<DocumentMeta>) => void;
}

/** What is known about a document. The date of publication tells what "last year" means in it. */
export function MetaFields({ meta, onChange }: MetaFieldsProps): ReactElement {
  const text = (field: 'title' | 'publisher' | 'author' | 'url' | 'language', label: string): ReactElement => (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          value={meta[field] ?? ''}
          onChange={(event) => onChange({ ...meta, [field]: event.target.value })}
        />
      )}
    </Field>
  );
  const date = (field: 'published' | 'retrieved', label: string, hint?: string): ReactElement => (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={meta[field] ?? ''}
          onChange={(event) => onChange({ ...meta, [field]: event.target.value === '' ? null : event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <div className="meta-fields">
      <div className="meta-wide">{text('title', 'Title')}</div>
      {date('published', 'Published', 'Tells what “last year” means in the text.')}
      {date('retrieved', 'Read on')}
      {text('publisher', 'Publisher')}
      {text('author', 'Author')}
      {text('url', 'Address')}
      {text('language', 'Language')}
    </div>
  );
}
