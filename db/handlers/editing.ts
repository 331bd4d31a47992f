import type { ChannelParsed } from '../../shared/api.ts';
import { ok } from '../../shared/model/result.ts';
import type { Handlers, ReadHandle } from '../context.ts';
import { writerOf } from './need.ts';

/** The channels of plain edits, undo and settings. */
export const editingHandlers = {
  'edit.apply': (context, { label, changes }, job) => {
    const writer = writerOf(context);
    return writer.ok ? writer.value.apply({ kind: 'edit', label, changes }, job) : writer;
  },
  'edit.preview': (context, { changes }) => {
    const writer = writerOf(context);
    return writer.ok ? writer.value.preview(changes) : writer;
  },
  'history.restore': (context, what, job) => {
    const writer = writerOf(context);
    return writer.ok ? writer.value.restore(what, restoreLabel(context.read, what), job) : writer;
  },
  'edit.undo': (context) => {
    const writer = writerOf(context);
    return writer.ok ? writer.value.undo() : writer;
  },
  'edit.redo': (context) => {
    const writer = writerOf(context);
    return writer.ok ? writer.value.redo() : writer;
  },
  'setting.set': (context, { key, value }) => {
    const writer = writerOf(context);
    if (!writer.ok) return writer;
    const done = writer.value.setSetting(key, value);
    return done.ok ? ok(null) : done;
  },
} satisfies Partial<Handlers>;

/** What the history calls a restoring: "Took back edit 12: Set role". */
function restoreLabel(read: ReadHandle, what: ChannelParsed<'history.restore'>): string {
  const found = read.get('SELECT label FROM edit WHERE seq = ?', what.seq)?.['label'];
  const of = typeof found === 'string' ? `edit ${what.seq} (${shorten(found)})` : 'the beginning';
  switch (what.what) {
    case 'field':
      return `Restored a field as it was after ${of}`;
    case 'record':
      return `Restored a record as it was after ${of}`;
    case 'edit':
      return `Took back ${of}`;
    case 'moment':
      return `Restored the project as it was after ${of}`;
    default:
      return what satisfies never;
  }
}

function shorten(label: string): string {
  return label.length > 80 ? `${label.slice(0, 79)}…` : label;
}
