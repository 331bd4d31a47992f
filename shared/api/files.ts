import { z } from 'zod';
import type { TableName } from '../model/records.ts';

/** How a file is taken: recognised from name and content unless given. */
export const IMPORT_KINDS = ['document', 'figures', 'series', 'ledger'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const fileSchema = z.object({
  name: z.string().min(1).max(1000),
  bytes: z.instanceof(Uint8Array),
  as: z.enum(IMPORT_KINDS).optional(),
});
export type ImportFile = z.infer<typeof fileSchema>;

/** Which column of a table is which field; a column mapped to null is left out. */
export const mappingSchema = z.record(z.string(), z.string().nullable());
export type Mapping = z.infer<typeof mappingSchema>;

export const documentMetaSchema = z.object({
  title: z.string().max(1000),
  publisher: z.string().max(1000),
  author: z.string().max(1000),
  url: z.string().max(5000),
  published: z.iso.date().nullable(),
  retrieved: z.iso.date().nullable(),
  language: z.string().max(35),
});
export type DocumentMeta = z.infer<typeof documentMetaSchema>;

export interface DocumentPreview {
  readonly kind: 'document';
  readonly name: string;
  readonly meta: DocumentMeta;
  readonly text: string;
  readonly length: number;
  /** The source that has the same hash already. */
  readonly duplicateOf: { readonly id: string; readonly title: string } | null;
  /** The source that this seems to be another version of, and by what: its address, its title or its words. */
  readonly versionOf: {
    readonly id: string;
    readonly title: string;
    readonly by: 'address' | 'title' | 'words';
    /** The share of the stored text that stands in this one too, 0 to 1. */
    readonly share: number;
  } | null;
}

export interface TablePreview {
  readonly kind: 'figures' | 'series';
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: number;
  readonly encoding: string;
  readonly delimiter: string;
  readonly mapping: Mapping;
  /** The mapping was remembered from an earlier file with these columns. */
  readonly remembered: boolean;
  readonly fields: readonly { readonly field: string; readonly label: string; readonly required: boolean }[];
}

export interface LedgerPreview {
  readonly kind: 'ledger';
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
}

export type Preview = DocumentPreview | TablePreview | LedgerPreview;

export interface ImportAnswer {
  readonly seq: number | null;
  readonly created: { readonly [T in TableName]?: number };
  /** Files that were there already, by hash. */
  readonly skipped: readonly string[];
  readonly sourceIds: readonly string[];
  /** What became of the quotes of sources that came in a new version. */
  readonly reseated?: { readonly kept: number; readonly look: number; readonly lost: number };
  /** What was left out, a sentence each: columns that no field was given to, texts in a language that is not read. */
  readonly notes?: readonly string[];
}

export const REPORT_PARTS = ['summary', 'findings', 'figures', 'pledges', 'charts', 'sources', 'method'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];
