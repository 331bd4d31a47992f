import { afterEach, describe, expect, test, vi } from 'vitest';
import { ariaKeys, keyLabel, strokeOf } from '../../renderer/keys/keyNames.ts';
import { matchScore } from '../../renderer/keys/match.ts';
import { strokeFrom } from '../../renderer/keys/reach.ts';
import { allActions, registerActions, runAction, runOnceThere } from '../../renderer/keys/registry.ts';

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('keys', () => {
  test('a stroke is written the way actions name it', () => {
    expect(strokeOf({ ...bare, key: 'j' })).toBe('j');
    expect(strokeOf({ ...bare, key: 'A', shiftKey: true })).toBe('A');
    expect(strokeOf({ ...bare, key: '?', shiftKey: true })).toBe('?');
    expect(strokeOf({ ...bare, key: 'k', ctrlKey: true })).toBe('Mod+K');
    expect(strokeOf({ ...bare, key: 'Z', ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+Z');
    expect(strokeOf({ ...bare, key: 'ArrowRight', shiftKey: true })).toBe('Shift+ArrowRight');
    expect(strokeOf({ ...bare, key: 'Control', ctrlKey: true })).toBeNull();
  });

  test('keys are shown and announced in words people know', () => {
    expect(keyLabel('Mod+K')).toBe('Ctrl K');
    expect(keyLabel('g s')).toBe('g then s');
    expect(keyLabel('Enter')).toBe('↵');
    expect(ariaKeys('Mod+Shift+Z')).toBe('Control+Shift+Z');
    expect(ariaKeys('A')).toBe('Shift+A');
  });

  test('the palette finds an action by the beginnings of its words', () => {
    expect(matchScore('Go to Findings', 'fin')).toBeGreaterThan(0);
    expect(matchScore('Go to Findings', 'go fin')).toBeGreaterThan(matchScore('Go to Findings', 'indi'));
    expect(matchScore('Go to Findings', 'ledger')).toBe(0);
    expect(matchScore('Anything', '')).toBeGreaterThan(0);
  });
});

describe('the key shown for an action', () => {
  const create = { keys: ['n', 'Insert'] };
  test('is one that does it from where the focus is', () => {
    expect(strokeFrom('screen', create)).toBe('n');
    expect(strokeFrom('cell', create)).toBe('Insert');
    expect(strokeFrom('cell', { keys: ['s', 'o', 'Shift+Enter'] })).toBe('Shift+Enter');
    expect(strokeFrom('own', { keys: ['e', 'Mod+E'] })).toBe('Mod+E');
    expect(strokeFrom('field', { keys: ['Mod+Shift+S'], inFields: true })).toBe('Mod+Shift+S');
  });

  test('is none where letters write and no other key does it', () => {
    expect(strokeFrom('cell', { keys: ['f'] })).toBeNull();
    expect(strokeFrom('cell', { keys: ['g l'] })).toBeNull();
    expect(strokeFrom('own', create)).toBeNull();
    expect(strokeFrom('field', create)).toBeNull();
  });
});

describe('actions', () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  test('the native menu runs an action by its id, unless it cannot run now', () => {
    const ran: string[] = [];
    stops.push(
      registerActions([
        { id: 'a', title: 'A', keys: [], where: 'anywhere', run: () => ran.push('a') },
        { id: 'b', title: 'B', keys: [], where: 'anywhere', enabled: false, run: () => ran.push('b') },
      ]),
    );
    expect([runAction('a'), runAction('b'), runAction('c')]).toEqual([true, false, false]);
    expect(ran).toEqual(['a']);
  });

  test('an action of a screen that is on its way runs once it is there', async () => {
    const ran: string[] = [];
    const entry = (id: string, where: 'anywhere' | 'sources'): void => {
      stops.push(registerActions([{ id, title: id, keys: [], where, run: () => ran.push(where) }]));
    };
    entry('sources.words', 'anywhere');
    runOnceThere('sources', 'sources.words');
    expect(ran).toEqual([]);
    entry('sources.words', 'sources');
    entry('other', 'sources');
    await vi.waitFor(() => expect(ran).toEqual(['sources']), 20_000);
  });

  test('actions go when their screen goes', () => {
    const stop = registerActions([{ id: 'x', title: 'X', keys: [], where: 'anywhere', run: () => {} }]);
    expect(allActions().some((action) => action.id === 'x')).toBe(true);
    stop();
    expect(allActions().some((action) => action.id === 'x')).toBe(false);
  });
});
