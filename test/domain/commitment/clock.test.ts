/** Proves from when a question's clock runs: from its delivery, for whoever must answer, and only once (product §2). */
import { describe, expect, it } from 'vitest';
import { started } from '../../../src/domain/commitment/clock.ts';
import * as done from '../../../src/domain/commitment/done.ts';
import * as late from '../../../src/domain/commitment/late.ts';
import type { Calendar } from '../../../src/domain/time.ts';
import { dana, doing, promise, rosa, weekdays } from './promises.ts';

// Grace works Mondays only, so that it shows whose days were counted.
const mondays: Calendar = { ...weekdays, workingDays: [1] };
const calendarFor = (organisation: string) => (organisation === 'grace' ? mondays : weekdays);
const arrived = (commitment: Parameters<typeof started>[0]) => started(commitment, '2026-06-03', calendarFor);

const asked = late.askNewDate(
  promise(),
  { why: 'the printer broke down', forNow: '', newDate: '2026-06-26' },
  weekdays,
  doing(dana, '2026-06-02'),
).commitment;

describe('the clock of', () => {
  it('a promise to accept runs 15 of its owner’s days', () => {
    expect(arrived(promise({}, rosa))).toMatchObject({ clockStartedOn: '2026-06-03', clockEndsOn: '2026-06-24' });
  });

  it('a repair runs on the days of those who were let down', () => {
    const repair = promise({ repairs: promise({ id: 'old' }) });
    expect(repair.state).toBe('proposed');
    expect(arrived(repair)?.clockEndsOn).toBe('2026-09-14');
  });

  it('what is done runs 5 of the receiver’s days', () => {
    const finished = done.done(promise(), weekdays, doing(dana, '2026-06-02')).commitment;
    expect(arrived(finished)).toMatchObject({ clockStartedOn: '2026-06-03', clockEndsOn: '2026-07-06' });
  });

  it('a new date runs 5 days of the side that did not name it', () => {
    expect(arrived(asked)).toMatchObject({ newDateDeliveredOn: '2026-06-03', newDateClockEndsOn: '2026-07-06' });
    const named = { ...asked, newDateByOrganisationId: 'grace' };
    expect(arrived(named)?.newDateClockEndsOn).toBe('2026-06-10');
  });

  it('a question starts once, and not for what was settled meanwhile', () => {
    expect(arrived({ ...promise({}, rosa), clockStartedOn: '2026-06-02' })).toBeNull();
    expect(arrived({ ...asked, newDateDeliveredOn: '2026-06-02' })).toBeNull();
    expect(arrived(promise())).toBeNull();
  });
});
