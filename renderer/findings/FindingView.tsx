import type { ReactElement } from 'react';
import type { FindingDetail } from '../../shared/api.ts';
import { openQuote } from '../state/navigation.ts';
import { Button } from '../ui/Button.tsx';
import { VERDICT_WORDS, Verdict } from '../ui/Verdict.tsx';
import { Unbroken } from '../words/Unbroken.tsx';
import { Hints } from './Hints.tsx';
import { Quotes } from './Quotes.tsx';
import { RulerPicture } from './RulerPicture.tsx';
import { Working } from './Working.tsx';

interface FindingViewProps {
  readonly detail: FindingDetail;
  readonly canEdit: boolean;
  readonly onApply: (index: number) => void;
  readonly onRead: (figureId: string) => void;
  readonly onAccept: () => void;
  readonly onDismiss: () => void;
  readonly onReopen: () => void;
  readonly onNext: () => void;
}

const ACCEPT_WORDS = {
  contradiction: 'Accept as a contradiction',
  'holds-within-rounding': 'Accept as within rounding',
  'cannot-tell': 'Accept as it is',
  holds: 'Accept as holding',
} as const;

/** One finding: a sentence, the words it is about, the picture and the arithmetic, and what can be done. */
export function FindingView(props: FindingViewProps): ReactElement {
  const { detail, canEdit } = props;
  const word = VERDICT_WORDS[detail.verdict];
  // The chips below say what is missing; a line of dashes says it again.
  const working = detail.check === 'measurability' && detail.missing.length > 0 ? '' : detail.working;
  const quoted = detail.quotes.find(({ figure }) => figure.sourceId !== null)?.figure;
  const title = detail.title.charAt(0).toLowerCase() + detail.title.slice(1);
  return (
    <article className="det" aria-labelledby="finding-heading">
      <div className="det-in" data-shown={detail.id}>
        <Verdict verdict={detail.verdict}>
          {title.toLowerCase() === word.toLowerCase() ? word : `${word} · ${title}`}
        </Verdict>
        <h2 id="finding-heading" className="det-title">
          <Unbroken text={detail.summary} />
        </h2>
        {detail.disposition === 'open' ? null : (
          <p className="disposition">
            <b>{detail.disposition === 'accepted' ? 'Accepted' : 'Dismissed'}</b>
            {detail.reason === '' ? '' : `: ${detail.reason}`}
          </p>
        )}
        <Quotes detail={detail} canEdit={canEdit} onRead={props.onRead} />
        {detail.ruler === null && working === '' ? null : (
          <div className="ruler">
            {detail.ruler === null || detail.ruler.bars.length === 0 ? null : (
              <RulerPicture ruler={detail.ruler} verdict={detail.verdict} />
            )}
            {working === '' ? null : <Working detail={detail} />}
          </div>
        )}
        {detail.missing.length === 0 ? null : (
          <section className="hints" aria-labelledby="missing-heading">
            <h3 id="missing-heading">What is missing to tell</h3>
            <ul className="missing">
              {detail.missing.map((part) => (
                <li key={part}>{part}</li>
              ))}
            </ul>
          </section>
        )}
        <Hints detail={detail} canEdit={canEdit} onApply={props.onApply} onRead={props.onRead} />
        <div className="acts det-acts">
          {detail.disposition === 'open' ? (
            <>
              <Button keys="a" disabled={!canEdit} onClick={props.onAccept}>
                {ACCEPT_WORDS[detail.verdict]}
              </Button>
              <Button keys="d" disabled={!canEdit} onClick={props.onDismiss}>
                Dismiss
              </Button>
            </>
          ) : (
            <Button keys="o" disabled={!canEdit} onClick={props.onReopen}>
              Open it again
            </Button>
          )}
          {canEdit && detail.quotes.length > 0 ? (
            <Button kind="ghost" keys="e" onClick={() => props.onRead(detail.quotes[0]?.figure.id ?? '')}>
              Read otherwise
            </Button>
          ) : null}
          {quoted?.sourceId == null ? null : (
            <Button
              kind="ghost"
              keys="s"
              onClick={() => quoted.sourceId !== null && openQuote(quoted.sourceId, quoted.start, quoted.end)}
            >
              In the source
            </Button>
          )}
          <Button kind="ghost" keys="j" onClick={props.onNext}>
            Next
          </Button>
        </div>
      </div>
    </article>
  );
}
