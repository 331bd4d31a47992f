import type { ReactElement } from 'react';
import type { TablePreview } from '../../../shared/api.ts';
import { plural } from '../../words/plural.ts';
import { change, type Incoming } from './importState.ts';
import { missingFields } from './mapping.ts';

interface TableMappingProps {
  readonly item: Incoming;
  readonly preview: TablePreview;
}

/** Which column is which field, over the first rows of the table. */
export function TableMapping({ item, preview }: TableMappingProps): ReactElement {
  const missing = missingFields(item);
  const taken = new Set(Object.values(item.mapping));
  const set = (column: string, field: string | null): void => {
    const freed = Object.entries(item.mapping).map(([other, known]): [string, string | null] => [
      other,
      known === field ? null : known,
    ]);
    change(item.id, { mapping: { ...Object.fromEntries(freed), [column]: field } });
  };
  return (
    <>
      <p className="quiet num">
        {plural(preview.total, 'row')} · {preview.encoding} · {delimiterWords(preview.delimiter)}
        {preview.remembered ? ' · columns as you set them for a file like this before' : ''}
      </p>
      {missing.length === 0 ? null : (
        <p className="notice" role="status">
          Say which column holds: {missing.join(', ')}.
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be reachable to be scrolled by keys */}
      <section className="mapping" tabIndex={0} aria-label="Columns and first rows">
        <table>
          <thead>
            <tr>
              {preview.columns.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a name, their place is their identity
                <th key={index} scope="col">
                  <div className="clip" title={column}>
                    {column || `Column ${index + 1}`}
                  </div>
                  <select
                    className="input"
                    aria-label={`Field of the column ${column || index + 1}`}
                    value={item.mapping[column] ?? ''}
                    onChange={(event) => set(column, event.target.value === '' ? null : event.target.value)}
                  >
                    <option value="">leave out</option>
                    {preview.fields.map((field) => (
                      <option key={field.field} value={field.field}>
                        {field.label}
                        {field.required ? ' (needed)' : ''}
                        {taken.has(field.field) && item.mapping[column] !== field.field ? ' · taken' : ''}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a preview never move
              <tr key={at}>
                {preview.columns.map((column, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={index} className={item.mapping[column] ? undefined : 'left-out'} title={row[index]}>
                    {row[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function delimiterWords(delimiter: string): string {
  switch (delimiter) {
    case ',':
      return 'parted by commas';
    case ';':
      return 'parted by semicolons';
    case '\t':
      return 'parted by tabs';
    case '|':
      return 'parted by bars';
    default:
      return `parted by “${delimiter}”`;
  }
}
