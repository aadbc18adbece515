/** The machine's clock jumps an hour, forward or back, in the middle of it all: nothing comes twice, nothing is lost. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NotDelivered } from '../../src/ports/chat.ts';
import { living } from '../support/lived.ts';
import * as rows from '../support/rows.ts';
import { type Stored, stored } from '../support/stored.ts';
import { type FakeChat, fakeChat } from './world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A Monday morning in New York. */
const BEGIN = new Date('2026-06-01T11:00Z');
const HOURS = 9 * 24;

const open: Stored[] = [];
afterEach(async () => {
  for (const db of open.splice(0)) await db.close();
});

async function peopled(): Promise<Stored> {
  const db = await stored('jumps');
  open.push(db);
  await rows.seed(db.client);
  const promise = { partnershipId: 'food', madeOn: '2026-05-29' };
  const byRosa = { ...promise, ownerContactId: 'rosa-food', ownerOrganisationId: 'grace', toOrganisationId: 'mercy' };
  const byDana = { ...promise, ownerContactId: 'dana-food', ownerOrganisationId: 'mercy', toOrganisationId: 'grace' };
  for (const [at, due] of ['2026-06-03', '2026-06-04', '2026-06-05', '2026-06-09', '2026-06-12'].entries()) {
    await db.client.commitment.createMany({
      data: [
        rows.commitment({ ...byRosa, id: `rosas-${at}`, due }),
        rows.commitment({ ...byDana, id: `danas-${at}`, due }),
      ],
    });
  }
  db.at(BEGIN);
  await db.store.system.agenda.rezone();
  return db;
}

/** Ticks every quarter of an hour; at each of these hours of the story the clock is set forward or back by one. */
async function story(jumps: ReadonlyMap<number, 1 | -1>): Promise<readonly string[]> {
  const db = await peopled();
  const life = living(db);
  let off = 0;
  for (let quarter = 0; quarter < HOURS * 4; quarter += 1) {
    off += quarter % 4 === 0 ? (jumps.get(quarter / 4) ?? 0) : 0;
    db.at(new Date(BEGIN.getTime() + quarter * 15 * MINUTE + off * HOUR));
    await life.tick();
  }
  return life.said.map(each => each.key).toSorted();
}

describe('a clock that jumps', () => {
  it('says all that it would have said, once, wherever it jumps', async () => {
    const steady = await story(new Map());
    expect(steady.length).toBeGreaterThan(25);
    expect(new Set(steady).size).toBe(steady.length);
    // Before and after the first polite hour, in the middle of the day, at its end, at night; there and back again.
    const hours = [1, 3, 7, 10, 20, 25, 27, 30, 49, 51, 73, 75, 80, 99, 121, 145, 150, 170, 172];
    const both = new Map(hours.map((hour, at) => [hour, at % 2 === 0 ? (1 as const) : (-1 as const)]));
    expect(await story(both)).toEqual(steady);
    const back = new Map(hours.map((hour, at) => [hour, at % 2 === 0 ? (-1 as const) : (1 as const)]));
    expect(await story(back)).toEqual(steady);
  });
});

describe('a message on its way while the clock jumps', () => {
  let db: Stored;
  let chat: FakeChat;
  beforeEach(async () => {
    db = await peopled();
    chat = fakeChat();
    db.at('2026-06-02T15:00Z');
    await db.client.delivery.deleteMany();
    await db.store.as({ kind: 'clock' }, seen =>
      seen.outbox.owe([
        {
          kind: 'commitment.help',
          subject: { type: 'commitment', id: 'rosas-4' },
          to: { person: 'rosa' },
          partnershipId: 'food',
          stage: 'once',
          wantedAt: db.clock.now(),
        },
      ]),
    );
    await db.client.commitment.updateMany({ data: { helpAsked: true, wakeAt: null } });
  });
  const jump = (hours: number): void => db.at(new Date(db.clock.now().getTime() + hours * HOUR));
  const toRosa = () => chat.posted.filter(each => each.user === 'rosa');

  it.each([1, -1])('is looked up, not sent again, where the process ended and the clock jumped %i h', async hours => {
    // It arrived, and the process was gone before that was written down.
    chat.onPost = () => new NotDelivered('unknown', 'timed_out');
    await living(db, { web: chat.chat }).tick();
    jump(hours);
    chat.onPost = () => undefined;
    chat.found = 'remote-1';
    const restarted = living(db, { web: chat.chat });
    for (let quarter = 0; quarter < 8; quarter += 1) {
      await restarted.tick();
      jump(0.25);
    }
    expect(chat.looked.length).toBeGreaterThan(0);
    expect(toRosa()).toEqual([]);
    expect(await db.client.delivery.count({ where: { stage: 'once', state: 'said' } })).toBe(1);
  });

  it('is marked by whoever found it, though the clock ran out its lease while it was being sent', async () => {
    const other = fakeChat();
    const slow = living(db, {
      web: {
        ...chat.chat,
        post: async (...sending) => {
          const remote = await chat.chat.post(...sending);
          // The clock jumps while the platform answers; another process finds the lease run out, and looks.
          jump(1);
          other.found = remote;
          await living(db, { web: other.chat }).tick();
          return remote;
        },
      },
    });
    await slow.tick();
    expect([toRosa().length, other.posted.filter(each => each.user === 'rosa').length]).toEqual([1, 0]);
    const [post] = await db.client.post.findMany({ where: { personId: 'rosa' } });
    expect(post).toMatchObject({ state: 'sent' });
    expect(await db.client.delivery.count({ where: { stage: 'once', state: 'said' } })).toBe(1);
  });
});
