import { documentDate } from './dates.ts';
import type { FoundMeta } from './document.ts';

/** As much of a document as metadata is read from. */
export interface MetaDocument {
  querySelectorAll(selector: string): Iterable<MetaElement>;
}
interface MetaElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

/** Names of `<meta>` by field, the most trusted first. */
const NAMES: { readonly [K in keyof FoundMeta]-?: readonly string[] } = {
  title: ['citation_title', 'og:title', 'dc.title', 'dcterms.title', 'twitter:title'],
  publisher: [
    'og:site_name',
    'citation_publisher',
    'citation_journal_title',
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
  ],
  author: ['citation_author', 'author', 'article:author', 'dc.creator', 'dcterms.creator', 'byl'],
  url: ['og:url', 'citation_public_url', 'dc.identifier'],
  published: [
    'article:published_time',
    'citation_publication_date',
    'citation_date',
    'citation_online_date',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'datepublished',
    'date',
    'pubdate',
    'publish-date',
    'og:published_time',
    'parsely-pub-date',
  ],
  retrieved: [],
  language: ['dc.language', 'dcterms.language', 'og:locale', 'language', 'content-language'],
};

/** As much of schema.org as is read; the rest of the value is whatever the page says. */
interface JsonLd {
  readonly '@graph'?: unknown;
  readonly headline?: unknown;
  readonly publisher?: unknown;
  readonly author?: unknown;
  readonly datePublished?: unknown;
  readonly name?: unknown;
}

/** Scripts of structured data larger than this are not looked at. */
const MAX_JSON = 1_000_000;

/** What an HTML page says of itself: `<title>`, `<meta>`, `<html lang>`, the canonical link and JSON-LD. */
export function htmlMeta(document: MetaDocument): FoundMeta {
  const metas = metaTags(document);
  const structured = structuredData(document);
  const first = (field: keyof FoundMeta): string | undefined => {
    for (const name of NAMES[field]) {
      const value = metas.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const title = first('title') ?? structured.title ?? textOf(document, 'title') ?? textOf(document, 'h1');
  const publisher = first('publisher') ?? structured.publisher;
  const author = first('author') ?? structured.author;
  const url = httpUrl(attributeOf(document, 'link[rel="canonical"]', 'href')) ?? httpUrl(first('url'));
  const published =
    dateOf(first('published')) ??
    dateOf(structured.published) ??
    dateOf(attributeOf(document, 'time[datetime]', 'datetime'));
  const language = languageTag(attributeOf(document, 'html', 'lang')) ?? languageTag(first('language'));
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(author === undefined ? {} : { author }),
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
  };
}

function metaTags(document: MetaDocument): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      element.getAttribute('http-equiv');
    const content = element.getAttribute('content')?.trim();
    if (name === null || content === undefined || content === '') continue;
    const key = name.trim().toLowerCase();
    if (!metas.has(key)) metas.set(key, content);
  }
  return metas;
}

interface Structured {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly published?: string;
}

function structuredData(document: MetaDocument): Structured {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const json = script.textContent ?? '';
    if (json.length > MAX_JSON) continue;
    const found = parsed(json)
      .map(structuredFields)
      .find((fields) => fields.published !== undefined || fields.title !== undefined);
    if (found !== undefined) return found;
  }
  return {};
}

function parsed(json: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return [];
  }
  const top = Array.isArray(value) ? value : [value];
  return top.flatMap((item) => {
    const graph = isRecord(item) ? item['@graph'] : undefined;
    return Array.isArray(graph) ? [item, ...graph] : [item];
  });
}

function structuredFields(value: unknown): Structured {
  if (!isRecord(value)) return {};
  const title = nameOf(value.headline);
  const publisher = nameOf(value.publisher);
  const author = nameOf(value.author);
  const published = nameOf(value.datePublished);
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
  };
}

function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return (
      value
        .map(nameOf)
        .filter((name) => name !== undefined)
        .join(', ') || undefined
    );
  return isRecord(value) && typeof value.name === 'string' ? value.name : undefined;
}

function isRecord(value: unknown): value is JsonLd {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(document: MetaDocument, selector: string): string | undefined {
  for (const element of document.querySelectorAll(selector)) {
    const text = element.textContent?.trim();
    if (text !== undefined && text !== '') return text;
  }
  return undefined;
}

function attributeOf(document: MetaDocument, selector: string, name: string): string | undefined {
  for (const element of document.querySelectorAll(selector)) {
    const value = element.getAttribute(name)?.trim();
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

function httpUrl(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:\/\//i.test(value) && URL.canParse(value) ? value : undefined;
}

function dateOf(value: string | undefined): string | undefined {
  return value === undefined ? undefined : (documentDate(value) ?? undefined);
}

function languageTag(value: string | undefined): string | undefined {
  const tag = value?.trim().replace('_', '-');
  return tag !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) && tag.length <= 35 ? tag : undefined;
}
