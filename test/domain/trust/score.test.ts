/** Proves the trust index, the rating and an objective, and from how few answers there is none. */
import { describe, expect, it } from 'vitest';
import type { GroupResult } from '../../../src/domain/trust/publish.ts';
import type { Rating } from '../../../src/domain/trust/rating.ts';
import { holds, reached, told, trust } from '../../../src/domain/trust/score.ts';
import type { Shown } from '../../../src/domain/trust/shown.ts';
import type { Code } from '../../../src/domain/trust/statements.ts';

const exact = (value: number): Shown => ({ kind: 'exact', value });
const atLeast = (value: number): Shown => ({ kind: 'at_least', value });

const figure = (shown: Shown, organisations = 12) => ({ shown, people: 20, organisations, voices: 12, low: false });

const result = (shown: Partial<Record<Code, Shown>>, rating: Rating | null = null): GroupResult => ({
  group: 'portfolio',
  asked: 25,
  answered: 18,
  figures: Object.fromEntries(Object.entries(shown).map(([code, each]) => [code, figure(each)])),
  rating,
});

const rating = (atLeastFour: Shown, organisations: number): Rating => ({ atLeastFour, people: 50, organisations });

describe('the trust index', () => {
  it('is the mean of R, T and P, with the three beside it', () => {
    expect(trust(result({ R: exact(74), T: exact(80), P: exact(69), C: exact(10) }))).toEqual({
      index: exact(74),
      pillars: { R: exact(74), T: exact(80), P: exact(69) },
      rating: null,
    });
  });

  it.each([[['R', 'T']], [['R', 'P']], [['T', 'P', 'C', 'F', 'M']]] as const)('is none from %j alone', codes => {
    expect(trust(result(Object.fromEntries(codes.map(code => [code, exact(70)]))))).toBeNull();
  });

  it('is no exact extreme either', () => {
    expect(trust(result({ R: atLeast(95), T: atLeast(95), P: exact(94) }))?.index).toEqual(atLeast(95));
  });

  it('is made from what is shown: an extreme by the middle of its band', () => {
    expect(trust(result({ R: atLeast(95), T: exact(60), P: exact(60) }))?.index).toEqual(exact(73));
  });
});

describe('the trust rating', () => {
  it.each([
    [atLeast(7), 'nearly_all'],
    [exact(6), 'most'],
    [exact(5), 'most'],
    [exact(4), 'about_half'],
    [exact(3), 'few'],
    [{ kind: 'at_most', value: 1 }, 'nearly_none'],
  ] as const)('%j of 8 is in words: %s', (shown, word) => {
    expect(told(rating(shown, 8))).toEqual({ style: 'words', word, organisations: 8 });
  });

  it('is a share from 10 organisations on, in hundredths of a percent', () => {
    expect(told(rating(exact(5), 9)).style).toBe('words');
    expect(told(rating(exact(7), 12))).toEqual({
      style: 'share',
      kind: 'exact',
      share: 5833,
      organisations: 12,
      interval: null,
    });
  });

  it("has Wilson's interval from 30 on", () => {
    expect(told(rating(exact(20), 29))).toMatchObject({ interval: null });
    expect(told(rating(exact(15), 30))).toMatchObject({ share: 5000, interval: { from: 3315, to: 6685 } });
    const nearlyAll = told(rating(atLeast(38), 40));
    expect(nearlyAll).toMatchObject({ kind: 'at_least', share: 9500 });
    expect(nearlyAll.style === 'share' && nearlyAll.interval && nearlyAll.interval.to <= 10_000).toBe(true);
  });
});

describe('an objective', () => {
  const good = result({ R: exact(74), T: exact(80), P: exact(71) }, rating(exact(9), 12));

  it('holds by what is shown', () => {
    expect(holds({ of: 'index', atLeast: 75 }, good)).toBe(true);
    expect(holds({ of: 'index', atLeast: 76 }, good)).toBe(false);
    expect(holds({ of: 'P', atLeast: 71 }, good)).toBe(true);
    expect(holds({ of: 'R', atLeast: 75 }, good)).toBe(false);
    expect(holds({ of: 'rating', atLeast: 75 }, good)).toBe(true);
    expect(holds({ of: 'rating', atLeast: 76 }, good)).toBe(false);
  });

  it('is neither held nor missed without a number', () => {
    expect(holds({ of: 'index', atLeast: 1 }, result({ R: exact(74) }))).toBeNull();
    expect(holds({ of: 'rating', atLeast: 1 }, result({ R: exact(74), T: exact(74), P: exact(74) }))).toBeNull();
  });

  it.each([
    [[true, true], true],
    [[false, true, true], true],
    [[true], false],
    [[true, false], false],
    [[true, null, true], false],
    [[true, true, false], false],
    [[], false],
  ])('over rounds %j is reached: %s', (rounds, expected) => {
    expect(reached(rounds)).toBe(expected);
  });
});
