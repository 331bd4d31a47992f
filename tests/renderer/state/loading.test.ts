import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginLoad, isLoading, onLoaded } from '../../../renderer/state/loading.ts';

/** Idle moments come when the test says so. */
let idle: (() => void)[] = [];

function moment(): void {
  const due = idle;
  idle = [];
  for (const act of due) act();
  vi.runAllTimers();
}

describe('what a screen waits for', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestIdleCallback', (act: () => void) => idle.push(act));
  });
  afterEach(() => {
    while (idle.length > 0) moment();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('counts until it is drawn, and is told once', () => {
    const told = vi.fn();
    const stop = onLoaded(told);
    const there = beginLoad();
    expect(isLoading()).toBe(true);
    there();
    there();
    moment();
    expect(isLoading()).toBe(true);
    moment();
    expect(isLoading()).toBe(false);
    moment();
    expect(told).toHaveBeenCalledTimes(1);
    stop();
  });

  it('has no gap between an answer and the question that follows from it', () => {
    const told = vi.fn();
    const stop = onLoaded(told);
    const list = beginLoad();
    list();
    moment();
    // What the list let the screen draw asks for a text.
    const text = beginLoad();
    moment();
    expect(isLoading()).toBe(true);
    expect(told).not.toHaveBeenCalled();
    text();
    moment();
    moment();
    expect(isLoading()).toBe(false);
    expect(told).toHaveBeenCalledTimes(1);
    stop();
  });
});
