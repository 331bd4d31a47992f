import { z } from 'zod';
import { MAX_SOURCE_TEXT } from '../model/records.ts';
import { DISPOSITIONS, SUGGESTION_KINDS, SUGGESTION_STATES } from '../model/vocabulary.ts';
import { channel, id, jobId, nothing } from './channel.ts';
import { changeSchema, type EditAnswer, fieldsSchema } from './edits.ts';
import { documentMetaSchema, fileSchema, type ImportAnswer, mappingSchema, REPORT_PARTS } from './files.ts';
import type { RetextAnswer } from './sources.ts';
import { viewSchema } from './views.ts';

/** The words as the screen shows them from start to end: refused as stale where others stand there by now. */
const exact = z.string().max(MAX_SOURCE_TEXT).optional();

/** What writes: commands make one edit, jobs may take long and can be cancelled. */
export const COMMANDS = {
  /**
   * Brings back what was after edit `seq` (0: before all): one field, one record, or all of the project; or takes back what
   * edit `seq` alone did. One edit of its own, undone like any other.
   */
  'history.restore': channel<EditAnswer>()(
    'command',
    z.discriminatedUnion('what', [
      z.object({ what: z.literal('field'), id, field: z.string().max(100), seq: z.int().min(0) }),
      z.object({ what: z.literal('record'), id, seq: z.int().min(0) }),
      z.object({ what: z.literal('edit'), seq: z.int().min(1) }),
      z.object({ what: z.literal('moment'), seq: z.int().min(0) }),
    ]),
  ),
  'edit.apply': channel<EditAnswer>()(
    'command',
    z.object({ label: z.string().min(1).max(300), changes: z.array(changeSchema).min(1).max(10_000) }),
  ),
  'edit.undo': channel<EditAnswer>()('command', nothing),
  'edit.redo': channel<EditAnswer>()('command', nothing),
  'suggestion.accept': channel<EditAnswer>()(
    'command',
    z.object({
      ids: z.array(id).max(10_000).optional(),
      sourceId: id.optional(),
      kind: z.enum(SUGGESTION_KINDS).optional(),
      minConfidence: z.number().min(0).max(1).optional(),
      /** Changes that the person made to the one suggestion before taking it (fields as in edit.apply). */
      fields: fieldsSchema.optional(),
    }),
  ),
  'suggestion.mark': channel<EditAnswer>()(
    'command',
    z.object({ ids: z.array(id).min(1).max(10_000), state: z.enum(SUGGESTION_STATES) }),
  ),
  /** Marks words of a source as a claim (`figure` false) or as a figure inside a new or given claim. */
  'source.annotate': channel<EditAnswer>()(
    'command',
    z.object({
      sourceId: id,
      start: z.int().min(0),
      end: z.int().min(0),
      exact,
      as: z.enum(['claim', 'figure']),
      /** The fields go to the claim around the words, or to a new one of their sentence; for a figure, to the one marked there. */
      around: z.boolean().default(false),
      claimId: id.optional(),
      fields: fieldsSchema.default({}),
    }),
  ),
  /** Seats a quote on other words of its source; `reread` makes its figure or claim say these words too. One edit. */
  'source.reseat': channel<EditAnswer>()(
    'command',
    z.object({
      anchorId: id,
      rev: z.int(),
      start: z.int().min(0),
      end: z.int().min(0),
      exact,
      reread: z.boolean().default(false),
    }),
  ),
  /** Adds words of a source, of this or of another one, to a claim that is there. */
  'source.add-words': channel<EditAnswer>()(
    'command',
    z.object({ sourceId: id, start: z.int().min(0), end: z.int().min(0), exact, claimId: id }),
  ),
  'finding.dispose': channel<EditAnswer>()(
    'command',
    z
      .object({
        id: z.string(),
        state: z.enum(DISPOSITIONS),
        reason: z.string().max(5000),
        /** That of the finding as it was looked at: refused as stale where one of its figures was changed since. */
        fingerprint: z.string().max(1000).optional(),
      })
      .refine(
        ({ state, reason }) => state !== 'dismissed' || reason.trim() !== '',
        'dismissing a finding needs a reason',
      ),
  ),
  'setting.set': channel<null>()('command', z.object({ key: z.string().max(200), value: z.unknown() })),
  'import.run': channel<ImportAnswer>()(
    'job',
    z.object({
      jobId,
      files: z
        .array(
          fileSchema.extend({
            mapping: mappingSchema.optional(),
            meta: documentMetaSchema.partial().optional(),
            /** The source that the document is a newer version of: its text takes the place of that one's. */
            versionOf: id.optional(),
          }),
        )
        .min(1)
        .max(1000),
    }),
  ),
  /** Gives a source another text; its quotes are found again in it, what is read in it is proposed anew. One edit. */
  'source.retext': channel<RetextAnswer>()(
    'job',
    z.object({ jobId, id, rev: z.int(), text: z.string().min(1).max(MAX_SOURCE_TEXT) }),
  ),
  'report.render': channel<string>()(
    'job',
    z.object({
      jobId,
      format: z.enum(['html', 'md']),
      parts: z
        .array(z.enum(REPORT_PARTS))
        .min(1)
        .default([...REPORT_PARTS]),
    }),
  ),
  'export.render': channel<readonly { readonly name: string; readonly text: string }[]>()(
    'job',
    z.object({ jobId, format: z.enum(['yaml', 'csv']) }),
  ),
  /** The rows of one view of a grid as CSV. */
  'grid.export': channel<string>()('job', viewSchema.extend({ jobId })),
} as const;
