/** Proves what a backup holds and what it never does, and that what is made from it waits for no lost answer and says nothing twice. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp } from '../../src/store/backup.ts';
import { restore } from '../../src/store/restore.ts';
import { createStore } from '../../src/store/store.ts';
import { storeDeps } from '../support/deps.ts';
import { tempDatabase, tempFolder } from '../support/store.ts';
import { ASKED, type Pulse, pulse, round, words } from './round.ts';

let on: Pulse;
let folder: ReturnType<typeof tempFolder>;
let file: string;
let partial: string;
beforeEach(async () => {
  on = await pulse();
  folder = tempFolder();
  file = join(folder.path, 'backup.db');
  partial = `${file}.partial`;
});
afterEach(async () => {
  await on.db.close();
  folder.remove();
});

const mark = () => ({ at: on.db.clock.wall(), secret: 'as ever' });
const back = () => backUp(on.db.file, file, partial, mark());
const rowsIn = <Row>(sql: string): readonly Row[] => {
  const database = new Sqlite(file, { readonly: true });
  try {
    return database.prepare(sql).all() as Row[];
  } finally {
    database.close();
  }
};
const inParts = (whole: Buffer): readonly Buffer[] =>
  Array.from({ length: Math.floor(whole.length / 16) }, (_, at) => whole.subarray(at * 16, at * 16 + 16));
const openRound = async () => {
  await on.open();
  await on.everybody(4);
};

describe('a backup', () => {
  test('holds no ballot and no key of an open round in any of its bytes, and all else', async () => {
    await openRound();
    const ballots = await on.db.client.ballot.findMany();
    const { wrappedKey } = await on.db.client.round.findUniqueOrThrow({ where: { id: round.id } });
    expect(ballots.length).toBe(ASKED.length);
    const done = await back();
    expect(done.openUntil).toBe(round.closesOn);
    const [source, copy] = [await on.bytes(), readFileSync(file)];
    for (const secret of [wrappedKey, ...ballots.map(ballot => ballot.sealed)]) {
      // Any part of it, wherever a page may have ended.
      const parts = inParts(Buffer.from(secret ?? []));
      expect(parts.filter(part => source.includes(part)).length).toBeGreaterThan(1);
      expect(parts.filter(part => copy.includes(part))).toEqual([]);
    }
    expect(rowsIn(`SELECT state, "wrappedKey" AS key FROM "Round"`)).toEqual([{ state: 'open', key: null }]);
    expect(rowsIn(`SELECT * FROM "Ballot"`)).toEqual([]);
    expect(rowsIn<{ n: number }>(`SELECT count(*) AS n FROM "Asked"`)).toEqual([{ n: ASKED.length }]);
    expect(rowsIn<{ n: number }>(`SELECT count(*) AS n FROM "Contact"`)[0]?.n).toBe(await on.db.client.contact.count());
  });

  test('keeps answers by name of a closed round as they are: sealed', async () => {
    await on.open();
    await on.cast('rosa', words(2, { how: 'by_name', comment: 'call us first' }), ['dana', 'rosa']);
    await on.close();
    const kept = await on.db.client.namedAnswer.findMany();
    expect(kept.length).toBe(1);
    expect((await back()).openUntil).toBeNull();
    expect(rowsIn<{ sealed: Buffer }>(`SELECT sealed FROM "NamedAnswer"`)[0]?.sealed).toEqual(
      Buffer.from(kept[0]?.sealed ?? []),
    );
    expect(readFileSync(file).includes('call us first')).toBe(false);
  });

  test('is one file, readable by its owner only', async () => {
    await back();
    expect(readdirSync(folder.path)).toEqual(['backup.db']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(rowsIn('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(rowsIn('PRAGMA journal_mode')).toEqual([{ journal_mode: 'delete' }]);
  });

  test('is one state, whatever is written meanwhile', async () => {
    const many = 60;
    let stop = false;
    const names = (id: number) => ({
      create: { name: `n${id}`, value: '0' },
      update: { value: '0' },
      where: { name: `n${id}` },
    });
    for (const id of [1, 2]) await on.db.client.meta.upsert(names(id));
    const write = async () => {
      for (let n = 1; !stop; n += 1)
        await on.db.client.$transaction(async tx => {
          for (const id of [1, 2])
            await tx.meta.update({ where: { name: `n${id}` }, data: { value: String(n % many) } });
        });
    };
    const writing = write();
    await back();
    stop = true;
    await writing;
    const [one, other] = rowsIn<{ value: string }>(`SELECT value FROM "Meta" WHERE name IN ('n1', 'n2')`);
    expect(one?.value).toBe(other?.value);
  });

  test('goes over nothing that is there, and leaves nothing where it fails', async () => {
    writeFileSync(file, 'mine');
    await expect(back()).rejects.toMatchObject({ code: 'there' });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const nowhere = join(folder.path, 'nowhere', 'backup.db');
    await expect(backUp(on.db.file, nowhere, `${nowhere}.partial`, mark())).rejects.toMatchObject({
      cause: { code: 'ENOENT' },
    });
    expect(readdirSync(folder.path)).toEqual(['backup.db']);
    expect(existsSync(partial)).toBe(false);
  });
});

describe('what is made from it', () => {
  const LATER = new Date('2026-07-20T13:00:00Z');
  const made = async () => {
    const db = await tempDatabase();
    const done = await restore(file, db.file, 'real', LATER);
    const store = createStore(storeDeps(db, { now: () => LATER, wall: () => LATER }, 'made'));
    return { ...db, store, done };
  };

  test('is void of answers at once, and owes everybody asked a word', async () => {
    await openRound();
    await back();
    const { client, store, done, close } = await made();
    expect(done.takenAt).toEqual(on.db.clock.wall());
    expect(done.secret).toBe('as ever');
    expect(await store.system.restored(LATER, LATER, true)).toMatchObject({ rounds: 1 });
    expect(await store.system.restored(LATER, LATER, true)).toBeNull();
    await store.system.rounds.shred();
    const found = await client.round.findUniqueOrThrow({ where: { id: round.id } });
    expect(found).toMatchObject({ state: 'void', shredded: true, wrappedKey: null });
    const facts = await store.system.agenda.facts({ type: 'round', id: round.id });
    expect(facts?.type === 'round' && facts.asked.map(each => each.listener.person).sort()).toEqual([...ASKED].sort());
    await close();
  });

  test('looks up what was on the way, and says to many nothing that may have been said since', async () => {
    const { client } = on.db;
    const [before, after] = [new Date('2026-07-19T13:00:00Z'), new Date('2026-07-21T13:00:00Z')];
    const post = { platform: 'web', personId: 'rosa', accountId: 'rosa-web', createdAt: before } as const;
    const leaseUntil = new Date('2030-01-01T00:00:00Z');
    await client.post.createMany({
      data: [
        { ...post, id: 'sending', state: 'sending', leaseUntil },
        { ...post, id: 'failed', state: 'failed', notBefore: before },
        { ...post, id: 'parked', state: 'unknown' },
        { ...post, id: 'sent', state: 'sent', remoteId: 'r' },
      ],
    });
    const owed = { subjectType: 'digest', subjectId: 'w', stage: '', personId: 'rosa', createdAt: before };
    await client.delivery.createMany({
      data: [
        { ...owed, id: 'digest', key: '1', kind: 'digest.twin', dueAt: before },
        { ...owed, id: 'later', key: '2', kind: 'digest.twin', dueAt: after },
        { ...owed, id: 'reminder', key: '3', kind: 'commitment.day_before', dueAt: before },
        { ...owed, id: 'held', key: '4', kind: 'digest.twin', dueAt: before, postId: 'sending' },
      ],
    });
    await back();
    const target = await made();
    const done = await target.store.system.restored(LATER, LATER, true);
    // A Monday, an hour after the week was told.
    expect(done).toEqual({ rounds: 0, posts: 2, unsaid: 1, week: '2026-07-13' });
    expect(await target.store.system.agenda.facts({ type: 'host', id: 'host' })).toMatchObject({
      lastDigestWeek: '2026-07-13',
    });
    expect((await target.store.system.outbox.troubles(LATER)).map(each => [each.ref, each.state])).toEqual(
      expect.arrayContaining([
        ['digest', 'dead'],
        ['sending', 'unknown'],
      ]),
    );
    const posts = await target.client.post.findMany({ orderBy: { id: 'asc' } });
    expect(posts.map(each => [each.id, each.state, each.notBefore, each.leaseUntil])).toEqual([
      ['failed', 'unknown', LATER, null],
      ['parked', 'unknown', null, null],
      ['sending', 'unknown', LATER, null],
      ['sent', 'sent', null, null],
    ]);
    const deliveries = await target.client.delivery.findMany({ orderBy: { id: 'asc' } });
    expect(deliveries.map(each => [each.id, each.state, each.reason])).toEqual([
      ['digest', 'unreached', 'not_sent_again'],
      ['held', 'waiting', ''],
      ['later', 'waiting', ''],
      ['reminder', 'waiting', ''],
    ]);
    const wall = new Date(LATER.getTime() + 60_000);
    const stranded = await target.store.system.outbox.stranded(wall, new Date(wall.getTime() + 60_000), 10);
    expect(stranded.map(each => [each.id, each.state]).sort()).toEqual([
      ['failed', 'unknown'],
      ['sending', 'unknown'],
    ]);
    await target.close();
  });

  test('is refused where something is, where it would change its kind, and from what is no backup', async () => {
    await on.db.client.meta.create({ data: { name: 'kind', value: 'rehearsal' } });
    await back();
    const db = await tempDatabase();
    await expect(restore(file, db.file, 'real', LATER)).rejects.toMatchObject({ code: 'kind', detail: 'rehearsal' });
    await restore(file, db.file, 'rehearsal', LATER);
    const people = await db.client.person.count();
    expect(people).toBe(await on.db.client.person.count());
    await expect(restore(file, db.file, 'rehearsal', LATER)).rejects.toMatchObject({ code: 'occupied' });
    expect(await db.client.person.count()).toBe(people);
    const other = join(folder.path, 'other.db');
    writeFileSync(other, 'no database at all, however long one reads in it');
    await expect(restore(other, db.file, 'rehearsal', LATER)).rejects.toMatchObject({
      code: 'foreign',
    });
    await expect(restore(join(folder.path, 'none.db'), db.file, 'real', LATER)).rejects.toMatchObject({
      code: 'absent',
    });
    await db.close();
  });
});
