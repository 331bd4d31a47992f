import { describe, expect, it } from 'vitest';
import { createQueue } from '../../../renderer/ledger/latest.ts';

/** A question that is answered when told to. */
function question(name: string, log: string[], wanted: () => boolean = () => true, distance = 0) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const ask = async (): Promise<void> => {
    log.push(`asked ${name}`);
    await promise;
  };
  return { ask, wanted, dropped: () => void log.push(`dropped ${name}`), distance: () => distance, answer: resolve };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('questions to the store', () => {
  it('are asked one at a time, and what is not wanted any more is never asked', async () => {
    const log: string[] = [];
    const { add } = createQueue();
    let typed = 'a';
    const a = question('a', log, () => typed === 'a');
    add(a);
    await settle();
    typed = 'abc';
    const ab = question('ab', log, () => typed === 'ab');
    const abc = question('abc', log, () => typed === 'abc');
    add(ab);
    add(abc);
    await settle();
    expect(log).toEqual(['asked a']);
    a.answer();
    await settle();
    expect(log).toEqual(['asked a', 'dropped ab', 'asked abc']);
  });

  it('go nearest first, whatever the order in which they came', async () => {
    const log: string[] = [];
    const { add } = createQueue();
    for (const far of [300, 0, 100]) {
      const one = question(String(far), log, () => true, far);
      one.answer();
      add(one);
    }
    await settle();
    expect(log).toEqual(['asked 0', 'asked 100', 'asked 300']);
  });

  it('go on after one that broke', async () => {
    const log: string[] = [];
    const { add } = createQueue();
    add({ ask: () => Promise.reject(new Error('on purpose')), wanted: () => true });
    const next = question('next', log);
    add(next);
    await settle();
    expect(log).toEqual(['asked next']);
  });
});
