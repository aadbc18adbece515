/** Proves the state machine of a promise: who may do what, when, and what stays as it was (product §2). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Commitment } from '../../../src/domain/commitment/commitment.ts';
import * as done from '../../../src/domain/commitment/done.ts';
import * as late from '../../../src/domain/commitment/late.ts';
import * as record from '../../../src/domain/commitment/record.ts';
import { Refusal } from '../../../src/domain/refusal.ts';
import * as time from '../../../src/domain/time.ts';
import { clock, dana, doing, lee, outsider, promise, rosa, sam, weekdays } from './promises.ts';

const code = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'done';
};

describe('recording', () => {
  it('opens my own word at once, and lets a word for somebody else wait', () => {
    expect(promise().state).toBe('open');
    const forDana = promise({}, rosa);
    expect(forDana).toMatchObject({ state: 'proposed', clockEndsOn: '2026-06-22' });
    expect(record.accept(forDana, doing(dana, '2026-06-02')).commitment).toMatchObject({
      state: 'open',
      clockEndsOn: null,
    });
    expect(code(() => record.accept(forDana, doing(rosa, '2026-06-02')))).toBe('not_yours');
    expect(record.decline(forDana, doing(dana, '2026-06-02')).commitment.state).toBe('declined');
    expect(record.lapse(forDana, doing(clock, '2026-06-23')).commitment.state).toBe('lapsed');
  });

  it('opens what a steward records for a partner who only has a phone, and marks it', () => {
    const owner = { contact: 'rosa', organisation: 'grace', calendar: weekdays, byPhone: true };
    expect(promise({ owner, toOrganisation: 'mercy' }, dana)).toMatchObject({ state: 'open', recordedMeans: 'phone' });
    expect(promise({ owner, toOrganisation: 'mercy' }, lee).state).toBe('proposed');
  });

  it.each([
    ['commitment.what_missing', { what: '   ' }],
    ['commitment.what_long', { what: 'x'.repeat(501) }],
    ['date.past', { due: '2026-05-31' }],
    ['date.far', { due: '2031-01-01' }],
    ['date.none', { due: '2026-02-30' }],
    ['commitment.to_itself', { toOrganisation: 'mercy' }],
  ])('refuses %s', (expected, over) => {
    expect(code(() => promise(over))).toBe(expected);
  });
});

describe('running late', () => {
  const lateness = { why: 'the printer broke down', forNow: '', newDate: '2026-06-26' };

  it('moves in time when agreed before the date, and keeps on-time by the new date', () => {
    const asked = late.askNewDate(promise(), lateness, weekdays, doing(dana, '2026-06-15')).commitment;
    expect(asked).toMatchObject({ state: 'at_risk', newDateClockEndsOn: '2026-06-22' });
    expect(code(() => late.agree(asked, doing(lee, '2026-06-16')))).toBe('not_yours');
    const moved = late.agree(asked, doing(sam, '2026-06-16')).commitment;
    expect(moved).toMatchObject({ state: 'open', due: '2026-06-26', inTimeDue: '2026-06-26', firstDue: '2026-06-19' });
    expect(done.isOnTime(done.done(moved, weekdays, doing(dana, '2026-06-26')).commitment)).toBe(true);
  });

  it('is late when agreed after the date: the promise can only be kept late', () => {
    const asked = late.askNewDate(promise(), lateness, weekdays, doing(dana, '2026-06-22')).commitment;
    const moved = late.agree(asked, doing(rosa, '2026-06-22')).commitment;
    expect(moved).toMatchObject({ due: '2026-06-26', inTimeDue: '2026-06-19' });
    const finished = done.done(moved, weekdays, doing(dana, '2026-06-25')).commitment;
    expect(done.confirm(finished, doing(rosa, '2026-06-26')).commitment.state).toBe('kept_late');
  });

  it('lets a date asked for in time stand when nobody answers, and only such a one', () => {
    const inTime = late.askNewDate(promise(), lateness, weekdays, doing(dana, '2026-06-18')).commitment;
    expect(late.stand(inTime, doing(clock, '2026-06-26')).commitment).toMatchObject({
      due: '2026-06-26',
      inTimeDue: '2026-06-26',
    });
    const after = late.askNewDate(promise(), lateness, weekdays, doing(dana, '2026-06-19')).commitment;
    expect(code(() => late.stand(after, doing(clock, '2026-06-29')))).toBe('commitment.no_new_date');
  });

  it('hands the question back when the receiver names another date', () => {
    const asked = late.askNewDate(promise(), lateness, weekdays, doing(dana, '2026-06-15')).commitment;
    const other = late.answerWithAnother(asked, '2026-06-24', weekdays, doing(rosa, '2026-06-15')).commitment;
    expect(code(() => late.agree(other, doing(rosa, '2026-06-16')))).toBe('not_yours');
    expect(late.agree(other, doing(dana, '2026-06-16')).commitment.due).toBe('2026-06-24');
  });
});

describe('ending', () => {
  const finished = done.done(promise(), weekdays, doing(dana, '2026-06-18')).commitment;

  it('is kept by the first answer of any contact of the receiving organisation', () => {
    expect(finished).toMatchObject({ state: 'done', clockEndsOn: '2026-06-25' });
    expect(code(() => done.confirm(finished, doing(lee, '2026-06-19')))).toBe('not_yours');
    const kept = done.confirm(finished, doing(sam, '2026-06-19')).commitment;
    expect(kept.state).toBe('kept');
    expect(code(() => done.confirm(kept, doing(rosa, '2026-06-19')))).toBe('commitment.state');
  });

  it('never takes what came by phone or a carried link for a confirmation', () => {
    for (const means of ['phone', 'carried_link'] as const) {
      expect(done.confirm(finished, doing({ ...rosa, means }, '2026-06-19')).commitment).toMatchObject({
        state: 'done',
        answeredMeans: means,
      });
    }
  });

  it('may be confirmed or reopened for thirty days, and no longer', () => {
    expect(code(() => done.confirm(finished, doing(rosa, '2026-07-18')))).toBe('done');
    expect(code(() => done.confirm(finished, doing(rosa, '2026-07-19')))).toBe('commitment.answer_late');
    const again = done.reopen(finished, 'only half', weekdays, doing(rosa, '2026-06-22')).commitment;
    expect(again).toMatchObject({ state: 'open', doneOn: null, clockEndsOn: '2026-07-06' });
    expect(done.graceEndsOn(again, weekdays)).toBe('2026-07-06');
  });

  it('is not kept ten working days after its date, or when the receiver says so once it is over', () => {
    expect(done.graceEndsOn(promise(), weekdays)).toBe('2026-07-03');
    expect(code(() => done.notKept(promise(), doing(rosa, '2026-06-19')))).toBe('commitment.not_due_yet');
    expect(done.notKept(promise(), doing(rosa, '2026-06-20')).commitment.state).toBe('not_kept');
    expect(code(() => done.notKept(promise(), doing(dana, '2026-06-20')))).toBe('not_yours');
  });

  it('is withdrawn only when both sides ask', () => {
    const once = done.withdraw(promise(), doing(dana, '2026-06-10')).commitment;
    expect(done.withdraw(once, doing(dana, '2026-06-11')).commitment.state).toBe('open');
    expect(done.withdraw(once, doing(rosa, '2026-06-11')).commitment.state).toBe('withdrawn');
    expect(done.keepPromise(once, doing(rosa, '2026-06-11')).commitment.withdrawAskedByOrganisationId).toBeNull();
  });
});

describe('whatever anybody presses', () => {
  const actors: readonly Actor[] = [dana, lee, rosa, sam, outsider];
  type Step = { readonly by: Actor; readonly act: keyof typeof acts; readonly after: number };
  const acts = {
    accept: (c: Commitment, by: Actor, on: string) => record.accept(c, doing(by, on)),
    decline: (c: Commitment, by: Actor, on: string) => record.decline(c, doing(by, on)),
    late: (c: Commitment, by: Actor, on: string) =>
      late.askNewDate(c, { why: 'why', forNow: '', newDate: time.addDays(on, 9) }, weekdays, doing(by, on)),
    agree: (c: Commitment, by: Actor, on: string) => late.agree(c, doing(by, on)),
    done: (c: Commitment, by: Actor, on: string) => done.done(c, weekdays, doing(by, on)),
    confirm: (c: Commitment, by: Actor, on: string) => done.confirm(c, doing(by, on)),
    reopen: (c: Commitment, by: Actor, on: string) => done.reopen(c, '', weekdays, doing(by, on)),
    notKept: (c: Commitment, by: Actor, on: string) => done.notKept(c, doing(by, on)),
    withdraw: (c: Commitment, by: Actor, on: string) => done.withdraw(c, doing(by, on)),
  };
  const step: fc.Arbitrary<Step> = fc.record({
    by: fc.constantFrom(...actors),
    act: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])),
    after: fc.nat(6),
  });
  const final = ['declined', 'lapsed', 'kept', 'kept_late', 'not_kept', 'withdrawn'];

  it('final states stay final, outsiders change nothing, and every refusal is a Refusal', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { maxLength: 25 }), (own, steps) => {
        let now = promise({}, own ? dana : rosa);
        let on = '2026-06-01';
        for (const { by, act, after } of steps) {
          on = time.addDays(on, after);
          const was = now;
          try {
            now = acts[act](was, by, on).commitment;
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
          if (final.includes(was.state) || by === outsider) expect(now).toBe(was);
          // A last date agreed in time is never later than the date agreed now.
          expect(now.inTimeDue <= now.due).toBe(true);
          expect(now.firstDue).toBe('2026-06-19');
          if (now.state === 'kept') expect(done.isOnTime(now)).toBe(true);
        }
      }),
      { seed: 2026, numRuns: 500 },
    );
  });
});
