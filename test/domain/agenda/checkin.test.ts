/** Proves when a check-in speaks: the brief the working day before, the agenda at the hour, minutes wanted, missed; each once. */
import { describe, expect, it } from 'vitest';
import type { Party } from '../../../src/domain/agenda/around.ts';
import { type CheckInFacts, due } from '../../../src/domain/agenda/checkin.ts';
import { keyOf } from '../../../src/domain/delivery.ts';
import * as time from '../../../src/domain/time.ts';
import { checkIn } from '../../support/rows.ts';
import { weekdays } from '../commitment/promises.ts';

const NY = 'America/New_York';

const party = (person: string, over: Partial<Party> = {}): Party => ({
  person,
  contact: `${person}-in`,
  side: person === 'dana' ? 'host' : 'partner',
  role: 'steward',
  organisation: person === 'dana' ? 'mercy' : 'grace',
  zone: NY,
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

/** Tuesday, June 9, 10:00 in New York. */
const facts = (
  over: Partial<CheckInFacts['around']> = {},
  row: Partial<CheckInFacts['checkIn']> = {},
): CheckInFacts => ({
  type: 'checkin',
  checkIn: { ...checkIn({ id: 'c1', partnershipId: 'food' }), ...row },
  around: {
    partnership: 'food',
    state: 'active',
    zone: NY,
    place: 'channel',
    parties: [party('dana'), party('rosa')],
    ...over,
  },
});

/** Lives through time as the planner does: waking when told, with the acts carried out. */
function life(of: CheckInFacts, from: string, until: string) {
  const said = new Map<string, string>();
  const acts: string[] = [];
  let now: Date | null = time.instantOf(from, '12:00', NY);
  let living = of;
  for (let woken = 0; now !== null && now <= time.instantOf(until, '12:00', NY); woken += 1) {
    if (woken > 60) throw new Error('wakes without end');
    const found = due(living, now);
    for (const owed of found.owed) {
      const to = 'person' in owed.to ? owed.to.person : owed.to.place;
      const line = `${time.dateIn(NY, owed.wantedAt)} ${time.clockIn(NY, owed.wantedAt)} ${owed.kind} ${to}`;
      if (!said.has(keyOf(owed))) said.set(keyOf(owed), line);
    }
    const [act] = found.acts;
    if (act === undefined) {
      now = found.wakeAt;
      continue;
    }
    acts.push(`${act.on} ${act.act}`);
    const state = act.act === 'open' ? 'open' : 'missed';
    living = { ...living, checkIn: { ...living.checkIn, state } };
  }
  return { said: [...said.values()], acts };
}

describe('a check-in nobody speaks of', () => {
  it('is briefed, opened, asked after, and missed five working days later', () => {
    expect(life(facts(), '2026-06-01', '2026-07-01')).toEqual({
      said: [
        '2026-06-08 09:00 checkin.brief dana',
        '2026-06-08 09:00 checkin.brief rosa',
        '2026-06-09 10:00 checkin.agenda channel',
        '2026-06-10 09:00 checkin.minutes_wanted dana',
        '2026-06-11 09:00 checkin.minutes_wanted rosa',
      ],
      acts: ['2026-06-09 open', '2026-06-16 missed'],
    });
  });

  it('asks nobody for minutes once they are there, and is over once it was held', () => {
    const sent = facts({}, { state: 'open', minutesOn: '2026-06-09' });
    expect(life(sent, '2026-06-10', '2026-06-14').said).toEqual([]);
    expect(due(facts({}, { state: 'held' }), new Date('2026-06-10T12:00:00Z'))).toEqual({
      owed: [],
      acts: [],
      wakeAt: null,
    });
  });
});

describe('who hears', () => {
  it('each steward on the working day before, by their own days and clock', () => {
    const parties = [
      party('dana', { calendar: { ...weekdays, holidays: new Set(['2026-06-08']) } }),
      party('rosa', { zone: 'America/Los_Angeles', calendar: { ...weekdays, workingDays: [2, 4] } }),
    ];
    expect(life(facts({ parties }), '2026-06-01', '2026-06-09').said).toEqual([
      '2026-06-04 12:00 checkin.brief rosa',
      '2026-06-05 09:00 checkin.brief dana',
      '2026-06-09 10:00 checkin.agenda channel',
    ]);
  });

  it('each steward as a person, where no place is bound', () => {
    const agenda = life(facts({ place: null }), '2026-06-09', '2026-06-09').said;
    expect(agenda.filter(line => line.includes('agenda'))).toEqual([
      '2026-06-09 10:00 checkin.agenda dana',
      '2026-06-09 10:00 checkin.agenda rosa',
    ]);
  });

  it('no partner who has not said yes, no member, but a backup where there is no steward', () => {
    const parties = [
      party('dana'),
      party('rosa', { consent: 'asked' }),
      party('sam', { role: 'backup' }),
      party('lee', { side: 'host', organisation: 'mercy', role: 'member' }),
    ];
    const said = life(facts({ parties, place: null }), '2026-06-01', '2026-06-09').said;
    expect(new Set(said.map(line => line.split(' ').at(-1)))).toEqual(new Set(['dana', 'sam']));
  });

  it('nobody, while the partnership rests, is a draft or has ended', () => {
    for (const state of ['resting', 'draft', 'ended'] as const) {
      expect(life(facts({ state }), '2026-06-01', '2026-07-01')).toEqual({ said: [], acts: [] });
    }
  });
});

describe('after a long sleep', () => {
  it('says no agenda that is over, asks for minutes once, and opens before it misses', () => {
    expect(life(facts(), '2026-06-12', '2026-07-01')).toEqual({
      said: ['2026-06-10 09:00 checkin.minutes_wanted dana', '2026-06-11 09:00 checkin.minutes_wanted rosa'],
      acts: ['2026-06-09 open', '2026-06-16 missed'],
    });
    expect(life(facts(), '2026-06-20', '2026-07-01')).toEqual({
      said: [],
      acts: ['2026-06-09 open', '2026-06-16 missed'],
    });
  });

  it('a brief planned late goes at once, if the check-in is still to come', () => {
    const owed = due(facts(), time.instantOf('2026-06-09', '08:00', NY)).owed;
    expect(owed.map(each => each.kind)).toEqual(['checkin.brief', 'checkin.brief']);
    expect(owed[0]?.expiresAt).toEqual(time.instantOf('2026-06-09', '10:00', NY));
  });
});

it('a check-in that moved to another day is spoken of anew', () => {
  const moved = facts({}, { on: '2026-06-10' });
  const before = time.instantOf('2026-06-09', '09:30', NY);
  const keys = [facts(), moved].map(each => due(each, before).owed.map(keyOf)[0]);
  expect(keys[0]).not.toBe(keys[1]);
});
