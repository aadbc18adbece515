/** Proves that every kind of row has its time to be kept, and how that time is counted. */
import { describe, expect, it } from 'vitest';
import { holdsIn, isHeld, nameOf } from '../../../src/domain/privacy/hold.ts';
import { olderThan, olderThanDay, retention } from '../../../src/domain/privacy/retention.ts';
import { Prisma } from '../../../src/store/generated/client.ts';

describe('the table of retention', () => {
  it('has a line for every model there is, and for no other', () => {
    const models = new Set(Object.values(retention).map(({ model }) => model));
    expect([...models].sort()).toEqual(Object.keys(Prisma.ModelName).sort());
  });

  it('says from when it counts exactly where something is counted', () => {
    for (const [kind, line] of Object.entries(retention)) {
      expect([kind, 'since' in line]).toEqual([kind, typeof line.keep === 'object']);
    }
  });

  it('keeps the outbox 90 days, what was said in confidence 2 years, ledger, minutes and audit 6', () => {
    const now = new Date('2026-06-01T14:00:00Z');
    expect(olderThan('deliveries', now).toISOString()).toBe('2026-03-03T14:00:00.000Z');
    expect(olderThan('namedAnswers', now).toISOString()).toBe('2024-06-01T00:00:00.000Z');
    for (const kind of ['commitments', 'checkIns', 'digests', 'audits'] as const) {
      expect(olderThanDay(kind, now)).toBe('2020-06-01');
    }
    expect(olderThanDay('audits', new Date('2028-02-29T00:00:00Z'))).toBe('2022-02-28');
  });
});

describe('legal hold', () => {
  it('covers one partnership, or the whole', () => {
    const one = holdsIn([nameOf('food'), 'zones.version']);
    expect(one).toEqual({ whole: false, partnerships: ['food'] });
    expect([isHeld(one, 'food'), isHeld(one, 'oak'), isHeld(one, null)]).toEqual([true, false, false]);
    const whole = holdsIn([nameOf(null)]);
    expect([isHeld(whole, 'food'), isHeld(whole, null)]).toEqual([true, true]);
    expect(holdsIn([])).toEqual({ whole: false, partnerships: [] });
  });
});
