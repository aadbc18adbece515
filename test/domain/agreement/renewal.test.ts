/** Proves when an agreement is looked at again: a year later, once, and not while the partnership rests. */
import { describe, expect, it } from 'vitest';
import { asksOn, isAsked } from '../../../src/domain/agreement/renewal.ts';
import { partnership } from '../../support/rows.ts';

const agreed = (over: Parameters<typeof partnership>[0] = {}) => partnership({ agreementOn: '2026-06-03', ...over });

describe('the yearly look', () => {
  it.each([
    ['nothing both agreed to is not asked about', { agreementOn: null }, null],
    ['a year after both agreed', {}, '2027-06-03'],
    ['a year after it was asked, where nobody answered', { renewalAskedOn: '2027-06-03' }, '2028-06-03'],
    ['a year after they agreed anew', { agreementOn: '2027-06-20', renewalAskedOn: '2027-06-03' }, '2028-06-20'],
    ['on the first day after a resting month', { restMonths: '6,7' }, '2027-08-01'],
    ['on the first day after a rest', { restUntil: '2027-09-10' }, '2027-09-10'],
    ['on the last day of February', { agreementOn: '2028-02-29' }, '2029-02-28'],
  ])('is %s', (_name, over, on) => {
    expect(asksOn(agreed(over))).toBe(on);
  });

  it('is out from the day it is asked until they agree anew', () => {
    expect(isAsked(agreed())).toBe(false);
    expect(isAsked(agreed({ renewalAskedOn: '2027-06-03' }))).toBe(true);
    expect(isAsked(agreed({ renewalAskedOn: '2027-06-03', agreementOn: '2027-06-04' }))).toBe(false);
  });
});
