/** Proves what goes into one message, in which order, and what waits for the next, for anybody and anything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeliveryKind, kinds } from '../../src/domain/delivery.ts';
import { bundle, type Waits } from '../../src/domain/manners/bundle.ts';
import type { Listener } from '../../src/domain/manners.ts';
import * as time from '../../src/domain/time.ts';
import { anyHours, listener, NEW_YORK, someKind } from './manners-listeners.ts';

const at = (date: string, clock: string): Date => time.instantOf(date, clock, NEW_YORK);
const WEDNESDAY = at('2026-06-03', '10:00');

let made = 0;
const waits = (kind: DeliveryKind, dueAt: Date = WEDNESDAY, more: Partial<Waits> = {}): Waits => {
  made += 1;
  const id = `d${String(made).padStart(3, '0')}`;
  return { id, kind, subject: { type: 'commitment', id: `about-${id}` }, dueAt, expiresAt: null, ...more };
};
const idsOf = (some: readonly Waits[]): readonly string[] => some.map(one => one.id);
const nothing = { now: [], later: [], expired: [], moot: [] };

describe('bundle', () => {
  const rosa = listener();
  const dana = listener({ side: 'host' });

  it('puts due today first, then questions, signals, briefs, pulse, reminders, digest', () => {
    const order: readonly DeliveryKind[] = [
      'commitment.due_today',
      'commitment.accept',
      'partnership.silence',
      'checkin.brief',
      'pulse.ask',
      'commitment.week_before',
      'digest.twin',
    ];
    const some = order.map(kind => waits(kind));
    expect(bundle([...some].reverse(), rosa, WEDNESDAY).now).toEqual(idsOf(some));
  });

  it('puts what is due alike in the same order whatever ids chance gave it: a pillar that fell before My day', () => {
    const [mine, dip] = [waits('day.mine'), waits('dip.found')];
    expect(bundle([mine, dip], dana, WEDNESDAY).now).toEqual([dip.id, mine.id]);
    const [first, later] = [waits('dip.found'), waits('day.mine')];
    expect(bundle([later, first], dana, WEDNESDAY).now).toEqual([first.id, later.id]);
  });

  it('is one message of twelve; the rest waits for the next bundle', () => {
    const some = Array.from({ length: 15 }, () => waits('pulse.call'));
    const told = bundle(some, rosa, WEDNESDAY);
    expect(told.now).toEqual(idsOf(some.slice(0, 12)));
    expect(told.later).toEqual([{ ids: idsOf(some.slice(12)), dueAt: at('2026-06-08', '09:00') }]);
    const host = bundle(some, dana, WEDNESDAY);
    expect(host.later).toEqual([{ ids: idsOf(some.slice(12)), dueAt: at('2026-06-04', '09:00') }]);
  });

  it('puts off into the future even what is crowded out when the day is nearly over', () => {
    const evening = at('2026-06-03', '16:50');
    const some = Array.from({ length: 13 }, () => waits('commitment.due_today', evening));
    expect(bundle(some, rosa, evening).later.map(({ dueAt }) => dueAt > evening)).toEqual([true]);
  });

  it('takes along what would be a second message later on the same day, but no brief before its hour', () => {
    const answer = waits('commitment.answered');
    const reminder = waits('commitment.day_before', at('2026-06-03', '16:45'));
    const brief = waits('checkin.brief', at('2026-06-03', '15:00'));
    const tomorrow = waits('commitment.due_today', at('2026-06-04', '09:00'));
    expect(bundle([reminder, brief, tomorrow, answer], rosa, WEDNESDAY)).toEqual({
      ...nothing,
      now: [answer.id, reminder.id],
    });
    expect(bundle([reminder, brief, tomorrow], rosa, WEDNESDAY)).toEqual(nothing);
  });

  it('says nothing in quiet hours: each kind goes back to its own polite instant', () => {
    const night = at('2026-06-05', '20:00');
    const question = waits('commitment.accept');
    const due = waits('commitment.due_today');
    const nudge = waits('pulse.call');
    expect(bundle([question, nudge, due], listener({ bundleDay: 3 }), night)).toEqual({
      ...nothing,
      later: [
        { ids: [question.id, due.id], dueAt: at('2026-06-08', '09:00') },
        { ids: [nudge.id], dueAt: at('2026-06-10', '09:00') },
      ],
    });
  });

  it('drops what is stale, what was stopped, and what a later word takes the place of', () => {
    const stale = waits('commitment.answered', WEDNESDAY, { expiresAt: WEDNESDAY });
    const stopped = waits('pulse.call');
    const subject = { type: 'commitment', id: 'leaflets' } as const;
    const before = waits('commitment.day_before', at('2026-06-02', '09:00'), { subject });
    const today = waits('commitment.due_today', WEDNESDAY, { subject });
    const other = waits('commitment.day_before', WEDNESDAY);
    expect(bundle([before, today, other, stale, stopped], listener({ stopped: ['pulse.call'] }), WEDNESDAY)).toEqual({
      now: [today.id, other.id],
      later: [],
      expired: [stale.id],
      moot: [
        { ids: [stopped.id], reason: 'stopped' },
        { ids: [before.id], reason: 'superseded' },
      ],
    });
  });

  it('says only the newest My day and the newest digest, whatever they are about', () => {
    const days = ['2026-06-01', '2026-06-02', '2026-06-03'].map(date => waits('day.mine', at(date, '09:00')));
    const weeks = ['2026-05-25', '2026-06-01'].map(date => waits('digest.leaders', at(date, '09:00')));
    const twins = ['2026-05-25', '2026-06-01'].map(date => waits('digest.twin', at(date, '09:00')));
    expect(bundle([...days, ...weeks, ...twins], dana, WEDNESDAY).now).toEqual(
      idsOf([days[2], twins[0], weeks[1], twins[1]].flatMap(one => one ?? [])),
    );
  });

  it('sends an introduction alone and first, and nothing else before a yes', () => {
    const asked = listener({ consent: 'asked' });
    const introduction = waits('contact.introduction');
    const question = waits('commitment.accept');
    const nextMorning = at('2026-06-04', '09:00');
    expect(bundle([question, introduction], asked, WEDNESDAY)).toEqual({
      ...nothing,
      now: [introduction.id],
      later: [{ ids: [question.id], dueAt: nextMorning }],
    });
    expect(bundle([question], asked, WEDNESDAY).later).toEqual([{ ids: [question.id], dueAt: nextMorning }]);
    // After a yes the others follow in a message of their own.
    expect(bundle([question, introduction], rosa, WEDNESDAY)).toEqual({ ...nothing, now: [introduction.id] });
  });

  it('ends messages for who asked to be called or said no, but not for host staff', () => {
    const some = [waits('commitment.due_today'), waits('contact.introduction_reminder')];
    for (const consent of ['call', 'no'] as const) {
      const moot = [{ ids: idsOf(some), reason: 'no_consent' as const }];
      expect(bundle(some, listener({ consent }), WEDNESDAY)).toEqual({ ...nothing, moot });
      expect(bundle([waits('commitment.due_today')], listener({ side: 'host', consent }), WEDNESDAY).now).toHaveLength(
        1,
      );
    }
  });

  it('posts to a place at any hour', () => {
    const night = at('2026-06-06', '23:00');
    const agenda = waits('checkin.agenda');
    expect(bundle([agenda], null, night).now).toEqual([agenda.id]);
  });
});

describe('bundle, for anybody and anything', () => {
  const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true });
  const some = (now: Date): fc.Arbitrary<readonly Waits[]> =>
    fc.array(
      fc
        .record({ kind: someKind, ahead: fc.integer({ min: -72, max: 24 }), about: fc.integer({ min: 0, max: 5 }) })
        .map(({ kind, ahead, about }) =>
          waits(kind, new Date(now.getTime() + ahead * 3_600_000), {
            subject: { type: 'commitment', id: String(about) },
            expiresAt: about === 0 ? now : null,
          }),
        ),
      { maxLength: 30 },
    );
  const cases = fc
    .tuple(anyHours, fc.constantFrom('none', 'asked', 'here', 'email', 'call', 'no'), instants)
    .chain(([who, consent, now]) =>
      fc.record({
        who: fc.constant<Listener>({ ...who, consent } as Listener),
        waiting: some(now),
        now: fc.constant(now),
      }),
    );
  const runs = { seed: 20260602, numRuns: 500 };

  it('names each delivery once, puts off only into the future, and never speaks in quiet hours', () => {
    fc.assert(
      fc.property(cases, ({ who, waiting, now }) => {
        const told = bundle(waiting, who, now);
        const later = told.later.flatMap(({ ids }) => ids);
        const named = [...told.now, ...later, ...told.expired, ...told.moot.flatMap(({ ids }) => ids)];
        expect(new Set(named).size).toBe(named.length);
        expect(told.now.length).toBeLessThanOrEqual(12);
        for (const { dueAt } of told.later) expect(dueAt > now).toBe(true);
        const clock = time.clockIn(who.zone, now);
        if (clock < who.politeFrom || clock >= who.politeTo) expect(told.now).toEqual([]);
      }),
      runs,
    );
  });

  it('says nothing before a yes but an introduction', () => {
    fc.assert(
      fc.property(cases, ({ who, waiting, now }) => {
        fc.pre(who.side === 'partner' && who.consent !== 'here' && who.consent !== 'email');
        const told = bundle(waiting, who, now);
        const said = waiting.filter(one => told.now.includes(one.id));
        expect(said.length).toBeLessThanOrEqual(1);
        expect(said.every(one => kinds[one.kind].beforeConsent && who.consent !== 'call' && who.consent !== 'no')).toBe(
          true,
        );
      }),
      runs,
    );
  });

  it('says, puts off or drops whatever is due, unless an introduction goes first', () => {
    fc.assert(
      fc.property(cases, ({ who, waiting, now }) => {
        const told = bundle(waiting, who, now);
        const named = new Set([
          ...told.now,
          ...told.later.flatMap(({ ids }) => ids),
          ...told.expired,
          ...told.moot.flatMap(({ ids }) => ids),
        ]);
        const forgotten = waiting.filter(one => one.dueAt <= now && !named.has(one.id));
        const introduces = waiting.some(one => told.now.includes(one.id) && kinds[one.kind].beforeConsent);
        if (forgotten.length > 0) expect(introduces).toBe(true);
      }),
      runs,
    );
  });
});
