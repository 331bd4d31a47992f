import { Composer, type CST, type Document, isAlias, isMap, isScalar, isSeq, Lexer, type Node, Parser } from 'yaml';
import type { Result } from '../../model/result.ts';
import { attempt, refuse } from '../input-fault.ts';
import { clip, type Mark, markerOf, type YamlEntry, type YamlFile, type YamlNode } from './node.ts';

/** Deeper files are refused before anything recursive sees them. */
const MAX_DEPTH = 100;
/** Keys of one mapping: far above any real record, far below where mappings grow slow. */
const MAX_KEYS = 10_000;
/** Nodes that aliases may repeat, all together: enough for hand-written files, nothing for a bomb. */
const MAX_REPEATED = 10_000;

/**
 * Reads YAML 1.2 (core schema) into values with offsets. Refused, with the line and column: syntax errors, more than one
 * document, duplicate keys, keys that are no plain words, unknown tags, nesting beyond 100 levels, alias bombs.
 * `text` has LF newlines.
 */
export function parseYaml(text: string, name: string): Result<YamlFile> {
  return attempt(() => {
    const mark = markerOf(text);
    const document = compose(text, name, mark);
    const reader = new Reader(document, name, mark);
    const root: YamlNode = document.contents === null ? nothing(0) : reader.read(document.contents, 0);
    return { name, root, mark };
  });
}

function nothing(at: number): YamlNode {
  return { kind: 'scalar', at, value: null, source: '' };
}

function compose(text: string, name: string, mark: (offset: number) => Mark): Document.Parsed {
  const tokens = tokensOf(text, name, mark);
  // The library's own check of duplicate keys compares each with each: it is done here instead, in one pass.
  const documents = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'silent' }).compose(tokens);
  let first: Document.Parsed | null = null;
  for (const document of documents) {
    if (first !== null) {
      return refuse('a second document begins here', {
        file: name,
        ...mark(document.range[0]),
        expected: 'one YAML document',
      });
    }
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem !== undefined) {
      return refuse(clip(problem.message, 200), { file: name, ...mark(problem.pos[0]), expected: 'valid YAML' });
    }
    first = document;
  }
  return first ?? refuse('the file is empty', { file: name, line: 1, column: 1, expected: 'a YAML mapping or list' });
}

/** The tokens of a text; its parser keeps a stack of its own, so depth is seen here before the recursive composer runs. */
function tokensOf(text: string, name: string, mark: (offset: number) => Mark): readonly CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // Each level puts at most two entries on the stack.
    if (parser.stack.length > 2 * MAX_DEPTH) {
      refuse('the file is nested too deeply', {
        file: name,
        ...mark(parser.offset),
        expected: `at most ${MAX_DEPTH} levels`,
      });
    }
    const top = parser.stack.at(-1);
    if (top !== undefined && (top.type === 'block-map' || top.type === 'flow-collection')) {
      if (top.items.length > MAX_KEYS && (top.type === 'block-map' || top.start.source === '{')) {
        refuse('a mapping has too many keys', {
          file: name,
          ...mark(parser.offset),
          expected: `at most ${MAX_KEYS} keys`,
        });
      }
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

class Reader {
  readonly #document: Document.Parsed;
  readonly #name: string;
  readonly #mark: (offset: number) => Mark;
  #insideAlias = 0;
  #repeated = 0;
  #anchors: Map<string, Node> | null = null;

  constructor(document: Document.Parsed, name: string, mark: (offset: number) => Mark) {
    this.#document = document;
    this.#name = name;
    this.#mark = mark;
  }

  read(node: unknown, fallbackAt: number): YamlNode {
    if (node === null || node === undefined) return nothing(fallbackAt);
    const at = (node as Node).range?.[0] ?? fallbackAt;
    if (this.#insideAlias > 0 && ++this.#repeated > MAX_REPEATED) {
      this.#refuse(at, 'aliases repeat too much', `at most ${MAX_REPEATED} repeated values`);
    }
    if (isScalar(node)) return this.#scalar(node.value, node.source ?? '', at);
    if (isMap(node)) return { kind: 'map', at, entries: this.#entries(node.items, at) };
    if (isSeq(node)) return { kind: 'list', at, items: node.items.map((item) => this.read(item, at)) };
    if (isAlias(node)) {
      // An anchor that holds its own alias, or a chain of them, counts its depth here.
      if (this.#insideAlias >= 10) this.#refuse(at, 'aliases refer to aliases too deeply', 'at most 10 in a chain');
      this.#insideAlias++;
      const value = this.read(this.#anchored(node.source, at), at);
      this.#insideAlias--;
      return value;
    }
    return this.#refuse(at, 'a value that is not understood', 'text, a number, a list or a mapping');
  }

  #scalar(value: unknown, source: string, at: number): YamlNode {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return { kind: 'scalar', at, value, source };
    }
    return this.#refuse(at, 'a value that is not understood', 'text or a number');
  }

  #entries(items: readonly { readonly key: unknown; readonly value: unknown }[], at: number): readonly YamlEntry[] {
    const seen = new Set<string>();
    return items.map((pair) => {
      const node = this.read(pair.key, at);
      if (node.kind !== 'scalar') return this.#refuse(node.at, 'a key that is a list or a mapping', 'a word');
      const key = typeof node.value === 'string' ? node.value : node.source;
      if (seen.has(key)) this.#refuse(node.at, `the key “${clip(key)}” stands twice`, 'each key once');
      seen.add(key);
      return { key, at: node.at, value: this.read(pair.value, node.at) };
    });
  }

  #anchored(name: string, at: number): Node {
    this.#anchors ??= anchorsOf(this.#document.contents);
    return this.#anchors.get(name) ?? this.#refuse(at, `no anchor &${clip(name)}`, 'an anchor that stands before');
  }

  #refuse(at: number, message: string, expected: string): never {
    return refuse(message, { file: this.#name, ...this.#mark(at), expected });
  }
}

/** All anchors by name; of two with one name either is taken, since nothing that writes for Assay repeats one. */
function anchorsOf(contents: unknown): Map<string, Node> {
  const anchors = new Map<string, Node>();
  const queue: unknown[] = [contents];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      if (node.anchor !== undefined && !anchors.has(node.anchor)) anchors.set(node.anchor, node);
    }
    if (isMap(node)) for (const pair of node.items) queue.push(pair.key ?? undefined, pair.value ?? undefined);
    if (isSeq(node)) queue.push(...node.items.filter((item) => item !== null));
  }
  return anchors;
}
