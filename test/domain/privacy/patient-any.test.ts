/** Proves that no text makes the guard slow, and that it does not matter how the same words are typed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikePatient } from '../../../src/domain/privacy/patient.ts';

const TODAY = '2026-06-01';
const looks = (text: string): boolean => looksLikePatient(text, TODAY);

describe('any text', () => {
  const pieces = [
    'born ',
    'dob',
    ' 1',
    '/',
    '-',
    ':',
    ' ',
    'patient ',
    'Ana ',
    '#',
    'no. ',
    'mrn',
    'jan ',
    'de ',
    '123-45-',
    'nacido ',
    '\n',
  ];
  const woven = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map(each => each.join(''));

  it('is read in a time that grows with its length and no faster', () => {
    fc.assert(
      fc.property(woven, piece => {
        // Twenty times the most that a form takes. Anything worse than linear would take minutes here.
        const text = piece.repeat(Math.ceil(60_000 / piece.length));
        const begun = performance.now();
        looks(text);
        expect(performance.now() - begun).toBeLessThan(2_000);
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  it('is noticed the same with capitals, accents, other dashes and spaces', () => {
    const same = [
      (text: string) => text.toUpperCase(),
      (text: string) => text.normalize('NFD'),
      (text: string) => text.replaceAll('-', '\u2013'),
      (text: string) => text.replaceAll(' ', '\u00a0'),
      (text: string) => `Please note: ${text}. Thank you`,
    ];
    for (const text of ['DOB 03-04-1980', 'fecha de nacimiento 4 de marzo de 1980', 'mrn 445123', '123-45-6789']) {
      for (const change of same) expect([change(text), looks(change(text))]).toEqual([change(text), true]);
    }
  });
});
