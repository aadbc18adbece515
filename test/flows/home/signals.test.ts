/** Proves behaviour signals on the home screen: to those who look after a partnership on either side, named, with one step, nobody else's. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { form, labels, read, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import type { Stage } from '../../support/stage.ts';
import { ours, week } from '../digest/stage.ts';

let at: Stage;
beforeEach(async () => {
  at = await week();
  await ours(at, { id: 'late', what: '200 leaflets in Spanish', due: '2026-05-22' });
});
afterEach(() => at.close());

const home = async (user: string) => told(await at.type(user, 'hi'));
const ENGLISH =
  'Fresh Food (transparency): 1 of our promises overdue, with no word before the date. About “200 leaflets in Spanish”.';
const SPANISH =
  'Fresh Food (transparencia): 1 promesa de Mercy Hospital vencida, sin aviso antes de la fecha. Sobre «200 leaflets in Spanish».';

describe('a promise of ours that is overdue without a word', () => {
  it('is named to the host’s steward, with the form that tells them now', async () => {
    const card = await home('dana');
    expect(read(card)).toContain(ENGLISH);
    expect(form(await at.tap('dana', card, 'Tell them now')).action).toBe('commitment.late');
  });

  it('is told to the partner’s steward by whose it is, with the promise one tap away', async () => {
    const card = await home('rosa');
    expect(read(card)).toContain(SPANISH);
    expect(labels(card)).not.toContain('Avisar ahora');
    expect(read(told(await at.tap('rosa', card, 'La promesa')))).toContain('200 leaflets in Spanish');
  });

  it('is told to the backup where no steward is, and to no member', async () => {
    await at.client.person.create({ data: rows.person({ id: 'ben', name: 'Ben' }) });
    await at.client.account.create({ data: rows.account({ user: 'ben', personId: 'ben' }) });
    const ben = { id: 'ben-food', partnershipId: 'food', personId: 'ben', organisationId: 'grace' } as const;
    await at.client.contact.create({ data: rows.contact({ ...ben, role: 'backup' }) });
    expect(read(await home('ben'))).not.toContain('(transparency)');
    await at.client.contact.update({ where: { id: 'rosa-food' }, data: { role: 'member' } });
    expect(read(await home('ben'))).toContain('Fresh Food (transparency): 1 of Mercy Hospital’s promises overdue');
    expect(read(await home('rosa'))).not.toContain('(transparencia)');
  });

  it('is nothing to those of another partnership', async () => {
    await rows.another(at.client, 'oak');
    await at.client.person.create({ data: rows.person({ id: 'helen', name: 'Helen' }) });
    await at.client.account.create({ data: rows.account({ user: 'helen', personId: 'helen' }) });
    await at.client.organisation.create({ data: rows.organisation({ id: 'school', name: 'Oak School' }) });
    const helen = { partnershipId: 'oak', personId: 'helen', organisationId: 'school', role: 'steward' } as const;
    await at.client.contact.create({ data: rows.contact(helen) });
    expect(JSON.stringify(await home('helen'))).not.toMatch(/Fresh Food|leaflets|Grace/);
  });
});

describe('check-ins that were missed and minutes that were not sent', () => {
  const met = (id: string, on: string, state: 'missed' | 'held') =>
    at.client.checkIn.create({
      data: rows.checkIn({ id, partnershipId: 'food', on, state, heldOn: state === 'held' ? on : null }),
    });
  beforeEach(() =>
    at.client.commitment.update({
      where: { id: 'late' },
      data: { state: 'kept', doneOn: '2026-05-20', closedOn: '2026-05-21' },
    }),
  );

  it('lead to planning the next one', async () => {
    await met('march', '2026-04-07', 'missed');
    await met('april', '2026-05-05', 'missed');
    const card = await home('dana');
    expect(read(card)).toContain('Fresh Food (transparency): 2 check-ins missed in a row');
    expect(form(await at.tap('dana', card, 'Plan a check-in')).action).toBe('checkin.change');
  });

  it('lead to the minutes', async () => {
    await met('may', '2026-05-19', 'held');
    const card = await home('dana');
    expect(read(card)).toContain('Fresh Food (transparency): minutes not sent.');
    expect(form(await at.tap('dana', card, 'Write the minutes')).action).toBe('checkin.minutes');
  });
});
