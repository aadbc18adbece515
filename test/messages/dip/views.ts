/** Makes pillars that fell for tests of their cards. */
import { type Numbers, tallies } from '../../../src/domain/dip/evidence.ts';
import type { Weighed } from '../../../src/domain/dip/weigh.ts';
import type { DipView } from '../../../src/messages/dip/view.ts';

const none = Object.fromEntries(
  Object.values(tallies)
    .flat()
    .map(tally => [tally, 0]),
) as Numbers;

export const numbers = (more: Partial<Numbers> = {}): Numbers => ({ ...none, ...more });

/** Every count is the same. */
export const full = (count: number): Numbers =>
  Object.fromEntries(Object.keys(none).map(tally => [tally, count])) as Numbers;

export const weighed = (more: Partial<Weighed> = {}): Weighed => ({
  group: 'portfolio',
  pillar: 'R',
  level: 'watch',
  trend: 'fell',
  now: { kind: 'exact', value: 52 },
  before: 76,
  points: 24,
  counts: { now: numbers({ kept: 3, late: 1, notKept: 1, overdue: 1 }), before: numbers({ kept: 5 }) },
  done: 'fell',
  gap: null,
  ...more,
});

export const view = (more: Partial<DipView> = {}): DipView => ({
  language: 'en',
  today: '2026-08-10',
  host: 'Mercy Hospital',
  round: '2026-Q3',
  pillar: 'R',
  window: { from: '2026-05-08', to: '2026-08-07' },
  groups: [{ name: 'All partners', weighed: weighed() }],
  step: { next: 'behind', isCaughtUp: false, agendas: { all: 0, held: 0 } },
  ...more,
});
