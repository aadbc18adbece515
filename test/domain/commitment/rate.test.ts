/** Proves the kept rate: each promise once, in the period of its last date agreed in time (product §2). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counted, reckon, verdictOn } from '../../../src/domain/commitment/rate.ts';

const base: Counted = {
  id: 'c',
  state: 'kept',
  due: '2026-06-19',
  inTimeDue: '2026-06-19',
  doneOn: '2026-06-18',
  closedOn: '2026-06-19',
  ownerOrganisationId: 'mercy',
};

describe('how one promise counts', () => {
  it.each([
    ['kept', {}, 'kept'],
    ['kept late', { state: 'kept_late' }, 'kept_late'],
    ['done in time, not confirmed', { state: 'done' }, 'done_in_time'],
    ['done after its date, not confirmed', { state: 'done', doneOn: '2026-06-20' }, 'kept_late'],
    ['not kept', { state: 'not_kept' }, 'not_kept'],
    ['withdrawn before its date', { state: 'withdrawn', closedOn: '2026-06-19' }, null],
    ['withdrawn after its date', { state: 'withdrawn', closedOn: '2026-06-20' }, 'not_kept'],
    ['overdue', { state: 'open' }, null],
    ['proposed', { state: 'proposed' }, null],
    ['lapsed', { state: 'lapsed' }, null],
    ['declined', { state: 'declined' }, null],
  ] as const)('%s', (_name, over, expected) => {
    expect(verdictOn({ ...base, ...over } as Counted)).toBe(expected);
  });
});

describe('the rate', () => {
  it('is kept among kept, kept late and not kept, and nothing where nothing counts', () => {
    const three = [base, { ...base, state: 'done' as const }, { ...base, state: 'not_kept' as const }];
    expect(reckon(three, '2026-06-01', '2026-06-30')).toEqual({
      keptConfirmed: 1,
      keptUnconfirmed: 1,
      keptLate: 0,
      notKept: 1,
      rate: 67,
    });
    expect(reckon([{ ...base, state: 'open' }], '2026-06-01', '2026-06-30').rate).toBeNull();
  });

  it('counts each promise in exactly one of the periods that tile a year', () => {
    const day = fc
      .integer({ min: 1, max: 28 })
      .chain(d =>
        fc.integer({ min: 1, max: 12 }).map(m => `2026-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`),
      );
    const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(day, { maxLength: 30 }), dates => {
        const promises = dates.map(inTimeDue => ({ ...base, inTimeDue, doneOn: inTimeDue }));
        const total = months.reduce(
          (sum, month) => sum + reckon(promises, `${month}-01`, `${month}-31`).keptConfirmed,
          0,
        );
        expect(total).toBe(promises.length);
      }),
      { seed: 2026, numRuns: 100 },
    );
  });
});
