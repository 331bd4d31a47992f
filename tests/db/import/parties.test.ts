import { describe, expect, test } from 'vitest';
import type { Service } from '../../../db/context.ts';
import { ask, file, must, newProject, rows, run } from './project.ts';

const MANY = { offset: 0, limit: 100 };

/** A project with the text imported and all its suggestions taken. */
function taken(text: string): Service {
  const service = newProject();
  must(run(service, [file('statement.txt', text, { meta: { published: '2025-03-01' } })]));
  ask(service, 'suggestion.accept', {});
  return service;
}

function contradictions(service: Service): readonly string[] {
  return ask(service, 'finding.list', MANY)
    .filter(({ verdict }) => verdict === 'contradiction')
    .map(({ summary }) => summary);
}

describe('whose a figure is', () => {
  test('two states that report exports of their own do not contradict each other', () => {
    const service = taken(
      'Poland reported exports of $5 billion in 2024.\n\nLatvia reported exports of $2 billion in 2024.\n',
    );
    expect(contradictions(service)).toEqual([]);
    const figures = rows(service, 'figure').filter(({ kind }) => kind === 'money');
    expect(figures.map(({ indicator, subject }) => [indicator, subject])).toEqual([
      ['exports', 'Poland'],
      ['exports', 'Latvia'],
    ]);
  });

  test('one state that reports twice does, however its name is told', () => {
    const service = taken(
      "Poland reported exports of $5 billion in 2024.\n\nPoland's exports were $2 billion in 2024.\n",
    );
    expect(contradictions(service)).toHaveLength(1);
  });

  test('goes into the ledger with the other side, and one undo takes both back', () => {
    const service = taken("China's exports to Belarus reached $4 billion in 2024.\n");
    expect(rows(service, 'figure').filter(({ kind }) => kind === 'money')).toMatchObject([
      { indicator: 'exports', subject: 'China', partner: 'Belarus' },
    ]);
    expect(rows(service, 'actor').map(({ name }) => name)).toEqual(expect.arrayContaining(['China', 'Belarus']));
    ask(service, 'edit.undo', {});
    expect(rows(service, 'actor')).toEqual([]);
  });
});
