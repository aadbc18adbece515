/** Proves thanks for a kept promise: one tap, told to whoever kept it, and a name in digests only with their own yes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labels, read, told } from '../../support/reading.ts';
import { account, checkIn, commitment, contact, hostRole, person } from '../../support/rows.ts';
import { type Stage, stage } from '../../support/stage.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage({ coordinator: false });
  const theirs = { partnershipId: 'food', ownerContactId: 'rosa-food', ownerOrganisationId: 'grace' };
  const kept = { state: 'kept', due: '2026-06-01', doneOn: '2026-05-29', closedOn: '2026-06-01' } as const;
  await on.client.commitment.create({
    data: commitment({ id: 'kept', ...theirs, ...kept, toOrganisationId: 'mercy' }),
  });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const thank = async () => on.tap('dana', told(await on.press('dana', 'commitment.show', { id: 'kept' })), 'Say thanks');
const happened = async () =>
  (await on.client.commitmentEvent.findMany({ orderBy: { at: 'asc' } })).map(each => each.what);
const named = () =>
  on.store.as({ kind: 'clock' }, async rows => [...(await rows.commitments.named(['kept'])).values()]);

describe('thanks', () => {
  it('are one tap, are said once, and reach who kept it with the question', async () => {
    await thank();
    await on.press('dana', 'commitment.thank', { id: 'kept' });
    expect(await happened()).toEqual(['thanked']);
    expect(labels(told(await on.press('dana', 'commitment.show', { id: 'kept' })))).not.toContain('Say thanks');
    await on.until('2026-06-02', '12:00');
    const card = on.holding('rosa', 'Sí, con mi nombre');
    expect(read(card)).toContain('Mercy Hospital da las gracias por «200 leaflets in Spanish»');
    await on.tap('rosa', card, 'Sí, con mi nombre');
    expect(await named()).toEqual(['Rosa Díaz']);
    await on.until('2026-06-03', '12:00');
    expect(on.posts().flatMap(post => labels(post.card))).not.toContain('Sí, con mi nombre');
  });

  it('name nobody who has not answered, said no, or thought otherwise later', async () => {
    await thank();
    expect(await named()).toEqual([]);
    await on.press('rosa', 'commitment.may_name', { id: 'kept', may: 'yes' });
    await on.until('2026-06-02', '12:00');
    await on.press('rosa', 'commitment.may_name', { id: 'kept', may: 'no' });
    expect(await happened()).toEqual(['thanked', 'may_name', 'may_not_name']);
    expect(await named()).toEqual([]);
  });

  it('are not for one’s own promise or an open one, and nobody agrees for somebody else', async () => {
    await on.client.person.create({ data: person({ id: 'mia' }) });
    await on.client.account.create({ data: account({ user: 'mia', personId: 'mia' }) });
    const mia = { partnershipId: 'food', personId: 'mia', organisationId: 'grace', role: 'steward' } as const;
    await on.client.contact.create({ data: contact(mia) });
    await on.press('rosa', 'commitment.thank', { id: 'kept' });
    expect(await happened()).toEqual([]);
    expect(told(await on.press('rosa', 'commitment.may_name', { id: 'kept', may: 'yes' })).summary).toContain(
      'gracias',
    );
    await thank();
    for (const who of ['mia', 'dana']) await on.press(who, 'commitment.may_name', { id: 'kept', may: 'yes' });
    expect(await named()).toEqual([]);
    await on.client.commitment.update({ where: { id: 'kept' }, data: { state: 'open' } });
    await on.press('dana', 'commitment.thank', { id: 'kept' });
    expect(await happened()).toEqual(['thanked']);
  });

  it('are proposed on the agenda until they were said', async () => {
    await on.client.checkIn.create({
      data: checkIn({ id: 'ahead', partnershipId: 'food', on: '2026-06-09', state: 'planned' }),
    });
    const agenda = async () => read(told(await on.press('dana', 'checkin.show', { id: 'ahead' })));
    expect(await agenda()).toContain('Thanks to give');
    await thank();
    expect(await agenda()).not.toContain('Thanks to give');
    expect(await agenda()).toContain('200 leaflets in Spanish');
  });

  it('are asked of those who lead until they were said', async () => {
    await on.client.person.create({ data: person({ id: 'lena' }) });
    await on.client.account.create({ data: account({ user: 'lena', personId: 'lena' }) });
    await on.client.hostRole.create({ data: hostRole({ personId: 'lena', role: 'leader' }) });
    const week = async () => read(told(await on.type('lena', 'this week')));
    expect(await week()).toMatch(/thank Grace Pantry/i);
    await thank();
    expect(await week()).not.toMatch(/thank Grace Pantry/i);
  });

  it('stand in the week: the organization at once, the person only when they agreed, and no name for who was forgotten', async () => {
    await thank();
    await on.client.person.create({ data: person({ id: 'lena' }) });
    await on.client.account.create({ data: account({ user: 'lena', personId: 'lena' }) });
    await on.client.hostRole.create({ data: hostRole({ personId: 'lena', role: 'leader' }) });
    const week = async (who = 'lena') => read(told(await on.type(who, 'this week')));
    expect(await week()).toContain('Mercy Hospital says thanks to Grace Pantry.');
    expect(await week()).not.toContain('Rosa Díaz of');
    await on.press('rosa', 'commitment.may_name', { id: 'kept', may: 'yes' });
    expect(await week()).toContain('Mercy Hospital says thanks to Rosa Díaz of Grace Pantry.');
    expect(await week('dana')).toContain('Rosa Díaz of Grace Pantry');
    expect(await week('rosa')).toContain('da las gracias a Rosa Díaz, de Grace Pantry.');
    await on.press('rosa', 'privacy.forget', { sure: 'yes' });
    expect(await named()).toEqual([]);
  });
});
