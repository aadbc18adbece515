/** Builds promises and acts for the tests of their rules: Mercy promises, Grace receives. */
import type { Actor, Commitment, Doing } from '../../../src/domain/commitment/commitment.ts';
import * as record from '../../../src/domain/commitment/record.ts';
import type { Calendar } from '../../../src/domain/time.ts';

export const weekdays: Calendar = { workingDays: [1, 2, 3, 4, 5], holidays: new Set(), restMonths: [] };

export const dana: Actor = { contact: 'dana', organisation: 'mercy', role: 'steward', means: 'self' };
export const lee: Actor = { contact: 'lee', organisation: 'mercy', role: 'member', means: 'self' };
export const rosa: Actor = { contact: 'rosa', organisation: 'grace', role: 'steward', means: 'self' };
export const sam: Actor = { contact: 'sam', organisation: 'grace', role: 'member', means: 'self' };
export const outsider: Actor = { contact: 'pat', organisation: 'oak', role: 'steward', means: 'self' };
export const clock: Actor = { contact: '', organisation: '', role: 'member', means: 'clock' };

let counter = 0;

/** An act on a civil date, at noon UTC of it. */
export function doing(by: Actor, today: string): Doing {
  counter += 1;
  return { by, today, at: new Date(`${today}T12:00:00Z`), eventId: `event${counter}` };
}

/** Mercy's word to Grace, made by Dana on `madeOn`, a Monday where not said otherwise. */
export function promise(over: Partial<record.Recording> = {}, by: Actor = dana, madeOn = '2026-06-01'): Commitment {
  const recording: record.Recording = {
    id: 'promise',
    partnershipId: 'p',
    owner: { contact: 'dana', organisation: 'mercy', calendar: weekdays, byPhone: false },
    toOrganisation: 'grace',
    what: '200 leaflets in Spanish',
    due: '2026-06-19',
    kind: null,
    contingency: '',
    backupContact: null,
    repairs: null,
    ...over,
  };
  return record.record(recording, doing(by, madeOn)).commitment;
}
