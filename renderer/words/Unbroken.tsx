import { Fragment, type ReactElement } from 'react';

/** "8.8 – 8.9 bn USD": a range with what follows it of its own. */
const RANGE = /[^\s“”()]+ – [^\s“”(),;]+(?: (?:bn|m|tn))?(?: [A-Z]{3}\b)?/gu;

/** A text whose ranges of numbers are never parted at the end of a line; its words stay what they are. */
export function Unbroken({ text }: { readonly text: string }): ReactElement {
  const parts: ReactElement[] = [];
  let from = 0;
  for (const match of text.matchAll(RANGE)) {
    if (!/\d/.test(match[0])) continue;
    parts.push(<Fragment key={from}>{text.slice(from, match.index)}</Fragment>);
    parts.push(
      <span key={`range ${match.index}`} className="unbroken">
        {match[0]}
      </span>,
    );
    from = match.index + match[0].length;
  }
  parts.push(<Fragment key={from}>{text.slice(from)}</Fragment>);
  return <>{parts}</>;
}
