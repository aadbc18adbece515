/** Proves when a promise speaks: each reminder once, at the owner's polite hour, the right one after a long sleep. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Party } from '../../../src/domain/agenda/around.ts';
import { type CommitmentFacts, due } from '../../../src/domain/agenda/commitment.ts';
import type { Commitment } from '../../../src/domain/commitment/commitment.ts';
import * as late from '../../../src/domain/commitment/late.ts';
import { keyOf } from '../../../src/domain/delivery.ts';
import * as time from '../../../src/domain/time.ts';
import { dana, doing, promise, rosa, weekdays } from '../commitment/promises.ts';

const party = (contact: string, over: Partial<Party> = {}): Party => ({
  person: `person-${contact}`,
  contact,
  side: contact === 'dana' ? 'host' : 'partner',
  role: 'steward',
  organisation: contact === 'dana' ? 'mercy' : 'grace',
  zone: 'America/New_York',
  calendar: weekdays,
  politeFrom: '09:00',
  politeTo: '17:00',
  bundleDay: null,
  consent: 'here',
  stopped: [],
  restUntil: null,
  isSecond: false,
  covers: null,
  ...over,
});

const facts = (commitment: Commitment, over: Partial<CommitmentFacts['around']> = {}): CommitmentFacts => ({
  type: 'commitment',
  commitment,
  around: {
    partnership: 'p',
    state: 'active',
    zone: 'America/New_York',
    place: null,
    parties: [party('dana'), party('rosa')],
    ...over,
  },
  repaired: false,
});

/** Lives through time as the planner does: waking when told, until nothing is left; what was owed, once per key. */
function life(of: CommitmentFacts, from: string, until: string, zone = 'America/New_York') {
  const said = new Map<string, string>();
  const acts: string[] = [];
  let now: Date | null = time.instantOf(from, '12:00', zone);
  const end = time.instantOf(until, '12:00', zone);
  for (let woken = 0; now !== null && now <= end && acts.length === 0; woken += 1) {
    if (woken > 50) throw new Error('wakes without end');
    const found = due(of, now);
    for (const owed of found.owed) {
      const line = `${time.dateIn(zone, owed.wantedAt)} ${time.clockIn(zone, owed.wantedAt)} ${owed.kind}`;
      if (!said.has(keyOf(owed))) said.set(keyOf(owed), line);
    }
    acts.push(...found.acts.map(act => `${act.on} ${act.act}`));
    now = found.wakeAt;
  }
  return { said: [...said.values()], acts };
}

describe('a promise whose owner is away', () => {
  const around = { contact: 'dana', from: '2026-06-15', until: '2026-06-19' } as const;
  const amir = (over: Partial<Party> = {}) =>
    party('amir', { side: 'host', organisation: 'mercy', covers: around, ...over });
  const heard = (standIn: Party) => {
    const away = facts(promise(), { parties: [party('dana'), party('rosa'), standIn] });
    return ['2026-06-12', '2026-06-18', '2026-06-19', '2026-06-22']
      .map(day => due(away, time.instantOf(day, '12:00', 'America/New_York')).owed[0])
      .map(owed => `${owed?.kind} ${owed !== undefined && 'person' in owed.to ? owed.to.person : ''}`);
  };

  it('is minded by whoever stands in on that day, by their own days and hours', () => {
    expect(heard(amir())).toEqual([
      'commitment.week_before person-dana',
      'commitment.day_before person-amir',
      'commitment.due_today person-amir',
      'commitment.day_after person-dana',
    ]);
    const shorter = { ...weekdays, workingDays: [1, 2, 3] };
    expect(heard(amir({ calendar: shorter })).slice(1, 3)).toEqual([
      'commitment.day_before person-amir',
      'commitment.day_before person-amir',
    ]);
  });

  it('stays with its owner where whoever stands in may not be written to', () => {
    expect(heard(amir({ side: 'partner', consent: 'call' }))).toEqual([
      'commitment.week_before person-dana',
      'commitment.day_before person-dana',
      'commitment.due_today person-dana',
      'commitment.day_after person-dana',
    ]);
  });
});

describe('a promise made well ahead', () => {
  it('reminds a week before, the last working day before, the day, one after, asks for a call, then is quiet', () => {
    expect(life(facts(promise()), '2026-06-01', '2026-12-01')).toEqual({
      said: [
        '2026-06-12 09:00 commitment.week_before',
        '2026-06-18 09:00 commitment.day_before',
        '2026-06-19 09:00 commitment.due_today',
        '2026-06-22 09:00 commitment.day_after',
        '2026-06-23 09:00 commitment.call_owner',
      ],
      acts: ['2026-07-03 not_kept'],
    });
  });

  it('turns to the backup where there is one', () => {
    const backed = facts(promise({ backupContact: 'ben' }));
    const around = {
      ...backed.around,
      parties: [...backed.around.parties, party('ben', { side: 'host', organisation: 'mercy' })],
    };
    expect(life({ ...backed, around }, '2026-06-20', '2026-06-25').said).toContain(
      '2026-06-23 09:00 commitment.backup',
    );
  });

  it('keeps the word after the date worth saying until a weekly bundle has come by', () => {
    const after = due(facts(promise()), time.instantOf('2026-06-22', '10:00', 'America/New_York')).owed[0];
    const bundle = time.instantOf('2026-06-29', '09:00', 'America/New_York');
    expect(after?.kind).toBe('commitment.day_after');
    expect(after?.expiresAt !== undefined && after.expiresAt > bundle).toBe(true);
  });

  it('says only the latest stage after three weeks of sleep', () => {
    const asleep = due(facts(promise()), time.instantOf('2026-06-22', '10:00', 'America/New_York'));
    expect(asleep.owed.map(owed => owed.kind)).toEqual(['commitment.day_after']);
  });
});

describe('a promise', () => {
  it('made close to its date gets no reminder a week before', () => {
    const near = facts(promise({ due: '2026-06-09' }));
    expect(life(near, '2026-06-01', '2026-06-09').said).toEqual([
      '2026-06-08 09:00 commitment.day_before',
      '2026-06-09 09:00 commitment.due_today',
    ]);
  });

  it('in a draft reminds host staff of their own promises and nobody else', () => {
    expect(life(facts(promise(), { state: 'draft' }), '2026-06-01', '2026-06-20').said).toHaveLength(3);
    const theirs = promise(
      {
        owner: { contact: 'rosa', organisation: 'grace', calendar: weekdays, byPhone: false },
        toOrganisation: 'mercy',
      },
      rosa,
    );
    expect(life(facts(theirs, { state: 'draft' }), '2026-06-01', '2026-06-25').said).toEqual([]);
    expect(
      life(facts(theirs, { parties: [party('dana'), party('rosa', { consent: 'call' })] }), '2026-06-01', '2026-06-20')
        .said,
    ).toEqual([]);
  });

  it('lapses after its clock, and a date asked for in time stands after its own', () => {
    expect(life(facts(promise({}, rosa)), '2026-06-02', '2026-12-01').acts).toEqual(['2026-06-22 lapse']);
    const lateness = { why: 'why', forNow: '', newDate: '2026-06-26' };
    const asked = late.askNewDate(promise(), lateness, weekdays, doing(dana, '2026-06-15')).commitment;
    expect(life(facts(asked), '2026-06-15', '2026-12-01').acts).toEqual(['2026-06-22 stand']);
  });

  it('is not reminded of in a resting month, by either side', () => {
    const calendar = { ...weekdays, restMonths: [7, 8] };
    const made = promise({ due: '2026-07-17' });
    const resting = facts(made, { parties: [party('dana', { calendar }), party('rosa', { calendar })] });
    expect(life(resting, '2026-06-01', '2026-07-31').said).toEqual(['2026-06-30 09:00 commitment.day_before']);
  });

  it('of a resting or ended partnership is quiet', () => {
    expect(life(facts(promise(), { state: 'resting' }), '2026-06-01', '2026-06-30').said).toEqual([]);
    expect(due(facts(promise(), { state: 'ended' }), new Date('2026-06-19T14:00:00Z')).owed).toEqual([]);
  });
});

describe('one that was not kept', () => {
  const failed: Commitment = { ...promise(), state: 'not_kept', closedOn: '2026-07-03' };
  it('is said once more, to its owner, five working days later; then there is quiet', () => {
    expect(life(facts(failed), '2026-07-03', '2026-12-01').said).toEqual(['2026-07-10 09:00 commitment.repair_due']);
  });

  it('is not, once something makes it good, or where its owner may not be written to', () => {
    expect(life({ ...facts(failed), repaired: true }, '2026-07-03', '2026-12-01').said).toEqual([]);
    expect(life(facts(failed, { state: 'resting' }), '2026-07-03', '2026-12-01').said).toEqual([]);
    expect(life(facts(failed, { parties: [party('rosa')] }), '2026-07-03', '2026-12-01').said).toEqual([]);
  });
});

describe('in any zone and calendar', () => {
  const zones = [
    'America/New_York',
    'Pacific/Apia',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Europe/Madrid',
    'Pacific/Kiritimati',
  ];
  it('never wakes late: looking every three hours finds nothing that waking on time does not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 1, max: 40 }),
        fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        (zone, ahead, days) => {
          const calendar = { ...weekdays, workingDays: days };
          const made = promise({ due: time.addDays('2026-10-20', ahead) }, dana, '2026-10-20');
          const of = facts(made, {
            zone,
            parties: [party('dana', { zone, calendar }), party('rosa', { zone, calendar })],
          });
          const woken = life(of, '2026-10-20', '2027-03-01', zone);
          const looked = new Set<string>();
          let at = time.instantOf('2026-10-20', '12:00', zone);
          const acts: string[] = [];
          while (acts.length === 0) {
            const found = due(of, at);
            for (const owed of found.owed) looked.add(owed.kind);
            acts.push(...found.acts.map(act => `${act.on} ${act.act}`));
            at = new Date(at.getTime() + 3 * 3_600_000);
          }
          expect(woken.acts).toEqual(acts);
          expect(new Set(woken.said.map(line => line.split(' ')[2]))).toEqual(looked);
        },
      ),
      { seed: 2026, numRuns: 15 },
    );
  });
});
