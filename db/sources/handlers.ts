import { normaliseText } from '../../shared/exchange/normalise.ts';
import { fail, ok } from '../../shared/model/result.ts';
import type { Handlers } from '../context.ts';
import { notFound, writerOf } from '../handlers/need.ts';
import { projectNames } from '../naming.ts';
import { selectList, toRecord } from '../tables.ts';
import { sourceNews } from './news.ts';
import { addWordsChanges, reseatChanges } from './reseat-one.ts';
import { retextChanges } from './retext.ts';

/** The channels of a source's text after its import. */
export const sourceHandlers = {
  'source.news': ({ read }, { id, since }) => {
    const news = sourceNews(read, id, since);
    return news === null ? notFound('source', id) : ok(news);
  },

  'claim.quotes': ({ read }, { id }) =>
    ok(
      read
        .all(
          `SELECT a.id, a.rev, a.sourceId, s.title, a."start", a."end", substr(a.exact, 1, 2000) AS exact
           FROM anchor a JOIN source s ON s.id = a.sourceId WHERE a.claimId = ? ORDER BY a.rowId`,
          id,
        )
        .map((row) => ({
          anchorId: String(row['id']),
          rev: Number(row['rev']),
          sourceId: String(row['sourceId']),
          title: String(row['title']),
          start: Number(row['start']),
          end: Number(row['end']),
          exact: String(row['exact']),
        })),
    ),

  'source.reseat': (context, seat) => {
    const writer = writerOf(context);
    if (!writer.ok) return writer;
    const changes = reseatChanges(context.read, seat);
    return writer.value.apply({ kind: 'edit', label: 'Seat a quote on other words', changes });
  },

  'source.add-words': (context, words) => {
    const writer = writerOf(context);
    if (!writer.ok) return writer;
    const changes = addWordsChanges(context.read, words);
    return writer.value.apply({ kind: 'edit', label: 'Add words to a claim', changes });
  },

  'source.retext': (context, { id, rev, text: given }, job) => {
    const writer = writerOf(context);
    if (!writer.ok) return writer;
    const { read } = context;
    const row = read.get(`SELECT ${selectList('source', 's')} FROM source s WHERE s.id = ?`, id);
    if (row === null) return notFound('source', id);
    const source = toRecord('source', row);
    if (source.rev !== rev) {
      return fail('stale', 'This source was changed in the meantime; open its text again and repeat your correction.', {
        recordId: id,
      });
    }
    const text = normaliseText(given);
    if (text.trim() === '') return fail('bad-input', 'A source needs some text.', { expected: 'at least one word' });
    if (text === source.text) return ok({ seq: rev, created: [], kept: 0, look: 0, lost: 0 });
    const label = `Edit the text of “${source.title.slice(0, 100)}”`;
    const { changes, reseated } = retextChanges(read, {
      source,
      text,
      names: projectNames(read),
      step: (done, total) => {
        job.progress(label, done, total);
        return !job.cancelled();
      },
    });
    if (job.cancelled()) return fail('cancelled', 'The edit of the text was cancelled; nothing was changed.');
    const applied = writer.value.apply({ kind: 'edit', label, changes }, job);
    return applied.ok ? ok({ ...applied.value, ...reseated }) : applied;
  },
} satisfies Partial<Handlers>;
