import type { CommandSpec } from './command.ts';
import { COMMANDS } from './commands.ts';

const EXIT = 'Exit status: 0 done, 1 findings at or above --fail-on, 2 wrong use, 3 bad input (nothing half-done).';

/** What `assay --help` prints. */
export function generalHelp(): string {
  const commands = Object.values(COMMANDS).map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return `Assay pins figures to their words and checks them.\n\n${commands.join('\n')}\n
Every command takes --json (one JSON value on standard output) and --help.
${EXIT}\n`;
}

/** What `assay COMMAND --help` prints. */
export function commandHelp(spec: CommandSpec): string {
  const details = spec.details.map((line) => `  ${line}\n`).join('');
  return `usage: ${spec.usage}\n\n${spec.summary}\n${details === '' ? '' : `\n${details}`}\n${EXIT}\n`;
}
