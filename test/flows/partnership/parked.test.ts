/** Proves what a person may decide about a message that may not have arrived: who, what becomes of it, and that it is decided once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryKind, Owed } from '../../../src/domain/delivery.ts';
import type { Reply } from '../../../src/ports/chat.ts';
import { labels, read, shown, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { CHANNEL, type Stage, stage } from '../../support/stage.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage({ coordinator: false });
  await on.client.place.create({ data: rows.place({ ...CHANNEL, id: 'channel', partnershipId: 'food' }) });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

type Subject = readonly ['partnership' | 'contact' | 'commitment', string];

/** Sent, and nobody can say whether it arrived; its steward is owed the card that says so. */
async function park(to: { readonly place: string } | { readonly person: string }, kind: DeliveryKind, about: Subject) {
  const [type, id] = about;
  const owed = { kind, subject: { type, id }, to, partnershipId: 'food', stage: 'parked', wantedAt: on.now() } as const;
  const isPlace = 'place' in to;
  const telling: Owed = {
    kind: isPlace ? 'place.unreached' : 'partnership.unreached',
    subject: isPlace ? { type: 'place', id: to.place } : { type: 'partnership', id: 'food' },
    to: { person: 'dana' },
    partnershipId: 'food',
    stage: '',
    wantedAt: on.now(),
  };
  await on.store.as({ kind: 'clock' }, seen => seen.outbox.owe([owed, telling]));
  const whom = isPlace ? { placeId: to.place } : { personId: to.person };
  const post = { ...whom, id: 'parked', platform: 'web', state: 'unknown', firstTriedAt: on.now() } as const;
  await on.client.post.create({ data: { ...post, createdAt: on.now() } });
  await on.client.delivery.updateMany({ where: { stage: 'parked' }, data: { postId: 'parked' } });
}
const toChannel = () => park({ place: 'channel' }, 'partnership.live', ['partnership', 'food']);
const parked = () => on.client.delivery.findFirstOrThrow({ where: { stage: 'parked' } });
const press = (who: string, action: string) => on.press(who, action, { id: 'parked' });
const words = (reply: Reply) => read(told(reply));
const HELD = ['Send it again', 'It arrived'];

describe('a message in a channel', () => {
  it('is shown with its day and what it was about, and two buttons', async () => {
    await toChannel();
    const card = shown(await on.words('place.unreached', 'dana'));
    expect(read(card)).toContain('Message of Monday, June 1: notes about people.');
    expect(labels(card)).toEqual(expect.arrayContaining(HELD));
    await on.client.person.update({ where: { id: 'dana' }, data: { language: 'es' } });
    const spanish = shown(await on.words('place.unreached', 'dana'));
    expect(read(spanish)).toContain('Mensaje del lunes, 1 de junio: notas sobre personas.');
    expect(labels(spanish)).toEqual(expect.arrayContaining(['Sí llegó', 'Enviarlo otra vez']));
  });

  it('that arrived counts as said, is not sent again, and is audited; the card turns', async () => {
    await toChannel();
    const card = shown(await on.words('place.unreached', 'dana'));
    expect(words(await on.tap('dana', card, 'It arrived'))).toContain('I noted that it arrived');
    expect(await parked()).toMatchObject({ state: 'said', postId: 'parked' });
    expect(await on.client.post.findMany({ where: { id: 'parked' } })).toMatchObject([{ state: 'sent' }]);
    await on.until('2026-06-02');
    expect(on.received('grace-channel')).toEqual([]);
    expect(read(await on.held('place.unreached', 'dana'))).toContain('I can post again');
    expect(await on.client.audit.findMany({ where: { act: 'post.arrived' } })).toMatchObject([
      { personId: 'dana', subjectType: 'place', subjectId: 'channel', partnershipId: 'food', detail: 'parked' },
    ]);
  });

  it('that is missing is sent once more, as another post', async () => {
    await toChannel();
    const card = shown(await on.words('place.unreached', 'dana'));
    expect(words(await on.tap('dana', card, 'Send it again'))).toContain('I send it once more');
    await on.until('2026-06-02');
    expect(on.received('grace-channel')).toHaveLength(1);
    expect(await parked()).toMatchObject({ state: 'said' });
    expect(await on.client.post.findMany({ where: { id: 'parked' } })).toMatchObject([
      { state: 'dead', lastError: 'sent_again' },
    ]);
  });

  it('is decided once, whoever presses next and however often', async () => {
    await toChannel();
    await press('dana', 'post.arrived');
    for (const action of ['post.again', 'post.arrived']) {
      expect(words(await press('dana', action))).toContain('Someone has told me what became');
    }
    expect(await parked()).toMatchObject({ state: 'said' });
  });

  it('is not sent again once it is too late for it', async () => {
    await toChannel();
    await on.client.delivery.updateMany({ where: { stage: 'parked' }, data: { expiresAt: on.now() } });
    expect(words(await press('dana', 'post.again'))).toContain('It is too late for that message');
    expect(await parked()).toMatchObject({ state: 'waiting', postId: 'parked' });
  });

  it('is for the host’s steward or a coordinator: no partner, nobody outside, and nothing that is still on its way', async () => {
    await toChannel();
    expect(words(await press('rosa', 'post.again'))).toContain('Esto le toca responder a otra persona');
    await rows.another(on.client, 'oak');
    await on.client.person.create({ data: rows.person({ id: 'lena' }) });
    await on.client.account.create({ data: rows.account({ id: 'lena-web', user: 'lena', personId: 'lena' }) });
    const elsewhere = { partnershipId: 'oak', personId: 'lena', organisationId: 'mercy', role: 'steward' } as const;
    await on.client.contact.create({ data: rows.contact(elsewhere) });
    expect(words(await press('lena', 'post.again'))).toContain('Someone has told me what became');
    await on.client.post.update({ where: { id: 'parked' }, data: { notBefore: on.now() } });
    expect(words(await press('dana', 'post.again'))).toContain('Someone has told me what became');
    expect(await parked()).toMatchObject({ state: 'waiting', postId: 'parked' });
  });
});

describe('a message to a person', () => {
  const toRosa = () => park({ person: 'rosa' }, 'contact.introduction', ['contact', 'rosa-food']);

  it('stands on the list of who could not be reached; that it arrived starts the clock of its question', async () => {
    await on.client.contact.update({
      where: { id: 'rosa-food' },
      data: { consent: 'asked', sentOn: '2026-06-01', deliveredOn: null },
    });
    await toRosa();
    const card = shown(await on.words('partnership.unreached', 'dana'));
    expect(read(card)).toContain('Rosa Díaz, Grace Pantry. My message of Monday, June 1');
    await on.tap('dana', card, 'It arrived');
    expect(await on.contact('rosa-food')).toMatchObject({ deliveredOn: '2026-06-01' });
    expect(await on.words('partnership.unreached', 'dana')).toBeNull();
  });

  it('holds what somebody else answers for too: then it is not for one of them alone', async () => {
    await toRosa();
    await rows.another(on.client, 'oak');
    const other = { id: 'oaks', key: 'oaks', kind: 'contact.answered', subjectType: 'contact', subjectId: 'x' };
    const more = { stage: 'x', personId: 'rosa', partnershipId: 'oak', dueAt: on.now(), createdAt: on.now() };
    await on.client.delivery.create({ data: { ...other, ...more, postId: 'parked' } });
    await on.client.hostRole.deleteMany();
    expect(words(await press('dana', 'post.arrived'))).toContain('for somebody else to answer');
    expect(await parked()).toMatchObject({ state: 'waiting' });
  });
});
