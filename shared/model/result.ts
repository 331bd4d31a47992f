/** Errors cross every border as values. */
export const FAULT_CODES = [
  'bad-input',
  'stale',
  'not-found',
  'in-use',
  'nothing-to-undo',
  'read-only',
  'not-a-project',
  'newer-version',
  'locked',
  'cancelled',
  'disk',
  'internal',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** What went wrong, where, and what was expected, in words for the person at the screen. */
export interface Fault {
  readonly code: FaultCode;
  readonly message: string;
  readonly file?: string;
  /** One-based. */
  readonly line?: number;
  readonly column?: number;
  readonly expected?: string;
  /** The record that moved on, for a stale edit. */
  readonly recordId?: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail<T = never>(
  code: FaultCode,
  message: string,
  where: Omit<Fault, 'code' | 'message'> = {},
): Result<T> {
  return { ok: false, fault: { code, message, ...where } };
}

/** One line for a terminal or a toast: "ledger.yaml:12:3: expected a number, found text". */
export function faultText(fault: Fault): string {
  // A message that names the file itself, and no line in it, is not told the file again.
  const named = fault.file !== undefined && fault.line === undefined && fault.message.includes(fault.file);
  const place = named ? '' : [fault.file, fault.line, fault.column].filter((part) => part !== undefined).join(':');
  const expected = fault.expected === undefined ? '' : ` (expected ${fault.expected})`;
  return `${place === '' ? '' : `${place}: `}${fault.message}${expected}`;
}
