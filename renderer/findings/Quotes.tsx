import type { ReactElement, ReactNode } from 'react';
import type { ClaimRow, FindingDetail } from '../../shared/api.ts';
import { runsOf } from '../sources/invisible.ts';
import { openQuote } from '../state/navigation.ts';
import { Button } from '../ui/Button.tsx';
import { FigureLine } from './FigureLine.tsx';
import { type QuotedSentence, sentencesOf } from './grouping.ts';

interface QuotesProps {
  readonly detail: FindingDetail;
  readonly canEdit: boolean;
  /** Opens the dialog that reads a figure otherwise. */
  readonly onRead: (figureId: string) => void;
}

/** The sentences in question side by side, each with its figures; every figure opens its very words in the source. */
export function Quotes({ detail, canEdit, onRead }: QuotesProps): ReactElement | null {
  const sentences = sentencesOf(detail.quotes);
  const claims = sentences.length > 0 ? [] : detail.claims;
  if (sentences.length === 0 && claims.length === 0) return null;
  return (
    <div className={`pair${sentences.length + claims.length === 1 ? ' pair-one' : ''}`}>
      {sentences.map((group) => (
        <Sentence key={`${group.sourceId} ${group.sentence}`} group={group}>
          {group.all.map((quote) => (
            <FigureLine
              key={`${quote.figure.id} ${quote.part}`}
              quote={quote}
              {...(canEdit ? { onRead: () => onRead(quote.figure.id) } : {})}
            />
          ))}
        </Sentence>
      ))}
      {claims.map((claim) => (
        <ClaimQuote key={claim.id} claim={claim} />
      ))}
    </div>
  );
}

function Sentence({ group, children }: { readonly group: QuotedSentence; readonly children: ReactNode }): ReactElement {
  const { sentence, quotes } = group;
  const parts: ReactElement[] = [];
  let from = 0;
  for (const quote of quotes) {
    if (quote.start > from) parts.push(<Plain key={`t${from}`} text={sentence.slice(from, quote.start)} />);
    const { figure } = quote;
    parts.push(
      <button
        key={figure.id}
        type="button"
        className={`f f-${figure.kind} quote-figure`}
        title={`${quote.part}: open it in the source`}
        disabled={figure.sourceId === null}
        onClick={() => {
          if (figure.sourceId !== null) openQuote(figure.sourceId, figure.start, figure.end);
        }}
      >
        <Plain text={sentence.slice(quote.start, quote.end)} />
      </button>,
    );
    from = quote.end;
  }
  if (from < sentence.length) parts.push(<Plain key={`t${from}`} text={sentence.slice(from)} />);
  const told = [group.speaker, group.source ?? 'entered without a document'].filter(Boolean).join(' · ');
  return (
    <blockquote className="quote">
      <q dir="auto">{parts.length === 0 ? <Plain text={sentence} /> : parts}</q>
      <footer>{told}</footer>
      <ul className="quote-figures">{children}</ul>
    </blockquote>
  );
}

/** Words of a document with invisible characters shown. */
function Plain({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {runsOf(text).map((run) =>
        run.mark === null ? (
          run.text
        ) : (
          <span
            key={run.start}
            className="unseen-mark"
            data-name={run.mark}
            title={`Invisible character ${run.mark}`}
          />
        ),
      )}
    </>
  );
}

function ClaimQuote({ claim }: { readonly claim: ClaimRow }): ReactElement {
  const { sourceId, start, end } = claim;
  return (
    <blockquote className="quote">
      <q dir="auto">
        <Plain text={claim.statement} />
      </q>
      <footer>
        <span>{[claim.kind, claim.speaker, claim.source].filter(Boolean).join(' · ')}</span>
        {sourceId === null ? null : (
          <Button kind="ghost" keys="s" onClick={() => openQuote(sourceId, start, end)}>
            Open in the source
          </Button>
        )}
      </footer>
    </blockquote>
  );
}
