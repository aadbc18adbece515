/** Proves who an opening round asks and what it freezes, and how a ballot is kept. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/ports/store/viewer.ts';
import { OutOfSight } from '../../src/store/sight.ts';
import * as rows from '../support/rows.ts';
import { ASKED, type Pulse, person, pulse, round, words } from './round.ts';

let on: Pulse;
let db: Pulse['db'];

beforeEach(async () => {
  on = await pulse();
  db = on.db;
});
afterEach(() => db.close());

describe('opening', () => {
  it('asks each partner contact once, freezes the groups and makes a key; again changes nothing', async () => {
    await on.open();
    const before = await db.client.round.findMany();
    await on.open();
    expect(await db.client.round.findMany()).toEqual(before);
    expect((await on.asked()).map(each => each.personId)).toEqual([...ASKED].toSorted());
    expect(await on.stateOf()).toMatchObject({ state: 'open', shredded: false });
    const opening = await db.store.as(person('rosa'), seen => seen.pulse.opening(round.id));
    expect(opening).toEqual({ asked: 6, notAsked: {} });
    const reach = (who: string) => db.store.as(person(who), seen => seen.pulse.reach(round.id, 'food'));
    expect([await reach('rosa'), await reach('nobody')]).toEqual(['partnership', null]);
    const facts = await on.facts();
    expect(facts).toMatchObject({ zone: 'America/New_York', readers: [], places: [{ partnership: 'food' }] });
  });

  it('does not ask who said yes by a link that somebody else carried: that yes opens no pulse', async () => {
    await db.client.contact.update({ where: { id: 'ana-food' }, data: { consentMeans: 'carried_link' } });
    await on.open();
    expect((await on.asked()).map(each => each.personId)).not.toContain('ana');
  });

  it('leaves out who cannot be asked, and counts why for those who lead', async () => {
    const contact = (id: string, over: object) => db.client.contact.update({ where: { id: `${id}-food` }, data: over });
    await contact('ana', { consentMeans: 'phone' });
    await contact('ben', { silentRounds: 2 });
    await contact('cleo', { since: '2026-06-30' });
    await contact('dev', { restUntil: '2026-09-01' });
    await db.client.person.update({ where: { id: 'eve' }, data: { sharedMailbox: true } });
    await on.open();
    expect((await on.asked()).map(each => each.personId)).toEqual(['rosa']);
    await db.client.hostRole.create({ data: rows.hostRole({ personId: 'dana', role: 'leader' }) });
    const opening = await db.store.as(person('dana'), seen => seen.pulse.opening(round.id));
    expect(opening?.notAsked).toEqual({
      host: 1,
      no_consent: 1,
      silent_twice: 1,
      too_new: 1,
      resting: 1,
      shared_mailbox: 1,
    });
    expect(await db.store.as(person('dana'), seen => seen.pulse.reach(round.id, 'food'))).toBeNull();
  });
});

describe('the place where a partnership meets', () => {
  it('is shared with who is inside, and with who is asked there from elsewhere; saving either wakes the round', async () => {
    const asleep = () => db.client.round.updateMany({ data: { wakeAt: null } });
    const isAwake = async () => (await db.client.round.findFirstOrThrow()).wakeAt !== null;
    const places = async () => {
      const facts = await on.facts();
      return facts?.type === 'round' ? facts.places.map(({ place, isShared }) => [place, isShared]) : null;
    };
    const clock = { kind: 'clock' } as const;
    const kitchen = rows.place({ id: 'kitchen', partnershipId: 'food', platform: 'slack', tenant: 'T1' });
    const foreign = rows.account({ platform: 'slack', tenant: 'T2', personId: 'rosa' });
    await on.open();
    expect(await places()).toEqual([[null, false]]);
    await asleep();
    await db.store.as(clock, seen => seen.places.add(kitchen));
    expect([await places(), await isAwake()]).toEqual([[['kitchen', false]], true]);
    await asleep();
    await db.store.as(clock, seen => seen.places.save({ ...kitchen, tenants: 'T3' }));
    expect([await places(), await isAwake()]).toEqual([[['kitchen', true]], true]);
    await db.store.as(clock, seen => seen.places.save({ ...kitchen, tenants: 'T1' }));
    expect(await places()).toEqual([['kitchen', false]]);
    await asleep();
    await db.store.as(clock, seen => seen.accounts.save(foreign));
    expect([await places(), await isAwake()]).toEqual([[['kitchen', true]], true]);
  });
});

describe('a ballot', () => {
  beforeEach(() => on.open());

  it('is taken from who was asked, while the round is open, and replaced as a whole', async () => {
    await on.cast('rosa', words(2));
    await on.cast('rosa', words(5));
    expect(await db.client.ballot.count()).toBe(1);
    await expect(on.cast('dana', words(5))).rejects.toMatchObject({ code: 'pulse_not_asked' });
    await expect(on.cast('rosa', words(6))).rejects.toMatchObject({ code: 'pulse_answer' });
    await expect(on.cast('rosa', words(5, { comment: 'x'.repeat(3_001) }))).rejects.toMatchObject({ code: 'too_long' });
    await expect(on.cast('rosa', words(5, { comment: '漢'.repeat(3_000) }))).rejects.toMatchObject({
      code: 'too_long',
    });
    // The last day ends by the host's clock.
    db.at('2026-08-08T03:59:59Z');
    await on.cast('rosa', words(4));
    db.at('2026-08-08T04:00:00Z');
    await expect(on.cast('rosa', words(4))).rejects.toMatchObject({ code: 'pulse_closed' });
  });

  it('can be read by nobody, and whether it is there by stewards alone', async () => {
    await on.cast('rosa', words(2, { comment: 'ZEBRACROSSING' }));
    const answered = (viewer: Viewer, contact = 'rosa-food') =>
      db.store.as(viewer, seen => seen.pulse.answered(round.id, contact));
    expect(await answered(person('dana'))).toBe(true);
    expect(await answered(person('ana'))).toBe(true);
    expect(await answered(person('rosa'))).toBe(true);
    expect(await answered(person('dana'), 'ana-food')).toBe(false);
    await expect(answered(person('ben'))).rejects.toThrow(OutOfSight);
    const listed = (id: string) => db.store.as(person(id), seen => seen.pulse.askedOf(round.id, 'food'));
    expect(await listed('dana')).toHaveLength(6);
    expect((await listed('ben')).map(each => each.personId)).toEqual(['ben']);
    expect(await on.results(person('dana'))).toEqual([]);
    expect(await db.store.as(person('dana'), seen => seen.pulse.named(round.id))).toEqual([]);
    expect(await db.store.as(person('rosa'), seen => seen.pulse.mine(round.id))).toMatchObject({
      contactId: 'rosa-food',
    });
  });

  it('keeps what is wanted on the agenda apart: under its own seal, when the answers change, and of one length', async () => {
    const key = { roundId_contactId: { roundId: round.id, contactId: 'rosa-food' } };
    const row = () => db.client.ballot.findUniqueOrThrow({ where: key });
    await on.cast('rosa', words(2), [], ['F', 'M']);
    const first = await row();
    await on.cast('rosa', words(5), [], ['R']);
    await on.cast('rosa', words(4));
    await on.cast('ana', words(5));
    const all = await db.client.ballot.findMany();
    expect(new Set(all.map(each => each.wishes.length)).size).toBe(1);
    expect((await row()).wishes).not.toEqual(first.wishes);
    expect(await db.client.agendaWish.count()).toBe(0);
    // One envelope does not open in the place of the other.
    await db.client.ballot.update({ where: key, data: { sealed: first.wishes } });
    await on.close();
    expect(db.logged).toEqual(['"ballot not opened" {"round":"2026-Q3"}']);
  });

  it('hands the wishes of all out once after the close, by statement, without a trace of whose they were', async () => {
    await on.cast('rosa', words(2), [], ['F', 'M']);
    await on.cast('rosa', words(5), [], ['R']);
    await on.cast('eve', words(1), [], ['F']);
    await on.close();
    expect(await db.client.agendaWish.findMany({ orderBy: { statement: 'asc' } })).toEqual(
      ['F', 'M', 'R'].map(statement => ({ roundId: round.id, partnershipId: 'food', statement })),
    );
    const wishing = (viewer: Viewer) => db.store.as(viewer, seen => seen.pulse.wishing());
    expect([await wishing(person('dana')), await wishing(person('nobody'))]).toEqual([['food'], []]);
    const take = (id: string) => db.store.as(person(id), seen => seen.pulse.takeWishes('food'));
    await expect(take('nobody')).rejects.toThrow(OutOfSight);
    expect([await take('dana'), await take('dana')]).toEqual([['R', 'F', 'M'], []]);
  });

  it('says nothing by its length, and leaves no answer in the file', async () => {
    await on.cast('rosa', words(2, { comment: 'ZEBRACROSSING' }));
    await on.cast('ana', words(5, { how: 'by_name' }), ['dana', 'ana']);
    const sealed = await db.client.ballot.findMany();
    expect(new Set(sealed.map(each => each.sealed.length)).size).toBe(1);
    const held = await on.bytes();
    for (const trace of ['ZEBRACROSSING', 'by_name', 'pooled', '"answers"', '"R":2']) {
      expect(held.includes(trace)).toBe(false);
    }
    // The row itself is there, so the search would find what is not sealed.
    expect(held.includes('rosa-food')).toBe(true);
    expect(db.logged).toEqual([]);
  });
});
