/** Owns time that only plans: rows of some kinds wake and what they owe is written down, but nothing is delivered. */
import { performing } from '../../src/flows/due.ts';
import type { Moment } from '../../src/scheduler/moment.ts';
import * as outcome from '../../src/scheduler/outcome.ts';
import { planner } from '../../src/scheduler/planner.ts';
import type { PrismaClient } from '../../src/store/generated/client.ts';

export type PlansOnly = 'partnership' | 'checkin' | 'round';

export function planning(client: PrismaClient, deps: Parameters<typeof performing>[0], only: readonly PlansOnly[]) {
  const { agenda, isOutage } = deps.store.system;
  const kinds: readonly string[] = only;
  const woken: typeof agenda.woken = async (now, most) =>
    (await agenda.woken(now, most)).filter(row => kinds.includes(row.type));
  const perform = performing(deps);
  const plan = planner({ agenda: { ...agenda, woken }, isOutage, perform, newRef: () => 'ref', log: deps.log });
  return {
    tick: async (moment: Moment) => {
      await plan(moment);
      return outcome.nothing;
    },
    next: async (): Promise<Date | null> => {
      const instants = await Promise.all(only.map(kind => wakes[kind](client)));
      return instants.reduce((one, other) => (one === null || (other !== null && other < one) ? other : one), null);
    },
  };
}

const first = { where: { wakeAt: { not: null } }, orderBy: { wakeAt: 'asc' } } as const;
const wakes: Readonly<Record<PlansOnly, (client: PrismaClient) => Promise<Date | null>>> = {
  partnership: async client => (await client.partnership.findFirst(first))?.wakeAt ?? null,
  checkin: async client => (await client.checkIn.findFirst(first))?.wakeAt ?? null,
  round: async client => (await client.round.findFirst(first))?.wakeAt ?? null,
};
