import type { ReactElement } from 'react';
import type { DocumentMeta } from '../../../shared/api.ts';
import type { DateInHead } from '../../../shared/exchange/documents/dates.ts';
import { Field } from '../../ui/Field.tsx';
import { publishedHint } from './publishedHint.ts';

interface MetaFieldsProps {
  /** A day that the first lines of the text name. */
  readonly found: DateInHead | null;
  readonly meta: Partial<DocumentMeta>;
  readonly onChange: (meta: Partial<DocumentMeta>) => void;
}

/** What is known about a document. The date of publication tells what "last year" means in it. */
export function MetaFields({ meta, found, onChange }: MetaFieldsProps): ReactElement {
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
      {date('published', 'Published', publishedHint(found, meta.published ?? ''))}
      {date('retrieved', 'Read on')}
      {text('publisher', 'Publisher')}
      {text('author', 'Author')}
      {text('url', 'Address')}
      {text('language', 'Language')}
    </div>
  );
}
