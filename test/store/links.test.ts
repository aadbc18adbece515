/** Proves what is kept of a link: no token, only a keyed hash; who is let in by one, how far they see, and when it is over. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/ports/store/store.ts';
import { sealer } from '../../src/store/seal.ts';
import { OutOfSight } from '../../src/store/sight.ts';
import { createStore } from '../../src/store/store.ts';
import { storeDeps } from '../support/deps.ts';
import { another, contact, hostRole, START, seed } from '../support/rows.ts';
import { type TempDatabase, tempDatabase } from '../support/store.ts';

const ROSA = 'rosa-food';
const DAY = 86_400_000;
const AS_ROSA = { platform: 'email', tenant: 'mail', user: 'rosa' } as const;

let db: TempDatabase;
let store: Store;
let now: Date;
beforeEach(async () => {
  now = START;
  db = await tempDatabase();
  store = createStore(storeDeps(db, { now: () => now, wall: () => now }));
  await seed(db.client);
});
afterEach(() => store.close());

const later = (days: number): Date => new Date(START.getTime() + days * DAY);
const asDana = { kind: 'person', person: 'dana' } as const;
const carry = (days = 14, id = ROSA) => store.as(asDana, rows => rows.links.carry(id, later(days)));
const mail = async (post = 'POST1', days = 30) => {
  await store.system.links.seat();
  return (await store.system.links.mail(AS_ROSA, post, later(days)))?.token ?? '';
};
const found = (token: string) => store.system.links.find(token);

describe('a token', () => {
  it('has 256 bits, and is nowhere in the database', async () => {
    const tokens = [await carry(), await mail()];
    for (const token of tokens) {
      expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    }
    const kept = JSON.stringify(await Promise.all([db.client.link.findMany(), db.client.audit.findMany()]));
    for (const token of tokens) expect(kept).not.toContain(token);
    expect((await db.client.link.findMany()).map(each => each.hash)).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
  });

  it('is never made twice', async () => {
    const tokens = new Set<string>();
    for (let each = 0; each < 200; each += 1) tokens.add(await carry());
    expect(tokens.size).toBe(200);
  });

  it('is found by itself alone: changed in any one place it opens nothing', async () => {
    const token = await carry();
    expect((await found(token))?.person).toBe('rosa');
    const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
    await fc.assert(
      fc.asyncProperty(fc.nat(42), letter, async (at, other) => {
        const changed = `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
        expect((await found(changed)) !== null).toBe(changed === token);
      }),
      { numRuns: 200 },
    );
  });

  it('is not anything that may be guessed or sent instead', async () => {
    const token = await carry();
    const { hash, id } = await db.client.link.findFirstOrThrow();
    const near = ['', hash, id, ` ${token}`, `${token}=`, token.slice(1), token.toUpperCase(), `${token}\u0000`, '%'];
    for (const guess of near) expect(await found(guess), guess).toBeNull();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async guess => {
        expect(await found(guess)).toBeNull();
      }),
    );
  });

  it('is of no use with another installation’s secret', async () => {
    const token = await carry();
    const other = sealer(new TextEncoder().encode('another secret, also of 32 bytes or more'), n => new Uint8Array(n));
    expect(other.hash(token)).not.toBe((await db.client.link.findFirstOrThrow()).hash);
  });
});

describe('a link', () => {
  it('serves until its instant and not a moment longer', async () => {
    const token = await carry(14);
    now = new Date(later(14).getTime() - 1);
    expect(await found(token)).toMatchObject({ isOver: false, contact: ROSA, partnership: 'food' });
    now = later(14);
    const over = await found(token);
    expect(over).toMatchObject({ isOver: true });
    expect(await store.system.links.behind(over?.id ?? '')).toBeNull();
  });

  it('is over when another one is carried, when it is taken back, and when its contact has left', async () => {
    const first = await carry();
    const second = await carry();
    expect([(await found(first))?.isOver, (await found(second))?.isOver]).toEqual([true, false]);
    expect(await store.as(asDana, rows => rows.links.serves(ROSA))).toBe(true);
    expect(await store.as(asDana, rows => rows.links.withdraw(ROSA))).toBe(1);
    expect(await store.as(asDana, rows => rows.links.serves(ROSA))).toBe(false);
    expect((await found(second))?.isOver).toBe(true);
    const third = await carry();
    await db.client.contact.update({ where: { id: ROSA }, data: { until: '2026-05-31' } });
    expect((await found(third))?.isOver).toBe(true);
  });

  it('is over at once for somebody who was left in peace, and not for who only said no thanks', async () => {
    const tokens = [await carry(), await mail()];
    const over = async () => Promise.all(tokens.map(async token => (await found(token))?.isOver));
    await db.client.contact.update({ where: { id: ROSA }, data: { consent: 'no' } });
    expect(await over()).toEqual([false, false]);
    await db.client.contact.update({ where: { id: ROSA }, data: { until: '2026-06-01' } });
    expect(await over()).toEqual([true, true]);
  });

  it('mailed again for the same Post takes the place of the one that did not go out', async () => {
    const first = await mail('POST1');
    const second = await mail('POST1');
    expect(await found(first)).toBeNull();
    expect(await found(second)).toMatchObject({ id: 'POST1', contact: null, partnership: null, isOver: false });
  });

  it('in a mailbox that is theirs no more opens nothing', async () => {
    const token = await mail();
    const kept = await carry();
    const rosa = await db.client.person.findUniqueOrThrow({ where: { id: 'rosa' } });
    await store.as(asDana, rows => rows.people.save({ ...rosa, name: 'Rosa Maria Díaz' }));
    expect((await found(token))?.isOver).toBe(false);
    await store.as(asDana, rows => rows.people.save({ ...rosa, email: 'rosa@home.example' }));
    expect((await found(token))?.isOver).toBe(true);
    expect((await found(kept))?.isOver).toBe(false);
  });

  it('remembers whose hands it went through, for as long as what was done by it is kept', async () => {
    const carrier = (at: Date) => store.as({ kind: 'clock' }, rows => rows.links.carrier(ROSA, at));
    expect(await carrier(START)).toBeNull();
    await carry();
    expect(await carrier(START)).toBe('Dana Lee');
    now = later(5 * 365);
    await mail();
    expect(await store.system.retire(now)).toMatchObject({ links: 1 });
    expect(await carrier(now)).toBe('Dana Lee');
    now = later(7 * 365);
    expect(await store.system.retire(now)).toMatchObject({ links: 1 });
    expect(await carrier(now)).toBeNull();
  });
});

describe('who may make one', () => {
  it('nobody for the host’s own staff, nor for a contact out of sight', async () => {
    await another(db.client, 'other');
    await expect(carry(14, 'dana-food')).rejects.toThrow(OutOfSight);
    await expect(carry(14, 'other-contact')).rejects.toThrow(OutOfSight);
    await expect(carry(14, 'nobody')).rejects.toThrow(OutOfSight);
  });

  it('mail reaches a partner’s people with an address, and nobody of the host', async () => {
    expect(await store.system.links.seat()).toBe(1);
    expect(await store.system.links.seat()).toBe(0);
    const [account] = await db.client.account.findMany({ where: { platform: 'email' } });
    expect(account).toMatchObject({ tenant: 'mail', user: 'rosa', personId: 'rosa' });
    const to = (user: string) => store.system.links.mail({ ...AS_ROSA, user }, `POST-${user}`, later(30));
    expect(await to('rosa')).toMatchObject({ to: 'rosa@grace.example', name: 'Rosa Díaz', language: 'es' });
    expect(await to('dana')).toBeNull();
    expect(await to('nobody')).toBeNull();
    await db.client.hostRole.create({ data: hostRole({ personId: 'rosa', role: 'leader' }) });
    expect(await to('rosa')).toBeNull();
    expect(await store.system.links.mail({ platform: 'web', tenant: 'mail', user: 'rosa' }, 'P', later(1))).toBeNull();
  });
});

describe('through a link', () => {
  beforeEach(async () => {
    const { partnership } = await another(db.client, 'other');
    const data = { partnershipId: partnership.id, personId: 'rosa', organisationId: 'other-org' };
    await db.client.contact.create({ data: contact({ ...data, id: 'rosa-other' }) });
    await db.client.contact.create({ data: contact({ ...data, id: 'rosa-host', organisationId: 'mercy' }) });
    await db.client.hostRole.create({ data: hostRole({ personId: 'rosa', role: 'coordinator' }) });
  });
  const seen = (within: { readonly partnership: string | null } | undefined) =>
    store.as({ kind: 'person', person: 'rosa', ...(within && { within }) }, async rows => ({
      partnerships: (await rows.partnerships.all()).map(each => each.id).sort(),
      contacts: rows.me?.contacts.map(each => each.id).sort(),
      roles: rows.me?.hostRoles.length,
      dana: (await rows.contacts.get('dana-food')) !== null,
      other: (await rows.contacts.get('other-contact')) !== null,
    }));

  it('a carried one shows its own partnership and nothing else', async () => {
    expect(await seen({ partnership: 'food' })).toEqual({
      partnerships: ['food'],
      contacts: [ROSA],
      roles: 0,
      dana: true,
      other: false,
    });
  });

  it('a mailed one shows all that is theirs as a partner, and nothing of what they are at the host', async () => {
    expect(await seen({ partnership: null })).toMatchObject({
      partnerships: ['food', 'other'],
      contacts: [ROSA, 'rosa-other'],
      roles: 0,
    });
    expect(await seen(undefined)).toMatchObject({ roles: 1, contacts: [ROSA, 'rosa-host', 'rosa-other'] });
  });

  it('nobody ends roles, adds people of the host or saves what lies outside', async () => {
    const through = { kind: 'person', person: 'rosa', within: { partnership: 'food' } } as const;
    const other = await db.client.contact.findUniqueOrThrow({ where: { id: 'rosa-other' } });
    await expect(store.as(through, rows => rows.contacts.save(other))).rejects.toThrow(OutOfSight);
    const role = hostRole({ personId: 'rosa', role: 'leader' });
    await expect(store.as(through, rows => rows.people.addHostRole(role))).rejects.toThrow(OutOfSight);
    await expect(store.as(through, rows => rows.links.carry('rosa-other', later(1)))).rejects.toThrow(OutOfSight);
  });
});

describe('the stamp of a form', () => {
  it('holds for one link and one nonce', () => {
    const { stamp, isStamped } = store.system.links;
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (link, nonce, other) => {
        expect(isStamped(link, nonce, stamp(link, nonce))).toBe(true);
        fc.pre(other !== nonce);
        expect(isStamped(link, other, stamp(link, nonce))).toBe(false);
        expect(isStamped(link, nonce, other)).toBe(false);
      }),
    );
  });
});
