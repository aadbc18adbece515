/** Owns one transaction as the clock, for whoever has the machine and its secret: they may do what no viewer may. */
import type { Config } from '../config.ts';
import { createLogger } from '../logger.ts';
import type { Rows } from '../ports/store/rows.ts';
import { movableClock } from '../rehearsal/clock.ts';
import { opened } from './opened.ts';
import { machine } from './world.ts';

export async function within<T>(config: Config, work: (rows: Rows, now: Date) => Promise<T>): Promise<T> {
  const clock = movableClock(machine.wall);
  const { store, close } = await opened(config, clock, createLogger(config.logLevel), machine);
  try {
    await clock.follow(store.system.meta);
    return await store.as({ kind: 'clock' }, rows => work(rows, clock.now()));
  } finally {
    await close();
  }
}
