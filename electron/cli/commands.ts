import type { CommandSpec } from './command.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** The commands by name, in the order that the help shows. */
export const COMMANDS: Readonly<Record<string, CommandSpec>> = {
  new: {
    usage: 'assay new PROJECT.assay',
    summary: 'Makes an empty project; never over a file that is there.',
    details: [],
    options: {},
    words: [1, 1],
    load: async () => (await import('./new.ts')).runNew,
  },
  import: {
    usage: 'assay import PROJECT FILE... [--published DATE] [--lang LANG] [--as KIND] [--mapping JSON|FILE]',
    summary: 'Takes in documents (.txt .md .html), CSV tables and YAML: all of the files, or none.',
    details: [
      '--published DATE   the date of the documents, as 2026-01-15',
      '--lang LANG        their language, as en',
      '--as KIND          document, figures, series or ledger; recognised unless given',
      '--mapping JSON     which column of a table is which field: {"Amount": "text", "Remarks": null}',
    ],
    options: { published: text, lang: text, as: text, mapping: text },
    words: [2, 1001],
    load: async () => (await import('./import.ts')).runImport,
  },
  extract: {
    usage: 'assay extract FILE|- [--published DATE] [--lang LANG] [--json | --jsonl]',
    summary: 'Shows the figures in a text, without a project.',
    details: [
      '-                  reads standard input',
      '--published DATE   the date against which "last year" is understood',
      '--jsonl            many texts: {"id", "text", "published"?} a line in, {"id", "figures"} a line out, in order',
      'Offsets are UTF-16 units of the text after its line ends became LF.',
    ],
    options: { published: text, lang: text, jsonl: flag },
    words: [0, 1],
    load: async () => (await import('./extract.ts')).runExtract,
  },
  accept: {
    usage: 'assay accept PROJECT (--all | --source ID) [--min-confidence 0..1]',
    summary: 'Turns open suggestions into records.',
    details: [],
    options: { all: flag, source: text, 'min-confidence': text },
    words: [1, 1],
    load: async () => (await import('./accept.ts')).runAccept,
  },
  check: {
    usage: 'assay check PROJECT [--json] [--fail-on VERDICT]',
    summary: 'Shows the findings, the worst first.',
    details: [
      '--fail-on VERDICT  exit status 1 where a finding that is not dismissed has this verdict or a worse one;',
      '                   from the worst: contradiction, holds-within-rounding, cannot-tell, holds',
    ],
    options: { 'fail-on': text },
    words: [1, 1],
    load: async () => (await import('./check.ts')).runCheck,
  },
  report: {
    usage: 'assay report PROJECT --out FILE.html|FILE.md',
    summary: 'Writes the report; the kind follows from the ending of the file.',
    details: [],
    options: { out: text },
    words: [1, 1],
    load: async () => (await import('./report.ts')).runReport,
  },
  export: {
    usage: 'assay export PROJECT --out FILE.yaml|FOLDER [--format yaml|csv]',
    summary: 'Writes the ledger as one YAML file, or its tables as a folder of CSV files.',
    details: [],
    options: { out: text, format: text },
    words: [1, 1],
    load: async () => (await import('./export.ts')).runExport,
  },
  undo: {
    usage: 'assay undo PROJECT',
    summary: 'Takes back the last edit (an import is one edit).',
    details: [],
    options: {},
    words: [1, 1],
    load: async () => (await import('./history.ts')).runUndo,
  },
  redo: {
    usage: 'assay redo PROJECT',
    summary: 'Makes again what was taken back last.',
    details: [],
    options: {},
    words: [1, 1],
    load: async () => (await import('./history.ts')).runRedo,
  },
  history: {
    usage: 'assay history PROJECT [--limit N]',
    summary: 'Shows the latest edits: when, who, what.',
    details: [],
    options: { limit: text },
    words: [1, 1],
    load: async () => (await import('./history.ts')).runHistory,
  },
  serve: {
    usage: 'assay serve [PROJECT] [--port N] [--no-open] [--read-only]',
    summary: 'Serves the workbench on 127.0.0.1 for a browser of this machine, until interrupted.',
    details: [
      'Without a project it shows the recent ones, and the ways to a new one.',
      '--port N           a fixed port; otherwise any free one',
      '--no-open          does not open the browser',
      '--read-only        opens the project without the right to change it',
    ],
    options: { port: text, 'no-open': flag, 'read-only': flag },
    words: [0, 1],
    load: async () => (await import('./serve.ts')).runServe,
  },
};
