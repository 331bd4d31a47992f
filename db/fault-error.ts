import type { Fault, FaultCode } from '../shared/model/result.ts';

/** A fault on its way out of a transaction: thrown inside db, turned into a value at the border. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(code: FaultCode, message: string, where: Omit<Fault, 'code' | 'message'> = {}) {
    super(message);
    this.name = 'FaultError';
    this.fault = { code, message, ...where };
  }
}
