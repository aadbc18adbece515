/** Proves that a message whose deliveries have retired says so in the language of whoever still has it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { recomposing } from '../../src/flows/compose.ts';
import { broken } from '../../src/messages/refusal.ts';
import * as rows from '../support/rows.ts';
import { type Stored, stored } from '../support/stored.ts';

let db: Stored;
beforeEach(async () => {
  db = await stored();
  await rows.seed(db.client);
  await db.client.person.update({ where: { id: 'rosa' }, data: { language: 'es' } });
  await db.client.place.create({ data: rows.place({ id: 'food-place', partnershipId: 'food' }) });
});
afterEach(() => db.close());

const now = (to: { readonly person: string } | { readonly place: string }) =>
  recomposing(db)({ id: 'post', to, owed: [] });

it('to a person in theirs, to a place in each of its own, and to nobody we know in English', async () => {
  expect((await now({ person: 'rosa' })).summary).toBe('Esto ya no está aquí.');
  expect((await now({ person: 'dana' })).summary).toBe('This is no longer here.');
  const shared = JSON.stringify(await now({ place: 'food-place' }));
  expect(shared).toMatch(/This is no longer here.+Esto ya no está aquí/);
  expect((await now({ person: 'nobody' })).summary).toBe('This is no longer here.');
});

it('and a fault is told in both, since nobody can be asked whose it is', () => {
  expect(JSON.stringify(broken('k7qd'))).toMatch(/Something went wrong.+k7qd.+k7qd/);
});
