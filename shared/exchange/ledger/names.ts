/** A record that is found by its names. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly others: readonly string[];
}

export type NameMatch =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly count: number };

/** A name as comparisons see it: composed, lower case, single spaces, none at the ends. */
export function foldName(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/**
 * Records by name. The exact name goes before one that differs in case or is an alias; among these, records of the file
 * before those of the project.
 */
export class NameIndex {
  readonly #layers = [new Layer(), new Layer()] as const;
  readonly #ids = new Set<string>();

  /** Adds a record of the file, or of the project. A record of both counts as the file's. */
  add(record: Named, of: 'file' | 'project'): void {
    if (this.#ids.has(record.id)) return;
    this.#ids.add(record.id);
    this.#layers[of === 'file' ? 0 : 1].add(record);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  find(name: string): NameMatch {
    return firstMatch(this.#layers, name);
  }

  /** As `find`, among the records of the project only. */
  findInProject(name: string): NameMatch {
    return firstMatch([this.#layers[1]], name);
  }
}

function firstMatch(layers: readonly Layer[], name: string): NameMatch {
  const folded = foldName(name);
  const tries = [
    ...layers.map((layer) => layer.exact.get(name)),
    ...layers.map((layer) => layer.own.get(folded)),
    ...layers.map((layer) => layer.other.get(folded)),
  ];
  const ids = tries.find((candidates) => candidates !== undefined);
  const [first] = ids ?? [];
  if (ids === undefined || first === undefined) return { kind: 'none' };
  return ids.size === 1 ? { kind: 'one', id: first } : { kind: 'several', count: ids.size };
}

class Layer {
  readonly exact = new Map<string, Set<string>>();
  readonly own = new Map<string, Set<string>>();
  readonly other = new Map<string, Set<string>>();

  add(record: Named): void {
    put(this.exact, record.name, record.id);
    put(this.own, foldName(record.name), record.id);
    for (const name of record.others) put(this.other, foldName(name), record.id);
  }
}

function put(map: Map<string, Set<string>>, name: string, id: string): void {
  if (name === '') return;
  const ids = map.get(name);
  if (ids === undefined) map.set(name, new Set([id]));
  else ids.add(id);
}
