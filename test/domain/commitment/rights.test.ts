/** Proves that a third side settles nothing between two others, and that no forged date reaches beyond the calendar. */
import { expect, it } from 'vitest';
import * as done from '../../../src/domain/commitment/done.ts';
import * as late from '../../../src/domain/commitment/late.ts';
import * as record from '../../../src/domain/commitment/record.ts';
import { dana, doing, lee, outsider, promise, rosa, sam, weekdays } from './promises.ts';

const TODAY = '2026-06-01';

it('lets only the two sides say that a promise is to be kept after all', () => {
  const asked = done.withdraw(promise(), doing(dana, TODAY)).commitment;
  for (const by of [outsider, lee]) expect(() => done.keepPromise(asked, doing(by, TODAY))).toThrow('not_yours');
  for (const by of [dana, rosa, sam]) {
    expect(done.keepPromise(asked, doing(by, TODAY)).commitment.withdrawAskedByOrganisationId).toBeNull();
  }
});

it('refuses a date years ahead wherever one can be pressed or typed', () => {
  expect(() => record.redate(promise(), '2999-12-31', doing(dana, TODAY))).toThrow('date.far');
  const lateness = { why: 'x', forNow: '', newDate: '2999-12-31' };
  expect(() => late.askNewDate(promise(), lateness, weekdays, doing(dana, TODAY))).toThrow('date.far');
});
