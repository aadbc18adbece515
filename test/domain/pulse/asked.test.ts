/** Proves who a round asks: each person once, with one reason where they are left out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, choose, partnersNotAsked, tally } from '../../../src/domain/pulse/asked.ts';

const OPENS = '2026-04-14';

const candidate = (more: Partial<Candidate> = {}): Candidate => ({
  personId: 'rosa',
  contactId: 'c1',
  partnershipId: 'p1',
  organisationId: 'pantry',
  host: false,
  consentedOn: '2026-01-05',
  activeSince: '2026-01-05',
  checkInsHeld: 2,
  pulse: true,
  sharedMailbox: false,
  stopped: false,
  restingThroughout: false,
  silentRounds: 0,
  lastAskedOn: null,
  ...more,
});

const reasonFor = (more: Partial<Candidate>) => choose(OPENS, [candidate(more)]).notAsked[0]?.reason ?? 'asked';

describe('who is asked', () => {
  it.each([
    ['asked', {}],
    ['host', { host: true }],
    ['pulse_off', { pulse: false }],
    ['no_consent', { consentedOn: null }],
    ['shared_mailbox', { sharedMailbox: true }],
    ['stopped', { stopped: true }],
    ['stopped', { stopped: true, silentRounds: 2 }],
    ['silent_twice', { silentRounds: 2 }],
    ['asked', { silentRounds: 1 }],
    ['resting', { restingThroughout: true }],
    ['too_new', { checkInsHeld: 0 }],
    ['asked', { activeSince: '2026-02-13' }],
    ['too_new', { activeSince: '2026-02-14' }],
    ['asked', { consentedOn: '2026-02-13' }],
    ['too_new', { consentedOn: '2026-02-14' }],
  ] as const)('%s: %j', (expected, more) => {
    expect(reasonFor(more)).toBe(expected);
  });

  const inTwo = (one: Partial<Candidate>, two: Partial<Candidate>) =>
    choose(OPENS, [
      candidate({ contactId: 'c1', partnershipId: 'p1', ...one }),
      candidate({ contactId: 'c2', partnershipId: 'p2', ...two }),
    ]);

  it.each([
    ['by id when neither was', {}, {}, 'p1'],
    ['the one never asked about', { lastAskedOn: '2026-01-13' }, {}, 'p2'],
    ['the one asked about longest ago', { lastAskedOn: '2026-01-13' }, { lastAskedOn: '2025-10-14' }, 'p2'],
    ['the one that may be asked about', { pulse: false }, { lastAskedOn: '2026-01-13' }, 'p2'],
  ])('somebody in two partnerships is asked about one: %s', (_, one, two, partnershipId) => {
    expect(inTwo(one, two).asks.map(ask => ask.partnershipId)).toEqual([partnershipId]);
  });

  it('the other is not asked because of the one', () => {
    expect(inTwo({}, {}).notAsked).toEqual([
      { personId: 'rosa', contactId: 'c2', partnershipId: 'p2', organisationId: 'pantry', reason: 'asked_elsewhere' },
    ]);
  });

  it('who was silent twice is not asked about another partnership instead', () => {
    expect(inTwo({ silentRounds: 2 }, {}).asks).toEqual([]);
  });

  it('two people behind one shared mailbox are both not asked', () => {
    const both = [
      candidate({ sharedMailbox: true }),
      candidate({ personId: 'ana', contactId: 'c2', sharedMailbox: true }),
    ];
    expect(choose(OPENS, both).asks).toEqual([]);
  });
});

it('who was not asked is counted once, by the first reason, and not at all when asked elsewhere', () => {
  const { asks, notAsked } = choose(OPENS, [
    candidate(),
    candidate({ contactId: 'c2', partnershipId: 'p2' }),
    candidate({ personId: 'ana', contactId: 'c3', restingThroughout: true }),
    candidate({ personId: 'ana', contactId: 'c4', partnershipId: 'p2', restingThroughout: true }),
    candidate({ personId: 'li', contactId: 'c5', consentedOn: null }),
  ]);
  expect(tally(asks, notAsked)).toEqual({ resting: 1, no_consent: 1 });
});

it('the host’s own people are not among the partners who were not asked', () => {
  expect([...partnersNotAsked({ host: 4, no_consent: 2, too_new: 1 })]).toEqual([
    ['no_consent', 2],
    ['too_new', 1],
  ]);
  expect(partnersNotAsked({ host: 4 }).size).toBe(0);
});

it('everybody gets exactly one outcome, nobody two asks, in whatever order they come', () => {
  const several = fc.uniqueArray(
    fc.record({
      person: fc.integer({ min: 0, max: 6 }),
      partnership: fc.integer({ min: 0, max: 4 }),
      consented: fc.boolean(),
      silent: fc.integer({ min: 0, max: 2 }),
      last: fc.constantFrom(null, '2025-10-14', '2026-01-13'),
    }),
    { selector: each => `${each.person}/${each.partnership}`, maxLength: 25 },
  );
  fc.assert(
    fc.property(several, fc.integer({ min: 0, max: 1000 }), (drawn, turn) => {
      const candidates = drawn.map(each =>
        candidate({
          personId: `h${each.person}`,
          contactId: `c${each.person}.${each.partnership}`,
          partnershipId: `p${each.partnership}`,
          consentedOn: each.consented ? '2026-01-05' : null,
          silentRounds: each.silent,
          lastAskedOn: each.last,
        }),
      );
      const { asks, notAsked } = choose(OPENS, candidates);
      expect([...asks, ...notAsked].map(each => each.contactId).sort()).toEqual(
        candidates.map(c => c.contactId).sort(),
      );
      expect(new Set(asks.map(ask => ask.personId)).size).toBe(asks.length);
      const at = candidates.length === 0 ? 0 : turn % candidates.length;
      expect(choose(OPENS, [...candidates.slice(at), ...candidates.slice(0, at)])).toEqual({ asks, notAsked });
    }),
    { seed: 3, numRuns: 200 },
  );
});
