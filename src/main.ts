/** Owns joining the rooms: the one place where clock, chance, store, flows, platforms and scheduler meet. */
import type { Config } from './config.ts';
import { handling } from './flows/handle.ts';
import { noticing } from './flows/notice.ts';
import { createHttp } from './http.ts';
import { createLogger } from './logger.ts';
import { clockwork } from './main/clockwork.ts';
import { healthRouter, metricsRouter } from './main/health.ts';
import { inStep } from './main/instep.ts';
import { links } from './main/links.ts';
import { listenAll } from './main/listening.ts';
import { office } from './main/office.ts';
import { type Opened, openedAlone } from './main/opened.ts';
import { platforms } from './main/platforms.ts';
import { prepare } from './main/rehearse.ts';
import { stage } from './main/stage.ts';
import { comingBack } from './main/standstill.ts';
import { followZones, retiring, settleRestored } from './main/upkeep.ts';
import { machine, type World } from './main/world.ts';
import { metrics } from './ops/metrics.ts';
import { failures } from './platforms/web/failure.ts';
import { frontFailures, frontRouter } from './platforms/web/front.ts';
import type { Log } from './ports/deps.ts';
import { type MovableClock, movableClock } from './rehearsal/clock.ts';
import { graceFrom } from './scheduler/poster.ts';
import { alone } from './scheduler/tick.ts';
import * as ticker from './scheduler/ticker.ts';

export { backup, restore } from './main/backup.ts';
export { doctor } from './main/doctor.ts';
export { manifest } from './main/manifest.ts';
export { move } from './main/move.ts';
export { decideOutbox, outbox } from './main/outbox.ts';
export { preview } from './main/preview.ts';
export { audit, exportRecords, forget, hold, redact } from './main/records.ts';
export { report } from './main/report.ts';
export { importRoster, writeTemplate } from './main/roster.ts';
export { sheet } from './main/sheet.ts';
export { sayWhy } from './main/why.ts';

type Running = {
  readonly url: string;
  /** What the operator reads once it runs. */
  readonly greeting: readonly string[];
  readonly stop: () => Promise<void>;
};

/**
 * Starts Tend: store, flows, platforms, clockwork; a rehearsal with its console, or the real one. `stop` undoes it in the
 * opposite order, and so does a start that fails. In the same `world`, on the same day and with the same presses,
 * everything happens again.
 * @throws ConfigError where the database or the port cannot be used
 */
export async function start(
  config: Config,
  log: Log = createLogger(config.logLevel),
  world: World = machine,
): Promise<Running> {
  // Never loaded and never moved outside a rehearsal: there product time is real time.
  const clock = movableClock(world.wall);
  const base = await openedAlone(config, clock, log, world);
  try {
    return await joined(config, { log, world, clock }, base);
  } catch (error) {
    await base.close();
    throw error;
  }
}

type Outside = { readonly log: Log; readonly world: World; readonly clock: MovableClock };

async function joined(config: Config, { log, world, clock }: Outside, base: Opened): Promise<Running> {
  const { store, roster, thread, codes, condition, close } = base;
  const { newId, chance } = world;
  if (config.rehearsal) {
    await clock.load(store.system.meta);
    await prepare({ store, roster, clock, newId });
  }
  await settleRestored(store, clock, config.rehearsal);
  const notes = await office(config, { store, clock, newId, codes });
  await store.system.rounds.shred();
  await followZones(store);
  const step = inStep({ condition, wall: world.wall, log });
  await step.read();

  const turns = alone();
  const connected = await platforms(config, { ...store.system, clock, newId, log });
  const rehearsed = config.rehearsal ? stage({ store, thread, clock, newId, log, handle: () => handle }) : null;
  const linked = await links(config, { store, clock, newId, log });
  const chats = { ...connected.chats, ...linked.chats, ...(rehearsed && { web: rehearsed.chat }) };
  const { directories } = connected;
  const counted = config.metricsPort === null ? null : metrics(store.system.outbox, clock, step.apartMs);
  const working = linked.seating(clockwork({ store, clock, newId, chance, log, chats, directories }));
  const chores = retiring(counted?.counting(working) ?? working, store, log);
  // A rehearsal's clock stands still: there is no gap to come back from.
  const tick = step.keeping(rehearsed === null ? comingBack(chores, { store, log }) : chores);
  const ticks = ticker.start({ clock, alone: turns, tick, log });
  const { profile, isHome } = connected;
  const inward = {
    store,
    clock,
    newId,
    log,
    awake: ticks.wake,
    checkCode: codes.check,
    profile,
    isHome,
    ways: linked.ways,
  };
  const answering = handling(inward);
  const handle = counted?.timing(answering) ?? answering;
  const notify = noticing(inward);
  const http = createHttp({
    log,
    newId,
    // The page of a link is anybody's who has it: it stands before the console, which is for this machine alone.
    routers: [
      healthRouter({ store, clock, beat: ticks.beat, apartMs: step.apartMs, log }),
      linked.router(handle),
      ...connected.routes(handle, notify),
      rehearsed?.router(tick, turns) ?? frontRouter(),
    ],
    failures: rehearsed === null ? frontFailures : failures,
  });
  const numbers = createHttp({
    log,
    newId,
    routers: counted === null ? [] : [metricsRouter(counted)],
    failures: frontFailures,
  });
  await connected.connect();
  const main = { http, host: config.host, port: config.port };
  const { metricsPort: port } = config;
  const listening = await listenAll(port === null ? [main] : [main, { http: numbers, host: '127.0.0.1', port }]).catch(
    async (error: unknown) => {
      await ticks.stop();
      throw error;
    },
  );
  linked.at(listening.url);
  log.info('started', { port: listening.port, rehearsal: config.rehearsal });
  return {
    url: listening.url,
    greeting: [...greeting(config, listening.url), ...notes],
    stop: async () => {
      // All at once: whoever stops us counts the seconds.
      await ticker.inTime(Promise.all([ticks.stop(), listening.close().then(connected.settled)]));
      await store.system.outbox.letGo(graceFrom(world.wall()));
      await close();
    },
  };
}

function greeting(config: Config, url: string): readonly string[] {
  if (!config.rehearsal) return [`Tend is running at ${url}`];
  return ['Rehearsal: nothing leaves this machine.', `Open ${url}`];
}
