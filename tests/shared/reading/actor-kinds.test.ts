import { describe, expect, it } from 'vitest';
import { kindOfName } from '../../../shared/reading/actor-kinds.ts';

describe('what an actor is by the name alone', () => {
  it.each([
    ['Belarus', 'state'],
    ['the United States', 'state'],
    ['Minsk', 'city'],
    ['the European Union', 'organisation'],
    ['Harmon Steel', 'organisation'],
  ])('%s → %s', (name, kind) => expect(kindOfName(name)).toBe(kind));
});
