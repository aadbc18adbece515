/** Proves that a round which closes publishes what may be shown, and destroys everything else. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/ports/store/viewer.ts';
import { sealer } from '../../src/store/seal.ts';
import { createStore } from '../../src/store/store.ts';
import { seededBytes } from '../support/deps.ts';
import * as rows from '../support/rows.ts';
import { ASKED, type Pulse, person, pulse, round, words } from './round.ts';

let on: Pulse;
let db: Pulse['db'];

beforeEach(async () => {
  on = await pulse();
  db = on.db;
});
afterEach(() => db.close());

describe('closing', () => {
  it('publishes once, remembers whether, and destroys the rest', async () => {
    await on.open();
    await on.everybody(4);
    await on.cast('rosa', words(2, { comment: 'Come by more often.' }));
    const ballots = await db.client.ballot.findMany();
    const { wrappedKey } = await on.stateOf();
    const sealed = ballots.flatMap(each => [each.sealed, each.wishes]);
    const secrets = [...sealed.map(each => Buffer.from(each)), Buffer.from(wrappedKey ?? 'none')];
    const traces = async () => {
      const held = await on.bytes();
      return secrets.filter(secret => held.includes(secret.subarray(-24)));
    };
    expect(await traces()).not.toEqual([]);
    await on.close();
    expect(await on.stateOf()).toEqual({ state: 'closed', shredded: true, wrappedKey: null, byNameCount: 0 });
    expect(await db.client.ballot.count()).toBe(0);
    expect(await traces()).toEqual([]);
    expect((await on.asked()).map(each => each.answered)).toEqual(ASKED.map(() => true));
    const [portfolio, ...inside] = await on.results(person('rosa'));
    expect(portfolio).toMatchObject({ group: 'portfolio', asked: 6, answered: 6 });
    expect(portfolio?.figures.R).toMatchObject({ people: 6, organisations: 4, low: false });
    expect(portfolio?.figures.M).toBeUndefined();
    expect(inside.map(each => each.group)).toContain('partnership:food');
    expect(await db.store.as(person('rosa'), seen => seen.pulse.comments(round.id))).toEqual(['Come by more often.']);
    const stores = await db.client.roundResult.findMany();
    await on.close();
    expect(await db.client.roundResult.findMany()).toEqual(stores);
    expect(db.logged).toEqual([]);
  });

  it('destroys unread what may not be shown', async () => {
    await on.open();
    await on.cast('rosa', words(1, { comment: 'ZEBRACROSSING' }));
    await on.close();
    expect(await on.results(person('dana'))).toEqual([]);
    expect(await db.client.roundComment.count()).toBe(0);
    expect((await on.bytes()).includes('ZEBRACROSSING')).toBe(false);
    expect((await on.asked()).map(each => [each.personId, each.answered])).toEqual([
      ['ana', false],
      ['ben', false],
      ['cleo', false],
      ['dev', false],
      ['eve', false],
      ['rosa', true],
    ]);
    const silent = await db.client.contact.findMany({ where: { silentRounds: 1 } });
    expect(silent.map(each => each.personId).toSorted()).toEqual(['ana', 'ben', 'cleo', 'dev', 'eve']);
  });

  it('keeps an answer by name out of every number, for its readers alone, each reading audited', async () => {
    await on.open();
    await on.everybody(4);
    await on.cast('rosa', words(1, { how: 'by_name', comment: 'Between us.' }), ['dana', 'ana']);
    await on.close();
    expect(await on.stateOf()).toMatchObject({ byNameCount: 1 });
    const [portfolio] = await on.results(person('dana'));
    expect(portfolio).toMatchObject({ asked: 6, answered: 5 });
    expect(await db.client.roundComment.count()).toBe(0);
    expect((await on.bytes()).includes('Between us.')).toBe(false);
    const named = (id: string) => db.store.as(person(id), seen => seen.pulse.named(round.id));
    expect(await named('rosa')).toEqual([]);
    // Whoever carried a reader's link can open the same page, and need be no reader.
    const byHand = { kind: 'person', person: 'ana', within: { partnership: 'food' } } as const;
    expect(await db.store.as(byHand, seen => seen.pulse.named(round.id))).toEqual([]);
    expect(await db.client.audit.count()).toBe(0);
    expect(await named('dana')).toMatchObject([{ contactId: 'rosa-food', words: { comment: 'Between us.' } }]);
    expect(await db.client.audit.findMany()).toMatchObject([
      { personId: 'dana', act: 'pulse.named_read', subjectId: 'rosa-food', detail: round.id },
    ]);
    await db.client.contact.update({ where: { id: 'dana-food' }, data: { until: '2026-08-01' } });
    expect(await named('dana')).toEqual([]);
    expect(await on.facts()).toMatchObject({
      readers: ['dana', 'ana'],
    });
  });

  it('shows a partnership the groups it lies in, and leaders all', async () => {
    const oak = await rows.another(db.client, 'oak');
    await on.open();
    await on.everybody(4);
    await on.close();
    const groups = async (viewer: Viewer) => (await on.results(viewer)).map(each => each.group);
    expect(await groups(person(oak.person.id))).toEqual(['portfolio', 'cohort:']);
    expect(await groups(person('rosa'))).toContain('partnership:food');
    expect(await groups({ kind: 'stranger', account: 'x' })).toEqual([]);
    expect(await groups(person('nobody'))).toEqual([]);
  });

  it('is void where the key is gone or another secret wrapped it, and leaves no ballot behind', async () => {
    for (const break_ of ['backup', 'secret']) {
      const id = `${round.id}-${break_}`;
      await on.rounds.open({ ...round, id }, db.clock.now());
      await db.store.as(person('rosa'), seen => seen.pulse.cast(id, words(3), [], []));
      const random = seededBytes('other');
      const other = createStore({ ...db.deps, sealer: sealer(new Uint8Array(32).fill(7), random) });
      if (break_ === 'backup') await db.client.round.update({ where: { id }, data: { wrappedKey: null } });
      await (break_ === 'backup' ? db.store : other).system.rounds.close(id, db.clock.now());
      expect(await db.client.round.findUnique({ where: { id } })).toMatchObject({ state: 'void', shredded: true });
      expect(await db.client.ballot.count({ where: { roundId: id } })).toBe(0);
    }
  });

  it('counts a ballot that was tampered with as no answer', async () => {
    await on.open();
    await on.everybody(4);
    const key = { roundId_contactId: { roundId: round.id, contactId: 'rosa-food' } };
    const { sealed } = await db.client.ballot.findUniqueOrThrow({ where: key });
    sealed[100] = (sealed[100] ?? 0) ^ 1;
    await db.client.ballot.update({ where: key, data: { sealed } });
    await on.close();
    expect((await on.results(person('dana')))[0]).toMatchObject({ answered: 5 });
    expect(db.logged).toEqual(['"ballot not opened" {"round":"2026-Q3"}']);
  });

  it('is shredded at the next start where it was not before', async () => {
    await on.open();
    await on.everybody(4);
    await on.close();
    await db.client.round.update({ where: { id: round.id }, data: { shredded: false } });
    expect(await on.results(person('dana'))).toEqual([]);
    await on.rounds.shred();
    expect(await on.stateOf()).toMatchObject({ shredded: true });
    expect(await on.results(person('dana'))).not.toEqual([]);
  });

  it('asks last who was asked last, and forgets after two rounds whether they answered', async () => {
    const next = (n: number) => ({
      kind: 'pulse' as const,
      id: `round ${n}`,
      opensOn: `202${6 + n}-07-14`,
      closesOn: `202${6 + n}-08-07`,
    });
    for (const n of [0, 1, 2]) {
      db.at(`202${6 + n}-07-14T13:00:00Z`);
      await on.rounds.open(next(n), db.clock.now());
      await db.store.as(person('rosa'), seen => seen.pulse.cast(`round ${n}`, words(4), [], []));
      await on.rounds.close(`round ${n}`, db.clock.now());
    }
    const rosa = await db.client.asked.findMany({ where: { personId: 'rosa' }, orderBy: { roundId: 'asc' } });
    expect(rosa.map(each => each.answered)).toEqual([null, true, true]);
    // Silent in two rounds running: the third did not ask them.
    expect(
      (await db.client.asked.findMany({ where: { personId: 'ana' } })).map(each => each.roundId).toSorted(),
    ).toEqual(['round 0', 'round 1']);
  });
});
