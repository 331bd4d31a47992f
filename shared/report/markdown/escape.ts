import { leftOut } from '../limits.ts';
import { visible } from '../visible.ts';

/**
 * Text for one line of Markdown that is read as the very text, by every usual reader: no mark-up, no HTML, no link (also none that
 * readers make by themselves of addresses), no formula. Line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>|~#&$@^]/g, '\\$&')
    .replaceAll('://', '\\://')
    .replaceAll(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/^([-+=:!])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** A link to a place in this file; the words are escaped, the id is one of the report's own names. */
export function linkTo(id: string | null, text: string): string {
  return id === null ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](#${id})`;
}

/** The place that a link leads to. Ids are names that the report makes: letters, digits and hyphens. */
export function place(id: string): string {
  return `<a id="${id}"></a>`;
}

/** Says how many more there are than the report lists, as a paragraph of its own; empty where it lists all. */
export function leftOutLine(listed: number, total: number, where: 'check' | 'export'): string {
  const words = leftOut(listed, total, where);
  return words === null ? '' : `\n… ${escapeMarkdown(words)}\n`;
}

/** A table; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
