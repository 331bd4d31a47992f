import type { ParseArgsOptionsConfig } from 'node:util';
import { type Fault, fail, type Result } from '../../shared/model/result.ts';

/** The streams of one run. */
export interface Io {
  /** Resolves when more may be written. */
  out(text: string): Promise<void>;
  /** One line of message. */
  err(line: string): void;
  readonly input: AsyncIterable<Uint8Array>;
  /** Whether a person watches the messages. */
  readonly interactive: boolean;
}

/** What a command was given, after its options were checked. */
export interface Arguments {
  readonly positionals: readonly string[];
  text(option: string): string | null;
  flag(option: string): boolean;
}

/** How a command ended. */
export type Outcome =
  | {
      readonly kind: 'done';
      /** 1: findings at or above --fail-on. */
      readonly exit: 0 | 1;
      /** What --json prints; undefined where the command wrote its own output. */
      readonly json: unknown;
      /** What is printed otherwise. */
      readonly text: string;
    }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'wrong-use'; readonly message: string };

export type RunCommand = (args: Arguments, io: Io) => Promise<Outcome>;

export interface CommandSpec {
  readonly usage: string;
  readonly summary: string;
  /** More lines for --help. */
  readonly details: readonly string[];
  readonly options: ParseArgsOptionsConfig;
  /** Fewest and most words beside the options. */
  readonly words: readonly [number, number];
  /** Loaded at need: a command starts only what it uses. */
  readonly load: () => Promise<RunCommand>;
}

/** An outcome with exit status 0. */
export function done(json: unknown, text: string): Outcome {
  return { kind: 'done', exit: 0, json, text };
}

/** Exit status 2. */
export function wrongUse(message: string): Outcome {
  return { kind: 'wrong-use', message };
}

/** Exit status 3, from a result that is known to have failed. */
export function faulty(result: Extract<Result<unknown>, { readonly ok: false }>): Outcome {
  return { kind: 'fault', fault: result.fault };
}

/** Exit status 3 for input that cannot be read. */
export function badInput(message: string, where: Omit<Fault, 'code' | 'message'> = {}): Outcome {
  return faulty(fail('bad-input', message, where) as Extract<Result<never>, { readonly ok: false }>);
}

/** The first word; commands that need it have it by their `words`. */
export function firstWord(args: Arguments): string {
  return args.positionals[0] ?? '';
}
