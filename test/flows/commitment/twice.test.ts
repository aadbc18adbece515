/** Proves that who is in a partnership twice, standing in for a colleague, is offered what the stronger role may do (product §3). */
import { expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { labels } from '../../support/reading.ts';
import { account, contact, person } from '../../support/rows.ts';
import { stage } from '../../support/stage.ts';
import { promise } from '../partnership/filled.ts';

const shown = (card: Card | null): readonly string[] => (card === null ? [] : labels(card));

it('a member who covers for the steward answers for her', async () => {
  const on = await stage();
  await on.client.person.create({ data: person({ id: 'sam', name: 'Sam Ortiz' }) });
  await on.client.account.create({ data: account({ id: 'sam-web', user: 'sam', personId: 'sam' }) });
  const inFood = { partnershipId: 'food', personId: 'sam', organisationId: 'grace' } as const;
  const later = new Date(on.now().getTime() + 1);
  await on.client.contact.create({ data: contact({ ...inFood, id: 'sam-member', role: 'member' }) });
  await on.client.contact.create({
    data: contact({ ...inFood, id: 'sam-cover', role: 'steward', coversId: 'rosa-food', createdAt: later }),
  });
  const { id } = await promise(on);
  await on.press('dana', 'commitment.withdraw', { id });
  expect(shown(await on.words('commitment.withdraw', 'sam'))).toContain('Yes, take it back');
  expect(on.troubles).toEqual([]);
  await on.close();
});
