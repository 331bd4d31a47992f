import type { ImportFile, Preview } from '../../shared/api.ts';
import { completeMeta } from '../../shared/exchange/documents/document.ts';
import { fieldsOf } from '../../shared/exchange/tables/fields.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import type { ReadHandle } from '../context.ts';
import { versionOf } from '../sources/versions.ts';
import { mappingFor } from './mappings.ts';
import { openFile } from './open-file.ts';

const PREVIEW_ROWS = 20;
const PREVIEW_TEXT = 20_000;

/** What a file would bring in: a document's text and metadata, a table's first rows and mapping, a ledger's counts. */
export function previewFile(read: ReadHandle, file: ImportFile): Result<Preview> {
  const opened = openFile(file);
  if (!opened.ok) return opened;
  const { value } = opened;
  switch (value.kind) {
    case 'document': {
      const { name, document, sha256 } = value;
      const same = read.get('SELECT id, title FROM source WHERE sha256 = ? ORDER BY rowId LIMIT 1', sha256);
      const meta = completeMeta(document.meta, {}, document.text, name);
      return ok({
        kind: 'document',
        name,
        meta,
        text: document.text.slice(0, PREVIEW_TEXT),
        length: document.text.length,
        duplicateOf: same === null ? null : { id: String(same['id']), title: String(same['title']) },
        versionOf: same === null ? versionOf(read, document.text, meta) : null,
      });
    }
    case 'figures':
    case 'series': {
      const { name, table, encoding, kind } = value;
      return ok({
        kind,
        name,
        columns: table.columns,
        rows: table.rows.slice(0, PREVIEW_ROWS).map(({ cells }) => cells),
        total: table.rows.length,
        encoding,
        delimiter: table.delimiter,
        ...mappingFor(read, table, kind),
        fields: fieldsOf(kind).map(({ field, label, required }) => ({ field, label, required })),
      });
    }
    case 'ledger': {
      const { sources, actors, topics, indicators, events, claims, series } = value.draft;
      return ok({
        kind: 'ledger',
        name: value.name,
        counts: {
          source: sources.length,
          actor: actors.length,
          topic: topics.length,
          indicator: indicators.length,
          event: events.length,
          claim: claims.length,
          figure: claims.reduce((count, claim) => count + claim.figures.length, 0),
          series: series.length,
        },
      });
    }
  }
}
