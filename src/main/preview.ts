/** Owns the look ahead: the coming days on a copy of the database, with a moved clock and nobody answering; posts nothing. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Recipient } from '../domain/delivery.ts';
import * as time from '../domain/time.ts';
import { createLogger } from '../logger.ts';
import type { Store } from '../ports/store/store.ts';
import { movableClock } from '../rehearsal/clock.ts';
import { mover } from '../scheduler/mover.ts';
import { type Collector, collecting } from '../scheduler/preview.ts';
import { alone } from '../scheduler/tick.ts';
import { copied } from '../store/carry/copied.ts';
import { explained } from './carried.ts';
import { clockwork } from './clockwork.ts';
import { opened } from './opened.ts';
import { machine } from './world.ts';

const DAY = 86_400_000;
const MOST_DAYS = 731;

/** One line a message: local time and zone, who, and why; the words too in a rehearsal, where nobody is real. */
export async function preview(config: Config, days: number): Promise<readonly string[]> {
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) throw new Error(`--days must be from 1 to ${MOST_DAYS}`);
  const folder = await mkdtemp(join(tmpdir(), 'tend-preview-'));
  try {
    const copy = join(folder, 'copy.db');
    await explained(() => copied(config.database, copy, machine.wall()));
    return await ahead({ ...config, database: copy }, days);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function ahead(config: Config, days: number): Promise<readonly string[]> {
  const log = createLogger('silent');
  const { wall, newId, chance } = machine;
  const clock = movableClock(wall);
  const { store, close } = await opened(config, clock, log, machine);
  try {
    await clock.load(store.system.meta);
    if (config.mail !== null) await store.system.links.seat();
    let collector: Collector | null = null;
    const around = (compose: Parameters<typeof collecting>[0]) => {
      collector = collecting(compose, clock.now);
      return collector.compose;
    };
    const chat = { post: late(() => collector), update: async () => undefined, find: async () => null };
    const tick = clockwork({
      store,
      clock,
      newId,
      chance,
      log,
      chats: { web: chat, slack: chat, teams: chat, ...(config.mail !== null && { email: chat }) },
      around,
    });
    const move = mover({
      now: clock.now,
      wall,
      set: clock.set,
      next: store.system.agenda.next,
      tick,
      alone: alone(),
      log,
    });
    const from = clock.now();
    await move(new Date(from.getTime() + days * DAY));
    return await lines(store, collector, config.rehearsal, days);
  } finally {
    await close();
  }
}

/** The collector exists once the clockwork has its words; the chat is needed before. */
function late(collector: () => Collector | null): Collector['chat']['post'] {
  return (to, card, marker) => {
    const found = collector();
    if (found === null) throw new Error('nothing collects yet');
    return found.chat.post(to, card, marker);
  };
}

async function lines(
  store: Store,
  collector: Collector | null,
  withWords: boolean,
  days: number,
): Promise<readonly string[]> {
  const found = collector?.collected() ?? [];
  const named = await names(store);
  const told = found.flatMap(each => {
    const { name, zone } = named(each.to);
    const at = `${time.dateIn(zone, each.at)} ${time.clockIn(zone, each.at)} ${zone}`;
    const why = [...new Set(each.why.map(one => one.kind))].join(', ');
    return [`${at}  ${name}  (${why})`, ...(withWords ? [`    ${each.card.summary}`] : [])];
  });
  return [...told, `${found.length} messages in the next ${days} days, if nobody answers. Nothing was sent.`];
}

type Named = (to: Recipient) => { readonly name: string; readonly zone: string };

async function names(store: Store): Promise<Named> {
  return store.as({ kind: 'clock' }, async rows => {
    const known = new Map<string, { readonly name: string; readonly zone: string }>();
    for (const role of await rows.people.hostRoles())
      known.set(role.person.id, { name: role.person.name, zone: role.person.timeZone });
    for (const partnership of await rows.partnerships.all()) {
      for (const { person } of await rows.contacts.of(partnership.id))
        known.set(person.id, { name: person.name, zone: person.timeZone });
      for (const place of await rows.places.of(partnership.id))
        known.set(place.id, { name: place.name, zone: partnership.timeZone });
    }
    const [leader] = await rows.people.hostRoles('leader');
    const leaders = await rows.places.leaders();
    if (leaders !== null) known.set(leaders.id, { name: leaders.name, zone: leader?.person.timeZone ?? 'UTC' });
    return to => known.get('person' in to ? to.person : to.place) ?? { name: 'somebody', zone: 'UTC' };
  });
}
