import { createHash } from 'node:crypto';
import type { ImportFile } from '../../shared/api.ts';
import { checkSize, decodeText, TAKEN } from '../../shared/exchange/bytes/decode.ts';
import type { ReadDocument } from '../../shared/exchange/documents/document.ts';
import { readDocument } from '../../shared/exchange/documents/read.ts';
import { attempt, orRefuse, refuse } from '../../shared/exchange/input-fault.ts';
import type { Draft } from '../../shared/exchange/ledger/draft.ts';
import { readLedgerDraft } from '../../shared/exchange/ledger/schema.ts';
import { normaliseText } from '../../shared/exchange/normalise.ts';
import { fileFamily } from '../../shared/exchange/recognise.ts';
import { readCsv, type Table } from '../../shared/exchange/tables/csv.ts';
import type { TableKind } from '../../shared/exchange/tables/fields.ts';
import { guessTableKind } from '../../shared/exchange/tables/mapping.ts';
import { readYamlTable } from '../../shared/exchange/tables/yaml-table.ts';
import { parseYaml } from '../../shared/exchange/yaml/parse.ts';
import type { Result } from '../../shared/model/result.ts';

/** A file that was read as what it is. */
export type OpenedFile =
  | { readonly kind: 'document'; readonly name: string; readonly sha256: string; readonly document: ReadDocument }
  | {
      readonly kind: TableKind;
      readonly name: string;
      readonly table: Table;
      readonly encoding: string;
    }
  | { readonly kind: 'ledger'; readonly name: string; readonly draft: Draft };

/** SHA-256 of bytes, or of a text as UTF-8, in hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Reads a file's bytes as what its name and content say, or as it is told. Faults name the file and the line. */
export function openFile(file: ImportFile): Result<OpenedFile> {
  const { name, bytes, as } = file;
  return attempt(() => {
    // A project is opened, or merged by its ledger; one that is damaged or a stray text of this name is no document.
    if (as === undefined && /\.assay$/i.test(name)) {
      refuse(`${name} is called a project, not a document`, { file: name, line: 1, expected: TAKEN });
    }
    const head = new TextDecoder().decode(bytes.subarray(0, 2000));
    switch (fileFamily(name, head, as)) {
      case 'document':
        return { kind: 'document', name, sha256: sha256(bytes), document: orRefuse(readDocument(bytes, name)) };
      case 'delimited': {
        orRefuse(checkSize(bytes, name, 'table'));
        const { text, encoding } = orRefuse(decodeText(bytes, name));
        return tableFile(name, orRefuse(readCsv(normaliseText(text), name)), encoding, as);
      }
      case 'yaml': {
        orRefuse(checkSize(bytes, name, 'ledger'));
        const { text, encoding } = orRefuse(decodeText(bytes, name));
        // Not composed (NFC): a ledger gives back the very words that were exported.
        const yaml = orRefuse(parseYaml(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), name));
        if (yaml.root.kind === 'list') return tableFile(name, orRefuse(readYamlTable(yaml)), encoding, as);
        if (as === 'figures' || as === 'series') {
          refuse(`${name} is no table`, {
            file: name,
            ...yaml.mark(yaml.root.at),
            expected: 'a list of mappings, one a row',
          });
        }
        return { kind: 'ledger', name, draft: orRefuse(readLedgerDraft(yaml)) };
      }
    }
  });
}

function tableFile(name: string, table: Table, encoding: string, as: ImportFile['as']): OpenedFile {
  return { kind: as === 'series' || as === 'figures' ? as : guessTableKind(table), name, table, encoding };
}
