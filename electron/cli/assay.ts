#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Starting is most of what a short command does; compiled code is kept between runs.
enableCompileCache();
const [{ runCli }, { standardIo }] = await Promise.all([import('./run.ts'), import('./standard-io.ts')]);
process.exitCode = await runCli(process.argv.slice(2), standardIo());
// A stream that is still open, as standard input at a terminal, must not keep a finished command alive.
process.stdin.unref?.();
