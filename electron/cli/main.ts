import { enableCompileCache } from 'node:module';
import { runCli } from './run.ts';
import { standardIo } from './standard-io.ts';

// Starting is most of what a short command does; what a command loads later is kept compiled between runs.
enableCompileCache();
process.exitCode = await runCli(process.argv.slice(2), standardIo());
// A stream that is still open, as standard input at a terminal, must not keep a finished command alive.
process.stdin.unref?.();
