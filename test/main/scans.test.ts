/** Proves that a tick over a large portfolio finds everything by an index. */
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { clockwork } from '../../src/main/clockwork.ts';
import type { Chat } from '../../src/ports/chat.ts';
import { PrismaClient } from '../../src/store/generated/client.ts';
import { type Adapter, gated } from '../../src/store/sqlite/gate.ts';
import { createStore } from '../../src/store/store.ts';
import { storeDeps } from '../support/deps.ts';
import { becomeDue, filled, NOW } from '../support/portfolio.ts';
import { type TempDatabase, tempDatabase } from '../support/store.ts';

type Statement = Parameters<Adapter['queryRaw']>[0];

/** Tables that stay small however many partnerships there are. */
const SMALL = ['Host', 'HostRole'];
const SIZE = { promises: 100, each: 25 };
const DUE = 10;

let db: TempDatabase;
let client: PrismaClient;
const statements = new Map<string, Statement>();

beforeAll(async () => {
  db = await tempDatabase();
  await filled(db.client, SIZE);
  await becomeDue(db.client, SIZE, DUE);
  const plain = new PrismaBetterSqlite3({ url: db.file });
  const connect = async () => gated(overheard(await plain.connect()));
  client = new PrismaClient({
    adapter: { provider: plain.provider, adapterName: plain.adapterName, connect },
  });
});
afterAll(async () => {
  await client.$disconnect();
  await db.close();
});

/** Within a transaction, too, the gate asks the adapter itself. */
function overheard(adapter: Adapter): Adapter {
  const note = (statement: Statement) => statements.set(statement.sql, statement);
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: statement => {
      note(statement);
      return adapter.queryRaw(statement);
    },
    executeRaw: statement => {
      note(statement);
      return adapter.executeRaw(statement);
    },
    executeScript: script => adapter.executeScript(script),
    startTransaction: level => adapter.startTransaction(level),
    dispose: () => adapter.dispose(),
  };
}

const chat: Chat = {
  post: async (_to, _card, marker) => marker,
  update: async () => undefined,
  find: async () => null,
};

async function tables(): Promise<ReadonlySet<string>> {
  const all = await db.client.$queryRaw<{ name: string }[]>`SELECT "name" FROM sqlite_schema WHERE "type" = 'table'`;
  return new Set(all.map(each => each.name).filter(name => !SMALL.includes(name)));
}

async function plansOf({ sql, args }: Statement): Promise<readonly string[]> {
  const steps = await db.client.$queryRawUnsafe<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`, ...args);
  return steps.map(step => step.detail);
}

describe('a tick with reminders to send', () => {
  it('reads no table from one end to the other', async () => {
    const clock = { now: () => NOW, wall: () => NOW };
    const deps = { ...storeDeps(db, clock), client };
    const log = createLogger('silent');
    const store = createStore(deps);
    const tick = clockwork({ store, clock, newId: deps.newId, chance: () => 0.5, log, chats: { web: chat } });
    await tick({ now: NOW, wall: clock.wall, stopping: () => false });
    expect(await db.client.delivery.count({ where: { state: 'said' } })).toBe(DUE);

    const growing = await tables();
    const scans: string[] = [];
    for (const statement of statements.values()) {
      for (const step of await plansOf(statement)) {
        const table = /^SCAN (?:main\.)?(\w+)/.exec(step)?.[1] ?? '';
        if (growing.has(table)) scans.push(`${step}: ${statement.sql}`);
      }
    }
    expect(statements.size).toBeGreaterThan(20);
    expect(scans).toEqual([]);
  });
});
