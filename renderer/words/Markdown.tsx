import { lexer, type Token, type Tokens } from 'marked';
import { Fragment, type ReactElement, type ReactNode, useMemo } from 'react';

/** Longer notes are shown as they were written: reading marks of emphasis can cost the square of their number. */
const LONGEST = 20_000;

/**
 * A note written in Markdown, drawn as elements: never as HTML, so that nothing in it can run or load. Addresses of links are
 * shown, not followed; pictures are told by their words.
 */
export function Markdown({ text }: { readonly text: string }): ReactElement {
  const tokens = useMemo(() => tokensOf(text), [text]);
  return <div className="markdown">{tokens === null ? <p className="as-written">{text}</p> : blocks(tokens)}</div>;
}

function tokensOf(text: string): readonly Token[] | null {
  if (text.length > LONGEST) return null;
  try {
    return lexer(text, { gfm: true, breaks: true });
  } catch {
    return null;
  }
}

function blocks(tokens: readonly Token[]): ReactNode {
  return tokens.map((token, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name than their order
    return <Fragment key={index}>{block(token)}</Fragment>;
  });
}

function block(token: Token): ReactNode {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      return <p className="markdown-heading">{inlines(token)}</p>;
    case 'paragraph':
      return <p>{inlines(token)}</p>;
    case 'blockquote':
      return <blockquote>{blocks(token.tokens ?? [])}</blockquote>;
    case 'list': {
      const { ordered, items, start } = token as Tokens.List;
      const rows = items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items of one list have no other name than their order
        <li key={index}>
          {item.task ? `${item.checked === true ? '☑' : '☐'} ` : ''}
          {blocks(item.tokens)}
        </li>
      ));
      return ordered ? <ol start={Number(start) || 1}>{rows}</ol> : <ul>{rows}</ul>;
    }
    case 'code':
      return (
        <pre>
          <code>{token['text'] as string}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'text':
      return token.tokens === undefined ? plain(token) : inlines(token);
    default:
      // Tables, raw HTML and whatever else: the words as they were written.
      return <p className="as-written">{token.raw.trim()}</p>;
  }
}

function inlines(token: Token): ReactNode {
  const parts: readonly Token[] = ('tokens' in token ? token.tokens : undefined) ?? [];
  return parts.map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name than their order
    return <Fragment key={index}>{inline(part)}</Fragment>;
  });
}

function inline(token: Token): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong>{inlines(token)}</strong>;
    case 'em':
      return <em>{inlines(token)}</em>;
    case 'del':
      return <del>{inlines(token)}</del>;
    case 'codespan':
      return <code>{token['text'] as string}</code>;
    case 'br':
      return <br />;
    case 'link': {
      const { href, text } = token as Tokens.Link;
      return (
        <>
          {inlines(token)}
          {href === text ? null : <span className="quiet"> ({href})</span>}
        </>
      );
    }
    case 'image':
      return <>{(token as Tokens.Image).text}</>;
    case 'escape':
    case 'text':
      return token.type === 'text' && token.tokens !== undefined ? inlines(token) : plain(token);
    default:
      return token.raw;
  }
}

/** marked gives some texts with their signs written as entities; the words as they were written are in `raw`. */
function plain(token: Token): string {
  return token.type === 'escape' ? ((token as Tokens.Escape).text ?? token.raw) : token.raw;
}
