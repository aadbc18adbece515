/** Proves how a week counts promises: each once, by what became of it, in the week it happened (product §6). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Promised, type Side, sideOf, split } from '../../../src/domain/digest/side.ts';
import { periodOf } from '../../../src/domain/digest/week.ts';
import * as time from '../../../src/domain/time.ts';
import { promised } from './weeks.ts';

const period = periodOf('2026-06-01');
const side = (promises: readonly Promised[], moved: readonly string[] = [], today = '2026-06-08') =>
  sideOf(promises, new Set(moved), period, today);

/** In which lists the one promise is. */
function listsOf(promise: Promised, moved: readonly string[] = [], today?: string): readonly string[] {
  return Object.entries(side([promise], moved, today)).flatMap(([name, ids]) => (ids.length > 0 ? [name] : []));
}

describe('a promise due in the week', () => {
  it.each([
    ['done in time and confirmed', { state: 'kept', doneOn: '2026-06-03' }, ['due', 'done', 'confirmed']],
    ['done in time, not confirmed', { state: 'done', doneOn: '2026-06-02' }, ['due', 'done']],
    ['done late in the same week', { state: 'done', doneOn: '2026-06-05' }, ['due', 'keptLate']],
    ['kept late in the same week', { state: 'kept_late', doneOn: '2026-06-05' }, ['due', 'keptLate']],
    ['done on Monday after, before it is told', { state: 'done', doneOn: '2026-06-08' }, ['due', 'overdue']],
    ['not kept in the week', { state: 'not_kept', closedOn: '2026-06-05' }, ['due', 'notKept']],
    ['still open', {}, ['due', 'overdue']],
    [
      'running late with a later date agreed',
      { state: 'open', due: '2026-06-20', inTimeDue: '2026-06-03' },
      ['due', 'overdue'],
    ],
    ['taken back before its date', { state: 'withdrawn', closedOn: '2026-06-02' }, []],
    ['taken back after its date', { state: 'withdrawn', closedOn: '2026-06-04' }, ['due', 'notKept']],
    ['never accepted', { state: 'proposed' }, []],
    ['declined', { state: 'declined', closedOn: '2026-06-01' }, []],
  ] as const)('%s', (_name, over, expected) => {
    expect(listsOf(promised(over as Partial<Promised>))).toEqual(expected);
  });

  it('is ahead while its day is not over, for a look before the week ends', () => {
    expect(listsOf(promised({ due: '2026-06-05' }), [], '2026-06-05')).toEqual(['due', 'ahead']);
    expect(listsOf(promised({ due: '2026-06-04' }), [], '2026-06-05')).toEqual(['due', 'overdue']);
  });

  it('is moved, whatever became of it on its new day, once that lies outside the week', () => {
    const moved = promised({ due: '2026-06-12' });
    expect(listsOf(moved, [moved.id])).toEqual(['due', 'movedInTime']);
    expect(listsOf(moved)).toEqual([]);
  });
});

describe('a promise due earlier', () => {
  it('is told of when it ends late, and while it is overdue, but never as due again', () => {
    expect(listsOf(promised({ due: '2026-05-28', state: 'kept_late', doneOn: '2026-06-01' }))).toEqual(['keptLate']);
    expect(listsOf(promised({ due: '2026-05-20', state: 'not_kept', closedOn: '2026-06-04' }))).toEqual(['notKept']);
    expect(listsOf(promised({ due: '2026-05-28' }))).toEqual(['stillOverdue']);
    expect(listsOf(promised({ due: '2026-05-28', state: 'kept', doneOn: '2026-05-28' }))).toEqual([]);
    expect(listsOf(promised({ due: '2026-06-20', inTimeDue: '2026-05-28' }))).toEqual(['stillOverdue']);
  });

  it('is kept apart from what was due in the week', () => {
    const counted = side([
      promised({ due: '2026-05-28', state: 'kept_late', doneOn: '2026-06-01' }),
      promised({ state: 'kept_late', doneOn: '2026-06-04' }),
      promised({ state: 'kept_late', doneOn: '2026-06-05' }),
    ]);
    expect(split(counted, 'keptLate')).toEqual({ now: 2, before: 1 });
    expect(counted.due).toHaveLength(2);
  });
});

const date = fc.integer({ min: 0, max: 40 }).map(days => time.addDays('2026-05-10', days));
const any: fc.Arbitrary<Promised> = fc
  .record({
    inTimeDue: date,
    later: fc.integer({ min: 0, max: 10 }),
    state: fc.constantFrom(
      'open',
      'at_risk',
      'done',
      'kept',
      'kept_late',
      'not_kept',
      'withdrawn',
      'proposed' as const,
    ),
    ended: date,
  })
  .map(({ inTimeDue, later, state, ended }) => {
    const onTime = time.compare(ended, inTimeDue) < 0 ? ended : inTimeDue;
    const late = ended > inTimeDue ? ended : time.addDays(inTimeDue, 1);
    const isDone = state === 'done' || state === 'kept' || state === 'kept_late';
    return promised({
      inTimeDue,
      due: state === 'open' ? time.addDays(inTimeDue, later) : inTimeDue,
      state: state as Promised['state'],
      doneOn: isDone ? (state === 'kept' ? onTime : state === 'kept_late' ? late : ended) : null,
      closedOn: state === 'not_kept' ? late : state === 'withdrawn' ? ended : null,
    });
  });

describe('any promises at all', () => {
  it('due ones are in exactly one place, and nothing is counted twice in a week', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), date, (promises, today) => {
        const counted = side(promises, [], today);
        const due = new Set(counted.due);
        const places = [
          counted.done,
          counted.movedInTime,
          counted.overdue,
          counted.ahead,
          counted.keptLate,
          counted.notKept,
        ];
        const placed = places.flat();
        expect(placed.filter(id => due.has(id)).sort()).toEqual([...due].sort());
        expect(new Set([...placed, ...counted.stillOverdue]).size).toBe(placed.length + counted.stillOverdue.length);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('over weeks that tile the time, each is due in one, and ends in one', () => {
    const mondays = Array.from({ length: 9 }, (_, at) => time.addDays('2026-05-04', 7 * at));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), promises => {
        const weeks = mondays.map(monday => sideOf(promises, new Set(), periodOf(monday), time.addDays(monday, 7)));
        const all = (list: keyof Side) => weeks.flatMap(each => each[list]);
        for (const list of ['due', 'done', 'keptLate', 'notKept'] as const) {
          expect(new Set(all(list)).size, list).toBe(all(list).length);
        }
        const late = promises.filter(each => each.state === 'kept_late' || each.state === 'not_kept');
        expect([...all('keptLate'), ...all('notKept')]).toEqual(expect.arrayContaining(late.map(each => each.id)));
      }),
      { seed: 6, numRuns: 100 },
    );
  });
});
