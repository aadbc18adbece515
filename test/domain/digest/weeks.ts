/** Builds a week of Mercy, Grace and Oak for the tests of the digest: June 1 to 7, 2026, looked at on Monday, June 8. */
import { remember } from '../../../src/domain/digest/memory.ts';
import type { Met } from '../../../src/domain/digest/met.ts';
import { NO_OBJECTIVES } from '../../../src/domain/digest/objectives.ts';
import type { Promised } from '../../../src/domain/digest/side.ts';
import { type Partnered, periodOf, type Week, type WeekFacts } from '../../../src/domain/digest/week.ts';
import { weekdays } from '../commitment/promises.ts';

let counter = 0;

/** Mercy's word to Grace, due Wednesday, June 3, open. */
export function promised(over: Partial<Promised> = {}): Promised {
  counter += 1;
  const due = over.inTimeDue ?? over.due ?? '2026-06-03';
  return {
    id: `promise${counter}`,
    partnershipId: 'food',
    ownerOrganisationId: 'mercy',
    toOrganisationId: 'grace',
    state: 'open',
    due,
    inTimeDue: due,
    madeOn: '2026-05-01',
    doneOn: null,
    closedOn: null,
    newDate: null,
    newDateAskedOn: null,
    helpAsked: false,
    ...over,
  };
}

export const fromGrace = { ownerOrganisationId: 'grace', toOrganisationId: 'mercy' } as const;

export function met(over: Partial<Met> = {}): Met {
  counter += 1;
  return {
    id: `meeting${counter}`,
    partnershipId: 'food',
    kind: 'regular',
    on: '2026-06-02',
    state: 'held',
    calledOffById: null,
    heldOn: '2026-06-02',
    minutesOn: '2026-06-02',
    ...over,
  };
}

export function partnered(over: Partial<Partnered> = {}): Partnered {
  return {
    id: 'food',
    state: 'active',
    checkIn: 'first Tuesday monthly 10:00',
    lastContactOn: '2026-06-02',
    activeSince: '2025-06-01',
    restMonths: '',
    restUntil: null,
    ...over,
  };
}

export function facts({
  previous = [],
  ...over
}: Partial<WeekFacts> & { readonly previous?: readonly Week[] } = {}): WeekFacts {
  return {
    eyes: 'leaders',
    period: periodOf('2026-06-01'),
    today: '2026-06-08',
    host: 'mercy',
    partnerships: [partnered()],
    promises: [],
    moves: [],
    newDates: new Set(),
    thankedFor: new Set(),
    checkIns: [],
    events: [],
    feedback: [],
    metrics: [],
    notes: [],
    calendar: weekdays,
    rated: null,
    dips: [],
    answers: [],
    rounds: [],
    objectives: NO_OBJECTIVES,
    keptBefore: [],
    led: new Map([['food', '2026-06-01']]),
    unreached: 0,
    memory: remember(previous),
    ...over,
  };
}
