/** Owns joining the rooms: the one place where clock, chance, store, flows, platforms and scheduler meet. */
import { type Config, ConfigError } from './config.ts';
import { handling } from './flows/handle.ts';
import { createHttp } from './http.ts';
import { createLogger } from './logger.ts';
import { clockwork } from './main/clockwork.ts';
import { office } from './main/office.ts';
import { type Opened, openedAlone } from './main/opened.ts';
import { prepare, rehearsing, welcoming } from './main/rehearse.ts';
import { followZones, retiring } from './main/upkeep.ts';
import { whyNotListening } from './main/why.ts';
import { chance, newId, wall } from './main/world.ts';
import { webChat } from './platforms/web/chat.ts';
import { consoleRouter } from './platforms/web/console.ts';
import { failures } from './platforms/web/failure.ts';
import type { Log } from './ports/deps.ts';
import { answering } from './rehearsal/answering.ts';
import { type MovableClock, movableClock } from './rehearsal/clock.ts';
import { alone } from './scheduler/tick.ts';
import * as ticker from './scheduler/ticker.ts';

export { preview } from './main/preview.ts';
export { importRoster, writeTemplate } from './main/roster.ts';
export { sayWhy } from './main/why.ts';

type Running = {
  readonly url: string;
  /** What the operator reads once it runs. */
  readonly greeting: readonly string[];
  readonly stop: () => Promise<void>;
};

/**
 * Starts a rehearsal: store, flows, console, clockwork. `stop` undoes it in the opposite order, and so does a start that fails.
 * @throws ConfigError where the database or the port cannot be used
 */
export async function start(config: Config, log: Log = createLogger(config.logLevel)): Promise<Running> {
  const clock = movableClock(wall);
  const base = await openedAlone(config, clock, log);
  try {
    return await joined(config, log, clock, base);
  } catch (error) {
    await base.close();
    throw error;
  }
}

async function joined(config: Config, log: Log, clock: MovableClock, base: Opened): Promise<Running> {
  const { store, roster, thread, codes, close } = base;
  await clock.load(store.system.meta);
  await prepare({ store, roster, clock });
  const notes = await office(config, { store, clock, codes });
  await store.system.rounds.shred();
  await followZones(store, clock.now());

  const turns = alone();
  // The cast presses through the same way in as people do, which needs the clockwork, which posts to the cast.
  const cast = answering(() => ({ store, thread, handle, clock, log }));
  const chats = { web: cast.overheard(webChat(thread, clock)) };
  const tick = retiring(clockwork({ store, clock, newId, chance, log, chats }), store, log);
  const ticks = ticker.start({ clock, alone: turns, tick, log });
  const handle = handling({ store, clock, newId, log, awake: ticks.wake, checkCode: codes.check });
  const rehearsal = rehearsing({ store, clock, cast, tick, alone: turns, log });
  const welcomed = welcoming(handle, { store, clock });
  const http = createHttp({
    log,
    newId,
    routers: [consoleRouter({ handle: welcomed, thread, rehearsal, clock, log, newId })],
    failures,
  });
  const listening = await http.listen(config.host, config.port).catch(async (error: unknown) => {
    await ticks.stop();
    const why = whyNotListening(config.host, config.port, error);
    throw why === null ? error : new ConfigError([why]);
  });
  log.info('started', { port: listening.port, rehearsal: config.rehearsal });
  return {
    url: listening.url,
    greeting: ['Rehearsal: nothing leaves this machine.', `Open ${listening.url}`, ...notes],
    stop: async () => {
      await listening.close();
      await ticks.stop();
      await close();
    },
  };
}
