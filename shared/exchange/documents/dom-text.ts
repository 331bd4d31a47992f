/** As much of a DOM node as is read here; both linkedom and browsers have it. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  getAttribute?(name: string): string | null;
}

const SKIPPED = words(
  'script style noscript template svg math iframe frame frameset object embed applet head title link meta canvas audio video ' +
    'input select textarea button datalist dialog map noframes noembed',
);
const PARAGRAPHS = words(
  'p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table figure figcaption article section main header footer nav aside address ' +
    'div form fieldset hr details summary center',
);
const LINES = words('li dt dd tr caption br option legend');
const FURNITURE = words('nav footer aside form menu');

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Breaks that stand between two pieces of text, the stronger wins. */
type Break = 0 | 1 | 2;

/**
 * The words of a DOM tree as plain text: paragraphs apart by a blank line, list items and table rows on lines, cells apart
 * by tabs, preformatted text as it is. Scripts, styles, forms' fields and hidden elements leave nothing. Not recursive.
 */
export function domText(root: DomNode, options: { readonly furniture: boolean } = { furniture: true }): string {
  const out = new TextBuilder();
  let node: DomNode | null = root;
  let preformatted = 0;
  while (node !== null) {
    let descend = false;
    const name = node.nodeName.toLowerCase();
    if (node.nodeType === 3) out.text(node.nodeValue ?? '', preformatted > 0);
    else if (node.nodeType === 1 && !isSkipped(node, name, options.furniture)) {
      open(out, name);
      if (name === 'pre') preformatted++;
      descend = node.firstChild !== null;
      if (!descend) {
        close(out, name);
        if (name === 'pre') preformatted--;
      }
    } else descend = node.nodeType === 9 || node.nodeType === 11;
    if (descend && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node === null) break;
      const left = node.nodeName.toLowerCase();
      close(out, left);
      if (left === 'pre') preformatted--;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return out.toString();
}

function isSkipped(node: DomNode, name: string, furniture: boolean): boolean {
  if (SKIPPED.has(name) || (!furniture && FURNITURE.has(name))) return true;
  const attribute = (key: string): string | null => node.getAttribute?.(key) ?? null;
  if (attribute('hidden') !== null || attribute('aria-hidden') === 'true') return true;
  const style = attribute('style');
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function open(out: TextBuilder, name: string): void {
  if (PARAGRAPHS.has(name)) out.break(2);
  else if (LINES.has(name)) out.break(1);
  else if (name === 'td' || name === 'th') out.cell();
}

function close(out: TextBuilder, name: string): void {
  if (PARAGRAPHS.has(name)) out.break(2);
  else if (LINES.has(name) && name !== 'br') out.break(1);
}

class TextBuilder {
  readonly #parts: string[] = [];
  #pending: Break = 0;
  #space = '';
  #empty = true;

  break(strength: Break): void {
    if (strength > this.#pending) this.#pending = strength;
    this.#space = '';
  }

  cell(): void {
    if (this.#pending === 0 && !this.#empty) this.#space = '\t';
  }

  text(value: string, preformatted: boolean): void {
    if (preformatted) {
      if (value !== '') this.#put(value.replace(/\n$/, ''));
      return;
    }
    // White space of the source is one space; spaces that do not break are the author's own and stay.
    for (const piece of value.split(/([ \t\n\f\r]+)/)) {
      if (piece === '') continue;
      if (/^[ \t\n\f\r]/.test(piece)) this.#space ||= ' ';
      else this.#put(piece);
    }
  }

  #put(words: string): void {
    if (!this.#empty) this.#parts.push(this.#pending === 2 ? '\n\n' : this.#pending === 1 ? '\n' : this.#space);
    this.#parts.push(words);
    this.#pending = 0;
    this.#space = '';
    this.#empty = false;
  }

  toString(): string {
    return this.#parts.join('');
  }
}
