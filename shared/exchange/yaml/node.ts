/** Where a thing stands in a file. Both one-based; columns count UTF-16 units. */
export interface Mark {
  readonly line: number;
  readonly column: number;
}

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly at: number;
  readonly value: string | number | boolean | null;
  /** As written, for plain scalars: "2025" and "true" may be meant as words. */
  readonly source: string;
}

export interface YamlList {
  readonly kind: 'list';
  readonly at: number;
  readonly items: readonly YamlNode[];
}

export interface YamlEntry {
  readonly key: string;
  readonly at: number;
  readonly value: YamlNode;
}

/** A mapping. Entries are a list, so that no key (`__proto__`) can be more than a word. */
export interface YamlMap {
  readonly kind: 'map';
  readonly at: number;
  readonly entries: readonly YamlEntry[];
}

/** A value with its offset in the text. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

/** A parsed file: its value, and where its offsets fall. */
export interface YamlFile {
  readonly name: string;
  readonly root: YamlNode;
  mark(offset: number): Mark;
}

/** Turns offsets of a text into lines and columns. Built once, asked rarely. */
export function markerOf(text: string): (offset: number) => Mark {
  let starts: number[] | null = null;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** What a node is, in the words of a message. */
export function describeNode(node: YamlNode): string {
  switch (node.kind) {
    case 'map':
      return 'a mapping';
    case 'list':
      return 'a list';
    case 'scalar':
      if (node.value === null) return 'nothing';
      return typeof node.value === 'string' ? `“${clip(node.value)}”` : String(node.value);
  }
}

/** The first words of a text, for a message. */
export function clip(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}
