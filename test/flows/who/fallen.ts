/** Owns the pillar that fell in the town: what two rounds published of all partners, without a ballot behind it. */
import type { PrismaClient } from '../../../src/store/generated/client.ts';

const BEFORE = '2025-Q3';
const people = { people: 12, organisations: 6 } as const;

/** Reliability falls from 76 to 50 of 100; the others stay. */
export async function fallen(client: PrismaClient, closed: string): Promise<void> {
  const day = new Date('2025-09-06T04:00:00Z');
  const tree = JSON.stringify({ tree: [], asks: [], withinReach: [], notAsked: {} });
  const dates = { opensOn: '2025-08-12', closesOn: '2025-09-05', openedAt: day, closedAt: day };
  const floor = { floorPeople: 5, floorOrganisations: 3 };
  await client.round.create({ data: { id: BEFORE, ...dates, ...floor, tree, state: 'closed', shredded: true } });
  await client.roundResult.createMany({ data: [...published(BEFORE, 76), ...published(closed, 50)] });
}

function published(roundId: string, reliability: number) {
  const base = { roundId, groupId: 'portfolio', ...people };
  const whole = {
    ...base,
    statement: 'group',
    score: 0,
    more: JSON.stringify({ asked: 14, answered: 12, rating: null }),
  };
  const more = JSON.stringify({ kind: 'exact', voices: 12, low: false });
  const pillars = { R: reliability, T: 76, P: 76 };
  return [
    whole,
    ...Object.entries(pillars).map(([statement, points]) => ({ ...base, statement, score: points * 100, more })),
  ];
}
