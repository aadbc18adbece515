/** Owns the figures of a Monday: the leaders' digest over a portfolio with a year behind it, and every partnership's twin. */

import { composing } from '../../src/flows/compose.ts';
import { performing } from '../../src/flows/due.ts';
import { createLogger } from '../../src/logger.ts';
import type { PrismaClient } from '../../src/store/generated/client.ts';
import { createStore } from '../../src/store/store.ts';
import { storeDeps } from '../support/deps.ts';
import { filled, NOW } from '../support/portfolio.ts';
import { tempDatabase } from '../support/store.ts';
import { type Figure, tookAsync } from './figure.ts';

const SMALL = 500;
const LARGE = 2_000;
/** One promise every two weeks. */
const A_YEAR = 26;
const MONDAY = '2026-06-08';

type Monday = { readonly leaders: number; readonly twins: number; readonly count: number };

export async function digests(): Promise<readonly Figure[]> {
  const small = await monday(SMALL);
  const large = await monday(LARGE);
  const grows = (of: (each: Monday) => number) => of(large) / of(small) / (LARGE / SMALL);
  return [
    {
      name: `the leaders' digest of ${LARGE} partnerships with a year behind them`,
      value: large.leaders,
      unit: 'ms',
      limit: 5_000,
    },
    {
      name: `its time for a partnership, against ${SMALL} of them`,
      value: grows(each => each.leaders),
      unit: 'x',
      limit: 1.5,
    },
    { name: `all ${large.count} twins, worded`, value: large.twins, unit: 'ms', limit: 30_000 },
    {
      name: `the time of each, against ${SMALL} partnerships`,
      value: large.twins / large.count / (small.twins / small.count),
      unit: 'x',
      limit: 1.5,
    },
  ];
}

async function monday(partnerships: number): Promise<Monday> {
  const db = await tempDatabase();
  try {
    await filled(db.client, { promises: partnerships * A_YEAR, each: A_YEAR });
    await grown(db.client);
    const clock = { now: () => NOW, wall: () => new Date() };
    const deps = storeDeps(db, clock);
    const store = createStore(deps);
    const compose = composing({ store, clock });
    const perform = performing({ store, clock, newId: deps.newId, log: createLogger('silent') });
    const owed = (kind: string) => db.client.delivery.findMany({ where: { kind } });
    const leaders = await tookAsync(async () => {
      await perform({ row: { type: 'host', id: 'host' }, act: 'digest', on: MONDAY });
      for (const each of await owed('digest.leaders')) await worded(each);
    });
    const theirs = await owed('digest.twin');
    const twins = await tookAsync(async () => {
      for (const each of theirs) await worded(each);
    });
    if (theirs.length < partnerships) throw new Error(`${theirs.length} twins of ${partnerships} partnerships`);
    return { leaders, twins, count: theirs.length };

    async function worded({ id, kind, subjectId, stage, personId }: (typeof theirs)[number]): Promise<void> {
      const said = await compose([{ delivery: id, kind, subject: subjectId, stage, to: { person: personId ?? '' } }]);
      if (said === null) throw new Error(`nothing to say in ${kind}`);
    }
  } finally {
    await db.close();
  }
}

/** The last promise was due in the week told of, each one before it two weeks earlier; one of four came late, one never. */
async function grown(client: PrismaClient): Promise<void> {
  await client.person.create({ data: { id: 'evelyn', name: 'Evelyn', timeZone: 'America/New_York', createdAt: NOW } });
  await client.hostRole.create({ data: { id: 'lead', personId: 'evelyn', role: 'leader', since: '2025-01-01' } });
  await client.$executeRaw`UPDATE "Commitment" SET
    "due" = date('2026-06-11', '-' || (14 * CAST(SUBSTR("id", INSTR("id", '-') + 1) AS INTEGER)) || ' days'),
    "wakeAt" = NULL`;
  await client.$executeRaw`UPDATE "Commitment" SET "inTimeDue" = "due", "firstDue" = "due",
    "madeOn" = date("due", '-20 days'),
    "state" = CASE SUBSTR("id", -1) WHEN '1' THEN 'kept_late' WHEN '2' THEN 'not_kept' ELSE 'kept' END,
    "doneOn" = CASE SUBSTR("id", -1) WHEN '1' THEN date("due", '+3 days') WHEN '2' THEN NULL ELSE "due" END,
    "closedOn" = date("due", '+4 days')`;
}
