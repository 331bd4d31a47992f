import { parseArgs } from 'node:util';
import { faultText } from '../../shared/model/result.ts';
import type { Arguments, CommandSpec, Io, Outcome } from './command.ts';
import { COMMANDS } from './commands.ts';
import { commandHelp, generalHelp } from './help.ts';
import { VERSION } from './version.ts';

/** Exit statuses: done, findings at or above --fail-on, wrong use, bad input. */
export type ExitStatus = 0 | 1 | 2 | 3;

const COMMON = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

function parse(spec: CommandSpec, argv: readonly string[]): Arguments | string {
  try {
    const parsed = parseArgs({
      args: [...argv],
      options: { ...spec.options, ...COMMON },
      allowPositionals: true,
      strict: true,
    });
    const { positionals } = parsed;
    const values: Readonly<Record<string, unknown>> = parsed.values;
    const [fewest, most] = spec.words;
    if (values['help'] !== true) {
      if (positionals.length < fewest) return 'Something is missing.';
      if (positionals.length > most) return `What is "${positionals[most]}" for?`;
    }
    return {
      positionals,
      text(option) {
        const value = values[option];
        return typeof value === 'string' ? value : null;
      },
      flag: (option) => values[option] === true,
    };
  } catch (error) {
    // Node's message goes on to explain "--", which no command needs.
    return error instanceof Error ? `${error.message.split('. ', 1)[0]}.`.replace(/\.\.$/, '.') : String(error);
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function finish(outcome: Outcome, asJson: boolean, usage: string, io: Io): Promise<ExitStatus> {
  switch (outcome.kind) {
    case 'done':
      if (asJson && outcome.json !== undefined) await io.out(json(outcome.json));
      if (!asJson && outcome.text !== '') await io.out(`${outcome.text}\n`);
      return outcome.exit;
    case 'fault':
      io.err(`assay: ${faultText(outcome.fault)}`);
      if (asJson) await io.out(json({ fault: outcome.fault }));
      return 3;
    case 'wrong-use':
      io.err(`assay: ${outcome.message}`);
      io.err(`usage: ${usage}`);
      if (asJson) await io.out(json({ fault: { code: 'wrong-use', message: outcome.message } }));
      return 2;
    default:
      return outcome satisfies never;
  }
}

/** `assay --json check P` is `assay check --json P`: what every command takes may stand before it. */
function commandFirst(argv: readonly string[]): readonly string[] {
  const at = argv.findIndex((word) => word !== '--json');
  if (at < 0) return [];
  return at < 1 ? argv : [...argv.slice(at, at + 1), ...argv.slice(0, at), ...argv.slice(at + 1)];
}

/** Whether --json is among words that could not be understood. */
function wantsJson(words: readonly string[]): boolean {
  return words.includes('--json');
}

/** True where the words begin a run of the command line rather than name a project to open. */
export function isCommand(word: string | undefined): boolean {
  return (
    word !== undefined &&
    (Object.hasOwn(COMMANDS, word) || ['--json', '--help', '-h', '--version', 'help'].includes(word))
  );
}

/** Runs one command of the `assay` command line; `argv` without the program's own name. Never rejects. */
export async function runCli(argv: readonly string[], io: Io): Promise<ExitStatus> {
  const [name, ...rest] = commandFirst(argv);
  if (name === '--version') {
    await io.out(`${VERSION}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const about = rest[0] === undefined ? undefined : COMMANDS[rest[0]];
    await io.out(about === undefined ? generalHelp() : commandHelp(about));
    return 0;
  }
  const spec = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (spec === undefined) {
    const message = name === undefined ? 'Which command?' : `There is no command "${name}".`;
    io.err(`assay: ${message}`);
    io.err(generalHelp().trimEnd());
    if (wantsJson(argv)) await io.out(json({ fault: { code: 'wrong-use', message } }));
    return 2;
  }
  const args = parse(spec, rest);
  if (typeof args === 'string') return finish({ kind: 'wrong-use', message: args }, wantsJson(rest), spec.usage, io);
  if (args.flag('help')) {
    await io.out(commandHelp(spec));
    return 0;
  }
  try {
    const run = await spec.load();
    return await finish(await run(args, io), args.flag('json'), spec.usage, io);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return finish({ kind: 'fault', fault: { code: 'internal', message } }, args.flag('json'), spec.usage, io);
  }
}
