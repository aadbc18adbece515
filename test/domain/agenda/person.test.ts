/** Proves My day: one message each working morning, for host staff only, never after the day. */
import { describe, expect, it } from 'vitest';
import { due, type PersonFacts } from '../../../src/domain/agenda/person.ts';
import * as time from '../../../src/domain/time.ts';
import { weekdays } from '../commitment/promises.ts';

const zone = 'America/Los_Angeles';
const on = (date: string, at: string) => time.instantOf(date, at, zone);

const facts = (over: Partial<PersonFacts['listener']> = {}, isHostStaff = true): PersonFacts => ({
  type: 'person',
  isHostStaff,
  listener: {
    person: 'dana',
    side: 'host',
    consent: 'none',
    stopped: [],
    zone,
    calendar: weekdays,
    politeFrom: '08:30',
    politeTo: '17:00',
    bundleDay: null,
    ...over,
  },
});

function mornings(of: PersonFacts, from: Date, until: Date): readonly string[] {
  const said = new Set<string>();
  for (let now: Date | null = from; now !== null && now <= until; ) {
    const found = due(of, now);
    for (const owed of found.owed) said.add(`${owed.stage} ${time.clockIn(zone, owed.wantedAt)}`);
    now = found.wakeAt;
  }
  return [...said];
}

describe('My day', () => {
  it('comes at the opening of each working day', () => {
    expect(mornings(facts(), on('2026-06-04', '12:00'), on('2026-06-09', '12:00'))).toEqual([
      '2026-06-04 08:30',
      '2026-06-05 08:30',
      '2026-06-08 08:30',
      '2026-06-09 08:30',
    ]);
  });

  it('skips a holiday and a pause', () => {
    const calendar = { ...weekdays, holidays: new Set(['2026-06-05']), pausedUntil: '2026-06-09' };
    expect(mornings(facts({ calendar }), on('2026-06-04', '06:00'), on('2026-06-10', '12:00'))).toEqual([
      '2026-06-09 08:30',
      '2026-06-10 08:30',
    ]);
  });

  it('is over with its day', () => {
    expect(due(facts(), on('2026-06-05', '18:00')).owed[0]?.expiresAt).toEqual(on('2026-06-06', '00:00'));
  });

  it('is for host staff only', () => {
    expect(due(facts({}, false), on('2026-06-05', '10:00'))).toEqual({ owed: [], acts: [], wakeAt: null });
  });
});
