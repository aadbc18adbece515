/** Makes rows of a ledger for tests of evidence: Mercy is the host, everything is in one partnership unless it says where. */
import type { Ledger, Warning } from '../../../src/domain/dip/evidence.ts';

type Promised = Ledger['promises'][number];
type Met = Ledger['checkIns'][number];
type Said = Ledger['feedback'][number];

export const promised = (more: Partial<Promised> = {}): Promised => ({
  id: 'leaflets',
  partnershipId: 'food',
  ownerOrganisationId: 'mercy',
  toOrganisationId: 'grace',
  state: 'open',
  due: '2026-06-10',
  inTimeDue: '2026-06-10',
  madeOn: '2026-05-20',
  doneOn: null,
  closedOn: null,
  newDate: null,
  newDateAskedOn: null,
  helpAsked: false,
  ...more,
});

export const met = (more: Partial<Met> = {}): Met => ({
  id: 'june',
  partnershipId: 'food',
  kind: 'regular',
  on: '2026-06-02',
  state: 'held',
  calledOffById: null,
  heldOn: '2026-06-02',
  minutesOn: '2026-06-03',
  ...more,
});

export const said = (more: Partial<Said> = {}): Said => ({
  partnershipId: 'food',
  kind: 'feedback',
  state: 'said',
  voice: 'named',
  toOrganisationId: 'mercy',
  saidOn: '2026-06-01',
  clockEndsOn: '2026-06-03',
  closedOn: null,
  closedMeans: null,
  ...more,
});

export const ledger = (more: Partial<Ledger> = {}): Ledger => ({
  host: 'mercy',
  promises: [],
  warnings: [],
  checkIns: [],
  feedback: [],
  ...more,
});

export const warned = (on: string, isMove = false): Warning => ({ promise: 'leaflets', on, isMove });
