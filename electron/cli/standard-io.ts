import type { Io } from './command.ts';

/** The process's own streams. A reader that went away ("| head") ends the program quietly. */
export function standardIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 3);
  });
  return {
    out: (text) =>
      new Promise((resolve) => {
        process.stdout.write(text, () => resolve());
      }),
    err: (line) => void process.stderr.write(`${line}\n`),
    input: process.stdin,
    interactive: process.stderr.isTTY === true,
  };
}
