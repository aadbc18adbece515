/** Owns plain rows for the tests of what is said: Rosa of Grace says something to Mercy by name. */
import type { Row } from '../../../src/domain/feedback/eyes.ts';
import type { Doing, Peer } from '../../../src/domain/feedback/feedback.ts';
import type { Means } from '../../../src/domain/partnership.ts';

const AT = new Date('2026-06-01T14:00:00Z');

export function feedback(over: Partial<Row> = {}): Row {
  return {
    id: 'said',
    partnershipId: 'food',
    kind: 'feedback',
    state: 'said',
    voice: 'named',
    byContactId: 'rosa',
    byOrganisationId: 'grace',
    toOrganisationId: 'mercy',
    secondContactId: null,
    means: 'self',
    words: 'The door is locked',
    saidOn: '2026-06-01',
    clockEndsOn: '2026-06-03',
    clockStartedOn: null,
    withSecond: false,
    seenById: null,
    seenOn: null,
    decision: '',
    decidedOn: null,
    outcome: '',
    endedOn: null,
    wasDone: false,
    theirOutcome: '',
    notYet: '',
    turn: 0,
    closedOn: null,
    closedMeans: null,
    posting: 'none',
    postedWords: '',
    withName: false,
    postedOn: null,
    toldBefore: null,
    leftOut: false,
    createdAt: AT,
    changedAt: AT,
    wakeAt: null,
    ...over,
  };
}

export const peer = (id: string, organisationId: string, role: Peer['role'], isSecond = false): Peer => ({
  ...{ id, organisationId, role, isSecond },
});

/** Mercy: dana steward, hal backup, mo member, sol second. Grace: rosa steward, mia member, pia second. */
export const people: readonly Peer[] = [
  peer('dana', 'mercy', 'steward'),
  peer('hal', 'mercy', 'backup'),
  peer('mo', 'mercy', 'member'),
  peer('sol', 'mercy', 'member', true),
  peer('rosa', 'grace', 'steward'),
  peer('mia', 'grace', 'member'),
  peer('pia', 'grace', 'member', true),
];

/** On Tuesday, June 2. */
export function doing(who: string, means: Means = 'self'): Doing {
  const { organisationId, role } = people.find(each => each.id === who) ?? peer(who, 'oak', 'member');
  const by = { contact: who, organisation: organisationId, role, means };
  return { by, own: new Set([who]), today: '2026-06-02', at: new Date('2026-06-02T14:00:00Z') };
}
