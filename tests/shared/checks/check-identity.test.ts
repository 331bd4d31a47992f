import { describe, expect, it } from 'vitest';
import { checkIdentity } from '../../../shared/checks/identities-rules.ts';
import { readIdentity } from '../../../shared/checks/index.ts';

const indicator = (name: string, more: Partial<Parameters<typeof of>[1]> = {}): ReturnType<typeof of> => of(name, more);
function of(
  name: string,
  more: {
    readonly dimension?: 'money' | 'share' | 'count' | 'ratio' | 'other' | undefined;
    readonly unit?: string | undefined;
    readonly synonyms?: readonly string[] | undefined;
    readonly identities?: readonly string[] | undefined;
  },
) {
  const { dimension = 'money', unit = '', synonyms = [], identities = [] } = more;
  return { id: name, name, dimension, unit, synonyms, identities } as const;
}

const PROJECT = [
  indicator('turnover', { unit: 'USD' }),
  indicator('exports', { unit: 'USD', synonyms: ['sales'] }),
  indicator('imports', { unit: 'USD', synonyms: ['sales abroad', 'goods'] }),
  indicator('all exports', { unit: 'USD' }),
  indicator('aid', { unit: 'EUR' }),
  indicator('share of exports', { dimension: 'share', unit: '%' }),
  indicator('people', { dimension: 'count' }),
  indicator('output per head'),
  indicator('services', { synonyms: ['goods'] }),
];

describe('an identity that an analyst writes', () => {
  it.each([
    'turnover = exports + imports',
    'share of exports = exports / all exports',
    'exports = share of exports × all exports',
    'output per head = turnover / people',
    'exports = sum over partners',
    'turnover = sum of exports over places (North, South)',
  ])('is taken: %s', (text) => {
    expect(checkIdentity(text, PROJECT)).toMatchObject({ ok: true });
  });

  it.each([
    ['turnover = exports + tourism', '“tourism” is no indicator of the project (column 22)'],
    ['trade = exports + imports', '“trade” is no indicator of the project (column 1)'],
    ['turnover = goods + exports', '“goods” is a name of “imports” and “services”'],
    ['turnover = exports + people', 'only like can be added to like'],
    ['turnover = exports + aid', '“turnover” is in USD, “aid” in EUR; both need one unit'],
    ['share of exports = exports / people', 'a share is a part of like kind'],
    ['turnover = exports × imports', 'do not make “turnover” (money)'],
    ['exports = exports + imports', '“exports” stands on both sides'],
    ['turnover = exports + ', 'the name of an indicator is missing'],
    ['exports = sum over products', 'this is nothing to sum over'],
  ])('is refused in plain words: %s', (text, words) => {
    const checked = checkIdentity(text, PROJECT);
    expect(checked.ok ? '' : checked.fault.message).toContain(words);
  });

  it('is refused where it closes a circle with another', () => {
    const project = PROJECT.map((i) =>
      i.name === 'exports' ? { ...i, identities: ['exports = turnover - imports'] } : i,
    );
    const checked = checkIdentity('turnover = exports + imports', project);
    expect(checked.ok ? '' : checked.fault.message).toContain('“turnover” → “exports” → “turnover”');
  });

  it('lists the places that a sum runs over', () => {
    expect(readIdentity('turnover = sum of exports over regions (North, South)', ['turnover', 'exports'])).toEqual({
      ok: true,
      value: {
        left: 'turnover',
        operator: 'over',
        terms: [{ name: 'exports', sign: 1 }],
        over: { axis: 'place', members: ['North', 'South'] },
      },
    });
  });
});
