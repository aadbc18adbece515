/** Owns plain shared numbers for tests: Grace Pantry's, as Rosa shared it. */
import type { Metric } from '../../../src/domain/metric/metric.ts';
import { START } from '../../support/rows.ts';

let made = 0;

export function metric(over: Partial<Metric> = {}): Metric {
  return {
    id: `number${++made}`,
    ...{ partnershipId: 'food', organisationId: 'grace', byContactId: 'rosa-food', means: 'self' as const },
    ...{ counts: 'people' as const, amount: 412, words: 'families got a food box', source: 'Our own count, May' },
    ...{ sharedOn: '2026-05-28', correctedOn: null, askedById: null, asked: '', askedOn: null },
    ...{ answeredById: null, answer: '', answeredOn: null, createdAt: START, changedAt: START },
    ...over,
  };
}
