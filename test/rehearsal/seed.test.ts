/** Proves that the sample is old through and through: nobody in it, of either side, came on the day it was made. */
import { expect, test } from 'vitest';
import { age } from '../../src/rehearsal/seed.ts';
import { importRoster } from '../../src/roster/import.ts';
import { sample } from '../../src/roster/template.ts';
import { rosterStore } from '../../src/store/roster.ts';
import { createStore } from '../../src/store/store.ts';
import { seededIds, storeDeps } from '../support/deps.ts';
import { START } from '../support/rows.ts';
import { tempDatabase } from '../support/store.ts';

test('everybody is there for as long as their partnership runs', async () => {
  const db = await tempDatabase();
  try {
    const deps = storeDeps(db, { now: () => START, wall: () => START });
    const store = createStore(deps);
    expect((await importRoster(sample(), rosterStore(deps), { dryRun: false, database: 'rehearsal' })).ok).toBe(true);
    await age(store, START, seededIds('sample'));
    const contacts = await db.client.contact.findMany({ include: { partnership: true } });
    expect(contacts.length).toBeGreaterThan(15);
    expect(contacts.filter(each => each.since !== each.partnership.activeSince)).toEqual([]);
  } finally {
    await db.close();
  }
});
