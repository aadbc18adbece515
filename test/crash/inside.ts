/** Owns the way out of one process inside the test's own: real store, real platforms, real clockwork, on a clock that the test moves. */
import { read } from '../../src/config.ts';
import { clockwork } from '../../src/main/clockwork.ts';
import { platforms } from '../../src/main/platforms.ts';
import { machine } from '../../src/main/world.ts';
import type { Log } from '../../src/ports/deps.ts';
import type { Opened } from '../../src/store/client.ts';
import { sealer } from '../../src/store/seal.ts';
import { createStore } from '../../src/store/store.ts';
import { SECRET } from './hands.ts';
import { PACE, url } from './stage.ts';
import type { StandIns } from './standins.ts';

export type MovedClock = { readonly wall: () => Date; readonly later: (milliseconds: number) => void };

/** Real time, moved on by the test. */
export function movedClock(): MovedClock {
  let ahead = 0;
  return {
    wall: () => new Date(Date.now() + ahead),
    later: milliseconds => {
      ahead += milliseconds;
    },
  };
}

export type Inside = {
  readonly tick: () => Promise<void>;
  /** Errors and warnings, by their event and their cause. */
  readonly complaints: readonly string[];
};

type Given = {
  readonly database: string;
  readonly opened: Opened;
  readonly standIns: StandIns;
  readonly wall: () => Date;
};

export async function inside({ database, opened, standIns, wall }: Given): Promise<Inside> {
  const complaints: string[] = [];
  const complain = (event: string, more: unknown) => void complaints.push(`${event} ${String(more)}`);
  const log: Log = {
    info: () => undefined,
    warn: (event, facts) => complain(event, JSON.stringify(facts)),
    error: (event, cause) => complain(event, cause),
  };
  const config = read({
    DATABASE_URL: url(database),
    TEND_SECRET: 'one secret for all processes on the database',
    SLACK_SIGNING_SECRET: SECRET,
    ...PACE,
    ...standIns.settings,
  });
  const { newId, bytes, chance } = machine;
  const clock = { now: wall, wall };
  const keys = sealer(Buffer.from(config.secret ?? '', 'utf8'), bytes);
  const store = createStore({ ...opened, clock, newId, log, sealer: keys, random: bytes });
  const { chats, directories, connect } = await platforms(config, { ...store.system, clock, newId, log });
  await connect();
  const tick = clockwork({ store, clock, newId, chance, log, chats, directories });
  return {
    tick: async () => void (await tick({ now: wall(), wall, stopping: () => false })),
    complaints,
  };
}
