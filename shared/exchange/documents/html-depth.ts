/** Elements that never hold others, or that a parser closes by itself when the next of their kind opens. */
const SHALLOW: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd option optgroup tr td th thead tbody tfoot rt rp colgroup'
  ).split(' '),
);
/** Elements whose content is no markup for any parser. */
const RAW = /^(?:script|style)$/;
/** Tags, comments, and whatever else a parser makes a node of. */
const TAG = /<(?:(\/)?([A-Za-z][^\s/>]*)|!--|)|&(?=[#A-Za-z])/g;

export interface HtmlShape {
  /** How deep elements are nested at most. */
  readonly depth: number;
  /** How many nodes it would have at most: tags, comments, lone brackets, entities. */
  readonly nodes: number;
}

/**
 * How deep and how large the tree of an HTML text would be, without building it: one pass, no recursion. It may count too
 * deep for damaged files, never too shallow for those that would overflow a parser.
 */
export function htmlShape(html: string): HtmlShape {
  let depth = 0;
  let deepest = 0;
  let nodes = 0;
  let comments = true;
  const open = new Map<string, number>();
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    const name = match[2]?.toLowerCase();
    nodes++;
    if (name === undefined) {
      if (!comments || match[0] !== '<!--') continue;
      const end = html.indexOf('-->', TAG.lastIndex);
      // A comment that is never closed is not looked for again at each of its likes.
      if (end < 0) comments = false;
      else TAG.lastIndex = end + 3;
      continue;
    }
    if (SHALLOW.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (match[1] === '/') {
      // A closing tag of something that is not open closes nothing.
      if (count === 0) continue;
      open.set(name, count - 1);
      depth--;
    } else if (RAW.test(name)) TAG.lastIndex = afterRaw(html, name, TAG.lastIndex);
    else {
      open.set(name, count + 1);
      deepest = Math.max(deepest, ++depth);
    }
  }
  return { depth: deepest, nodes };
}

function afterRaw(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = from;
  const match = close.exec(html);
  return match === null ? html.length : match.index + match[0].length;
}
