import { create } from 'zustand';
import type { DocumentMeta, DocumentPreview, ImportKind, Mapping, Preview } from '../../../shared/api.ts';
import { dateInHead } from '../../../shared/exchange/documents/dates.ts';
import type { Fault } from '../../../shared/model/result.ts';
import { api } from '../../host/api.ts';

/** A file on its way in: read, recognised, and what the person put right before it is imported. */
export interface Incoming {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the person says it is; null while the recognised kind is taken. */
  readonly as: ImportKind | null;
  readonly preview: Preview | null;
  readonly fault: Fault | null;
  readonly meta: Partial<DocumentMeta>;
  readonly mapping: Mapping;
  /** The source that it is a newer version of; null where it comes in as one of its own. */
  readonly versionOf: string | null;
}

interface ImportState {
  readonly incoming: readonly Incoming[];
  readonly pasting: boolean;
}

export const useImport = create<ImportState>()(() => ({ incoming: [], pasting: false }));

/** Larger files take the machine's memory with them; the store refuses them as well. */
const MOST_BYTES = 200_000_000;
const ACCEPT = '.txt,.md,.markdown,.html,.htm,.csv,.tsv,.yaml,.yml,.json';

/** Held until the next one: a field that nothing refers to can be collected while its dialog is open, and answers no more. */
let asking: HTMLInputElement | null = null;

/** Opens the file dialog of the system. */
export function pickFiles(): void {
  const input = document.createElement('input');
  asking = input;
  input.type = 'file';
  input.multiple = true;
  input.accept = ACCEPT;
  input.addEventListener('change', () => {
    if (asking === input) takeFiles([...(input.files ?? [])]);
  });
  input.click();
}

export function pasteText(): void {
  useImport.setState({ pasting: true });
}

export function closePaste(): void {
  useImport.setState({ pasting: false });
}

export function closeImport(): void {
  useImport.setState({ incoming: [] });
}

/** Reads files and shows what they are before anything is imported. */
export function takeFiles(files: readonly File[]): void {
  for (const file of files) void takeFile(file);
}

async function takeFile(file: File): Promise<void> {
  const item: Incoming = {
    id: crypto.randomUUID(),
    name: file.name,
    bytes: new Uint8Array(),
    as: null,
    preview: null,
    fault: null,
    meta: {},
    mapping: {},
    versionOf: null,
  };
  useImport.setState(({ incoming }) => ({ incoming: [...incoming, item] }));
  if (file.size > MOST_BYTES) {
    change(item.id, {
      fault: {
        code: 'bad-input',
        message: 'This file is too large to import.',
        file: file.name,
        expected: 'at most 200 MB',
      },
    });
    return;
  }
  try {
    change(item.id, { bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    change(item.id, {
      fault: {
        code: 'disk',
        message: 'The file cannot be read. A folder must be dropped file by file.',
        file: file.name,
      },
    });
    return;
  }
  await recognise(item.id);
}

/** Asks the host what the file is, or reads it as the kind the person chose. */
export async function recognise(id: string): Promise<void> {
  const item = useImport.getState().incoming.find((other) => other.id === id);
  if (item === undefined) return;
  const answer = await api.invoke('import.preview', {
    name: item.name,
    bytes: item.bytes,
    ...(item.as === null ? {} : { as: item.as }),
  });
  if (!answer.ok) {
    change(id, { preview: null, fault: answer.fault });
    return;
  }
  const preview = answer.value;
  change(id, {
    preview,
    fault: null,
    meta: preview.kind === 'document' ? offeredMeta(preview) : {},
    mapping: preview.kind === 'figures' || preview.kind === 'series' ? preview.mapping : {},
    versionOf: preview.kind === 'document' ? (preview.versionOf?.id ?? null) : null,
  });
}

/** What the document says of itself; the day that its first lines name is offered where nothing else tells it. */
function offeredMeta(preview: DocumentPreview): Partial<DocumentMeta> {
  const published = preview.meta.published ?? dateInHead(preview.text)?.date ?? null;
  return { ...preview.meta, published };
}

export function change(id: string, patch: Partial<Incoming>): void {
  useImport.setState(({ incoming }) => ({
    incoming: incoming.map((item) => (item.id === id ? { ...item, ...patch } : item)),
  }));
}

export function leaveOut(id: string): void {
  useImport.setState(({ incoming }) => ({ incoming: incoming.filter((item) => item.id !== id) }));
}
