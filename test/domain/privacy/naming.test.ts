/** Proves that a whole name is taken out of what others wrote and no longer word with it, and that its parts are found, not guessed at. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf, stillNames, withoutName } from '../../../src/domain/privacy/naming.ts';
import { FORMER, removedBy } from '../../../src/domain/privacy/standin.ts';

describe('a whole name', () => {
  it.each([
    ['Ask Rosa Díaz first', 'Ask %% first'],
    ['ROSA DÍAZ: rosa  díaz’s van', '%%: %%’s van'],
    ['Rosa Díazgranados and Mariarosa Díaz', 'Rosa Díazgranados and Mariarosa Díaz'],
    ['Rosa brings it', 'Rosa brings it'],
  ])('goes from “%s”', (text, expected) => {
    expect(withoutName(text, 'Rosa Díaz')).toBe(expected.replaceAll('%%', FORMER));
  });

  it('may hold any sign, and then is no pattern', () => {
    expect(withoutName('See J. (Jo) Li+ now, not Jx (Jo) Li', 'J. (Jo) Li+')).toBe(`See ${FORMER} now, not Jx (Jo) Li`);
    fc.assert(
      fc.property(fc.string({ minLength: 3, unit: 'grapheme' }), called => {
        fc.pre(called.trim() !== '');
        expect(withoutName(`(${called.trim()})`, called)).toBe(`(${FORMER})`);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe('parts of a name', () => {
  it.each([
    ['Rosa Díaz', ['rosa', 'diaz']],
    ['Pastor Reed', ['reed']],
    ['María José de la Cruz', ['maria', 'jose', 'cruz']],
    ['Dra. Ana-Luz Bo', ['ana', 'luz', 'bo']],
    ['Pastor', []],
  ])('of %s', (name, expected) => {
    expect(partsOf(name)).toEqual(expected);
  });

  it.each([
    ['Rosa brings the van', true],
    ['that is DIAZ’s key', true],
    ['Call Rosalind, at Rosa-Park', true],
    ['Call Rosalind', false],
    [`Ask ${FORMER}`, false],
    [`${removedBy('Rosa Pantry')}`, false],
  ])('stand in “%s”: %s', (text, expected) => {
    expect(stillNames(text, partsOf('Rosa Díaz'))).toBe(expected);
  });
});
