/** Proves what a week says of what slipped: ours first, with reasons, and with the new date that was agreed or asked for since (product §6). */
import { describe, expect, it } from 'vitest';
import { isEmpty } from '../../../src/domain/digest/news.ts';
import { read } from '../../../src/domain/digest/record.ts';
import { week } from '../../../src/domain/digest/week.ts';
import { facts, fromGrace, promised } from './weeks.ts';

const done = { state: 'kept', doneOn: '2026-06-03' } as const;

describe('what slipped', () => {
  it('ours first, gravest first, with the newest note and the date agreed since', () => {
    const theirs = promised({ ...fromGrace, state: 'not_kept', closedOn: '2026-06-05' });
    const ours = promised({ inTimeDue: '2026-06-03', due: '2026-06-12' });
    const told = week(
      facts({
        promises: [theirs, ours, promised(done)],
        notes: [
          { id: 'old', promise: ours.id, on: '2026-06-03' },
          { id: 'new', promise: ours.id, on: '2026-06-05' },
        ],
      }),
    );
    expect(told.slipped).toEqual([
      {
        promise: ours.id,
        partnership: 'food',
        owner: 'mercy',
        to: 'grace',
        due: '2026-06-03',
        newDue: '2026-06-12',
        askedDue: null,
        isNewDate: false,
        how: 'overdue',
        endedOn: null,
        isDone: false,
        isOurs: true,
        note: 'new',
      },
      expect.objectContaining({ promise: theirs.id, how: 'notKept', isOurs: false, note: null }),
    ]);
  });

  it("a warning on what is still in time stands beside it; the twin has the owner's own words only", () => {
    const ahead = promised({ due: '2026-06-19' });
    const late = promised();
    const notes = [
      { id: 'n1', promise: ahead.id, on: '2026-06-05' },
      { id: 'n2', promise: late.id, on: '2026-06-05' },
    ];
    expect(week(facts({ promises: [ahead, late], notes })).warned).toEqual([{ promise: ahead.id, note: 'n1' }]);
    const twin = week(facts({ eyes: 'partnership', promises: [ahead, late], notes }));
    expect(twin.warned).toEqual([]);
    expect(twin.slipped.map(each => each.note)).toEqual([null]);
  });
});

describe('a new date for what was overdue in an earlier week', () => {
  const late = promised({ inTimeDue: '2026-05-27', due: '2026-06-12' });
  const asking = promised({ due: '2026-05-28', state: 'at_risk', newDate: '2026-06-15', newDateAskedOn: '2026-06-04' });

  it('is told in the week in which it was agreed or asked for, and beside the promise until it is done', () => {
    const newDates = new Set([late.id, asking.id]);
    const first = week(facts({ promises: [late, asking], newDates }));
    expect(first.slipped).toMatchObject([
      { promise: late.id, how: 'stillOverdue', newDue: '2026-06-12', askedDue: null, isNewDate: true },
      { promise: asking.id, how: 'stillOverdue', newDue: null, askedDue: '2026-06-15', isNewDate: true },
    ]);
    const next = week(
      facts({ promises: [late], period: { from: '2026-06-08', to: '2026-06-14' }, today: '2026-06-15' }),
    );
    expect(next.slipped).toMatchObject([{ how: 'stillOverdue', newDue: '2026-06-12', isNewDate: false }]);
    const done = { ...late, state: 'kept_late', doneOn: '2026-06-12' } as const;
    expect(
      week(facts({ promises: [done], period: { from: '2026-06-15', to: '2026-06-21' }, today: '2026-06-22' })).slipped,
    ).toEqual([]);
  });

  it('is news for the partnership in that week alone', () => {
    const twin = (newDates: ReadonlySet<string>) =>
      isEmpty(week(facts({ eyes: 'partnership', promises: [late], newDates })), 'partnership', null);
    expect([twin(new Set([late.id])), twin(new Set())]).toEqual([false, true]);
  });

  it('stands in weeks told before there was room for it as none', () => {
    const { askedDue: _, isNewDate: __, ...older } = week(facts({ promises: [late] })).slipped[0] ?? {};
    const told = { ...week(facts()), slipped: [older] };
    expect(read(JSON.stringify({ version: 1, ...told }))?.slipped).toMatchObject([
      { askedDue: null, isNewDate: false },
    ]);
  });
});
