import { visible } from './visible.ts';

/** HTML that is known to be well formed: made by `html` alone, so that no text of a document can pass for it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Content = string | number | Markup | null | false | readonly Content[];

/** HTML from a template: every text put in is escaped (also for use in a quoted attribute), markup and lists stay. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let out = parts[0] ?? '';
  contents.forEach((content, index) => {
    out += render(content) + (parts[index + 1] ?? '');
  });
  return new Markup(out);
}

/** Markup that this program made elsewhere, a picture for instance. Never for text that came from outside. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

function render(content: Content): string {
  if (content === null || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'string') return escapeHtml(content);
  if (typeof content === 'number') return String(content);
  return content.map(render).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return visible(text).replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? '');
}
