import { isIsoDate } from '../documents/dates.ts';
import { refuse } from '../input-fault.ts';
import { clip, describeNode, type Mark, type YamlFile, type YamlMap, type YamlNode } from './node.ts';

/** A value with its place, for faults that show only later. */
export interface Located<T> {
  readonly value: T;
  readonly at: Mark;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a text is an id as records have them. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** Reads the fields of one mapping; whatever is not as expected is refused with its line and column. */
export class YamlFieldReader {
  readonly file: YamlFile;
  readonly at: Mark;
  readonly #values: ReadonlyMap<string, YamlNode>;
  readonly #what: string;
  readonly #node: YamlMap;

  /** `what` names the mapping in messages: "a claim". Keys that are not in `keys` are refused. */
  constructor(file: YamlFile, node: YamlNode, what: string, keys: readonly string[]) {
    this.file = file;
    this.#what = what;
    this.at = file.mark(node.at);
    this.#node =
      node.kind === 'map'
        ? node
        : refuse(`${describeNode(node)} where ${what} should stand`, {
            file: file.name,
            ...this.at,
            expected: `${what}: a mapping`,
          });
    for (const entry of this.#node.entries) {
      if (keys.includes(entry.key)) continue;
      refuse(`${what} has no “${clip(entry.key)}”`, {
        file: file.name,
        ...file.mark(entry.at),
        expected: keys.join(', '),
      });
    }
    this.#values = new Map(this.#node.entries.map((entry) => [entry.key, entry.value]));
  }

  /** The node of a key; null where it is absent or empty. */
  node(key: string): YamlNode | null {
    const node = this.#values.get(key);
    return node === undefined || (node.kind === 'scalar' && node.value === null) ? null : node;
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** A text of at most `limit` UTF-16 units; null where absent. Plain numbers and truth values count as their words. */
  text(key: string, limit = 100_000): string | null {
    const node = this.node(key);
    return node === null ? null : this.textOf(node, key, limit);
  }

  required(key: string): string {
    const text = this.text(key);
    if (text !== null && text !== '') return text;
    return refuse(`${this.#what} without “${key}”`, { file: this.file.name, ...this.at, expected: `${key}: text` });
  }

  located(key: string): Located<string> | null {
    const node = this.node(key);
    return node === null ? null : { value: this.textOf(node, key), at: this.file.mark(node.at) };
  }

  textOf(node: YamlNode, key: string, limit = 100_000): string {
    if (node.kind !== 'scalar' || node.value === null)
      return this.#refuse(node, `${key} is ${describeNode(node)}`, 'text');
    const text = typeof node.value === 'string' ? node.value : node.source;
    if (text.length > limit) this.#refuse(node, `${key} is too long (${text.length} characters)`, `at most ${limit}`);
    if (!text.isWellFormed()) this.#refuse(node, `${key} holds half a character`, 'whole Unicode characters');
    return text;
  }

  number(key: string): number | null {
    const node = this.node(key);
    if (node === null) return null;
    if (node.kind === 'scalar' && typeof node.value === 'number' && Number.isFinite(node.value)) return node.value;
    return this.#refuse(node, `${key} is ${describeNode(node)}`, 'a number');
  }

  flag(key: string): boolean | null {
    const node = this.node(key);
    if (node === null) return null;
    if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value;
    return this.#refuse(node, `${key} is ${describeNode(node)}`, 'true or false');
  }

  date(key: string): string | null {
    const node = this.node(key);
    if (node === null) return null;
    const text = node.kind === 'scalar' ? this.textOf(node, key) : '';
    if (isIsoDate(text)) return text;
    return this.#refuse(node, `${key} is ${describeNode(node)}`, 'a date such as 2025-12-31');
  }

  id(key: string): string | null {
    const node = this.node(key);
    if (node === null) return null;
    const text = this.textOf(node, key);
    return isId(text) ? text : this.#refuse(node, `${key} is ${describeNode(node)}`, 'a UUID in lower case');
  }

  oneOf<T extends string>(key: string, words: readonly T[]): T | null {
    const node = this.node(key);
    if (node === null) return null;
    const text = node.kind === 'scalar' ? this.textOf(node, key) : '';
    const word = words.find((candidate) => candidate === text);
    return word ?? this.#refuse(node, `${key} is ${describeNode(node)}`, words.join(', '));
  }

  /** The items of a list; none where absent. */
  list(key: string, limit = Number.POSITIVE_INFINITY): readonly YamlNode[] {
    const node = this.node(key);
    if (node === null) return [];
    if (node.kind !== 'list') return this.#refuse(node, `${key} is ${describeNode(node)}`, 'a list');
    if (node.items.length > limit) this.#refuse(node, `${key} has ${node.items.length} items`, `at most ${limit}`);
    return node.items;
  }

  texts(key: string, limit?: number): readonly string[] {
    return this.list(key, limit).map((item) => this.filled(item, key));
  }

  locatedTexts(key: string, limit?: number): readonly Located<string>[] {
    return this.list(key, limit).map((item) => ({ value: this.filled(item, key), at: this.file.mark(item.at) }));
  }

  mark(key: string): Mark {
    const node = this.#values.get(key);
    return node === undefined ? this.at : this.file.mark(node.at);
  }

  /** Refuses the value of a key. */
  refuse(key: string, message: string, expected: string): never {
    return refuse(message, { file: this.file.name, ...this.mark(key), expected });
  }

  /** A text that is not empty. */
  filled(item: YamlNode, key: string): string {
    const text = this.textOf(item, key);
    return text === '' ? this.#refuse(item, `${key} holds an empty text`, 'text') : text;
  }

  #refuse(node: YamlNode, message: string, expected: string): never {
    return refuse(message, { file: this.file.name, ...this.file.mark(node.at), expected });
  }
}
