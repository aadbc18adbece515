/** Proves that what fails to be looked at or weighed rests, is buried at the eighth attempt, and may be revived. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Owed } from '../../src/domain/delivery.ts';
import { createStore } from '../../src/store/store.ts';
import * as rows from '../support/rows.ts';
import { type Stored, stored } from '../support/stored.ts';

let db: Stored;
const HOUR = 3_600_000;
const row = { type: 'commitment', id: 'bad' } as const;

beforeEach(async () => {
  db = await stored();
  await rows.seed(db.client);
  const sides = { ownerContactId: 'rosa-food', ownerOrganisationId: 'grace', toOrganisationId: 'mercy' };
  await db.client.commitment.create({
    data: rows.commitment({ id: 'bad', partnershipId: 'food', ...sides, wakeAt: rows.START }),
  });
});
afterEach(() => db.close());

/** Another process on the same database. */
const agenda = () => createStore(db.deps).system.agenda;
const wakeAt = async () => (await db.client.commitment.findUniqueOrThrow({ where: { id: 'bad' } })).wakeAt;
const stumble = () => agenda().stumbled(row, 'RangeError', '8f3a');

describe('a row that cannot be looked at', () => {
  it('rests ever longer, whoever looks, and is buried at the eighth attempt with its reason', async () => {
    const rests: (number | null)[] = [];
    for (let look = 0; look < 8; look += 1) {
      const { isBuried } = await stumble();
      const at = await wakeAt();
      rests.push(at === null ? null : (at.getTime() - db.clock.now().getTime()) / HOUR);
      expect(isBuried).toBe(look === 7);
      expect(await agenda().buried()).toHaveLength(look === 7 ? 1 : 0);
    }
    expect(rests).toEqual([1 / 60, 1, 2, 4, 8, 16, 24, null]);
    expect(await agenda().buried()).toEqual([
      { row, attempts: 8, reason: 'RangeError', ref: '8f3a', at: db.clock.now() },
    ]);
  });

  it('is looked at once more when somebody saves it, and rests again at once', async () => {
    for (let look = 0; look < 8; look += 1) await stumble();
    await db.store.as({ kind: 'clock' }, async seen => {
      const found = await seen.commitments.get('bad');
      if (found !== null) await seen.commitments.save(found, null, found.changedAt);
    });
    expect((await agenda().woken(db.clock.now(), 9)).map(each => each.id)).toContain('bad');
    expect((await stumble()).isBuried).toBe(true);
    expect(await wakeAt()).toBeNull();
  });

  it('is revived as if it never failed, once', async () => {
    expect(await agenda().revive(row)).toBe(false);
    for (let look = 0; look < 8; look += 1) await stumble();
    expect(await agenda().revive(row)).toBe(true);
    expect(await agenda().revive(row)).toBe(false);
    expect((await agenda().woken(db.clock.now(), 9)).map(each => each.id)).toContain('bad');
    expect(await stumble()).toEqual({ attempts: 1, isBuried: false });
  });

  it('is forgiven by a look that succeeds, not by one after which it stays awake to be carried out', async () => {
    await stumble();
    await db.client.commitment.update({ where: { id: 'bad' }, data: { wakeAt: rows.START } });
    const looking = agenda();
    const [found] = (await looking.woken(db.clock.now(), 9)).filter(each => each.id === 'bad');
    if (found === undefined) throw new Error('it sleeps');
    await looking.planned([{ row: found, owed: [], wakeAt: db.clock.now() }]);
    expect(await db.client.stumble.count()).toBe(1);
    await looking.planned([{ row: found, owed: [], wakeAt: new Date(db.clock.now().getTime() + HOUR) }]);
    expect(await db.client.stumble.count()).toBe(0);
  });

  it('stays awake when it was saved while somebody failed at it', async () => {
    const looking = agenda();
    const [found] = (await looking.woken(db.clock.now(), 9)).filter(each => each.id === 'bad');
    if (found === undefined) throw new Error('it sleeps');
    const saved = new Date(rows.START.getTime() - 5);
    await db.client.commitment.update({ where: { id: 'bad' }, data: { wakeAt: saved } });
    await looking.stumbled(found, 'RangeError', '8f3a');
    expect(await wakeAt()).toEqual(saved);
  });
});

describe('a delivery that cannot be weighed', () => {
  const owed = (stage: string): Owed => ({
    kind: 'commitment.accept',
    subject: { type: 'commitment', id: 'bad' },
    to: { person: 'rosa' },
    partnershipId: 'food',
    stage,
    wantedAt: rows.START,
  });
  const outbox = () => createStore(db.deps).system.outbox;

  it('is put back ever longer, by its own count, and listed with its reason at the eighth', async () => {
    await db.store.as({ kind: 'clock' }, seen => seen.outbox.owe([owed('one'), owed('two')]));
    const [one, two] = (await db.client.delivery.findMany({ orderBy: { stage: 'asc' } })).map(each => each.id);
    if (one === undefined || two === undefined) throw new Error('nothing is owed');
    for (let tries = 0; tries < 7; tries += 1) expect(await outbox().stumbled([one], 'not_weighed')).toEqual([]);
    expect(await outbox().stumbled([one, two], 'not_weighed')).toEqual([one]);
    const found = await db.client.delivery.findMany({ orderBy: { stage: 'asc' } });
    expect(found.map(({ state, reason, attempts }) => [state, reason, attempts])).toEqual([
      ['unreached', 'not_weighed', 8],
      ['waiting', '', 1],
    ]);
    expect(found[1]?.dueAt).toEqual(new Date(db.clock.now().getTime() + HOUR / 60));
    expect(await outbox().stumbled([one], 'not_weighed')).toEqual([]);
    expect((await outbox().troubles(rows.START)).map(each => [each.ref, each.state, each.code, each.attempts])).toEqual(
      [[one, 'dead', 'not_weighed', 8]],
    );
    // Whoever tries it again begins anew.
    await db.store.as({ kind: 'clock' }, seen => seen.outbox.retry([one]));
    expect(await outbox().stumbled([one], 'not_weighed')).toEqual([]);
  });

  it('is listed however many there are of its kind', async () => {
    const ids = Array.from({ length: 1_100 }, (_, n) => `crowd-${n}`);
    await db.client.person.createMany({ data: ids.map(id => rows.person({ id })) });
    const owed = ids.map(person => ({ ...row, stage: 'once', to: { person }, kind: 'commitment.accept' as const }));
    await db.store.as({ kind: 'clock' }, seen =>
      seen.outbox.owe(
        owed.map(({ type, id, ...each }) => ({
          ...each,
          subject: { type, id },
          partnershipId: 'food',
          wantedAt: rows.START,
        })),
      ),
    );
    const waiting = await db.client.delivery.findMany();
    await outbox().settle([waiting[0]?.id ?? ''], 'unreached', 'no_address');
    await db.client.delivery.updateMany({
      where: { state: 'waiting' },
      data: { state: 'unreached', reason: 'refused' },
    });
    expect(await outbox().troubles(rows.START)).toHaveLength(1_100);
  });

  it('of somebody whose zone does not exist comes with why, and nobody else waits for it', async () => {
    await db.store.as({ kind: 'clock' }, seen =>
      seen.outbox.owe([owed('rosa'), { ...owed('dana'), kind: 'commitment.answered', to: { person: 'dana' } }]),
    );
    await db.client.person.update({ where: { id: 'rosa' }, data: { timeZone: 'Nowhere/At_All' } });
    const now = db.clock.now();
    const found = await outbox().due(now, now, now, 9);
    expect(found.map(each => [each.to, each.waiting.length, each.senseless instanceof RangeError])).toEqual([
      [{ person: 'dana' }, 1, false],
      [{ person: 'rosa' }, 1, true],
    ]);
  });

  it('comes after what is pressing for others, however long it waits', async () => {
    const early = new Date(rows.START.getTime() - 5 * HOUR);
    const bulk = { ...owed('bulk'), kind: 'pulse.ask' as const, to: { person: 'dana' } };
    await db.store.as({ kind: 'clock' }, seen => seen.outbox.owe([bulk, owed('question')]));
    await db.client.delivery.updateMany({ where: { stage: 'bulk' }, data: { dueAt: early } });
    const now = db.clock.now();
    expect((await outbox().due(now, now, now, 1)).map(each => each.to)).toEqual([{ person: 'rosa' }]);
  });
});
