/** [Remove this text]: the words go from the row, its copies and every card that shows them; stewards alone may, and it is audited. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { Prisma } from '../../../src/store/generated/client.ts';
import { form, labels, read, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { CHANNEL, type Stage, stage } from '../../support/stage.ts';

const WORDS = 'Zanzibar leaflets for the fair';

let s: Stage;
beforeEach(async () => {
  s = await stage({ coordinator: false });
});
afterEach(() => s.close());

async function promise(what = WORDS): Promise<string> {
  await s.client.commitment.create({
    data: rows.commitment({
      id: 'PROMISE12345',
      partnershipId: 'food',
      ownerContactId: 'dana-food',
      ownerOrganisationId: 'mercy',
      toOrganisationId: 'grace',
      recordedById: 'dana-food',
      what,
      due: '2026-06-05',
      wakeAt: s.now(),
    }),
  });
  return 'PROMISE12345';
}

/** Everything that stands anywhere: rows as text, and what everybody holds. */
async function everywhere(words: string): Promise<readonly string[]> {
  const found = s
    .posts()
    .map(post => JSON.stringify(post.card))
    .filter(each => each.includes(words));
  for (const name of Object.keys(Prisma.ModelName)) {
    const all = await s.client.$queryRawUnsafe<object[]>(`SELECT * FROM "${name}"`);
    found.push(...all.map(row => `${name} ${JSON.stringify(row)}`).filter(row => row.includes(words)));
  }
  return found;
}

async function removeAll(who: string, about: Readonly<Record<string, string>>): Promise<Card> {
  const asked = form(await s.press(who, 'privacy.ask_remove', about));
  const texts = asked.fields.flatMap(each => ('choices' in each ? each.choices.map(one => one.value) : []));
  return told(await s.send(who, asked, { texts: texts.join(',') }));
}

test('the words of a promise go from its row and from the cards that were sent of it, saying who removed them', async () => {
  const id = await promise();
  await s.until('2026-06-05');
  const before = s.received('dana').filter(each => each.includes('Zanzibar'));
  expect(before.length).toBeGreaterThan(0);
  expect(read(await removeAll('rosa', { type: 'commitment', id }))).toMatch(/^Retirado\./);
  await s.until('2026-06-05', '12:30');
  expect(await everywhere('Zanzibar')).toEqual([]);
  expect(s.received('dana').join('\n')).toContain('[removed by Grace Pantry]');
  expect(await s.client.audit.findMany({ where: { act: 'privacy.removed' } })).toMatchObject([
    {
      personId: 'rosa',
      subjectType: 'commitment',
      subjectId: id,
      partnershipId: 'food',
      detail: `Commitment:${id}:what`,
    },
  ]);
});

test('each reader is told in their own language', async () => {
  const id = await promise();
  await removeAll('dana', { type: 'commitment', id });
  expect(read(told(await s.press('dana', 'commitment.show', { id })))).toContain('[removed by Mercy Hospital]');
  const spanish = told(await s.press('rosa', 'commitment.show', { id }));
  expect(JSON.stringify(spanish)).toContain('[retirado por Mercy Hospital]');
  expect(JSON.stringify(spanish)).not.toMatch(/\uE000|removed by/);
});

test('why a promise is late goes from the promise and from its history', async () => {
  const id = await promise('Chairs');
  await s.press('dana', 'commitment.late', { id, why: 'Zanzibar flooded', forNow: 'We wait', newDate: 'June 12' });
  expect((await everywhere('Zanzibar')).length).toBeGreaterThan(1);
  const asked = form(await s.press('dana', 'privacy.ask_remove', { type: 'commitment', id }));
  const choices = asked.fields.flatMap(each => ('choices' in each ? each.choices : []));
  const why = choices.find(each => each.label.includes('Zanzibar'))?.value ?? '';
  await s.send('dana', asked, { texts: why });
  expect(await everywhere('Zanzibar')).toEqual([]);
  expect(await s.client.commitment.findUnique({ where: { id } })).toMatchObject({
    what: 'Chairs',
    lateForNow: 'We wait',
  });
});

test('a line of the minutes goes from every agenda it was carried to, and from minutes that were posted', async () => {
  const { conversation } = CHANNEL;
  const held = { partnershipId: 'food', on: '2026-06-01', state: 'held', heldOn: '2026-06-01' } as const;
  await s.client.checkIn.createMany({
    data: [
      rows.checkIn({ id: 'met', ...held, minutesOn: '2026-06-01', correctionsUntil: '2026-06-04' }),
      rows.checkIn({ id: 'next', partnershipId: 'food', on: '2026-07-07' }),
    ],
  });
  await s.client.checkInLine.createMany({
    data: [
      rows.line({ id: 'first', checkInId: 'met', text: 'Zanzibar is open', byId: 'rosa-food' }),
      rows.line({
        id: 'again',
        checkInId: 'next',
        text: 'Zanzibar is open',
        byId: 'rosa-food',
        carriedFromId: 'first',
      }),
      rows.line({ id: 'other', checkInId: 'met', text: 'The rest stays', byId: 'rosa-food' }),
    ],
  });
  await s.client.place.updateMany({ where: { partnershipId: 'food' }, data: { reachable: true } });
  const to = (await s.client.place.findFirst({ where: { partnershipId: 'food' } }))?.id ?? null;
  await s.client.delivery.create({
    data: {
      id: 'posted',
      key: 'posted',
      kind: 'checkin.minutes',
      subjectType: 'checkin',
      subjectId: 'met',
      stage: 'sent',
      ...(to === null ? { personId: 'dana' } : { placeId: to }),
      partnershipId: 'food',
      dueAt: s.now(),
      createdAt: s.now(),
    },
  });
  await s.until('2026-06-01', '10:30');
  const holder = to === null ? 'dana' : conversation;
  expect(s.received(holder).join('\n')).toContain('Zanzibar');
  const asked = form(await s.press('dana', 'privacy.ask_remove', { type: 'checkin', id: 'met' }));
  await s.send('dana', asked, { texts: 'CheckInLine:first:text' });
  await s.until('2026-06-01', '11:00');
  expect(await everywhere('Zanzibar')).toEqual([]);
  expect(s.received(holder).join('\n')).toContain('The rest stays');
  expect(s.received(holder).join('\n')).toContain('[removed by Mercy Hospital]');
});

test('pressed twice it is removed once, and what is gone is not offered again', async () => {
  const id = await promise();
  const asked = form(await s.press('dana', 'privacy.ask_remove', { type: 'commitment', id }));
  const sent = { texts: `Commitment:${id}:what` };
  await s.send('dana', asked, sent);
  await s.send('rosa', asked, sent);
  expect(await s.client.commitment.findUnique({ where: { id } })).toMatchObject({
    what: '\uE000removed:Mercy Hospital\uE001',
  });
  expect(await s.client.audit.count({ where: { act: 'privacy.removed' } })).toBe(1);
  expect(read(told(await s.press('dana', 'privacy.ask_remove', { type: 'commitment', id })))).toContain(
    'no words left',
  );
});

test('members are not offered it, and cannot; nobody outside learns that the row is there', async () => {
  const id = await promise();
  await s.client.person.create({ data: rows.person({ id: 'mia' }) });
  await s.client.account.create({ data: rows.account({ id: 'mia-web', user: 'mia', personId: 'mia' }) });
  await s.client.contact.create({
    data: rows.contact({
      id: 'mia-food',
      partnershipId: 'food',
      personId: 'mia',
      organisationId: 'grace',
      role: 'member',
    }),
  });
  const about = { type: 'commitment', id };
  const shown = (who: string) => s.press(who, 'commitment.show', { id });
  expect(labels(told(await shown('mia')))).not.toContain('Remove this text…');
  expect(labels(told(await shown('dana')))).toContain('Remove this text…');
  for (const action of ['privacy.ask_remove', 'privacy.remove']) {
    const values = { ...about, texts: `Commitment:${id}:what` };
    expect(read(told(await s.press('mia', action, values)))).toMatch(/somebody else to answer/);
    expect(read(told(await s.press('nobody', action, values)))).not.toContain('Zanzibar');
  }
  expect(await everywhere('Zanzibar')).not.toEqual([]);
});

test('a text that begins with the name of somebody who was forgotten can still go', async () => {
  const id = await promise('Rosa Díaz gets the Zanzibar leaflets');
  await s.press('rosa', 'privacy.forget', { sure: 'yes' });
  expect(await everywhere('Rosa Díaz')).toEqual([]);
  await removeAll('dana', { type: 'commitment', id });
  expect(await everywhere('Zanzibar')).toEqual([]);
});

test('nobody types what stands in for removed words', async () => {
  const asked = form(await s.type('dana', 'promise \uE000removed:Grace Pantry\uE001 by Friday'));
  expect(JSON.stringify(asked)).not.toMatch(/removed by|\uE000/);
});
