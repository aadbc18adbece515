/** Proves when a contact's ladder speaks: once each step, counted in their own working days, never a flood (product §1). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Party } from '../../../src/domain/agenda/around.ts';
import { type ContactFacts, due } from '../../../src/domain/agenda/contact.ts';
import * as time from '../../../src/domain/time.ts';
import { contact } from '../../support/rows.ts';
import { weekdays } from '../commitment/promises.ts';

const NY = 'America/New_York';

const party = (person: string, over: Partial<Party> = {}): Party => ({
  person,
  contact: `${person}-in`,
  side: person === 'rosa' ? 'partner' : 'host',
  role: 'steward',
  organisation: person === 'rosa' ? 'grace' : 'mercy',
  zone: NY,
  calendar: weekdays,
  politeFrom: '09:00',
  politeTo: '17:00',
  bundleDay: null,
  consent: person === 'rosa' ? 'asked' : 'here',
  stopped: [],
  restUntil: null,
  isSecond: false,
  covers: null,
  ...over,
});

/** Rosa was introduced on Monday, June 1. */
function facts(row: Partial<ContactFacts['contact']> = {}, rosa: Partial<Party> = {}): ContactFacts {
  const plain = contact({
    id: 'rosa-in',
    partnershipId: 'food',
    personId: 'rosa',
    organisationId: 'grace',
    role: 'steward',
  });
  const asked = { consent: 'asked', sentOn: '2026-06-01', deliveredOn: '2026-06-01', answeredOn: null } as const;
  return {
    type: 'contact',
    contact: { ...plain, ...asked, ...row },
    party: party('rosa', rosa),
    around: {
      partnership: 'food',
      state: 'draft',
      zone: NY,
      place: null,
      parties: [party('dana'), party('kim'), party('rosa', rosa)],
    },
  };
}

const noon = (date: string) => time.instantOf(date, '12:00', NY);

/** What each act writes down, as the flow does. */
function after(of: ContactFacts, act: string, on: string): ContactFacts {
  const change = {
    remind: { remindedOn: on },
    ask_call: { callAskedOn: on, restUntil: null },
    take_over: { role: 'steward' as const },
    last_day: { consent: 'no' as const },
  }[act];
  return { ...of, contact: { ...of.contact, ...change } };
}

/** Lives through time as the planner does; each line is a day and what happened. */
function life(of: ContactFacts, from: string, until: string): readonly string[] {
  const lines: string[] = [];
  let living = of;
  let now: Date | null = noon(from);
  for (let woken = 0; now !== null && now <= noon(until); woken += 1) {
    if (woken > 40) throw new Error('wakes without end');
    const found = due(living, now);
    for (const { kind, to } of found.owed)
      lines.push(`${time.dateIn(NY, now)} ${kind} ${'person' in to ? to.person : ''}`);
    for (const { act, on } of found.acts) {
      lines.push(`${time.dateIn(NY, now)} ${act}`);
      living = after(living, act, on);
    }
    now = found.acts.length > 0 ? now : found.wakeAt;
  }
  return lines;
}

describe('the ladder', () => {
  it('introduction, one reminder, a call to every host steward, then nothing', () => {
    expect(life(facts(), '2026-06-01', '2027-06-01')).toEqual([
      '2026-06-08 contact.introduction_reminder rosa',
      '2026-06-08 remind',
      '2026-06-15 contact.call dana',
      '2026-06-15 contact.call kim',
      '2026-06-15 ask_call',
    ]);
  });

  it('counts the working days of whoever must answer', () => {
    const tuesdays = { calendar: { ...weekdays, workingDays: [2] } };
    expect(life(facts({}, tuesdays), '2026-06-01', '2026-09-01').filter(line => line.endsWith('remind'))).toEqual([
      '2026-07-07 remind'.replace('07-07', '06-30'),
    ]);
  });

  it('what never arrived is not reminded of: the steward is asked to call', () => {
    expect(life(facts({ deliveredOn: null }), '2026-06-01', '2026-07-01')).toEqual([
      '2026-06-08 contact.call dana',
      '2026-06-08 contact.call kim',
      '2026-06-08 ask_call',
    ]);
  });

  it('after a long sleep the next step still waits its five days', () => {
    expect(
      life(facts({ deliveredOn: '2026-03-02', sentOn: '2026-03-02' }), '2026-06-01', '2026-07-01').map(line =>
        line.slice(0, 10),
      ),
    ).toEqual(['2026-06-01', '2026-06-01', '2026-06-08', '2026-06-08', '2026-06-08']);
  });

  it('a rest ends with one more call', () => {
    expect(life(facts({ restUntil: '2026-07-06', remindedOn: '2026-06-08' }), '2026-06-15', '2026-09-01')).toEqual([
      '2026-07-06 contact.call dana',
      '2026-07-06 contact.call kim',
      '2026-07-06 ask_call',
    ]);
  });

  it.each([
    ['a draft', { consent: 'none', sentOn: null, deliveredOn: null }],
    ['a yes', { consent: 'here' }],
    ['a no', { consent: 'no' }],
    ['a call', { consent: 'call' }],
    ['somebody who was called about', { callAskedOn: '2026-06-02' }],
  ] as const)('is over with %s', (_what, row) => {
    expect(due(facts(row), noon('2026-12-01'))).toEqual({ owed: [], acts: [], wakeAt: null });
  });

  it('is over with the partnership, and with their last day', () => {
    const of = facts();
    expect(due({ ...of, around: { ...of.around, state: 'ended' } }, noon('2026-12-01')).acts).toEqual([]);
    expect(life(facts({ until: '2026-06-03' }), '2026-06-01', '2026-07-01')).toEqual(['2026-06-03 last_day']);
  });

  it('never wakes in the past and owes each thing for one planned day, wherever it is looked at', () => {
    const day = fc.integer({ min: 0, max: 400 }).map(days => time.addDays('2026-06-01', days));
    const some = fc.option(day, { nil: null });
    fc.assert(
      fc.property(some, some, some, some, day, (deliveredOn, remindedOn, restUntil, until, today) => {
        const of = facts({ deliveredOn, remindedOn, restUntil, until });
        const found = due(of, noon(today));
        if (found.wakeAt !== null) expect(found.wakeAt > noon(today)).toBe(true);
        const kinds = new Set(found.owed.map(owed => owed.kind));
        expect(kinds.size).toBeLessThanOrEqual(1);
        for (const act of found.acts) expect(act.on >= time.dateIn(NY, noon(today))).toBe(true);
        expect(due(of, noon(today)).owed.map(owed => owed.stage)).toEqual(found.owed.map(owed => owed.stage));
      }),
      { seed: 20260601 },
    );
  });
});

describe('handovers and last days', () => {
  it('the first day of who takes over, once', () => {
    const planned = facts({ consent: 'here', coversId: 'dana-in', role: 'backup', since: '2026-06-08' });
    expect(life(planned, '2026-06-01', '2026-07-01')).toEqual([
      '2026-06-08 partnership.pack rosa',
      '2026-06-08 take_over',
    ]);
    expect(life(facts({ consent: 'here', coversId: 'dana-in', role: 'steward' }), '2026-06-01', '2026-07-01')).toEqual(
      [],
    );
  });

  it('a cover begins and ends, with all there is to know for whom it was, on the day after', () => {
    const cover = facts({
      consent: 'here',
      coversId: 'dana-in',
      role: 'backup',
      since: '2026-06-08',
      until: '2026-06-12',
    });
    expect(life(cover, '2026-06-01', '2026-07-01')).toEqual([
      '2026-06-08 partnership.pack rosa',
      '2026-06-08 take_over',
      '2026-06-12 partnership.pack dana',
      '2026-06-12 last_day',
    ]);
    const ending = { ...cover, contact: { ...cover.contact, role: 'steward' } } as const;
    const [pack] = due(ending, noon('2026-06-12')).owed;
    expect(pack?.wantedAt).toEqual(time.instantOf('2026-06-13', '00:00', NY));
    const gone = { ...ending.around, parties: ending.around.parties.filter(each => each.contact !== 'dana-in') };
    expect(due({ ...ending, around: gone }, noon('2026-06-12')).owed).toEqual([]);
  });
});
