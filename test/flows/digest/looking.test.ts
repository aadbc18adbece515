/** Proves that who looks at many partnerships before Monday asks for their people at once. */
import { afterEach, expect, it } from 'vitest';
import { lookedAfter } from '../../../src/flows/digest/look.ts';
import type { PrismaClient } from '../../../src/store/generated/client.ts';
import { createStore } from '../../../src/store/store.ts';
import { storeDeps } from '../../support/deps.ts';
import { account, another, contact, person, START, sample, seed } from '../../support/rows.ts';
import { tempDatabase } from '../../support/store.ts';

const MONDAY = '2026-06-01';
const BACKED_UP = ['arts', 'care', 'farm', 'home'];

let db: Awaited<ReturnType<typeof tempDatabase>>;
afterEach(() => db.close());

/** Sam is the backup in four partnerships that have no other staff; what he looks after, and how many questions that took. */
async function looked(most: number): Promise<{ readonly own: readonly string[]; readonly asked: number }> {
  let asked = 0;
  const watched = (tx: object) =>
    new Proxy(tx, {
      get: (target, name) => {
        if (name === '$queryRaw') asked += 1;
        return Reflect.get(target, name);
      },
    });
  const client = new Proxy(db.client, {
    get: (target, name) =>
      name === '$transaction'
        ? (work: (tx: object) => Promise<unknown>) => target.$transaction(tx => work(watched(tx)))
        : Reflect.get(target, name),
  }) as PrismaClient;
  const clock = { now: () => START, wall: () => START };
  const store = createStore({ ...storeDeps(db, clock), client });
  const viewer = { kind: 'person', person: 'sam' } as const;
  return store.as(viewer, async rows => {
    const { me } = rows;
    if (me === null) throw new Error('Sam is somebody');
    const contacts = me.contacts.slice(0, most);
    asked = 0;
    const own = await lookedAfter({ rows, me: { ...me, contacts }, today: MONDAY, language: 'en' }, MONDAY);
    return { own: [...own].toSorted(), asked };
  });
}

it('of four partnerships as of one', async () => {
  db = await tempDatabase();
  await seed(db.client);
  await db.client.person.create({ data: person({ id: 'sam', name: 'Sam Roe' }) });
  await db.client.account.create({ data: account({ id: 'sam-web', user: 'sam', personId: 'sam' }) });
  for (const id of BACKED_UP) {
    await another(db.client, id);
    const backup = { partnershipId: id, personId: 'sam', organisationId: sample.mercy.id, role: 'backup' } as const;
    await db.client.contact.create({ data: contact({ id: `sam-${id}`, ...backup }) });
  }
  const all = await looked(BACKED_UP.length);
  expect(all.own).toEqual(BACKED_UP);
  expect(all.asked).toBe((await looked(1)).asked);
});
