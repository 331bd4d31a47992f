import type { Change, ChannelParsed, DocumentMeta, ImportAnswer } from '../../shared/api.ts';
import { completeMeta } from '../../shared/exchange/documents/document.ts';
import { attempt, InputFault, orRefuse, refuse } from '../../shared/exchange/input-fault.ts';
import { isReadLanguage } from '../../shared/exchange/languages.ts';
import type { Draft } from '../../shared/exchange/ledger/draft.ts';
import { resolveDraft } from '../../shared/exchange/ledger/resolve.ts';
import type { Readers } from '../../shared/exchange/readers.ts';
import { figureRows } from '../../shared/exchange/tables/figure-rows.ts';
import { columnsByField, columnsLeftOut } from '../../shared/exchange/tables/mapping.ts';
import { seriesRows } from '../../shared/exchange/tables/series-rows.ts';
import { clip } from '../../shared/exchange/yaml/node.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import { readText } from '../../shared/reading/read.ts';
import type { Edits, JobControl, ReadHandle } from '../context.ts';
import { namesOf } from '../naming.ts';
import { type Reseated, retextChanges } from '../sources/retext.ts';
import { createdCounts, LayeredProject } from './layered-project.ts';
import { mappingFor, rememberMapping } from './mappings.ts';
import { type OpenedFile, openFile, sha256 } from './open-file.ts';
import { projectOf } from './project.ts';
import { suggestionsFor } from './suggest.ts';

type Input = ChannelParsed<'import.run'>;
type InputFile = Input['files'][number];
type OpenedDocument = Extract<OpenedFile, { readonly kind: 'document' }>;

export interface ImportTools {
  readonly read: ReadHandle;
  readonly edits: Edits;
  readonly readers: Readers;
  readonly job: JobControl;
}

/**
 * Imports files in one edit, all of them or none: documents with suggestions of what is read in them, tables of figures or
 * series by their mapping, ledgers. Documents that a ledger takes its words from come in as its sources only. Files that
 * are there already, by hash, are skipped.
 */
export function runImport(files: Input['files'], tools: ImportTools): Result<ImportAnswer> {
  const { edits, job } = tools;
  const planned = attempt(() => new ImportPlan(tools).plan(files));
  if (!planned.ok) return planned;
  const { changes, skipped, sourceIds, notes, label } = planned.value;
  if (changes.length === 0) return ok({ seq: null, created: {}, skipped, sourceIds, notes });
  const applied = edits.apply({ label, kind: 'import', changes }, job);
  if (!applied.ok) return applied;
  planned.value.remember();
  const { reseated } = planned.value;
  return ok({
    seq: applied.value.seq,
    created: createdCounts(changes),
    skipped,
    sourceIds,
    notes,
    ...(reseated === null ? {} : { reseated }),
  });
}

interface Plan {
  readonly changes: readonly Change[];
  readonly skipped: readonly string[];
  readonly sourceIds: readonly string[];
  readonly notes: readonly string[];
  readonly label: string;
  /** What became of the quotes of sources that came in a new version; null where none did. */
  readonly reseated: Reseated | null;
  /** Keeps the mappings that were given, once the import is done. */
  remember(): void;
}

interface Pair {
  readonly file: InputFile;
  readonly opened: OpenedFile;
}

/** Works out the changes of one import: ledgers first, then documents, then tables, each seeing what came before. */
class ImportPlan {
  readonly #tools: ImportTools;
  readonly #project: LayeredProject;
  readonly #suggestions: Change[] = [];
  readonly #skipped: string[] = [];
  readonly #sourceIds: string[] = [];
  readonly #notes: string[] = [];
  readonly #labels: string[] = [];
  readonly #memories: (() => void)[] = [];
  #reseated: Reseated | null = null;

  constructor(tools: ImportTools) {
    this.#tools = tools;
    this.#project = new LayeredProject(projectOf(tools.read));
  }

  plan(files: Input['files']): Plan {
    const pairs = files.map((file, index): Pair => {
      this.#step(`Reading ${file.name}`, index, files.length);
      return { file, opened: orRefuse(openFile(file)) };
    });
    const documents = pairs.flatMap(({ opened }) => (opened.kind === 'document' ? [opened] : []));
    const used = new Set<string>();
    for (const pair of pairs) {
      if (pair.opened.kind === 'ledger') for (const name of this.#takeDraft(pair, documents)) used.add(name);
    }
    this.#takeDocuments(pairs, used);
    for (const pair of pairs) {
      if (pair.opened.kind === 'figures' || pair.opened.kind === 'series') this.#takeDraft(pair, []);
    }
    return {
      changes: [...this.#project.changes(), ...this.#suggestions],
      skipped: this.#skipped,
      sourceIds: this.#sourceIds,
      notes: this.#notes,
      label: labelOf(this.#labels),
      reseated: this.#reseated,
      remember: () => {
        for (const remember of this.#memories) remember();
      },
    };
  }

  /** Takes a ledger or table; returns the names of the documents that it took as its sources. */
  #takeDraft(pair: Pair, companions: readonly OpenedDocument[]): readonly string[] {
    const { name } = pair.file;
    if ('table' in pair.opened && pair.opened.table.rows.length === 0) {
      this.#notes.push(`${name} has column names and no rows under them.`);
      return [];
    }
    const resolved = orRefuse(
      resolveDraft(this.#draftOf(pair), {
        project: this.#project,
        readers: this.#tools.readers,
        newId: this.#project.newId,
        sha256,
        companions,
        onProgress: (done, total) => this.#step(`Reading ${name}`, done, total),
      }),
    );
    if (this.#project.take(resolved)) this.#labels.push(name);
    else this.#skipped.push(name);
    this.#sourceIds.push(...resolved.sourceIds);
    return resolved.used;
  }

  #draftOf({ file, opened }: Pair): Draft {
    switch (opened.kind) {
      case 'ledger':
        return opened.draft;
      case 'figures':
      case 'series': {
        const { table, kind, name } = opened;
        const mapping = file.mapping ?? mappingFor(this.#tools.read, table, kind).mapping;
        const columns = orRefuse(columnsByField(table, mapping, kind, name));
        const given = file.mapping;
        const left = columnsLeftOut(table, mapping, given);
        if (left !== '') this.#notes.push(`Not taken: ${left} (${name}).`);
        if (given !== undefined) this.#memories.push(() => rememberMapping(this.#tools.edits, table, kind, given));
        const options = {
          readers: this.#tools.readers,
          onProgress: (done: number, total: number) => this.#step(`Reading ${name}`, done, total),
        };
        return orRefuse(
          kind === 'series' ? seriesRows(table, columns, name, options) : figureRows(table, columns, name, options),
        );
      }
      case 'document':
        return refuse(`${opened.name} is a document`, { file: opened.name, expected: 'a ledger or a table' });
    }
  }

  #takeDocuments(pairs: readonly Pair[], used: ReadonlySet<string>): void {
    const known = new Map(this.#project.sources().map((source) => [source.sha256, source.id]));
    for (const { file, opened } of pairs) {
      if (opened.kind !== 'document' || used.has(opened.name)) continue;
      const there = known.get(opened.sha256);
      if (there !== undefined) {
        this.#skipped.push(opened.name);
        this.#sourceIds.push(there);
        continue;
      }
      if (file.versionOf !== undefined) {
        this.#takeVersion(file.versionOf, opened, given(file.meta));
        known.set(opened.sha256, file.versionOf);
      } else known.set(opened.sha256, this.#takeDocument(opened, given(file.meta)));
    }
  }

  /** The text of a source gives way to that of a newer version; what the version says of itself is taken along. */
  #takeVersion(sourceId: string, { name, document, sha256: hash }: OpenedDocument, meta: Partial<DocumentMeta>): void {
    const { read } = this.#tools;
    const source = projectOf(read).find('source', sourceId);
    if (source === null) {
      throw new InputFault({
        code: 'not-found',
        message: 'The source of this version is not there any more.',
        file: name,
      });
    }
    if (this.#sourceIds.includes(sourceId)) {
      throw new InputFault({
        code: 'bad-input',
        message: `Two files are given as the new version of “${clip(source.title)}”`,
        file: name,
        expected: 'one of them at a time',
      });
    }
    const { changes, reseated } = retextChanges(read, {
      source,
      text: document.text,
      fields: { ...meta, sha256: hash, fileName: baseName(name), mediaType: document.mediaType },
      names: namesOf(this.#project.all('indicator'), this.#project.all('actor')),
      step: (done, total) => {
        this.#step(`Reading “${clip(source.title)}”`, done, total);
        return true;
      },
    });
    this.#suggestions.push(...changes);
    const before = this.#reseated ?? { kept: 0, look: 0, lost: 0 };
    this.#reseated = {
      kept: before.kept + reseated.kept,
      look: before.look + reseated.look,
      lost: before.lost + reseated.lost,
    };
    this.#sourceIds.push(sourceId);
    this.#labels.push(`a new version of “${clip(source.title, 100)}”`);
  }

  #takeDocument(opened: OpenedDocument, meta: Partial<DocumentMeta>): string {
    const { name, document, sha256: hash } = opened;
    const id = this.#project.newId();
    const { text, mediaType } = document;
    const complete = completeMeta(document.meta, meta, text, name);
    const fields = { ...complete, fileName: baseName(name), mediaType, sha256: hash, text, note: '' };
    this.#project.take({ records: [{ table: 'source', record: { ...fields, id, rev: 0 } }], gone: [] });
    const { published, language } = complete;
    if (isReadLanguage(language)) {
      const reading = readText(text, { published, language }, (done, total) => {
        this.#step(`Reading “${clip(complete.title)}”`, done, total);
        return true;
      });
      const names = namesOf(this.#project.all('indicator'), this.#project.all('actor'));
      for (const change of suggestionsFor({ id, text }, reading, names)) this.#suggestions.push(change);
    } else {
      this.#notes.push(
        `Only English is read so far: nothing is suggested in ${baseName(name)} (language ${language}).`,
      );
    }
    this.#sourceIds.push(id);
    this.#labels.push(`“${clip(complete.title, 100)}”`);
    return id;
  }

  #step(label: string, done: number, total: number): void {
    const { job } = this.#tools;
    if (job.cancelled()) {
      throw new InputFault({ code: 'cancelled', message: 'The import was cancelled; nothing was changed.' });
    }
    job.progress(label, done, total);
  }
}

function labelOf(labels: readonly string[]): string {
  const [first = 'nothing'] = labels;
  return labels.length > 1 ? `Import ${first} and ${labels.length - 1} more` : `Import ${first}`;
}

/** Only what was given: absent fields are left to the file. */
function given(meta: InputFile['meta']): Partial<DocumentMeta> {
  const entries = Object.entries(meta ?? {}).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries);
}

function baseName(path: string): string {
  return path.replace(/^.*[/\\]/, '').slice(0, 1000);
}
