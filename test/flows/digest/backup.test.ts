/** Proves that a backup has the look before Monday while no steward of the host is there to have it. */
import { afterEach, expect, it } from 'vitest';
import { form, read, told } from '../../support/reading.ts';
import { account, contact, person } from '../../support/rows.ts';
import type { Stage } from '../../support/stage.ts';
import { ours, week } from './stage.ts';

let at: Stage;
afterEach(() => at.close());

const looks = async () => {
  const owed = await at.client.delivery.findMany({ where: { kind: 'digest.look' }, orderBy: { dueAt: 'asc' } });
  return owed.map(each => each.personId);
};

it('is the backup’s while the steward is away all week, with room for a reason, and else the steward’s alone', async () => {
  at = await week();
  await at.client.person.create({ data: person({ id: 'sam', name: 'Sam Roe' }) });
  await at.client.account.create({ data: account({ id: 'sam-web', user: 'sam', personId: 'sam' }) });
  const backup = { partnershipId: 'food', personId: 'sam', organisationId: 'mercy', role: 'backup' } as const;
  await at.client.contact.create({ data: contact({ id: 'sam-food', ...backup }) });
  await ours(at, { id: 'late', what: '200 leaflets in Spanish' });
  await at.until('2026-06-08', '12:00');
  expect(await looks()).toEqual(['dana']);
  expect(read(told(await at.type('sam', 'week')))).not.toContain('Your partnerships');

  await at.client.person.update({ where: { id: 'dana' }, data: { pausedUntil: '2026-06-20' } });
  await at.until('2026-06-12', '10:00');
  expect(await looks()).toEqual(['dana', 'sam']);
  const look = at.holding('sam', 'Add a reason');
  expect(read(look)).toContain('“200 leaflets in Spanish” for Grace Pantry, due Wednesday, June 3: still overdue.');
  const asked = form(await at.tap('sam', look, 'Add a reason'));
  await at.press('sam', asked.action, { ...asked.hidden, words: 'The printer broke down' });
  await at.until('2026-06-15', '12:00');
  expect(at.received('lena')[1]).toContain('The printer broke down');
  expect(read(told(await at.type('sam', 'week')))).toContain('Your partnerships');
  expect(at.troubles).toEqual([]);
});
