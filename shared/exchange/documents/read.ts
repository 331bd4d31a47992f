import type { Result } from '../../model/result.ts';
import { checkSize, decodeText } from '../bytes/decode.ts';
import { attempt, orRefuse, refuse } from '../input-fault.ts';
import { normaliseText } from '../normalise.ts';
import type { ReadDocument } from './document.ts';
import { declaredCharset, readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';

/** The kinds of document by the ending of the name, else by how the text begins. */
export function documentFormat(name: string, head: string): 'html' | 'markdown' | 'plain' {
  if (/\.(?:html?|xhtml)$/i.test(name)) return 'html';
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return 'markdown';
  if (/\.(?:txt|text)$/i.test(name)) return 'plain';
  return /^\s*(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(head) ? 'html' : 'plain';
}

/** Reads the bytes of a document (.txt, .md, .html) to normalised plain text and what it says of itself. */
export function readDocument(bytes: Uint8Array, name: string): Result<ReadDocument> {
  return attempt(() => {
    orRefuse(checkSize(bytes, name, 'document'));
    const html = documentFormat(name, String.fromCharCode(...bytes.subarray(0, 500))) === 'html';
    const { text: raw } = orRefuse(decodeText(bytes, name, html ? declaredCharset(bytes) : null));
    const text = normaliseText(raw);
    if (text.trim() === '') refuse(`${name} is empty`, { file: name, line: 1, expected: 'a document with text' });
    const document = orRefuse(readByFormat(text, name));
    return { ...document, text: normaliseText(document.text) };
  });
}

function readByFormat(text: string, name: string): Result<ReadDocument> {
  switch (documentFormat(name, text.slice(0, 500))) {
    case 'html':
      return readHtml(text, name);
    case 'markdown':
      return readMarkdown(text, name);
    case 'plain':
      return { ok: true, value: { text, meta: {}, mediaType: 'text/plain' } };
  }
}
