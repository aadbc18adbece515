/** Proves what counts as an answer to a statement, and that a refused one is repeated nowhere. */
import { expect, it } from 'vitest';
import { Refusal } from '../../../src/domain/refusal.ts';
import { read } from '../../../src/domain/trust/statements.ts';

it('what is left out, empty or skipped is a skip', () => {
  expect(read({ R: '4', T: 5, P: '', C: 'skip', F: null })).toEqual({ R: 4, T: 5, P: null, C: null, F: null, M: null });
});

it.each([{ R: '6' }, { R: 0 }, { R: '4.5' }, { R: '4; drop' }, { X: '3' }, { r: 3 }])('%j is no answer', given => {
  expect(() => read(given)).toThrow(Refusal);
});

it('a refused answer is not in the facts of the refusal', () => {
  try {
    read({ T: '77' });
    expect.unreachable();
  } catch (refusal) {
    expect(refusal instanceof Refusal && JSON.stringify(refusal.facts)).toBe('{"code":"T"}');
  }
});
