import { ensureRenderer } from '../build/renderer.ts';
import { freshWords, keepServing, NO_BROWSER } from '../serve/keep-serving.ts';
import { openServedPlace } from '../serve/open-place.ts';
import { faulty, type RunCommand, wrongUse } from './command.ts';
import { wholeNumber } from './values.ts';

/** `assay serve`: ends when interrupted, with the project closed. Without a project it shows the welcome screen. */
export const runServe: RunCommand = async (args, io) => {
  const given = args.text('port');
  const port = given === null ? 0 : wholeNumber(given, 0, 65535);
  if (port === null) return wrongUse('--port is a number up to 65535.');
  await ensureRenderer((line) => io.err(line));
  const place = await openServedPlace();
  const named = args.positionals[0];
  if (named !== undefined) {
    const opened = await place.open({ path: named, mode: args.flag('read-only') ? 'read' : 'write' });
    if (!opened.ok) return faulty(opened);
  }
  const json = args.flag('json');
  const ended = await keepServing(
    place,
    { port, open: !args.flag('no-open') },
    {
      url: (url) => io.out(json ? `${JSON.stringify({ url })}\n` : `Assay is served at ${url}\n`),
      // Not on standard output, which holds one JSON value and no more.
      fresh: (url) => io.err(freshWords(url)),
      noBrowser: () => io.err(NO_BROWSER),
    },
  );
  return ended.ok ? { kind: 'done', exit: 0, json: undefined, text: '' } : faulty(ended);
};
