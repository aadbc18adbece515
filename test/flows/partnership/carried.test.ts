/** Proves what is pressed through a link that somebody else carried: whose hands it shows, and what it does not count for (product §1). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LinkStage, linkStage, ROSA } from '../../support/linkstage.ts';
import { form, read, told } from '../../support/reading.ts';
import { another, checkIn, commitment, contact } from '../../support/rows.ts';

let on: LinkStage;
beforeEach(async () => {
  on = await linkStage();
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

describe('what is pressed by a carried link', () => {
  beforeEach(async () => {
    await on.client.contact.update({ where: { id: ROSA }, data: { consent: 'here', answeredOn: '2026-03-02' } });
    await on.carried();
  });

  it('a promise is theirs and open, and says whose hands it went through', async () => {
    const asked = form(await on.through('commitment.ask', { what: '20 chairs' }));
    const filled = { ...asked.hidden, what: '20 chairs', due: 'June 12', owner: ROSA };
    expect(read(told(await on.through(asked.action, filled)))).toContain('Written down');
    const made = await on.client.commitment.findFirstOrThrow({ where: { ownerContactId: ROSA } });
    expect(made).toMatchObject({ state: 'open', recordedMeans: 'carried_link' });
    const seen = read(told(await on.press('dana', 'commitment.show', { id: made.id })));
    expect(seen).toContain('By a link Dana Lee carried.');
    expect(seen).toMatch(/written down, Rosa Díaz, by a link Dana Lee carried/);
    const audit = await on.client.audit.findMany({ where: { act: 'link.pressed' } });
    expect(audit.map(each => each.detail)).toEqual(['commitment.ask', 'commitment.record']);
  });

  it('“kept” is heard, and does not count until they say so themselves', async () => {
    const ours = { partnershipId: 'food', ownerContactId: 'dana-food', ownerOrganisationId: 'mercy' };
    const done = {
      ...ours,
      toOrganisationId: 'grace',
      state: 'done',
      doneOn: '2026-06-01',
      doneById: 'dana-food',
    } as const;
    await on.client.commitment.create({ data: commitment({ id: 'leaflets', ...done }) });
    expect(read(told(await on.through('commitment.confirm', { id: 'leaflets' })))).toContain(
      'when they say so themselves',
    );
    const row = await on.client.commitment.findUniqueOrThrow({ where: { id: 'leaflets' } });
    expect(row).toMatchObject({ state: 'done', answeredMeans: 'carried_link' });
    await on.mailed();
    await on.through('commitment.confirm', { id: 'leaflets' }, 'POST0001');
    expect(await on.client.commitment.findUniqueOrThrow({ where: { id: 'leaflets' } })).toMatchObject({
      state: 'kept',
    });
  });

  it('minutes stand as ever, and say whose hands they went through', async () => {
    await on.client.checkIn.create({
      data: checkIn({ id: 'meeting', partnershipId: 'food', on: '2026-06-01', state: 'open' }),
    });
    const asked = form(await on.through('checkin.write_minutes'));
    await on.through(asked.action, { ...asked.hidden, said: 'Saturdays are full', attended: ROSA });
    const row = await on.client.checkIn.findUniqueOrThrow({ where: { id: 'meeting' } });
    expect(row).toMatchObject({ state: 'held', minutesById: ROSA, minutesMeans: 'carried_link' });
    const seen = read(told(await on.press('dana', 'checkin.show', { id: 'meeting' })));
    expect(seen).toContain('Saturdays are full');
    expect(seen).toContain('By a link Dana Lee carried.');
  });

  it('nothing of another partnership of theirs is told, changed or even there', async () => {
    const { partnership, contact: steward } = await another(on.client, 'other');
    const data = { partnershipId: partnership.id, personId: 'rosa', organisationId: 'other-org' };
    await on.client.contact.create({ data: contact({ ...data, id: 'rosa-other' }) });
    const secret = { id: 'secret', what: 'the secret thing', partnershipId: partnership.id };
    const parties = { ownerContactId: 'rosa-other', ownerOrganisationId: 'other-org', toOrganisationId: 'mercy' };
    await on.client.commitment.create({ data: commitment({ ...secret, ...parties }) });
    const tries = [
      on.through('commitment.show', { id: 'secret' }),
      on.through('commitment.done', { id: 'secret' }),
      on.through('partnership.show', { id: partnership.id }),
      on.through('contact.show', { id: steward.id }),
      on.through('contact.consent', { id: 'rosa-other', answer: 'no' }),
    ];
    for (const reply of await Promise.all(tries)) expect(read(told(reply))).toContain('I cannot find that');
    expect(JSON.stringify(await on.through('home.open'))).not.toContain('secret');
    expect(await on.client.commitment.findUniqueOrThrow({ where: { id: 'secret' } })).toMatchObject({ state: 'open' });
  });

  it('is nothing that a message from chat could pose as: its own link stays an address of that message', async () => {
    const { id } = await on.client.link.findFirstOrThrow();
    const from = { platform: 'web', tenant: 'console', user: 'dana' } as const;
    const captured = { kind: 'captured', text: '200 leaflets', author: null, link: id } as const;
    const asked = form(await on.handle({ id: 'captured', from, at: null, ...captured }));
    expect(asked.fields.find(field => field.name === 'owner')).toMatchObject({
      choices: [expect.objectContaining({ value: 'dana-food' }), expect.anything()],
    });
    expect(await on.client.audit.count({ where: { act: 'link.pressed' } })).toBe(0);
  });

  it('once the link is over, nothing', async () => {
    const link = await on.client.link.findFirstOrThrow();
    await on.press('dana', 'contact.end_link', { id: ROSA });
    const reply = await on.through('contact.consent', { id: ROSA, answer: 'no' }, link.id);
    expect(read(told(reply))).toContain('This link is over.');
    expect(await on.contact(ROSA)).toMatchObject({ consent: 'here' });
  });
});
