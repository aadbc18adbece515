/** Owns the figures of a tick: over a million open promises with nothing due, and with a hundred due. */

import { createLogger } from '../../src/logger.ts';
import { clockwork } from '../../src/main/clockwork.ts';
import type { Chat } from '../../src/ports/chat.ts';
import { openClient } from '../../src/store/client.ts';
import { migrate } from '../../src/store/migrate.ts';
import { createStore } from '../../src/store/store.ts';
import { storeDeps } from '../support/deps.ts';
import { becomeDue, filled, NOW, type Size, wake } from '../support/portfolio.ts';
import { type TempDatabase, tempDatabase } from '../support/store.ts';
import { server } from './database.ts';
import { type Figure, median, tookAsync } from './figure.ts';

const SMALL = 1_000;
const LARGE = 1_000_000;
const EACH = 25;
const DUE = 100;
const WARM_UP = 3;
const RUNS = 15;

/** The null chat takes everything: what is measured is ours. */
const chat: Chat = {
  post: async (_to, _card, marker) => marker,
  update: async () => undefined,
  find: async () => null,
};

/** Each answers with the milliseconds of one tick. */
type Ticks = {
  readonly idle: () => Promise<number>;
  /** A hundred promises are due, and their owners hear of it. */
  readonly due: () => Promise<number>;
  /** A hundred promises have woken, and nobody has to hear of it. */
  readonly woken: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/**
 * Once in partnerships of 25 promises, where reminders go out as they would; once with all promises in a single
 * partnership, which nobody could have, and whose people could only be told all million at once: there the rows are woken
 * and looked at, no more.
 */
export async function ticks(): Promise<readonly Figure[]> {
  const many = await sideBySide(
    size => ({ promises: size, each: EACH }),
    each => each.due,
  );
  const single = await sideBySide(
    size => ({ promises: size, each: size }),
    each => each.woken,
  );
  return [
    { name: 'tick with nothing due over 1,000,000', value: median(many.idle), unit: 'ms', limit: 10 },
    { name: 'the same on PostgreSQL', value: await idleOnPostgres(), unit: 'ms', limit: 10 },
    { name: 'tick with 100 due over 1,000', value: median(many.small), unit: 'ms' },
    { name: 'tick with 100 due over 1,000,000', value: median(many.large), unit: 'ms' },
    { name: 'the second against the first', value: median(many.ratio), unit: 'x', limit: 1.5 },
    { name: 'tick with 100 woken over 1,000 of one partnership', value: median(single.small), unit: 'ms' },
    { name: 'tick with 100 woken over 1,000,000 of one partnership', value: median(single.large), unit: 'ms' },
    { name: 'the second against the first', value: median(single.ratio), unit: 'x', limit: 1.5 },
  ];
}

/** By turns, and the first ones for nothing: what else the machine does, and how warm the code is, hits both alike. */
async function sideBySide(sized: (promises: number) => Size, of: (ticks: Ticks) => () => Promise<number>) {
  const small = await opened(sized(SMALL));
  const large = await opened(sized(LARGE));
  const seen = { idle: [] as number[], small: [] as number[], large: [] as number[], ratio: [] as number[] };
  try {
    for (let run = 0; run < WARM_UP + RUNS; run += 1) {
      const [one, other, idle] = [await of(small)(), await of(large)(), await large.idle()];
      if (run < WARM_UP) continue;
      seen.small.push(one);
      seen.large.push(other);
      seen.ratio.push(other / one);
      seen.idle.push(idle);
    }
  } finally {
    await small.close();
    await large.close();
  }
  return seen;
}

/** Nothing is due over a million promises on a PostgreSQL. */
async function idleOnPostgres(): Promise<number> {
  const database = await server();
  try {
    await migrate(database.path, NOW);
    const client = await openClient(database.path);
    const ticks = await opened({ promises: LARGE, each: EACH }, { ...client, file: database.path });
    try {
      // Its planner knows nothing of what was just filled in, as it would after a day.
      await client.client.$executeRaw`ANALYZE`;
      const seen: number[] = [];
      for (let run = 0; run < WARM_UP + RUNS; run += 1) seen.push(await ticks.idle());
      return median(seen.slice(WARM_UP));
    } finally {
      await ticks.close();
    }
  } finally {
    await database.drop();
  }
}

async function opened(size: Size, given?: TempDatabase): Promise<Ticks> {
  const db = given ?? (await tempDatabase());
  const clock = { now: () => NOW, wall: () => new Date() };
  const deps = storeDeps(db, clock);
  const store = createStore(deps);
  await filled(db.client, size, db.dialect);
  const log = createLogger('silent');
  const tick = clockwork({ store, clock, newId: deps.newId, chance: () => 0.5, log, chats: { web: chat } });
  const run = () => tick({ now: NOW, wall: clock.wall, stopping: () => false });
  return {
    idle: () => tookAsync(run),
    due: async () => {
      await becomeDue(db.client, size, DUE);
      const took = await tookAsync(run);
      const told = await db.client.delivery.count({ where: { state: 'said' } });
      if (told !== DUE) throw new Error(`${told} of ${DUE} promises were spoken of`);
      // What was spoken of is looked at once more, and then sleeps.
      await run();
      return took;
    },
    woken: async () => {
      await wake(db.client, size, DUE);
      return tookAsync(run);
    },
    close: db.close,
  };
}
