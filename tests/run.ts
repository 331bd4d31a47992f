import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { z } from 'zod';

/**
 * `npm test`: formatting and lint, types, the tests, the browser tests. Everything is run even where something failed; the
 * last line is "N passed, N failed", and the exit status is 1 where anything failed.
 */
const ROOT = join(import.meta.dirname, '..');
const RESULTS = join(ROOT, 'out/test');

interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What failed, each with the beginning of what was said about it: repeated at the end, where a long log is read first. */
  readonly failures: readonly string[];
}

/** The script runs under the very Node that runs this, whatever else is on PATH; so do the programs it starts. */
function runScript(script: string, args: readonly string[]): Promise<number> {
  const bin = join(ROOT, 'node_modules/.bin');
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

const resultsSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

/** The failed tests of a run, and the files that broke outside of any test. */
function failuresOf(results: z.infer<typeof resultsSchema>): string[] {
  return results.testResults.flatMap((file) => {
    const name = relative(ROOT, file.name);
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && file.status === 'failed') return [`${name}\n${beginning(file.message)}`];
    return failed.map((test) => `${name} > ${test.fullName}\n${beginning(test.failureMessages.join('\n'))}`);
  });
}

function beginning(message: string): string {
  return message.slice(0, 1_500).replaceAll(/^/gm, '    ');
}

async function staticCheck(name: string, script: string, args: readonly string[]): Promise<Tally> {
  console.log(`\n== ${name}`);
  return (await runScript(script, args)) === 0
    ? { passed: 1, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: [name] };
}

async function tests(name: string, args: readonly string[]): Promise<Tally> {
  console.log(`\n== ${name}`);
  const file = join(RESULTS, `${name.replaceAll(' ', '-')}.json`);
  const status = await runScript('vitest/vitest.mjs', [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
  ]);
  let tally: Tally = { passed: 0, failed: 0, failures: [] };
  try {
    const results = resultsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    tally = { passed: results.numPassedTests, failed: results.numFailedTests, failures: failuresOf(results) };
    if (results.numPendingTests > 0) console.log(`${results.numPendingTests} skipped`);
  } catch {
    // No results: the run broke before its first test, which the status says too.
  }
  // A file that did not load, or an error outside of any test, fails the run without a failed test.
  if (status === 0 || tally.failed > 0) return tally;
  return { ...tally, failed: 1, failures: [...tally.failures, `${name}, outside of the tests`] };
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const tallies = [
  await staticCheck('format and lint', '@biomejs/biome/bin/biome', ['check', '.']),
  await staticCheck('types', 'typescript/bin/tsc', ['--noEmit']),
  await tests('unit tests', []),
  await tests('browser tests', ['--config', 'tests/browser/vitest.config.ts']),
];
const sum = (key: 'passed' | 'failed'): number => tallies.reduce((total, tally) => total + tally[key], 0);
for (const failure of tallies.flatMap(({ failures }) => failures)) console.log(`\nFailed: ${failure}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
