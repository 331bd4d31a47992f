import type { ReactElement, ReactNode } from 'react';
import type { Source } from '../../shared/model/records.ts';
import { dayWords } from '../words/dates.ts';

/** What a reader wants to know of a text before its first line. The address is shown, never followed. */
export function ReaderHead({ source, note }: { readonly source: Source; readonly note: ReactNode }): ReactElement {
  const begins = source.text.slice(0, source.title.length + 40).trimStart();
  const titled = begins.startsWith('# ') || begins.startsWith(source.title);
  const by = [
    source.author,
    source.publisher,
    source.published === null ? 'no date of publication' : `published ${dayWords(source.published, true)}`,
    source.retrieved === null || source.retrieved === source.published
      ? ''
      : `read ${dayWords(source.retrieved, true)}`,
  ].filter((part) => part !== '');
  return (
    <header className="page-head">
      {titled ? null : <h2 dir="auto">{source.title}</h2>}
      <div className="by num">{[...new Set(by)].join(' · ')}</div>
      {source.url === '' ? null : <div className="by clip">{source.url}</div>}
      {note}
    </header>
  );
}
