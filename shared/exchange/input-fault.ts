import type { Fault, FaultCode, Result } from '../model/result.ts';

/**
 * What the readers of this folder throw among themselves, so that a fault deep inside a file needs no ladder of checks.
 * It never leaves the folder: every exported reader wraps its work in `attempt`.
 */
export class InputFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** Throws an InputFault: bad input unless another code is given in `where`. */
export function refuse(message: string, where: Partial<Omit<Fault, 'message'>> = {}): never {
  const { code, ...place } = where;
  throw new InputFault({ code: code ?? ('bad-input' satisfies FaultCode), message, ...place });
}

/** Runs work that may refuse; the refusal comes back as a value, any other error is passed on. */
export function attempt<T>(work: () => T): Result<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof InputFault) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** The value of a result, or its fault thrown on. For use inside `attempt` only. */
export function orRefuse<T>(result: Result<T>): T {
  if (!result.ok) throw new InputFault(result.fault);
  return result.value;
}
