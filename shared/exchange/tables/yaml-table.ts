import type { Result } from '../../model/result.ts';
import { attempt, refuse } from '../input-fault.ts';
import { clip, describeNode, type YamlFile } from '../yaml/node.ts';
import type { Table, TableRow } from './csv.ts';

/** A YAML list of flat mappings as a table: its columns are all keys in the order in which they come. */
export function readYamlTable(file: YamlFile): Result<Table> {
  return attempt(() => {
    const { root, name } = file;
    const at = (offset: number) => ({ file: name, ...file.mark(offset) });
    if (root.kind !== 'list') {
      return refuse(`${describeNode(root)} where a list should stand`, {
        ...at(root.at),
        expected: 'a list of mappings, one a row',
      });
    }
    const columns = new Map<string, number>();
    const rows = root.items.map((item): TableRow => {
      if (item.kind !== 'map')
        return refuse(`${describeNode(item)} where a row should stand`, { ...at(item.at), expected: 'a mapping' });
      const cells: string[] = [];
      for (const { key, value } of item.entries) {
        if (value.kind !== 'scalar')
          refuse(`${clip(key)} is ${describeNode(value)}`, { ...at(value.at), expected: 'text or a number' });
        const index = columns.get(key) ?? columns.size;
        columns.set(key, index);
        const words =
          value.kind !== 'scalar' || value.value === null
            ? ''
            : typeof value.value === 'string'
              ? value.value
              : value.source;
        cells[index] = words;
      }
      return { line: file.mark(item.at).line, cells };
    });
    const filled = rows.map(({ line, cells }) => ({
      line,
      cells: Array.from(columns.keys(), (_, index) => cells[index] ?? ''),
    }));
    return { columns: [...columns.keys()], rows: filled, delimiter: '' };
  });
}
