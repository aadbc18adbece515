/** A year in many zones, with all their clock changes: each civil occurrence is spoken of once, at its hour, and never in quiet hours. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consider, type WakeFacts } from '../../../src/domain/agenda/agenda.ts';
import type { Around, Party } from '../../../src/domain/agenda/around.ts';
import { nextSlots, planOf, startOf } from '../../../src/domain/checkin/plan.ts';
import { keyOf, type Owed } from '../../../src/domain/delivery.ts';
import { isPolite, slot } from '../../../src/domain/manners.ts';
import * as time from '../../../src/domain/time.ts';
import { partnership, checkIn as row } from '../../support/rows.ts';
import { CHANGED } from '../../support/zonedata.ts';
import { promise } from '../commitment/promises.ts';
import { listener } from '../manners-listeners.ts';

/** Those of the sample, those whose rules changed, and those with the oddest clocks. */
const ZONES = [
  'America/New_York',
  'America/Chicago',
  'America/Puerto_Rico',
  ...Object.keys(CHANGED),
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Antarctica/Troll',
  'Africa/Cairo',
  'Pacific/Kiritimati',
  'Europe/Madrid',
  'Asia/Kathmandu',
];
const FROM = '2026-09-01';
const TO = '2027-09-01';
const seeded = { seed: 20261101, numRuns: 12 };

const clocks = fc
  .tuple(fc.integer({ min: 12, max: 60 }), fc.integer({ min: 8, max: 32 }))
  .map(([from, length]) => ({ politeFrom: quarter(from), politeTo: quarter(Math.min(95, from + length)) }));
const quarter = (n: number): time.CivilTime =>
  `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`;

type Told = { readonly owed: Owed; readonly at: Date };

/** As the planner does, but that ticks come some seconds late; what is owed twice is once. */
function life(
  facts: (now: Date) => WakeFacts,
  from: Date,
  until: Date,
  hears: (owed: Owed) => Party | null,
): readonly Told[] {
  const told = new Map<string, Told>();
  for (let wakes: Date | null = from, count = 0; wakes !== null && wakes <= until; count += 1) {
    if (count > 3_000) throw new Error('wakes without end');
    const now = new Date(wakes.getTime() + 7_000);
    const due = consider(facts(now), now);
    for (const owed of due.owed) {
      const key = keyOf(owed);
      if (!told.has(key)) told.set(key, { owed, at: slot(owed.kind, hears(owed), owed.wantedAt, now) });
    }
    wakes = due.wakeAt;
  }
  return [...told.values()];
}

const days = time.eachDay(FROM, TO);

describe.each(ZONES)('%s', zone => {
  const party = (over: Partial<Party> = {}): Party => ({
    ...listener({ person: 'rosa', zone }),
    contact: 'rosa',
    role: 'steward',
    organisation: 'grace',
    isSecond: false,
    covers: null,
    restUntil: null,
    ...over,
  });
  const around = (parties: readonly Party[]): Around => ({
    partnership: 'p',
    state: 'active',
    zone,
    place: null,
    parties,
  });
  const [begins, ends] = [time.instantOf(FROM, '00:00', zone), time.instantOf(TO, '23:00', zone)];

  it('My day comes once on each working day, that day, in polite hours', () => {
    fc.assert(
      fc.property(clocks, hours => {
        const dana = party({ ...hours, person: 'dana', side: 'host' });
        const told = life(
          () => ({ type: 'person', listener: dana, isHostStaff: true }),
          begins,
          ends,
          () => dana,
        );
        const expected = days.filter(day => time.isWorkingDay(day, dana.calendar));
        expect(told.map(each => each.owed.stage)).toEqual(expected);
        expect(told.map(each => time.dateIn(zone, each.at))).toEqual(expected);
        expect(told.every(each => isPolite(dana, each.at))).toBe(true);
      }),
      seeded,
    );
  });

  it('a promise due on any day speaks of each of its days once, never in quiet hours', () => {
    fc.assert(
      fc.property(clocks, fc.constantFrom(...days), (hours, due) => {
        const rosa = party(hours);
        const madeOn = time.addDays(due, -20);
        const commitment = {
          ...promise(),
          ownerContactId: 'rosa',
          toOrganisationId: 'mercy',
          due,
          firstDue: due,
          inTimeDue: due,
          madeOn,
        };
        const facts: WakeFacts = { type: 'commitment', commitment, around: around([rosa]), repaired: false };
        const until = time.instantOf(time.addDays(due, 8), '12:00', zone);
        const told = life(
          () => facts,
          time.instantOf(madeOn, '12:00', zone),
          until,
          () => rosa,
        );
        const isWorking = time.isWorkingDay(due, rosa.calendar);
        const stages = ['week_before', 'day_before', ...(isWorking ? ['due_today'] : []), 'day_after'];
        expect(told.map(each => each.owed.kind)).toEqual(stages.map(stage => `commitment.${stage}`));
        expect(told.every(each => isPolite(rosa, each.at))).toBe(true);
        // Its own days are those it names, on whoever's clocks they were.
        for (const { owed, at } of told.filter(each => /day_before|due_today/.test(each.owed.kind)))
          expect(time.dateIn(zone, at)).toBe(owed.stage.slice(-10));
      }),
      { ...seeded, numRuns: 40 },
    );
  });

  it('a check-in is at its hour in every week of the year, and its agenda comes then', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 92 }), n => {
        const at = quarter(n);
        const meets = { checkIn: `every week Thursday ${at}`, checkInAnchor: FROM, timeZone: zone };
        const plan = planOf(meets, time.WEEKDAYS);
        if (plan === null) throw new Error('no cadence');
        const slots = nextSlots(plan, begins, 52);
        const thursdays = days.filter(day => time.weekdayOf(day) === 4);
        expect(slots.map(each => each.date)).toEqual(thursdays.slice(0, 52));
        for (const each of slots) {
          const meeting = row({ partnershipId: 'p', on: each.date, slot: each.planned, at, timeZone: zone });
          const starts = startOf(meeting);
          expect(`${time.dateIn(zone, starts)} ${time.clockIn(zone, starts)}`).toBe(`${each.date} ${at}`);
          const facts: WakeFacts = { type: 'checkin', checkIn: meeting, around: { ...around([]), place: 'hall' } };
          const [agenda, ...more] = life(
            () => facts,
            new Date(starts.getTime() - 60_000),
            starts,
            () => null,
          );
          expect([agenda?.owed.kind, agenda?.at.getTime(), more]).toEqual(['checkin.agenda', starts.getTime(), []]);
        }
      }),
      { ...seeded, numRuns: 4 },
    );
  });

  it('the week is looked at once before each Monday, and told at eight', () => {
    const dana = party({ person: 'dana', side: 'host', organisation: 'mercy' });
    const posts: string[] = [];
    let lastDigestWeek: string | null = '2026-08-24';
    const told = life(
      now => {
        const facts = (): WakeFacts => ({
          type: 'host',
          id: 'host',
          zone,
          leaders: ['lena'],
          fundingBy: 'lena',
          coordinators: [],
          leadersPlace: null,
          partnerships: [around([dana])],
          lastDigestWeek,
          lastRound: '2030-01-01',
          lastYearly: '2030-01-01',
          toldBefore: '2030-01-01',
        });
        for (const act of consider(facts(), now).acts) {
          lastDigestWeek = act.on;
          posts.push(`${time.dateIn(zone, now)} ${time.clockIn(zone, now)}`);
        }
        return facts();
      },
      begins,
      ends,
      () => dana,
    );
    const mondays = days.filter(day => time.weekdayOf(day) === 1);
    expect(posts).toEqual(mondays.map(day => `${day} 08:00`));
    expect(told.map(each => time.dateIn(zone, each.at)).slice(0, 50)).toEqual(
      mondays.map(day => time.addDays(day, -3)).slice(0, 50),
    );
  });
});

it('a partnership of anywhere is not asked for its cadence twice on one day', () => {
  for (const timeZone of ZONES) {
    const plan = planOf(partnership({ checkIn: 'every 2 weeks Thursday 02:30', timeZone }), time.WEEKDAYS);
    if (plan === null) throw new Error('no cadence');
    const dates = nextSlots(plan, new Date('2026-09-01T00:00Z'), 40).map(each => each.date);
    expect(new Set(dates).size).toBe(40);
  }
});
