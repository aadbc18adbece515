/** Proves that text is cut where nobody stumbles over it, and counted as Slack counts it. */
import { describe, expect, it } from 'vitest';
import { bytes, characters, filled, fitted } from '../../../src/platforms/slack/limits.ts';

describe('text that is too long', () => {
  it.each([
    ['stays whole where it fits', 'ten signs!', 10, 'ten signs!'],
    ['ends at a word where one ends near', 'Bring the leaflets today', 20, 'Bring the leaflets…'],
    ['ends right there where a word does', 'Bring the leaflets', 10, 'Bring the…'],
    ['is cut in a word that is too long itself', 'a Donaudampfschifffahrtsgesellschaft', 20, 'a Donaudampfschifff…'],
    ['counts entities as Slack keeps them', 'R&D & more', 12, 'R&D…'],
    ['keeps an entity that somebody typed as it is', '&amp;&amp;', 18, '&amp;&amp;'],
    ['never ends inside a pair', 'abc😀😀', 6, 'abc😀…'],
    ['never ends inside a family', 'abc👨‍👩‍👧‍👦', 10, 'abc…'],
    ['never loses an accent', 'cafe\u0301s', 5, 'caf…'],
    [
      'never leaves half a sign, even of a crowd that is one letter',
      '👩\u200D'.repeat(60),
      11,
      '👩\u200D👩\u200D👩\u200D…',
    ],
    ['cuts a tower of accents somewhere', `e${'\u0301'.repeat(200)}`, 4, 'e\u0301\u0301…'],
  ])('%s', (_what, text, most, expected) => {
    expect(fitted(text, most)).toBe(expected);
    expect(characters(expected)).toBeLessThanOrEqual(most);
  });

  it('is counted in bytes where Slack counts bytes', () => {
    expect(fitted('ñandú ñandú', 12, bytes)).toBe('ñandú…');
    expect(bytes(fitted('😀'.repeat(2000), 3999, bytes))).toBeLessThanOrEqual(3999);
  });

  it('loses what could hide or turn it', () => {
    expect(fitted('\u202Egnp\u0000.exe\uD83D', 50)).toBe('gnp.exe\uFFFD');
  });
});

it('nothing is shown as a dash', () => {
  expect([filled(''), filled(' \n'), filled('x')]).toEqual(['–', '–', 'x']);
});
