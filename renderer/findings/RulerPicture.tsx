import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import type { Ruler } from '../../shared/model/finding.ts';
import type { Verdict } from '../../shared/model/vocabulary.ts';
import { layoutRuler } from '../../shared/ruler/layout.ts';
import { TOKEN_PALETTE } from '../../shared/ruler/palette.ts';
import { rulerSvg } from '../../shared/ruler/svg.ts';

/** A width before the frame was measured, near that of most windows. */
const FIRST_GUESS = 760;

/** All intervals of a finding on one scale: the very picture of the report, in the tokens of the page. */
export function RulerPicture({ ruler, verdict }: { readonly ruler: Ruler; readonly verdict: Verdict }): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_GUESS);
  useEffect(() => {
    const box = frame.current;
    if (box === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(200, Math.floor(box.clientWidth))));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  const svg = useMemo(() => rulerSvg(layoutRuler(ruler, width), TOKEN_PALETTE, verdict), [ruler, width, verdict]);
  return (
    <div
      className="ruler-picture"
      ref={frame}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own function, which escapes all its texts
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
