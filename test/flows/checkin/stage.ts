/** Builds a stage for check-ins: Mercy and Grace in Fresh Food on a real store, people who press and type, and time that passes. */
import { buttonsOf, type Card } from '../../../src/cards/card.ts';
import * as time from '../../../src/domain/time.ts';
import { composing, recomposing } from '../../../src/flows/compose.ts';
import { performing } from '../../../src/flows/due.ts';
import { handling } from '../../../src/flows/handle.ts';
import { createLogger } from '../../../src/logger.ts';
import type { Place, Reply } from '../../../src/ports/chat.ts';
import type { Log } from '../../../src/ports/deps.ts';
import { planner } from '../../../src/scheduler/planner.ts';
import { createStore } from '../../../src/store/store.ts';
import { seededIds, storeDeps } from '../../support/deps.ts';
import { seed } from '../../support/rows.ts';
import { tempDatabase } from '../../support/store.ts';

const NY = 'America/New_York';
const NEVER = new Date(8e15);
const PLACE: Place = { platform: 'web', tenant: 'console', conversation: 'food-channel' };

type Database = Awaited<ReturnType<typeof tempDatabase>>;
type Values = Readonly<Record<string, string>>;
export type Stage = Awaited<ReturnType<typeof stage>>;

/** They meet on first Tuesdays at 10:00: the next is July 7. It is Monday, June 8, noon in New York. */
export async function stage(options: { readonly place?: boolean } = {}) {
  const db = await tempDatabase();
  let now = time.instantOf('2026-06-08', '12:00', NY);
  const clock = { now: () => now, wall: () => now };
  const store = createStore(storeDeps(db, clock));
  await seed(db.client);
  await db.client.partnership.update({ where: { id: 'food' }, data: { wakeAt: now, lastContactOn: '2026-06-02' } });
  if (options.place) {
    const place = { id: 'place', ...PLACE, partnershipId: 'food', name: 'fresh-food', createdAt: now };
    await db.client.place.create({ data: place });
  }
  const restless: string[] = [];
  const deps = { store, clock, newId: seededIds('flows'), log: createLogger('silent') };
  const handle = handling({ ...deps, awake: () => undefined });
  const agenda = store.system.agenda;
  const plan = planner({ agenda, perform: performing(deps), newRef: () => 'ref', log: noting(deps.log, restless) });
  let intents = 0;
  const from = (user: string, at: Place | null) => {
    intents += 1;
    return { id: `i${intents}`, from: { platform: 'web', tenant: 'console', user }, at } as const;
  };
  return {
    client: db.client,
    store,
    place: PLACE,
    restless,
    close: () => store.close(),
    now: () => now,
    press: (user: string, action: string, values: Values, at: Place | null = null): Promise<Reply> =>
      handle({ ...from(user, at), kind: 'pressed', action, values }),
    type: (user: string, words: string, at: Place | null = null): Promise<Reply> =>
      handle({ ...from(user, at), kind: 'typed', words }),
    /** Time passes: every check-in and partnership that wakes on the way is looked at. */
    until: async (date: string, at: string) => {
      const to = time.instantOf(date, at, NY);
      do {
        const woken = await waking(db.client);
        if (woken > now) now = earlier(woken, to);
        await plan({ now, wall: () => now, stopping: () => false });
      } while (now < to || (await waking(db.client)) <= to);
    },
    /** The words of one delivery, or null where it is moot. */
    words: async (kind: string, to: string): Promise<Card | null> => {
      const rows = await db.client.delivery.findMany({ where: { kind }, orderBy: { createdAt: 'desc' } });
      const row = rows.find(each => each.personId === to || each.placeId === to);
      if (row === undefined) throw new Error(`${kind} is not owed to ${to}`);
      const parcel = { delivery: row.id, kind, subject: row.subjectId };
      return (
        (await composing(deps)([{ ...parcel, to: row.personId === null ? { place: to } : { person: to } }]))?.card ??
        null
      );
    },
    /** The same card once its moment has passed. */
    settled: (kind: string, subject: string, person: string) =>
      recomposing(deps)({ id: 'post', owed: [{ delivery: 'd', kind, subject, to: { person } }] }),
    ...looking(db),
  };
}

/** What the rows hold. */
function looking({ client }: Database) {
  return {
    /** What waits of this feature, as `kind recipient`. */
    owed: async () => {
      const rows = await client.delivery.findMany({ where: { state: 'waiting' }, orderBy: { kind: 'asc' } });
      const ours = rows.filter(row => row.kind.startsWith('checkin.') || row.kind === 'partnership.silence');
      return ours.map(row => `${row.kind} ${row.personId ?? row.placeId}`).sort();
    },
    /** Everything that waited was said. */
    quiet: async () =>
      void (await client.delivery.updateMany({ where: { state: 'waiting' }, data: { state: 'said' } })),
    checkins: (kind: 'regular' | 'talk' | 'visit' | 'event' = 'regular') =>
      client.checkIn.findMany({ where: { kind }, orderBy: [{ createdAt: 'asc' }, { on: 'asc' }] }),
    lines: (checkInId: string) => client.checkInLine.findMany({ where: { checkInId }, orderBy: { position: 'asc' } }),
  };
}

/** The earliest waking of the rows a check-in depends on. */
async function waking(client: Database['client']): Promise<Date> {
  const wakes = { where: { wakeAt: { not: null } }, orderBy: { wakeAt: 'asc' } } as const;
  const rows = [await client.partnership.findFirst(wakes), await client.checkIn.findFirst(wakes)];
  return rows.map(row => row?.wakeAt ?? NEVER).reduce(earlier);
}

function earlier(one: Date, other: Date): Date {
  return new Date(Math.min(one.getTime(), other.getTime()));
}

/** What the planner found wrong with a row of this feature. */
function noting(log: Log, into: string[]): Log {
  const note = (event: string, facts?: Readonly<Record<string, unknown>>): void => {
    if (facts?.type === 'checkin' || facts?.type === 'partnership') into.push(`${event} ${JSON.stringify(facts)}`);
  };
  return { ...log, warn: note, error: (event, cause, facts) => note(`${event}: ${cause}`, facts) };
}

/** The card of an answer; throws where the answer is none. */
export function told(reply: Reply): Card {
  if (!('tell' in reply) || reply.tell === undefined) throw new Error(`no card: ${JSON.stringify(reply)}`);
  return reply.tell;
}

export function form(reply: Reply) {
  if (!('ask' in reply) || reply.ask === undefined) throw new Error(`no form: ${JSON.stringify(reply)}`);
  return reply.ask;
}

export function labels(card: Card | null): readonly string[] {
  return card === null ? [] : buttonsOf(card).map(each => each.label);
}

export function shown(card: Card | null): Card {
  if (card === null) throw new Error('nothing to say');
  return card;
}
