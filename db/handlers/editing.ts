import { ok } from '../../shared/model/result.ts';
import type { Handlers } from '../context.ts';
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
