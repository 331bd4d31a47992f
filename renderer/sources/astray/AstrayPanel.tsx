import { type ReactElement, useEffect, useRef } from 'react';
import type { AstrayQuote } from '../../../shared/api.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { plural } from '../../words/plural.ts';
import { quoted, shorten } from '../suggested.ts';
import type { Astray } from './useAstray.ts';
import { differing } from './wording.ts';

/** The line that says that quotes went astray, over the suggestions. */
export function AstrayNotice({ astray }: { readonly astray: Astray }): ReactElement | null {
  const { quotes } = astray;
  if (quotes.length === 0) return null;
  const lost = quotes.filter(({ kind }) => kind === 'lost').length;
  const look = quotes.length - lost;
  const told = [
    lost === 0 ? '' : `${plural(lost, 'quote')} lost ${lost === 1 ? 'its' : 'their'} place`,
    look === 0 ? '' : `${look === 1 ? '1 quote reads' : `${look} quotes read`} otherwise now`,
  ].filter((part) => part !== '');
  return (
    <div className="astray-notice" role="status">
      <span>{told.join(', ')}.</span>
      <Button keys="r" onClick={astray.open}>
        Review
      </Button>
    </div>
  );
}

/** The quotes that went astray, the one under review in full: what it said, what stands there now, and what can be done. */
export function AstrayPanel({
  astray,
  readOnly,
}: {
  readonly astray: Astray;
  readonly readOnly: boolean;
}): ReactElement {
  const { quotes, current } = astray;
  const list = useRef<HTMLOListElement>(null);
  const currentId = current?.anchorId ?? null;
  useEffect(() => {
    if (currentId === null) return;
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  return (
    <>
      <div className="side-head">
        <h2>{plural(quotes.length, 'quote')} to review</h2>
        <span className="space" />
        <IconButton icon="close" label="Leave the review" onClick={astray.close} />
      </div>
      <p className="side-none">
        The text of this source changed. <Kbd keys="j" /> <Kbd keys="k" /> step, <Kbd keys="Enter" /> takes the words
        that stand there now; or select other words in the text and press <Kbd keys="h" />.
      </p>
      <ol className="cards" aria-label="Quotes to review" ref={list}>
        {quotes.map((quote) =>
          quote === current ? (
            <CurrentQuote key={quote.anchorId} quote={quote} astray={astray} readOnly={readOnly} />
          ) : (
            <li key={quote.anchorId} data-quote={quote.anchorId}>
              <button
                type="button"
                className="card card-small"
                tabIndex={-1}
                onClick={() => astray.pick(quote.anchorId)}
              >
                <b>{titleOf(quote)}</b>
                <span className="why">{quoted(quote.exact, 110)}</span>
              </button>
            </li>
          ),
        )}
      </ol>
    </>
  );
}

function titleOf({ kind, figureId, now }: AstrayQuote): string {
  const what = figureId === null ? 'Claim' : 'Figure';
  if (kind === 'look') return `${what} · reads otherwise`;
  return now === null ? `${what} · lost` : `${what} · lost, one place proposed`;
}

interface CurrentProps {
  readonly quote: AstrayQuote;
  readonly astray: Astray;
  readonly readOnly: boolean;
}

function CurrentQuote({ quote, astray, readOnly }: CurrentProps): ReactElement {
  const { exact, now, kind, isItsText, figureId } = quote;
  const isSame = now === exact;
  return (
    <li className="card card-now" aria-current="true" data-quote={quote.anchorId}>
      <div className="card-head">
        <span className="val val-words">{titleOf(quote)}</span>
      </div>
      <dl className="wording">
        <dt>was</dt>
        <dd className="read-face">
          {isSame || now === null ? quoted(exact, 400) : <Wording parts={differing(exact, now).before} />}
        </dd>
        <dt>now</dt>
        <dd className="read-face">
          {now === null ? (
            <span className="quiet">nothing like it stands near its place</span>
          ) : isSame ? (
            <span className="quiet">the same words; those beside them changed</span>
          ) : (
            <Wording parts={differing(exact, now).after} />
          )}
        </dd>
      </dl>
      <p className="why">
        {now === null
          ? 'Select the words it rests on now and press h, or delete its record if the text has dropped it.'
          : kind === 'lost'
            ? 'This place is only a proposal: nothing was taken for it.'
            : 'Its place is sure; look whether it still says the same.'}
        {isItsText && now !== null && !isSame
          ? figureId === null
            ? ' The claim will say these words.'
            : ' The figure is read anew from these words.'
          : ''}
      </p>
      {readOnly || now === null ? null : (
        <div className="acts">
          <Button kind="go" keys="Enter" onClick={() => astray.take(quote)}>
            {isSame ? 'It still holds' : `Take ${quoted(shorten(now, 24), 26)}`}
          </Button>
        </div>
      )}
    </li>
  );
}

function Wording({
  parts,
}: {
  readonly parts: readonly { readonly text: string; readonly changed: boolean }[];
}): ReactElement {
  return (
    <>
      {parts.map((part, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one wording have no other name than their order
        part.changed ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
      )}
    </>
  );
}
