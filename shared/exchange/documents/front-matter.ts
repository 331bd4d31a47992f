import type { Result } from '../../model/result.ts';
import { attempt, InputFault, orRefuse, refuse } from '../input-fault.ts';
import { describeNode, type YamlNode } from '../yaml/node.ts';
import { parseYaml } from '../yaml/parse.ts';
import { documentDate } from './dates.ts';
import type { FoundMeta } from './document.ts';

/** Keys by field, as the usual site generators and note programs write them. */
const KEYS: { readonly [K in keyof FoundMeta]-?: readonly string[] } = {
  title: ['title'],
  publisher: ['publisher', 'source', 'site', 'website', 'outlet', 'journal'],
  author: ['author', 'authors', 'creator', 'by'],
  url: ['url', 'link', 'canonical', 'permalink', 'canonical_url'],
  published: ['published', 'date', 'publication_date', 'published_at', 'pubdate', 'created'],
  retrieved: ['retrieved', 'accessed', 'access_date'],
  language: ['language', 'lang', 'locale'],
};

export interface FrontMatter {
  readonly meta: FoundMeta;
  /** The text after the front matter. */
  readonly body: string;
}

/** Takes YAML front matter off a Markdown text. Text without it comes back whole; front matter that is no YAML is a fault. */
export function readFrontMatter(text: string, name: string): Result<FrontMatter> {
  const match = /^---[ \t]*\n([\s\S]*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  // A rule across the page at the top of a text looks the same: front matter begins with a key.
  if (match === null || !/^\s*(?:#.*\n\s*)*[^\s:#][^:\n]*:(?:\s|$)/.test(match[1] ?? ''))
    return { ok: true, value: { meta: {}, body: text } };
  return attempt(() => {
    const file = shifted(() => orRefuse(parseYaml(match[1] ?? '', name)));
    if (file.root.kind !== 'map') {
      return refuse('front matter that is no mapping', { file: name, line: 2, expected: 'lines such as "title: ..."' });
    }
    const values = new Map(file.root.entries.map((entry) => [entry.key.trim().toLowerCase(), entry.value]));
    const meta: { -readonly [K in keyof FoundMeta]: FoundMeta[K] } = {};
    for (const field of Object.keys(KEYS) as (keyof FoundMeta)[]) {
      const key = KEYS[field].find((candidate) => values.has(candidate));
      const node = key === undefined ? undefined : values.get(key);
      const words = node === undefined ? '' : wordsOf(node);
      if (words === '' || node === undefined) continue;
      if (field !== 'published' && field !== 'retrieved') meta[field] = words;
      else {
        const date = documentDate(words);
        if (date === null) {
          refuse(`front matter: ${key ?? field} is ${describeNode(node)}`, {
            file: name,
            line: file.mark(node.at).line + 1,
            column: file.mark(node.at).column,
            expected: 'a date such as 2025-12-30',
          });
        }
        meta[field] = date;
      }
    }
    return { meta, body: text.slice(match[0].length) };
  });
}

/** Faults of the YAML count from its first line, which is the second of the file. */
function shifted<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputFault && error.fault.line !== undefined) {
      throw new InputFault({ ...error.fault, line: error.fault.line + 1 });
    }
    throw error;
  }
}

function wordsOf(node: YamlNode): string {
  if (node.kind === 'scalar')
    return node.value === null ? '' : typeof node.value === 'string' ? node.value : node.source;
  if (node.kind === 'list')
    return node.items
      .map(wordsOf)
      .filter((words) => words !== '')
      .join(', ');
  return node.entries
    .filter((entry) => entry.key === 'name')
    .map((entry) => wordsOf(entry.value))
    .join(', ');
}
