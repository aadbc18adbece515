/** Proves that an intent and a change are committed once, with all they did, and who somebody is. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Rows } from '../../src/ports/store/rows.ts';
import { checkIn, commitment, commitmentEvent, START, sample, seed } from '../support/rows.ts';
import { type Stored, stored } from '../support/stored.ts';

let db: Stored;
const dana = { kind: 'person', person: 'dana' } as const;

beforeEach(async () => {
  db = await stored();
  await seed(db.client);
});
afterEach(() => db.close());

const promise = () =>
  commitment({
    id: 'promise',
    partnershipId: 'food',
    ownerContactId: 'dana-food',
    ownerOrganisationId: 'mercy',
    toOrganisationId: 'grace',
  });
const make = (rows: Rows) => rows.commitments.add(promise(), commitmentEvent({ id: 'made', commitmentId: 'promise' }));
const audits = () => db.client.audit.findMany({ orderBy: { id: 'asc' } });
const noted = (act: string) => ({
  act,
  subject: { type: 'partnership', id: 'food' } as const,
  partnershipId: 'food',
  detail: '',
});

describe('an intent', () => {
  it('is kept by a hash that needs the outside key: its id says who pressed what', async () => {
    const id = 'slack:view:TMERCY:UROSA:V1:pulse.cast';
    await db.store.as(dana, async () => undefined, id);
    const kept = JSON.stringify(await db.client.seenIntent.findMany());
    expect(kept).not.toMatch(/UROSA|TMERCY|pulse/);
    expect(await db.store.as(dana, async rows => rows.repeated, id)).toBe(true);
    expect(await db.client.seenIntent.count()).toBe(1);
  });

  it('is committed with its work, once', async () => {
    const press = () =>
      db.store.as(
        dana,
        async rows => {
          await rows.audit(noted('pressed'));
          return rows.repeated;
        },
        'intent-1',
      );
    expect(await press()).toBe(false);
    expect(await press()).toBe(true);
    expect(await press()).toBe(true);
    expect(await audits()).toHaveLength(1);
  });

  it('answers a repeat from the state, with what it did itself, and keeps none of that', async () => {
    const press = () =>
      db.store.as(
        dana,
        async rows => {
          if ((await rows.commitments.get('promise')) === null) await make(rows);
          const audit = await rows.audit(noted('again'));
          return { audit, promise: (await rows.commitments.get('promise'))?.what };
        },
        'intent-2',
      );
    await press();
    expect(await press()).toEqual({ audit: undefined, promise: '200 leaflets in Spanish' });
    expect(await db.client.commitment.count()).toBe(1);
    expect(await audits()).toHaveLength(1);
  });

  it('was never seen where its work was refused', async () => {
    const press = (fails: boolean) =>
      db.store.as(
        dana,
        async rows => {
          await make(rows);
          if (fails) throw new Error('broken');
          return rows.repeated;
        },
        'intent-3',
      );
    await expect(press(true)).rejects.toThrow('broken');
    expect(await db.client.commitment.count()).toBe(0);
    expect(await press(false)).toBe(false);
    expect(await db.client.commitment.count()).toBe(1);
  });

  it('tells on a repeat that fails, as on the first', async () => {
    await db.store.as(dana, async () => undefined, 'intent-4');
    await expect(db.store.as(dana, async () => Promise.reject(new Error('still broken')), 'intent-4')).rejects.toThrow(
      'still broken',
    );
  });

  it('commits once though it comes twice at the same time', async () => {
    const press = () =>
      db.store.as(
        dana,
        async rows => {
          await rows.audit(noted('pressed'));
          return rows.repeated;
        },
        'intent-5',
      );
    expect((await Promise.all([press(), press(), press()])).toSorted()).toEqual([false, true, true]);
    expect(await audits()).toHaveLength(1);
  });
});

describe('a change', () => {
  it('is refused where the promise was changed meanwhile', async () => {
    await db.store.as(dana, make);
    const save = (changedAt: Date, was: Date) =>
      db.store.as(dana, rows => rows.commitments.save({ ...promise(), state: 'at_risk', changedAt }, null, was));
    const later = new Date(START.getTime() + 1);
    await save(later, START);
    await expect(save(later, START)).rejects.toMatchObject({ name: 'Refusal', code: 'changed_meanwhile' });
    await save(new Date(later.getTime() + 1), later);
  });

  it('keeps each line of a promise’s history, in order', async () => {
    await db.store.as(dana, async rows => {
      await make(rows);
      for (const id of ['z', 'm', 'a']) {
        await rows.commitments.save(promise(), commitmentEvent({ id, commitmentId: 'promise' }), START);
      }
    });
    const events = await db.store.as(dana, rows => rows.commitments.events('promise'));
    expect(events.map(event => event.id)).toEqual(['made', 'z', 'm', 'a']);
    const day = await db.store.as(dana, rows => rows.commitments.eventsBetween('2026-06-01', '2026-06-01'));
    expect(day).toHaveLength(4);
  });

  it('finds promises by the dates they count by', async () => {
    const dated = [
      { id: 'due', due: '2026-07-03' },
      { id: 'moved', due: '2026-09-01', inTimeDue: '2026-07-03' },
      { id: 'done', due: '2026-09-01', doneOn: '2026-07-03' },
      { id: 'closed', due: '2026-09-01', closedOn: '2026-07-03' },
      { id: 'other', due: '2026-09-01' },
    ];
    await db.client.commitment.createMany({
      data: dated.map(over => ({ ...promise(), inTimeDue: '2026-09-01', ...over })),
    });
    const found = await db.store.as(dana, rows => rows.commitments.between('2026-07-01', '2026-07-31'));
    expect(found.map(each => each.id).toSorted()).toEqual(['closed', 'done', 'due', 'moved']);
  });

  it('knows which promises need somebody: owned, backed up, or theirs to answer', async () => {
    const plain = { ownerContactId: 'rosa-food', ownerOrganisationId: 'grace', toOrganisationId: 'grace' };
    const base = { ...promise(), ...plain };
    await db.client.commitment.createMany({
      data: [
        { ...base, id: 'owned', ownerContactId: 'dana-food' },
        { ...base, id: 'backed', backupContactId: 'dana-food' },
        { ...base, id: 'answered', toOrganisationId: 'mercy' },
        { ...base, id: 'theirs' },
        { ...base, id: 'over', ownerContactId: 'dana-food', state: 'kept' },
      ],
    });
    const mine = await db.store.as(dana, rows => rows.commitments.mine(['open']));
    expect(mine.map(each => each.id).toSorted()).toEqual(['answered', 'backed', 'owned']);
  });

  it('takes a check-in’s slot once', async () => {
    const slot = checkIn({ partnershipId: 'food' });
    const add = (id: string) => db.store.as(dana, rows => rows.checkins.add({ ...slot, id }));
    expect([await add('first'), await add('second')]).toEqual([true, false]);
    expect(await db.client.checkIn.count()).toBe(1);
  });

  it('hands an account that spoke before to the person the picker names, and never takes one away', async () => {
    await db.client.account.create({ data: { ...sample.rosaWeb, id: 'spoke', user: 'new-user', personId: null } });
    const name = (personId: string) =>
      db.store.as(dana, rows => rows.accounts.save({ ...sample.rosaWeb, id: 'picked', user: 'new-user', personId }));
    await name('rosa');
    expect(await db.client.account.findUnique({ where: { id: 'spoke' } })).toMatchObject({ personId: 'rosa' });
    expect(await db.client.account.findUnique({ where: { id: 'picked' } })).toBeNull();
    await expect(name('dana')).rejects.toMatchObject({ name: 'Refusal', code: 'account_taken' });
  });
});

describe('who somebody is', () => {
  it('makes an account when it is first seen, and finds it again', async () => {
    const account = { platform: 'web', tenant: 'console', user: 'unknown' } as const;
    const first = await db.store.system.whoIs(account, false);
    expect(first.person).toBeNull();
    expect(await db.store.system.whoIs(account, false)).toEqual(first);
    expect(await db.store.system.whoIs({ ...account, user: 'rosa' }, false)).toEqual({
      account: 'rosa-web',
      person: 'rosa',
    });
  });

  it('writes again to who wrote to us', async () => {
    await db.client.account.update({ where: { id: 'rosa-web' }, data: { reachable: false } });
    await db.store.system.whoIs({ platform: 'web', tenant: 'console', user: 'rosa' }, false);
    expect(await db.client.account.findUnique({ where: { id: 'rosa-web' } })).toMatchObject({ reachable: true });
  });

  it('remembers what the installation says of itself', async () => {
    const { meta } = db.store.system;
    expect(await meta.get('clock')).toBeNull();
    await meta.set('clock', 'one');
    await meta.set('clock', 'two');
    expect(await meta.get('clock')).toBe('two');
  });
});
