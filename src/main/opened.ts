/** Owns opening an installation's database: migrated, marked for what it is, and closed again by whoever opened it. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Config, ConfigError } from '../config.ts';
import type { Condition } from '../ports/condition.ts';
import type { Clock, Log } from '../ports/deps.ts';
import type { Thread } from '../ports/rehearsal.ts';
import type { RosterStore } from '../ports/roster.ts';
import type { Store } from '../ports/store/store.ts';
import { openClient } from '../store/client.ts';
import { conditionOf } from '../store/condition.ts';
import { KIND, MOVED } from '../store/marks.ts';
import { migrate } from '../store/migrate.ts';
import { rosterStore } from '../store/roster.ts';
import { sealer } from '../store/seal.ts';
import { takeLock } from '../store/sqlite/lock.ts';
import { createStore } from '../store/store.ts';
import { threadIn } from '../store/thread.ts';
import { isPostgres, shown } from '../store/where.ts';
import { type Codes, codes } from './code.ts';
import { secretOf } from './secret.ts';
import { whyNotOpened } from './why.ts';
import type { World } from './world.ts';

export type Opened = {
  readonly store: Store;
  readonly roster: RosterStore;
  readonly thread: Thread;
  readonly codes: Codes;
  readonly condition: () => Promise<Condition>;
  readonly close: () => Promise<void>;
};

/**
 * Opens the configured database for the one process that works it: as `opened`, and nobody else does until it is closed.
 * @throws ConfigError as `opened` does, and where another process works it already
 */
export async function openedAlone(config: Config, clock: Clock, log: Log, world: World): Promise<Opened> {
  const leave = await lockedUp(config);
  try {
    const base = await explained(config, () => opening(config, clock, log, world, true));
    return { ...base, close: () => base.close().finally(leave) };
  } catch (error) {
    await leave();
    throw error;
  }
}

/** Processes on one PostgreSQL share its outbox: none of them need be alone, but for a rehearsal and who carries all of it elsewhere. */
async function lockedUp(config: Config): Promise<() => void | Promise<void>> {
  return explained(config, async () => {
    if (isPostgres(config.database)) {
      const { mayBePresent, rehearseAlone } = await import('../store/postgres/presence.ts');
      await mayBePresent(config.database);
      return config.rehearsal ? rehearseAlone(config.database) : () => undefined;
    }
    await mkdir(dirname(config.database), { recursive: true });
    return takeLock(config.database);
  });
}

/**
 * Opens the configured database, making it where there is none.
 * @throws ConfigError where the file is none of ours or cannot be used, and where a real installation's database would
 * become a rehearsal's
 */
export async function opened(config: Config, clock: Clock, log: Log, world: World): Promise<Opened> {
  return explained(config, () => opening(config, clock, log, world));
}

async function explained<T>(config: Config, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const why = whyNotOpened(shown(config.database), error);
    throw why === null ? error : new ConfigError([why]);
  }
}

async function opening(
  config: Config,
  clock: Clock,
  log: Log,
  { newId, bytes }: World,
  works = false,
): Promise<Opened> {
  if (!isPostgres(config.database)) await mkdir(dirname(config.database), { recursive: true });
  await migrate(config.database, clock.wall());
  const { client, dialect, urgently, shred, close } = await openClient(config.database, works);
  const secret = await secretOf(config.secret, config.secretFile, bytes);
  const keys = sealer(secret, bytes);
  const deps = { client, dialect, urgently, shred, close, clock, newId, log, sealer: keys, random: bytes };
  const store = createStore(deps);
  try {
    await refuseMoved(store, config);
    await mark(store, config);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    store,
    roster: rosterStore(deps),
    thread: threadIn(deps),
    codes: codes(store.system.meta, keys, newId),
    condition: () => conditionOf(client, isPostgres(config.database), clock.wall),
    close,
  };
}

/** A database is a rehearsal's or a real one for life: invented answers must never mix with real ones. */
async function mark(store: Store, config: Config): Promise<void> {
  const kind = config.rehearsal ? 'rehearsal' : 'real';
  const marked = await store.system.meta.get(KIND);
  if (marked === null) return store.system.meta.set(KIND, kind);
  if (marked === kind) return;
  throw new ConfigError([
    `${shown(config.database)} belongs to a ${marked} installation and cannot be used as a ${kind} one.`,
  ]);
}

/** On two databases at once everybody would hear everything twice. */
async function refuseMoved(store: Store, config: Config): Promise<void> {
  const to = await store.system.meta.get(MOVED);
  if (to === null) return;
  throw new ConfigError([
    `${shown(config.database)} was moved to ${to}. Name that in DATABASE_URL; or bring it back by a move to another, empty database.`,
  ]);
}
