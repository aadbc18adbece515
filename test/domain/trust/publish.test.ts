/** Proves which numbers of a round are published, per statement, and what unanimity and low answers disclose. */
import { describe, expect, it } from 'vitest';
import { lowest } from '../../../src/domain/trust/floors.ts';
import { comments, type Pooled, publish, type References, type Round } from '../../../src/domain/trust/publish.ts';
import { type Answers, type Code, codes, read } from '../../../src/domain/trust/statements.ts';

const all = (point: number | null): Answers => read(Object.fromEntries(codes.map(code => [code, point])));

const ballot = (personId: string, organisationId: string, partnershipId: string, answers: Answers): Pooled => ({
  personId,
  organisationId,
  partnershipId,
  answers,
});

/** One person each of `points.length` organisations, in one partnership. */
const singles = (partnershipId: string, points: readonly (number | null)[], prefix = partnershipId): Pooled[] =>
  points.map((point, i) => ballot(`${prefix}.${i}`, `${prefix}/${i}`, partnershipId, all(point)));

const tree = [
  { partnershipId: 'a', cohort: 'A' },
  { partnershipId: 'b', cohort: 'B' },
];

const round = (ballots: readonly Pooled[]): Round => ({ floor: lowest, tree, asked: ballots });

const run = (ballots: readonly Pooled[], references: References = {}) =>
  publish(round(ballots), ballots, 0, references);

const group = (results: ReturnType<typeof run>, id: string) => results.groups.find(each => each.group === id);

const points = (results: ReturnType<typeof run>, id: string, code: Code = 'R') =>
  group(results, id)?.figures[code]?.shown;

describe('a number', () => {
  it('counts each organisation once, not each person', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => ballot(`crowd.${i}`, 'big', 'a', all(1)));
    const results = run([...crowd, ...singles('a', [5, 5, 5, 5, 1])]);
    // (1 + 5 + 5 + 5 + 5 + 1) / 6 = 3.67; by person it would be 2.1.
    expect(points(results, 'portfolio')).toEqual({ kind: 'exact', value: 67 });
    expect(group(results, 'portfolio')?.figures.R).toMatchObject({ people: 14, organisations: 6, voices: 7 });
  });

  it('is hidden per statement where skips take a key away', () => {
    const ballots = singles('a', [4, 4, 4, 4, 4]).map((each, i) =>
      i === 0 ? { ...each, answers: { ...each.answers, T: null } } : each,
    );
    const portfolio = group(run(ballots), 'portfolio');
    expect(Object.keys(portfolio?.figures ?? {})).toEqual(['R', 'P', 'C', 'F', 'M']);
    expect(portfolio).toMatchObject({ asked: 5, answered: 5, rating: null });
  });

  it('of a portfolio counts an organisation once that is in two of its cohorts', () => {
    const shared = [ballot('s1', 'shared', 'a', all(5)), ballot('s2', 'shared', 'b', all(5))];
    const results = run([...singles('a', [2, 2, 2, 2, 2, 2]), ...singles('b', [2, 2, 2, 2, 2, 2]), ...shared]);
    expect(group(results, 'portfolio')?.figures.R).toMatchObject({ people: 14, organisations: 13 });
    // (12 × 2 + 5) / 13 = 2.23, and the same in each cohort, where it counts half: (6 × 2 + 5 / 2) / 6.5. Counted once in each of
    // them too (2.43), it would be what is left of the portfolio without both.
    expect([points(results, 'cohort:A'), points(results, 'cohort:B'), points(results, 'portfolio')]).toEqual([
      { kind: 'exact', value: 31 },
      { kind: 'exact', value: 31 },
      { kind: 'exact', value: 31 },
    ]);
  });

  it('is hidden where shares of organisations only look like three', () => {
    const elsewhere = ['x', 'y'].flatMap(id =>
      Array.from({ length: 9 }, (_, i) => ballot(`${id}${i}`, id, i === 0 ? 'a' : 'b', all(3))),
    );
    const here = ['h1', 'h2', 'h3'].map(id => ballot(id, 'here', 'a', all(1)));
    const results = run([...elsewhere, ...here, ...singles('b', [4, 3, 4])]);
    expect(results.groups.map(each => each.group)).toEqual(['portfolio']);
  });
});

describe('unanimity', () => {
  it('of a cohort cannot be had by subtracting the other from the portfolio', () => {
    const mixed = singles('a', [3, 3, 3, 3, 3, 3]);
    const unanimous = run([...mixed, ...singles('b', [5, 5, 5, 5, 5, 5])]);
    const nearly = run([...mixed, ...singles('b', [5, 5, 5, 5, 5, 4])]);
    expect(points(unanimous, 'cohort:B')).toEqual({ kind: 'at_least', value: 95 });
    expect(unanimous).toEqual(nearly);
  });

  it('of what remains beside a published cohort cannot be had either', () => {
    const cohorts = [...tree, { partnershipId: 'c', cohort: 'C' }];
    const of = (last: number) => {
      const ballots = [...singles('a', [2, 3, 3, 2, 3, 3]), ...singles('b', [1, 1, 1]), ...singles('c', [1, 1, last])];
      return publish({ floor: lowest, tree: cohorts, asked: ballots }, ballots, 0);
    };
    expect(of(1).groups.map(each => each.group)).toEqual(['portfolio', 'cohort:A', 'partnership:a']);
    expect(of(1)).toEqual(of(2));
  });
});

describe('low answers', () => {
  const references = { portfolio: { R: 400 } };
  const low = (results: ReturnType<typeof run>) => group(results, 'portfolio')?.figures.R?.low;

  it('are told after a fall, when two organisations gave them', () => {
    expect(low(run(singles('a', [3, 3, 3, 3, 3, 3, 3, 4]), references))).toBe(true);
    expect(low(run(singles('a', [3, 3, 3, 3, 3, 3, 3, 4]), {}))).toBe(false);
    expect(low(run(singles('a', [4, 4, 4, 4, 3, 3, 4, 4]), references))).toBe(false);
    // Of six a fall of 0.83 cannot alert, so nobody needs to know.
    expect(low(run(singles('a', [3, 3, 3, 3, 3, 4]), references))).toBe(false);
  });

  it('of one organisation alone are not told, however many people', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => ballot(`crowd.${i}`, 'big', 'a', all(1)));
    const others = Array.from({ length: 4 }, (_, i) => [
      ballot(`x${i}`, `x/${i}`, 'a', all(4)),
      ballot(`y${i}`, `x/${i}`, 'a', all(4)),
    ]).flat();
    const of = (...more: Pooled[]) => low(run([...crowd, ...others, ...more], { portfolio: { R: 450 } }));
    expect(of()).toBe(false);
    expect(of(ballot('z', 'z', 'a', all(3)))).toBe(true);
  });
});

describe('the rating', () => {
  it('counts organisations at 4 or above by the average of R, T and P', () => {
    const answers = (R: number, T: number, P: number) => read({ R, T, P });
    const ballots = [
      ...[answers(5, 4, 3), answers(4, 4, 4), answers(5, 5, 2), answers(4, 4, 3), answers(3, 4, 4), answers(1, 1, 1)],
      answers(2, 2, 2),
    ].map((each, i) => ballot(`h${i}`, `o${i}`, 'a', each));
    expect(group(run(ballots), 'portfolio')?.rating).toEqual({
      atLeastFour: { kind: 'exact', value: 3 },
      people: 7,
      organisations: 7,
    });
  });

  it('takes the people of one organisation together, and only who answered all three', () => {
    const two = [
      ballot('s1', 'o0', 'a', read({ R: 5, T: 5, P: 5 })),
      ballot('s2', 'o0', 'a', read({ R: 3, T: 3, P: 3 })),
    ];
    const skipper = ballot('s3', 'o9', 'a', read({ R: 5, T: 5 }));
    const rest = singles('a', [5, 5, 1, 1, 1]);
    expect(group(run([...two, skipper, ...rest]), 'portfolio')?.rating).toEqual({
      atLeastFour: { kind: 'exact', value: 3 },
      people: 7,
      organisations: 6,
    });
  });

  it('is not told of fewer than six organisations', () => {
    expect(group(run(singles('a', [4, 4, 3, 3, 3])), 'portfolio')?.rating).toBeNull();
    expect(group(run(singles('a', [4, 4, 3, 3, 3, 3])), 'portfolio')?.rating).not.toBeNull();
  });

  it('is not told where R, T or P is hidden', () => {
    const silent = singles('a', [4, 4, 4, 4]).map(each => ({ ...each, answers: { ...each.answers, P: null } }));
    const results = run([...singles('a', [4, 4, 4, 4], 'x'), ...silent]);
    expect(group(results, 'portfolio')?.figures.P).toBeUndefined();
    expect(group(results, 'portfolio')?.rating).toBeNull();
  });
});

describe('comments', () => {
  const saying = (ballots: readonly Pooled[]) =>
    ballots.map((each, i) => ({ ...each, comment: i < 3 ? ` say ${i} ` : ' ' }));
  const first = () => 0;

  it('are those of the whole portfolio, in a drawn order, without empty ones', () => {
    const ballots = saying(singles('a', [4, 4, 4, 4, 4]));
    expect(comments(run(ballots), ballots, first)).toEqual(['say 0', 'say 1', 'say 2']);
    expect(comments(run(ballots), ballots, below => below - 1)).toEqual(['say 2', 'say 1', 'say 0']);
  });

  it('are none where nothing is published', () => {
    const ballots = saying(singles('a', [4, 4, 4, 4]));
    expect(comments(run(ballots), ballots, first)).toEqual([]);
  });
});

describe('the results', () => {
  it('keep answers by name to a count', () => {
    const ballots = singles('a', [4, 4, 4, 4, 4]);
    expect(publish(round(ballots), ballots, 3).named).toBe(3);
  });

  it('hold no person, organisation or comment', () => {
    const ballots = singles('a', [4, 4, 5, 4, 4, 3, 2]).map(each => ({ ...each, comment: 'secret' }));
    const stored = JSON.stringify(run(ballots));
    for (const { personId, organisationId } of ballots) {
      expect(stored).not.toContain(personId);
      expect(stored).not.toContain(organisationId);
    }
    expect(stored).not.toContain('secret');
    expect(JSON.parse(stored)).toEqual(run(ballots));
  });

  it('do not depend on the order of ballots', () => {
    const ballots = [...singles('a', [4, 2, 5, 4, 1, 3, 2]), ...singles('b', [1, 2, 5, 5, 5])];
    expect(run([...ballots].reverse())).toEqual(run(ballots));
  });

  it('are none below the floor, and none at all without ballots', () => {
    expect(run(singles('a', [4, 4, 4, 4])).groups).toEqual([]);
    expect(run([]).groups).toEqual([]);
    const five = singles('a', [4, 4, 4, 4, 4]);
    expect(publish({ ...round(five), floor: { people: 6, organisations: 3 } }, five, 0).groups).toEqual([]);
  });

  it('are refused for two ballots of one person and for a ballot from nowhere', () => {
    const ballots = singles('a', [4, 4, 4, 4, 4]);
    const [one] = ballots;
    if (one === undefined) throw new Error('no ballot');
    expect(() => run([...ballots, { ...one, partnershipId: 'b' }])).toThrow(Error);
    expect(() => run([...ballots, { ...one, personId: 'new', partnershipId: 'elsewhere' }])).toThrow(Error);
  });
});
