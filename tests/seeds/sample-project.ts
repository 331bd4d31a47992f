import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Service } from '../../db/context.ts';
import { newId } from '../../db/ids.ts';
import { openService } from '../../db/service.ts';
import { readMarkdown } from '../../shared/exchange/documents/markdown.ts';
import type { Draft } from '../../shared/exchange/ledger/draft.ts';
import { EMPTY_PROJECT } from '../../shared/exchange/ledger/project.ts';
import { resolveDraft } from '../../shared/exchange/ledger/resolve.ts';
import { readLedgerDraft } from '../../shared/exchange/ledger/schema.ts';
import { parseYaml } from '../../shared/exchange/yaml/parse.ts';
import { faultText, type Result } from '../../shared/model/result.ts';
import { readPeriod } from '../../shared/reading/period.ts';
import { readQuantity } from '../../shared/reading/quantity.ts';

export const BRIEFS = ['cooperation-meeting.md', 'partnership-statement.md'] as const;

/** The value of a result that must be there; the fault's words otherwise. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(faultText(result.fault));
  return result.value;
}

export function seedFile(name: string): string {
  return readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');
}

/** The plain text of a brief, as an import makes it. */
export function briefText(name: string): string {
  return must(readMarkdown(seedFile(name), name)).text;
}

export function sampleDraft(): Draft {
  return must(readLedgerDraft(must(parseYaml(seedFile('ledger.yaml'), 'ledger.yaml'))));
}

/** A new project that holds the sample, and how to be rid of it. */
export function openSample(): { readonly service: Service; close(): void } {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const resolved = must(
    resolveDraft(sampleDraft(), {
      project: EMPTY_PROJECT,
      readers: { readQuantity, readPeriod },
      newId,
      sha256,
      companions: BRIEFS.map((name) => ({
        name,
        sha256: sha256(seedFile(name)),
        document: must(readMarkdown(seedFile(name), name)),
      })),
    }),
  );
  const folder = mkdtempSync(join(tmpdir(), 'assay-sample-'));
  const service = must(openService({ path: join(folder, 'Sample.assay'), mode: 'write', create: true, who: 'test' }));
  must(
    service.call('edit.apply', {
      label: 'The sample',
      changes: resolved.records.map(({ table, record }) => {
        const { id, rev: _, ...fields } = record;
        return { op: 'create', table, id, fields };
      }),
    }),
  );
  return {
    service,
    close() {
      service.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
