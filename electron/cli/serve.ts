import { ensureRenderer } from '../build/renderer.ts';
import { openHost } from '../host/host.ts';
import { keepServing } from '../serve/keep-serving.ts';
import { accountName } from '../who.ts';
import { faulty, firstWord, type RunCommand, wrongUse } from './command.ts';
import { wholeNumber } from './values.ts';

/** `assay serve`: ends when interrupted, with the project closed. */
export const runServe: RunCommand = async (args, io) => {
  const given = args.text('port');
  const port = given === null ? 0 : wholeNumber(given, 0, 65535);
  if (port === null) return wrongUse('--port is a number up to 65535.');
  await ensureRenderer((line) => io.err(line));
  const host = await openHost({
    path: firstWord(args),
    who: accountName(),
    mode: args.flag('read-only') ? 'read' : 'write',
  });
  if (!host.ok) return faulty(host);
  const json = args.flag('json');
  const ended = await keepServing(host.value, { port, open: !args.flag('no-open') }, (url) =>
    io.out(json ? `${JSON.stringify({ url })}\n` : `Assay is served at ${url}\n`),
  );
  return ended.ok ? { kind: 'done', exit: 0, json: undefined, text: '' } : faulty(ended);
};
